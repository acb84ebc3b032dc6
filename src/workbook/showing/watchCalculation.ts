/** Listens for calculations of Excel, so that the figures on the screen follow the cells. */
import { inExcel } from "../gateway";
import { isWriting } from "../oneAfterTheOther";

/** Milliseconds to wait for another calculation before telling anybody: one edit may calculate several sheets in turn. */
const quiet = 400;

/**
 * Calls `calculated` shortly after Excel has calculated, whoever caused it, but never in the middle of a write of this pane. Returns a
 * function that stops listening. If Excel refuses to listen (a cell is being edited), figures are read when a screen opens.
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
