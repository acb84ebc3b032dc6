import { log } from "../../elementary";
import { finalStates, type EtsStates } from "./extrapolate";
import { EtsCoordinates, quickSmoothing, usualSmoothing } from "./coordinates";
import { etsGradient, EtsWorkspace, etsObjective, type EtsGradient } from "./likelihood";
import type { EtsStart } from "./etsStart";
import { Minimiser } from "./minimise";
import { parameterCount, type EtsParameters, type EtsStructure } from "./etsStructure";

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

export interface EtsFitOptions {
  /**
   * Weight of a mild prior on the smoothing values, in units of the objective per squared logit from the usual values. 0 = pure likelihood.
   * Short series have likelihoods almost flat in their smoothing values; the prior keeps them from the edges, where forecasts are worst.
   */
  prior?: number;
  /** Search from a second, quick-changing start as well and keep the likelier end; twice the time. */
  thorough?: boolean;
  /** Stop when an iteration gains less than this. */
  tolerance?: number;
  iterations?: number;
}

const blankParameters = (period: number): EtsParameters => ({
  alpha: 0,
  beta: 0,
  gamma: 0,
  phi: 1,
  level: 0,
  slope: 0,
  season: new Float64Array(period),
});

/** Working space of searches by their number of parameters: at most a few dozen, and none is used by two searches at a time. */
const minimisers = new Map<number, Minimiser>();

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
    this.parameters = blankParameters(period);
    this.gradient = blankParameters(period);
  }

  /**
   * The most likely parameters.
   *
   * @param start    season, level and slope to start from, in the series' unit
   * @returns null where the structure cannot describe the series (a multiplicative part with values that are not positive,
   *          or fewer points than parameters)
   */
  fit(structure: EtsStructure, start: EtsStart, options: EtsFitOptions = {}): EtsFit | null {
    const { workspace, parameters, scale } = this;
    const count = parameterCount(structure);
    if (workspace.series.length <= count + 1) return null;
    const coordinates = new EtsCoordinates(structure, this.period);
    const point = coordinates.begin(start, scale, usualSmoothing);
    const found = this.improve(structure, coordinates, point, options);
    if (options.thorough) {
      const other = coordinates.begin(start, scale, quickSmoothing);
      const reached = this.improve(structure, coordinates, other, options);
      if (reached < found || !Number.isFinite(found)) point.set(other);
    }
    coordinates.read(point, parameters);
    const likelihood = etsObjective(workspace, structure, parameters);
    return Number.isFinite(likelihood) ? this.described(structure, likelihood, count) : null;
  }

  /** Moves a point to where the objective and its prior are least. */
  private improve(
    structure: EtsStructure,
    coordinates: EtsCoordinates,
    point: Float64Array,
    { prior = 0, tolerance = 1e-3, iterations = 60 }: EtsFitOptions,
  ): number {
    const { workspace, parameters, gradient } = this;
    const { size, smoothingAt } = coordinates;
    const anchor = smoothingAt.map((at) => point[at]!);
    let current = point;
    const value = (at: Float64Array) => {
      coordinates.read(at, parameters);
      current = at;
      let pull = 0;
      for (let i = 0; i < smoothingAt.length; i++) pull += (at[smoothingAt[i]!]! - anchor[i]!) ** 2;
      return etsObjective(workspace, structure, parameters) + prior * pull;
    };
    const slope = (into: Float64Array) => {
      etsGradient(workspace, structure, parameters, gradient);
      coordinates.chain(parameters, gradient, into);
      for (let i = 0; i < smoothingAt.length; i++) {
        const at = smoothingAt[i]!;
        into[at] = into[at]! + 2 * prior * (current[at]! - anchor[i]!);
      }
    };
    let minimiser = minimisers.get(size);
    if (!minimiser) minimisers.set(size, (minimiser = new Minimiser(size)));
    const start = value(point);
    if (!Number.isFinite(start)) return Infinity;
    let missed = 0;
    for (const error of workspace.error) missed += error * error;
    coordinates.guessCurvature(missed / (2 * workspace.series.length), workspace.series.length, minimiser.guess);
    return minimiser.run(point, start, value, slope, tolerance, iterations);
  }

  /** The fit at the parameters of the pass that ran last, in the unit of the series. */
  private described(structure: EtsStructure, likelihood: number, count: number): EtsFit {
    const { workspace, parameters, scale } = this;
    const { length } = workspace.series;
    const seasonal = structure.season !== "N";
    const states = finalStates(workspace);
    let squares = 0;
    for (const error of workspace.error) squares += error * error;
    // Undo the scaling: additive errors carry the unit; the logarithms of relative ones shift with it.
    const objective = likelihood + 2 * length * log(scale);
    const freedom = Math.max(1, length - count + 1);
    const inUnit = structure.error === "A" ? scale * scale : 1;
    const seasonUnit = structure.season === "A" ? scale : 1;
    return {
      structure,
      parameters: {
        alpha: parameters.alpha,
        beta: parameters.beta,
        gamma: parameters.gamma,
        phi: parameters.phi,
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
