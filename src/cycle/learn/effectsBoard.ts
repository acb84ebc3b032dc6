/** Decisions and what came of them, as the last step of a cycle shows them. */
import { formatPeriod } from "../../calendar/format";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { isTaken } from "../../domain/decisions/decisionRules";
import type { DecisionRow } from "../../domain/decisions/sopDecisions";
import { isByMonth, isShare, measureTexts, verdictTexts } from "../../domain/evaluate/effectWords";
import type { MeasuredEffect } from "../../domain/evaluate/measuredEffects";
import { effectMeasures, type EffectMeasure } from "../../domain/evaluate/sopEffects";
import { whyUnmeasured } from "../../domain/evaluate/whyUnmeasured";
import { formatNumber, formatPercent, formatShare } from "../../language/format";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";

export interface EffectsBoard {
  /** One sentence for each figure of a decision. */
  lines: string[];
  /** Decisions that were taken, the last first, with the periods and the months over which each may be measured, from the one after it on. */
  decisions: { name: string; words: string; periods: number[]; months: number[] }[];
  /** Those by month are kept by month also where the company plans by week, and are measured over months. */
  measures: { measure: EffectMeasure; words: string; isShare: boolean; isByMonth: boolean }[];
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
} satisfies Record<string, Text>;

/** Periods that may be chosen after a decision: the year that follows. */
const offered = { month: 12, week: 52 } as const;

export const noEffects: EffectsBoard = { lines: [], decisions: [], measures: [] };

export function effectsBoard(
  effects: readonly MeasuredEffect[],
  decisions: readonly DecisionRow[],
  { language, bucket, today }: { language: Language; bucket: Bucket; today: number },
): EffectsBoard {
  // From the period after the decision on, a year of them.
  const after = (row: DecisionRow, by: Bucket): number[] => {
    const { add, periodOf, from } = calendarOf(by);
    return from(add(periodOf(row.Date ?? today), 1), offered[by]);
  };
  const taken = decisions.filter(isTaken).sort((a, b) => (b.Date ?? 0) - (a.Date ?? 0));
  return {
    lines: taken.flatMap((row) =>
      effects.filter((effect) => isSameName(effect.row.Decision, row.Decision)).map((effect) => effectInWords(effect, language)),
    ),
    decisions: taken.map((row) => ({
      name: row.Decision,
      words: [row.Decision, row.Chosen].join(" · "),
      periods: after(row, bucket),
      months: after(row, "month"),
    })),
    measures: (Object.keys(effectMeasures) as EffectMeasure[]).map((measure) => ({
      measure,
      words: inLanguage(measureTexts[measure], language),
      isShare: isShare(measure),
      isByMonth: isByMonth(measure),
    })),
  };
}

function effectInWords(known: MeasuredEffect, language: Language): string {
  const { row, measure: id, measured, isOpen: isRunning, effect, verdict, bucket } = known;
  const say = (text: Text, values: Readonly<Record<string, string>>): string => fill(inLanguage(text, language), values);
  const measure = inLanguage(measureTexts[id], language);
  const { Decision: decision, Without: without, Expected: expected } = row;
  if (isRunning) return say(texts.tooEarly, { decision, measure, period: formatPeriod(row.To, language, bucket) });
  const shown = (value: number): string => (isShare(id) ? formatShare(value, language) : formatNumber(value, language, { most: 1 }));
  if (effect === null || without === null || expected === null || measured === null)
    return say(texts.unknown, { decision, measure, why: whyUnmeasured(known, language) });
  const figures = { without: shown(without), expected: shown(expected), measured: shown(measured) };
  const values = { verdict: inLanguage(verdictTexts[verdict], language), share: formatPercent(effect, language, { most: 0 }) };
  return say(texts.known, { decision, measure, ...figures, ...values });
}
