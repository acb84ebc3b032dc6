import type { Answers } from "../../calc/optimise/answers";
import { sopOptions, type OptionRow } from "../../domain/decisions/sopOptions";
import { riskQuestion, ownRiskQuestion } from "../../domain/analyse/riskMessages";
import { excessOf } from "../../domain/analyse/riskSurplus";
import { calendarOf } from "../../calendar/periods";
import { idOfPeriod } from "../../domain/production/figures";
import { surplusAnswers, type SurplusAtHand } from "../../domain/scenarios/surplusAnswers";
import { answerTotals, riskAnswersOf, riskAnswerWords, type AnswerId, type RiskAnswer } from "../../domain/scenarios/riskAnswers";
import type { ScenarioLine } from "../../domain/scenarios/scenarioLines";
import { planInForce, figuresOf, type EventAtHand } from "../../domain/scenarios/scenarioPlan";
import { totalsOf, type ScenarioTotals } from "../../domain/scenarios/scenarioTotals";
import { sopScenarios, type ScenarioAnswer, type ScenarioRow } from "../../domain/scenarios/sopScenarios";
import { freeName } from "../../domain/scenarios/templates";
import { formatPercent } from "../../language/format";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { changedRisk, newDecision, readRiskToAsk, riskNameIn, type RiskAtHand } from "../risks/riskAtHand";
import { scenarioChanges, type Compared } from "./compareScenario";
import { doubtsOn, type PlanDoubts } from "./readScenarios";
import { eventOf, neededPlan, type ScenarioReading } from "./scenarioTables";

/** A risk, and what the optimiser found against it for the plan that `base` tells. */
export interface AnswersAsked {
  risk: string;
  base: string;
  /** What the optimiser found; null where it could not tell. */
  answers: Answers | null;
  /** How much cheaper too much stock is sold, in %. */
  cut?: number;
  /** Those that become options; all of them where left out. */
  chosen?: readonly AnswerId[];
}

/** One way out as it is shown before anything is written. */
export interface AnswerShown {
  id: AnswerId;
  name: string;
  totals: ScenarioTotals;
  /** Plan cost beside that of the plan in force; null where one of them is not known. */
  costs: number | null;
  /** Contribution beside that of the plan in force, likewise. */
  gain: number | null;
  covered: RiskAnswer["covered"];
  /** Sales that wait: their units, and what they bring at their price, null where the price of one of them is missing; null where none waits. */
  waiting: { units: number; worth: number | null } | null;
}

export interface AnswersFound extends PlanDoubts {
  question: string;
  options: AnswerShown[];
}

/**
 * Puts a risk to a decision whose options are computed: each chosen answer becomes a scenario and an option with its figures, and the risk
 * waits for the decision. Nothing is adopted. Fails with `missingRisk`, `riskClosed`, `riskAsked`, with `missingSheet` while the production plan is not built, and
 * with `changedMeanwhile` where the plan is no longer the one that was answered.
 */
export const askWithAnswers = defineIntention({
  id: "askWithAnswers",
  words: { en: "Risk to decide, with its options: {name}", fr: "Risque à trancher, avec ses options : {name}" },
  async plan({ risk: name, base, answers, chosen, cut = 0 }: AnswersAsked, { language, today }) {
    const risk = await readRiskToAsk(name, language);
    const reading = await neededPlan();
    if (base !== reading.base) throw new WorkbookError("changedMeanwhile", { table: sopScenarios.name, sheet: reading.production.sheet });
    const surplus = surplusIn(risk, reading, cut);
    const found = workedOutAnswers(reading, { answers, surplus }, language).filter(({ id }) => chosen === undefined || chosen.includes(id));
    const question = questionOn(risk, language);
    const options = found.map(({ shown }) => shown);
    const decision = await newDecision(
      risk,
      { Question: question, Options: options.map(({ name: option }) => option).join("\n") },
      { language, today },
    );
    const changes: Change[] = [
      changedRisk(risk, { Status: "to decide" }),
      decision,
      ...(found.length === 0 ? [] : optionChanges(reading, found, nameOf(decision), today)),
    ];
    const shown = { question, options, ...doubtsIn(reading) } as AnswersFound;
    return { changes, details: (spoken) => ({ name: riskNameIn(name, spoken) }), found: shown };
  },
});

/** Why the figures of all answers may be better than the truth. */
export function doubtsIn(reading: ScenarioReading): PlanDoubts {
  const { event } = eventOf(reading, [], true);
  return event === null ? { reason: "", unpriced: [] } : doubtsOn(reading, figuresOf(event.before, planInForce(event.shown)));
}

/** The number of the decision that is written. */
const nameOf = (change: Change): string => (change.kind === "rows" ? String(change.rows[0]?.["Decision"] ?? "") : "");

function questionOn({ row, risk, outlook }: RiskAtHand, language: Language): string {
  return risk === undefined
    ? fill(inLanguage(ownRiskQuestion, language), { name: riskNameIn(row.Risk, language) })
    : riskQuestion(risk, language, outlook.settings.bucket);
}

interface WorkedOut extends RiskAnswer {
  shown: AnswerShown;
  event: Compared["event"];
}

