/** Workbooks as plain data: the project's model to the engine's snapshot and back. */
import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/core";
import type { ICellData, IColumnData, IRange, IRowData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import type { CellModel, CellStyle, Rectangle, SheetModel, WorkbookModel } from "../model";
import { extrasOf, storedExtras } from "./annotations";
import { errorOf, FIRST_COLUMNS, FIRST_ROWS, looksLikeOther, MAX_COLUMNS, MAX_ROWS, valueOf } from "./cellStore";
import type { CellStore } from "./cellStore";
import type { Context } from "./context";
import type { NamedTable } from "./dialect";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, freeze } from "./sheets";
import { directStyle } from "./styleStore";
import { cellStyle, keptStyle, styleData } from "./styles";

const rangeOf = ({ row, column, lastRow, lastColumn }: Rectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

/** Pixels to points at 96 dpi. */
const POINTS = 0.75;

let books = 0;
const nextId = () => `book${++books}`;

export function emptyWorkbook(): IWorkbookData {
  const sheetId = `{${crypto.randomUUID()}}`;
  return {
    id: nextId(),
    name: "Book1",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: [sheetId],
    sheets: {
      [sheetId]: {
        id: sheetId,
        name: "Sheet1",
        rowCount: FIRST_ROWS,
        columnCount: FIRST_COLUMNS,
        defaultRowHeight: DEFAULT_ROW_PIXELS,
        defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
      },
    },
  };
}

/** Formula text of a cell of the model as the engine stores it; the tables are those of the model. */
export type NormaliseIn = (formula: string, sheet: SheetModel, row: number, column: number) => string;

/** Tables and names of a model, as formulas being loaded need them. */
export function tablesOf(model: WorkbookModel) {
  const all = model.sheets.flatMap((sheet) =>
    sheet.tables.map(({ name, columns, hasHeaders, hasTotals, range }) => ({
      sheet,
      range,
      named: { name, alias: "", columns: columns.map((column) => column.name), hasHeaders, hasTotals } satisfies NamedTable,
    })),
  );
  const tables = new Map(all.map(({ named }) => [named.name.toLowerCase(), named]));
  const names = new Map(model.names.map(({ name }) => [name.toLowerCase(), name]));
  return {
    table: (name: string) => tables.get(name.toLowerCase()),
    definedName: (name: string) => names.get(name.toLowerCase()),
    around: (sheet: SheetModel, row: number, column: number) =>
      all.find(
        ({ sheet: of, range }) =>
          of === sheet && range.row <= row && row <= range.lastRow && range.column <= column && column <= range.lastColumn,
      )?.named,
  };
}

export function snapshotOf(model: WorkbookModel, normalise: NormaliseIn): IWorkbookData {
  const kept = model.styles.map((style) => keptStyle(style, {}) ?? {});
  return {
    id: nextId(),
    name: model.name,
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(model.styles.map((style, index) => [`m${index}`, styleData(style)])),
    sheetOrder: model.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, sheetData(sheet, kept, normalise)])),
  };
}

