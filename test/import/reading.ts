/** Reading a file as the wizard does: understood, a kind chosen, questions answered, read to its end. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { formatMonth } from "../../src/calendar/format";
import { chosenPlan, noAnswers, type Choices } from "../../src/import/chosenPlan";
import { readCsv } from "../../src/import/csv";
import type { ImportContext, ImportPlan, ImportQuestion, ImportResult } from "../../src/import/plan";
import { questionsOf } from "../../src/import/questions";
import { understandInParts, type UnderstoodSource } from "../../src/import/understoodSource";
import type { SourceGrid } from "../../src/domain/collect/source";
import { noContext, readAllRows } from "./grids";

/** Runs the parts of a piece of work to its end at once. */
export function atOnce<Result>(work: Generator<number, Result, void>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** A text as the file of a person. */
export function fileOf(text: string | Uint8Array, name = "file.csv"): SourceGrid {
  const reading = readCsv(typeof text === "string" ? new TextEncoder().encode(text) : text, name);
  if (!reading.ok) throw new Error(JSON.stringify(reading.why));
  return reading.grid;
}

/** A file of test/fixtures/import. */
export const fixture = (name: string): SourceGrid => fileOf(readFileSync(resolve(__dirname, "../fixtures/import", name)), name);

export const understood = (grid: SourceGrid, context: ImportContext = noContext): UnderstoodSource =>
  atOnce(understandInParts(grid, context));

export interface ReadFile {
  source: UnderstoodSource;
  plan: ImportPlan;
  questions: ImportQuestion[];
  result: ImportResult;
}

/** A file read as a kind of data with what a person chose and answered. */
export function readFile(
  file: SourceGrid | string,
  choices: Partial<Choices> & Pick<Choices, "kind">,
  context: ImportContext = noContext,
): ReadFile {
  const source = understood(typeof file === "string" ? fileOf(file) : file, context);
  const plan = chosenPlan(source, { chosen: {}, answers: noAnswers, asLastTime: false, ...choices });
  const result = readAllRows(source.understanding.grid, plan, context);
  if (result.imported + result.rejected.length !== result.records) throw new Error("Rows in are not rows imported and rows listed.");
  return { source, plan, questions: questionsOf(source.understanding.grid, plan), result };
}

/** Family, month and quantity of the imported rows, in their order. */
export const figuresOf = ({ result }: Pick<ReadFile, "result">, figure = "Quantity"): string[] =>
  result.rows.map((row) => `${String(row["Family"])} ${formatMonth(Number(row["Period"]), "en")} ${String(row[figure])}`);

/** Rows and reasons of what was left out. */
export const reasonsOf = ({ result }: Pick<ReadFile, "result">): string[] =>
  result.rejected.map(({ row, reason: { code } }) => `${row} ${code}`);
