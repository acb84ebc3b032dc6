import { isOfChangedFile } from "../changedFile";
import { LinesRefused, type LinesQuestion, type LinesRefusal, type LinesReport } from "./linesQuestion";
import { sumParquet } from "./sumParquet";
import { sumText } from "./sumText";

/** What a page asks of the thread that sums. */
export interface LinesTask {
  readonly file: Blob;
  readonly question: LinesQuestion;
}

/** What the thread answers: any number of `progress`, then one of the others. */
export type LinesMessage =
  | { readonly kind: "progress"; readonly share: number; readonly lines: number }
  | { readonly kind: "report"; readonly report: LinesReport }
  /** Errors lose their class on the way. */
  | { readonly kind: "refused"; readonly why: LinesRefusal }
  | { readonly kind: "failed"; readonly message: string };

/** Sums one file and tells how far it is. Whatever happens is told, nothing is thrown. */
export async function answerLines({ file, question }: LinesTask, tell: (message: LinesMessage) => void): Promise<void> {
  try {
    const sum = question.text === undefined ? sumParquet : sumText;
    tell({ kind: "report", report: await sum(file, question, (share, lines) => tell({ kind: "progress", share, lines })) });
  } catch (failure) {
    if (failure instanceof LinesRefused) tell({ kind: "refused", why: failure.why });
    else if (isOfChangedFile(failure)) tell({ kind: "refused", why: { code: "changed" } });
    else tell({ kind: "failed", message: failure instanceof Error ? failure.message : String(failure) });
  }
}
