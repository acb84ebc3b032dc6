import { membersAndStructures, shareFeatures } from "../../src/calc/forecast/regular";
import { descend, errorOf, type ErrorUnits, type Slope } from "./descent";
import type { Sample } from "./fitBeliefs";

interface Prepared extends Sample {
  readonly own: Float64Array;
  readonly members: readonly Float64Array[];
  readonly features: readonly number[];
  readonly part: number;
}

/** The odds of each member against the structures with the least error of points: one row a member, one column a feature. */
export function fitShares(samples: readonly Sample[], units: ErrorUnits, steps: number): number[][] {
  const prepared = samples.map((sample): Prepared => {
    const { history, period, actual } = sample;
    const { structural, members, part } = membersAndStructures(history, period, actual.length);
    return { ...sample, own: structural.points, members, part, features: shareFeatures(history.length, period, structural.noise) };
  });
  const width = prepared[0]?.features.length ?? 0;
  const found = descend(
    new Float64Array(2 * width).map((_, i) => (i % width === 0 ? -1 : 0)),
    (odds) => slopeOf(odds, width, prepared, units),
    { steps, rate: 0.06, ridge: 1e-4 },
  );
  return [0, 1].map((member) => Array.from(found.subarray(member * width, (member + 1) * width), (value) => Number(value.toFixed(2))));
}

/** The error over all samples, and its change with each odd: a member's share moves the mean towards that member. */
function slopeOf(odds: Float64Array, width: number, samples: readonly Prepared[], units: ErrorUnits): Slope {
  const gradient = new Float64Array(odds.length);
  const counted = samples.reduce((sum, { weight }) => sum + weight, 0);
  let loss = 0;
  for (const { own, members, features, part, actual, scale, weight } of samples) {
    const raw = members.map((_, m) => Math.exp(features.reduce((sum, feature, k) => sum + odds[m * width + k]! * feature, 0)));
    const total = 1 + raw.reduce((sum, value) => sum + value, 0);
    const mean = own.map((value, h) => members.reduce((sum, member, m) => sum + (raw[m]! / total) * (member[h]! - value), value));
    const points = own.map((value, h) => Math.max(0, value + part * (mean[h]! - value)));
    const { error, slopes } = errorOf(points, actual, scale, units);
    loss += (weight / counted) * error;
    members.forEach((member, m) => {
      let pull = 0;
      for (let h = 0; h < points.length; h++) pull += slopes[h]! * part * (raw[m]! / total) * (member[h]! - mean[h]!);
      features.forEach((feature, k) => (gradient[m * width + k] = gradient[m * width + k]! + (weight / counted) * pull * feature));
    });
  }
  return { loss, gradient };
}
