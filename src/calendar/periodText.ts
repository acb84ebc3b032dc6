/** Words that follow what a company plans by. */
import { inLanguage, type Language, type Text } from "../language/text";
import type { Bucket } from "./periods";

/** A text that names the period planned by: a French week is feminine, so that no word can stand in for both. */
export type PeriodText = Readonly<Record<Bucket, Text>>;

/** What to say to a company that plans by a bucket. */
export const textFor = (text: Text | PeriodText, bucket: Bucket): Text => ("month" in text ? text[bucket] : text);

/** Says the texts of a sheet in the person's language and in the periods of the company. */
export type Say = (text: Text | PeriodText) => string;

export const sayIn =
  (language: Language, { bucket }: { readonly bucket: Bucket }): Say =>
  (text) =>
    inLanguage(textFor(text, bucket), language);
