import { exp, log } from "../../elementary";
import type { StructureGrid } from "./structures";

/** A weight before the data speak, as a logarithm: at 28 months, and its change when the history grows e-fold. */
export type Prior = readonly [at28Months: number, perLogLength: number];

/**
 * What is believed of the parts of a structure before a history is seen, and how far its likelihood is believed then.
 * The likelihood of a short history is too sure of itself, so it counts for less than it says.
 */
export interface StructureBeliefs {
  readonly levels: readonly Prior[];
  readonly seasons: readonly Prior[];
  readonly slopes: readonly Prior[];
  /** Share of the log-likelihood that counts at 28 months, and the power of the length that it changes with. */
  readonly temperature: readonly [at28Months: number, power: number];
}

/** Months of history at which the tables are read: the middle of what companies start with. */
const usualMonths = 28;

/** The shortest season that makes a year; shorter ones, and none, are counted as quarters. */
const fewestInYear = 4;

/** The length of a history in months, its season being a year. */
export const monthsOf = (length: number, period: number): number => (length * 12) / Math.max(period, fewestInYear);

/** Beliefs as one logarithm a structure, in the order of the grid, and the share of the log-likelihood that counts. */
export interface BeliefsAtLength {
  readonly logs: Float64Array;
  readonly temperature: number;
}

/** What is believed of a history of so many periods. */
export function beliefsAt(
  { levels, seasons, slopes }: StructureGrid,
  beliefs: StructureBeliefs,
  length: number,
  period: number,
): BeliefsAtLength {
  const u = log(monthsOf(length, period) / usualMonths);
  const at = ([base, growth]: Prior) => base + growth * u;
  const logs = levels.flatMap((_, level) =>
    seasons.flatMap((__, season) =>
      slopes.map((___, slope) => at(beliefs.levels[level]!) + at(beliefs.seasons[season]!) + at(beliefs.slopes[slope]!)),
    ),
  );
  return { logs: Float64Array.from(logs), temperature: beliefs.temperature[0] * exp(beliefs.temperature[1] * u) };
}
