import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { problemSentences, type ProblemSentences } from "../problems";
import { shownValues } from "../shownValues";
import { fileSentences } from "../unreadableFile";
import type { LeftOut, LineProblem, LinesRefusal } from "./linesQuestion";

/** Reasons that only lines of a long file have; the others are those of rows. */
const own: Readonly<Record<Exclude<LineProblem, keyof typeof problemSentences>, ProblemSentences["reason"]>> = {
  otherWidth: { en: "{found} columns instead of {expected}", fr: "{found} colonnes au lieu de {expected}" },
  openQuote: { en: "a quotation mark is never closed", fr: "un guillemet n'est jamais fermé" },
  missingName: { en: "no name", fr: "nom absent" },
};

const reasonOf = (code: LineProblem): Text =>
  code in own ? own[code as keyof typeof own] : problemSentences[code as keyof typeof problemSentences].reason;

/** Why lines were left out, told of the first of them: “30 Feb” is not a date. */
export function leftOutReason({ code, first }: LeftOut, language: Language): string {
  const [{ text, values } = { text: "", values: {} }] = first;
  return fill(inLanguage(reasonOf(code), language), { ...shownValues(values, language), text });
}

const refusals: Readonly<Record<LinesRefusal["code"], Text>> = {
  tooManySums: {
    en: "The lines of {file} make more than {most} sums. Sum by family instead of by item or order number.",
    fr: "Les lignes de {file} donnent plus de {most} sommes. Sommer par famille plutôt que par article ou numéro de commande.",
  },
  notParquet: { en: "{file} is not a Parquet file. Export it again.", fr: "{file} n'est pas un fichier Parquet. L'exporter à nouveau." },
  cutParquet: {
    en: "{file} is cut off: its end is missing. Copy or export it again.",
    fr: "{file} est tronqué : sa fin manque. Le copier ou l'exporter à nouveau.",
  },
  unknownCompression: {
    en: "{file} is compressed in a way that is not read here ({codec}). Export it without compression.",
    fr: "{file} est compressé d'une façon qui n'est pas lue ici ({codec}). L'exporter sans le compresser.",
  },
  changed: fileSentences.changed,
};

/** Why a file cannot be summed, and what to do. */
export const linesRefusal = (why: LinesRefusal, file: string, language: Language): string => {
  const { code, ...values } = why;
  return fill(inLanguage(refusals[code], language), { ...shownValues(values, language), file });
};
