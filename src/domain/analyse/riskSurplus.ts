import { largestOf } from "../../calc/extremes";
import { excessStock } from "../../calc/inventory/excessStock";
import type { PeriodCalendar } from "../../calendar/periods";
import { borrowed } from "./familyRates";
import { noise, spanOf, type SurplusRisk } from "./risk";
import type { FamilyOutlook } from "./riskOutlook";

/** A family without a maximum may hold this many times its target cover. */
const coversAllowed = 2;

/**
 * Surplus: the projected stock of a family rises above its maximum, or, where it has none, above what covers twice its target cover
 * of the demand that follows. A family with neither limit has no surplus.
 *
 * Size: the largest number of units above the limit in a month. Value: those units x unit cost, the cash tied up in them; unknown
 * without a cost. Beyond the horizon the demand of its last month goes on, as in `SOP.EXCESSSTOCK`.
 */
export function surplusOf(outlook: FamilyOutlook, periods: readonly number[], calendar: PeriodCalendar): SurplusRisk | null {
  const { family, maximum, targetCover, projected, unitCost } = outlook;
  if (projected === null || (maximum === null && targetCover === null)) return null;
  const over = excessOf(outlook, calendar);
  const span = spanOf(
    periods.filter((_, place) => (over[place] ?? 0) > noise),
    calendar,
  );
  if (span === undefined) return null;
  const size = largestOf(over);
  const worst = over.indexOf(size);
  const highest = projected[worst] ?? 0;
  return {
    kind: "surplus",
    subject: family,
    period: span.first,
    size,
    value: unitCost === null ? null : size * unitCost,
    basis: unitCost !== null ? "cost" : outlook.unreadable ? "unreadable" : "unknownCost",
    ...borrowed([outlook], ["price", "unitCost"]),
    most: highest - size,
    limit: maximum === null ? "cover" : "maximum",
    highest,
    highestPeriod: periods[worst] ?? span.first,
    span,
  };
}

/** Units above the limit of each month, 0 where there is none. */
export const excessOf = (outlook: FamilyOutlook, calendar: PeriodCalendar): number[] =>
  (outlook.projected ?? []).map((stock, place) => excess(stock, place, outlook, calendar));

function excess(stock: number, place: number, { maximum, targetCover, volumes }: FamilyOutlook, calendar: PeriodCalendar): number {
  if (maximum !== null) return Math.max(0, stock - maximum);
  const following = volumes.slice(place + 1);
  const demand = following.length > 0 ? following : volumes.slice(-1);
  if (targetCover === null) return 0;
  // The target cover is always in months, even if the company plans by week.
  return excessStock([stock], [demand], coversAllowed * targetCover * (calendar.periodsInYear / 12))[0]?.[0] ?? 0;
}
