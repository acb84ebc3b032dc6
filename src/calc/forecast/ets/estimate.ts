import { finalStates, type EtsStates } from "./extrapolate";
import { etsGradient, EtsWorkspace, etsObjective, type EtsGradient } from "./likelihood";
import type { EtsStart } from "./start";
import { Minimiser } from "./minimise";
import { parameterCount, type EtsParameters, type EtsStructure } from "./structure";

/** A structure with its most likely parameters for one series. */
export interface EtsFit {
  structure: EtsStructure;
  parameters: EtsParameters;
  /** Minus twice the log-likelihood up to a constant of the length, as R's `ets` reports through its AIC. */
  objective: number;
  aicc: number;
  /** Variance of the one-step error (relative when the error is multiplicative), with the degrees of freedom taken off. */
  variance: number;
  /** Level, slope and coming season after the last period. */
  states: EtsStates;
}

/** Bounds of the smoothing values, those of R's `ets`. */
const lowest = 1e-4;
const highest = 0.9999;
const phiLow = 0.8;
const phiHigh = 0.98;

/** Usual smoothing values, where every search starts and where a prior pulls to. */
const usual = { alpha: 0.3, beta: 0.1, gamma: 0.1, phi: 0.9 };

export interface EtsFitOptions {
  /**
   * Weight of a mild prior on the smoothing values, in units of the objective per squared logit from the usual values. 0 = pure likelihood.
   * Short series have likelihoods almost flat in their smoothing values; the prior keeps them from the edges, where forecasts are worst.
   */
  prior?: number;
  /** Stop when an iteration gains less than this. */
  tolerance?: number;
  iterations?: number;
}

/** Sum of the squared weights that a smoothing value leaves to its start. */
const memory = (smoothing: number) => 1 / (2 * smoothing - smoothing ** 2);
const slopeMemory = 5;

const sigmoid = (u: number) => 1 / (1 + Math.exp(-u));
const logit = (p: number) => Math.log(p / (1 - p));

/**
 * Fits structures to one series. The series is scaled to mean absolute value 1 inside, so that tolerances mean the same
 * for every unit; fits come back in the series' unit.
 */
export class EtsEstimator {
  private readonly scale: number;
  /** States, fitted values and errors of the last fit, of the scaled series. */
  private readonly workspace: EtsWorkspace;
  private readonly parameters: EtsParameters;
  private readonly gradient: EtsGradient;
  private readonly minimisers = new Map<number, Minimiser>();

  constructor(
    series: Float64Array,
    readonly period: number,
  ) {
    let total = 0;
    for (const value of series) total += Math.abs(value);
    this.scale = total > 0 ? total / series.length : 1;
    this.workspace = new EtsWorkspace(
      series.map((value) => value / this.scale),
      period,
    );
    const blank = () => ({ alpha: 0, beta: 0, gamma: 0, phi: 1, level: 0, slope: 0, season: new Float64Array(period) });
    this.parameters = blank();
    this.gradient = blank();
  }