/** What is too much where the risk is that; null otherwise, and where the data shows it no more. */
function surplusIn({ risk, outlook }: RiskAtHand, { orders, typedDemand }: ScenarioReading, cut: number): SurplusAtHand | null {
  if (risk?.kind !== "surplus") return null;
  const found = outlook.families.find(({ family }) => isSameName(family, risk.subject));
  if (found === undefined) return null;
  const units = excessOf(found, calendarOf(outlook.settings.bucket));
  return {
    ...{ family: risk.subject, excess: new Map(outlook.periods.map((period, place) => [period, units[place] ?? 0])), cut, orders },
    isTyped: (family, period) => typedDemand.has(idOfPeriod(family, period)),
  };
}

/** Every answer with its figures, each by its own event. */
export function workedOutAnswers(
  reading: ScenarioReading,
  { answers, surplus }: { answers: Answers | null; surplus: SurplusAtHand | null },
  language: Language,
): WorkedOut[] {
  const { event: none } = eventOf(reading, [], true);
  if (none === null) return [];
  const now = totalsOf(figuresOf(none.before, planInForce(none.shown)));
  // What somebody typed stays whatever is decided: sales cannot be moved out of it, or into it.
  const isKept = ({ what, subject, from }: ScenarioLine): boolean =>
    what === "demand" && reading.typedDemand.has(idOfPeriod(subject ?? "", from ?? 0));
  const ways = [
    ...(surplus === null ? [] : surplusAnswers(none, surplus)),
    ...(answers === null ? [] : riskAnswersOf(answers, none).filter(({ lines }) => !lines.some(isKept))),
  ];
  return ways.flatMap((answer): WorkedOut[] => {
    const { event } = eventOf(reading, answer.lines, true);
    if (event === null) return [];
    const totals = answerTotals(event, answer.plan);
    const money = moneyOf(totals, now, none, surplus);
    const cut = formatPercent((surplus?.cut ?? 0) / 100, language);
    const name = fill(inLanguage(riskAnswerWords[answer.id], language), { cut });
    const shown: AnswerShown = { id: answer.id, name, totals, ...money, covered: answer.covered, waiting: waitingIn(answer, none) };
    return [{ ...answer, event, shown }];
  });
}

/** What an answer costs and earns beside the plan in force; nobody knows it where the money leaves out the family that it is about. */
function moneyOf(
  totals: ScenarioTotals,
  now: ScenarioTotals,
  { shown }: EventAtHand,
  surplus: SurplusAtHand | null,
): Pick<AnswerShown, "costs" | "gain"> {
  const beside = (measure: "plan cost" | "contribution"): number | null => {
    const [then, before] = [totals[measure], now[measure]];
    return then === null || before === null ? null : then - before;
  };
  const place = surplus === null ? -1 : shown.families.findIndex((name) => isSameName(name, surplus.family));
  const isKnown = place < 0 || (shown.price[place] !== null && shown.unitCost[place] !== null);
  return isKnown ? { costs: beside("plan cost"), gain: beside("contribution") } : { costs: null, gain: null };
}

/** Sales that are made later. Nobody knows what they bring where one of them has no price: that would count it as worth nothing. */
function waitingIn({ id, lines }: RiskAnswer, { shown }: EventAtHand): AnswerShown["waiting"] {
  const later = id === "sellLater" ? lines.filter(({ change }) => change < 0) : [];
  if (later.length === 0) return null;
  const worths = later.map(({ subject, change }): number | null => {
    const price = shown.price[shown.families.findIndex((name) => isSameName(name, subject))] ?? null;
    return price === null ? null : -change * price;
  });
  return {
    units: later.reduce((sum, { change }) => sum - change, 0),
    worth: worths.reduce((sum, worth) => (sum === null || worth === null ? null : sum + worth), 0),
  };
}

const answerOf: Partial<Record<AnswerId, ScenarioAnswer>> = {
  ...{ makeLess: "less", sellDown: "unchanged", sellEarlier: "unchanged", keepStock: "unchanged" },
};

/** Scenarios and options of a decision. */
function optionChanges(reading: ScenarioReading, found: readonly WorkedOut[], decision: string, today: number): Change[] {
  const taken = reading.scenarios.map(({ Scenario }) => Scenario);
  const compared = found.map(({ shown, lines, event, plan }): Compared => {
    const row: ScenarioRow = {
      ...{
        Scenario: freeName(`${decision} · ${shown.name}`, taken),
        Template: "risk",
        Answer: answerOf[shown.id] ?? "optimise",
        Status: "compared",
        Reason: null,
      },
      ...{ Decision: decision, Base: reading.base, Author: null, Date: today },
    };
    return { row, lines, event, plan };
  });
  const options = found.map(({ shown: { name, totals } }, place): OptionRow => ({
    ...{ Decision: decision, Option: name, Scenario: compared[place]?.row.Scenario ?? null },
    ...{
      Service: totals.service,
      "Units late": totals["units late"],
      "Peak load": totals["peak load"],
      "Highest stock": totals["highest stock"],
    },
    ...{ "Plan cost": totals["plan cost"], Contribution: totals.contribution, Cash: totals.cash, "Rejected because": null },
  }));
  return [...scenarioChanges(reading, compared), { kind: "rows", table: sopOptions, rows: options, mode: "append" }];
}
