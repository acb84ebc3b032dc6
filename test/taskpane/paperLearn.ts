import type { EvaluationBoard } from "../../src/cycle/learn/readEvaluation";
import type { PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

/** A workbook in which no cycle is open. */
export const paperEvaluation = (changes: Partial<EvaluationBoard> = {}): EvaluationBoard => ({
  cycle: null,
  cycleName: null,
  isClosed: false,
  closedOn: null,
  nextName: null,
  points: [],
  carried: [],
  oldFigures: [],
  kpis: [],
  outcome: { state: "noVersion", lines: [], advice: [] },
  debrief: [],
  lastDebrief: [],
  procedures: [],
  people: [],
  unanswered: 0,
  effects: { lines: [], decisions: [], measures: [] },
  sheet: null,
  ...changes,
});

/** What a person does at the end of a cycle on paper. */
export function paperLearnIntentions(
  book: PaperWorkbook,
): Pick<
  PaperIntentions,
  "writeDebrief" | "finishChange" | "expectEffect" | "closeCycle" | "dropOldFigures" | "answerSignal" | "drawEvaluation" | "drawBehind"
> {
  const act =
    (what: string) =>
    async (request: object): Promise<void> =>
      void book.learnActs.push([what, request]);
  return {
    writeDebrief: { done: act("debrief") },
    expectEffect: { done: act("effect") },
    finishChange: { done: act("change") },
    drawBehind: {
      async done() {
        book.learnActs.push(["behind"]);
        return "Behind the figure";
      },
    },
    drawEvaluation: {
      async done() {
        book.learnActs.push(["draw"]);
        return "Evaluation";
      },
    },
    answerSignal: { done: act("answer") },
    closeCycle: { done: act("close") },
    dropOldFigures: { done: act("drop") },
  };
}
