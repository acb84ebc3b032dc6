/** What the last closed periods say of plan and forecasts, in words: how much was made, which step helped, what to stop. */
import { formatPeriod } from "../../calendar/format";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { sourceName } from "../../domain/analyse/forecastSources";
import { sopDemand, type DemandRow } from "../../domain/collect/sopDemand";
import { sopStock, type StockRow } from "../../domain/collect/sopStock";
import { happenedIn } from "../../domain/evaluate/happened";
import { lastBefore, stairFrom } from "../../domain/evaluate/frozenStair";
import { madeFromStock, planAgainstActual, type PlanOutcome } from "../../domain/evaluate/planAgainstActual";
import { areRunning, naiveStep, planStep, stairOf, type StairInput, type StairStep } from "../../domain/evaluate/stair";
import { changedVersions } from "../../domain/freeze/checkVersions";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans, type PlanRow } from "../../domain/freeze/sopPlans";
import { sopVersions } from "../../domain/freeze/sopVersions";
import { explainChanged } from "../../domain/freeze/tamperMessages";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { formatNumber, formatPercent } from "../../language/format";
import { formatNames } from "../../language/nameLists";
import { pluralForm, type PluralText } from "../../language/plural";
import { nameKey } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { frozenRowsIn } from "../freeze/readFrozen";
import { readRows } from "../readRows";

export interface Outcome {
  state: "noVersion" | "noPeriod" | "unreadable" | "known";
  /** One sentence a line. */
  lines: string[];
  advice: string[];
}

const texts = {
  made: {
    one: {
      en: "{share} of {version} made, {from} to {to} ({judged} of {all} family)",
      fr: "{share} de {version} réalisé, {from} – {to} ({judged} famille sur {all})",
    },
    other: {
      en: "{share} of {version} made, {from} to {to} ({judged} of {all} families)",
      fr: "{share} de {version} réalisé, {from} – {to} ({judged} familles sur {all})",
    },
  },
  best: { en: "Best step: {step} {points} points", fr: "Meilleure étape : {step} {points} points" },
  worst: { en: "Worst: {step} {points} points", fr: "Pire : {step} {points} points" },
  stop: {
    en: "{step}: stop changing {families}, the forecast before was closer three periods running.",
    fr: "{step} : ne plus corriger {families}, la prévision précédente a été plus juste trois périodes de suite.",
  },
  stopAll: {
    en: "{step}: stop these changes, over all families the forecast before was closer three periods running.",
    fr: "{step} : ne plus corriger, toutes familles confondues la prévision précédente a été plus juste trois périodes de suite.",
  },
  gaps: {
    one: {
      en: "○ Not complete: {count} of {all} figures of demand, stock and demand a year before is missing or stands there twice; it counts in nothing.",
      fr: "○ Incomplet : sur {all} chiffres de demande, de stock et de demande un an avant, {count} manque ou est en double ; il ne compte nulle part.",
    },
    other: {
      en: "○ Not complete: {count} of {all} figures of demand, stock and demand a year before are missing or stand there twice; they count in nothing.",
      fr: "○ Incomplet : sur {all} chiffres de demande, de stock et de demande un an avant, {count} manquent ou sont en double ; ils ne comptent nulle part.",
    },
  },
  keep: { en: "{step}: keep it, worth {points} points.", fr: "{step} : à poursuivre, {points} points gagnés." },
  naive: { en: "naive", fr: "naïve" },
  plan: { en: "plan", fr: "plan" },
} satisfies Record<string, Text | PluralText>;

/** Closed periods that are looked at. */
const lastPeriods = 3;

/** Reads and says it; writes nothing. */
export async function readOutcome(language: Language, today: number): Promise<Outcome> {
  const sources = [sopVersions, sopPlans, sopFrozenForecasts, sopDemand, sopStock, sopSettings] as const;
  const { rows, reads } = await readRows(sources);
  const { bucket } = settingsOf(rows.SopSettings ?? []);
  const [versions, plans, demand] = [rows.SopVersions ?? [], rows.SopPlans ?? [], rows.SopDemand ?? []];
  const nothing = (state: Outcome["state"]): Outcome => ({ state, lines: [], advice: [] });
  if (
    [reads.SopVersions, reads.SopPlans, reads.SopFrozenForecasts, reads.SopDemand, reads.SopStock].some(
      (read) => read.unreadable.length > 0,
    )
  )
    return nothing("unreadable");
  if (versions.length === 0) return nothing("noVersion");
  const all = stairFrom({ versions, plans, forecasts: rows.SopFrozenForecasts ?? [], demand, today, bucket });
  const periods = all.periods.slice(-lastPeriods);
  const [from, to] = [periods[0], periods.at(-1)];
  const version = from === undefined ? undefined : lastBefore(versions, from)?.Version;
  if (from === undefined || to === undefined || version === undefined) return nothing("noPeriod");
  const input = { ...all, periods };
  const figures = figuresOf(input, { version, plans, demand, stock: rows.SopStock ?? [], bucket });
  const outcome = planAgainstActual(figures);
  const when = { version, from: formatPeriod(from, language, bucket), to: formatPeriod(to, language, bucket) };
  const used = new Set([version, ...periods.map((period) => lastBefore(versions, period)?.Version)]);
  const changed = changedVersions(
    versions.filter((row) => used.has(row.Version)),
    frozenRowsIn(reads),
  );
  const { lines, advice: given } = inWords(outcome, input, when, language);
  const advice = areRunning(periods, calendarOf(bucket)) ? given : [];
  return { state: "known", lines: [...explainChanged(changed, language), ...lines, ...gapsIn(figures, input, language)], advice };
}

