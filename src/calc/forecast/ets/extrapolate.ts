import { power } from "../../elementary";
import type { EtsWorkspace } from "./likelihood";
import type { EtsParameters, EtsStructure } from "./etsStructure";

/** The states after the last period of a pass; `season[i]` applies to period i after the end. */
export interface EtsStates {
  level: number;
  slope: number;
  season: Float64Array;
}

/** The states at the end of the pass that ran last on this workspace. */
export function finalStates(workspace: EtsWorkspace): EtsStates {
  const length = workspace.series.length;
  return {
    level: workspace.level[length]!,
    slope: workspace.slope[length]!,
    season: workspace.season.slice(length, length + workspace.period),
  };
}

/** Point forecasts of the next `horizon` periods. */
export function etsPoints(
  { season: kind, period }: EtsStructure,
  { phi }: EtsParameters,
  states: EtsStates,
  horizon: number,
): Float64Array {
  const points = new Float64Array(horizon);
  let damping = 0;
  let power = 1;
  for (let h = 0; h < horizon; h++) {
    power *= phi;
    damping += power;
    const base = states.level + damping * states.slope;
    const season = kind === "N" ? 0 : states.season[h % period]!;
    points[h] = kind === "M" ? base * season : base + season;
  }
  return points;
}

/**
 * Variances of the errors of 1 to `horizon` periods ahead.
 *
 * Exact for additive errors and for multiplicative errors without season or with an additive one; with a multiplicative season the
 * errors of level and season are taken as independent, which is exact to first order.
 *
 * @see Hyndman et al. (2008), section 6.3 and 6.4; FPP3 table 8.8
 */
export function etsVariances(structure: EtsStructure, parameters: EtsParameters, variance: number, points: Float64Array): Float64Array {
  const { alpha, beta, gamma, phi } = parameters;
  const { error, season: kind, period } = structure;
  const horizon = points.length;
  const result = new Float64Array(horizon);
  // A shock moves the level by alpha and the slope by beta; the slope has added beta (phi + ... + phi^j) after j periods.
  const squaredWeights = new Float64Array(horizon);
  let damping = 0;
  let fade = 1;
  for (let j = 1; j < horizon; j++) {
    fade *= phi;
    damping += fade;
    squaredWeights[j] = (alpha + beta * damping + (kind === "A" && j % period === 0 ? gamma : 0)) ** 2;
  }
  if (error === "A") {
    let sum = 1;
    for (let h = 0; h < horizon; h++) {
      if (h > 0) sum += squaredWeights[h]!;
      result[h] = variance * sum;
    }
    return result;
  }
  if (kind !== "M") {
    // theta_h = mu_h^2 + variance * sum c_j^2 theta_{h-j}; the variance follows.
    const theta = new Float64Array(horizon);
    for (let h = 0; h < horizon; h++) {
      let sum = points[h]! ** 2;
      for (let j = 1; j <= h; j++) sum += variance * squaredWeights[j]! * theta[h - j]!;
      theta[h] = sum;
      result[h] = (1 + variance) * sum - points[h]! ** 2;
    }
    return result;
  }
  // Multiplicative season: relative shocks of base and season.
  let baseVariance = 0;
  for (let h = 0; h < horizon; h++) {
    if (h > 0) baseVariance += variance * squaredWeights[h]!;
    const seasons = Math.floor(h / period);
    const seasonVariance = power(1 + gamma * gamma * variance, seasons) - 1;
    result[h] = points[h]! ** 2 * ((1 + variance) * (1 + baseVariance) * (1 + seasonVariance) - 1);
  }
  return result;
}
