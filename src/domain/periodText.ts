/** Words that follow what a company plans by. */
import type { Language, PeriodText, Text } from "../language/text";
import type { Bucket } from "../calendar/periods";
import type { Settings } from "./settings";

/** What to say to a company that plans by a bucket. */
export const textFor = (text: Text | PeriodText, bucket: Bucket): Text => ("month" in text ? text[bucket] : text);

/** Says the texts of a sheet in the person's language and in the periods of the company. */
export type Say = (text: Text | PeriodText) => string;

export const sayIn =
  (language: Language, { bucket }: Pick<Settings, "bucket">): Say =>
  (text) =>
    textFor(text, bucket)[language];
