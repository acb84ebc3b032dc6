import { nameKey } from "../../language/sameName";
import { firstSerial } from "../../calendar/days";
import type { AnyRow } from "../tables/defineTable";
import type { PeriodCalendar } from "../../calendar/periods";

/**
 * What market events do to demand: effect x confidence, added up by family and month over the events of the family and those that
 * concern all families. The cells of the demand review follow the same rule.
 *
 * @param events rows of SopEvents; a blank To is the period of From, a blank Confidence is 1
 * @param periods first days of periods
 * @returns families x months, shares; never below -1, since demand cannot be negative
 */
export function eventEffects(
  events: readonly AnyRow[],
  families: readonly string[],
  periods: readonly number[],
  calendar: PeriodCalendar,
): number[][] {
  const known = events.flatMap((event) => {
    const { From: from, To: to, Effect: effect, Confidence: confidence } = event;
    if (typeof from !== "number" || from < firstSerial || typeof effect !== "number") return [];
    const share = effect * (typeof confidence === "number" ? confidence : 1);
    return [{ family: nameKey(event["Family"]), from: calendar.periodOf(from), to: typeof to === "number" ? to : from, share }];
  });
  return families.map((family) => {
    const own = known.filter((event) => event.family === "" || event.family === nameKey(family));
    return periods.map((period) => {
      const during = own.filter(({ from, to }) => from <= period && to >= period);
      return Math.max(
        -1,
        during.reduce((sum, { share }) => sum + share, 0),
      );
    });
  });
}
