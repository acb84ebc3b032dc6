/** A titled table whose rows are different figures over the same months: each row has its own formula, and a total at the end. */
import type { Area } from "./blueprint";
import { areaRef, cellRef, formula, relativeRef, type SheetDraft } from "./draft";
import { periodsArea, putMatrix, type PeriodRow } from "./matrixSection";
import { supplyCells } from "./supplyReview/supplyCells";

export interface Line {
  /** Names the line for others that point to it. */
  id: string;
  label: string;
  /** One formula that spills over the months; `line` gives the cells of another line, `months` those of the months. */
  formula: (line: (id: string) => string, periods: string) => string;
  numberFormat: string;
  /** The total: a sum, a formula over the totals of other lines, or none where months do not add up. */
  total: "sum" | "none" | ((total: (id: string) => string) => string);
  /** Figures below this are pointed out. */
  alarmBelow?: number;
}

/** Draws the lines from a row on and gives the cells of each by its id; the next free row is three rows below the last line. */
export function putLines(
  draft: SheetDraft,
  row: number,
  { title, lines, total }: { title: string; lines: readonly Line[]; total: string },
  periods: PeriodRow,
  firstPeriod: string = supplyCells.firstPeriod,
): Map<string, Area> {
  const areas = new Map(lines.map(({ id }, index) => [id, { row: row + 2 + index, column: 1, rows: 1, columns: periods.count }]));
  const at = (id: string): Area => {
    const area = areas.get(id);
    if (area === undefined) throw new Error(`There is no line ${id}.`);
    return area;
  };
  const totalColumn = 1 + periods.count;
  const [first] = lines;
  if (first === undefined) return areas;
  const shownPeriods = areaRef({ ...periodsArea(periods), row: row + 1 });
  const text = (line: Line): string => line.formula((id) => areaRef(at(id)), shownPeriods);
  putMatrix(
    draft,
    row,
    { title, heading: "", names: lines.map(({ label }) => label), formula: text(first), numberFormat: first.numberFormat },
    periods,
    firstPeriod,
  );
  const header = draft.put(row + 1, totalColumn, lines.some((line) => line.total !== "none") ? total : "");
  draft.look(header, "header").align(header, "Right");
  for (const line of lines) {
    const area = at(line.id);
    if (line !== first) draft.put(area.row, 1, formula(text(line)));
    const whole = { ...area, columns: periods.count + 1 };
    draft.format(whole, line.numberFormat).align(whole, "Right");
    if (line.total === "sum") draft.put(area.row, totalColumn, formula(`=SUM(${areaRef(area)})`));
    else if (line.total !== "none") draft.put(area.row, totalColumn, formula(line.total((id) => cellRef(at(id).row, totalColumn))));
    if (line.alarmBelow !== undefined) {
      const cell = relativeRef(area.row, 1);
      draft.rule(whole, { kind: "formula", formula: `=AND(ISNUMBER(${cell}),${cell}<${line.alarmBelow})`, meaning: "act" });
    }
  }
  return areas;
}
