import { CalcError } from "../calc/calcError";
import { catalogue } from "../functions/catalogue";
import { type FunctionDefinition, type Result } from "../functions/defineFunction";
import { excelErrorOf, type ExcelError } from "../functions/excelErrors";
import { explain } from "../functions/explain";
import { evaluate } from "../functions/runtime";
import { messageLanguage } from "./messageLanguage";

/** What Excel's runtime offers to a script of functions. The codes are the errors as cells show them. */
declare const CustomFunctions: {
  associate(id: string, compute: (...raw: unknown[]) => unknown): void;
  Error: new (code: ExcelError, message?: string) => ExcelErrorValue;
};

/**
 * Entry of `dist/functions.js`: tells Excel which code stands behind each function of `functions.json`.
 * Needs a global `CustomFunctions` and nothing else: neither Office nor a page.
 */
for (const definition of catalogue) CustomFunctions.associate(definition.id, (...raw: unknown[]) => callFromExcel(definition, raw));

type ExcelErrorValue = Error & { readonly code: string };
/** A number that Excel shows with this format where the cell has none of its own; formulas take the number. */
interface FormattedNumber {
  readonly type: "Double";
  readonly basicValue: number;
  readonly numberFormat: string;
}
type ExcelCell = string | number | ExcelErrorValue;

/** The one place where reasons become Excel errors: thrown for the whole call, returned for single cells of a larger result. */
function callFromExcel(definition: FunctionDefinition, raw: readonly unknown[]): ExcelCell | FormattedNumber | ExcelCell[][] {
  try {
    return forExcel(definition, evaluate(definition, raw));
  } catch (reason) {
    throw reason instanceof CalcError ? excelError(definition, reason) : reason;
  }
}

function forExcel(definition: FunctionDefinition, result: Result): ExcelCell | FormattedNumber | ExcelCell[][] {
  if (typeof result === "number" && definition.result.unit === "ratio" && takesFormats())
    return { type: "Double", basicValue: result, numberFormat: "0.0%" };
  if (typeof result === "string" || typeof result === "number") return result;
  if (result instanceof CalcError) return excelError(definition, result);
  return result.map((row) => row.map((cell) => (cell instanceof CalcError ? excelError(definition, cell) : cell)));
}

let formats: boolean | undefined;

/** Whether this Excel takes formats with results; without Office, as in the calculation of an older one, it does not. */
function takesFormats(): boolean {
  const sets = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.requirements;
  // Not asked again once it is known: Office answers only when it has started.
  return (formats ??= sets?.isSetSupported("CustomFunctionsRuntime", "1.4")) === true;
}

function excelError(definition: FunctionDefinition, reason: CalcError): ExcelErrorValue {
  const kind = excelErrorOf(reason.code);
  // Excel shows a sentence only with #VALUE! and #N/A; the other two must come without one.
  if (kind === "#DIV/0!" || kind === "#NUM!") return new CustomFunctions.Error(kind);
  return new CustomFunctions.Error(kind, explain(definition, reason, messageLanguage()));
}
