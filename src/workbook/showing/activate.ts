/** Shows a person where something is: brings a sheet to the front, or a cell into view. */
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";

/** Brings a sheet to the front by its name. Fails with `missingSheet`. */
export function activateSheet(name: string): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError("missingSheet", { sheet: name });
    sheet.activate();
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
    range.load("address");
    await context.sync();
    if (range.isNullObject) throw new WorkbookError("missingSheet", { sheet: name });
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}
