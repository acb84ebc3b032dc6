/**
 * Tables as badly as people leave them, read as every kind of data in turn: whatever stands there, every record is imported or
 * listed, nothing fails, nothing that is not a number of its kind goes in, and importing the same again adds nothing.
 */
import { inLanguage } from "../../src/language/text";
import * as fc from "fast-check";
import { datasetKind, datasetKinds } from "../../src/import/datasetKinds";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import { memoriesFor, memoryRow, recallPlan } from "../../src/import/importMemory";
import type { ImportContext } from "../../src/import/plan";
import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { questionsOf } from "../../src/import/questions";
import { isMonth } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { SourceCell, SourceGrid } from "../../src/domain/collect/source";
import { planTableWrite } from "../../src/domain/tables/planTableWrite";
import { explainNotice } from "../../src/import/noticeSentences";
import { explainProblem } from "../../src/import/problems";
import { readAllRows } from "./grids";
import { casesOf } from "../support/campaign";

const kinds = datasetKinds.map(({ id }) => id);
const text = (value: string): SourceCell => ({ value: value === "" ? null : value, text: value });

const words = [
  "Cartes",
  "cartes ",
  "Two-layer boards",
  "two layer  boards",
  "TOTAL",
  "Sous-total",
  "Dupont",
  "ventes",
  "Marketing",
  "toutes",
  "CMS",
];
const numbers = [
  "1 234,56",
  "1\u00a0234",
  "1\u202f234,5",
  "1’234.5",
  "1,234",
  "1.234",
  "(5)",
  "−3",
  "-7",
  "12 %",
  "€ 5",
  "1e3",
  "1e999",
  "0",
  "9".repeat(80),
];
const dates = [
  "2027-01",
  "févr. 2027",
  "03/04/2026",
  "13/02/2026",
  "02/13/2026",
  "3 de enero de 2027",
  "31/04/2026",
  "2026-W05",
  "T1 2027",
  "46023",
  "0",
  "Set 26",
];
const mess = [
  "",
  " ",
  "\u00a0",
  "-",
  "n/a",
  "#N/A",
  "#REF!",
  "=1+1",
  "@SUM(A1)",
  "+cmd",
  "\ufffd",
  "__proto__",
  "constructor",
  "a\nb",
  '"',
  "'",
  "x".repeat(33_000),
];

const cell: fc.Arbitrary<SourceCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words).map(text) },
  { weight: 5, arbitrary: fc.constantFrom(...numbers).map(text) },
  { weight: 4, arbitrary: fc.constantFrom(...dates).map(text) },
  { weight: 2, arbitrary: fc.constantFrom(...mess).map(text) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "binary" }).map(text) },
  { weight: 3, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => ({ value, text: String(value) })) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -0).map((value) => ({ value, text: String(value) })) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 120_000 }).map((value) => ({ value, text: String(value), format: "dd/mm/yyyy" })) },
  { weight: 1, arbitrary: fc.boolean().map((value) => ({ value, text: String(value) })) },
);

/** Cells as they should be: most of a real table is right, and the rest is why it is called dirty. */
const clean: Record<"text" | "number" | "date", fc.Arbitrary<SourceCell>> = {
  text: fc
    .constantFrom("Cartes", "Modules", "Two-layer boards", "two layer  boards", "CMS", "Dupont", "ventes", "A1", "A2", "A3")
    .map(text),
  number: fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((value) => ({ value, text: String(value) })),
    fc.constantFrom("0,5", "12,25", "3", "0,9", "1 234,5").map(text),
  ),
  date: fc.oneof(
    fc.integer({ min: serialOf(2026, 1), max: serialOf(2027, 12) }).map((value) => ({ value, text: String(value), format: "dd/mm/yyyy" })),
    fc.constantFrom("2027-01", "févr. 2027", "13/03/2027", "2027-04-05").map(text),
  ),
};

interface Heading {
  title: string;
  holds: keyof typeof clean;
}

/** Headers of every kind in both languages, months across, contributors, nonsense and blanks. */
const headingsOf = (id: DatasetKindId): Heading[] =>
  datasetKind(id).inputs.flatMap(({ name, title, kind }): Heading[] => {
    const holds = kind === "number" ? "number" : kind === "date" || kind === "period" ? "date" : "text";
    return [name, inLanguage(title, "en"), inLanguage(title, "fr")].map((word) => ({ title: word, holds }));
  });
const figures = (...titles: string[]) => titles.map((title): Heading => ({ title, holds: "number" }));
const months = figures("2027-01", "janv. 2027", "Feb-27", "Mars", "Avril", "Mai", "202702");
const contributors = figures("Ventes", "Marketing", "Prévision finance", "CMS", "Test", "Total");
const nonsense = figures("", "\u00a0", "__proto__", "=A1", "X");

/** Two tables in three have the headers of one kind; months or names run across some of them. */
const headings: fc.Arbitrary<Heading[]> = fc.constantFrom(...kinds).chain((id) =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.constantFrom(0, 1, 2).map((word) => headingsOf(id).filter((_, index) => index % 3 === word)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...headingsOf(id)), fc.shuffledSubarray([...months, ...contributors], { minLength: 2, maxLength: 6 }))
        .map(([label, across]) => [label, ...across]),
    },
    {
      weight: 1,
      arbitrary: fc.array(fc.constantFrom(...kinds.flatMap(headingsOf), ...months, ...contributors, ...nonsense), {
        minLength: 1,
        maxLength: 9,
      }),
    },
  ),
);

