import { type CalcErrorCode } from "../calc/calcError";

/** The errors a function can show in a cell. */
export type ExcelError = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!";

/**
 * What Excel shows for a reason: input that cannot be read is `#VALUE!`, good input without an answer is `#N/A`,
 * both with a sentence; `#DIV/0!` and `#NUM!` only where people expect exactly those.
 */
const excelErrors: Readonly<Record<CalcErrorCode, ExcelError>> = {
  missingArgument: "#VALUE!",
  neededByChoice: "#VALUE!",
  notANumber: "#VALUE!",
  notADate: "#VALUE!",
  notAText: "#VALUE!",
  notAnInteger: "#VALUE!",
  belowMinimum: "#VALUE!",
  aboveMaximum: "#VALUE!",
  unknownChoice: "#VALUE!",
  notOneValue: "#VALUE!",
  raggedRange: "#VALUE!",
  tooManyCells: "#VALUE!",
  sizesDiffer: "#VALUE!",
  lengthsDiffer: "#VALUE!",
  startsAfterEnd: "#VALUE!",
  limitsCrossed: "#VALUE!",
  nothingLeft: "#N/A",
  onlyZeroActuals: "#N/A",
  totalNotPositive: "#N/A",
  noDemand: "#N/A",
  coverBeyondHorizon: "#N/A",
  missingValue: "#N/A",
  shortHistory: "#N/A",
  methodNeedsSeason: "#VALUE!",
  demandOnly: "#N/A",
  ratiosNeedPositive: "#N/A",
  notBetween: "#VALUE!",
  constantHistory: "#DIV/0!",
  neverDemanded: "#N/A",
  sharesNotOne: "#VALUE!",
  shortPeriod: "#N/A",
  shortItem: "#N/A",
  hoursTooSmall: "#VALUE!",
  expressionUnreadable: "#VALUE!",
  expressionRefused: "#VALUE!",
  expressionTooLong: "#VALUE!",
  expressionTooDeep: "#VALUE!",
  unknownName: "#VALUE!",
  nameTwice: "#VALUE!",
  nameReserved: "#VALUE!",
  noRealNumber: "#NUM!",
  noWords: "#N/A",
  zeroDivisor: "#DIV/0!",
  overflow: "#N/A",
  zeroTotalActual: "#DIV/0!",
  loadWithoutCapacity: "#DIV/0!",
};

/** The error that a cell shows for a reason. */
export const excelErrorOf = (code: CalcErrorCode): ExcelError => excelErrors[code];