function sheetData(sheet: SheetModel, kept: ReturnType<typeof keptStyle>[], normalise: NormaliseIn): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const spilled = spilledCells(sheet);
  const links = new Map(
    sheet.hyperlinks.map(({ row, column, target, tip }) => [`${row},${column}`, { target, ...(tip === undefined ? {} : { tip }) }]),
  );
  let rowCount = FIRST_ROWS;
  let columnCount = FIRST_COLUMNS;
  for (const [r, line] of Object.entries(sheet.rows)) {
    const row = Number(r);
    const cells: Record<number, ICellData> = (cellData[row] = {});
    rowCount = Math.max(rowCount, row + 50);
    for (const [c, cell] of Object.entries(line)) {
      const column = Number(c);
      columnCount = Math.max(columnCount, column + 10);
      const data = spilled.has(`${row},${column}`) ? {} : contents(cell, (formula) => normalise(formula, sheet, row, column));
      if (cell.s !== undefined) {
        data.s = `m${cell.s}`;
        const format = kept[cell.s];
        if (format && Object.keys(format).length > 0) data.custom = storedExtras({ format });
      }
      cells[column] = data;
    }
  }
  for (const { row, column } of sheet.hyperlinks) {
    const cell = ((cellData[row] ??= {})[column] ??= {});
    cell.custom = storedExtras({ ...extrasOf(cell), link: links.get(`${row},${column}`) });
  }
  const indexes = (record: Record<number, number>, hidden: number[]) => [...new Set([...Object.keys(record).map(Number), ...hidden])];
  const columns = indexes(sheet.columnWidths, sheet.hiddenColumns);
  const rows = indexes(sheet.rowHeights, sheet.hiddenRows);
  const columnData: Record<number, IColumnData> = {};
  for (const column of columns)
    columnData[column] = {
      ...(sheet.columnWidths[column] === undefined ? {} : { w: sheet.columnWidths[column] / POINTS }),
      ...(sheet.hiddenColumns.includes(column) ? { hd: BooleanNumber.TRUE } : {}),
    };
  const rowData: Record<number, IRowData> = {};
  for (const row of rows)
    rowData[row] = {
      ...(sheet.rowHeights[row] === undefined ? {} : { h: sheet.rowHeights[row] / POINTS, ia: BooleanNumber.FALSE }),
      ...(sheet.hiddenRows.includes(row) ? { hd: BooleanNumber.TRUE } : {}),
    };
  const ends: Rectangle[] = [
    ...sheet.merges,
    ...sheet.tables.map(({ range }) => range),
    ...sheet.notes.map(({ row, column }) => ({ row, column, lastRow: row, lastColumn: column })),
  ];
  rowCount = Math.min(MAX_ROWS, Math.max(rowCount, ...ends.map(({ lastRow }) => lastRow + 50), ...rows.map((row) => row + 1)));
  columnCount = Math.min(
    MAX_COLUMNS,
    Math.max(columnCount, ...ends.map(({ lastColumn }) => lastColumn + 10), ...columns.map((column) => column + 1)),
  );
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: freeze(sheet.frozenRows, sheet.frozenColumns),
    showGridlines: sheet.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount,
    columnCount,
    defaultRowHeight: DEFAULT_ROW_PIXELS,
    defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData,
    columnData,
  };
}

/** Cells filled by a dynamic array: they come back with the calculation, so they must not block it as constants. */
function spilledCells(sheet: SheetModel): Set<string> {
  const cells = new Set<string>();
  for (const [row, line] of Object.entries(sheet.rows))
    for (const [column, { spill }] of Object.entries(line)) {
      if (!spill) continue;
      for (let r = spill.row; r <= spill.lastRow; r++)
        for (let c = spill.column; c <= spill.lastColumn; c++) if (r !== Number(row) || c !== Number(column)) cells.add(`${r},${c}`);
    }
  return cells;
}

function contents({ v, e, f }: CellModel, normalise: (formula: string) => string): ICellData {
  if (f !== undefined)
    return { f: normalise(f), ...(e !== undefined ? { v: e, t: CellValueType.STRING } : v === undefined ? {} : typed(v)) };
  return stored({ v, e });
}

/** A value as the engine keeps it. */
export function stored({ v, e }: CellModel): ICellData {
  if (e !== undefined) return { v: e, t: CellValueType.STRING };
  return v === undefined || v === "" ? {} : typed(v);
}

