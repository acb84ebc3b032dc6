/** The frozen versions that signals judge by. */
import { calendarOf, type Bucket } from "../../calendar/periods";
import { inFreezingOrder, lastBefore, stairFrom, type FrozenFacts } from "../evaluate/frozenStair";
import { advicePeriods } from "../evaluate/stair";
import type { VersionRow } from "../freeze/sopVersions";

/**
 * The last version, and the one whose plan its own is laid beside: of a cycle that began in an earlier period of the plan. A second version
 * of the same cycle mends the first one, and one of the next week in the same month is like it for that.
 */
export function comparedVersions(versions: readonly VersionRow[], bucket: Bucket): { now: VersionRow; before: VersionRow } | undefined {
  const { periodOf } = calendarOf(bucket);
  const ordered = inFreezingOrder(versions);
  const now = ordered.at(-1);
  const before = ordered.filter((row) => now !== undefined && periodOf(row.Cycle) < periodOf(now.Cycle)).at(-1);
  return now === undefined || before === undefined ? undefined : { now, before };
}

/** Those compared with each other, and those one ahead of the last closed period and of the last that forecasts are judged over. */
export function judgingVersions(facts: FrozenFacts): VersionRow[] {
  const { versions, bucket, today } = facts;
  const calendar = calendarOf(bucket);
  const closed = calendar.add(calendar.periodOf(today), -1);
  const judged = [closed, ...stairFrom(facts).periods.slice(-advicePeriods)].map((period) => lastBefore(versions, period));
  const compared = comparedVersions(versions, bucket);
  return [...new Set([...judged, compared?.before, compared?.now])].filter((row) => row !== undefined);
}
