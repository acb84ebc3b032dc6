/**
 * What a person has put onto our drawing: into cells that it left blank, or over what it drew. The file keeps which cells a drawing
 * filled, in a setting that Excel saves and never shows; the mark of the sheet bears its fingerprint, so that one that belongs to another
 * drawing is not followed. Both have a copy among the names, for files that another program has saved (`memory`).
 */
import { areaRef, type Area } from "../../language/references";
import type { Language } from "../../language/text";
import type { Blueprint } from "../../sheets/blueprint";
import { WorkbookError } from "../errors";
import { fingerprint } from "../fingerprint";
import { cellsFilled, layDown, linesIn } from "./drawnCells";
import { askMemory, commentOf, memoryIn } from "./memory";
import type { HeldBefore } from "./stoodThere";

/** A cell of a person's; row and column of the sheet, from 0. */
export interface Note {
  row: number;
  column: number;
}

const settingOf = (mark: string): string => `Drawn${mark}`;

/** Comment of a mark: the language of its drawing, and the fingerprint of the cells that it fills. */
export const markComment = (language: Language, filled: string): string => `${language} ${fingerprint(filled)}`;

/** Keeps which cells a drawing fills; only queues, with the drawing itself. */
export function keepFilled(context: Excel.RequestContext, mark: string, filled: string): void {
  context.workbook.settings.add(settingOf(mark), filled);
}

/** What stands on a drawing. */
export interface NotesRead {
  /** Cells in which a person has put something. */
  notes: Note[];
  /** What each cell of the drawn area holds. */
  formulas: readonly (readonly unknown[])[];
  /** Blank cells of the drawing that a formula fills from beside, by row and column of the sheet. */
  spilled: ReadonlySet<string>;
}

const cellKey = ({ row, column }: Note): string => `${row},${column}`;

/**
 * The cells of an earlier drawing in which a person has put something: where it left them blank, or over what it drew. `mark` must have
 * been loaded. Where another program has dropped all that tells which cells the drawing filled, those that stand where `likely`, drawn over
 * the same tables, leaves them blank; without it none.
 */
export async function readNotes(
  context: Excel.RequestContext,
  mark: Excel.NamedItem,
  drawn: Excel.Range,
  area: Area,
  likely?: Blueprint,
): Promise<NotesRead> {
  const kept = context.workbook.settings.getItemOrNullObject(settingOf(mark.name));
  kept.load("value");
  const copy = askMemory(context, mark.name);
  drawn.load("formulas");
  await context.sync();
  const memory = memoryIn(copy);
  const text = kept.isNullObject ? (memory?.filled ?? "") : String(kept.value);
  const formulas = drawn.formulas as unknown[][];
  const comment = commentOf(mark, memory);
  const isKnown = text !== "" && comment.endsWith(fingerprint(text));
  const lines = isKnown ? text : comment === "" && likely !== undefined ? cellsFilled(likely) : undefined;
  const laid = lines === undefined ? undefined : layDown(linesIn(lines), formulas);
  if (laid === undefined) return { notes: [], formulas, spilled: new Set() };
  const isFound = (row: number, column: number): boolean => laid.isTyped(row, column) && (isKnown || laid.isBlank(row, column));
  const found = formulas.flatMap((line, row) => line.flatMap((_, column) => (isFound(row, column) ? [{ row, column }] : [])));
  const isOurs = ({ row, column }: Note): boolean => !laid.isBlank(row, column) && !laid.isTyped(row, column);
  const placed = ({ row, column }: Note): Note => ({ row: area.row + row, column: area.column + column });
  const notes = (await withoutSpilled(context, drawn, found, isOurs)).map(placed);
  const spilled = new Set(found.map(placed).map(cellKey));
  for (const note of notes) spilled.delete(cellKey(note));
  return { notes, formulas, spilled };
}

/**
 * What the cells of a sheet with such a drawing held when it was read; outside of it stood nothing. Nothing is said of blank cells that a
 * formula to the left or above may fill once it is calculated.
 */
export function heldBy({ formulas, spilled }: Pick<NotesRead, "formulas" | "spilled">, area: Area): HeldBefore {
  const at = (row: number, column: number): unknown => formulas[row - area.row]?.[column - area.column] ?? "";
  const isSpilled = (row: number, column: number): boolean => spilled.has(cellKey({ row, column }));
  const mayFill = (row: number, column: number, down: number, right: number): boolean => {
    for (let [up, left] = [row - down, column - right]; up >= area.row && left >= area.column; up -= down, left -= right)
      if (at(up, left) !== "") return isSpilled(up, left) || String(at(up, left)).startsWith("=");
    return false;
  };
  return (row, column) => {
    const content = at(row, column);
    const isOpen = isSpilled(row, column) || (content === "" && (mayFill(row, column, 0, 1) || mayFill(row, column, 1, 0)));
    return isOpen ? undefined : content;
  };
}

