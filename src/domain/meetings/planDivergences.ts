/** Where the plan is not what was agreed: what the hours do not allow to deliver in time, and what is made otherwise than was frozen last. */
import { planFigures } from "../../calc/planning/planFigures/planFigures";
import { followDemand } from "../../calc/planning/proposals/followDemand";
import { unitHours } from "../../calc/planning/proposals/planInput";
import { quantitiesTold } from "../../calc/planning/proposals/told";
import { formatPeriods } from "../../calendar/format";
import { bucketOfPeriod, bucketShown, type Bucket } from "../../calendar/periods";
import { formatNumber } from "../../language/format";
import { pluralForm, type PluralText } from "../../language/plural";
import { distinctNames, isSameName, nameKey } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { latestVersion } from "../freeze/checkVersions";
import type { PlanRow } from "../freeze/sopPlans";
import { idOfPeriod } from "../production/figures";
import type { Frozen } from "../production/firmFigures";
import { inputOf, type Figure, type PlanShown } from "../production/planShown";

export interface PlanDivergence {
  kind: "capacity" | "frozen";
  /** The version that was frozen last; "capacity" where it is about hours. */
  against: string;
  family: string;
  units: number;
  /** At the price of the family; null where it has none. */
  value: number | null;
  periods: number[];
  /** The version was changed after it was frozen. */
  isChanged: boolean;
}

/** Fewer units than this are rounding. */
const least = 0.5;
/** One part in so many of what was frozen is no subject for a meeting where it is less. */
const leastPart = 10;

const worth = (units: number, price: number | null | undefined): number | null =>
  price === null || price === undefined ? null : units * price;

/**
 * Units that are late where demand is followed as far as the hours go, by family: in the periods whose demand is known, and of families
 * whose stock is known. `capacityUntold` names those of which it does not tell all.
 */
export function capacityGaps(shown: PlanShown): PlanDivergence[] {
  const input = inputOf(shown, []);
  const { families } = planFigures(input, { made: followDemand(input).made });
  return shown.families.flatMap((family, place): PlanDivergence[] => {
    if (shown.opening[place] === null) return [];
    const late = (families[place]?.late ?? []).map((units) => (Number.isNaN(units) ? 0 : units));
    const units = late.reduce((sum, one) => sum + one, 0);
    if (!(units > least)) return [];
    const periods = shown.periods.filter((_, column) => (late[column] ?? 0) > 1e-6);
    const value = worth(units, shown.price[place]);
    return [{ ...{ kind: "capacity", against: "capacity", family, units, value, periods }, isChanged: false }];
  });
}

/** Families of which a demand, the stock, the hours of a unit or those of a resource they need are not known: nobody knows what is late. */
export function capacityUntold(shown: PlanShown): string[] {
  const input = inputOf(shown, []);
  const told = quantitiesTold(input);
  const takesHours = (place: number, resource: number): boolean => unitHours(input.families[place]!, resource) > 0;
  return shown.families.filter(
    (_, place) =>
      told.some(({ kind, items }) => {
        if (kind === "capacityUnknown") return items.some((resource) => takesHours(place, resource));
        return kind !== "noMinimum" && items.includes(place);
      }) ||
      // What is made without an hour on any of the resources has no routing.
      (shown.inForce[place]?.some((units) => (units ?? 0) > 0) === true &&
        shown.resources.length > 0 &&
        !shown.resources.some((__, resource) => takesHours(place, resource))),
  );
}

interface Pair {
  period: number;
  was: Figure;
  is: Figure;
}

/** The rows of the version frozen last, with what their periods and those of the plan are; null before the first. */
function frozenLast(shown: PlanShown, { versions, plans }: Frozen): { last: string; rows: PlanRow[]; theirs: Bucket; ours: Bucket } | null {
  const last = latestVersion(versions)?.Version;
  if (last === undefined) return null;
  const rows = plans.filter(({ Version }) => isSameName(Version, last));
  const days = [...new Set(rows.map(({ Period }) => Period))].sort((a, b) => a - b);
  const ours = bucketShown(shown.periods) ?? bucketOfPeriod(shown.periods[0] ?? 0, "month");
  return { last, rows, theirs: bucketShown(days) ?? bucketOfPeriod(days[0] ?? 0, ours), ours };
}

/** A version frozen by month says nothing of a plan by week, nor the other way round. */
export interface OtherPeriods {
  version: string;
  theirs: Bucket;
  ours: Bucket;
}

/** The version frozen last, where the plan cannot be compared with it because its periods are others; null where it can be. */
export function otherPeriods(shown: PlanShown, frozen: Frozen): OtherPeriods | null {
  const found = frozenLast(shown, frozen);
  return found === null || found.theirs === found.ours ? null : { version: found.last, theirs: found.theirs, ours: found.ours };
}

