/**
 * How far two numbers may differ, relative to the larger one, and still be meant as equal: 0.1 + 0.2 is a little more than 0.3 in
 * binary, and hours that were multiplied and added up meet a capacity only to the last digits.
 */
const rounding = 1e-12;

/** Whether two numbers are equal but for rounding. */
export const isAlike = (one: number, other: number): boolean =>
  Math.abs(one - other) <= rounding * Math.max(Math.abs(one), Math.abs(other));

/** Whether a number is above another by more than rounding. */
export const isAbove = (one: number, other: number): boolean => one > other && !isAlike(one, other);

/** Whether a number reaches another, rounding aside. */
export const isAtLeast = (one: number, other: number): boolean => one >= other || isAlike(one, other);