function typed(v: NonNullable<CellModel["v"]>): ICellData {
  if (typeof v === "boolean") return { v: v ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof v === "number") return Number.isFinite(v) ? { v, t: CellValueType.NUMBER } : { v: "#NUM!", t: CellValueType.STRING };
  return { v, t: looksLikeOther(v) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Formats met while cells are captured, each once. */
export class StyleTable {
  readonly styles: CellStyle[] = [];
  readonly #byText = new Map<string, number>();
  readonly #byKey = new Map<string, number | undefined>();

  /** Index of a format; undefined for Excel's default. `key` names the engine's style when it has a name. */
  index(key: string | undefined, read: () => CellStyle): number | undefined {
    if (key !== undefined && this.#byKey.has(key)) return this.#byKey.get(key);
    const style = read();
    const text = JSON.stringify(style);
    let index: number | undefined;
    if (text !== "{}") {
      index = this.#byText.get(text) ?? this.styles.push(style) - 1;
      this.#byText.set(text, index);
    }
    if (key !== undefined) this.#byKey.set(key, index);
    return index;
  }
}

/** Cells, widths, heights and hidden lines of a sheet. */
export function captureCells(
  context: Context,
  cells: CellStore,
  sheetId: string,
  styles: StyleTable,
  isUnanswered: (row: number, column: number) => boolean,
): Pick<SheetModel, "rows" | "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows"> {
  const sheet = context.sheet(sheetId);
  const rows: SheetModel["rows"] = {};
  const own = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, ICellData> | undefined>;
  const spilled = (context.formulas.getArrayFormulaCellData()?.[context.unitId]?.[sheetId] ?? {}) as Record<
    number,
    Record<number, ICellData> | undefined
  >;
  const spills = cells.spillRanges(sheetId);
  const cellAt = cells.reader(sheetId);
  const lined = [sheet.getConfig().columnData, sheet.getConfig().rowData].some((lines) => Object.values(lines).some((line) => line?.s));
  for (const source of [own, spilled])
    for (const r of Object.keys(source)) {
      const row = Number(r);
      for (const c of Object.keys(source[row] ?? {})) {
        const column = Number(c);
        if (rows[row]?.[column]) continue;
        const model = captured(cells, cellAt(row, column) ?? {}, sheetId, row, column, spills);
        // What it says now is nobody's answer: whoever opens the workbook has to calculate it.
        if (model.f !== undefined && isUnanswered(row, column)) delete model.v;
        const stored = own[row]?.[column];
        const { format } = extrasOf(stored);
        // A named style with nothing beside it is read once, however many cells have it.
        const key = !lined && !format && typeof stored?.s === "string" ? stored.s : undefined;
        const style =
          stored?.s || format || lined ? styles.index(key, () => cellStyle(directStyle(context, sheet, row, column), format)) : undefined;
        if (style !== undefined) model.s = style;
        if (Object.keys(model).length > 0) (rows[row] ??= {})[column] = model;
      }
    }
  const out = {
    rows,
    columnWidths: {} as Record<number, number>,
    rowHeights: {} as Record<number, number>,
    hiddenColumns: [] as number[],
    hiddenRows: [] as number[],
  };
  for (const [column, data] of Object.entries(sheet.getConfig().columnData)) {
    if (data?.w !== undefined && data.w !== DEFAULT_COLUMN_PIXELS) out.columnWidths[Number(column)] = data.w * POINTS;
    if (data?.hd === BooleanNumber.TRUE) out.hiddenColumns.push(Number(column));
  }
  for (const [row, data] of Object.entries(sheet.getConfig().rowData)) {
    if (data?.h !== undefined && data.h !== DEFAULT_ROW_PIXELS && data.ia !== BooleanNumber.TRUE)
      out.rowHeights[Number(row)] = data.h * POINTS;
    if (data?.hd === BooleanNumber.TRUE) out.hiddenRows.push(Number(row));
  }
  return out;
}

function captured(
  cells: CellStore,
  cell: ICellData,
  sheetId: string,
  row: number,
  column: number,
  spills: ReturnType<CellStore["spillRanges"]>,
): CellModel {
  const model: CellModel = {};
  const value = valueOf(cell);
  const error = errorOf(value);
  if (error) model.e = error;
  else if (value !== "" || cell.f || cell.si || cell.v === "") model.v = value;
  if (cell.f || cell.si) {
    const formula = cells.formulaAt(sheetId, row, column);
    if (formula) model.f = formula;
    const area = spills[row]?.[column] && cells.spillFrom(sheetId, row, column);
    if (area && (area.row !== area.lastRow || area.column !== area.lastColumn))
      model.spill = { row: area.row, column: area.column, lastRow: area.lastRow, lastColumn: area.lastColumn };
  }
  return model;
}
