/**
 * Which step brings the forecast closer to what happened: the error of each, and what it adds over the one it is judged against. The naive
 * forecast is the same period of the year before. The statistical one is judged against it; contributors and the consensus, which are
 * parallel and not one after the other, against the statistical one; the plan against the consensus.
 */
import { CalcError } from "../../calc/calcError";
import { errorOf } from "../../calc/accuracy/forecastError";
import { fva } from "../../calc/accuracy/fva";
import { completePairs, pairs } from "../../calc/accuracy/pairs";
import type { SparseMatrix } from "../../calc/matrix";
import type { PeriodCalendar } from "../../calendar/periods";
import { consensusSource, statisticalSource } from "../analyse/forecastSources";

export const naiveStep = "naive";
export const planStep = "plan";

/** A forecast by step, family and period; absent where the step said nothing. */
export type ForecastOf = (step: string, family: string, period: number) => number | undefined;
export type ActualOf = (family: string, period: number) => number | undefined;

export interface StairInput {
  /** Every step that has forecasts, in any order; naive, statistical, consensus and plan are known by their words. */
  steps: readonly string[];
  families: readonly string[];
  /** Closed periods, oldest first. */
  periods: readonly number[];
  forecast: ForecastOf;
  actual: ActualOf;
}

export type Advice = "stop" | "keep";

export interface StairStep {
  step: string;
  /** Weighted absolute error, as a share of 1; null where nothing can be compared. */
  error: number | null;
  /** The step it is judged against; null for the first, or where that one has no forecasts. */
  against: string | null;
  /** Error of the one it is judged against less its own, in points of a hundred; positive helps. */
  value: number | null;
  /** The same of each of the last periods, at most three, oldest first. */
  last: (number | null)[];
  advice: Advice | null;
}

/** Value added beyond so many points, and of one sign in so many periods running, is worth an advice. */
export const adviceBeyond = 1;
export const advicePeriods = 3;

const judgedAgainst = (step: string): string | null =>
  step === naiveStep ? null : step === statisticalSource ? naiveStep : step === planStep ? consensusSource : statisticalSource;

/** Naive first, then statistical, the contributors as they come, the consensus and the plan. */
const placeOf = (step: string): number => {
  const known = [naiveStep, statisticalSource, "", consensusSource, planStep];
  const place = known.indexOf(step);
  return place === -1 ? known.indexOf("") : place;
};

/** The steps with their errors, in their order. */
export function stairOf(input: StairInput): StairStep[] {
  const actual = matrix(input, input.periods, input.actual);
  const of = (step: string, periods: readonly number[]): SparseMatrix =>
    matrix(input, periods, (family, period) => input.forecast(step, family, period));
  return [...input.steps]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((step): StairStep => {
      const base = judgedAgainst(step);
      const against = base !== null && input.steps.includes(base) ? base : null;
      const added = (periods: readonly number[]): number | null =>
        against === null
          ? null
          : known(() => 100 * fva(of(against, periods), of(step, periods), matrix(input, periods, input.actual), "WAPE"));
      const value = added(input.periods);
      const lately = input.periods.slice(-advicePeriods);
      const last = lately.map((period) => added([period]));
      // What it said of a family whose demand is not known may be where it helped, or hurt.
      const isWhole = input.families.every((family) =>
        lately.every((period) => input.forecast(step, family, period) === undefined || input.actual(family, period) !== undefined),
      );
      return {
        step,
        error: known(() => errorOf.WAPE(completePairs(pairs(of(step, input.periods), actual, "ALL").flat()))),
        against,
        value,
        last,
        advice: isWhole ? adviceOn(step, adviceFor(value, last)) : null,
      };
    });
}

/** The last periods, over which advice is given, follow each other: one that is missing may be the one that was otherwise. */
export function areRunning(periods: readonly number[], { add }: Pick<PeriodCalendar, "add">): boolean {
  const last = periods.slice(-advicePeriods);
  return last.every((period, place) => place === 0 || period === add(last[place - 1] ?? 0, 1));
}

/** What to do about a step: only where it is clear over the whole and in each of the last periods. */
export function adviceFor(value: number | null, last: readonly (number | null)[]): Advice | null {
  if (value === null || last.length < advicePeriods || last.some((one) => one === null)) return null;
  const all = last.filter((one) => one !== null);
  if (value < -adviceBeyond && all.every((one) => one < 0)) return "stop";
  return value > adviceBeyond && all.every((one) => one > 0) ? "keep" : null;
}

/** The statistical forecast is nobody's change: where it is worse than naive there is nothing to stop. */
const adviceOn = (step: string, advice: Advice | null): Advice | null => (step === statisticalSource && advice === "stop" ? null : advice);

const matrix = ({ families }: StairInput, periods: readonly number[], of: ActualOf): SparseMatrix =>
  families.map((family) => periods.map((period) => of(family, period) ?? null));

/** Null where there is nothing to compare, or nothing was sold. */
function known(work: () => number): number | null {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof CalcError) return null;
    throw failure;
  }
}
