import { CalcError } from "../../calcError";
import { type FormulaNode, parsed, RefusedNotation } from "./grammar";
import { callable, operators } from "./operations";

/** Bounds that keep reading a formula quick, whatever is written. */
export const lettersAtMost = 500;
export const levelsAtMost = 30;

const argument = "expression";
const chains: ReadonlySet<unknown> = new Set(["add", "subtract", "multiply", "divide"]);
const choices = ["+", "-", "*", "/", "^", "==", "!=", "<", ">", "<=", ">=", ...callable.keys()];

/** A formula that keeps all rules, and the names of values that it speaks of. */
export interface CheckedFormula {
  readonly formula: FormulaNode;
  readonly names: ReadonlySet<string>;
}

/**
 * Reads a formula and checks every part of it against the allow-list: what is not named there is refused by name.
 *
 * @throws CalcError `expressionTooLong`, `expressionTooDeep`, `expressionUnreadable`, `expressionRefused`
 */
export function checkedFormula(text: string): CheckedFormula {
  if (text.length > lettersAtMost) throw new CalcError("expressionTooLong", { argument, found: text.length, limit: lettersAtMost });
  refuseDeepParentheses(text);
  const formula = read(text);
  const names = new Set<string>();
  check(formula, 1, names);
  return { formula, names };
}

/** Before reading, because the reader goes down a level of its own stack for each. */
function refuseDeepParentheses(text: string): void {
  let open = 0;
  for (const letter of text) {
    if ("([{".includes(letter)) open++;
    if (")]}".includes(letter)) open--;
    if (open > levelsAtMost) throw new CalcError("expressionTooDeep", { argument, limit: levelsAtMost });
  }
}

function read(text: string): FormulaNode {
  try {
    return parsed(text);
  } catch (reason) {
    if (reason instanceof RefusedNotation) throw refusal(reason.notation);
    if (reason instanceof SyntaxError)
      throw new CalcError("expressionUnreadable", { argument, position: "char" in reason ? Number(reason.char) : 1 });
    throw reason;
  }
}

function check(part: FormulaNode, level: number, names: Set<string>): void {
  if (level > levelsAtMost) throw new CalcError("expressionTooDeep", { argument, limit: levelsAtMost });
  switch (part.type) {
    case "ConstantNode":
      if (typeof part.value !== "number" || !Number.isFinite(part.value)) throw refusal(String(part.value));
      return;
    case "SymbolNode":
      names.add(part.name ?? "");
      return;
    case "OperatorNode":
      if (typeof part.fn !== "string" || !operators.has(part.fn)) throw refusal(part.op ?? part.type);
      break;
    case "RelationalNode":
      if (part.conditionals?.some((comparison) => !operators.has(comparison)) ?? true) throw refusal(part.type);
      break;
    case "ParenthesisNode":
      break;
    case "FunctionNode":
      checkCall(part, level, names);
      return;
    default:
      throw refusal(part.type);
  }
  let first = true;
  part.forEach((inner) => {
    // a + b + c is read as (a + b) + c: a long sum is long, not deep.
    const chained = first && inner.type === "OperatorNode" && chains.has(part.fn) && chains.has(inner.fn);
    check(inner, chained ? level : level + 1, names);
    first = false;
  });
}

/** Only a plain name can be called, and only one of the list. */
function checkCall(call: FormulaNode, level: number, names: Set<string>): void {
  const called = typeof call.fn === "object" && call.fn.type === "SymbolNode" ? (call.fn.name ?? "") : call.type;
  const allowed = callable.get(called);
  const values: FormulaNode[] = [];
  call.forEach((part) => {
    if (part !== call.fn) values.push(part);
  });
  if (!allowed) throw refusal(called);
  if (values.length < allowed.fewest || values.length > allowed.most) throw refusal(`${called}(${values.length})`);
  for (const value of values) check(value, level + 1, names);
}

/** What is shown of a refused part is short and on one line. */
const refusal = (found: string): CalcError => new CalcError("expressionRefused", { argument, found: found.slice(0, 40), choices });