/**
 * Leaves out the cells that a formula fills: first those beside or below one of our formulas, then those of a person's, so that a few
 * questions take away most. A formula may leave the cells next to it empty and fill others further on: what is still left is asked.
 */
async function withoutSpilled(
  context: Excel.RequestContext,
  drawn: Excel.Range,
  found: readonly Note[],
  isOurs: (cell: Note) => boolean,
): Promise<readonly Note[]> {
  const ours = await spilledOver(context, drawn, found, isOurs);
  const rest = await spilledOver(context, drawn, ours, (cell) => !isOurs(cell));
  const filled = await filledFromAfar(context, drawn, await inRowsWithSpills(context, drawn, rest));
  return rest.filter((cell) => !filled.has(cell));
}

/** The cells in whose row a formula fills any: a person may have pasted thousands, and a row is one question. */
async function inRowsWithSpills(context: Excel.RequestContext, drawn: Excel.Range, found: readonly Note[]): Promise<readonly Note[]> {
  if (found.length === 0) return found;
  const spans = new Map<number, { first: number; last: number }>();
  for (const { row, column } of found) {
    const { first, last } = spans.get(row) ?? { first: column, last: column };
    spans.set(row, { first: Math.min(first, column), last: Math.max(last, column) });
  }
  const asked = [...spans].map(([row, { first, last }]) => {
    const span = drawn.getCell(row, first).getResizedRange(0, last - first);
    span.load("hasSpill");
    return { row, span };
  });
  await context.sync();
  // Excel says null where some cells of the row are filled and others are not.
  const rows = new Set(asked.filter(({ span }) => (span.hasSpill as boolean | null) !== false).map(({ row }) => row));
  return found.filter(({ row }) => rows.has(row));
}

/** Those that a formula in another cell fills; the cell that holds the formula itself is what a person typed. */
async function filledFromAfar(context: Excel.RequestContext, drawn: Excel.Range, found: readonly Note[]): Promise<ReadonlySet<Note>> {
  if (found.length === 0) return new Set();
  const origin = drawn.getCell(0, 0);
  origin.load("rowIndex,columnIndex");
  const asked = found.map((cell) => {
    const parent = drawn.getCell(cell.row, cell.column).getSpillParentOrNullObject();
    parent.load("rowIndex,columnIndex");
    return { cell, parent };
  });
  await context.sync();
  const isItself = ({ row, column }: Note, parent: Excel.Range): boolean =>
    parent.rowIndex === origin.rowIndex + row && parent.columnIndex === origin.columnIndex + column;
  return new Set(asked.filter(({ cell, parent }) => !parent.isNullObject && !isItself(cell, parent)).map(({ cell }) => cell));
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

/** Notes in cells that a new drawing needs: for a content of its own, or as room for figures. */
export function inTheWay(notes: readonly Note[], { cells, formats, merges, names }: Blueprint): Note[] {
  const areas = [...formats, ...names].map(({ area }) => area).concat(merges);
  return notes.filter((note) => (cells[note.row]?.[note.column] ?? null) !== null || areas.some((area) => isIn(note, area)));
}

/** Fails with `occupied` when there are notes in the way, and names them. */
export function refuseNotesInTheWay(sheet: string, notes: readonly Note[]): void {
  if (notes.length === 0) return;
  const address = notes.slice(0, addressesNamed).map((note) => areaRef({ ...note, rows: 1, columns: 1 }).replaceAll("$", ""));
  throw new WorkbookError("occupied", { sheet, address: [...address, ...(notes.length > addressesNamed ? ["…"] : [])].join(", ") });
}

/** The blueprint without what it would put into cells in which a person has put something. */
export function around(blueprint: Blueprint, notes: readonly Note[]): Blueprint {
  const taken = new Set(notes.map(cellKey));
  return {
    ...blueprint,
    cells: blueprint.cells.map((line, row) => line.map((content, column) => (taken.has(cellKey({ row, column })) ? null : content))),
    merges: blueprint.merges.filter((area) => !notes.some((note) => isIn(note, area))),
    links: blueprint.links.filter(({ cell }) => !taken.has(cellKey(cell))),
  };
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
