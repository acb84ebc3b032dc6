import { exp, log } from "../../elementary";
import type { EtsGradient } from "./likelihood";
import type { EtsStart } from "./etsStart";
import type { EtsParameters, EtsStructure } from "./etsStructure";

/** Bounds of the smoothing values, those of R's `ets`. */
const lowest = 1e-4;
const highest = 0.9999;
const phiLow = 0.8;
const phiHigh = 0.98;

/** Smoothing values of a start; beta and gamma as shares of the room that alpha leaves them. */
export interface SmoothingStart {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
}

/** Usual smoothing values, where a search starts and where a prior pulls to. */
export const usualSmoothing: SmoothingStart = { alpha: 0.3, beta: 0.1, gamma: 0.1, phi: 0.9 };
/** A quick-changing start, for series on which the usual one ends in a lesser optimum. */
export const quickSmoothing: SmoothingStart = { alpha: 0.8, beta: 0.3, gamma: 0.7, phi: 0.9 };

/** Sum of the squared weights that a smoothing value leaves to its start: how many errors feel it. */
const memory = (smoothing: number) => 1 / (2 * smoothing - smoothing ** 2);
const slopeMemory = 5;

const sigmoid = (u: number) => 1 / (1 + exp(-u));
const logit = (p: number) => log(p / (1 - p));

/**
 * A structure's parameters as a point without bounds, for the minimiser: smoothing values as logits between their bounds,
 * then initial states. Positions: alpha, level, [beta, slope], [phi], [gamma, season of all periods but the last].
 */
export class EtsCoordinates {
  readonly size: number;
  /** Positions of the smoothing values. */
  readonly smoothingAt: readonly number[];
  private readonly trended: boolean;
  private readonly damped: boolean;
  private readonly seasonal: boolean;
  private readonly phiAt: number;
  private readonly gammaAt: number;
  /** What the initial season adds up to. */
  private readonly total: number;

  constructor(
    private readonly structure: EtsStructure,
    private readonly period: number,
  ) {
    this.trended = structure.trend !== "N";
    this.damped = structure.trend === "Ad";
    this.seasonal = structure.season !== "N";
    this.phiAt = this.trended ? 4 : 2;
    this.gammaAt = this.phiAt + (this.damped ? 1 : 0);
    this.total = structure.season === "M" ? period : 0;
    this.size = 2 + (this.trended ? 2 : 0) + (this.damped ? 1 : 0) + (this.seasonal ? period : 0);
    this.smoothingAt = [0, ...(this.trended ? [2] : []), ...(this.damped ? [this.phiAt] : []), ...(this.seasonal ? [this.gammaAt] : [])];
  }

  /** The point of a start, given in a unit that is `scale` times smaller than the point's. */
  begin(start: EtsStart, scale: number, smoothing: SmoothingStart): Float64Array {
    const { period, phiAt, gammaAt } = this;
    const point = new Float64Array(this.size);
    point[0] = logit(smoothing.alpha);
    point[1] = start.level / scale;
    if (this.trended) {
      point[2] = logit(smoothing.beta);
      point[3] = start.slope / scale;
    }
    if (this.damped) point[phiAt] = logit(smoothing.phi);
    if (this.seasonal) {
      point[gammaAt] = logit(smoothing.gamma);
      const unit = this.structure.season === "A" ? scale : 1;
      for (let i = 0; i < period - 1; i++) point[gammaAt + 1 + i] = start.season[i]! / unit;
    }
    return point;
  }

  /** The parameters at a point. */
  read(point: Float64Array, into: EtsParameters): void {
    const { period, gammaAt } = this;
    into.alpha = lowest + (highest - lowest) * sigmoid(point[0]!);
    into.level = point[1]!;
    into.beta = this.trended ? lowest + (Math.max(into.alpha, 2 * lowest) - lowest) * sigmoid(point[2]!) : 0;
    into.slope = this.trended ? point[3]! : 0;
    into.phi = this.damped ? phiLow + (phiHigh - phiLow) * sigmoid(point[this.phiAt]!) : this.trended ? 1 : 0;
    into.gamma = 0;
    if (!this.seasonal) return;
    into.gamma = lowest + Math.max(1 - into.alpha - lowest, 0) * sigmoid(point[gammaAt]!);
    let rest = this.total;
    for (let i = 0; i < period - 1; i++) {
      const value = point[gammaAt + 1 + i]!;
      into.season[i] = value;
      rest -= value;
    }
    into.season[period - 1] = rest;
  }

  /** The gradient in these coordinates from the one in parameters: the chain rule through the bounds. */
  chain(parameters: EtsParameters, gradient: EtsGradient, into: Float64Array): void {
    const { period, phiAt, gammaAt } = this;
    const { alpha, beta, gamma, phi } = parameters;
    let ofAlpha = gradient.alpha;
    if (this.trended) {
      const share = (beta - lowest) / Math.max(alpha - lowest, lowest);
      ofAlpha += gradient.beta * share;
      into[2] = gradient.beta * (beta - lowest) * (1 - share);
      into[3] = gradient.slope;
    }
    if (this.damped) {
      const share = (phi - phiLow) / (phiHigh - phiLow);
      into[phiAt] = gradient.phi * (phiHigh - phiLow) * share * (1 - share);
    }
    if (this.seasonal) {
      const room = Math.max(1 - alpha - lowest, 1e-12);
      const share = (gamma - lowest) / room;
      ofAlpha -= gradient.gamma * share;
      into[gammaAt] = gradient.gamma * room * share * (1 - share);
      const last = gradient.season[period - 1]!;
      for (let i = 0; i < period - 1; i++) into[gammaAt + 1 + i] = gradient.season[i]! - last;
    }
    const share = (alpha - lowest) / (highest - lowest);
    into[0] = ofAlpha * (highest - lowest) * share * (1 - share);
    into[1] = gradient.level;
  }

  /**
   * How sharply the objective bends in each direction, as its inverse: errors move with the level for as long as it is remembered, with
   * an index for as many seasons as gamma remembers, with the slope a little longer; logits bend it by about one.
   *
   * @param each mean squared error at the start, halved
   */
  guessCurvature(each: number, length: number, into: Float64Array): void {
    into.fill(1);
    into[1] = each / Math.min(length, memory(usualSmoothing.alpha));
    if (this.trended) into[3] = each / slopeMemory;
    if (this.seasonal) into.fill(each / Math.min(length / this.period, memory(usualSmoothing.gamma)), this.gammaAt + 1);
  }
}
