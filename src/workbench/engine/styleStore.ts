/** Formats and displayed texts of cells in the open workbook. */
import { numfmt } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { CellStyle } from "../model";
import { extrasOf, storedExtras } from "./annotations";
import { errorOf, MAX_COLUMNS, MAX_ROWS, valueOf } from "./cellStore";
import type { CellStore } from "./cellStore";
import type { Context } from "./context";
import type { Area } from "./engine";
import { writeNumbersInItsLanguage } from "./notation";
import { type Notation, shownNumber } from "./shownNumber";
import { cellStyle, keptStyle, styleData } from "./styles";
import type { KeptStyle, StylePatch } from "./styles";

export class StyleStore {
  /** Language that numbers are written in. */
  readonly notation: Notation;

  constructor(
    readonly context: Context,
    readonly cells: CellStore,
  ) {
    this.notation = writeNumbersInItsLanguage(context.injector, (sheetId, row, column) => this.resultFormat(sheetId, row, column));
  }

  at(sheetId: string, row: number, column: number): CellStyle {
    const sheet = this.context.sheet(sheetId);
    return cellStyle(directStyle(this.context, sheet, row, column), kept(sheet, row, column));
  }

  set(area: Area, patch: StylePatch | ((row: number, column: number) => StylePatch)): void {
    const sheet = this.context.sheet(area.sheetId);
    if (typeof patch !== "function" && (area.lastRow >= MAX_ROWS - 1 || area.lastColumn >= MAX_COLUMNS - 1))
      return this.#setLines(sheet, area, patch);
    this.cells.fit(area.sheetId, area.lastRow, area.lastColumn);
    // What is kept beside a style is read from the cell, so earlier changes have to be in it.
    if (typeof patch === "function" || keptStyle(patch, {})) this.cells.flush();
    const rows: Record<number, Record<number, ICellData>> = {};
    const same = typeof patch === "function" ? undefined : styleData(patch);
    for (let row = area.row; row <= area.lastRow; row++) {
      const line: Record<number, ICellData> = (rows[row] = {});
      for (let column = area.column; column <= area.lastColumn; column++) {
        const own = typeof patch === "function" ? patch(row, column) : patch;
        const cell: ICellData = { s: same ?? styleData(own) };
        const extra = keptStyle(own, kept(sheet, row, column) ?? {});
        if (extra) cell.custom = storedExtras({ ...extrasOf(sheet.getCellRaw(row, column)), format: extra });
        line[column] = cell;
      }
    }
    this.cells.put(area.sheetId, rows, true, "addin");
  }

