/** What a loss says at some parameters: its value, and how it changes with each. */
export interface Slope {
  readonly loss: number;
  readonly gradient: Float64Array;
}

/**
 * Moves parameters to a lower loss by steps of their own size in each direction.
 *
 * @see Kingma & Ba (2015), Adam
 */
export function descend(
  start: Float64Array,
  slopeAt: (parameters: Float64Array) => Slope,
  { steps, rate, ridge }: { steps: number; rate: number; ridge: number },
): Float64Array {
  const parameters = start.slice();
  const momentum = new Float64Array(start.length);
  const size = new Float64Array(start.length);
  for (let step = 1; step <= steps; step++) {
    const { loss, gradient } = slopeAt(parameters);
    const pace = rate * (1 - (0.8 * step) / steps);
    parameters.forEach((value, i) => {
      const slope = gradient[i]! + 2 * ridge * value;
      momentum[i] = 0.9 * momentum[i]! + 0.1 * slope;
      size[i] = 0.99 * size[i]! + 0.01 * slope ** 2;
      parameters[i] = value - (pace * (momentum[i]! / (1 - 0.9 ** step))) / (Math.sqrt(size[i]! / (1 - 0.99 ** step)) + 1e-8);
    });
    if (step % 10 === 0) console.error(`  step ${step}: loss ${loss.toFixed(5)}`);
  }
  return parameters;
}

/** What errors are measured by: usual values of both, so that they count alike. */
export interface ErrorUnits {
  readonly smape: number;
  readonly mase: number;
}

/** Half sMAPE and half MASE of points, each over its usual value, and how that changes with each point. */
export function errorOf(
  points: Float64Array,
  actual: readonly number[],
  scale: number,
  units: ErrorUnits,
): { error: number; slopes: Float64Array } {
  const slopes = new Float64Array(points.length);
  let error = 0;
  points.forEach((point, h) => {
    const miss = point - actual[h]!;
    const both = Math.abs(point) + Math.abs(actual[h]!);
    const relative = both > 0 ? (200 * Math.abs(miss)) / both : 0;
    error += (relative / units.smape + Math.abs(miss) / scale / units.mase) / 2 / points.length;
    const ofRelative = both > 0 ? (200 * (Math.sign(miss) * both - Math.abs(miss) * Math.sign(point))) / both ** 2 : 0;
    slopes[h] = (ofRelative / units.smape + Math.sign(miss) / scale / units.mase) / 2 / points.length;
  });
  return { error, slopes };
}
