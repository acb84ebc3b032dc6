/** Hears that Excel has calculated, so that figures on the screen follow the cells. */
import { inExcel } from "../gateway";
import { isWriting } from "../oneAfterTheOther";

/** Milliseconds without another calculation before anybody is told: one edit may calculate several sheets, one after the other. */
const quiet = 400;

/**
 * Calls `calculated` a moment after Excel has calculated, whoever caused it, and never in the middle of a write of this pane. Gives
 * back what ends it. Where Excel refuses the request (a cell is being edited), figures are read when a screen opens, as ever.
 */
export function watchCalculation(calculated: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  const soon = (): void => {
    clearTimeout(timer);
    if (hasEnded) return;
    timer = setTimeout(() => (isWriting() ? soon() : calculated()), quiet);
  };
  const listening = inExcel(async (context) => {
    const handler = context.workbook.worksheets.onCalculated.add(() => Promise.resolve(soon()));
    await context.sync();
    return handler;
  }).catch(() => undefined);
  return () => {
    hasEnded = true;
    clearTimeout(timer);
    void listening.then((handler) => {
      if (handler === undefined) return;
      return Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }).catch(() => undefined);
    });
  };
}
