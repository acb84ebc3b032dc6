import type { IFunctionService } from "@univerjs/engine-formula";

/**
 * What the engine understood of formulas is forgotten, all of it. It keeps that by the text of the formula, a long text by a hash, in
 * which no name is found again: a long formula that was written a second time after its table had grown still read the old rows.
 */
export function forgetUnderstoodFormulas(functions: IFunctionService): void {
  functions.deleteFormulaAstCacheKey("");
}
