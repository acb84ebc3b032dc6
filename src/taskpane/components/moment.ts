import { serialOf } from "../../calendar/days";
import { formatDate } from "../../calendar/format";
import type { Language } from "../../language/text";

/** "25 Nov 2026 14:05" in the person's own time, of a moment as ISO 8601 says it. */
export function momentOf(iso: string, language: Language): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = formatDate(serialOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()), language);
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
