/** The sum of the products of the first `count` entries. */
export function dot(one: Float64Array, other: Float64Array, count: number): number {
  let sum = 0;
  let second = 0;
  let k = 0;
  // Two sums at a time: processors add them side by side.
  for (; k + 1 < count; k += 2) {
    sum += one[k]! * other[k]!;
    second += one[k + 1]! * other[k + 1]!;
  }
  if (k < count) sum += one[k]! * other[k]!;
  return sum + second;
}

/** The same values with room for as many again. */
export function doubled(values: Float64Array): Float64Array {
  const more = new Float64Array(2 * values.length);
  more.set(values);
  return more;
}
