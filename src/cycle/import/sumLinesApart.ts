import { LinesRefused, type LinesQuestion, type LinesReport } from "../../import/lines/linesQuestion";
import type { LinesMessage, LinesTask } from "../../import/lines/linesTask";
import { Cancelled } from "../longWork";

/** A thread that runs `answerLines`; in the pane a web worker. */
export interface LinesThread {
  post(task: LinesTask): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** Starts a thread; `broken` is called where its script cannot be run at all. */
export type StartLinesThread = (tell: (message: LinesMessage) => void, broken: () => void) => LinesThread;

export interface LinesWatch {
  /** The share of the file that is done, 0 to 1, and the lines so far. */
  onProgress?: (share: number, lines: number) => void;
  signal?: AbortSignal;
}

/** Sums the lines of a file away from the page's own thread. */
export type SumLines = (file: Blob, question: LinesQuestion, watch?: LinesWatch) => Promise<LinesReport>;

/**
 * Sums files in a thread of their own, which ends with the work and when a person cancels.
 *
 * @throws Cancelled, LinesRefused
 */
export function createSumLines(start: StartLinesThread): SumLines {
  return (file, question, { onProgress, signal } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new Cancelled());
      const end = (): void => {
        thread.end();
        signal?.removeEventListener("abort", cancel);
      };
      const fail = (failure: Error): void => {
        end();
        reject(failure);
      };
      const cancel = (): void => fail(new Cancelled());
      const thread = start(
        (message) => {
          if (message.kind === "progress") return onProgress?.(message.share, message.lines);
          if (message.kind === "refused") return fail(new LinesRefused(message.why));
          if (message.kind === "failed") return fail(new Error(message.message));
          end();
          resolve(message.report);
        },
        () => fail(new Error("lines.js")),
      );
      signal?.addEventListener("abort", cancel);
      thread.post({ file, question });
    });
}
