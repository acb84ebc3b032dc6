/** Versions of a procedure: which comes next, what changed between two, whether a review is due, how plain the words are. */
import { CalcError } from "../../calc/calcError";
import { readability, syllables } from "../../calc/engagement/readability";
import { sentencesOf, wordsOf, type ReadingLanguage } from "../../calc/engagement/sentences";
import { dayOf } from "../../calendar/days";
import { addMonths } from "../../calendar/months";
import { largestOf } from "../../calc/extremes";
import { distinctNames, isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import type { ProcedureRow } from "./sopProcedures";
import type { ProcedureStepRow } from "./sopProcedureSteps";
import type { ProcedureVersionRow } from "./sopProcedureVersions";
import type { ReadingRow } from "./sopReadings";

/** Months after which a procedure is looked at again, where it says none. */
export const usualReview = 12;

/** The day of the review after this one: the same day of a later month, or its last. */
export function reviewAfter(day: number, months: number | null): number {
  const first = addMonths(day, months ?? usualReview);
  return Math.min(first + dayOf(day).day, addMonths(first, 1)) - 1;
}

/** What a step says, whichever version it is of. */
export type StepWords = Pick<ProcedureStepRow, "Step" | "Role" | "When" | "Text" | "Input" | "Output">;

const words = ["Role", "When", "Text", "Input", "Output"] as const;

const saysTheSame = (one: StepWords, other: StepWords): boolean => words.every((column) => (one[column] ?? "") === (other[column] ?? ""));

export interface StepChange {
  kind: "added" | "dropped" | "changed";
  step: number;
  /** As it was; null where it is new. */
  before: StepWords | null;
  after: StepWords | null;
}

const byStep = <Row extends { Step: number }>(rows: readonly Row[]): Row[] => [...rows].sort((a, b) => a.Step - b.Step);

/** The steps of a procedure as they stand, in their order. */
export const stepsOf = (rows: readonly ProcedureStepRow[], procedure: string): ProcedureStepRow[] =>
  byStep(rows.filter((row) => isSameName(row.Procedure, procedure)));

/** The steps of a version as they were approved. */
export const archivedSteps = (rows: readonly ProcedureVersionRow[], procedure: string, version: string): ProcedureVersionRow[] =>
  byStep(rows.filter((row) => isSameName(row.Procedure, procedure) && isSameName(row.Version, version)));

/** The versions of a procedure that were approved, the first one first. */
export function versionsOf(rows: readonly ProcedureVersionRow[], procedure: string): ProcedureVersionRow[] {
  const first = new Map<string, ProcedureVersionRow>();
  for (const row of rows.filter((found) => isSameName(found.Procedure, procedure)))
    if (!first.has(row.Version)) first.set(row.Version, row);
  return [...first.values()].sort((a, b) => numberOf(a.Version) - numberOf(b.Version) || a.Date - b.Date);
}

/**
 * Versions of a procedure that were approved, as the list or whoever approved them says, and of which the archive has nothing: its rows
 * are gone, or were never written.
 */
export function goneVersions(
  { Procedure: procedure, Version: version, Status: status }: ProcedureRow,
  archive: readonly ProcedureVersionRow[],
  readings: readonly ReadingRow[],
): string[] {
  const approved = readings.filter((row) => isSameName(row.Procedure, procedure) && row.Act === "approved").map((row) => row.Version);
  return distinctNames([...approved, ...(status === "approved" ? [version] : [])])
    .filter((one) => archivedSteps(archive, procedure, one).length === 0)
    .sort((a, b) => numberOf(a) - numberOf(b));
}

/** What differs between two versions, by the numbers of the steps; where two steps have the same number, by their order. */
export function changesBetween(before: readonly StepWords[], after: readonly StepWords[]): StepChange[] {
  const numbers = [...new Set([...before, ...after].map(({ Step: step }) => step))].sort((a, b) => a - b);
  return numbers.flatMap((step): StepChange[] => {
    const [was, is] = [before, after].map((steps) => steps.filter((one) => one.Step === step)) as [StepWords[], StepWords[]];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, place) => [was[place], is[place]] as const).flatMap(
      ([old, now]): StepChange[] => {
        if (old === undefined) return now === undefined ? [] : [{ kind: "added", step, before: null, after: now }];
        if (now === undefined) return [{ kind: "dropped", step, before: old, after: null }];
        return saysTheSame(old, now) ? [] : [{ kind: "changed", step, before: old, after: now }];
      },
    );
  });
}

