import { serialOf } from "../calendar/days";

/** Today in the calendar of the person, as Excel numbers days. */
export function todaySerial(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
