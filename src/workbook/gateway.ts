/**
 * The one door to Excel: every read and write goes through `inExcel`, so that whatever Excel refuses becomes a `WorkbookError`, for
 * which the product has a sentence.
 */
import { workbookErrorOf } from "./errors";

/** Runs a batch against the open workbook. Requests are queued until the batch calls `context.sync()`. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (failure) {
    throw workbookErrorOf(failure);
  }
}

/**
 * Tells Excel neither to calculate nor to paint until the next sync, so that hundreds of writes cost one calculation and one painting.
 * Call it again after each sync, but not when the batch also reads what it changes.
 */
export function withoutInterim(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
