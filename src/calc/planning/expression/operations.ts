import { CalcError } from "../../calcError";
import { isAlike } from "../../rounding";
import { type FormulaNode } from "./grammar";

/** The functions that a formula may call, with the fewest and the most values they take. */
export const callable: ReadonlyMap<string, { fewest: number; most: number }> = new Map([
  ["min", { fewest: 1, most: 100 }],
  ["max", { fewest: 1, most: 100 }],
  ["abs", { fewest: 1, most: 1 }],
  ["sqrt", { fewest: 1, most: 1 }],
  ["round", { fewest: 1, most: 2 }],
  ["if", { fewest: 3, most: 3 }],
]);

/** The operations behind signs, as mathjs names them. */
export const operators: ReadonlySet<string> = new Set([
  "add",
  "subtract",
  "multiply",
  "divide",
  "pow",
  "unaryMinus",
  "unaryPlus",
  "equal",
  "unequal",
  "smaller",
  "larger",
  "smallerEq",
  "largerEq",
]);

const expression = "expression";

function real(value: number, what: string): number {
  if (Number.isNaN(value)) throw new CalcError("noRealNumber", { argument: expression, found: what });
  return value;
}

/** Only the branch that is taken is calculated, so that `if(b == 0, 0, a / b)` divides by nothing. */
function choose(branches: readonly FormulaNode[], _math: object, scope: Map<string, number>): unknown {
  const [condition, then, otherwise] = branches;
  return (Number(condition?.evaluate(scope)) !== 0 ? then : otherwise)?.evaluate(scope);
}
choose.rawArgs = true;

/** Decimal places that a number can be rounded to. */
const decimalsAtMost = 15;

function round(value: number, decimals = 0): number {
  if (!Number.isInteger(decimals) || Math.abs(decimals) > decimalsAtMost)
    throw new CalcError("noRealNumber", { argument: expression, found: "round" });
  // Excel's way: halves away from zero, and 1.005 is meant as it is written.
  const shifted = Math.abs(value) * 10 ** decimals;
  return (Math.sign(value) * Math.round(shifted * (1 + Number.EPSILON))) / 10 ** decimals;
}

/**
 * All that a formula can calculate with, and nothing else: plain numbers in, plain numbers out, a comparison is 1 or 0.
 *
 * Own properties only, each harmless on its own; mathjs looks operations up in here by name.
 */
export const operations = {
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => {
    if (b === 0) throw new CalcError("zeroDivisor", { argument: expression });
    return a / b;
  },
  pow: (a: number, b: number) => {
    if (a === 0 && b < 0) throw new CalcError("zeroDivisor", { argument: expression });
    return real(a ** b, "^");
  },
  unaryMinus: (a: number) => -a,
  unaryPlus: (a: number) => a,
  equal: (a: number, b: number) => Number(isAlike(a, b)),
  unequal: (a: number, b: number) => Number(!isAlike(a, b)),
  smaller: (a: number, b: number) => Number(a < b && !isAlike(a, b)),
  larger: (a: number, b: number) => Number(a > b && !isAlike(a, b)),
  smallerEq: (a: number, b: number) => Number(a <= b || isAlike(a, b)),
  largerEq: (a: number, b: number) => Number(a >= b || isAlike(a, b)),
  min: (...values: number[]) => Math.min(...values),
  max: (...values: number[]) => Math.max(...values),
  abs: (a: number) => Math.abs(a),
  sqrt: (a: number) => real(Math.sqrt(a), "sqrt"),
  round,
  if: choose,
};
