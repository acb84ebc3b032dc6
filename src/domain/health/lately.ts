/** How far back decisions and actions say something of how people decide now. */
import { calendarOf, type Bucket } from "../../calendar/periods";
import { nameKey } from "../../language/sameName";
import type { MeasuredEffect } from "../evaluate/measuredEffects";

/** Cycles that are looked back on. */
export const recentCycles = 3;

/** Three weeks are less than most actions take, and than a figure of a month: where cycles are weeks, a quarter is looked back on. */
const recentWeeks = 13;

/** The last cycles that were run, oldest first. */
export const lastCycles = (cycles: readonly number[], count = recentCycles): number[] =>
  [...new Set(cycles)].sort((a, b) => a - b).slice(-count);

/** The first day that counts; today where no cycle was run. */
export function recentFrom(cycles: readonly number[], { cadence, today }: { cadence: Bucket; today: number }): number {
  const last = lastCycles(cycles);
  const [first, latest] = [last[0], last.at(-1)];
  if (first === undefined || latest === undefined) return today;
  return cadence === "week" ? Math.min(first, calendarOf("week").add(latest, 1 - recentWeeks)) : first;
}

/**
 * The figures of decisions of which one ended lately, or is not over yet: a decision is judged when its effect is known and not when it was
 * taken, which for one that takes a quarter to prove is long before. All figures of such a decision count, also one that ended earlier.
 */
export function recentEffects(effects: readonly MeasuredEffect[], from: number): MeasuredEffect[] {
  // What ended on the day before a cycle is first known in that cycle.
  const knownOn = ({ row, bucket }: MeasuredEffect): number => calendarOf(bucket).lastDay(row.To) + 1;
  const recent = new Set(effects.filter((one) => knownOn(one) >= from).map(({ row }) => nameKey(row.Decision)));
  return effects.filter(({ row }) => recent.has(nameKey(row.Decision)));
}
