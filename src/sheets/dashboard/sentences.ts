/** Numbers and counts inside sentences of formulas, in the language of the sheet whatever that of Excel is. */
import type { Say } from "../../calendar/periodText";
import type { Language, Text } from "../../language/text";
import { leastWhole } from "../../language/format";
import { pluralForm, type PluralText } from "../../language/plural";
import { quoted, sentenceWithGaps } from "../draft";

const mark: Text = { en: ".", fr: "," };

/** A number that is not negative with one decimal: "7.5", "7,5". */
export const withTenth = (number: string, say: Say): string =>
  `LET(tenths,ROUND(10*(${number}),0),INT(tenths/10)&${quoted(say(mark))}&MOD(tenths,10))`;

/** A share of 0 or more as percents with one decimal: "99.9", and "<100" where less than a tenth is missing. */
export const shareWithTenth = (share: string, say: Say): string =>
  `LET(share,${share},IF((share>=0.9995)*(share<${leastWhole}),"<100",${withTenth("100*share", say)}))`;

/** A share as whole percents: "109". The sign of percent stands in the sentence. */
export const asPercent = (share: string): string => `ROUND(100*(${share}),0)`;

/** Who speaks: the words of one language, and which. */
export interface Speaker {
  say: Say;
  language: Language;
}

/** A sentence by its count, in the form that the language has for it. `{count}` and further places are filled by expressions. */
export function counted(
  count: string,
  text: PluralText,
  { say, language }: Speaker,
  places: Readonly<Record<string, string>> = {},
): string {
  const told = (form: Text): string => sentenceWithGaps(say(form), { count, ...places });
  const isOne = pluralForm(text, 0, language) === text.one ? `${count}<2` : `${count}=1`;
  return `IF(${isOne},${told(text.one)},${told(text.other)})`;
}
