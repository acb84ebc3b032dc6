/** The days on which a company does not work: the public holidays of its country and the closures it names in its settings. */
import { closedDays } from "./closedDays";
import type { Settings } from "./declarations";
import { holidaysBetween } from "../../calendar/holidays";
import type { Holidays } from "../../calendar/workingDays";

/** Public holidays from the year of one day to the year of another, and all closures, also those outside of these years. */
export function companyHolidays(settings: Pick<Settings, "country" | "extraClosedDays">, first: number, last: number): Holidays {
  return new Set([...holidaysBetween(settings.country, first, last), ...closedDays(settings.extraClosedDays)]);
}
