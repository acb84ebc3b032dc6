import { numfmt } from "@univerjs/core";

/** Languages that number formats are written in here. */
export type Notation = "en" | "fr";

/** A number as its format shows it; `en` writes 1,234.5 and Mar 26, `fr` 1 234,5 (narrow no-break space) and mars 26. */
export function shownNumber(value: number, pattern: string, notation: Notation): string {
  return numfmt.format(pattern, asSeen(value), { locale: notation, throws: false });
}

/**
 * Excel rounds the decimal number that people see (fifteen digits), the library the binary one, which may lie just below it: 1.005
 * shows as 1.01 with two decimals. A hair more, too little to show, takes it over the half.
 */
export const asSeen = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)) * (1 + 2 ** -50));
