/**
 * How long the pane is held up while a file of 200,000 rows is read, understood and previewed: the longest piece of work between two
 * breaks of each part, in milliseconds of processor time (its helpers for rubbish included, so that the pane waits less). Run alone with `npx tsx test/bench/importSlices.ts`.
 */
import { readCsvInParts } from "../../src/import/csv";
import { chosenPlan, noAnswers } from "../../src/import/chosenPlan";
import { foldProblems } from "../../src/import/foldProblems";
import { questionsOf } from "../../src/import/questions";
import { readRecords } from "../../src/import/readRecords";
import { understandInParts } from "../../src/import/understoodSource";

const rows = 200_000;

interface LongFile {
  name: string;
  bytes: Uint8Array;
}

const two = (number: number): string => String(number).padStart(2, "0");
const dayOf = (index: number): string =>
  `${two(1 + (index % 28))}/${two(1 + (Math.floor(index / 28) % 12))}/${2023 + (Math.floor(index / 336) % 3)}`;

const fileOf = (name: string, header: string, line: (index: number) => string): LongFile => ({
  name,
  bytes: new TextEncoder().encode([header, ...Array.from({ length: rows }, (_, index) => line(index))].join("\r\n")),
});

/** Sales of products by day in shops, as a French ERP exports them; `unit` stands behind each figure. */
export const salesLines = (name: string, unit = ""): LongFile =>
  fileOf(name, "Famille;Date;Article;Magasin;Canal;Quantité;N° commande", (index) =>
    [
      `Famille ${index % 40}`,
      dayOf(index),
      `ART-${index % 3_000}`,
      `Magasin ${index % 120}`,
      index % 5 === 0 ? "Web" : "Boutique",
      unit === "" ? `${index % 900},5` : `${1 + (index % 9)} ${two(index % 100)}0${unit}`,
      `CMD-${index}`,
    ].join(";"),
  );

/** A pivot table in compact form: families with their months set to the right below them, each family the sum of its months. */
export const pivotLines = (name: string): LongFile =>
  fileOf(name, "Étiquettes;Quantité;Montant", (index) =>
    index % 13 === 0 ? `Famille ${index / 13};66;120` : `   01/${two(index % 13)}/2026;${(index % 13) - 1};10`,
  );

interface Slices<Result> {
  result: Result;
  longest: number;
  all: number;
}

/** Milliseconds of processor time of this program so far: what else the machine does meanwhile is not counted. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Runs a piece of work and measures its longest step between two breaks. */
function slices<Result>(work: Generator<number, Result, void>): Slices<Result> {
  let [longest, all] = [0, 0];
  for (;;) {
    const start = spent();
    const step = work.next();
    const took = spent() - start;
    longest = Math.max(longest, took);
    all += took;
    if (step.done) return { result: step.value, longest, all };
  }
}

function atOnce<Result>(work: () => Result): Slices<Result> {
  const start = spent();
  const result = work();
  const all = spent() - start;
  return { result, longest: all, all };
}

const show = (part: string, { longest, all }: Slices<unknown>) =>
  console.log(`${part.padEnd(14)} longest ${longest.toFixed(0).padStart(5)} ms of ${all.toFixed(0).padStart(5)} ms`);

/** Each part of importing a file, from its bytes to the reasons of the rows that are left out. */
function measure({ name, bytes }: LongFile): void {
  console.log(`\n${name}`);
  const file = slices(readCsvInParts(bytes, name));
  show("file", file);
  if (!file.result.ok) throw new Error(file.result.why.code);
  const { grid } = file.result;
  const context = { bucket: "month" as const, families: [], orderPeriods: new Map<string, number>() };
  const source = slices(understandInParts(grid, context));
  show("understanding", source);
  const choices = { kind: "demand" as const, chosen: {}, answers: noAnswers, asLastTime: true };
  const plan = atOnce(() => chosenPlan(source.result, choices));
  show("proposal", plan);
  show(
    "proposal again",
    atOnce(() => chosenPlan(source.result, choices)),
  );
  show(
    "questions",
    atOnce(() => questionsOf(source.result.grid, plan.result)),
  );
  const read = slices(readRecords(source.result.grid, plan.result, context));
  show("rows", read);
  console.log(`${read.result.records} records, ${read.result.imported} imported into ${read.result.rows.length} rows`);

  const article = { source: { from: "column" as const, column: 2 }, score: 1, reason: { code: "chosen" as const, values: {} } };
  const wrong = chosenPlan(source.result, { ...choices, chosen: { Quantity: article } });
  const listed = slices(readRecords(source.result.grid, wrong, context));
  show("all listed", listed);
  show(
    "their reasons",
    atOnce(() => foldProblems(listed.result.rejected)),
  );
}

// Makers of the files and not the files: what waits for its turn would be looked through for rubbish meanwhile.
for (const file of [() => salesLines("ventes.csv"), () => salesLines("ventes en kg.csv", " kg"), () => pivotLines("croisé.csv")])
  measure(file());
