/**
 * What a person has put into cells that our drawing left blank. The file keeps which cells a drawing filled, in a setting that Excel
 * saves and never shows; the mark of the sheet bears its fingerprint, so that one that belongs to another drawing is not followed.
 */
import { areaRef, type Area } from "../../language/references";
import type { Language } from "../../language/text";
import type { Blueprint } from "../../sheets/blueprint";
import { WorkbookError } from "../errors";
import { fingerprint } from "../fingerprint";

/** A filled cell of a person's; row and column of the sheet, from 0. */
export interface Note {
  row: number;
  column: number;
}

const settingOf = (mark: string): string => `Drawn${mark}`;

/** Which cells a drawing fills: for each row "1" or "0" by column, and how many rows in a row are like it. */
type Filled = [line: string, rows: number][];

/** The cells that a blueprint fills, as the file keeps them; its inputs are the add-in's even where they begin blank. */
export function cellsFilled({ cells, names, inputs, links }: Blueprint): string {
  const lines = cells.map((row) => row.map((content) => (content === null ? "0" : "1")));
  const fill = (row: number, column: number): void => {
    const line = lines[row];
    if (line?.[column] !== undefined) line[column] = "1";
  };
  for (const { cell } of links) fill(cell.row, cell.column);
  for (const { name, area } of names) if (inputs.includes(name)) fill(area.row, area.column);
  const filled: Filled = [];
  for (const line of lines.map((row) => row.join(""))) {
    const last = filled.at(-1);
    if (last?.[0] === line) last[1] += 1;
    else filled.push([line, 1]);
  }
  return JSON.stringify(filled);
}

/** Comment of a mark: the language of its drawing, and the fingerprint of the cells that it fills. */
export const markComment = (language: Language, filled: string): string => `${language} ${fingerprint(filled)}`;

/** Keeps which cells a drawing fills; only queues, with the drawing itself. */
export function keepFilled(context: Excel.RequestContext, mark: string, filled: string): void {
  context.workbook.settings.add(settingOf(mark), filled);
}

/**
 * The cells of an earlier drawing that it left blank and that are filled now. `mark` must have been loaded. None where it is not known
 * which cells the drawing filled: it is of an earlier version of the add-in, or rows were deleted or columns inserted in it since.
 */
export async function readNotes(context: Excel.RequestContext, mark: Excel.NamedItem, drawn: Excel.Range, area: Area): Promise<Note[]> {
  const kept = context.workbook.settings.getItemOrNullObject(settingOf(mark.name));
  kept.load("value");
  drawn.load("formulas");
  await context.sync();
  const text = kept.isNullObject ? "" : String(kept.value);
  if (text === "" || !mark.comment.endsWith(fingerprint(text))) return [];
  const asDrawn = (JSON.parse(text) as Filled).flatMap(([line, rows]) => Array.from({ length: rows }, () => line));
  if (asDrawn.length > area.rows || (asDrawn[0]?.length ?? 1) !== area.columns) return [];
  const lines = linesByRow(asDrawn, drawn.formulas as unknown[][]);
  const isOurs = ({ row, column }: Note): boolean => lines[row]?.[column] === "1";
  const found = (drawn.formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((content, column) => (content === "" || isOurs({ row, column }) ? [] : [{ row, column }])),
  );
  const theirs = await withoutSpilled(context, drawn, found, isOurs);
  return theirs.map(({ row, column }) => ({ row: area.row + row, column: area.column + column }));
}

/**
 * The line of the drawing for each row of the sheet; none for a row that was inserted since. Of all ways to place the lines in their order
 * it takes the one in which the fewest cells differ from what was drawn.
 */
function linesByRow(lines: readonly string[], formulas: readonly unknown[][]): (string | undefined)[] {
  const inserted = formulas.length - lines.length;
  if (inserted === 0) return [...lines];
  const filled = formulas.map((row) => row.map((content) => (content === "" ? "0" : "1")));
  const differing = (row: number, line?: string): number =>
    (filled[row] ?? []).filter((cell, column) => cell !== (line?.[column] ?? "0")).length;
  // By lines placed and rows skipped: how many cells differ at least, and whether the last row was skipped.
  const best = Array.from({ length: lines.length + 1 }, () =>
    Array.from({ length: inserted + 1 }, () => ({ cost: Infinity, skips: false })),
  );
  for (let placed = 0; placed <= lines.length; placed += 1)
    for (let skipped = 0; skipped <= inserted; skipped += 1) {
      const row = placed + skipped - 1;
      const line = lines[placed - 1];
      const skipping = (best[placed]?.[skipped - 1]?.cost ?? Infinity) + differing(row);
      const placing = line === undefined ? Infinity : (best[placed - 1]?.[skipped]?.cost ?? Infinity) + differing(row, line);
      const found = row < 0 ? { cost: 0, skips: false } : { cost: Math.min(skipping, placing), skips: skipping < placing };
      best[placed]?.splice(skipped, 1, found);
    }
  const byRow: (string | undefined)[] = [];
  for (let [placed, skipped] = [lines.length, inserted]; placed + skipped > 0;) {
    const skips = best[placed]?.[skipped]?.skips === true;
    byRow.unshift(skips ? undefined : lines[placed - 1]);
    if (skips) skipped -= 1;
    else placed -= 1;
  }
  return byRow;
}

