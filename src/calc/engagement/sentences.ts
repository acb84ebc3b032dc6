/** Where a sentence ends and what is a word, for texts as people type them: abbreviations, figures with a point, lists line by line. */

/** Languages whose reading ease is known. */
export const readingLanguages = ["FR", "EN"] as const;
export type ReadingLanguage = (typeof readingLanguages)[number];

const lineBreak = /[\n\r\v\f\u0085\u2028\u2029]+/;
/** A mark that may end a sentence, with the quotation marks and brackets that close behind it. */
const mark = /([.!?…]+)(["']?(?:\s*[)\]»”’])*)/g;
const opening = `\\s"'«“‘(\\[`;
/** What comes behind a mark: up to the first sign that is not a space, a quotation mark or a bracket. */
const following = new RegExp(`([${opening}]*)(.?)`, "uy");
const lastWord = new RegExp(`[^${opening}’/]+$`, "u");

/** Abbreviations that stand before what they belong to: the point behind them ends nothing. */
const leading: Readonly<Record<ReadingLanguage, ReadonlySet<string>>> = {
  EN: new Set(["e.g", "i.e", "approx", "ca", "cf", "vs", "viz", "incl", "excl", "esp", "n.b", "p.s", "mr", "mrs", "ms", "dr", "prof"]),
  // M. before a name; a small m are metres, behind which a sentence may end.
  FR: new Set(["ex", "e.g", "env", "approx", "cf", "vs", "c.-à-d", "i.e", "incl", "excl", "n.b", "p.s", "M", "mme", "mlle", "dr", "pr"]),
};

/** Abbreviations behind which a point ends nothing before a figure; elsewhere they may end a sentence ("at most 10 min."). */
const beforeFigures: Readonly<Record<ReadingLanguage, ReadonlySet<string>>> = {
  EN: new Set([
    ...["no", "nos", "fig", "art", "p", "pp", "ch", "vol", "ref", "tel", "qty", "max", "min", "wk", "sec"],
    ...["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"],
  ]),
  FR: new Set([
    ...["n", "no", "nos", "fig", "art", "p", "pp", "chap", "vol", "réf", "tél", "qté", "max", "min", "maxi", "mini", "sem", "sup"],
    ...["janv", "févr", "avr", "juil", "sept", "oct", "nov", "déc"],
  ]),
};
/** No abbreviation is longer: where a text has no spaces, no more of it is looked at. */
const longest = 12;

/**
 * The sentences of a text in which there is a word, as they were typed. A line break ends one. So do . ! ? and …, but for a point between
 * digits (7.5), within an abbreviation or a name of a file (U.S., plan.xlsx), behind an abbreviation that leads on (e.g., approx., p. ex.,
 * env.), behind the number of an item of a list (1.), before a comma and before a small letter.
 */
export const sentencesOf = (text: string, language: ReadingLanguage): string[] =>
  text.split(lineBreak).flatMap((line) =>
    partedAt(line, language)
      .map((sentence) => sentence.trim())
      .filter((sentence) => wordsOf(sentence, language).length > 0),
  );

function partedAt(line: string, language: ReadingLanguage): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of line.matchAll(mark)) {
    const [all, sign = "", closing = ""] = found;
    const end = found.index + all.length;
    following.lastIndex = end;
    const [, gap = "", next = ""] = following.exec(line) ?? [];
    const before = line.slice(Math.max(start, found.index - longest), found.index);
    const isFirst = start >= found.index - longest && /^\s*(?:[\p{N}.]+|\p{L})$/u.test(before);
    if (!endsSentence({ sign, closing, gap, next, before, isFirst }, language)) continue;
    sentences.push(line.slice(start, end));
    start = end;
  }
  return [...sentences, line.slice(start)];
}

interface MarkFound {
  /** The mark alone, and what closes behind it. */
  sign: string;
  closing: string;
  /** Spaces and opening signs up to the next sign, and that. */
  gap: string;
  next: string;
  /** The end of what stands before it. */
  before: string;
  /** Nothing but a number or a letter stands before it in the sentence. */
  isFirst: boolean;
}

function endsSentence({ sign, closing, gap, next, before, isFirst }: MarkFound, language: ReadingLanguage): boolean {
  const isSmall = /\p{Ll}/u.test(next);
  const isFigure = /\p{N}/u.test(next);
  const isAttached = gap === "" && closing === "";
  // Whoever asks or calls out has ended, unless that was in brackets or within an address on the web.
  if (/[!?]/.test(sign)) return !(isSmall && (closing !== "" || isAttached));
  if (isSmall || /[,;:]/.test(next)) return false;
  if (isAttached && (isFigure || /[-–/]/.test(next))) return false;
  if (sign !== ".") return true;
  if (isFirst) return false;
  const typed = (lastWord.exec(before)?.[0] ?? "").normalize("NFC");
  const word = typed.toLowerCase();
  // U.S. and the like: a letter by itself on both sides of the point.
  if (isAttached && /(?:^|\.)\p{L}$/u.test(word)) return false;
  if (closing !== "") return true;
  return !leading[language].has(word) && !leading[language].has(typed) && !(isFigure && beforeFigures[language].has(word));
}

/**
 * The words of a text, small: runs of letters and digits with the apostrophes inside them. A figure with a point or a comma between its
 * digits is one (7.5), letters with points between them are one (e.g.), and so is an elided French article with its noun ("l'usine"), or
 * "don't". Signs are none.
 */
export function wordsOf(sentence: string, language: ReadingLanguage): string[] {
  // Some systems write é as e and an accent of its own, which would cut the word in two.
  const apostrophes = sentence.normalize("NFC").toLowerCase().replace(/[’ʼ]/g, "'");
  const joined = apostrophes.replace(/(?<=(?<![\p{L}\p{N}'])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))|(?<=\p{N})[.,](?=\p{N})/gu, "");
  const found = joined.match(/[\p{L}\p{N}']+/gu) ?? [];
  const words = found.map((word) => (language === "FR" ? word.replace(/'/g, "") : word.replace(/^'+|'+$/g, "")));
  return words.filter((word) => word !== "");
}
