import { type CalcErrorCode } from "../calc/errors";

/** The errors a function can show in a cell. */
export type ExcelError = "#VALUE!" | "#N/A" | "#DIV/0!" | "#NUM!";

const noAnswer: readonly CalcErrorCode[] = [
  "nothingLeft",
  "onlyZeroActuals",
  "totalNotPositive",
  "noDemand",
  "coverBeyondHorizon",
  "missingValue",
  "overflow",
];
const divisionByZero: readonly CalcErrorCode[] = ["zeroTotalActual", "loadWithoutCapacity"];

/**
 * What Excel shows for a reason: input that cannot be read is `#VALUE!`, good input without an answer is `#N/A`,
 * both with a sentence; `#DIV/0!` only where people expect exactly that.
 */
export function excelErrorOf(code: CalcErrorCode): ExcelError {
  if (noAnswer.includes(code)) return "#N/A";
  return divisionByZero.includes(code) ? "#DIV/0!" : "#VALUE!";
}
