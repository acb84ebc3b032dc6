import { tables } from "../../src/domain/tables/catalogue";

/** The place of a column in a table as we make it, from 0: what finds it in either language. */
export function columnPlace(table: string, column: string): number {
  const place = tables.find(({ name }) => name === table)?.columns.findIndex(({ name }) => name === column) ?? -1;
  if (place < 0) throw new Error(`${table} has no column ${column}.`);
  return place;
}
