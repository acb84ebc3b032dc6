/**
 * Values, formulas and errors of cells: a buffer for writes, a raw reader, and sheets that grow when written to.
 *
 * office.js cuts a large write into blocks and each mutation of the engine has a price of its own (listeners, painting,
 * bookkeeping of formulas), so neighbouring writes are joined and applied once.
 */
import { CellValueType } from "@univerjs/core";
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { ERROR_TYPE_SET, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import type { ErrorType } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetStyleCommand, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { ErrorCode, Scalar } from "../model";
import type { Context } from "./context";
import type { Area, CellContent, CellInput, ChangeOrigin } from "./engine";

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Row = Record<number, Nullable<ICellData>>;

/** Rows and columns a new sheet has. The engine's price of a calculation grows with rows, so sheets start small and grow. */
export const FIRST_ROWS = 200;
export const FIRST_COLUMNS = 30;
/** Excel's grid. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const excelErrors = new Set<string>(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#REF!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!"]);

/** The error a stored value stands for, in Excel's codes. */
export function errorOf(value: unknown): ErrorCode | undefined {
  if (typeof value !== "string" || value.charCodeAt(0) !== 35) return undefined;
  if (excelErrors.has(value)) return value as ErrorCode;
  return ERROR_TYPE_SET.has(value as ErrorType) ? "#VALUE!" : undefined;
}

/** A stored value as Excel's: booleans are kept as 0 and 1 with a type beside them. */
export function valueOf(cell: Nullable<ICellData>): Scalar | "" {
  if (cell === null || cell === undefined) return "";
  if (cell.v === null || cell.v === undefined) return cell.p ? richText(cell) : "";
  if (cell.t === CellValueType.BOOLEAN)
    return typeof cell.v === "string" ? cell.v.toUpperCase() === "TRUE" || cell.v === "1" : Boolean(cell.v);
  if (cell.t === CellValueType.NUMBER && typeof cell.v === "string" && cell.v !== "" && Number.isFinite(Number(cell.v)))
    return Number(cell.v);
  return cell.v;
}

function richText(cell: ICellData): string {
  return (cell.p?.body?.dataStream ?? "").replace(/\r\n$/, "").replace(/\r/g, "\n");
}

const empty: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Text that the grid would read as something else when a person edits the cell keeps a mark that it is text. */
export const looksLikeOther = (text: string) => /^[=+\-@']/.test(text) || (text.trim() !== "" && Number.isFinite(Number(text)));

export class CellStore {
  #buffer: { sheetId: string; cells: Cells; styleOnly: boolean; origin: ChangeOrigin } | undefined;

  constructor(
    readonly context: Context,
    /** Formula text as the engine stores it, for a cell of a sheet. */
    readonly normalise: (formula: string, sheetId: string, row: number, column: number) => string,
    /** Formula text as Excel shows it in that cell. */
    readonly show: (formula: string, sheetId: string, row: number, column: number) => string,
  ) {}

  stored(input: CellInput, sheetId: string, row: number, column: number): ICellData {
    if ("formula" in input) return { ...empty, f: this.normalise(input.formula, sheetId, row, column) };
    if ("error" in input) return { ...empty, v: input.error, t: CellValueType.STRING };
    const { value } = input;
    if (value === null || value === "") return empty;
    if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
    if (typeof value === "string")
      return { v: value, t: looksLikeOther(value) ? CellValueType.FORCE_STRING : CellValueType.STRING, f: null, si: null, p: null };
    return Number.isFinite(value)
      ? { v: value, t: CellValueType.NUMBER, f: null, si: null, p: null }
      : { ...empty, v: "#NUM!", t: CellValueType.STRING };
  }

  write(area: Area, inputs: (CellInput | null)[][], origin: ChangeOrigin): void {
    this.fit(area.sheetId, area.lastRow, area.lastColumn);
    const cells: Record<number, Row> = {};
    inputs.forEach((row, r) => {
      const line: Row = {};
      let any = false;
      row.forEach((input, c) => {
        if (!input) return;
        line[area.column + c] = this.stored(input, area.sheetId, area.row + r, area.column + c);
        any = true;
      });
      if (any) cells[area.row + r] = line;
    });
    this.put(area.sheetId, cells, false, origin);
  }

  /** Joins with what waits when it is of the same kind, otherwise applies that first. */
  put(sheetId: string, cells: Cells, styleOnly: boolean, origin: ChangeOrigin): void {
    const waiting = this.#buffer;
    if (
      !waiting ||
      waiting.sheetId !== sheetId ||
      waiting.styleOnly !== styleOnly ||
      waiting.origin !== origin ||
      (styleOnly && overlap(waiting.cells, cells))
    ) {
      this.flush();
      this.#buffer = { sheetId, cells, styleOnly, origin };
      return;
    }
    const target = waiting.cells as Record<number, Row>;
    for (const [row, line] of Object.entries(cells as Record<number, Row>)) target[Number(row)] = { ...target[Number(row)], ...line };
  }

  flush(): void {
    if (!this.#buffer) return;
    const { sheetId, cells, styleOnly, origin } = this.#buffer;
    this.#buffer = undefined;
    // The mutation, not the command: no undo snapshot, no row heights, no interceptors. The style trigger calculates nothing.
    this.context.run(
      SetRangeValuesMutation.id,
      { subUnitId: sheetId, cellValue: cells, ...(styleOnly ? { trigger: SetStyleCommand.id } : {}) },
      origin,
    );
  }

  /** Applies waiting formats only. Waiting values change no format, and an add-in's large write arrives in hundreds of blocks. */
  flushFormats(): void {
    if (this.#buffer?.styleOnly) this.flush();
  }

  forget(): void {
    this.#buffer = undefined;
  }

  /** Puts what dynamic arrays fill into a workbook that was opened. */
  fillArrays({ ranges, cells }: { ranges: object; cells: object }): void {
    const { formulas, unitId, commands } = this.context;
    const arrays = {
      arrayFormulaRange: { ...formulas.getArrayFormulaRange(), [unitId]: ranges },
      arrayFormulaCellData: { ...formulas.getArrayFormulaCellData(), [unitId]: cells },
    };
    commands.syncExecuteCommand(SetArrayFormulaDataMutation.id, arrays, { onlyLocal: true });
  }

  /** Grows the sheet so that it has this cell. */
  fit(sheetId: string, row: number, column: number): void {
    const sheet = this.context.sheet(sheetId);
    if (row >= sheet.getRowCount())
      this.context.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: Math.min(MAX_ROWS, row + FIRST_ROWS) });
    if (column >= sheet.getColumnCount())
      this.context.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount: Math.min(MAX_COLUMNS, column + 10) });
  }

  /** The raw cell at a place, spilled ones included. */
  reader(sheetId: string): (row: number, column: number) => Nullable<ICellData> {
    const own = this.context.sheet(sheetId).getCellMatrix().getMatrix();
    const spilled = this.context.formulas.getArrayFormulaCellData()?.[this.context.unitId]?.[sheetId];
    return (row, column) => {
      const cell = own[row]?.[column];
      if (cell && (cell.f || cell.si || (cell.v !== null && cell.v !== undefined) || cell.p)) return cell;
      return spilled?.[row]?.[column] ?? cell;
    };
  }

  /** One cell as `reader` gives it, for those who ask for a few. */
  shownCell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.reader(sheetId)(row, column);
  }

  read(area: Area): CellContent[][] {
    const { sheetId } = area;
    const cellAt = this.reader(sheetId);
    const grid: CellContent[][] = [];
    for (let row = area.row; row <= area.lastRow; row++) {
      const line: CellContent[] = [];
      for (let column = area.column; column <= area.lastColumn; column++)
        line.push(this.#content(cellAt(row, column), sheetId, row, column));
      grid.push(line);
    }
    return grid;
  }

  #content(cell: Nullable<ICellData>, sheetId: string, row: number, column: number): CellContent {
    const value = valueOf(cell);
    const content: CellContent = { value };
    const error = errorOf(value);
    if (error) content.error = error;
    if (cell?.f || cell?.si) {
      const formula = this.formulaAt(sheetId, row, column);
      if (formula) content.formula = formula;
    }
    return content;
  }

  errorAt(sheetId: string, row: number, column: number): ErrorCode | undefined {
    return errorOf(this.reader(sheetId)(row, column)?.v);
  }

  /** The area of all cells that hold something; formats count unless only values do. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    const found: Area = { sheetId, row: Infinity, column: Infinity, lastRow: -1, lastColumn: -1 };
    const visit = (row: number, column: number) => {
      found.row = Math.min(found.row, row);
      found.column = Math.min(found.column, column);
      found.lastRow = Math.max(found.lastRow, row);
      found.lastColumn = Math.max(found.lastColumn, column);
    };
    const holds = (cell: Nullable<ICellData>) =>
      cell && (cell.f || cell.si || (cell.v ?? null) !== null || cell.p || (!valuesOnly && (cell.s || cell.custom)));
    const own = this.context.sheet(sheetId).getCellMatrix().getMatrix();
    const spilled = this.context.formulas.getArrayFormulaCellData()?.[this.context.unitId]?.[sheetId] ?? {};
    for (const cells of [own, spilled] as Record<number, Row>[])
      for (const [row, line] of Object.entries(cells))
        for (const [column, cell] of Object.entries(line ?? {})) if (holds(cell)) visit(Number(row), Number(column));
    return found.lastRow < 0 ? null : found;
  }

  formulaAt(sheetId: string, row: number, column: number): string | undefined {
    const stored = this.context.formulas.getFormulaStringByCell(row, column, sheetId, this.context.unitId);
    return stored ? this.show(stored, sheetId, row, column) : undefined;
  }

  spillRanges(sheetId: string): Record<number, Record<number, IRange>> {
    return (this.context.formulas.getArrayFormulaRange()?.[this.context.unitId]?.[sheetId] ?? {}) as Record<number, Record<number, IRange>>;
  }

  spillFrom(sheetId: string, row: number, column: number): Area | null {
    const range = this.spillRanges(sheetId)[row]?.[column];
    const cell = this.context.sheet(sheetId).getCellRaw(row, column);
    // A blocked spill keeps its wish for an area beside the error.
    if (!range || !cell || !(cell.f || cell.si) || errorOf(cell.v) === "#SPILL!") return null;
    return { sheetId, row: range.startRow, column: range.startColumn, lastRow: range.endRow, lastColumn: range.endColumn };
  }

  spillAnchor(sheetId: string, row: number, column: number): { row: number; column: number } | null {
    for (const [r, line] of Object.entries(this.spillRanges(sheetId)))
      for (const c of Object.keys(line)) {
        const area = this.spillFrom(sheetId, Number(r), Number(c));
        if (area && area.row <= row && row <= area.lastRow && area.column <= column && column <= area.lastColumn)
          return { row: Number(r), column: Number(c) };
      }
    return null;
  }
}

function overlap(a: Cells, b: Cells): boolean {
  const rows = a as Record<number, Row>;
  return Object.entries(b as Record<number, Row>).some(([row, line]) => {
    const other = rows[Number(row)];
    return other !== undefined && Object.keys(line).some((column) => column in other);
  });
}
