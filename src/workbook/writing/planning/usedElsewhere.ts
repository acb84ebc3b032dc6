/** Looks, before a sheet or a table of ours goes, for a person's formulas that use it: Excel would turn them into #REF! for good. */
import type { Area } from "../../../language/references";
import { readBlock } from "../../blocks";
import { readNotes } from "../../drawing/notes";
import { WorkbookError } from "../../errors";
import { inOrder } from "../../inOrder";
import { overlaps } from "../../reading/mergedCells";
import { quotedSheetName } from "../../sheetNames";
import { cellName } from "../acts";
import type { Planned } from "./planned";

/** What goes with planned acts: a sheet or a table, as a person knows it, and how formulas speak of it. */
interface Going {
  sheet: string;
  isUsedBy: (formula: string) => boolean;
}

/** Fails with `usedElsewhere` when a person's formula uses a sheet, a table or a name that planned acts take away. Writes nothing. */
export async function refuseUsedElsewhere(context: Excel.RequestContext, planned: readonly Planned[]): Promise<void> {
  const going = planned.flatMap(goingWith);
  if (going.length === 0) return;
  const formulas = await formulasOfPeople(context);
  for (const { sheet, isUsedBy } of going) {
    const using = formulas.filter(({ formula }) => isUsedBy(formula));
    if (using.length === 0) continue;
    const named = using.slice(0, cellsNamed).map(cellName);
    throw new WorkbookError("usedElsewhere", { sheet, address: [...named, ...(using.length > cellsNamed ? ["…"] : [])].join(", ") });
  }
}

const cellsNamed = 5;

function goingWith({ forward, summary }: Planned): Going[] {
  if (forward.kind === "dropTable") return [{ sheet: forward.sheet, isUsedBy: usesOf(forward.sheet, [forward.table]) }];
  if (forward.kind !== "dropSheet" || summary.kind !== "sheetRemoved") return [];
  return [{ sheet: summary.sheet, isUsedBy: usesOf(summary.sheet, [forward.mark, ...forward.names]) }];
}

/** Tells formulas that point at cells of a sheet, or at one of these names; texts in formulas do not count. */
function usesOf(sheet: string, names: readonly string[]): (formula: string) => boolean {
  const plain = sheet.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pointing = new RegExp(`(?<![\\p{L}\\p{N}_.'\\]])${plain}!`, "iu");
  const named = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${names.join("|")})(?![\\p{L}\\p{N}_.])`, "iu");
  const quoted = `${quotedSheetName(sheet)}!`.toLowerCase();
  return (formula) => {
    const bare = formula.replace(/"[^"]*"/g, "");
    return bare.toLowerCase().includes(quoted) || pointing.test(bare) || named.test(bare);
  };
}

interface OwnFormula {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** Formulas of people: on their sheets, beside our tables and drawings, and in cells that a drawing left blank. */
async function formulasOfPeople(context: Excel.RequestContext): Promise<OwnFormula[]> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/comment");
  await context.sync();
  const used = worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  const marks = names.items.filter(({ name }) => name.startsWith("Sop")).map((mark) => ({ mark, range: mark.getRangeOrNullObject() }));
  const ours = tables.items
    .filter(({ name }) => name.startsWith("Sop"))
    .map((table) => ({ sheet: table.worksheet.name, range: table.getRange() }));
  for (const { range } of [...used, ...marks, ...ours]) range.load("rowIndex,columnIndex,rowCount,columnCount");
  for (const { range } of marks) range.load("worksheet/name");
  await context.sync();
  const drawn = marks.filter(({ range }) => !range.isNullObject);
  const holes = [...ours, ...drawn.map(({ range }) => ({ sheet: range.worksheet.name, range }))].map(({ sheet, range }) => ({
    sheet,
    area: areaOf(range),
  }));
  const beside = await inOrder(
    used.filter(({ range }) => !range.isNullObject),
    async ({ sheet, range }) => {
      const here = holes.filter((hole) => hole.sheet === sheet.name).map(({ area }) => area);
      const areas = largestFirst(here).reduce<Area[]>((rest, hole) => rest.flatMap((area) => without(area, hole)), [areaOf(range)]);
      return (await inOrder(areas, (area) => formulasIn(sheet, area))).flat();
    },
  );
  const inDrawings = await inOrder(drawn, async ({ mark, range }) => {
    const { notes } = await readNotes(context, mark, range, areaOf(range));
    return (await inOrder(notes, ({ row, column }) => formulasIn(range.worksheet, { row, column, rows: 1, columns: 1 }))).flat();
  });
  return [...beside, ...inDrawings].flat();
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

async function formulasIn(sheet: Excel.Worksheet, area: Area): Promise<OwnFormula[]> {
  const { formulas } = await readBlock(sheet, area.row, area.column, area.rows, area.columns);
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      typeof formula === "string" && formula.startsWith("=")
        ? [{ sheet: sheet.name, row: area.row + row, column: area.column + column, formula }]
        : [],
    ),
  );
}
