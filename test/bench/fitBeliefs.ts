import { lift, mixed, StructuralAverage, type StructureViews } from "../../src/calc/forecast/structural/average";
import type { StructureKind } from "../../src/calc/forecast/structural/beliefs";
import { beliefsAt, monthsOf, type Prior, type StructureBeliefs } from "../../src/calc/forecast/structural/weights";
import { descend, errorOf, type ErrorUnits, type Slope } from "./descent";

/** A history, what came after it, and what its errors are scaled by. */
export interface Sample {
  readonly history: Float64Array;
  readonly actual: readonly number[];
  readonly scale: number;
  readonly period: number;
  /** How much it counts. */
  readonly weight: number;
}

interface Prepared extends Sample {
  readonly views: StructureViews;
  readonly relativeLength: number;
}

/** Two numbers a part, then the two of the temperature, its first as a logarithm. */
function read(parameters: Float64Array, { grid }: StructureKind): StructureBeliefs {
  let at = 0;
  const take = (): Prior => [parameters[at++]!, parameters[at++]!];
  const levels = grid.levels.map(take);
  const seasons = grid.seasons.map(take);
  const slopes = grid.slopes.map(take);
  const [base, power] = take();
  return { levels, seasons, slopes, temperature: [Math.exp(base), power] };
}

function written({ levels, seasons, slopes, temperature: [base, power] }: StructureBeliefs): Float64Array {
  return Float64Array.from([...levels, ...seasons, ...slopes, [Math.log(base), power]].flat());
}

/** The beliefs with the least error of points on the samples, starting from those that a kind has. */
export function fitBeliefs(kind: StructureKind, samples: readonly Sample[], units: ErrorUnits, steps: number): StructureBeliefs {
  const averages = new Map<number, StructuralAverage>();
  const prepared = samples.map((sample): Prepared => {
    const { history, period, actual } = sample;
    const average = averages.get(period) ?? new StructuralAverage(kind.grid, kind.beliefs, period);
    averages.set(period, average);
    const views = average.views(history, actual.length);
    const relativeLength = Math.log(monthsOf(history.length, period) / 28);
    return { ...sample, views, relativeLength };
  });
  const found = descend(written(kind.beliefs), (parameters) => slopeOf(parameters, kind, prepared, units), {
    steps,
    rate: 0.07,
    ridge: 2e-4,
  });
  return read(found, kind);
}

/** The error over all samples, and its change with each parameter: every picture's weight moves the mean towards that picture's points. */
function slopeOf(parameters: Float64Array, kind: StructureKind, samples: readonly Prepared[], units: ErrorUnits): Slope {
  const beliefs = read(parameters, kind);
  const gradient = new Float64Array(parameters.length);
  const counted = samples.reduce((sum, { weight }) => sum + weight, 0);
  let loss = 0;
  for (const sample of samples) {
    const { history, period, actual, scale, views, relativeLength } = sample;
    const part = sample.weight / counted;
    const { logs, temperature } = beliefsAt(kind.grid, beliefs, history.length, period);
    const scales = [views.plain, ...(views.logs ? [views.logs] : [])];
    const raw = scales.map(({ logLikelihoods }) => logLikelihoods.map((likelihood, i) => logs[i]! + temperature * likelihood));
    const best = Math.max(...raw.flat());
    const weights = raw.map((of) => of.map((value) => Math.exp(value - best)));
    const mixtures = scales.map(({ forecasts }, at) => mixed(weights[at]!, forecasts, actual.length));
    const total = mixtures.reduce((sum, { weight }) => sum + weight, 0);
    const [straight, logarithms] = mixtures;
    const share = logarithms ? logarithms.weight / total : 0;
    const proportional = straight!.points.map((_, h) =>
      logarithms ? Math.exp(Math.min(5, logarithms.points[h]! + lift * Math.sqrt(logarithms.variances[h]!))) : 0,
    );
    const floored = straight!.points.map((point) => Math.max(0, point));
    const points = floored.map((point, h) => ((1 - share) * point + share * proportional[h]!) * views.size);
    const { error, slopes } = errorOf(points, actual, scale, units);
    loss += part * error;
    scales.forEach(({ logLikelihoods, forecasts }, at) => {
      const mixture = mixtures[at]!;
      forecasts.forEach((forecast, i) => {
        const own = weights[at]![i]! / total;
        if (own < 1e-7) return;
        let pull = 0;
        for (let h = 0; h < points.length; h++) {
          const towards = (forecast.points[h]! - mixture.points[h]!) * (at === 1 ? proportional[h]! : floored[h]! > 0 ? 1 : 0);
          const between = (at === 1 ? 1 - share : -share) * (proportional[h]! - floored[h]!);
          pull += slopes[h]! * views.size * own * (towards + between);
        }
        add(gradient, kind, i, part * pull, relativeLength, temperature * logLikelihoods[i]!);
      });
    });
  }
  return { loss, gradient };
}

/** Adds what one picture's weight changes to the parameters of its parts and of the temperature. */
function add(gradient: Float64Array, { grid }: StructureKind, picture: number, pull: number, u: number, heated: number): void {
  const { levels, seasons, slopes } = grid;
  const slope = picture % slopes.length;
  const season = Math.floor(picture / slopes.length) % seasons.length;
  const level = Math.floor(picture / slopes.length / seasons.length);
  const temperatureAt = levels.length + seasons.length + slopes.length;
  for (const part of [level, levels.length + season, levels.length + seasons.length + slope, temperatureAt]) {
    const size = part === temperatureAt ? pull * heated : pull;
    gradient[2 * part] = gradient[2 * part]! + size;
    gradient[2 * part + 1] = gradient[2 * part + 1]! + size * u;
  }
}
