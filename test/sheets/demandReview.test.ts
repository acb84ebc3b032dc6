/** The demand review as data, for every mixture of the tables it reads: nothing it mentions may be missing from the workbook. */
import { eventCourses } from "../../src/domain/collect/sopEvents";
import type { Area } from "../../src/language/references";
import type { Blueprint } from "../../src/sheets/blueprint";
import { materialOf } from "../../src/sheets/catalogue";
import { drawn } from "../../src/sheets/defineSheet";
import { demandReview } from "../../src/sheets/demandReview/demandReview";
import { supplyReview } from "../../src/sheets/supplyReview/supplyReview";
import { tables, type TableRows } from "../../src/domain/tables/catalogue";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";

const first = serialOf(2027, 1);
const rowsFor = (families: readonly string[]): Required<Pick<TableRows, (typeof names)[number]>> => {
  const each = (offsets: number[], row: (Family: string, Period: number) => AnyRow): AnyRow[] =>
    families.flatMap((family) => offsets.map((offset) => row(family, addMonths(first, offset))));
  const past = Array.from({ length: 30 }, (_, index) => index - 30);
  return {
    SopFamilies: families.map((Family) => ({ Family, "Minimum stock": 5 })),
    SopDemand: each(past, (Family, Period) => ({ Family, Period, Quantity: 50 })),
    SopForecasts: ["consensus", "Sales", "=Who*"].flatMap((Source) =>
      each([-2, -1, 0, 1], (Family, Period) => ({ Family, Period, Source, Quantity: 50 })),
    ),
    SopStock: each([-1], (Family, Period) => ({ Family, Period, Quantity: 50 })),
    SopCapacity: each([0, 1], (_, Period) => ({ Resource: "Press", Period, Hours: 50 })),
    SopEvents: [
      { Event: "Fair", From: first, Effect: 0.1 },
      ...eventCourses.map((Course) => ({ Event: Course, Family: families[0] ?? null, From: first, Course })),
    ],
    SopSettings: [{ Key: "prudence", Value: 0.6 }],
  };
};
const names = ["SopFamilies", "SopDemand", "SopForecasts", "SopStock", "SopCapacity", "SopEvents", "SopSettings"] as const;
const odd = rowsFor(["A*", "<5 mm", "Cards, flexible", 'Q"1']);
const mixtures = Array.from({ length: 2 ** names.length }, (_, bits): TableRows =>
  Object.fromEntries(names.filter((__, index) => (bits >> index) & 1).map((name) => [name, odd[name]])),
);
const build = (rows: TableRows, language: "en" | "fr" = "en"): Blueprint => drawn(demandReview, materialOf(rows), language);
const formulasOf = ({ cells }: Blueprint): string[] =>
  cells.flat().flatMap((content) => (typeof content === "object" && content !== null ? [content.formula] : []));
const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');
const columns = new Map(tables.map(({ name, columns: all }) => [name as string, new Set(all.map((column) => column.name))]));

it("mentions only tables and columns that are there, and names that it or the supply review defines", () => {
  const wrong = new Set<string>();
  for (const rows of mixtures) {
    const review = build(rows);
    const defined = new Set([...review.names, ...drawn(supplyReview, materialOf(rows), "en").names].map(({ name }) => name as string));
    for (const text of formulasOf(review).map(withoutTexts)) {
      for (const [, table = "", column = ""] of text.matchAll(/\b(Sop\w+)\[([^\]]+)\]/g))
        if (!(table in rows) || columns.get(table)?.has(column) !== true) wrong.add(`${table}[${column}] with ${Object.keys(rows).join()}`);
      for (const [name] of text.matchAll(/\bSop[A-Z]\w*\b(?!\[)/g))
        if (!defined.has(name)) wrong.add(`${name} with ${Object.keys(rows).join()}`);
    }
  }
  expect(mixtures).toHaveLength(128);
  expect([...wrong]).toEqual([]);
});

const filled = ({ cells }: Blueprint, { row, column, rows, columns: width }: Area): number =>
  cells
    .slice(row, row + rows)
    .reduce((count, line) => count + line.slice(column, column + width).filter((content) => content !== null).length, 0);
