/** Shows a person where something is: brings a sheet to the front, or a cell into view. */
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";

/** Queues to show a sheet whose visibility is loaded. Excel refuses to go to a hidden one, as those are that nobody types into. */
export function bringForth(sheet: Excel.Worksheet): void {
  if (sheet.visibility !== "Visible") sheet.visibility = "Visible";
  sheet.activate();
}

/** Brings a sheet to the front by its name. Fails with `missingSheet`. */
export function activateSheet(name: string): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,visibility");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("missingSheet", { sheet: name });
    bringForth(sheet);
    await context.sync();
  });
}

/**
 * Brings a sheet to the front after it was written, if Excel allows it. A failure is ignored: what was written is there either way, and
 * an error would read as "nothing was written".
 */
export async function showSheet(name: string): Promise<void> {
  await activateSheet(name).catch(() => undefined);
}

/** Brings the cells that a defined name stands for into view. Fails with `missingSheet`. */
export function activateName(name: string): Promise<void> {
  return inExcel(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("address,worksheet/visibility");
    await context.sync();
    if (range.isNullObject) throw new WorkbookError("missingSheet", { sheet: name });
    bringForth(range.worksheet);
    range.select();
    await context.sync();
  });
}
