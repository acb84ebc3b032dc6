import { nameKey } from "../../language/sameName";
import type { Language } from "../../language/text";

/** Sources in SopForecasts that are not contributors: the one the plan is based on, and the one calculated from the past alone. */
export const consensusSource = "consensus";
export const statisticalSource = "statistical";

/** French for the sources that SopForecasts offers. Other words stay as people typed them. */
const inFrench: Readonly<Record<string, string>> = { statistical: "statistique", sales: "ventes" };

/** The source of a forecast in a person's language. Cells keep the English word, because formulas look for it. */
export const sourceName = (source: string, language: Language): string =>
  (language === "fr" ? inFrench[nameKey(source)] : undefined) ?? source;
