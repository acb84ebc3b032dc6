/**
 * e to the power x and the natural logarithm from the four operations alone. JavaScript leaves the last digit of `Math.exp` and
 * `Math.log` to each engine, and Node and browsers differ in it; results that must be the same everywhere use these.
 *
 * @see Sun Microsystems, FDLIBM, e_exp.c and e_log.c: both within one unit of the last digit
 */

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

/** 2 to a whole power from -1022 to 1023, exactly. */
function powerOfTwo(exponent: number): number {
  let result = 1;
  let factor = exponent < 0 ? 0.5 : 2;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

/** e to the power x; 0 below -745.2 and Infinity above 709.8, as `Math.exp`. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const halvings = Math.round(x / Math.LN2);
  const high = x - halvings * ln2High;
  const low = halvings * ln2Low;
  const rest = high - low;
  const square = rest * rest;
  const c =
    rest -
    square *
      (1.66666666666666019037e-1 +
        square *
          (-2.77777777770155933842e-3 +
            square * (6.61375632143793436117e-5 + square * (-1.6533902205465251539e-6 + square * 4.13813679705723846039e-8))));
  const mantissa = 1 - (low - (rest * c) / (2 - c) - high);
  // In two factors, because neither the largest nor the smallest results have a power of two of their own.
  const half = Math.trunc(halvings / 2);
  return mantissa * powerOfTwo(half) * powerOfTwo(halvings - half);
}

/** The natural logarithm of a positive finite number. */
export function logarithm(x: number): number {
  let mantissa = x;
  let doublings = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    doublings++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    doublings--;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (6.66666666666673513e-1 + w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const halfSquare = 0.5 * f * f;
  return doublings * ln2High - (halfSquare - (s * (halfSquare + odd + even) + doublings * ln2Low) - f);
}
