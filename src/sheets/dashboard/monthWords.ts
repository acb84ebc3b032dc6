/** Periods in words, as formulas: TEXT would need another code in every language of Excel, so that the names stand on the hidden sheet. */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { dataCells } from "./dataCells";

const name = (day: string, column: 1 | 2 | 3): string => `INDEX(${dataCells.monthNames},MONTH(${day}),${column})`;
const year = (day: string): string => `RIGHT(YEAR(${day}),2)`;

/** "Dec 26" of a day. */
export const monthInWords = (day: string): string => `${name(day, 1)}&" "&${year(day)}`;

/** "Oct–Dec 26", "Nov 26–Jan 27", or the month alone where both days lie in it. */
export function monthsInWords(first: string, last: string): string {
  const years = `IF(YEAR(first)=YEAR(last),""," "&${year("first")})`;
  const from = `IF(first>=last-DAY(last)+1,"",${name("first", 1)}&${years}&"–")`;
  return `LET(first,${first},last,${last},${from}&${monthInWords("last")})`;
}

/** The same at the beginning of a line. */
export const atStart = (words: string): string => `LET(words,${words},UPPER(LEFT(words,1))&MID(words,2,LEN(words)))`;

/** The month of a cycle after its noun: "of January 2027", "de janvier 2027", "d'avril 2027". */
export const ofCycle = (day: string): string => `${name(day, 3)}&" "&YEAR(${day})`;
/** The month of a cycle alone: "January 2027". */
export const cycleInWords = (day: string): string => `${name(day, 2)}&" "&YEAR(${day})`;

const fullNames: Text = {
  en: "January,February,March,April,May,June,July,August,September,October,November,December",
  fr: "janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre",
};
const of: Text = { en: "of ", fr: "de " };
const ofVowel: Text = { en: "of ", fr: "d'" };

/** The twelve months: short, in full, and in full after "of". */
export function monthTable(short: readonly string[], say: Say): string[][] {
  return say(fullNames)
    .split(",")
    .map((full, index) => [short[index] ?? full, full, `${say(/^[aoAO]/.test(full) ? ofVowel : of)}${full}`]);
}

/** First letters of the months, the same in both languages. */
export const monthLetter = (day: string): string => `MID("JFMAMJJASOND",MONTH(${day}),1)`;
