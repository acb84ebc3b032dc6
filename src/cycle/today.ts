import { serialOf } from "../calendar/days";
import { clock } from "../workbook/clock";

/** Today where the person is, as Excel numbers days. */
export function todaySerial(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** The time where the person is, as a part of a day. Six decimals are a tenth of a second, and few enough for Excel to compare exactly. */
export function timeOfToday(now = new Date(clock.now())): number {
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000;
  return Math.floor((seconds / 86_400) * 1e6) / 1e6;
}