const spilling = ["SopDemandHistory", "SopDemandBaseline", "SopDemandEffects", "SopDemandDriven", "SopDemandConsensus", "SopDemandWeights"];

it("keeps the cells free under its chart and where tables of figures spill", () => {
  for (const rows of mixtures) {
    const review = build(rows);
    for (const { place } of review.charts) expect(filled(review, place)).toBe(0);
    for (const { name, area } of review.names) if (spilling.includes(name)) expect([name, filled(review, area)]).toEqual([name, 1]);
  }
});

it("points to the whole of a spilled table and never to a part without its first cell", () => {
  const review = build(odd);
  const history = review.names.find(({ name }) => name === "SopDemandHistory")?.area;
  const last = String(history ? history.row + history.rows : "");
  const references = formulasOf(review).flatMap((text) => [...text.matchAll(new RegExp(`\\$([A-Z]+)\\$\\d+:\\$[A-Z]+\\$${last}\\b`, "g"))]);
  expect(references.length).toBeGreaterThan(3);
  for (const [, from] of references) expect(["A", "B"]).toContain(from);
});

it("says today's answer in row 3, keeps it in sight, and tests no function of ours in a conditional format", () => {
  for (const language of ["en", "fr"] as const) {
    const review = build(odd, language);
    expect(review.cells[2]?.[0]).toHaveProperty("formula");
    expect(review.freeze).toEqual({ rows: 3, columns: 1 });
    for (const { rule } of review.conditional) if (rule.kind === "formula") expect(rule.formula).not.toMatch(/SOP\./);
    expect(review.charts.map(({ title }) => title)).toEqual([expect.stringMatching(/\?/)]);
    for (const { numberFormat } of review.formats.filter((format) => format.numberFormat.includes("%")))
      expect(/"\u202f"%/.test(numberFormat)).toBe(language === "fr");
  }
});

it("is titled and worded in French", () => {
  const texts = (review: Blueprint): string[] => review.cells.flat().filter((content): content is string => typeof content === "string");
  const [english, french] = [build(odd), build(odd, "fr")];
  expect(french.title).toBe("Revue de la demande");
  const [en, fr] = [texts(english), texts(french)];
  expect(fr).toHaveLength(en.length);
  const same = new Set(["A*", "<5 mm", "Cards, flexible", 'Q"1', "=Who*", "Consensus", "Total", "Prudence ⟷ Ambition", "–", ""]);
  // A contributor called by a word that the table offers is named in the reader's language; a word of one's own is not.
  expect([en.includes("Sales"), fr.includes("Sales"), fr.includes("ventes")]).toEqual([true, false, true]);
  fr.forEach((text, index) => {
    if (!same.has(text)) expect(text).not.toBe(en[index]);
    if (!same.has(text)) expect(text).not.toMatch(/[^\u202f][;:!?](\s|$)/);
  });
});

it("grows in rows and not in columns with the families, with formulas that Excel takes", () => {
  const one = build(rowsFor(["A"]));
  const many = build(rowsFor(Array.from({ length: 200 }, (_, index) => `Family ${index}`)));
  expect(many.cells[0]).toHaveLength(one.cells[0]?.length ?? 0);
  // Sections of one row a family, and the past with two months of each: 17 sections, 2 rows. Six of them are the plan of demand: the
  // grid, what is in force, where that comes from, and three workings.
  expect(many.cells.length - one.cells.length).toBe(199 * (17 + 2));
  // One call for all families, however many there are.
  const calls = (review: Blueprint): number => formulasOf(review).filter((text) => text.includes("SOP.")).length;
  expect(calls(many)).toBe(calls(one));
  expect(Math.max(...formulasOf(many).map((text) => text.length))).toBeLessThan(8192);
});

it("says what is missing where there is nothing to forecast from", () => {
  const empty = build({});
  expect(empty.cells.flat().filter((content) => typeof content === "string" && content.startsWith("○")).length).toBeGreaterThan(0);
  expect(formulasOf(empty)).toEqual([]);
});
