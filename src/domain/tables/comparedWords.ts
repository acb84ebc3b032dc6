/** Words of our tables in formulas of a person's own: which texts have to be said otherwise once the tables speak another language. */
import { comparisonsIn, type Reference } from "../../language/comparedTexts";
import { nameKey } from "../../language/sameName";
import type { Language } from "../../language/text";
import type { Column } from "./defineTable";
import { idOfWord, wordIn } from "./words";

/** A text of a formula, by its place among them. */
export type TextChange = readonly [place: number, from: string, to: string];

export interface FormulaWords {
  changes: TextChange[];
  /** Words in it of which it cannot be told what they are compared with, or that belong to several columns. */
  unclear: string[];
  /** Cells whose content it compares with words of these columns. */
  cells: { at: Extract<Reference, { kind: "cells" }>; columns: Column[] }[];
}

/** The columns of our tables that a reference means; none where it means others. */
export type ColumnsMeant = (reference: Reference) => readonly Column[];

/** A criterion is a word behind `=` or `<>`. */
const criterion = /^(<>|=)?([\s\S]*)$/;

/** A text that is a word of the column, in this language; the same text where it is none, or is in that language. */
export function textSaid(column: Column, text: string, language: Language): string {
  if (column.french === undefined) return text;
  const [, sign = "", word = ""] = criterion.exec(text) ?? [];
  // Excel compares without regard to case.
  const english = Object.keys(column.french).find((id) => nameKey(id) === nameKey(word));
  const said = wordIn(column, english ?? idOfWord(column, word), language);
  return nameKey(said) === nameKey(word) ? text : `${sign}${said}`;
}

/** A criterion with wildcards that finds words of the column in one language, and others or none in the other one. */
function isPattern({ french }: Column, text: string): boolean {
  const [, , pattern = ""] = criterion.exec(text) ?? [];
  if (french === undefined || !/[*?]/.test(pattern)) return false;
  const parts = [...pattern.matchAll(/~[*?~]|[\s\S]/g)].map(([part]) => {
    if (part === "*") return "[\\s\\S]*";
    return part === "?"
      ? "[\\s\\S]"
      : part
          .replace(/^~(?=.)/, "")
          .toLowerCase()
          .replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  const finds = new RegExp(`^${parts.join("")}$`, "u");
  return Object.entries(french).some(([english, word]) => finds.test(nameKey(english)) !== finds.test(nameKey(word)));
}

/** One answer where all columns agree; undefined where they do not, and where the words that a pattern finds would be others. */
function agreed(columns: readonly Column[], text: string, language: Language): string | undefined {
  if (columns.some((column) => isPattern(column, text))) return undefined;
  const [first = text, ...others] = new Set(columns.map((column) => textSaid(column, text, language)));
  return others.length === 0 ? first : undefined;
}

/** What a formula has to say otherwise in a language. `isTable` tells the names of tables. */
export function formulaWords(formula: string, language: Language, meant: ColumnsMeant, isTable: (name: string) => boolean): FormulaWords {
  const { compared, texts, references } = comparisonsIn(formula, isTable);
  const changes = new Map<number, TextChange>();
  const settled = new Set<number>();
  const [cells, open]: [FormulaWords["cells"], string[]] = [[], []];
  for (const one of compared) {
    const columns = one.with.flatMap((reference) => meant(reference));
    if (columns.length === 0) continue;
    for (const { place, text } of one.texts) {
      const said = agreed(columns, text, language);
      if (said === undefined) continue;
      settled.add(place);
      if (said !== text) changes.set(place, [place, text, said]);
    }
    for (const at of one.held)
      if (at.kind === "cells") cells.push({ at, columns });
      else if (meant(at).length === 0 && columns.some(({ french }) => french !== undefined)) open.push(at.headers.join(", "));
  }
  const mentioned = references.flatMap((reference) => meant(reference));
  const loose = texts.filter(
    ({ place, text }) =>
      !settled.has(place) && mentioned.some((column) => isPattern(column, text) || textSaid(column, text, language) !== text),
  );
  return { changes: [...changes.values()], unclear: [...open, ...loose.map(({ text }) => text)], cells };
}
