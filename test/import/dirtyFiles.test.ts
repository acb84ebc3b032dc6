/**
 * Dirty files of every shape, each read to its end by answering what the wizard asks: every step has a way on, rows in are rows
 * imported and rows listed, and no figure or period is wrong without a word. What is right comes from the figures of the generator.
 */
import { serialOf, dayOf } from "../../src/calendar/days";
import { askedQuestions, chosenPlan, noAnswers, type Choices } from "../../src/import/chosenPlan";
import type { ImportPlan, ImportQuestion, MappedColumn } from "../../src/import/plan";
import { canBeRead, questionsOf } from "../../src/import/questions";
import { likelyKind, type UnderstoodSource } from "../../src/import/understoodSource";
import { casesOf } from "../support/campaign";
import { dirtyFile, shapeNames, type DirtyFile } from "./dirtyFiles";
import { noContext, readAllRows } from "./grids";
import { fileOf, understood } from "./reading";

const column = (plan: ImportPlan, header: string): MappedColumn => {
  const found = plan.layout.headers.indexOf(header);
  if (found < 0) throw new Error(`No column ${header} among ${plan.layout.headers.join(", ")}`);
  return { source: { from: "column", column: found }, score: 1, reason: { code: "chosen", values: {} } };
};

/** The choices with an answer to one question more, as the person who has the file would give it. */
function answered(file: DirtyFile, plan: ImportPlan, choices: Choices, question: ImportQuestion): Choices {
  const { knows } = file;
  const with_ = (answers: Partial<Choices["answers"]>): Choices => ({ ...choices, answers: { ...choices.answers, ...answers } });
  switch (question.code) {
    case "missingColumn": {
      const header = knows.columns[question.input];
      if (header === undefined) throw new Error(`Nobody knows ${question.input}.`);
      return { ...choices, chosen: { ...choices.chosen, [question.input]: column(plan, header) } };
    }
    case "pick": {
      const word = question.words.find((one) => one.toLowerCase() === knows.version?.toLowerCase());
      if (word === undefined) throw new Error(`Nobody knows which of ${question.words.join(", ")} is meant.`);
      return with_({ picks: { ...choices.answers.picks, [question.column]: word } });
    }
    case "unit":
      return with_({ factors: { ...choices.answers.factors, [question.input]: knows.factor } });
    case "year":
      return with_({ year: knows.year });
    case "firstMonth":
      return with_({ firstMonth: serialOf(knows.year, knows.month) });
    case "dateOrder":
      return with_({ dateOrders: { ...choices.answers.dateOrders, [question.input]: knows.french ? "dayFirst" : "monthFirst" } });
    case "decimalMark":
      return with_({ decimalMarks: { ...choices.answers.decimalMarks, [question.input]: knows.french ? "comma" : "point" } });
    case "totals":
      return with_({ totalsAreNames: false });
    default:
      throw new Error(`Nobody can answer ${question.code}.`);
  }
}

interface Walked {
  source: UnderstoodSource;
  plan: ImportPlan;
  asked: string[];
}

/** Answers one question after the other, until nothing is open that stands in the way; each answer has to bring the reading further. */
function walk(file: DirtyFile): Walked {
  const source = understood(fileOf(file.text, file.name));
  let choices: Choices = { kind: file.kind, chosen: {}, answers: noAnswers, asLastTime: true };
  const asked: string[] = [];
  for (;;) {
    const plan = chosenPlan(source, choices);
    const open = questionsOf(source.grid, plan);
    const question = open.find((one) => !canBeRead([one])) ?? open.find(({ code }) => !["unit", "totals", "spread"].includes(code));
    // What was understood is shown, and stays answerable.
    for (const shown of open) expect(askedQuestions(source, plan, choices.answers)).toContainEqual(shown);
    if (question === undefined) return { source, plan, asked };
    const what = `${question.code} ${"input" in question ? question.input : "column" in question ? question.column : ""}`;
    if (asked.includes(what)) throw new Error(`"${what}" is asked again after its answer.`);
    asked.push(what);
    choices = answered(file, plan, choices, question);
  }
}

const monthOf = (serial: unknown): string => {
  const { year, month } = dayOf(Number(serial));
  return `${year}-${String(month).padStart(2, "0")}`;
};

const all = 60;
const seeds = Array.from({ length: casesOf(all * 10, all) }, (_, seed) => seed);

describe("dirty files", () => {
  it.each(seeds)("number %i goes in right, or is listed", (seed) => {
    const file = dirtyFile(seed);
    const say = { seed, troubles: file.troubles.join(", "), file: file.text.slice(0, 600) };
    const { source, plan, asked } = walk(file);
    const result = readAllRows(source.grid, plan, noContext);
    expect({ ...say, sum: result.imported + result.rejected.length }).toEqual({ ...say, sum: result.records });
    const read = new Map(result.rows.map((row) => [`${String(row["Family"])} ${monthOf(row["Period"])}`, Number(row[file.figure])]));
    const wrong = [...read].flatMap(([key, figure]) => {
      const meant = file.right.get(key);
      return meant !== undefined && Math.abs(meant - figure) < 1e-6 ? [] : [`${key}: ${figure}, meant ${meant}`];
    });
    expect({ ...say, asked, wrong }).toEqual({ ...say, asked, wrong: [] });
    // Everything that fits the table is there, and nothing of what does not.
    expect({ ...say, asked, rows: read.size }).toEqual({ ...say, asked, rows: file.fits ? file.right.size : 0 });
    if (!file.fits) expect({ ...say, listed: result.rejected.length > 0 }).toEqual({ ...say, listed: true });
  });

  it("are of every shape, in both languages, and most have a kind that is proposed", () => {
    const files = seeds.map(dirtyFile);
    expect(new Set(files.map(({ troubles }) => troubles[0]))).toEqual(new Set(shapeNames));
    expect(new Set(files.map(({ knows }) => knows.french))).toEqual(new Set([true, false]));
    for (const trouble of ["totals", "no figures", "titles", "thousands"])
      expect(files.filter(({ troubles }) => troubles.includes(trouble)).length).toBeGreaterThan(1);
    const proposed = files.filter((file) => likelyKind(understood(fileOf(file.text, file.name))) !== undefined);
    expect(proposed.length).toBeGreaterThan(files.length / 2);
  });
});
