import { exp, log } from "../../elementary";
import { Picture, type Extrapolation } from "./structurePicture";
import type { StructureGrid } from "./structures";
import { beliefsAt, type BeliefsAtLength, type StructureBeliefs } from "./weights";

/** What the average of structures says about a series. */
export interface StructuralForecast {
  points: Float64Array;
  variances: Float64Array;
  /** Standard deviation of the next period's error as a share of its value: how noisy the series is. */
  noise: number;
}

/** Below this share of the mean a value is too near zero for logarithms. */
const smallestShare = 0.02;
/** Pictures whose weight is below this share of the best one's are left out. */
const negligible = 1e-3;
/**
 * How far the middle of logarithms is lifted, in their standard deviations: the mean of what may come lies above its middle.
 * Measured on the monthly training series: with it half of the actuals lie below the points, without it 46 in 100.
 */
export const lift = 0.18;
/** A point this many times the mean, as a logarithm, is no forecast but the accident of a few wild values. */
const highestGrowth = 5;

/** What every picture makes of a series on one scale; the likelihoods of both scales compare. */
export interface ScaleView {
  readonly logLikelihoods: readonly number[];
  readonly forecasts: readonly Extrapolation[];
}

export interface StructureViews {
  /** The mean size that the values are divided by. */
  readonly size: number;
  readonly plain: ScaleView;
  readonly logs: ScaleView | null;
}

/** Means over the pictures on one scale. */
interface Mixture {
  weight: number;
  points: Float64Array;
  variances: Float64Array;
}

/**
 * Averages simple pictures of a series by how likely each makes it: a level that drifts, a season, a slope, of several sizes each.
 *
 * Every picture gives its best linear forecast and its likelihood exactly, nothing is searched: a month seen once counts as one
 * observation, a season is believed as far as its size says, and there is no length at which a season suddenly begins.
 * Values that are all well above zero are also seen as logarithms; both scales compete.
 *
 * @see Harvey (1989) for the structures; Hoeting et al. (1999), Statistical Science 14(4), for averaging by likelihood
 */
export class StructuralAverage {
  private readonly pictures: readonly Picture[];
  private readonly beliefsByLength = new Map<number, BeliefsAtLength>();

  constructor(
    private readonly grid: StructureGrid,
    private readonly beliefs: StructureBeliefs,
    private readonly period: number,
  ) {
    this.pictures = grid.levels.flatMap((level) =>
      grid.seasons.flatMap((season) => grid.slopes.map((slope) => new Picture({ level, season, slope }, period))),
    );
  }

  /** @param series at least 2 values that are not all equal, oldest first */
  forecast(series: Float64Array, horizon: number): StructuralForecast {
    const { size, scales } = this.explain(series, horizon);
    let best = -Infinity;
    for (const { weights } of scales) for (const weight of weights) best = Math.max(best, weight);
    const [straight, proportional] = scales.map(({ scale, weights }) => {
      const kept: number[] = [];
      const forecasts: Extrapolation[] = [];
      for (let i = 0; i < weights.length; i++) {
        const weight = exp(weights[i]! - best);
        if (weight < negligible) continue;
        kept.push(weight);
        forecasts.push(this.pictures[i]!.extrapolate(scale, horizon));
      }
      return mixed(kept, forecasts, horizon);
    });
    const nonNegative = series.every((value) => value >= 0);
    return joined(straight!, proportional, size, nonNegative);
  }

  /**
   * Lets every picture explain a series: its weight on each scale as a logarithm, what the likelihood says with what is believed
   * before.
   */
  private explain(series: Float64Array, horizon: number): { size: number; scales: { scale: 0 | 1; weights: Float64Array }[] } {
    const { size, plain, logs, shift } = scalesOf(series);
    for (const picture of this.pictures) {
      picture.factor.grow(series.length + horizon);
      picture.explain(plain, logs ?? plain);
    }
    const { logs: beliefs, temperature } = this.believed(series.length);
    const weightsOn = (scale: 0 | 1, off: number) => ({
      scale,
      weights: beliefs.map((belief, i) => belief + temperature * (this.pictures[i]!.seen[scale].logLikelihood - off)),
    });
    return { size, scales: [weightsOn(0, 0), ...(logs ? [weightsOn(1, shift)] : [])] };
  }

