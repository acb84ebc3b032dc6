import { nameKey } from "../../language/sameName";
import type { Language } from "../../language/text";

/** Sources in SopForecasts that are not contributors: the one the plan is based on, and the one calculated from the past alone. */
export const consensusSource = "consensus";
export const statisticalSource = "statistical";

/** French for the sources that SopForecasts offers. Other words stay as people typed them. */
export const sourcesInFrench = {
  consensus: "consensus",
  statistical: "statistique",
  sales: "ventes",
  marketing: "marketing",
  finance: "finance",
} as const;

/** Words that a divergence begins with: the source of a forecast, or what the plan does not fit into. Versions are called alike in both. */
export const divergencesInFrench = { ...sourcesInFrench, capacity: "capacité" } as const;

/** Stands between two contributors who differ. */
export const betweenSources = " | ";

const ids: ReadonlyMap<string, string> = new Map(Object.entries(sourcesInFrench).map(([id, word]) => [word, id]));
const words: Readonly<Record<string, string | undefined>> = sourcesInFrench;

/** A source as code compares it: one that SopForecasts offers by its English word, in whichever language the cell says it. */
export const sourceKey = (source: unknown): string => ids.get(nameKey(source)) ?? nameKey(source);

/** The statistical source as the forecasts of a workbook spell it, in either language: formulas compare a name as it stands there. */
export const statisticalIn = (sources: readonly string[]): string =>
  sources.find((name) => sourceKey(name) === statisticalSource) ?? statisticalSource;

/** The source of a forecast in a person's language. */
export function sourceName(source: string, language: Language): string {
  const key = sourceKey(source);
  if (words[key] === undefined) return source;
  return language === "fr" ? words[key] : nameKey(source) === key ? source : key;
}
