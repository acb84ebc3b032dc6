/** The second row of a review: its question, in what it counts, for which periods, and by which plan. */
import type { Say } from "../calendar/periodText";
import type { Bucket } from "../calendar/periods";
import type { Text } from "../language/text";
import { formula, quoted, sentenceFormula, type SheetDraft } from "./draft";
import { periodInWords } from "./periodInWords";

const words = {
  span: { en: " · {units} · from {first} to {last}", fr: " · {units} · de {first} à {last}" },
  inForce: { en: " · plan in force", fr: " · plan en vigueur" },
} satisfies Record<string, Text>;

/** What stands behind the question. */
export interface Asked {
  question: string;
  /** What the figures count: "hours", "EUR". */
  units: string;
  /** Cells with the periods shown. */
  periods: string;
  bucket: Bucket;
  /** The figures are those of the plan that everybody works by, and not of a forecast that may become it. */
  inForce: boolean;
}

/** Writes the row. It follows the first period, which a person may change on the sheet. */
export function putQuestion(draft: SheetDraft, { question, units, periods, bucket, inForce }: Asked, say: Say): void {
  const [first, last] = [`MIN(${periods})`, `MAX(${periods})`].map((period) => periodInWords(period, say, bucket)) as [string, string];
  const span = sentenceFormula(say(words.span), { units: quoted(units), first, last });
  draft.put(1, 0, formula(`=${quoted(question)}&${span}${inForce ? `&${quoted(say(words.inForce))}` : ""}`));
}
