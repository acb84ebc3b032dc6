/** Values that stand in a workbook that is opened: which formulas lack theirs, and what dynamic arrays fill. */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IRange } from "@univerjs/core";
import type { CellModel, ErrorCode, SheetModel, WorkbookModel } from "../../model";
import { looksVolatile } from "./formulaUnderstanding";

/** Errors that say that nobody could answer yet, or that need what no file holds: the area a blocked array waits for. */
const unanswered: ReadonlySet<unknown> = new Set<ErrorCode>(["#NAME?", "#BUSY!", "#SPILL!"]);
export const isUnanswered = (value: unknown): boolean => unanswered.has(value);

interface Arrays {
  /** By sheet, row and column of the formula. */
  ranges: Record<string, Record<number, Record<number, IRange>>>;
  /** By sheet: every cell that an array fills. */
  cells: Record<string, Record<number, Record<number, ICellData>>>;
}

type Stored = (cell: CellModel) => ICellData;

/** What dynamic arrays fill, in the engine's words. `stored` gives a value as the engine keeps it. */
export function arraysOf(model: WorkbookModel, stored: Stored): Arrays {
  const arrays: Arrays = { ranges: {}, cells: {} };
  for (const { sheet, row, column, cell } of formulasOf(model)) {
    const { spill } = cell;
    if (!spill || lacksValue(sheet, cell)) continue;
    ((arrays.ranges[sheet.id] ??= {})[row] ??= {})[column] = {
      startRow: spill.row,
      startColumn: spill.column,
      endRow: spill.lastRow,
      endColumn: spill.lastColumn,
    };
    for (let r = spill.row; r <= spill.lastRow; r++)
      for (let c = spill.column; c <= spill.lastColumn; c++) {
        const { v, e } = sheet.rows[r]?.[c] ?? {};
        ((arrays.cells[sheet.id] ??= {})[r] ??= {})[c] = v === "" ? { v: "", t: CellValueType.STRING } : stored({ v, e });
      }
  }
  return arrays;
}

/** A formula whose value nobody has given, or not for every cell of its array. */
function lacksValue(sheet: SheetModel, { v, e, spill }: CellModel): boolean {
  if (e === undefined ? v === undefined : isUnanswered(e)) return true;
  if (!spill) return false;
  for (let row = spill.row; row <= spill.lastRow; row++)
    for (let column = spill.column; column <= spill.lastColumn; column++) {
      const cell = sheet.rows[row]?.[column];
      if (cell?.v === undefined && cell?.e === undefined) return true;
    }
  return false;
}

/** Formulas that have to be calculated when the workbook opens: without a value, or volatile, themselves or by a name. */
export function dueAtOpening(model: WorkbookModel): (sheetId: string, row: number, column: number) => boolean {
  const due = new Set<string>();
  const names = model.names.filter(({ formula }) => looksVolatile(formula)).map(({ name }) => name.toLowerCase());
  const isVolatile = (text: string) => looksVolatile(text) || names.some((name) => text.toLowerCase().includes(name));
  for (const { sheet, row, column, cell } of formulasOf(model))
    if (lacksValue(sheet, cell) || isVolatile(cell.f)) due.add(`${sheet.id}!${row},${column}`);
  return (sheetId, row, column) => due.has(`${sheetId}!${row},${column}`);
}

function* formulasOf(model: WorkbookModel) {
  for (const sheet of model.sheets)
    for (const [row, line] of Object.entries(sheet.rows))
      for (const [column, cell] of Object.entries(line))
        if (cell.f !== undefined) yield { sheet, row: Number(row), column: Number(column), cell: { ...cell, f: cell.f } };
}

/** All that the meaning of a formula's text rests on besides the text. */
export const meaningOf = (model: WorkbookModel): string =>
  JSON.stringify([
    model.names.map(({ name, formula, sheet }) => [name, formula, sheet]),
    model.sheets.map(({ id, name, tables }) => [id, name, tables]),
  ]);
