/** What measures and verdicts of decisions are called. */
import type { Text } from "../../language/text";
import type { Verdict } from "./effects";
import { effectMeasures, type EffectMeasure } from "./sopEffects";

export const measureTexts = Object.fromEntries(Object.entries(effectMeasures).map(([id, fr]) => [id, { en: id, fr }])) as Record<
  EffectMeasure,
  Text
>;

export const verdictTexts: Readonly<Record<Verdict, Text>> = {
  "as expected": { en: "as expected", fr: "conforme" },
  partly: { en: "partly", fr: "partiel" },
  "no effect": { en: "no effect", fr: "sans effet" },
  "the opposite": { en: "the opposite", fr: "contraire" },
  "too early": { en: "too early", fr: "trop tôt" },
  "cannot be measured": { en: "cannot be measured", fr: "non mesurable" },
};

/** Measures that are shares of one; the others are units, days or money. */
export const isShare = (measure: EffectMeasure): boolean =>
  measure === "on-time delivery" || measure === "service" || measure === "logistics costs on sales";

/** Measures of money, which a company keeps by month whatever it plans by: they are measured over whole months. */
export const isByMonth = (measure: EffectMeasure): boolean => measure === "logistics costs on sales" || measure === "revenue";
