/** Sentences whose values are said in the language of who reads them. */
import { formatDate, formatPeriod, formatPeriods } from "../../calendar/format";
import type { Bucket } from "../../calendar/periods";
import { formatNumber, formatShare } from "../../language/format";
import { formatNames } from "../../language/nameLists";
import { fill, inLanguage, type Text } from "../../language/text";
import type { Sentence } from "./signal";

type Value = string | number | Sentence;

/** A text with its values; numbers are whole, sentences are said in the same language. */
export const say =
  (text: Text, values: Readonly<Record<string, Value>> = {}): Sentence =>
  (language) =>
    fill(
      inLanguage(text, language),
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "function" ? value(language) : typeof value === "number" ? formatNumber(value, language, { most: 1 }) : value,
        ]),
      ),
    );

export const percent =
  (share: number, most = 0): Sentence =>
  (language) =>
    formatShare(share, language, { most });
export const percents =
  (shares: readonly number[]): Sentence =>
  (language) =>
    shares.map((share) => formatShare(share, language, { most: 0 })).join(", ");
export const date =
  (day: number): Sentence =>
  (language) =>
    formatDate(day, language);
export const dates =
  (days: readonly number[]): Sentence =>
  (language) =>
    days.map((day) => formatDate(day, language)).join(", ");
export const period =
  (first: number, bucket: Bucket): Sentence =>
  (language) =>
    formatPeriod(first, language, bucket);
export const periods =
  (all: readonly number[], bucket: Bucket): Sentence =>
  (language) =>
    formatPeriods(all, language, bucket);
export const names =
  (all: readonly (string | Sentence)[]): Sentence =>
  (language) =>
    formatNames(
      all.map((one) => (typeof one === "string" ? one : one(language))),
      language,
    );
/** A word of a column in both languages. */
export const word =
  (id: string, french: Readonly<Record<string, string>>): Sentence =>
  (language) =>
    language === "fr" ? (french[id] ?? id) : id;
