/** A period in words, in a formula: TEXT would need another code in every language of Excel. */
import { monthNamesIn } from "../calendar/format";
import type { Say } from "../calendar/periodText";
import type { Bucket } from "../calendar/periods";
import type { Text } from "../language/text";
import { quoted } from "./draft";

const words = {
  months: { en: monthNamesIn("en").join(), fr: monthNamesIn("fr").join() },
} satisfies Record<string, Text>;

/** "May 27" or "mai 27"; a week by its Monday. `period` is an expression. */
export function periodInWords(period: string, say: Say, bucket: Bucket): string {
  const names = say(words.months).split(",").map(quoted).join();
  const month = `CHOOSE(MONTH(period),${names})&" "&RIGHT(YEAR(period),2)`;
  const day = bucket === "week" ? `DAY(period)&" "&` : "";
  return `LET(period,${period},${day}${month})`;
}
