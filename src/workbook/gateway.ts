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

/**
 * From now on every batch of this context begins with what `first` queues, so that nothing of a batch is carried out when Excel refuses
 * that. Returns what ends it, to be called before the last sync.
 */
export function beginEachBatch(context: Excel.RequestContext, first: () => void): () => void {
  const { sync } = context;
  let goesOn = true;
  context.sync = async <Passed>(passed?: Passed): Promise<Passed> => {
    const result = await sync.call(context, passed);
    if (goesOn) first();
    return result as Passed;
  };
  return () => {
    goesOn = false;
    context.sync = sync;
  };
}
