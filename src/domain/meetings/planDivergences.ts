/** Where the plan is not what was agreed: what the hours do not allow to deliver in time, and what is made otherwise than was frozen last. */
import { followDemand } from "../../calc/planning/proposals/followDemand";
import { planFigures } from "../../calc/planning/planFigures/planFigures";
import { formatPeriods } from "../../calendar/format";
import { bucketShown, type Bucket } from "../../calendar/periods";
import { formatNumber } from "../../language/format";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { latestVersion } from "../freeze/checkVersions";
import { idOfPeriod } from "../production/figures";
import type { Frozen } from "../production/firmFigures";
import { inputOf, type PlanShown } from "../production/planShown";

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

/** Units that are late where demand is followed as far as the hours go, by family; a family that cannot be planned is in none. */
export function capacityGaps(shown: PlanShown): PlanDivergence[] {
  const input = inputOf(shown, []);
  const { families } = planFigures(input, { made: followDemand(input).made });
  return shown.families.flatMap((family, place): PlanDivergence[] => {
    const late = families[place]?.late ?? [];
    const units = late.reduce((sum, one) => sum + one, 0);
    if (!(units > least)) return [];
    const periods = shown.periods.filter((_, column) => (late[column] ?? 0) > 1e-6);
    const value = worth(units, shown.price[place]);
    return [{ ...{ kind: "capacity", against: "capacity", family, units, value, periods }, isChanged: false }];
  });
}

/**
 * What is made otherwise than the version frozen last says, by family, over the periods that both have: more in one period and less in
 * another are both changes.
 *
 * @param changed names of versions that are not as they were signed
 */
export function changesSinceFreeze(shown: PlanShown, { versions, plans }: Frozen, changed: readonly string[]): PlanDivergence[] {
  const last = latestVersion(versions)?.Version;
  const rows = plans.filter(({ Version }) => last !== undefined && isSameName(Version, last));
  const [theirs, ours] = [bucketShown([...new Set(rows.map(({ Period }) => Period))].sort((a, b) => a - b)), bucketShown(shown.periods)];
  if (last === undefined || (theirs !== undefined && ours !== undefined && theirs !== ours)) return [];
  const frozen = new Map(rows.map(({ Family, Period, Production }) => [idOfPeriod(Family, Period), Production]));
  return shown.families.flatMap((family, place): PlanDivergence[] => {
    const pairs = shown.periods.flatMap((period, column) => {
      const [was, is] = [frozen.get(idOfPeriod(family, period)) ?? null, shown.inForce[place]?.[column] ?? null];
      return was === null || is === null ? [] : [{ period, was, change: Math.abs(is - was) }];
    });
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

const texts = {
  capacity: {
    en: "{family}, {when}: {units} units late where demand is followed within the hours",
    fr: "{family}, {when} : {units} unités en retard si l'on suit la demande dans la limite des heures",
  },
  frozen: {
    en: "{family}, {when}: production differs by {units} units from {against}",
    fr: "{family}, {when} : production différente de {units} unités de {against}",
  },
  changed: { en: "{words} (changed after freezing)", fr: "{words} (modifiée après le gel)" },
} satisfies Record<string, Text>;

export function planDivergenceWords({ kind, isChanged, ...found }: PlanDivergence, bucket: Bucket, language: Language): string {
  const words = fill(inLanguage(texts[kind], language), {
    ...{ family: found.family, against: found.against, when: formatPeriods(found.periods, language, bucket) },
    units: formatNumber(found.units, language, { most: 0 }),
  });
  return isChanged ? fill(inLanguage(texts.changed, language), { words }) : words;
}
