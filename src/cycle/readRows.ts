/** Reads tables by their names: the one place where rows get the types of their declarations. */
import type { AnyRow, RowOf, TableContract } from "../domain/tables/defineTable";
import { WorkbookError } from "../workbook/errors";
import { readTables, type TableRead } from "../workbook/reading/readTable";

export interface RowsRead<Source extends TableContract> {
  /** Rows by table; a table that the workbook does not have is absent. */
  rows: { [Table in Source as Table["name"]]?: RowOf<Table>[] };
  /** How each table was read: where it is, and what could not be read. */
  reads: { [Table in Source as Table["name"]]: TableRead<RowOf<Table>> };
}

/**
 * Reads tables in one run; writes nothing. Fails with `unreadableRow` where a row of one of the tables `kept` cannot be read: a write
 * that follows would lose what a person said there.
 */
export async function readRows<Source extends TableContract>(
  sources: readonly Source[],
  { kept = [] }: { kept?: readonly TableContract[] } = {},
): Promise<RowsRead<Source>> {
  const found = await readTables(sources);
  const rows: Record<string, AnyRow[]> = {};
  const reads: Record<string, TableRead<AnyRow>> = {};
  sources.forEach(({ name }, index) => {
    const read = found[index];
    if (read === undefined) return;
    const [spoilt] = kept.some((table) => table.name === name) ? read.unreadable : [];
    if (spoilt) throw new WorkbookError("unreadableRow", { table: name, sheet: read.sheet, ...spoilt });
    reads[name] = read;
    if (read.exists) rows[name] = read.rows;
  });
  return { rows, reads } as RowsRead<Source>;
}
