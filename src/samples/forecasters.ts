/** Forecasts of several contributors, who differ in what they know and in how far they miss. */
import type { BudgetRow } from "../domain/collect/sopBudget";
import type { EventRow } from "../domain/collect/sopEvents";
import type { ForecastRow } from "../domain/collect/sopForecasts";
import { ahead, aroundOne, history, round } from "./sample";

export interface Forecaster {
  /** As SopForecasts says it: statistical, sales, marketing, finance. */
  source: string;
  author: string;
  /** Mean miss as a share: 0.08 forecasts 8 % too much. */
  bias: number;
  /** Size of the misses around that, as a share. */
  spread: number;
  /** Weight in the consensus; weights add up to 1. */
  weight: number;
  /** Whether the effects of market events are counted, each by its confidence. */
  hearsEvents: boolean;
  /** Statistical forecasts of coming months are worked out by formulas, so only those of past cycles are kept. */
  pastOnly?: boolean;
}

export interface Expectation {
  family: string;
  /** What could be foreseen of each month of the second year: the demand less what took everyone by surprise. */
  foreseeable: readonly number[];
  /** The usual course of the coming months, without events. */
  coming: readonly number[];
  events: readonly EventRow[];
}

/** Forecasts were kept from the second year on. */
const keptFrom = 12;

/** Misses that add up to nothing over the months, weighted by their volumes: without a bias, nobody drifts. */
function misses(chance: () => number, spread: number, volumes: readonly number[]): number[] {
  const drawn = volumes.map(() => aroundOne(chance, spread) - 1);
  const total = volumes.reduce((sum, volume) => sum + volume, 0);
  const mean = drawn.reduce((sum, miss, index) => sum + miss * (volumes[index] ?? 0), 0) / total;
  return drawn.map((miss) => miss - mean);
}

/** An event as the stories tell it: it moves demand, and no family begins or ends with it. */
type StoryEvent = Omit<EventRow, "Effect" | "Course" | "Like" | "Share"> & { readonly Effect: number };

/** The rows of events that only have an effect. */
export const withEffect = (events: readonly StoryEvent[]): EventRow[] =>
  events.map((event) => ({ ...event, Course: null, Like: null, Share: null }));

/** Effect of the events on a family in a month, as a share; events without a family concern all. */
export function effectOf(events: readonly EventRow[], family: string, period: number): number {
  return events
    .filter((event) => (event.Family === null || event.Family === family) && event.From <= period && period <= (event.To ?? event.From))
    .reduce((sum, event) => sum + (event.Effect ?? 0) * (event.Confidence ?? 1), 0);
}

/**
 * Rows of every forecaster for the second year and the year ahead, and of the consensus, which is their weighted mean: it misses
 * less than any of them, because their misses differ. No consensus is made when the weights are 0.
 */
export function forecastRows(
  expectation: Expectation,
  forecasters: readonly Forecaster[],
  consensusAuthor: string,
  chance: () => number,
): ForecastRow[] {
  const { family, foreseeable, coming, events } = expectation;
  const past = history.slice(keptFrom);
  const rows: ForecastRow[] = [];
  const consensus = new Map<number, { sum: number; weight: number }>();
  const put = (forecaster: Forecaster, period: number, quantity: number) => {
    const { source, author, weight } = forecaster;
    rows.push({ Family: family, Period: period, Source: source, Quantity: round(quantity, 5), Author: author, Note: null });
    const known = consensus.get(period) ?? { sum: 0, weight: 0 };
    consensus.set(period, { sum: known.sum + weight * quantity, weight: known.weight + weight });
  };
  for (const forecaster of forecasters) {
    const off = misses(chance, forecaster.spread, foreseeable);
    past.forEach((period, index) => {
      const talkedOver = 1 - 0.03 * index; // misses shrink over the year as departments begin to talk
      put(forecaster, period, (foreseeable[index] ?? 0) * (1 + forecaster.bias + (off[index] ?? 0) * talkedOver));
    });
    if (forecaster.pastOnly === true) continue;
    ahead.forEach((period, index) => {
      const effect = forecaster.hearsEvents ? effectOf(events, family, period) : 0;
      put(forecaster, period, (coming[index] ?? 0) * (1 + effect) * (1 + forecaster.bias) * aroundOne(chance, forecaster.spread / 4));
    });
  }
  for (const [period, { sum, weight }] of consensus) {
    if (weight <= 0) continue;
    rows.push({
      Family: family,
      Period: period,
      Source: "consensus",
      Quantity: round(sum / weight, 5),
      Author: consensusAuthor,
      Note: null,
    });
  }
  return rows;
}

/** The budget of the second year and of the year ahead: the usual course, with an ambition on top as a share. */
export function budgetRows(
  family: { name: string; price: number; cost: number },
  course: (period: number) => number,
  ambition: number,
): BudgetRow[] {
  return [...history.slice(keptFrom), ...ahead].map((period) => {
    const volume = round(course(period) * (1 + ambition), 10);
    return {
      Family: family.name,
      Period: period,
      Volume: volume,
      Revenue: round(volume * family.price),
      Margin: round(volume * (family.price - family.cost)),
    };
  });
}
