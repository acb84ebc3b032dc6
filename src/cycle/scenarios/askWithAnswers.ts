import type { Answers } from "../../calc/optimise/answers";
import { sopOptions, type OptionRow } from "../../domain/decisions/sopOptions";
import { riskQuestion, ownRiskQuestion } from "../../domain/analyse/riskMessages";
import { answerTotals, riskAnswersOf, riskAnswerWords, type AnswerId, type RiskAnswer } from "../../domain/scenarios/riskAnswers";
import { planInForce, figuresOf } from "../../domain/scenarios/scenarioPlan";
import { totalsOf, type ScenarioTotals } from "../../domain/scenarios/scenarioTotals";
import { sopScenarios, type ScenarioRow } from "../../domain/scenarios/sopScenarios";
import { freeName } from "../../domain/scenarios/templates";
import { fill, inLanguage, type Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { changedRisk, newDecision, readRiskToAsk, type RiskAtHand } from "../risks/riskAtHand";
import { scenarioChanges, type Compared } from "./compareScenario";
import { eventOf, neededPlan, type ScenarioReading } from "./scenarioTables";

/** A risk, and what the optimiser found against it for the plan that `base` tells. */
export interface AnswersAsked {
  risk: string;
  base: string;
  answers: Answers;
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
  covered: RiskAnswer["covered"];
}

export interface AnswersFound {
  question: string;
  options: AnswerShown[];
}

/**
 * Puts a risk to a decision whose options are computed: each chosen answer becomes a scenario and an option with its figures, and the risk
 * waits for the decision. Nothing is adopted. Fails with `missingRisk`, with `riskAsked`, with `missingSheet` while the production plan is not built, and
 * with `changedMeanwhile` where the plan is no longer the one that was answered.
 */
export const askWithAnswers = defineIntention({
  id: "askWithAnswers",
  words: { en: "Risk to decide, with its options: {name}", fr: "Risque à trancher, avec ses options : {name}" },
  async plan({ risk: name, base, answers, chosen }: AnswersAsked, { language, today }) {
    const risk = await readRiskToAsk(name);
    const reading = await neededPlan();
    if (base !== reading.base) throw new WorkbookError("changedMeanwhile", { table: sopScenarios.name, sheet: reading.production.sheet });
    const found = workedOutAnswers(reading, answers, language).filter(({ id }) => chosen === undefined || chosen.includes(id));
    const question = questionOn(risk, language);
    const options = found.map(({ shown }) => shown);
    const decision = newDecision(risk, { Question: question, Options: options.map(({ name: option }) => option).join("\n") }, language);
    const changes: Change[] = [
      changedRisk(risk, { Status: "to decide" }),
      decision,
      ...(found.length === 0 ? [] : optionChanges(reading, found, nameOf(decision), today)),
    ];
    return { changes, details: () => ({ name }), found: { question, options } as AnswersFound };
  },
});

/** The number of the decision that is written. */
const nameOf = (change: Change): string => (change.kind === "rows" ? String(change.rows[0]?.["Decision"] ?? "") : "");

function questionOn({ row, risk, outlook }: RiskAtHand, language: Language): string {
  return risk === undefined
    ? fill(inLanguage(ownRiskQuestion, language), { name: row.Risk })
    : riskQuestion(risk, language, outlook.settings.bucket);
}

interface WorkedOut extends RiskAnswer {
  shown: AnswerShown;
  event: Compared["event"];
}

/** Every answer with its figures, each by its own event. */
export function workedOutAnswers(reading: ScenarioReading, answers: Answers, language: Language): WorkedOut[] {
  const { event: none } = eventOf(reading, [], true);
  if (none === null) return [];
  const now = totalsOf(figuresOf(none.before, planInForce(none.shown)));
  return riskAnswersOf(answers, none).flatMap((answer): WorkedOut[] => {
    const { event } = eventOf(reading, answer.lines, true);
    if (event === null) return [];
    const totals = answerTotals(event, answer.plan);
    const [cost, before] = [totals["plan cost"], now["plan cost"]];
    const costs = cost === null || before === null ? null : cost - before;
    const name = inLanguage(riskAnswerWords[answer.id], language);
    return [{ ...answer, event, shown: { id: answer.id, name, totals, costs, covered: answer.covered } }];
  });
}

/** Scenarios and options of a decision. */
function optionChanges(reading: ScenarioReading, found: readonly WorkedOut[], decision: string, today: number): Change[] {
  const taken = reading.scenarios.map(({ Scenario }) => Scenario);
  const compared = found.map(({ shown, lines, event, plan }): Compared => {
    const row: ScenarioRow = {
      ...{
        Scenario: freeName(`${decision} · ${shown.name}`, taken),
        Template: "risk",
        Answer: "optimise",
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
