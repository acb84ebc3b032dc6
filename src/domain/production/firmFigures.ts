/** Figures of firm periods: near ones that a frozen plan has settled, so that no proposal changes them. */
import { bucketShown } from "../../calendar/periods";
import { latestVersion } from "../freeze/checkVersions";
import type { PlanRow } from "../freeze/sopPlans";
import type { VersionRow } from "../freeze/sopVersions";
import { isSameName } from "../../language/sameName";
import { idOfPeriod } from "./figures";
import type { Figure } from "./planShown";

/** The frozen tables. */
export interface Frozen {
  versions: readonly VersionRow[];
  plans: readonly PlanRow[];
}

/**
 * Production of the last frozen version in the first `count` periods, families x periods; null elsewhere, and where none was frozen. A
 * version that was frozen by months settles no week, also where a month begins on a Monday, and the other way round.
 */
export function firmFigures(
  { versions, plans }: Frozen,
  families: readonly string[],
  periods: readonly number[],
  count: number,
): Figure[][] {
  const last = latestVersion(versions);
  const rows = plans.filter(({ Version }) => last !== null && isSameName(Version, last.Version));
  const days = [...new Set(rows.map(({ Period }) => Period))].sort((a, b) => a - b);
  const [theirs, ours] = [bucketShown(days), bucketShown(periods)];
  const firm = new Set(theirs !== undefined && ours !== undefined && theirs !== ours ? [] : periods.slice(0, count));
  const frozen = new Map(
    rows.filter(({ Period }) => firm.has(Period)).map(({ Family, Period, Production }) => [idOfPeriod(Family, Period), Production]),
  );
  return families.map((family) => periods.map((period) => frozen.get(idOfPeriod(family, period)) ?? null));
}
