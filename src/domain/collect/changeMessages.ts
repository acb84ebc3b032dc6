/** What changed in data that was frozen for a cycle, and the notes that the steps of a cycle carry. */
import type { DataChange } from "./freeze";
import { formatDate } from "../../calendar/format";
import { formatNumber } from "../../language/format";
import { pluralForm, type PluralText } from "../../language/plural";
import { withElision } from "../../language/nameLists";
import { fill, inLanguage, languages, type Language, type Text } from "../../language/text";

const changeSentences: Readonly<Record<DataChange["kind"], Text>> = {
  changed: { en: "{what} changed since the freeze of {day}{rows}.", fr: "{what} : modification depuis le gel du {day}{rows}." },
  came: { en: "{what} came after the freeze of {day}{rows}.", fr: "{what} : ajout après le gel du {day}{rows}." },
  went: { en: "{what} went after the freeze of {day}{rows}.", fr: "{what} : suppression après le gel du {day}{rows}." },
};

const rowCount: PluralText = {
  one: { en: ": {count} row", fr: " ({count} ligne)" },
  other: { en: ": {count} rows", fr: " ({count} lignes)" },
};

/** "Demand of Board A changed since the freeze of 3 Mar 2027: 2 rows." */
export function explainChange({ kind, part, rows, frozenOn }: DataChange, title: string, language: Language): string {
  const of = language === "fr" ? "de" : "of";
  return fill(inLanguage(changeSentences[kind], language), {
    what: withElision(part === "" ? title : `${title} ${of} ${part}`, language),
    day: formatDate(frozenOn, language),
    rows: rows === null ? "" : fill(inLanguage(pluralForm(rowCount, rows, language), language), { count: formatNumber(rows, language) }),
  });
}

/** What the Note of a step says, with the day and the person's reason. */
export const noteSentences = {
  reopened: { en: "Reopened {day}: {reason}", fr: "Rouverte le {day} : {reason}" },
  frozenAgain: { en: "Data frozen again {day}: {reason}", fr: "Données gelées à nouveau le {day} : {reason}" },
  closedOpen: { en: "Closed all the same {day}: {reason}", fr: "Clos malgré tout le {day} : {reason}" },
  overridden: { en: "Finalised all the same {day}: {reason}", fr: "Finalisé malgré tout le {day} : {reason}" },
  unfrozen: { en: "Finished without freezing the plan, {day}", fr: "Terminée sans geler le plan, le {day}" },
} as const satisfies Record<string, Text>;

/** Adds a line about what happened to a note and keeps what was there. */
export function withNote(before: string | null, kind: keyof typeof noteSentences, day: number, reason: string, language: Language): string {
  const line = fill(inLanguage(noteSentences[kind], language), { day: formatDate(day, language), reason });
  return before === null || before.trim() === "" ? line : `${before}\n${line}`;
}

/**
 * Whether a note says that its step was ended on a day without freezing the plan. One that was reopened since may have been ended another
 * way on that day, unless it is still open. A workbook may have changed its language after the note was written.
 */
export function endedUnfrozen(note: string | null, day: number, isOpen: boolean): boolean {
  const lines = (note ?? "").split("\n");
  const last = (begins: (language: Language) => string): number =>
    lines.map((line) => languages.some((language) => line.startsWith(begins(language)))).lastIndexOf(true);
  const ended = last((language) => fill(inLanguage(noteSentences.unfrozen, language), { day: formatDate(day, language) }));
  const reopened = last((language) => inLanguage(noteSentences.reopened, language).split("{day}")[0] ?? "");
  return ended > (isOpen ? -1 : reopened);
}
