/** Rows of the collected tables that cannot be read, or that stand there twice, with the cell to look at. */
import { columnName } from "../language/references";
import { nameKey } from "../language/sameName";
import { collectTables, type CollectTable } from "../domain/collect/collectTables";
import { faultOf, type UnreadRow } from "../domain/analyse/riskUnanswered";
import type { TableRows } from "../domain/tables/catalogue";
import type { AnyRow } from "../domain/tables/defineTable";
import type { TableRead } from "../workbook/reading/readTable";

type Read = TableRead<AnyRow>;

/** Every such row of what was read; tables that are not collected have none. */
export function unreadRowsOf(reads: Readonly<Partial<Record<string, Read>>>): UnreadRow[] {
  return Object.entries(reads).flatMap(([name, read]) => {
    if (read === undefined || !Object.hasOwn(collectTables, name)) return [];
    const table = name as CollectTable;
    const at = (column: string, row: number): string => `${read.sheet}!${columnName(read.columns[column] ?? 0)}${row}`;
    const wrong = read.unreadable.map(({ row, column, text }, place): UnreadRow => ({
      table,
      cells: read.unread[place] ?? {},
      at: at(column, row),
      fault: faultOf(text),
    }));
    return [...wrong, ...doublesIn(table, read, at)];
  });
}

/** One bad cell does not cost the rest of its row: prices and rates that can be read count all the same, in the place of the row. */
export function withFaulty(rows: TableRows, reads: Readonly<Partial<Record<string, Read>>>): TableRows {
  const all = (table: "SopFamilies" | "SopResources", name: string): AnyRow[] => {
    const read = reads[table];
    if (read === undefined) return [];
    const found = [
      ...read.rows.map((row, place) => ({ row, line: read.lines[place] ?? 0 })),
      ...read.unread.map((row, place) => ({ row, line: read.unreadable[place]?.row ?? 0 })).filter(({ row }) => !isError(row[name])),
    ];
    return found.sort((one, other) => one.line - other.line).map(({ row }) => row);
  };
  return {
    ...rows,
    ...(rows.SopFamilies && { SopFamilies: all("SopFamilies", "Family") }),
    ...(rows.SopResources && { SopResources: all("SopResources", "Resource") }),
  };
}

const isError = (value: unknown): boolean => faultOf(String(value ?? "")) === "error";

/** Rows whose key an earlier row has. */
function doublesIn(table: CollectTable, { rows, lines }: Read, at: (column: string, row: number) => string): UnreadRow[] {
  const { key } = collectTables[table];
  const seen = new Set<string>();
  return rows.flatMap((cells, place): UnreadRow[] => {
    const name = JSON.stringify(key.map((column) => nameKey(cells[column])));
    if (key.length === 0 || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ table, cells, at: at(key[0] ?? "", lines[place] ?? 0), fault: "double" }];
  });
}
