/**
 * Exponential, logarithm, powers and waves from additions, multiplications and divisions alone.
 *
 * JavaScript leaves the last digits of `Math.exp`, `Math.log`, `Math.pow`, `Math.sin` and `Math.cos` to each engine, and engines do
 * differ there. An optimiser enlarges such a difference to what a planner can see. Use these wherever results must be the same to the
 * bit on every machine; squares (`x ** 2`) and square roots are the same everywhere as they are.
 *
 * @see Cody & Waite (1980), Software Manual for the Elementary Functions: arguments reduced with a constant in two parts
 */

// ln 2 and pi / 2 in two parts: the first has zeros at its end, so that its product with a small whole number is exact.
const ln2Large = 0.6931471803691238;
const ln2Small = 1.9082149292705877e-10;
const quarterLarge = 1.5707963267341256;
const quarterSmall = 6.077100506506192e-11;

const sqrt2 = Math.SQRT2;
const smallestExponent = -1074;
const largestExponent = 1023;

/** Every power of two that a number can be; doubling and halving are exact. */
const powersOfTwo = new Float64Array(largestExponent - smallestExponent + 1);
for (let exponent = 0, value = 1; exponent <= largestExponent; exponent++, value *= 2) powersOfTwo[exponent - smallestExponent] = value;
for (let exponent = -1, value = 0.5; exponent >= smallestExponent; exponent--, value /= 2) powersOfTwo[exponent - smallestExponent] = value;

const powerOfTwo = (exponent: number): number => powersOfTwo[exponent - smallestExponent]!;

/** Terms of Taylor's series of e^r beyond 1 + r: 1 / n! from n = 14 down to 2. */
const expTerms = factorialTerms(14, 1, 2);
/** Of sin r beyond r, over r^3 by powers of r^2. */
const sineTerms = factorialTerms(19, 2, 3);
/** Of cos r beyond 1, over r^2 by powers of r^2. */
const cosineTerms = factorialTerms(18, 2, 2);
/** Of ln((1 + s) / (1 - s)) beyond 2 s, over s^3 by powers of s^2: 2 / (2 n + 1). */
const logTerms = Float64Array.from({ length: 12 }, (_, i) => 2 / (2 * (12 - i) + 1));

/** 1 / n! from the highest n down to the lowest, with alternating signs where every second power is left out. */
function factorialTerms(highest: number, step: 1 | 2, lowest: number): Float64Array {
  const terms: number[] = [];
  for (let n = highest; n >= lowest; n -= step) {
    let factorial = 1;
    for (let i = 2; i <= n; i++) factorial *= i;
    terms.push((step === 2 && ((n - lowest) / 2) % 2 === 0 ? -1 : 1) / factorial);
  }
  return Float64Array.from(terms);
}

function polynomial(terms: Float64Array, x: number): number {
  let sum = terms[0]!;
  for (let i = 1; i < terms.length; i++) sum = sum * x + terms[i]!;
  return sum;
}

/** e to the power of x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.79) return Infinity;
  if (x < -745.14) return 0;
  const twos = Math.round(x / Math.LN2);
  const rest = x - twos * ln2Large - twos * ln2Small;
  const value = 1 + (rest + rest * rest * polynomial(expTerms, rest));
  // In two steps: the power itself may be too large or too small to be a number although the result is one.
  const half = Math.trunc(twos / 2);
  return value * powerOfTwo(half) * powerOfTwo(twos - half);
}

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm; -Infinity of 0, not a number of negative values. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  // The smallest numbers keep no leading one: made larger, they do.
  const enlarged = x < 2.3e-308;
  bits.setFloat64(0, enlarged ? x * powerOfTwo(54) : x);
  const high = bits.getUint32(0);
  let twos = (high >>> 20) - 1023 - (enlarged ? 54 : 0);
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > sqrt2) {
    mantissa /= 2;
    twos++;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const square = s * s;
  // ln(1 + f) = f - s (f - R) with R the series beyond its first term: the large part f is never rounded.
  const series = square * polynomial(logTerms, square);
  return twos * ln2Large - (s * (f - series) - twos * ln2Small - f);
}

/** A positive number to any power. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  if (base === 0) return exponent > 0 ? 0 : Infinity;
  return Number.isInteger(exponent) && Math.abs(exponent) <= 1024 ? wholePower(base, exponent) : exp(exponent * log(base));
}

function wholePower(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return exponent < 0 ? 1 / result : result;
}

/** Sine of an angle of at most some thousand turns, in radians. */
export const sine = (angle: number): number => wave(angle, 0);

/** Cosine of an angle of at most some thousand turns, in radians. */
export const cosine = (angle: number): number => wave(angle, 1);

function wave(angle: number, ahead: 0 | 1): number {
  const quarters = Math.round(angle / (Math.PI / 2));
  const rest = angle - quarters * quarterLarge - quarters * quarterSmall;
  const square = rest * rest;
  const quarter = (((quarters + ahead) % 4) + 4) % 4;
  const value = quarter % 2 === 0 ? rest + rest * square * polynomial(sineTerms, square) : 1 + square * polynomial(cosineTerms, square);
  return quarter < 2 ? value : -value;
}
