import { CalcError } from "./calcError";
import { exp, log } from "./elementary";

/** The height of the standard normal density. */
export const normalDensity = (z: number): number => exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * The probability that a standard normal value exceeds z, exact to about 15 digits, also far out in the tail.
 *
 * Series near the centre, continued fraction in the tail.
 *
 * @see Marsaglia (2004), Evaluating the normal distribution, Journal of Statistical Software 11(4)
 */
export function normalExceedance(z: number): number {
  if (z < 0) return 1 - normalExceedance(-z);
  return z < 3 ? 0.5 - centralArea(z) : tail(z);
}

/** The area between 0 and z: density x (z + z^3/3 + z^5/15 + ...). */
function centralArea(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; term > sum * 1e-17 && odd < 400; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return sum * normalDensity(z);
}

function tail(z: number): number {
  let fraction = z;
  for (let depth = 120; depth > 0; depth--) fraction = z + depth / fraction;
  return normalDensity(z) / fraction;
}

/**
 * The value that a standard normal one stays below with a probability.
 *
 * A rational start (Abramowitz & Stegun 26.2.23), refined by Halley's steps against `normalExceedance`.
 *
 * @param argument the name of the argument that holds the probability, for messages
 * @throws CalcError `notBetween` unless 0 < probability < 1
 * @example normalQuantile(0.97, "serviceLevel") // 1.8807936081512509
 */
export function normalQuantile(probability: number, argument: string): number {
  if (!(probability > 0 && probability < 1)) throw new CalcError("notBetween", { argument, found: probability, low: 0, high: 1 });
  const tailArea = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * log(tailArea));
  let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const miss = (normalExceedance(z) - tailArea) / normalDensity(z);
    z += miss / (1 - (z * miss) / 2);
  }
  return probability < 0.5 ? -z : z;
}

/**
 * Unit normal loss: the expected amount by which a standard normal value exceeds z.
 *
 * @see Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains, appendix on the unit normal
 * @example unitNormalLoss(1.3) // 0.0455279621
 */
export const unitNormalLoss = (z: number): number => Math.max(0, normalDensity(z) - z * normalExceedance(z));