  /** What is believed at a length: pure, so made once. */
  private believed(length: number): BeliefsAtLength {
    const known = this.beliefsByLength.get(length);
    if (known) return known;
    const made = beliefsAt(this.grid, this.beliefs, length, this.period);
    this.beliefsByLength.set(length, made);
    return made;
  }

  /** What every picture makes of a series, before it is weighed: for fitting the beliefs. */
  views(series: Float64Array, horizon: number): StructureViews {
    const { size, logs, shift } = scalesOf(series);
    this.explain(series, horizon);
    const on = (scale: 0 | 1, off: number): ScaleView => ({
      logLikelihoods: this.pictures.map(({ seen }) => seen[scale].logLikelihood - off),
      forecasts: this.pictures.map((picture) => {
        const { points, spread, variance } = picture.extrapolate(scale, horizon);
        return { points: points.slice(), spread, variance };
      }),
    });
    return { size, plain: on(0, 0), logs: logs ? on(1, shift) : null };
  }
}

/** Means over pictures; their variances with the doubt between them. */
export function mixed(weights: readonly number[], forecasts: readonly Extrapolation[], horizon: number): Mixture {
  let weight = 0;
  for (const value of weights) weight += value;
  const points = new Float64Array(horizon);
  const variances = new Float64Array(horizon);
  for (let i = 0; i < forecasts.length; i++) {
    const share = weights[i]! / weight;
    const own = forecasts[i]!.points;
    for (let h = 0; h < horizon; h++) points[h] = points[h]! + share * own[h]!;
  }
  for (let i = 0; i < forecasts.length; i++) {
    const share = weights[i]! / weight;
    const { points: own, spread, variance } = forecasts[i]!;
    for (let h = 0; h < horizon; h++) variances[h] = variances[h]! + share * (variance * spread[h]! + (own[h]! - points[h]!) ** 2);
  }
  return { weight, points, variances };
}

/** The values over their mean size, their logarithms where all are well above zero, and what is taken off the latter's log-likelihood. */
function scalesOf(series: Float64Array): { size: number; plain: Float64Array; logs: Float64Array | null; shift: number } {
  let size = 0;
  let lowest = Infinity;
  for (const value of series) {
    size += Math.abs(value) / series.length;
    lowest = Math.min(lowest, value);
  }
  const plain = series.map((value) => value / size);
  if (lowest <= smallestShare * size) return { size, plain, logs: null, shift: 0 };
  const logs = plain.map(log);
  // The density of a value is that of its logarithm over the value.
  let shift = 0;
  for (const value of logs) shift += value;
  return { size, plain, logs, shift };
}

/** Both scales together, back in the unit of the series. */
function joined(plain: Mixture, logs: Mixture | undefined, size: number, nonNegative: boolean): StructuralForecast {
  const share = logs ? logs.weight / (logs.weight + plain.weight) : 0;
  let noise = 0;
  const variances = new Float64Array(plain.points.length);
  const points = plain.points.map((straight, h) => {
    const point = nonNegative ? Math.max(0, straight) : straight;
    const deviation = Math.sqrt(plain.variances[h]!);
    const spread = logs && share > 0 ? Math.sqrt(logs.variances[h]!) : 0;
    const proportional = logs && share > 0 ? exp(Math.min(logs.points[h]! + lift * spread, highestGrowth)) : 0;
    const width = (1 - share) * deviation + share * spread * proportional;
    if (h === 0) noise = (1 - share) * deviation + share * spread;
    variances[h] = (width * size) ** 2;
    return ((1 - share) * point + share * proportional) * size;
  });
  return { points, variances, noise };
}
