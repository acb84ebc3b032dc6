/** What opening a cycle would write, for a person to look at and choose the month or week. */
import { nameKey } from "../../language/sameName";
import { calendarOf, type Bucket } from "../../calendar/periods";
import type { Holidays } from "../../calendar/workingDays";
import { owedTables } from "../../domain/collect/collectTables";
import { usualDueDay } from "../../domain/collect/dueDays";
import type { Settings } from "../../domain/settings/declarations";
import { cycleDates, type StepDates } from "../../domain/steps/cycleDates";
import { stepTitles } from "../../domain/steps/stepTitles";
import type { Text } from "../../language/text";
import type { AnyRow } from "../../domain/tables/defineTable";
import { holidaysAround, readForCollect, type CollectReading } from "../collect/readForCollect";
import { todaySerial } from "../today";

export interface CycleProposal {
  /** The month or week in which the cycle would be run. */
  period: number;
  cadence: Bucket;
  steps: (StepDates & { title: Text })[];
  /** How many of the due days are past already. */
  past: number;
  /** Kinds of data that SopInputs does not list yet. */
  inputs: number;
  /** Months or weeks to choose from: around the usual one, without those that have a cycle already. */
  offered: number[];
}

/** Months or weeks offered before and after the usual one. */
const offeredAround = [-2, -1, 0, 1, 2, 3];

/** Proposes the cycle of a month or week; by default that after the latest cycle, or that of today. Writes nothing. */
export async function proposeCycle(period?: number, asOf = todaySerial()): Promise<CycleProposal> {
  const reading = await readForCollect();
  const { cadence } = reading.settings;
  const calendar = calendarOf(cadence);
  const first = nextCycle(reading.period, reading.settings, asOf);
  const stepsOf = (cycle: number) => stepsAhead(cycle, holidaysAround(reading.settings, cycle), cadence);
  const isOver = (cycle: number): boolean => stepsOf(cycle).every(({ due }) => due < asOf);
  // A first cycle that would be late in every step on its first day teaches nothing: it begins with the next month or week.
  const usual = reading.period === null && isOver(first) ? calendar.add(first, 1) : first;
  const wanted = period ?? usual;
  const steps = stepsOf(wanted);
  const taken = new Set(reading.cycles.map((row) => row.Cycle));
  return {
    period: wanted,
    cadence,
    steps,
    past: steps.filter(({ due }) => due < asOf).length,
    inputs: missingInputs(reading).length,
    offered: offeredAround.map((count) => calendar.add(usual, count)).filter((candidate) => !taken.has(candidate)),
  };
}

/** The steps of a cycle before it is opened: what each is called, and its days. */
export const stepsAhead = (cycle: number, holidays: Holidays, cadence: Bucket): CycleProposal["steps"] =>
  cycleDates(cycle, holidays, cadence).map((dates) => ({ ...dates, title: stepTitles[dates.step] }));

/** The cycle after the latest one. After a change of cadence no cycle follows another: then it is that of today, or a later one. */
export function nextCycle(latest: number | null, { cadence }: Settings, asOf: number): number {
  const calendar = calendarOf(cadence);
  if (latest === null) return calendar.periodOf(asOf);
  const next = calendar.add(calendar.periodOf(latest), 1);
  return calendar.isPeriod(latest) ? next : Math.max(next, calendar.periodOf(asOf));
}

/** Rows of SopInputs for the kinds of data it does not mention yet, each with its usual working day and without an owner. */
export function missingInputs({ inputs, settings }: CollectReading): AnyRow[] {
  const listed = new Set(inputs.map((row) => nameKey(row.Kind)));
  return owedTables
    .filter(({ name }) => !listed.has(nameKey(name)))
    .map(({ name }) => ({ Kind: name, Owner: null, "Due working day": usualDueDay(name, settings.cadence), Note: null }));
}
