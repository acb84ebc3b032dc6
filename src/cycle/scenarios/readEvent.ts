/** What an event is, before it is compared: its lines, its name, and what the optimiser is asked where it shall answer. */
import { calendarOf } from "../../calendar/periods";
import type { PlanInput } from "../../calc/planning/proposals/planInput";
import { cursorLines, notForecast } from "../../domain/scenarios/cursorLines";
import { idOfPeriod } from "../../domain/production/figures";
import type { LineProblem, ScenarioLine } from "../../domain/scenarios/scenarioLines";
import { linesFor, scenarioName, type TemplateForm } from "../../domain/scenarios/templates";
import { formatNames } from "../../language/nameLists";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { readCursor, type CursorReading } from "../analyse/readCursor";
import type { Watch } from "../longWork";
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
  /** What is missing or faulty in what a forecast rests on, and who has none, in words; none where the cursor was not asked for. */
  reasons: string[];
}

/**
 * Writes nothing. Without lines those of the template are filled in; for the cursor every family is forecast, of which `watch` is told.
 * Fails with `missingSheet` while the production plan is not built.
 */
export async function readEvent(
  form: TemplateForm,
  lines: readonly ScenarioLine[] | null,
  language: Language,
  watch: Watch = {},
): Promise<EventRead> {
  const reading = await neededPlan();
  if (form.template !== "cursor" || lines !== null) return eventIn(reading, form, lines, language);
  return eventAtLevel(reading, form, await readCursor(language, watch), language);
}

/** Demand at a level of the cursor, of a plan and forecasts that were read. */
export function eventAtLevel(reading: ScenarioReading, form: TemplateForm, cursor: CursorReading, language: Language): EventRead {
  const isTyped = (family: string, period: number): boolean => reading.typedDemand.has(idOfPeriod(family, period));
  const { shown } = reading.production;
  const event = eventIn(reading, form, cursorLines(form, shown, cursor, isTyped), language);
  const left = notForecast(form.subject, shown.families, cursor);
  if (left.length > 0 && (form.subject !== null || left.length === shown.families.length))
    return { ...event, input: null, problem: { is: "noForecast" }, reasons: cursor.reasons };
  const unforecast = left.length === 0 ? [] : [fill(inLanguage(noForecastText, language), { families: formatNames(left, language) })];
  return { ...event, reasons: [...cursor.reasons, ...unforecast] };
}

const noForecastText: Text = { en: "no forecast for {families}", fr: "pas de prévision pour {families}" };

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
  const last = shown.periods[shown.periods.length - 1] ?? null;
  return {
    lines: filled,
    // A level of the whole plan names its end, too: a customer stays, a level is of these periods.
    name: scenarioName(form.template === "cursor" ? { ...form, to: form.to ?? last } : form, taken, { language, bucket }),
    base: reading.base,
    input: event?.limited ?? null,
    problem: form.template === "cursor" && problem?.is === "noLine" ? { is: "asPlanned" } : problem,
    reasons: [],
  };
}
