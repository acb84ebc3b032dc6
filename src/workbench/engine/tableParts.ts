/** What the engine does not keep of a table, and small things that tables are made of. */
import type { IRange } from "@univerjs/core";
import type { Rectangle, TableModel } from "../model";

export type TablePatch = Partial<
  Pick<TableModel, "style" | "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn" | "filterButton" | "hasTotals" | "hasHeaders">
>;
export type PlacedTable = TableModel & { sheetId: string };

/** What the engine does not keep of a table. */
export type Extras = Omit<TableModel, "id" | "name" | "range"> & { alias: string };

/** Finds names whatever their case, as Excel does. */
export class CaselessMap<T> extends Map<string, T> {
  override get(key: string): T | undefined {
    return super.get(key.toLowerCase());
  }
  override has(key: string): boolean {
    return super.has(key.toLowerCase());
  }
  override set(key: string, value: T): this {
    return super.set(key.toLowerCase(), value);
  }
  override delete(key: string): boolean {
    return super.delete(key.toLowerCase());
  }
}

/** Letters only: the engine takes nothing else for the name of a table. */
export function letters(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : letters(Math.floor(index / 26) - 1) + String.fromCharCode(97 + (index % 26));
}

export const rectangle = ({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle => ({
  row: startRow,
  column: startColumn,
  lastRow: endRow,
  lastColumn: endColumn,
});
export const range = ({ row, column, lastRow, lastColumn }: Rectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

export const emptyColumn = { dataType: "string", id: "", displayName: "", formula: "", meta: {}, style: {} } as never;