  /** Whole rows or columns: the format of the row or column, and of the cells it has. */
  #setLines(sheet: Worksheet, area: Area, patch: StylePatch): void {
    const { sheetId } = area;
    this.cells.flush();
    const columns = area.lastRow >= MAX_ROWS - 1;
    const [first, last] = columns
      ? [area.column, Math.min(area.lastColumn, sheet.getColumnCount() - 1)]
      : [area.row, Math.min(area.lastRow, sheet.getRowCount() - 1)];
    const data: Record<number, { s: IStyleData }> = {};
    for (let index = first; index <= last; index++) {
      const before = (columns ? sheet.getColumnStyle(index) : sheet.getRowStyle(index)) as Nullable<IStyleData | string>;
      const own = typeof before === "string" ? this.context.book.getStyles().get(before) : before;
      data[index] = { s: merged(own, styleData(patch)) };
    }
    if (columns) this.context.run(SetColDataMutation.id, { subUnitId: sheetId, columnData: data });
    else this.context.run(SetRowDataMutation.id, { subUnitId: sheetId, rowData: data });
    const used = this.cells.usedArea(sheetId, false);
    if (!used) return;
    const inside = {
      sheetId,
      row: Math.max(area.row, used.row),
      column: Math.max(area.column, used.column),
      lastRow: Math.min(area.lastRow, used.lastRow),
      lastColumn: Math.min(area.lastColumn, used.lastColumn),
    };
    if (inside.row <= inside.lastRow && inside.column <= inside.lastColumn) this.set(inside, patch);
  }

  clear(area: Area, what: "all" | "contents" | "formats" | "hyperlinks"): void {
    this.cells.flush();
    const sheet = this.context.sheet(area.sheetId);
    const rows: Record<number, Record<number, ICellData>> = {};
    const matrix = sheet.getCellMatrix().getMatrix() as Record<number, Record<number, ICellData> | undefined>;
    const inside = (index: string, first: number, last: number) => Number(index) >= first && Number(index) <= last;
    for (const row of Object.keys(matrix).filter((index) => inside(index, area.row, area.lastRow)))
      for (const [column, cell] of Object.entries(matrix[Number(row)] ?? {}).filter(([index]) =>
        inside(index, area.column, area.lastColumn),
      )) {
        const change: ICellData = {};
        if (what === "all" || what === "contents") Object.assign(change, { v: null, t: null, f: null, si: null, p: null });
        if (what === "all" || what === "formats") change.s = null;
        const { format, link } = extrasOf(cell);
        if (format || link)
          change.custom = storedExtras({
            format: what === "all" || what === "formats" ? undefined : format,
            link: what === "all" || what === "hyperlinks" ? undefined : link,
          });
        (rows[Number(row)] ??= {})[Number(column)] = change;
      }
    const formatsToo = what === "all" || what === "formats";
    if (formatsToo && area.lastRow >= MAX_ROWS - 1) this.#clearLines(sheet, area, "columnData");
    if (formatsToo && area.lastColumn >= MAX_COLUMNS - 1) this.#clearLines(sheet, area, "rowData");
    if (Object.keys(rows).length === 0) return;
    this.cells.put(area.sheetId, rows, what === "formats" || what === "hyperlinks", "addin");
    this.cells.flush();
  }

  #clearLines(sheet: Worksheet, area: Area, axis: "rowData" | "columnData"): void {
    const [first, last] = axis === "rowData" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
    const styled = Object.entries(sheet.getConfig()[axis]).filter(
      ([index, data]) => Number(index) >= first && Number(index) <= last && data?.s,
    );
    if (styled.length === 0) return;
    this.context.run(axis === "rowData" ? SetRowDataMutation.id : SetColDataMutation.id, {
      subUnitId: area.sheetId,
      [axis]: Object.fromEntries(styled.map(([index]) => [index, { s: null }])),
    });
  }

  /** The format that comes with the result of a function; undefined where the cell shows none of that kind. */
  resultFormat(sheetId: string, row: number, column: number): string | undefined {
    if (!this.context.results.any || this.cells.spillRanges(sheetId)[row]?.[column] !== undefined) return undefined;
    return this.context.results.of(this.cells.formulaAt(sheetId, row, column));
  }

  #formatAt(sheet: Worksheet, row: number, column: number, cell: ICellData): string | undefined {
    const own = directStyle(this.context, sheet, row, column)?.n?.pattern ?? "General";
    const isCalculated = Boolean(cell.f ?? cell.si);
    return own === "General" && isCalculated ? this.resultFormat(sheet.getSheetId(), row, column) : own;
  }

  text(area: Area): string[][] {
    const sheet = this.context.sheet(area.sheetId);
    const cellAt = this.cells.reader(area.sheetId);
    const grid: string[][] = [];
    for (let row = area.row; row <= area.lastRow; row++) {
      const line: string[] = [];
      for (let column = area.column; column <= area.lastColumn; column++)
        line.push(displayed(cellAt(row, column), (cell) => this.#formatAt(sheet, row, column, cell), this.notation));
      grid.push(line);
    }
    return grid;
  }
}

/** A cell's own format over its row's over its column's; the look of a table is not among them, as in Excel. */
export function directStyle(context: Context, sheet: Worksheet, row: number, column: number): Nullable<IStyleData> {
  const styles = context.book.getStyles();
  const resolve = (style: Nullable<IStyleData | string>) => (typeof style === "string" ? styles.get(style) : style);
  const own = resolve(sheet.getCellRaw(row, column)?.s);
  const { rowData, columnData } = sheet.getConfig();
  const [ofRow, ofColumn] = [resolve(rowData[row]?.s), resolve(columnData[column]?.s)];
  if (!ofRow && !ofColumn) return own;
  return merged(merged(ofColumn, ofRow ?? {}), own ?? {});
}

function kept(sheet: Worksheet, row: number, column: number): KeptStyle | undefined {
  return extrasOf(sheet.getCellRaw(row, column)).format;
}

function merged(before: Nullable<IStyleData>, change: IStyleData): IStyleData {
  const bd = before?.bd || change.bd ? { ...before?.bd, ...change.bd } : undefined;
  return { ...before, ...change, ...(bd ? { bd } : {}) };
}

/** What Excel shows in a cell wide enough for it. */
function displayed(cell: Nullable<ICellData>, format: (cell: ICellData) => Nullable<string>, notation: Notation): string {
  const value = valueOf(cell);
  if (value === "") return "";
  if (typeof value === "boolean") return notation === "fr" ? (value ? "VRAI" : "FAUX") : value ? "TRUE" : "FALSE";
  if (errorOf(value)) return String(value);
  const pattern = format(cell ?? {}) ?? "General";
  if (typeof value === "string" && (pattern === "General" || pattern === "@")) return value;
  return typeof value === "number" ? shownNumber(value, pattern, notation) : numfmt.format(pattern, value, { throws: false });
}
