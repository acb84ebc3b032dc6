/**
 * Number formats that functions give with their results, as Excel shows them: in a cell without a format of its own whose formula is that
 * one call and gives one value. The format is no format of the cell. A function that gave several would show the last.
 */
import { callsOf, tokensOf } from "../xlsx/formula/tokens";

/** A number as a function gives it with its format. */
export interface FormattedNumber {
  basicValue: number;
  numberFormat?: string;
}

export const isFormattedNumber = (value: unknown): value is FormattedNumber =>
  typeof value === "object" &&
  value !== null &&
  "basicValue" in value &&
  typeof value.basicValue === "number" &&
  "type" in value &&
  (value.type === "Double" || value.type === "FormattedNumber");

export class ResultFormats {
  /** By the name of the function in formulas. */
  readonly #formats = new Map<string, string>();

  note(name: string, value: unknown): void {
    if (isFormattedNumber(value) && value.numberFormat !== undefined) this.#formats.set(name, value.numberFormat);
  }

  get any(): boolean {
    return this.#formats.size > 0;
  }

  /** The format of what a formula gives; undefined where it gives none. */
  of(formula: string | undefined): string | undefined {
    const name = /^=([\w.]+)\(/.exec(formula ?? "")?.[1];
    const format = name === undefined ? undefined : this.#formats.get(name.toUpperCase());
    if (format === undefined || formula === undefined) return undefined;
    const tokens = tokensOf(formula);
    return callsOf(tokens)[0]?.close === tokens.length - 1 ? format : undefined;
  }
}
