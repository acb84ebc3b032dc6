import { languageOf } from "../../language/text";
import { shownNumber } from "../engine/shownNumber";

/**
 * A number as an Excel number format shows it, for axes and labels of charts. The library that writes the cells does the work, but
 * for one point in which Excel differs from it.
 */
export function formatNumber(value: number, format: string, locale: string): string {
  return shownNumber(value, withPersonsSigns(format), languageOf(locale));
}

/**
 * `[$€-40C]` names a currency, and the library would also write the number in French: Excel keeps the separators of the person's
 * language.
 */
const withPersonsSigns = (format: string): string => format.replace(/\[\$([^\]-]+)-[^\]]*\]/g, "[$$$1]");