const grid: fc.Arbitrary<SourceGrid> = headings.chain((columns) =>
  fc
    .record({
      rows: fc.array(
        fc.tuple(...columns.map(({ holds }) => fc.oneof({ weight: 9, arbitrary: clean[holds] }, { weight: 1, arbitrary: cell }))),
        { maxLength: 18 },
      ),
      titled: fc.boolean(),
      merged: fc.nat({ max: 4 }),
      doubled: fc.boolean(),
      ragged: fc.nat({ max: 3 }),
      name: fc.constantFrom("export.csv", "Budget CA 2027.csv", "prévisions ventes.csv", "Feuil1!A1:I20", "__proto__"),
    })
    .map(({ rows, titled, merged, doubled, ragged, name }) => {
      const body = rows.map((row, index) =>
        row.slice(0, Math.max(1, columns.length - (index % 4 === 3 ? ragged : 0))).map((value, column) =>
          // A merged cell leaves its value in the first row and blanks below.
          merged === 0 && column === 0 && index % 3 > 0 ? text("") : value,
        ),
      );
      const [first] = body;
      const header = columns.map(({ title }) => text(title));
      return {
        name,
        firstRow: 3,
        firstColumn: 2,
        cells: [...(titled ? [[text("Plan 2027")], []] : []), header, ...body, ...(doubled && first ? [first, first] : [])],
      };
    }),
);

const context: ImportContext = {
  bucket: "month",
  families: ["Cartes"],
  spellings: ["Two-layer boards"],
  resources: ["CMS"],
  orderPeriods: new Map([["Dupont", serialOf(2027, 1)]]),
};

describe("dirty tables", () => {
  it("lose no record as any kind of data, fail never, let nothing in that is not of its kind, and never double", () => {
    const seen = { records: 0, imported: 0, listed: 0, across: 0 };
    let turn = 0;
    fc.assert(
      fc.property(grid, fc.constantFrom(undefined, "Volume", "Margin", "Hours", "Value"), (source, figure) => {
        const understanding = understand(source, "month");
        // As the likeliest kind, or as another one that a person might choose.
        const likely = guessKinds(understanding, context)[0]?.kind;
        const kindId = (turn % 2 === 0 ? likely : undefined) ?? kinds[turn % kinds.length] ?? "demand";
        turn++;
        const kind = datasetKind(kindId);
        const said = figure !== undefined && kind.figures?.includes(figure) ? figure : undefined;
        const plan = proposePlan(understanding, kindId, context, said);
        questionsOf(source, plan);
        const result = readAllRows(source, plan, context);
        expect(result.imported + result.rejected.length).toBe(result.records);
        expect(result.rows.length).toBeLessThanOrEqual(result.imported);
        if (plan.sameKey !== "sum") expect(result.rows.length).toBe(result.imported);
        for (const problem of result.rejected) {
          expect(problem.row).toBeGreaterThanOrEqual(source.firstRow);
          expect(problem.row).toBeLessThan(source.firstRow + source.cells.length);
          const { reason, fix } = explainProblem(problem, "fr");
          expect([reason === "" || /\{\w+\}/.test(reason.replace(problem.text, "")), fix === ""]).toEqual([false, false]);
        }
        for (const notice of result.notices) expect(explainNotice(notice, "en")).not.toBe("");
        for (const row of result.rows)
          for (const { name, kind: columnKind, required, maximum } of kind.table.columns) {
            const value = row[name] ?? null;
            if (value === null) expect({ name, required }).toEqual({ name, required: false });
            else if (columnKind === "text" || columnKind === "choice")
              expect(typeof value === "string" && value.length <= 32_767).toBe(true);
            else expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true);
            if (columnKind === "period" && value !== null) expect(isMonth(Number(value))).toBe(true);
            if (maximum !== undefined && value !== null) expect(Number(value)).toBeLessThanOrEqual(maximum);
          }
        // The same source again: nothing is added, whether the rows have keys or not.
        const first = planTableWrite(kind.table, [], result.rows, "append", false);
        const again = planTableWrite(kind.table, first.rows, result.rows, "append", false);
        expect({ added: again.added, rows: again.rows.length }).toEqual({ added: 0, rows: first.rows.length });
        // And what is remembered of it reads as many records as before.
        const memory = memoryRow(understanding.layout, plan, {});
        if (memory) {
          const memories = new Map([[String(memory["Key"]), String(memory["Value"])]]);
          const found = memoriesFor(understanding.layout, [kindId], { ...context, memories }).get(kindId);
          if (found === undefined) throw new Error("What was remembered is not found again.");
          const recalled = readAllRows(source, recallPlan(understanding, found, context), context);
          expect(recalled.imported + recalled.rejected.length).toBe(recalled.records);
          expect(recalled.records).toBe(result.records);
        }
        seen.records += result.records;
        seen.imported += result.imported;
        seen.listed += result.rejected.length;
        if (plan.layout.orientation !== "list") seen.across++;
      }),
      { numRuns: casesOf(1_000, 200), seed: 20270301 },
    );
    console.info("dirty tables", seen);
    expect(seen.imported + seen.listed).toBe(seen.records);
    expect(seen.imported).toBeGreaterThan(casesOf(2_000, 300));
    expect(seen.listed).toBeGreaterThan(casesOf(1_000, 150));
    expect(seen.across).toBeGreaterThan(casesOf(100, 15));
  }, 120_000);
});
