import { serialOf } from "../calendar/days";

/** Today where the person is, as Excel numbers days. */
export function todaySerial(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
