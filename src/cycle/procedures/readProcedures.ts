/** The procedures as the pane shows them. */
import { formatDate } from "../../calendar/format";
import {
  actsOn,
  archivedSteps,
  changesBetween,
  easeOf,
  goneVersions,
  hardSentences,
  isInForce,
  isReviewDue,
  nextVersion,
  stepsOf,
  versionsOf,
  type StepChange,
  type StepWords,
} from "../../domain/procedures/procedureRules";
import type { ProcedureRow } from "../../domain/procedures/sopProcedures";
import type { ReadingRow } from "../../domain/procedures/sopReadings";
import { writtenLanguage } from "../../domain/procedures/writtenLanguage";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import { todaySerial } from "../today";
import { readProcedureRows, type ProcedureReading } from "./readProcedureRows";

export interface ProcedureVersion {
  version: string;
  by: string;
  day: string;
  reason: string;
  /** What changed since this version. */
  changes: StepChange[];
  /** Who read it and when: "Ann (3 May 2027)". */
  readers: string[];
}

export interface ProcedureComment {
  name: string;
  text: string;
  author: string;
  day: string;
  answer: string | null;
  answeredBy: string | null;
}

export interface ProcedureItem {
  name: string;
  title: string;
  aim: string | null;
  /** Step of the cycle that it belongs to; null where it belongs to none. */
  step: string | null;
  owner: string | null;
  version: string;
  status: string;
  /** The next review in words; null where none is planned. */
  review: string | null;
  /** Its day has passed, or it is in force without one. */
  reviewDue: boolean;
  steps: StepWords[];
  /** It was changed since it was approved, or never approved: the version that it would become. */
  next: string | null;
  /** The language that it is written in, as its words tell; where they do not, that of the workbook. */
  language: Language;
  /** Reading ease in that language, 0 to 100; null without words. */
  ease: number | null;
  hard: { sentence: string; words: number }[];
  /** Versions that were approved, the last one first. */
  versions: ProcedureVersion[];
  /** Versions that were approved and that the archive does not have, the first one first. */
  gone: string[];
  /** Who read the version that was approved last. */
  readers: string[];
  /** Who said last that it is still right, and when; null where nobody did. */
  reviewed: { by: string; day: string } | null;
  comments: ProcedureComment[];
}

export interface ProcedureBoard {
  procedures: ProcedureItem[];
  sheets: { steps: string | null; archive: string | null };
}

/** Reads the procedures, their versions, who read them and what is said of them. Writes nothing. Fails with `unreadableRow`. */
export async function readProcedures(language: Language, today = todaySerial()): Promise<ProcedureBoard> {
  const reading = await readProcedureRows();
  return {
    procedures: reading.procedures.map((row) => procedureItem(reading, row, language, today)),
    sheets: reading.sheets,
  };
}

function procedureItem(reading: ProcedureReading, row: ProcedureRow, language: Language, today: number): ProcedureItem {
  const name = row.Procedure;
  const steps = stepsOf(reading.steps, name);
  // Its own language, else that of the workbook: who looks at it does not change how plain it is.
  const said = [row.Title, row.Aim ?? "", ...steps.map(({ Text: text }) => text)];
  const written = writtenLanguage(said) ?? reading.language ?? language;
  const actsOf = (version: string) => actsOn(reading.readings, reading.archive, name, version);
  // Whoever read it on two days is one reader.
  const readingsOf = (version: string): ReadingRow[] =>
    actsOf(version)
      .filter(({ Act: act }) => act === "read")
      .filter(({ Person: person }, place, all) => all.findIndex((other) => isSameName(other.Person, person)) === place);
  const versions = versionsOf(reading.archive, name).map(
    ({ Version: version, Author: by, Date: day, Reason: reason }): ProcedureVersion => ({
      version,
      by,
      day: formatDate(day, language),
      reason,
      changes: changesBetween(archivedSteps(reading.archive, name, version), steps),
      readers: readingsOf(version).map((one) => `${one.Person} (${formatDate(one.Date, language)})`),
    }),
  );
  return {
    name,
    title: row.Title,
    aim: row.Aim,
    step: row["Cycle step"],
    owner: row.Owner,
    version: row.Version,
    status: row.Status,
    review: row["Next review"] === null ? null : formatDate(row["Next review"], language),
    reviewDue: isReviewDue(row, today),
    steps,
    next:
      row.Status !== "retired" && !isInForce(row, reading.steps, reading.archive)
        ? nextVersion(row, reading.archive, reading.readings)
        : null,
    language: written,
    ease: easeOf(steps, written),
    hard: hardSentences(steps, written),
    versions: versions.reverse(),
    gone: goneVersions(row, reading.archive, reading.readings),
    readers: readingsOf(row.Version).map(({ Person: person }) => person),
    reviewed: lastReview(actsOf(row.Version), language),
    comments: reading.comments
      .filter((found) => isSameName(found.Place, name))
      .map((found) => ({
        name: found.Comment,
        text: found.Text,
        author: found.Author,
        day: formatDate(found.Date, language),
        answer: found.Closed === null ? null : (found.Answer ?? ""),
        answeredBy: found["Answered by"],
      })),
  };
}

function lastReview(acts: readonly ReadingRow[], language: Language): ProcedureItem["reviewed"] {
  const [last] = acts.filter(({ Act: act }) => act === "reviewed").sort((one, other) => other.Date - one.Date);
  return last === undefined ? null : { by: last.Person, day: formatDate(last.Date, language) };
}