/** It was approved and says what was approved: only then can somebody say of the version that they read it, or find it still right. */
export function isInForce(
  { Procedure: procedure, Version: version, Status: status }: ProcedureRow,
  steps: readonly ProcedureStepRow[],
  archive: readonly ProcedureVersionRow[],
): boolean {
  const approved = archivedSteps(archive, procedure, version);
  return status === "approved" && approved.length > 0 && changesBetween(approved, stepsOf(steps, procedure)).length === 0;
}

/** What people did with an approved version, from the day of its approval on: what was read before bore its number, but was a draft. */
export function actsOn(
  readings: readonly ReadingRow[],
  archive: readonly ProcedureVersionRow[],
  procedure: string,
  version: string,
): ReadingRow[] {
  const [approved] = archivedSteps(archive, procedure, version);
  if (approved === undefined) return [];
  return readings.filter((row) => isSameName(row.Procedure, procedure) && isSameName(row.Version, version) && row.Date >= approved.Date);
}

/** The part of `1.3` behind the point; of a word of a person's own, none. */
const numberOf = (version: string): number => Number(/^1\.(\d+)$/.exec(version.trim())?.[1] ?? -1);

/** The version after all that were approved, also those that are gone: `1.0` first, then `1.1`. No two texts bear one number. */
export function nextVersion(row: ProcedureRow, archive: readonly ProcedureVersionRow[], readings: readonly ReadingRow[]): string {
  const kept = versionsOf(archive, row.Procedure).map(({ Version: version }) => version);
  return `1.${largestOf([...kept, ...goneVersions(row, archive, readings)].map(numberOf), -1) + 1}`;
}

/** It is in force, and nobody knows when it is to be looked at again. */
export const hasNoReview = ({ Status: status, "Next review": next }: ProcedureRow): boolean => status === "approved" && next === null;

/** A review should have taken place before this day, or has no day at all. */
export const isReviewDue = (row: ProcedureRow, today: number): boolean =>
  hasNoReview(row) || (row.Status !== "retired" && row["Next review"] !== null && row["Next review"] < today);

const readingOf: Readonly<Record<Language, ReadingLanguage>> = { en: "EN", fr: "FR" };

/** Days before its review on which a procedure is spoken of. */
const reviewAhead = 30;

/** Its review is due within thirty days, or was, or has no day. */
export const reviewIsNear = (row: ProcedureRow, today: number): boolean => isReviewDue(row, today + reviewAhead + 1);

/** Reading ease of the steps, 0 to 100; null where there are no words. */
export function easeOf(steps: readonly StepWords[], language: Language): number | null {
  const text = steps.map((step) => step.Text).join("\n");
  try {
    return readability(text, readingOf[language]);
  } catch (failure) {
    if (failure instanceof CalcError) return null;
    throw failure;
  }
}

/** Sentences below this ease are hard to read. */
export const plainEase = 60;

/** From so many words on a sentence can be cut in two, from so many syllables on a word can be said more simply. */
const [longSentence, longWord] = [15, 6];

/**
 * The sentences that are hardest to read, the hardest first; none above the ease of plain language. The ease is made for pages: in a few
 * words a single "receipts" brings it below, so a sentence is hard only where it is long or has a long word, which its writer can mend.
 */
export function hardSentences(steps: readonly StepWords[], language: Language, most = 3): { sentence: string; words: number }[] {
  const reading = readingOf[language];
  const isHeavy = (words: readonly string[]): boolean =>
    words.length >= longSentence || words.some((word) => syllables(word, reading) >= longWord);
  return steps
    .flatMap((step) => sentencesOf(step.Text, reading))
    .map((sentence) => ({ sentence, words: wordsOf(sentence, reading), ease: easeOf([{ ...blankStep, Text: sentence }], language) }))
    .filter((found): found is typeof found & { ease: number } => found.ease !== null && found.ease < plainEase && isHeavy(found.words))
    .sort((a, b) => a.ease - b.ease)
    .slice(0, most)
    .map(({ sentence, words: { length } }) => ({ sentence, words: length }));
}

const blankStep: StepWords = { Step: 1, Role: "", When: null, Text: "", Input: null, Output: null };
