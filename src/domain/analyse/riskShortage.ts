import { smallestOf } from "../../calc/extremes";
import type { PeriodCalendar } from "../../calendar/periods";
import { borrowed } from "./familyRates";
import { noise, spanOf, type ShortageRisk } from "./risk";
import type { FamilyOutlook } from "./riskOutlook";

/**
 * Shortage: the projected stock of a family falls below its minimum, or below zero if it has none, in a month of the horizon.
 *
 * Size: the largest number of units short in a month. Value: those units x (price - unit cost), the margin that goes with them;
 * x price if the cost is not known; unknown without a price.
 *
 * @param periods first days of the periods, as many as the projected stock has
 */
export function shortageOf(outlook: FamilyOutlook, periods: readonly number[], calendar: PeriodCalendar): ShortageRisk | null {
  const { family, minimum, projected, price, unitCost } = outlook;
  if (projected === null) return null;
  const least = minimum ?? 0;
  const short = periods.filter((_, place) => least - (projected[place] ?? least) > noise);
  const span = spanOf(short, calendar);
  if (span === undefined) return null;
  const lowest = smallestOf(projected);
  const size = least - lowest;
  const valued = outlook.unreadable
    ? ({ value: null, basis: "unreadable" } as const)
    : price === null
      ? ({ value: null, basis: "unknownPrice" } as const)
      : unitCost === null
        ? ({ value: size * price, basis: "price" } as const)
        : ({ value: size * Math.max(0, price - unitCost), basis: "margin" } as const);
  return {
    kind: "shortage",
    subject: family,
    period: span.first,
    size,
    ...valued,
    ...borrowed([outlook], ["price", "unitCost"]),
    least,
    limit: minimum === null ? "zero" : "minimum",
    lowest,
    lowestPeriod: periods[projected.indexOf(lowest)] ?? span.first,
    span,
  };
}
