/** The ways in which the product reads a workbook file, for the bench; each gives the number of cells. */
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";

export async function readWorkbookOnce(way: string, bytes: Uint8Array): Promise<number> {
  if (way !== "workbench") throw new Error(`No such way to read: ${way}`);
  const { model } = await readXlsx(bytes, "orders.xlsx");
  return Object.values(model.sheets[0]?.rows ?? {}).reduce((sum, cells) => sum + Object.keys(cells).length, 0);
}
