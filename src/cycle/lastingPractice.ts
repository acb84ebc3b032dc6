/** The practice that lasts in a workbook, whoever began it: what is written meanwhile is undone when it ends. */
import { readPractice, type Practice } from "../samples/practice";
import { clock } from "../workbook/clock";
import { isOwnWrite, noteOwn } from "../workbook/writing/journal/ownWrites";
import { keepInFile, readFromFile } from "../workbook/writing/ownSettings";

const key = "SopPractice";
/** Whoever began one and has not ended it a day later has forgotten it. */
const longest = 24 * 3600 * 1000;

/** The name by which this pane knows a practice of its own again. */
const nameOf = ({ started }: Practice): string => `practice ${started}`;

/** Whether this pane began it. */
export const isOwnPractice = (practice: Practice): boolean => isOwnWrite(nameOf(practice));

export const noteOwnPractice = (practice: Practice): void => noteOwn(nameOf(practice));

/** The practice that lasts; undefined where there is none, or it was forgotten. */
export async function lastingPractice(): Promise<Practice | undefined> {
  const kept = readPractice(await readFromFile(key));
  return kept !== undefined && (isOwnPractice(kept) || clock.now() - Date.parse(kept.started) < longest) ? kept : undefined;
}

/** Keeps it in the file; null where none lasts any more. */
export const keepPractice = (practice: Practice | null): Promise<void> => keepInFile(key, practice);