/** Leaves out the cells that a formula beside or above them fills: first those of our formulas, then those of a person's. */
async function withoutSpilled(
  context: Excel.RequestContext,
  drawn: Excel.Range,
  found: readonly Note[],
  isOurs: (cell: Note) => boolean,
): Promise<readonly Note[]> {
  const ours = await spilledOver(context, drawn, found, isOurs);
  return spilledOver(context, drawn, ours, (cell) => !isOurs(cell));
}

async function spilledOver(
  context: Excel.RequestContext,
  drawn: Excel.Range,
  found: readonly Note[],
  isAsked: (cell: Note) => boolean,
): Promise<readonly Note[]> {
  const formulas = drawn.formulas as unknown[][];
  const beside = found.flatMap(({ row, column }) => [
    { row: row - 1, column },
    { row, column: column - 1 },
  ]);
  const anchors = new Map(
    beside
      .filter((cell) => isAsked(cell) && String(formulas[cell.row]?.[cell.column] ?? "").startsWith("="))
      .map((cell) => [`${cell.row},${cell.column}`, cell]),
  );
  if (anchors.size === 0) return found;
  const origin = drawn.getCell(0, 0);
  origin.load("rowIndex,columnIndex");
  const spills = [...anchors.values()].map(({ row, column }) => {
    const spill = drawn.getCell(row, column).getSpillingToRangeOrNullObject();
    spill.load("rowIndex,columnIndex,rowCount,columnCount");
    return spill;
  });
  await context.sync();
  const areas = spills.filter((spill) => !spill.isNullObject);
  const isSpilled = ({ row, column }: Note): boolean =>
    areas.some(({ rowIndex, columnIndex, rowCount, columnCount }) => {
      const [down, right] = [origin.rowIndex + row - rowIndex, origin.columnIndex + column - columnIndex];
      return down >= 0 && down < rowCount && right >= 0 && right < columnCount;
    });
  return found.filter((cell) => !isSpilled(cell));
}

const isIn = ({ row, column }: Note, area: Area): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** Fails with `occupied` when the new drawing needs a cell in which a person has put something: a content of its own, or room for figures. */
export function refuseNotesInTheWay(sheet: string, notes: readonly Note[], blueprint: Blueprint): void {
  const { cells, formats, merges, names } = blueprint;
  const areas = [...formats, ...names].map(({ area }) => area).concat(merges);
  const inTheWay = notes.filter((note) => (cells[note.row]?.[note.column] ?? null) !== null || areas.some((area) => isIn(note, area)));
  if (inTheWay.length === 0) return;
  const address = inTheWay.slice(0, addressesNamed).map((note) => areaRef({ ...note, rows: 1, columns: 1 }).replaceAll("$", ""));
  throw new WorkbookError("occupied", { sheet, address: [...address, ...(inTheWay.length > addressesNamed ? ["…"] : [])].join(", ") });
}

const addressesNamed = 5;

/** Clears a drawing, so that only its sheet is left and what a person put into its blank cells; only queues. */
export function clearAround(drawn: Excel.Range, area: Area, notes: readonly Note[]): void {
  drawn.conditionalFormats.clearAll();
  drawn.dataValidation.clear();
  drawn.unmerge();
  for (const part of partsBetween(area, notes))
    drawn.worksheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns).clear("All");
  // Clearing does not reset the heights of rows, and they decide where charts are placed.
  drawn.format.useStandardHeight = true;
}

/** An area without some of its cells: the rows between them as a whole, and in their rows what lies left and right of each. */
function partsBetween(area: Area, notes: readonly Note[]): Area[] {
  const rows = [...new Set(notes.map(({ row }) => row))].sort((a, b) => a - b);
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  const parts: Area[] = [];
  let next = area.row;
  for (const row of rows) {
    parts.push({ ...area, row: next, rows: row - next });
    let column = area.column;
    const taken = notes.filter((note) => note.row === row).map((note) => note.column);
    for (const end of [...taken.sort((a, b) => a - b), right]) {
      parts.push({ row, rows: 1, column, columns: end - column });
      column = end + 1;
    }
    next = row + 1;
  }
  parts.push({ ...area, row: next, rows: bottom - next });
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