  /**
   * The most likely parameters.
   *
   * @param start    season, level and slope to start from, in the series' unit
   * @returns null where the structure cannot describe the series (a multiplicative part with values that are not positive,
   *          or fewer points than parameters)
   */
  fit(structure: EtsStructure, start: EtsStart, { prior = 0, tolerance = 1e-3, iterations = 60 }: EtsFitOptions = {}): EtsFit | null {
    const { workspace, parameters, gradient, scale, period } = this;
    const length = workspace.series.length;
    const count = parameterCount(structure);
    if (length <= count + 1) return null;
    const seasonal = structure.season !== "N";
    const trended = structure.trend !== "N";
    const damped = structure.trend === "Ad";
    const total = structure.season === "M" ? period : 0;
    const size = 2 + (trended ? 2 : 0) + (damped ? 1 : 0) + (seasonal ? period : 0);
    const point = new Float64Array(size);

    // Positions in the point: alpha, level, [beta, slope], [phi], [gamma, season of all periods but the last].
    const slopeAt = 3;
    const phiAt = trended ? 4 : 2;
    const gammaAt = phiAt + (damped ? 1 : 0);
    point[0] = logit(usual.alpha);
    point[1] = start.level / scale;
    if (trended) {
      point[2] = logit(usual.beta);
      point[slopeAt] = start.slope / scale;
    }
    if (damped) point[phiAt] = logit(usual.phi);
    if (seasonal) {
      point[gammaAt] = logit(usual.gamma);
      const factor = structure.season === "A" ? 1 / scale : 1;
      for (let i = 0; i < period - 1; i++) point[gammaAt + 1 + i] = start.season[i]! * factor;
    }

    const read = (at: Float64Array) => {
      parameters.alpha = lowest + (highest - lowest) * sigmoid(at[0]!);
      parameters.level = at[1]!;
      parameters.beta = trended ? lowest + (Math.max(parameters.alpha, 2 * lowest) - lowest) * sigmoid(at[2]!) : 0;
      parameters.slope = trended ? at[slopeAt]! : 0;
      parameters.phi = damped ? phiLow + (phiHigh - phiLow) * sigmoid(at[phiAt]!) : trended ? 1 : 0;
      parameters.gamma = 0;
      if (seasonal) {
        parameters.gamma = lowest + Math.max(1 - parameters.alpha - lowest, 0) * sigmoid(at[gammaAt]!);
        let rest = total;
        for (let i = 0; i < period - 1; i++) {
          const value = at[gammaAt + 1 + i]!;
          parameters.season[i] = value;
          rest -= value;
        }
        parameters.season[period - 1] = rest;
      }
    };
    const smoothingAt = [0, ...(trended ? [2] : []), ...(damped ? [phiAt] : []), ...(seasonal ? [gammaAt] : [])];
    const anchor = smoothingAt.map((at) => point[at]!);
    let current: Float64Array = point;
    const value = (at: Float64Array) => {
      read(at);
      current = at;
      let pull = 0;
      for (let i = 0; i < smoothingAt.length; i++) pull += (at[smoothingAt[i]!]! - anchor[i]!) ** 2;
      return etsObjective(workspace, structure, parameters) + prior * pull;
    };
    const slope = (into: Float64Array) => {
      etsGradient(workspace, structure, parameters, gradient);
      // Chain rule through the bounds: beta lies below alpha, gamma below 1 - alpha.
      let ofAlpha = gradient.alpha;
      if (trended) {
        const share = (parameters.beta - lowest) / Math.max(parameters.alpha - lowest, lowest);
        ofAlpha += gradient.beta * share;
        into[2] = gradient.beta * (parameters.beta - lowest) * (1 - share);
        into[slopeAt] = gradient.slope;
      }
      if (damped) {
        const share = (parameters.phi - phiLow) / (phiHigh - phiLow);
        into[phiAt] = gradient.phi * (phiHigh - phiLow) * share * (1 - share);
      }
      if (seasonal) {
        const room = Math.max(1 - parameters.alpha - lowest, 1e-12);
        const share = (parameters.gamma - lowest) / room;
        ofAlpha -= gradient.gamma * share;
        into[gammaAt] = gradient.gamma * room * share * (1 - share);
        const last = gradient.season[period - 1]!;
        for (let i = 0; i < period - 1; i++) into[gammaAt + 1 + i] = gradient.season[i]! - last;
      }
      const share = (parameters.alpha - lowest) / (highest - lowest);
      into[0] = ofAlpha * (highest - lowest) * share * (1 - share);
      into[1] = gradient.level;
      for (let i = 0; i < smoothingAt.length; i++) {
        const at = smoothingAt[i]!;
        into[at] = into[at]! + 2 * prior * (current[at]! - anchor[i]!);
      }
    };

    let minimiser = this.minimisers.get(size);
    if (!minimiser) this.minimisers.set(size, (minimiser = new Minimiser(size)));
    // How sharply the objective bends: errors move with the level for as long as it is remembered, with an index for as many seasons
    // as gamma remembers, with the slope a little longer; logits bend it by about one.
    read(point);
    etsObjective(workspace, structure, parameters);
    let missed = 0;
    for (const error of workspace.error) missed += error * error;
    const each = missed / (2 * length);
    const { guess } = minimiser;
    guess.fill(1);
    guess[1] = each / Math.min(length, memory(usual.alpha));
    if (trended) guess[slopeAt] = each / slopeMemory;
    if (seasonal) guess.fill(each / Math.min(length / period, memory(usual.gamma)), gammaAt + 1);
    const found = minimiser.run(point, value, slope, tolerance, iterations);
    if (!Number.isFinite(found)) return null;
    read(point);
    const likelihood = etsObjective(workspace, structure, parameters);
    const states = finalStates(workspace);
    let squares = 0;
    for (const error of workspace.error) squares += error * error;
    // Undo the scaling: additive errors carry the unit; the logarithms of relative ones shift with it.
    const objective = likelihood + 2 * length * Math.log(scale);
    const freedom = Math.max(1, length - count + 1);
    const inUnit = structure.error === "A" ? scale * scale : 1;
    const seasonUnit = structure.season === "A" ? scale : 1;
    return {
      structure,
      parameters: {
        ...parameters,
        level: parameters.level * scale,
        slope: parameters.slope * scale,
        season: seasonal ? parameters.season.map((one) => one * seasonUnit) : new Float64Array(0),
      },
      objective,
      aicc: objective + 2 * count + (2 * count * (count + 1)) / (length - count - 1),
      variance: (squares * inUnit) / freedom,
      states: {
        level: states.level * scale,
        slope: states.slope * scale,
        season: seasonal ? states.season.map((one) => one * seasonUnit) : new Float64Array(0),
      },
    };
  }
}
