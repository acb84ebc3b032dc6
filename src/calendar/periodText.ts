/** Words that follow what a company plans by. */
import { inLanguage, type Language, type Text } from "../language/text";
import type { Bucket } from "./periods";

/** A text that names the period planned by: a French week is feminine, so that no word can stand in for both. */
export type PeriodText = Readonly<Record<Bucket, Text>>;

/** The words that fit what a company plans by. */
export const textFor = (text: Text | PeriodText, bucket: Bucket): Text => ("month" in text ? text[bucket] : text);

/** Gives a text in one language, in the words of one bucket. */
export type Say = (text: Text | PeriodText) => string;

/** How to say the texts of a sheet to a person: in their language, and by month or week as the company plans. */
export const sayIn =
  (language: Language, { bucket }: { readonly bucket: Bucket }): Say =>
  (text) =>
    inLanguage(textFor(text, bucket), language);
