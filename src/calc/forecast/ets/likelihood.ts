import { log } from "../../elementary";
import type { EtsParameters, EtsStructure } from "./etsStructure";

/**
 * Memory for likelihood passes over one series, allocated once: a pass and its gradient allocate nothing.
 *
 * `season[t]` is the season that applies to period t, so the first `period` entries are the initial ones and a pass
 * writes the update of period t to `season[t + period]`.
 */
export class EtsWorkspace {
  readonly level: Float64Array;
  readonly slope: Float64Array;
  readonly season: Float64Array;
  readonly fitted: Float64Array;
  /** Error of each period: a difference, or a share of the fitted value. */
  readonly error: Float64Array;
  readonly seasonAdjoint: Float64Array;

  constructor(
    readonly series: Float64Array,
    readonly period: number,
  ) {
    const length = series.length;
    // One piece of memory for all: many small ones keep the engine's clearing up busy.
    const memory = new Float64Array(6 * length + 2 * period + 2);
    let from = 0;
    const piece = (size: number) => memory.subarray(from, (from += size));
    this.level = piece(length + 1);
    this.slope = piece(length + 1);
    this.season = piece(length + period);
    this.fitted = piece(length);
    this.error = piece(length);
    this.seasonAdjoint = piece(length + period);
  }
}

/** Where the gradient of a pass is written. */
export interface EtsGradient {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
  level: number;
  slope: number;
  season: Float64Array;
}

/**
 * Minus twice the log-likelihood, up to a constant of the length: n log(sum of squared errors), plus twice the sum of
 * log(fitted) when errors are multiplicative. The quantity that R's `ets` minimises.
 *
 * @returns Infinity where the structure is impossible for these parameters (a multiplicative part that is not positive)
 * @see Hyndman, Koehler, Ord & Snyder (2008), Forecasting with Exponential Smoothing, chapters 3 and 5
 */
export function etsObjective(workspace: EtsWorkspace, structure: EtsStructure, parameters: EtsParameters): number {
  const { series, level, slope, season, fitted, error, period } = workspace;
  const { alpha, beta, gamma, phi } = parameters;
  const length = series.length;
  const relative = structure.error === "M";
  const kind = structure.season;
  level[0] = parameters.level;
  slope[0] = parameters.slope;
  // Read back from there, the engine knows that they are plain numbers, and gives each period's none a place in memory of its own.
  let l = level[0];
  let b = slope[0];
  if (kind !== "N") season.set(parameters.season);
  let squares = 0;
  let logs = 0;
  // Logarithms are slow: forecasts are multiplied until the product nears what a number can hold, then one logarithm is taken.
  let product = 1;
  for (let t = 0; t < length; t++) {
    const damped = phi * b;
    const base = l + damped;
    let forecast = base;
    if (kind === "A") forecast = base + season[t]!;
    else if (kind === "M") {
      if (!(base > 0) || !(season[t]! > 0)) return Infinity;
      forecast = base * season[t]!;
    }
    const miss = series[t]! - forecast;
    let e = miss;
    if (relative) {
      if (!(forecast > 0)) return Infinity;
      e = miss / forecast;
      product *= forecast;
      if (product < 1e-100 || product > 1e100) {
        logs += log(product);
        product = 1;
      }
    }
    squares += e * e;
    fitted[t] = forecast;
    error[t] = e;
    if (kind === "M") {
      const s = season[t]!;
      l = base + (alpha * miss) / s;
      b = damped + (beta * miss) / s;
      season[t + period] = s + (gamma * miss) / base;
    } else {
      l = base + alpha * miss;
      b = damped + beta * miss;
      if (kind === "A") season[t + period] = season[t]! + gamma * miss;
    }
    level[t + 1] = l;
    slope[t + 1] = b;
  }
  if (relative) logs += log(product);
  if (!Number.isFinite(squares) || !Number.isFinite(logs)) return Infinity;
  // A perfect fit has no likelihood; the floor keeps the optimiser on solid ground.
  return length * log(Math.max(squares, 1e-300)) + 2 * logs;
}

/**
 * Gradient of `etsObjective` at the parameters of the pass that ran last on this workspace, by one backward pass
 * (reverse-mode differentiation of the recursion written by hand): its cost does not grow with the number of seasons.
 */
export function etsGradient(workspace: EtsWorkspace, structure: EtsStructure, parameters: EtsParameters, into: EtsGradient): void {
  const { series, level, slope, season, fitted, error, seasonAdjoint, period } = workspace;
  const { alpha, beta, gamma, phi } = parameters;
  const length = series.length;
  const relative = structure.error === "M";
  const kind = structure.season;
  let squares = 0;
  for (let t = 0; t < length; t++) squares += error[t]! * error[t]!;
  const scale = (2 * length) / Math.max(squares, 1e-300);
  seasonAdjoint.fill(0);
  let ofLevel = 0;
  let ofSlope = 0;
  let ofAlpha = 0;
  let ofBeta = 0;
  let ofGamma = 0;
  let ofPhi = 0;
  for (let t = length - 1; t >= 0; t--) {
    const forecast = fitted[t]!;
    const miss = series[t]! - forecast;
    const base = level[t]! + phi * slope[t]!;
    let ofForecast = relative ? (-scale * error[t]! * series[t]!) / (forecast * forecast) + 2 / forecast : -scale * miss;
    let ofBase: number;
    if (kind === "M") {
      const s = season[t]!;
      const later = seasonAdjoint[t + period]!;
      const inner = alpha * ofLevel + beta * ofSlope;
      ofAlpha += (ofLevel * miss) / s;
      ofBeta += (ofSlope * miss) / s;
      ofGamma += (later * miss) / base;
      ofForecast -= inner / s + (gamma * later) / base;
      ofBase = ofLevel + ofForecast * s - (gamma * miss * later) / (base * base);
      seasonAdjoint[t] = seasonAdjoint[t]! + later + ofForecast * base - (inner * miss) / (s * s);
    } else {
      const later = kind === "A" ? seasonAdjoint[t + period]! : 0;
      ofAlpha += ofLevel * miss;
      ofBeta += ofSlope * miss;
      ofGamma += later * miss;
      ofForecast -= alpha * ofLevel + beta * ofSlope + gamma * later;
      ofBase = ofLevel + ofForecast;
      if (kind === "A") seasonAdjoint[t] = seasonAdjoint[t]! + later + ofForecast;
    }
    const throughSlope = ofBase + ofSlope;
    ofPhi += slope[t]! * throughSlope;
    ofSlope = phi * throughSlope;
    ofLevel = ofBase;
  }
  into.alpha = ofAlpha;
  into.beta = ofBeta;
  into.gamma = ofGamma;
  into.phi = ofPhi;
  into.level = ofLevel;
  into.slope = ofSlope;
  for (let i = 0; i < into.season.length; i++) into.season[i] = seasonAdjoint[i]!;
}
