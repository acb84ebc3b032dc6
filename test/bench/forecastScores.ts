import { classicallyAdjusted } from "../../src/calc/forecast/adjust";
import type { BenchSeries } from "./forecastSets";

/** What a method says about one series. */
export interface BenchForecast {
  readonly points: readonly number[];
  /** Quantiles of every period by level; absent for methods that give points only. */
  quantile?(level: number): readonly number[];
}

/** Levels whose share of actuals below is checked. */
export const calibrationLevels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** Levels of the pinball loss for intermittent demand: those that set stock. */
export const stockLevels = [0.5, 0.75, 0.9, 0.95, 0.99];

export interface SeriesScores {
  smape: number;
  mase: number;
  coverage: number;
  msis: number;
  /** Share of actuals at or below each calibration level. */
  below: readonly number[];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean absolute change from the same period a season before: what MASE and MSIS are scaled by. */
export function seasonalScale(train: readonly number[], period: number): number {
  const lag = train.length > period ? period : 1;
  return mean(train.slice(lag).map((value, t) => Math.abs(value - (train[t] ?? 0))));
}

/**
 * Scores of regular demand as the M competitions define them; intervals at 95 %.
 *
 * @param scale the mean change from a season before, of a longer history where this one is cut
 * @see Makridakis, Spiliotis & Assimakopoulos (2020), IJF 36(1), the M4 measures
 */
export function scoreRegular(
  { train, test, period }: BenchSeries,
  forecast: BenchForecast,
  scale = seasonalScale(train, period),
): SeriesScores {
  const errors = test.map((actual, h) => Math.abs(actual - (forecast.points[h] ?? 0)));
  const smape = mean(
    test.map((actual, h) => {
      const size = Math.abs(actual) + Math.abs(forecast.points[h] ?? 0);
      return size > 0 ? (200 * (errors[h] ?? 0)) / size : 0;
    }),
  );
  const low = forecast.quantile?.(0.025) ?? [];
  const high = forecast.quantile?.(0.975) ?? [];
  const within = test.map((actual, h) => (actual >= (low[h] ?? Infinity) && actual <= (high[h] ?? -Infinity) ? 1 : 0));
  const width = test.map((actual, h) => {
    const [from, to] = [low[h] ?? NaN, high[h] ?? NaN];
    return to - from + 40 * (Math.max(0, from - actual) + Math.max(0, actual - to));
  });
  return {
    smape,
    mase: mean(errors) / scale,
    coverage: mean(within),
    msis: mean(width) / scale,
    below: calibrationLevels.map((level) => {
      const values = forecast.quantile?.(level) ?? [];
      return mean(test.map((actual, h) => (actual <= (values[h] ?? NaN) ? 1 : 0)));
    }),
  };
}

/** Naive on the seasonally adjusted series: what OWA compares with. As in the M4 competition, the season is one of proportions or none. */
export function naive2({ train, test, period }: BenchSeries): BenchForecast {
  const { series, restore } = classicallyAdjusted(Float64Array.from(train), train.every((value) => value > 0) ? period : 1);
  return { points: Array.from(restore(new Float64Array(test.length).fill(series[series.length - 1] ?? 0))) };
}

export interface IntermittentScores {
  /** Mean pinball loss of the stock levels over the mean absolute change. */
  pinball: number;
  /** (mean forecast - mean actual) / mean of the history. */
  bias: number;
}

/** Scores of intermittent demand: absolute errors would reward a forecast of nothing. */
export function scoreIntermittent({ train, test }: BenchSeries, forecast: BenchForecast): IntermittentScores {
  const usual = mean(train);
  const scale = seasonalScale(train, 1) || usual;
  const losses = stockLevels.map((level) => {
    const values = forecast.quantile?.(level) ?? [];
    return mean(
      test.map((actual, h) => {
        const short = actual - (values[h] ?? NaN);
        return short >= 0 ? level * short : (level - 1) * short;
      }),
    );
  });
  return { pinball: mean(losses) / scale, bias: (mean(forecast.points) - mean(test)) / usual };
}

/** Means over series, field by field. */
export function meanScores(scores: readonly SeriesScores[]): SeriesScores {
  const of = (pick: (score: SeriesScores) => number) => mean(scores.map(pick));
  return {
    smape: of((score) => score.smape),
    mase: of((score) => score.mase),
    coverage: of((score) => score.coverage),
    msis: of((score) => score.msis),
    below: calibrationLevels.map((_, level) => of((score) => score.below[level] ?? NaN)),
  };
}

/** The largest difference between a level and the share held below it, in points of a hundred. */
export const worstGap = (below: readonly number[]): number =>
  100 * Math.max(...below.map((share, i) => Math.abs(share - (calibrationLevels[i] ?? NaN))));

/** Overall weighted average: half sMAPE, half MASE, each relative to Naive2. */
export const owa = (method: { smape: number; mase: number }, reference: { smape: number; mase: number }): number =>
  (method.smape / reference.smape + method.mase / reference.mase) / 2;
