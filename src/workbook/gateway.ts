/**
 * The one door to Excel: every read and write of the workbook room goes through `inExcel`, so that whatever Excel refuses comes
 * out as a `WorkbookError` that the product has a sentence for.
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
 * Queues that Excel neither calculates nor paints until the next sync: for a batch of writes, so that hundreds of changes cost one
 * calculation and one painting. Call it again after a sync; not before a read of something that the batch itself changes.
 */
export function withoutInterim(context: Excel.RequestContext): void {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
