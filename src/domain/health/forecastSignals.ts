/** Do those who change the forecast bring it closer to what happens. */
import { calendarOf, type Bucket } from "../../calendar/periods";
import { pluralForm, type PluralText } from "../../language/plural";
import type { Text } from "../../language/text";
import { consensusSource, sourceName, statisticalSource } from "../analyse/forecastSources";
import { adviceFor, advicePeriods, naiveStep, stairOf, type StairInput, type StairStep } from "../evaluate/stair";
import { names, periods as periodNames, say } from "./sentences";
import { raised, silent, unknown, type Sentence, type Signal } from "./signal";

/** A step that made the forecast worse, in one family or, where it is null, over all of them. */
type Hurt = StairStep & { family: string | null };

const isPeople = (step: string): boolean => step !== naiveStep && step !== statisticalSource;

/** T3: a contributor, over all families or in one, makes the forecast worse three periods running. */
export function changesHurt(input: StairInput, { bucket, today }: { bucket: Bucket; today: number }): Signal {
  const last: StairInput = { ...input, periods: input.periods.slice(-advicePeriods) };
  const needs = whatIsMissing(last, bucket, today);
  if (needs !== undefined) return unknown("T3", needs);
  const unsold = familiesUnsold(last);
  const worst = (families: readonly string[]): StairStep[] =>
    stairOf({ ...last, families }).filter(({ step, value, last: one }) => isPeople(step) && adviceFor(value, one) === "stop");
  const all = unsold.length > 0 ? [] : worst(input.families).map((step): Hurt => ({ ...step, family: null }));
  const one = input.families
    .filter((family) => !unsold.includes(family))
    .flatMap((family) => worst([family]).map((step): Hurt => ({ ...step, family })));
  if (all.length + one.length > 0) return hurtBy(all, one, bucket);
  if (unsold.length > 0)
    return unknown(
      "T3",
      say(
        {
          en: "needs the demand of the last three closed periods, once each, of {names}",
          fr: "il faut la demande des trois dernières périodes closes, une seule fois chacune, pour {names}",
        },
        { names: names(unsold) },
      ),
    );
  const known = stairOf(last).some(({ step, value }) => isPeople(step) && value !== null);
  return known
    ? silent("T3")
    : unknown("T3", say({ en: "needs forecasts of contributors, frozen", fr: "il faut des prévisions de contributeurs, gelées" }));
}

/**
 * Periods running are periods in a row: one that is not there could be the one in which the forecast came closer. They end with the last
 * closed one, or with the one before it, as long as its demand is not in yet.
 */
function whatIsMissing({ periods }: StairInput, bucket: Bucket, today: number): Sentence | undefined {
  if (periods.length < advicePeriods)
    return say({ en: "needs three closed periods with frozen forecasts", fr: "il faut trois périodes closes avec des prévisions gelées" });
  const calendar = calendarOf(bucket);
  const end = Math.max(periods.at(-1) ?? 0, calendar.add(calendar.periodOf(today), -2));
  const missing = calendar.range(calendar.add(end, 1 - advicePeriods), end).filter((one) => !periods.includes(one));
  if (missing.length === 0) return undefined;
  const text = {
    en: "needs three closed periods in a row with their demand and frozen forecasts; missing: {periods}",
    fr: "il faut trois périodes closes de suite avec leur demande et des prévisions gelées ; il manque : {periods}",
  };
  return say(text, { periods: periodNames(missing, bucket) });
}

/** The month that a family has no actual for, or two, may be the one in which somebody made its forecast worse: it is judged by no part. */
const familiesUnsold = ({ families, periods, steps, actual, forecast }: StairInput): string[] =>
  families.filter((family) =>
    periods.some(
      (period) =>
        actual(family, period) === undefined && steps.some((step) => isPeople(step) && forecast(step, family, period) !== undefined),
    ),
  );

/** Contributors and the consensus are judged against statistics, the plan against the consensus. */
type Base = typeof statisticalSource | typeof consensusSource;
const baseOf = ({ against }: StairStep): Base => (against === consensusSource ? consensusSource : statisticalSource);
const judgedBy: Readonly<Record<Base, Text>> = {
  statistical: { en: "the statistical forecast", fr: "la prévision statistique" },
  consensus: { en: "the consensus", fr: "le consensus" },
};
const leftTo: Readonly<Record<Base, Text>> = {
  statistical: { en: "the statistical forecast", fr: "à la prévision statistique" },
  consensus: { en: "the consensus", fr: "au consensus" },
};

const worse: PluralText = {
  one: {
    en: "{step}{family}: {points} point less accurate than {against}",
    fr: "{step}{family} : moins juste de {points} point que {against}",
  },
  other: {
    en: "{step}{family}: {points} points less accurate than {against}",
    fr: "{step}{family} : moins juste de {points} points que {against}",
  },
};

/** Three periods are compared, so that is how long it takes to compare again. */
const trial: Readonly<Record<Bucket, Text>> = {
  month: { en: "three months", fr: "trois mois" },
  week: { en: "three weeks", fr: "trois semaines" },
};

/** @param all steps that hurt over all families @param one those that hurt in one, of the same steps or of others */
function hurtBy(all: readonly Hurt[], one: readonly Hurt[], bucket: Bucket): Signal {
  const hurt = [...all, ...one.filter(({ step }) => !all.some((known) => known.step === step))];
  const families = [...new Set(one.map(({ family }) => family ?? ""))];
  // Whoever leaves a family to statistics leaves it to nobody who changes it afterwards.
  const base = hurt.map(baseOf).includes(statisticalSource) ? statisticalSource : consensusSource;
  return raised("T3", {
    size: Math.round(hurt.reduce((most, { value }) => Math.max(most, -(value ?? 0)), 0)),
    // A step that hurts in all families and in some of them is no news when only these are left.
    causes: [...all, ...one].map(({ step, family }) => (family === null ? step : `${step}: ${family}`)),
    evidence: hurt.map(worseWords),
    about: {
      family: families.length === 0 ? say({ en: "the families", fr: "les familles" }) : names(families),
      base: say(leftTo[base]),
      time: say(trial[bucket]),
    },
  });
}

const worseWords =
  (hurt: Hurt): Sentence =>
  (language) => {
    // The form goes with the number that is shown.
    const points = Math.round(-10 * (hurt.value ?? 0)) / 10;
    return say(pluralForm(worse, points, language), {
      step: sourceName(hurt.step, language),
      family: hurt.family === null ? "" : ` (${hurt.family})`,
      points,
      against: say(judgedBy[baseOf(hurt)]),
    })(language);
  };