/** Production that was frozen last and that of now, by family, in the periods that both have; null where there is nothing to compare. */
function pairsWithFrozen(shown: PlanShown, known: Frozen): { last: string; pairs: Pair[][]; gone: string[] } | null {
  const found = frozenLast(shown, known);
  if (found === null || found.theirs !== found.ours) return null;
  const { last, rows } = found;
  const frozen = new Map(rows.map(({ Family, Period, Production }) => [idOfPeriod(Family, Period), Production]));
  const pairs = shown.families.map((family, place) =>
    shown.periods.flatMap((period, column): Pair[] => {
      const was = frozen.get(idOfPeriod(family, period));
      return was === undefined ? [] : [{ period, was, is: shown.inForce[place]?.[column] ?? null }];
    }),
  );
  const [there, common] = [new Set(shown.families.map(nameKey)), new Set(shown.periods)];
  const gone = rows.filter(({ Family, Period, Production }) => !there.has(nameKey(Family)) && common.has(Period) && Production !== 0);
  return { last, pairs, gone: distinctNames(gone.map(({ Family }) => Family)) };
}

/**
 * Families whose production is not known in a period that the version frozen last has, or was not when it was frozen; and those that the
 * plan does not have any more, or has by another name.
 */
export function frozenUntold(shown: PlanShown, frozen: Frozen): string[] {
  const { pairs = [], gone = [] } = pairsWithFrozen(shown, frozen) ?? {};
  return [...shown.families.filter((_, place) => pairs[place]?.some(({ was, is }) => was === null || is === null)), ...gone];
}

/**
 * What is made otherwise than the version frozen last says, by family, over the periods that both have: more in one period and less in
 * another are both changes.
 *
 * @param changed names of versions that are not as they were signed
 */
export function changesSinceFreeze(shown: PlanShown, known: Frozen, changed: readonly string[]): PlanDivergence[] {
  const compared = pairsWithFrozen(shown, known);
  if (compared === null) return [];
  const { last } = compared;
  return shown.families.flatMap((family, place): PlanDivergence[] => {
    const pairs = (compared.pairs[place] ?? []).flatMap(({ period, was, is }) =>
      was === null || is === null ? [] : [{ period, was, change: Math.abs(is - was) }],
    );
    const units = pairs.reduce((sum, { change }) => sum + change, 0);
    const agreed = pairs.reduce((sum, { was }) => sum + was, 0);
    if (!(units > least) || leastPart * units < Math.abs(agreed)) return [];
    const periods = pairs.filter(({ change }) => change > 1e-6).map(({ period }) => period);
    const value = worth(units, shown.price[place]);
    return [
      { ...{ kind: "frozen", against: last, family, units, value, periods }, isChanged: changed.some((one) => isSameName(one, last)) },
    ];
  });
}

const texts: Record<PlanDivergence["kind"], PluralText> = {
  capacity: {
    one: {
      en: "{family}, {when}: {units} unit late where demand is followed within the hours",
      fr: "{family}, {when} : {units} unité en retard si l'on suit la demande dans la limite des heures",
    },
    other: {
      en: "{family}, {when}: {units} units late where demand is followed within the hours",
      fr: "{family}, {when} : {units} unités en retard si l'on suit la demande dans la limite des heures",
    },
  },
  frozen: {
    one: {
      en: "{family}, {when}: production differs by {units} unit from {against}",
      fr: "{family}, {when} : production différente de {against}, de {units} unité",
    },
    other: {
      en: "{family}, {when}: production differs by {units} units from {against}",
      fr: "{family}, {when} : production différente de {against}, de {units} unités",
    },
  },
};
const byBucket: Readonly<Record<Bucket, Text>> = { month: { en: "by month", fr: "par mois" }, week: { en: "by week", fr: "par semaine" } };
const otherText: Text = {
  en: "The plan cannot be compared with {version}, which was frozen {theirs}: it is {ours} now.",
  fr: "Le plan ne peut pas être comparé à {version}, gelée {theirs} : il est désormais {ours}.",
};

/** "The plan cannot be compared with V2027-04.1, which was frozen by month: it is by week now." */
export const explainOtherPeriods = ({ version, theirs, ours }: OtherPeriods, language: Language): string =>
  fill(inLanguage(otherText, language), {
    ...{ version, theirs: inLanguage(byBucket[theirs], language), ours: inLanguage(byBucket[ours], language) },
  });

const changedText: Text = { en: "{words} (changed after freezing)", fr: "{words} (modifiée après le gel)" };

export function planDivergenceWords({ kind, isChanged, ...found }: PlanDivergence, bucket: Bucket, language: Language): string {
  const words = fill(inLanguage(pluralForm(texts[kind], Math.round(found.units), language), language), {
    ...{ family: found.family, against: found.against, when: formatPeriods(found.periods, language, bucket) },
    units: formatNumber(found.units, language, { most: 0 }),
  });
  return isChanged ? fill(inLanguage(changedText, language), { words }) : words;
}
