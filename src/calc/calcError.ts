/**
 * Why a calculation has no result, as names and numbers: the sentences and the Excel errors live in `functions`.
 *
 * `argument` and `other` are keys of the function's arguments, so that a sentence can name them in the user's language.
 * Rows and columns count from 1 inside the argument; a single value has neither.
 */
export interface CalcErrorDetails {
  /** A required argument is blank. */
  missingArgument: { argument: string };
  /** A choice makes another argument necessary. */
  neededByChoice: { argument: string; choice: string };
  notANumber: Place & { found: string };
  notADate: Place & { found: string };
  notAText: Place & { found: string };
  notAnInteger: Place & { found: number };
  belowMinimum: Place & { found: number; minimum: number };
  aboveMaximum: Place & { found: number; maximum: number };
  unknownChoice: { argument: string; found: string; choices: readonly string[] };
  /** A range where one value belongs. */
  notOneValue: { argument: string; rows: number; columns: number };
  raggedRange: { argument: string };
  tooManyCells: { argument: string; cells: number; limit: number };
  sizesDiffer: { argument: string; rows: number; columns: number; other: string; otherRows: number; otherColumns: number };
  /** Two series that must have the same number of values. */
  lengthsDiffer: { argument: string; cells: number; other: string; otherCells: number };
  /** A start date in `argument` lies after its end date in `other`. */
  startsAfterEnd: Place & { other: string };
  /** A lower limit in `argument` is above its upper limit in `other`. */
  limitsCrossed: Place & { other: string };
  /** Every value, or every pair of values, is missing. */
  nothingLeft: { argument: string };
  /** Every period was left out because its actual is zero. */
  onlyZeroActuals: { argument: string };
  /** A ratio needs a positive total to compare with. */
  totalNotPositive: { argument: string; total: number };
  /** There is no demand that a stock could cover. */
  noDemand: { argument: string };
  /** The stock outlives the horizon and the last period has no demand to extrapolate with. */
  coverBeyondHorizon: { argument: string; periods: number };
  /** A value that the question is about is missing. */
  missingValue: Place;
  /** Fewer known values than the calculation needs. */
  shortHistory: { argument: string; found: number; needed: number };
  /** A method that repeats or estimates a season was asked for without one. */
  methodNeedsSeason: { argument: string; method: string };
  /** A method for demand was asked for although values are negative. */
  demandOnly: { argument: string; method: string };
  /** Seasonal ratios of a history whose usual level is not above zero. */
  ratiosNeedPositive: { argument: string };
  /** A value on or outside limits that it must lie between. */
  notBetween: Place & { found: number; low: number; high: number };
  /** A history that never changes cannot serve as a scale. */
  constantHistory: { argument: string };
  /** An item without any demand cannot be classified. */
  neverDemanded: Place;
  /** Shares that must make up the whole do not. */
  sharesNotOne: { argument: string; total: number };
  /** Even the most that can be made is not enough by the end of a period. */
  shortPeriod: { period: number; short: number };
  /** The plan that was found leaves an item short at the end of a period; items and periods count from 1. */
  shortItem: { argument: string; item: number; period: number; short: number };
  /** Hours of a unit that a solver takes for none; written as text, because a rounded figure would read 0. */
  hoursTooSmall: Place & { found: string };
  /** A formula that breaks the rules of arithmetic notation at a character, from 1. */
  expressionUnreadable: { argument: string; position: number };
  /** A formula that uses what is not allowed in it. */
  expressionRefused: { argument: string; found: string; choices: readonly string[] };
  expressionTooLong: { argument: string; found: number; limit: number };
  expressionTooDeep: { argument: string; limit: number };
  /** A formula speaks of a value that was not given. */
  unknownName: { argument: string; found: string; other: string };
  nameTwice: { argument: string; found: string };
  /** A value carries the name of a function. */
  nameReserved: { argument: string; found: string };
  /** A step of a formula without an answer among the real numbers. */
  noRealNumber: { argument: string; found: string };
  /** A text without a single word. */
  noWords: { argument: string };
  /** A single division by zero: `#DIV/0!`, as Excel users expect. */
  zeroDivisor: Place;
  /** The result is beyond what a number can hold. */
  overflow: Record<string, never>;
  /** A division by a zero total actual: `#DIV/0!`, as Excel users expect. */
  zeroTotalActual: { argument: string };
  /** Load on a resource without capacity: `#DIV/0!`, as Excel users expect. */
  loadWithoutCapacity: Place;
}

/** Where in an argument: row and column of a range, the row alone for the n-th value of a series, neither for a single value. */
export interface Place {
  argument: string;
  row?: number;
  column?: number;
}

export type CalcErrorCode = keyof CalcErrorDetails;

/** The one error that arithmetic throws, or puts into a single cell of a larger result. */
export class CalcError<Code extends CalcErrorCode = CalcErrorCode> extends Error {
  override readonly name = "CalcError";

  constructor(
    readonly code: Code,
    readonly detail: CalcErrorDetails[Code],
  ) {
    super(code);
  }
}

/** A number, or the reason why this one cell of a larger result has none. */
export type NumberOrError = number | CalcError;

/** Refuses what a number cannot hold, so that no NaN or Infinity leaves a calculation. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new CalcError("overflow", {});
  return value;
}
