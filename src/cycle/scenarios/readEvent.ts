/** What an event is, before it is compared: its lines, its name, and what the optimiser is asked where it shall answer. */
import { calendarOf } from "../../calendar/periods";
import type { PlanInput } from "../../calc/planning/proposals/planInput";
import type { LineProblem, ScenarioLine } from "../../domain/scenarios/scenarioLines";
import { linesFor, scenarioName, type TemplateForm } from "../../domain/scenarios/templates";
import type { Language } from "../../language/text";
import { eventOf, neededPlan, type ScenarioReading } from "./scenarioTables";

export interface EventRead {
  lines: ScenarioLine[];
  /** What it would be called, told apart from the scenarios there are. */
  name: string;
  /** Tells the plan that it meets from another one. */
  base: string;
  /** What the optimiser plans with; null where the lines cannot be compared. */
  input: PlanInput | null;
  problem: LineProblem | null;
}

/** Writes nothing. Without lines those of the template are filled in. Fails with `missingSheet` while the production plan is not built. */
export async function readEvent(form: TemplateForm, lines: readonly ScenarioLine[] | null, language: Language): Promise<EventRead> {
  return eventIn(await neededPlan(), form, lines, language);
}

/** The same, of a plan that was read. */
export function eventIn(
  reading: ScenarioReading,
  form: TemplateForm,
  lines: readonly ScenarioLine[] | null,
  language: Language,
): EventRead {
  const { shown } = reading.production;
  const filled = lines === null ? linesFor(form, shown) : [...lines];
  const { event, problem } = eventOf(reading, filled, form.template === "risk");
  const bucket = calendarOf("week").periodsInYear === shown.periodsInYear ? "week" : "month";
  const taken = reading.scenarios.map(({ Scenario }) => Scenario);
  return {
    lines: filled,
    name: scenarioName(form, taken, { language, bucket }),
    base: reading.base,
    input: event?.limited ?? null,
    problem,
  };
}
