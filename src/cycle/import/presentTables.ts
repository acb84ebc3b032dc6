/** Which of the product's tables the workbook holds, and how many rows each has. */
import { datasetKinds } from "../../import/datasetKinds";
import type { DatasetKindId } from "../../domain/collect/collectTables";
import { listSourceTables } from "../../workbook/reading/readSource";

export interface PresentTable {
  kind: DatasetKindId;
  table: string;
  sheet: string;
  rows: number;
}

/** The tables of the workbook that data can be imported into. */
export async function presentTables(): Promise<PresentTable[]> {
  const tables = await listSourceTables();
  return datasetKinds.flatMap(({ id, table }) => {
    const found = tables.find(({ name }) => name === table.name);
    return found ? [{ kind: id, table: table.name, sheet: found.sheet, rows: found.rows }] : [];
  });
}
