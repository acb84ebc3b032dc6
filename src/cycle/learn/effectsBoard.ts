/** Decisions and what came of them, as the last step of a cycle shows them. */
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod, calendarOf, type Bucket } from "../../calendar/periods";
import { isTaken } from "../../domain/decisions/decisionRules";
import type { DecisionRow } from "../../domain/decisions/sopDecisions";
import { isShare, measureTexts, verdictTexts } from "../../domain/evaluate/effectWords";
import type { MeasuredEffect } from "../../domain/evaluate/measuredEffects";
import { effectMeasures, type EffectMeasure } from "../../domain/evaluate/sopEffects";
import { formatNumber, formatPercent } from "../../language/format";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

export interface EffectsBoard {
  /** One sentence for each figure of a decision. */
  lines: string[];
  /** Decisions that were taken, the last first, with the periods over which each may be measured: the first of them the one after it. */
  decisions: { name: string; words: string; periods: number[] }[];
  measures: { measure: EffectMeasure; words: string; isShare: boolean }[];
}

const texts = {
  known: {
    en: "{decision}, {measure}: {verdict}, {share} ({without} without it, {expected} expected, {measured} measured)",
    fr: "{decision}, {measure} : {verdict}, {share} (sans elle {without}, attendu {expected}, mesuré {measured})",
  },
  tooEarly: {
    en: "{decision}, {measure}: too early to measure, its last period is {period}.",
    fr: "{decision}, {measure} : trop tôt pour mesurer, la dernière période est {period}.",
  },
  unknown: { en: "{decision}, {measure}: cannot be measured, {why}", fr: "{decision}, {measure} : non mesurable, {why}" },
  noData: { en: "the data does not say it", fr: "les données ne le disent pas" },
  notSaid: { en: "nobody said what is expected", fr: "personne n'a dit ce qui est attendu" },
  same: { en: "nothing was expected to change", fr: "aucun changement n'était attendu" },
} satisfies Record<string, Text>;

/** Periods that may be chosen after a decision: the year that follows. */
const offered = { month: 12, week: 52 } as const;

export const noEffects: EffectsBoard = { lines: [], decisions: [], measures: [] };

export function effectsBoard(
  effects: readonly MeasuredEffect[],
  decisions: readonly DecisionRow[],
  { language, bucket, today }: { language: Language; bucket: Bucket; today: number },
): EffectsBoard {
  const calendar = calendarOf(bucket);
  const taken = decisions.filter(isTaken).sort((a, b) => (b.Date ?? 0) - (a.Date ?? 0));
  return {
    lines: taken.flatMap((row) =>
      effects
        .filter((effect) => isSameName(effect.row.Decision, row.Decision))
        .map((effect) => effectInWords(effect, { language, bucket })),
    ),
    decisions: taken.map((row) => {
      const first = calendar.add(calendar.periodOf(row.Date ?? today), 1);
      return {
        name: row.Decision,
        words: [row.Decision, row.Chosen].join(" · "),
        periods: Array.from({ length: offered[bucket] }, (_, place) => calendar.add(first, place)),
      };
    }),
    measures: (Object.keys(effectMeasures) as EffectMeasure[]).map((measure) => ({
      measure,
      words: inLanguage(measureTexts[measure], language),
      isShare: isShare(measure),
    })),
  };
}

function effectInWords(
  { row, measure: id, measured, isOpen: isRunning, effect, verdict }: MeasuredEffect,
  { language, bucket }: { language: Language; bucket: Bucket },
): string {
  const say = (text: Text, values: Readonly<Record<string, string>>): string => fill(inLanguage(text, language), values);
  const measure = inLanguage(measureTexts[id], language);
  const { Decision: decision, Without: without, Expected: expected } = row;
  if (isRunning) return say(texts.tooEarly, { decision, measure, period: formatPeriod(row.To, language, bucketOfPeriod(row.To, bucket)) });
  const shown = (value: number): string =>
    isShare(id) ? formatPercent(value, language, { most: 1 }) : formatNumber(value, language, { most: 1 });
  if (effect === null || without === null || expected === null || measured === null) {
    const why = without === null || expected === null ? texts.notSaid : measured === null ? texts.noData : texts.same;
    return say(texts.unknown, { decision, measure, why: inLanguage(why, language) });
  }
  const figures = { without: shown(without), expected: shown(expected), measured: shown(measured) };
  const values = { verdict: inLanguage(verdictTexts[verdict], language), share: formatPercent(effect, language, { most: 0 }) };
  return say(texts.known, { decision, measure, ...figures, ...values });
}
