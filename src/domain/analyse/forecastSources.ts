import type { Language } from "../../language/text";

/** French for the words that SopForecasts offers for a source. A word of one's own stays as it is. */
const inFrench: Readonly<Record<string, string>> = { statistical: "statistique", sales: "ventes" };

/** Name of a forecast's source in a person's language. Cells keep the word itself, which formulas look for. */
export const sourceName = (source: string, language: Language): string =>
  (language === "fr" ? inFrench[source.trim().toLowerCase()] : undefined) ?? source;
