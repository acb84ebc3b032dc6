import type { LineProblem, ScenarioLine } from "../../domain/scenarios/scenarioLines";
import { lineRows } from "../../domain/scenarios/scenarioLines";
import { answeredBy, figuresOf, type EventAtHand, type Optimised, type ScenarioPlan } from "../../domain/scenarios/scenarioPlan";
import { figureRows, partsOf, totalsOf } from "../../domain/scenarios/scenarioTotals";
import { sopScenarioFigures } from "../../domain/scenarios/sopScenarioFigures";
import { sopScenarioLines } from "../../domain/scenarios/sopScenarioLines";
import { sopScenarios, type ScenarioAnswer, type ScenarioRow, type ScenarioTemplate } from "../../domain/scenarios/sopScenarios";
import { freeName } from "../../domain/scenarios/templates";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { eventOf, neededPlan, type ScenarioReading, type ScenarioTables } from "./scenarioTables";

export interface ScenarioToCompare {
  name: string;
  /** A scenario that somebody else gave this name meanwhile is another one: then this gets a number. So it does beside an adopted one. */
  isNew?: boolean;
  template: ScenarioTemplate;
  lines: readonly ScenarioLine[];
  answer: ScenarioAnswer;
  /** The plan in force that the person saw. */
  base: string;
  /** What the optimiser found, where it answers. */
  optimised?: Optimised;
  author?: string;
}

/** What came of it: a name, or why there is nothing to compare. */
export type ScenarioCompared = { name: string; problem: null } | { name: string; problem: LineProblem | { is: "noHours" } };

/**
 * Compares an event with the plan in force: its lines, its plan and its figures become rows of the tables of scenarios, and the plan stays
 * as it is. A scenario of that name is compared again, unless it was adopted: then what is compared gets a name of its own. Nothing is written where the lines cannot be compared, which `done` tells. Fails
 * with `missingSheet`, and with `changedMeanwhile` where the plan in force is no longer the one that was seen.
 */
export const compareScenario = defineIntention({
  id: "compareScenario",
  words: { en: "Scenario compared: {name}", fr: "Scénario comparé : {name}" },
  async plan(request: ScenarioToCompare, { today }) {
    const reading = await neededPlan();
    const { sheet } = reading.production;
    if (request.base !== reading.base) throw new WorkbookError("changedMeanwhile", { table: sopScenarios.name, sheet });
    const { found, compared } = workedOut(reading, request, today);
    return { changes: compared === null ? [] : scenarioChanges(reading, [compared]), details: () => ({ name: found.name }), found };
  },
  async done(found) {
    return found;
  },
});

/** The scenario beside the plan that was read, or why there is nothing to compare. */
export function workedOut(
  reading: ScenarioReading,
  request: ScenarioToCompare,
  today: number,
): { found: ScenarioCompared; compared: Compared | null } {
  const name = nameOf(request, reading);
  const { event, problem } = eventOf(reading, request.lines, request.template === "risk");
  const plan = event === null ? null : answeredBy(event, request.answer, request.optimised ?? null);
  if (event === null) return { found: { name, problem }, compared: null };
  if (plan === null) return { found: { name, problem: { is: "noHours" } }, compared: null };
  const known = reading.scenarios.find((row) => isSameName(row.Scenario, name));
  const row: ScenarioRow = {
    ...{ Scenario: name, Template: request.template, Answer: request.answer, Status: "compared", Reason: null },
    ...{ Decision: known?.Decision ?? null, Base: reading.base, Author: request.author ?? known?.Author ?? null, Date: today },
  };
  return { found: { name, problem: null }, compared: { row, lines: request.lines, event, plan } };
}

/** The name that was asked for, with a number where another scenario has it: one that is new is not that one. */
function nameOf({ name, isNew = false }: ScenarioToCompare, { scenarios }: ScenarioReading): string {
  const asked = name.trim();
  // One that was adopted stays as the record of it, with its reason.
  const isOther = isNew || scenarios.some(({ Scenario, Status }) => Status === "adopted" && isSameName(Scenario, asked));
  const taken = scenarios.map(({ Scenario }) => Scenario);
  return isOther ? freeName(asked, taken) : asked;
}

/** A scenario as it was worked out. */
export interface Compared {
  row: ScenarioRow;
  lines: readonly ScenarioLine[];
  event: EventAtHand;
  plan: ScenarioPlan;
}

/** The tables with these scenarios in place of those of the same names. */
export function scenarioChanges(reading: ScenarioReading, compared: readonly Compared[]): Change[] {
  const { shown } = reading.production;
  const names = compared.map(({ row }) => row.Scenario);
  const kept = withoutRows(reading, names);
  const figures = compared.flatMap(({ row, event, plan }) => {
    const found = figuresOf(event.input, plan);
    return figureRows(row.Scenario, { totals: totalsOf(found), parts: partsOf(found, plan), plan }, shown);
  });
  const lines = compared.flatMap((one) => lineRows(one.lines, one.row.Scenario));
  // What is new is added, so that what somebody else compares meanwhile stays.
  if (
    kept.scenarios.length === reading.scenarios.length &&
    kept.lines.length === reading.lines.length &&
    kept.figures.length === reading.figures.length
  )
    return [
      { kind: "rows", table: sopScenarios, rows: compared.map(({ row }) => row), mode: "add" },
      ...(lines.length === 0 ? [] : [{ kind: "rows" as const, table: sopScenarioLines, rows: lines, mode: "add" as const }]),
      { kind: "rows", table: sopScenarioFigures, rows: figures, mode: "add" },
    ];
  return [
    { kind: "rows", table: sopScenarios, rows: [...kept.scenarios, ...compared.map(({ row }) => row)], mode: "replace" },
    { kind: "rows", table: sopScenarioLines, rows: [...kept.lines, ...lines], mode: "replace" },
    { kind: "rows", table: sopScenarioFigures, rows: [...kept.figures, ...figures], mode: "replace" },
  ];
}

const withoutRows = ({ scenarios, lines, figures }: ScenarioTables, names: readonly string[]): ScenarioTables => {
  const stays = ({ Scenario }: { Scenario: string }): boolean => !names.some((name) => isSameName(name, Scenario));
  return { scenarios: scenarios.filter(stays), lines: lines.filter(stays), figures: figures.filter(stays) };
};
