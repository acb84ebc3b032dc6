/**
 * Excel's grid has 16,384 columns whatever a sheet holds, and SEQUENCE may fill them inside of a formula. The engine's sheets are only
 * as large as what stands in them, and the engine refuses a SEQUENCE wider than its sheet with #REF!.
 */
import type { Injector } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { MAX_COLUMNS, MAX_ROWS } from "./cellStore";

export function repairGridSize(injector: Injector): void {
  for (const name of ["SEQUENCE", "RANDARRAY"]) {
    const executor = injector.get(IFunctionService).getExecutor(name);
    if (!executor?.needsSheetRowColumnCount) throw new Error(`The spreadsheet engine's ${name} no longer asks for the sheet's size.`);
    const original = executor.setSheetRowColumnCount.bind(executor);
    executor.setSheetRowColumnCount = () => original(MAX_ROWS, MAX_COLUMNS);
  }
}
