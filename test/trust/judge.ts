/** Whether what a workbook says is true while a fault is in it. */
import type { Effect } from "./effects";
import { figuresOf } from "./effects";
import type { Book, Fault } from "./faults";
import type { Figures, Scene } from "./oracle";
import type { Sentence } from "./said";

export type Verdict = "false good news" | "wrong figure without a word" | "false alarm";

export interface Untruth {
  verdict: Verdict;
  fault: Fault;
  /** The sentence, what it said before the fault, and now. */
  key: string;
  before: string;
  now: string;
}

/** Says that something is missing, or says nothing at all. */
const word =
  /no answer|not complete|, partial$|, partiel$|without a count|no forecast for|no value|sans valeur|pas de réponse|incompl|○|#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|^[–\s|]*$|NaN/i;
const good =
  /^▲ (?!0 h)(?!-?\d)|▲ (?:good|bon|on time|à l'heure)|everything fits|every family|no family|fits its capacity|every load|within its limits|● (?:within|ajusté)|tout tient|toutes les|aucune famille|tient dans|dans ses limites|every month|tous les mois/i;

export const hasWord = (text: string): boolean => word.test(text);

/** The figures that a pattern names. */
function named(figures: Figures, pattern: string): number[] {
  const [name = "", place] = pattern.split(" @");
  const pick = (list: readonly number[]): number[] => (place === undefined ? [...list] : [list[Number(place)] ?? Number.NaN]);
  if (!name.includes("*")) return pick(figures.get(name) ?? []);
  const [start = "", end = ""] = name.split("*");
  return [...figures].flatMap(([key, list]) => (key.startsWith(start) && key.endsWith(end) ? pick(list) : []));
}

const lost = (clean: Figures, faulty: Figures, rests: readonly string[]): boolean =>
  rests.some((pattern) => {
    const [before, after] = [named(clean, pattern), named(faulty, pattern)];
    return before.length !== after.length || before.some((figure, place) => Number.isNaN(after[place]) && !Number.isNaN(figure));
  });

/** Figures that the rows as they are now do not give any more. */
const isGone = (clean: Figures, now: Figures, rests: readonly string[]): boolean =>
  rests.some((pattern) => named(now, pattern).some(Number.isNaN) && !named(clean, pattern).some(Number.isNaN));

const differs = (clean: Figures, other: Figures, rests: readonly string[]): boolean =>
  rests.some((pattern) => {
    const [before, after] = [named(clean, pattern), named(other, pattern)];
    return before.length !== after.length || before.some((figure, place) => !isClose(figure, after[place] ?? Number.NaN));
  });

export const isClose = (one: number, other: number): boolean =>
  Object.is(one, other) || Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one));

/** Figures before a fault and after it, worked out once for all sentences. */
export interface Truth {
  clean: Figures;
  must: Figures;
  may: Figures;
  now?: Figures;
}

export function truthOf(clean: Figures, book: Book, { must, may, now }: Effect, scene: Scene): Truth {
  const known = new Map([[book, clean]]);
  const of = (other: Book): Figures => {
    const found = known.get(other) ?? figuresOf(other, scene);
    known.set(other, found);
    return found;
  };
  return { clean, must: of(must), may: of(may), ...(now && { now: of(now) }) };
}

/** Everything that is not true of what is said now. */
export function untruthsOf(
  before: readonly Sentence[],
  now: readonly Sentence[],
  truth: Truth,
  fault: Fault,
  { mends }: Effect,
): Untruth[] {
  const sentences = new Map(now.map((sentence) => [sentence.key.toLowerCase(), sentence]));
  const untruths = new Map<string, Untruth>();
  for (const sentence of before) {
    const found = sentences.get(sentence.key.toLowerCase());
    const said = found?.text ?? "";
    // What picks its own subject is judged by what it rests on now.
    const picked = sentence.chosenBy === undefined ? sentence : { ...sentence, rests: found?.rests ?? sentence.rests };
    const { clean, now: other } = truth;
    // Other figures that are right in themselves may well make another subject the one to speak of.
    const isMoved = picked.rests.join() !== sentence.rests.join() && other !== undefined && differs(clean, other, sentence.chosenBy ?? []);
    const verdict = judge(picked, said, truth, mends, (key) => sentences.get(key)?.text ?? "");
    if (verdict === "false alarm" && isMoved) continue;
    // The months of a line are one sentence.
    const key = sentence.key.replace(/ @\d+$/, "");
    if (verdict !== undefined && !untruths.has(verdict + key))
      untruths.set(verdict + key, { verdict, fault, key, before: sentence.text, now: said });
  }
  return [...untruths.values()];
}

function judge(
  { text, rests, beside = [], figure, chosenBy = [] }: Sentence,
  said: string,
  { clean, must, may, now }: Truth,
  mends: boolean,
  at: (key: string) => string,
): Verdict | undefined {
  // Capitals make no other name.
  const isSame = areClose(said.toLowerCase(), text.toLowerCase());
  // What was said before the fault, too, tells nothing of it.
  const isTold = (hasWord(said) && (said !== text || text === "")) || beside.some((key) => at(key) !== "" && hasWord(at(key)));
  if (lost(clean, must, rests) || (now && isGone(clean, now, rests))) {
    if (mends && isSame) return undefined;
    // Good words need their own word beside them; figures may stand under a headline that says what is missing.
    if (good.test(said) && !hasWord(said)) return "false good news";
    return isTold ? undefined : "wrong figure without a word";
  }
  if (!lost(clean, may, rests) && !(now && differs(clean, now, rests))) {
    const isAboutAnother = isTold && (lost(clean, may, chosenBy) || (now !== undefined && differs(clean, now, chosenBy)));
    return isSame || isAboutAnother ? undefined : "false alarm";
  }
  if (now && figure !== undefined && said !== "" && Number.isFinite(Number(said))) {
    const [right = Number.NaN] = named(now, figure);
    return Number.isNaN(right) || isClose(right, Number(said)) || isTold ? undefined : "wrong figure without a word";
  }
  return undefined;
}

/** Figures that differ only in their last digits; words are words. */
function areClose(one: string, other: string): boolean {
  const [a, b] = [one.split(" | "), other.split(" | ")];
  const areFigures = (...texts: (string | undefined)[]) =>
    texts.every((text) => text !== undefined && text !== "" && Number.isFinite(Number(text)));
  return (
    a.length === b.length &&
    a.every((part, place) => part === b[place] || (areFigures(part, b[place]) && isClose(Number(part), Number(b[place]))))
  );
}
