import type { PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

type ProcedureIntentions = Pick<
  PaperIntentions,
  "startProcedures" | "approveProcedure" | "restoreProcedure" | "confirmReading" | "reviewProcedure" | "commentProcedure" | "answerComment"
>;

/** What a person does about procedures on paper. */
export function paperProcedureIntentions(book: PaperWorkbook): ProcedureIntentions {
  const act =
    (what: string) =>
    async (request: object): Promise<void> =>
      void book.procedureActs.push([what, request]);
  return {
    startProcedures: { done: act("start") },
    approveProcedure: { done: act("approve") },
    restoreProcedure: { done: act("restore") },
    confirmReading: { done: act("read") },
    reviewProcedure: { done: act("review") },
    commentProcedure: { done: act("comment") },
    answerComment: { done: act("answer") },
  };
}
