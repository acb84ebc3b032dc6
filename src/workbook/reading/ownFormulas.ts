/** Finds the formulas of people: on their sheets, beside our tables and drawings, and in cells that a drawing left blank. */
import type { Area } from "../../language/references";
import { readBlock } from "../blocks";
import { readNotes } from "../drawing/notes";
import { inOrder } from "../inOrder";
import { overlaps } from "./mergedCells";

export interface OwnFormula {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** Where one of our tables or drawings stands; `name` is that of the table, or the defined name that marks the drawing. */
export interface OurPlace {
  kind: "table" | "mark";
  name: string;
  sheet: string;
  area: Area;
}

export interface OwnFormulas {
  formulas: OwnFormula[];
  places: OurPlace[];
}

/** Formulas of people, and where ours stand, between which they were looked for. */
export async function formulasOfPeople(context: Excel.RequestContext): Promise<OwnFormulas> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/comment");
  await context.sync();
  const used = worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  const marks = names.items.filter(({ name }) => name.startsWith("Sop")).map((mark) => ({ mark, range: mark.getRangeOrNullObject() }));
  const ours = tables.items
    .filter(({ name }) => name.startsWith("Sop"))
    .map((table) => ({ kind: "table" as const, name: table.name, sheet: table.worksheet.name, range: table.getRange() }));
  for (const { range } of [...used, ...marks, ...ours]) range.load("rowIndex,columnIndex,rowCount,columnCount");
  for (const { range } of marks) range.load("worksheet/name");
  await context.sync();
  const drawn = marks.filter(({ range }) => !range.isNullObject);
  const marked = drawn.map(({ mark, range }) => ({ kind: "mark" as const, name: mark.name, sheet: range.worksheet.name, range }));
  const places = [...ours, ...marked].map(({ range, ...place }): OurPlace => ({ ...place, area: areaOf(range) }));
  const beside = await inOrder(
    used.filter(({ range }) => !range.isNullObject),
    async ({ sheet, range }) => {
      const here = places.filter((place) => place.sheet === sheet.name).map(({ area }) => area);
      const areas = largestFirst(here).reduce<Area[]>((rest, hole) => rest.flatMap((area) => without(area, hole)), [areaOf(range)]);
      return (await inOrder(areas, (area) => formulasIn(sheet, sheet.name, area))).flat();
    },
  );
  const inDrawings = await inOrder(drawn, async ({ mark, range }) => {
    const { notes } = await readNotes(context, mark, range, areaOf(range));
    const { worksheet } = range;
    const read = ({ row, column }: Pick<Area, "row" | "column">) =>
      formulasIn(worksheet, worksheet.name, { row, column, rows: 1, columns: 1 });
    return (await inOrder(notes, read)).flat();
  });
  return { formulas: [...beside, ...inDrawings].flat(), places };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** The drawing as a whole comes before the cells with names inside it, which then take nothing away any more. */
const largestFirst = (areas: readonly Area[]): Area[] => [...areas].sort((a, b) => b.rows * b.columns - a.rows * a.columns);

/** An area without another one: what lies above and below it, and left and right of it. */
function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const top = Math.max(area.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const after = Math.min(right, hole.column + hole.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: end, rows: bottom - end },
    { row: top, rows: end - top, column: area.column, columns: left - area.column },
    { row: top, rows: end - top, column: after, columns: right - after },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The formulas in an area of the sheet of that name, read in parts. */
export async function formulasIn(sheet: Excel.Worksheet, name: string, area: Area): Promise<OwnFormula[]> {
  const { formulas } = await readBlock(sheet, area.row, area.column, area.rows, area.columns);
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      typeof formula === "string" && formula.startsWith("=")
        ? [{ sheet: name, row: area.row + row, column: area.column + column, formula }]
        : [],
    ),
  );
}
