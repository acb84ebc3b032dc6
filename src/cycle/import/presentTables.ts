/** Which of the product's tables the workbook holds, and how many rows each has. */
import { datasetKinds } from "../../import/datasetKinds";
import type { DatasetKindId } from "../../domain/collect/collectTables";
import { isForeign } from "../../domain/tables/isForeign";
import { readHeaders } from "../../workbook/reading/readHeaders";
import { listSourceTables } from "../../workbook/reading/readSource";

export interface PresentTable {
  kind: DatasetKindId;
  table: string;
  sheet: string;
  rows: number;
}

/**
 * The tables of the workbook that data can be imported into. One of that name that a person made for something else is not among them.
 * One whose header row is off is: whoever imports into it is told so, and imports into the others go on.
 */
export async function presentTables(): Promise<PresentTable[]> {
  const tables = await listSourceTables();
  const headers = new Map((await readHeaders()).map((read) => [read.name, read.headers]));
  return datasetKinds.flatMap(({ id, table }) => {
    const found = tables.find(({ name }) => name === table.name);
    const shown = headers.get(table.name);
    return found && (shown === undefined || !isForeign(table, shown))
      ? [{ kind: id, table: table.name, sheet: found.sheet, rows: found.rows }]
      : [];
  });
}