/** What happened and is not known, counted as the sheet counts it: a share of what is left is not told as the whole. */
function gapsIn(figures: ReturnType<typeof figuresOf>, { periods, forecast }: StairInput, language: Language): string[] {
  const missing = figures.flatMap(({ family, demand, made }) =>
    periods.flatMap((period, place) => [
      demand[place] === null,
      demand[place] !== null && made[place] === null,
      forecast(naiveStep, family, period) === undefined,
    ]),
  );
  const count = missing.filter(Boolean).length;
  return count === 0 ? [] : [fill(inLanguage(pluralForm(texts.gaps, count, language), language), { count, all: missing.length })];
}

interface FigureSources {
  version: string;
  plans: readonly PlanRow[];
  demand: readonly DemandRow[];
  stock: readonly StockRow[];
  bucket: Bucket;
}

function figuresOf({ families, periods, actual }: StairInput, { version, plans, stock, bucket }: FigureSources) {
  const key = (family: string, period: number): string => `${nameKey(family)}\t${period}`;
  const planned = new Map(plans.filter((row) => row.Version === version).map((row) => [key(row.Family, row.Period), row]));
  const stood = happenedIn(stock);
  const before = (period: number): number => calendarOf(bucket).add(period, -1);
  return families.map((family) => ({
    family,
    planned: periods.map((period) => productionOf(planned.get(key(family, period)))),
    made: periods.map((period) => {
      const units = madeFromStock(stood(family, before(period)), stood(family, period), actual(family, period));
      return units === null || units < 0 ? null : units;
    }),
    demandPlan: periods.map((period) => planned.get(key(family, period))?.Demand ?? null),
    demand: periods.map((period) => actual(family, period) ?? null),
  }));
}

const productionOf = (row: PlanRow | undefined): number | null =>
  row === undefined || row.Production === null ? null : row.Production + (row.Subcontracted ?? 0);

function inWords(
  { all, judged, families }: PlanOutcome,
  input: StairInput,
  when: Readonly<Record<"version" | "from" | "to", string>>,
  language: Language,
): Pick<Outcome, "lines" | "advice"> {
  const say = (text: Text, values: Readonly<Record<string, string | number>>): string => fill(inLanguage(text, language), values);
  const name = (step: string): string =>
    step === naiveStep
      ? inLanguage(texts.naive, language)
      : step === planStep
        ? inLanguage(texts.plan, language)
        : sourceName(step, language);
  const points = (value: number): string => `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value), language, { most: 1, least: 1 })}`;
  const known = stairOf(input).filter((step): step is StairStep & { value: number } => step.value !== null);
  const ranked = [...known].sort((a, b) => b.value - a.value);
  const [best, worst] = [ranked[0], ranked.at(-1)];
  const share = all.attainment;
  // Of two families one: English counts the whole, « 1 famille sur 2 » the part.
  const made = pluralForm(texts.made, language === "fr" ? judged : families.length, language);
  return {
    lines: [
      ...(share === null ? [] : [say(made, { share: formatPercent(share, language, { most: 1 }), ...when, judged, all: families.length })]),
      ...(best !== undefined && best.value > 0 ? [say(texts.best, { step: name(best.step), points: points(best.value) })] : []),
      ...(worst !== undefined && worst.value < 0 ? [say(texts.worst, { step: name(worst.step), points: points(worst.value) })] : []),
    ],
    advice: known.flatMap(({ step, advice, value }) => {
      if (advice === "keep") return [say(texts.keep, { step: name(step), points: formatNumber(value, language, { most: 1, least: 1 }) })];
      const hurt = input.families.filter((family) => stopped(input, step, family));
      // What is lost now in one family and now in another is lost all the same: the sheet says so of all of them together.
      if (hurt.length === 0) return advice === "stop" ? [say(texts.stopAll, { step: name(step) })] : [];
      return [say(texts.stop, { step: name(step), families: formatNames(hurt, language) })];
    }),
  };
}

/** A step made the forecast of a family worse three periods running. */
const stopped = (input: StairInput, step: string, family: string): boolean =>
  stairOf({ ...input, families: [family] }).some((one) => one.step === step && one.advice === "stop");
