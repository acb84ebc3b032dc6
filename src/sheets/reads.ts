/** Which tables a build of sheets reads, and which columns of them. */

import { tables, type ListedTable } from "../domain/tables/catalogue";
import type { TableContract } from "../domain/tables/defineTable";

/** Only some columns of a table: there may be a hundred thousand lines, and every cell that is read has to be carried over. */
export function columnsOf<Table extends TableContract>(table: Table, ...names: Table["columns"][number]["name"][]): TableContract {
  return { ...table, columns: table.columns.filter(({ name }) => names.includes(name)) };
}

/** What several sheets read, each table once with the columns that any of them reads, in the order of the tables. */
export function readTogether(sheets: readonly { reads: readonly TableContract[] }[]): ListedTable[] {
  const wanted = new Map<string, Set<string>>();
  for (const { name, columns } of sheets.flatMap(({ reads }) => reads)) {
    const names = wanted.get(name) ?? new Set();
    for (const column of columns) names.add(column.name);
    wanted.set(name, names);
  }
  return tables.flatMap((table) => {
    const names = wanted.get(table.name);
    return names === undefined ? [] : [{ ...table, columns: table.columns.filter(({ name }) => names.has(name)) }];
  });
}
