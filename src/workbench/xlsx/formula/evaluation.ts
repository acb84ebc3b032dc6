/**
 * Whether a formula must be stored as a dynamic array (`cm="1"`) although it fills one cell. Excel reads a formula without that mark
 * as one of the time before dynamic arrays: it puts `@` before custom functions and before ranges where a single value is expected,
 * and `SUM(A1:A3*B1:B3)` then multiplies one row only. Marking too much is harmless in Excel, marking too little changes results,
 * so what is not known to be plain is marked.
 */
import { arrayFunctions, rangeReaders } from "./newerFunctions";
import { callsOf, tokensOf, type Token } from "./tokens";

/** `isArea` tells whether a defined name may stand for several cells. */
export function needsArrayEvaluation(formula: string, isArea: (name: string) => boolean = () => false): boolean {
  const tokens = tokensOf(formula.startsWith("=") ? formula.slice(1) : formula).filter(({ kind }) => kind !== "space");
  if (tokens.some((token) => token.kind === "function" && (isArrayFunction(token.text) || isArea(token.text)))) return true;
  const readers = callsOf(tokens).filter(({ name }) => rangeReaders.has(tokens[name]?.text.toUpperCase() ?? ""));
  return tokens.some((_, index) => {
    const end = areaEnd(tokens, index, isArea);
    if (end < 0) return false;
    const whole = readers.some((call) => call.arguments.some(({ from, to }) => from === start(tokens, index) && to === end + 1));
    return !whole;
  });
}

const isArrayFunction = (name: string) => {
  const upper = name.toUpperCase();
  return arrayFunctions.has(upper) || upper.startsWith("SOP.");
};

const start = (tokens: readonly Token[], index: number) => (tokens[index - 1]?.kind === "sheet" ? index - 1 : index);

/** Last token of an area of several cells that begins at `index`, sheet aside; -1 when none does. */
function areaEnd(tokens: readonly Token[], index: number, isArea: (name: string) => boolean): number {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || tokens[index - 1]?.text === ":") return -1;
  if (token.kind === "reference") {
    if (token.text.includes(":")) return index;
    if (next?.text === "#") return index + 1;
    return next?.text === ":" ? index + 2 : -1;
  }
  if (token.kind === "name" && next?.text === "#") return index + 1;
  if (token.kind === "name" && next?.kind === "bracket") return /^\[\s*@/.test(next.text) ? -1 : index + 1;
  if (token.kind === "name" && isArea(token.text)) return index;
  if (token.kind === "bracket" && tokens[index - 1]?.kind !== "name") return /^\[\s*@/.test(token.text) ? -1 : index;
  return -1;
}
