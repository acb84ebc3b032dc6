import type { RiskChange } from "../../src/cycle/risks/findRisks";
import { kindMark, riskItem, type RiskBoard, type RiskFound } from "../../src/cycle/risks/readRisks";
import type { Language } from "../../src/language/text";
import { noChanges, type PaperIntentions } from "./paperIntentions";
import type { PaperWorkbook } from "./paperWorkbook";

/** The list of risks on paper, before it is put into words. */
export interface PaperBoard extends Omit<RiskBoard, "items" | "changes"> {
  currency: string;
  items: RiskFound[];
  changes: RiskChange[];
}

/** The list as the pane receives it. */
export const boardIn = ({ currency, items, changes, ...board }: PaperBoard, language: Language): RiskBoard => ({
  ...board,
  items: items.map((risk) => riskItem(risk, currency, language)),
  changes: changes.map((change) => ({ ...change, mark: kindMark(change.kind, language) })),
});

type RiskIntentions = Pick<PaperIntentions, "findRisks" | "takeRiskOn" | "acceptRisk" | "askForDecision" | "draftRoadmap">;

/** What a person does about risks on paper. */
export function paperRiskIntentions(book: PaperWorkbook): RiskIntentions {
  const shown = ({ risk }: { risk: string }) => noChanges(risk, undefined).preview;
  const choose = (risk: string, choice: PaperWorkbook["riskChoices"][number][1], seen: string | undefined): void => {
    book.choicesShown.push(seen);
    book.riskChoices.push([risk, choice]);
  };
  return {
    findRisks: {
      async done(_, __, plan) {
        book.risksShown.push(plan);
        if (book.risksAfterLook !== undefined) book.risks = book.risksAfterLook;
      },
    },
    takeRiskOn: {
      preview: shown,
      async done({ risk, owner }, { preview }) {
        choose(risk, { action: "own", owner }, preview?.seen);
      },
    },
    acceptRisk: {
      preview: shown,
      async done({ risk, reason, by }, { preview }) {
        choose(risk, { action: "accept", reason, by }, preview?.seen);
      },
    },
    askForDecision: {
      found: () => book.riskQuestion,
      preview: shown,
      async done({ risk }, { preview }) {
        choose(risk, { action: "decide" }, preview?.seen);
      },
    },
    draftRoadmap: {
      async done() {
        book.shown.push("Roadmap");
        return "Roadmap";
      },
    },
  };
}
