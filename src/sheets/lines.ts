/** A titled table whose rows are different figures over the same periods: each row has its own formula, and a total at the end. */
import { type Area, areaRef, cellRef, relativeRef } from "../language/references";
import { formula, type SheetDraft } from "./draft";
import { headerAbove, putMatrix, type PeriodRow } from "./matrixSection";
import { rowOf, type Section } from "./sections";

/** One row of such a table. */
export interface Line {
  /** Names the line for others that point to it. */
  id: string;
  label: string;
  /** One formula that spills over the periods; `line` gives the cells of another line, `periods` those of the header. */
  formula: (line: (id: string) => string, periods: string) => string;
  numberFormat: string;
  /** The total: a sum, a formula over the totals of other lines, or none where periods do not add up. */
  total: "sum" | "none" | ((total: (id: string) => string, periods: string) => string);
  /** Figures below this are pointed out. */
  alarmBelow?: number;
}

/** Draws the lines into their section, the totals in the column after it. Gives the cells of each line by its id. */
export function putLines(
  draft: SheetDraft,
  section: Section,
  { title, lines, total }: { title: string; lines: readonly Line[]; total: string },
  periods: PeriodRow,
): Map<string, Area> {
  const { body } = section;
  const areas = new Map(lines.map(({ id }, index) => [id, rowOf(body, index)]));
  const at = (id: string): Area => {
    const area = areas.get(id);
    if (area === undefined) throw new Error(`There is no line ${id}.`);
    return area;
  };
  const totalColumn = body.column + body.columns;
  const [first] = lines;
  if (first === undefined) return areas;
  const text = (line: Line): string => line.formula((id) => areaRef(at(id)), areaRef(headerAbove(section)));
  const names = lines.map(({ label }) => label);
  putMatrix(draft, section, { title, heading: "", names, formula: text(first), numberFormat: first.numberFormat }, periods);
  const header = draft.put(section.row + 1, totalColumn, lines.some((line) => line.total !== "none") ? total : "");
  draft.look(header, "header").align(header, "Right");
  for (const line of lines) {
    const area = at(line.id);
    if (line !== first) draft.put(area.row, body.column, formula(text(line)));
    const whole = { ...area, columns: area.columns + 1 };
    draft.format(whole, line.numberFormat).align(whole, "Right");
    if (line.total === "sum") draft.put(area.row, totalColumn, formula(`=SUM(${areaRef(area)})`));
    else if (line.total !== "none")
      draft.put(area.row, totalColumn, formula(line.total((id) => cellRef(at(id).row, totalColumn), areaRef(headerAbove(section)))));
    if (line.alarmBelow !== undefined) {
      const cell = relativeRef(area.row, body.column);
      draft.rule(whole, { kind: "formula", formula: `=AND(ISNUMBER(${cell}),${cell}<${line.alarmBelow})`, meaning: "act" });
    }
  }
  return areas;
}
