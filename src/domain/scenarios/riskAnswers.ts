/** The ways out of a risk as scenarios: what each changes, its plan and its figures. */
import type { Answers, Measure, MeasureAnswer } from "../../calc/optimise/answers";
import { byCost } from "../../calc/optimise/byCost";
import type { PlanShown } from "../production/planShown";
import type { ScenarioLine } from "./scenarioLines";
import { answeredBy, figuresOf, type EventAtHand, type ScenarioPlan } from "./scenarioPlan";
import { totalsOf, type ScenarioTotals } from "./scenarioTotals";
import type { Text } from "../../language/text";

/** A way out of too much stock, which needs no optimiser. */
export type SurplusMeasure = "makeLess" | "sellDown" | "sellEarlier" | "keepStock";
/** A way out; "ahead" holds every limit within the usual hours. */
export type AnswerId = Measure | SurplusMeasure | "ahead";

export const riskAnswerWords: Readonly<Record<AnswerId, Text>> = {
  ahead: { en: "Plan again within the hours", fr: "Replanifier dans les heures" },
  overtime: { en: "Overtime", fr: "Heures sup." },
  subcontract: { en: "Subcontract", fr: "Sous-traiter" },
  sellLater: { en: "Sell later", fr: "Vendre plus tard" },
  belowMinimum: { en: "Below the minimum", fr: "Passer sous le minimum" },
  extraShift: { en: "Extra shift", fr: "Équipe en plus" },
  makeLess: { en: "Make less", fr: "Produire moins" },
  sellDown: { en: "Sell it {cut} cheaper", fr: "Vendre {cut} moins cher" },
  sellEarlier: { en: "Sell earlier", fr: "Vendre plus tôt" },
  keepStock: { en: "Keep the stock", fr: "Garder le stock" },
};

/** One way out, worked out. */
export interface RiskAnswer {
  id: AnswerId;
  lines: ScenarioLine[];
  plan: ScenarioPlan;
  /** What it does away with: of the hours that lack, or of the units that are too many; null where it is no part of either. */
  covered: { amount: number; of: number; in: "hours" | "units" } | null;
}

/** The ways out, the cheapest of those that cover most first; none where the optimiser could not tell. */
export function riskAnswersOf(answers: Answers, event: EventAtHand): RiskAnswer[] {
  if (answers.kind === "holds") {
    const plan = answeredBy(event, "optimise", answers.plan);
    return plan === null ? [] : [{ id: "ahead", lines: [], plan, covered: null }];
  }
  if (answers.kind !== "answers") return [];
  return byCost(answers.answers).flatMap((answer): RiskAnswer[] => {
    const plan = answeredBy(event, "optimise", answer.plan);
    return plan === null ? [] : [{ id: answer.measure, lines: linesOfAnswer(answer, event.shown), plan, covered: hoursCovered(answer) }];
  });
}

const hoursCovered = ({ covered: { hours, of } }: MeasureAnswer): RiskAnswer["covered"] => ({ amount: hours, of, in: "hours" });

/** What an answer changes of demand and hours, a line an amount. */
function linesOfAnswer({ measure, amounts }: MeasureAnswer, { families, resources, periods }: PlanShown): ScenarioLine[] {
  const line = (what: ScenarioLine["what"], subject: string | undefined, period: number, change: number): ScenarioLine => {
    const at = periods[period] ?? 0;
    return { what, subject: subject ?? null, from: at, to: at, change, as: "units" };
  };
  if (measure === "sellLater") return amounts.map(({ item, period, amount }) => line("demand", families[item], period, amount));
  if (measure !== "extraShift") return [];
  return (["hours offered", "hours paid"] as const).flatMap((what) =>
    amounts.map(({ item, period, amount }) => line(what, resources[item], period, amount)),
  );
}

/** What an answer comes to. @param event of its own lines */
export const answerTotals = (event: EventAtHand, plan: ScenarioPlan): ScenarioTotals => totalsOf(figuresOf(event.input, plan));
