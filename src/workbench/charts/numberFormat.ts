import { languageOf } from "../../language/text";
import { shownNumber } from "../engine/shownNumber";

/**
 * A number as an Excel number format shows it, for axes and labels of charts. The library that writes the cells does the work, but
 * for two points in which Excel differs from it.
 */
export function formatNumber(value: number, format: string, locale: string): string {
  return shownNumber(asSeen(value), withPersonsSigns(format), languageOf(locale));
}

/**
 * Excel rounds the decimal number that people see (fifteen digits), the library the binary one, which may lie just below it: 1.005
 * shows as 1.01 with two decimals. A hair more, too little to show, takes it over the half.
 */
const asSeen = (value: number): number => Number(value.toPrecision(15)) * (1 + 2 ** -50);

/**
 * `[$€-40C]` names a currency, and the library would also write the number in French: Excel keeps the separators of the person's
 * language.
 */
const withPersonsSigns = (format: string): string => format.replace(/\[\$([^\]-]+)-[^\]]*\]/g, "[$$$1]");
