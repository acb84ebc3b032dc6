/** The ways in which the product reads a workbook file, for the bench; each gives the number of cells. */
import { openBook } from "../../src/import/openBook";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";

export async function readWorkbookOnce(way: string, bytes: Uint8Array): Promise<number> {
  if (way === "import") return readToImport(bytes);
  if (way !== "workbench") throw new Error(`No such way to read: ${way}`);
  const { model } = await readXlsx(bytes, "orders.xlsx");
  return Object.values(model.sheets[0]?.rows ?? {}).reduce((sum, cells) => sum + Object.keys(cells).length, 0);
}

/** As the pane does before the source is understood: every cell with its value, text and format. */
async function readToImport(bytes: Uint8Array): Promise<number> {
  const book = await openBook(bytes);
  const [part] = book.parts;
  if (part === undefined) throw new Error("The file has no sheet.");
  const reading = book.read(part);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value.rows.reduce((sum, row) => sum + row.length, 0);
  }
}
