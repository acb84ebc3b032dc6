import { monthOf } from "../calendar/months";
import type { PeriodCalendar } from "../calendar/periods";
import type { Column } from "../domain/tables/defineTable";
import { numberAs } from "../language/numberText";
import type { Language } from "../language/text";
import { certainDate, dateReadings } from "./dateText";
import { mondayIn } from "./weekText";

/** What was typed as the value of all rows, in the column's kind; undefined while it cannot be read. */
export function typedValue(text: string, input: Column, language: Language, calendar: PeriodCalendar): string | number | undefined {
  const plain = text.trim();
  if (plain === "") return undefined;
  if (input.kind === "number") return numberAs(plain, language === "fr" ? "comma" : "point");
  if (input.kind === "text" || input.kind === "choice") return plain;
  const week = input.kind === "period" && calendar.bucket === "week" ? mondayIn(plain, false) : undefined;
  if (week !== undefined) return week;
  const day = certainDate(plain);
  if (day === undefined || input.kind === "date") return day;
  // A month is no week, and no date of one either.
  return calendar.bucket === "week" && dateReadings(plain).wholeMonth === true ? undefined : calendar.periodOf(day);
}

/** The month that was typed; undefined while it cannot be read. */
export function monthTyped(text: string): number | undefined {
  const day = certainDate(text.trim());
  return day === undefined ? undefined : monthOf(day);
}
