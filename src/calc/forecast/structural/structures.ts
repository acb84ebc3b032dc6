import { exp, sine } from "../../elementary";

/** A slope that changes: what it keeps each period, and the standard deviation of its changes. */
export interface SlopePace {
  readonly kept: number;
  readonly change: number;
}

/** A season: variance of its effects, how far neighbouring effects are alike, and what an effect keeps from one year to the next. */
export interface SeasonShape {
  readonly size: number;
  /** Width of a bell around each effect, as an angle on the season's circle over pi; 0 for effects of their own. */
  readonly width: number;
  readonly kept: number;
}

/**
 * A picture of a series as a sum of independent parts: a level that drifts, a season, a slope, and noise.
 * Variances are multiples of the noise's.
 *
 * @see Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter: the basic structural model
 */
export interface Structure {
  /** Variance of the level's step from one period to the next. */
  readonly level: number;
  readonly season: SeasonShape | null;
  readonly slope: SlopePace | null;
}

/** The pictures that are tried for one kind of season, and the weights that they start with. */
export interface StructureGrid {
  readonly levels: readonly number[];
  readonly seasons: readonly (SeasonShape | null)[];
  readonly slopes: readonly (SlopePace | null)[];
}

/** Still, slow, quick. */
export const levelSizes = [0.01, 0.1, 1] as const;
/** None, slow, quick. */
export const slopePaces = [null, { kept: 0.97, change: 0.03 }, { kept: 0.9, change: 0.3 }] as const;
/** From none to very strong, each the same every year or fading a little; one so strong that an exact season goes on exactly. */
export const monthSeasons: readonly (SeasonShape | null)[] = [
  null,
  ...[1, 10, 100].flatMap((size) => [1, 0.9].map((kept) => ({ size, width: 0, kept }))),
  { size: 1e8, width: 0, kept: 1 },
];
/** Weeks of a year seen once or twice cannot be told apart one by one: their effects resemble their neighbours'. */
export const weekSeasons: readonly (SeasonShape | null)[] = [
  null,
  ...[1, 10, 100].flatMap((size) => [1, 0.3].map((width) => ({ size, width, kept: 1 }))),
];

/**
 * Covariances of a season's effects by their distance in periods, for effects of variance 1 that add up to 0 over a season.
 */
export function seasonCovariances(period: number, width: number): Float64Array {
  const raw = new Float64Array(period);
  for (let lag = 0; lag < period; lag++) {
    const distance = width > 0 ? sine((Math.PI * lag) / period) / width : 0;
    raw[lag] = width > 0 ? exp(-2 * distance * distance) : lag === 0 ? 1 : 0;
  }
  let mean = 0;
  for (const value of raw) mean += value / period;
  return raw.map((value) => (value - mean) / (1 - mean));
}
