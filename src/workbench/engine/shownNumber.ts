import { numfmt } from "@univerjs/core";

/** Languages that number formats are written in here. */
export type Notation = "en" | "fr";

/** A number as its format shows it; `en` writes 1,234.5 and Mar 26, `fr` 1 234,5 (narrow no-break space) and mars 26. */
export function shownNumber(value: number, pattern: string, notation: Notation): string {
  return numfmt.format(pattern, value, { locale: notation, throws: false });
}
