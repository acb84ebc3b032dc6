/** What Excel answers to formulas of its own functions: the rows of a table, read by `nativeFormulas.test.ts`. */
import type { ErrorCode, Scalar } from "../../../model";

type Value = Scalar | ErrorCode;

/**
 * Where an expected value comes from: worked out by hand, printed in Excel's own documentation of the function, or known behaviour
 * of Excel that no calculation gives (what counts as blank, which error wins).
 */
export type Source = "hand" | "documentation" | "Excel";

/** A formula, its value (rows where it fills several cells), and where the value comes from. */
export type Case = [formula: string, expected: Value | Value[][], source: Source];

export interface Group {
  about: string;
  /** Language of the workbook; English where it is absent. */
  locale?: string;
  /** Cells in columns A to Z that the formulas read; text that starts with `=` is a formula. */
  inputs: Readonly<Record<string, (Scalar | null)[][]>>;
  cases: readonly Case[];
}

/** A day as Excel counts it: 1 is the first of January 1900. */
export const day = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
