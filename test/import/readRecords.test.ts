import * as fc from "fast-check";
import { datasetKind, datasetKinds } from "../../src/import/datasetKinds";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import type { ImportContext, ImportPlan } from "../../src/import/plan";
import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { readRecords } from "../../src/import/readRecords";
import { isMonth } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { SourceCell, SourceGrid } from "../../src/domain/collect/source";
import { csvGrid, day, noContext, sheetGrid, readAllRows } from "./grids";
import { casesOf } from "../support/campaign";

const january = serialOf(2026, 1);
const read = (grid: SourceGrid, kind: DatasetKindId, context: ImportContext = noContext, change: Partial<ImportPlan> = {}) =>
  readAllRows(grid, { ...proposePlan(understand(grid, "month"), kind, context), ...change }, context);

describe("reading rows", () => {
  it("lists every bad row with its row number, column, reason and text, and imports the others", () => {
    const grid = sheetGrid([
      ["Family", "Month", "Quantity"],
      ["A", day(january), 5],
      ["A", day(january), 6],
      ["B", null, 7],
      ["B", day(january), null],
      [null, day(january), 8],
      ["C", day(january), "abc"],
      ["C", "soon", 9],
      ["D", day(january), "#N/A"],
      ["D", day(january), true],
      ["Total", day(january), 99],
      ["E\ufffd", day(january), 1],
      [null, null, null],
      ["F", day(january + 31), "1 234,5"],
    ]);
    const { records, imported, rows, rejected } = read(grid, "demand");
    expect({ records, imported }).toEqual({ records: 12, imported: 2 });
    expect(rows).toEqual([
      { Family: "A", Period: january, Quantity: 5 },
      { Family: "F", Period: january + 31, Quantity: 1234.5 },
    ]);
    expect(rejected.map(({ row, column, reason }) => [row, column, reason.code])).toEqual([
      [3, undefined, "duplicate"],
      [4, "Month", "missingPeriod"],
      [5, "Quantity", "missingValue"],
      [6, "Family", "blankKey"],
      [7, "Quantity", "notNumber"],
      [8, "Month", "notDate"],
      [9, "Quantity", "errorCell"],
      [10, "Quantity", "trueFalse"],
      [11, "Family", "totalRow"],
      [12, "Family", "damagedText"],
    ]);
    expect(rejected.every(({ source }) => source === "Sheet1")).toBe(true);
  });

  it("refuses negative hours, keeps negative demand with a remark", () => {
    const hours = csvGrid([
      ["Resource", "Month", "Hours"],
      ["SMT", "2026-01", "-8"],
    ]);
    expect(read(hours, "capacity").rejected).toMatchObject([{ row: 2, column: "Hours", reason: { code: "negative" }, text: "-8" }]);
    const demand = csvGrid([
      ["Family", "Month", "Quantity"],
      ["A", "2026-01", "-8"],
    ]);
    expect(read(demand, "demand")).toMatchObject({ imported: 1, notices: [{ code: "negativeKept", row: 2, count: 1 }] });
  });

  it("lists ambiguous dates and numbers as long as nobody said how to read them", () => {
    const grid = csvGrid([
      ["Order", "Promised date", "Ordered"],
      ["1", "03/02/2026", "1,234"],
      ["2", "2026-02-03", "5"],
    ]);
    const { rejected, imported } = read(grid, "deliveries");
    expect(imported).toBe(1);
    expect(rejected).toMatchObject([
      { row: 2, reason: { code: "ambiguousDate", values: { dayFirst: serialOf(2026, 2, 3), monthFirst: serialOf(2026, 3, 2) } } },
    ]);
    const answered = read(grid, "deliveries", noContext, {
      dateOrders: { "Promised date": "monthFirst" },
      decimalMarks: { Ordered: "point" },
    });
    expect(answered.rows[0]).toMatchObject({ "Promised date": serialOf(2026, 3, 2), Ordered: 1234 });
  });

  it("reads the certain dates of a mixed column and lists the others", () => {
    const grid = csvGrid([
      ["Order", "Promised date"],
      ["1", "13/02/2026"],
      ["2", "02/14/2026"],
      ["3", "03/02/2026"],
    ]);
    const { rows, rejected } = read(grid, "deliveries");
    expect(rows.map((row) => row["Promised date"])).toEqual([serialOf(2026, 2, 13), serialOf(2026, 2, 14)]);
    expect(rejected).toMatchObject([{ row: 4, reason: { code: "ambiguousDate" } }]);
  });

  it("lists unknown families with the one that was probably meant, or takes them when told to", () => {
    const context: ImportContext = { bucket: "month", families: ["Dairy Products", "Seafood"], orderPeriods: new Map() };
    const grid = csvGrid([
      ["Family", "Month", "Quantity"],
      ["dairy  products", "2026-01", "1"],
      ["Seafood", "2026-01", "2"],
      ["Seefood", "2026-02", "3"],
    ]);
    const { rows, rejected } = read(grid, "demand", context);
    expect(rows.map((row) => row["Family"])).toEqual(["Dairy Products", "Seafood"]);
    expect(rejected).toMatchObject([{ row: 4, reason: { code: "unknownFamily", values: { family: "Seefood", similar: "Seafood" } } }]);
    expect(read(grid, "demand", context, { acceptUnknownFamilies: true })).toMatchObject({ imported: 3, rejected: [] });
  });

  it("takes all families when most are unknown, because then the list belongs to other data", () => {
    const context: ImportContext = { bucket: "month", families: ["Boards"], orderPeriods: new Map() };
    const grid = csvGrid([
      ["Family", "Month", "Quantity"],
      ["Beverages", "2026-01", "1"],
      ["Produce", "2026-01", "2"],
    ]);
    expect(read(grid, "demand", context)).toMatchObject({ imported: 2, rejected: [], notices: [{ code: "newFamily", count: 2 }] });
  });

  it("reads percentages without their sign, and says so", () => {
    const grid = csvGrid([
      ["Resource", "Hours per day", "Utilization"],
      ["SMT", "8", "85"],
      ["Paint", "16", "90"],
    ]);
    const { rows, notices } = read(grid, "resources");
    expect(rows.map((row) => row["Utilization"])).toEqual([0.85, 0.9]);
    expect(notices).toMatchObject([{ code: "percentScaled", column: "Utilization" }]);
  });

  it("names months without a figure between the first month of a family and the last of the source", () => {
    const grid = csvGrid([
      ["Family", "2026-01", "2026-02", "2026-03"],
      ["A", "1", "", ""],
      ["B", "", "2", "3"],
    ]);
    expect(read(grid, "demand").notices).toEqual([
      {
        code: "missingMonth",
        row: 0,
        count: 1,
        column: "A",
        values: { item: "A", period: january + 31, periods: "46054 46082", count: 2 },
      },
    ]);
  });

  it("keeps texts that look like formulas as texts, and says so", () => {
    const grid = csvGrid([
      ["Family", "Month", "Quantity"],
      ["=HYPERLINK(1)", "2026-01", "1"],
    ]);
    expect(read(grid, "demand")).toMatchObject({
      imported: 1,
      rows: [{ Family: "=HYPERLINK(1)" }],
      notices: [{ code: "formulaText", row: 2 }],
    });
  });

  it("translates the words of choices", () => {
    const grid = csvGrid([
      ["Mois", "Catégorie", "Montant"],
      ["2026-01", "Stockage", "5"],
      ["2026-01", "Manutention", "6"],
      ["2026-01", "Federal Shipping", "7"],
    ]);
    expect(read(grid, "logistics").rows.map((row) => row["Category"])).toEqual(["storage", "handling", "Federal Shipping"]);
  });

  it("keeps prototype words as ordinary names", () => {
    const grid = csvGrid([
      ["Family", "Month", "Quantity"],
      ["__proto__", "2026-01", "1"],
      ["constructor", "2026-01", "2"],
    ]);
    expect(read(grid, "demand").rows.map((row) => row["Family"])).toEqual(["__proto__", "constructor"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("reads 100,000 order lines, telling how far it is and stopping when asked", () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => [
      `C${index >> 2}`,
      `P${index % 77}`,
      `Family ${index % 8}`,
      `${(index % 40) + 1}`,
      `${(index % 300) / 10}`,
      index % 5 ? "0" : "0.15",
    ]);
    const grid = csvGrid([["Order", "Product", "Family", "Quantity", "Unit price", "Discount"], ...lines]);
    const result = read(grid, "sales");
    expect(result).toMatchObject({ records: 100_000, imported: 100_000 });
    const reading = readRecords(grid, proposePlan(understand(grid, "month"), "sales", noContext), noContext);
    expect([reading.next().value, reading.next().value]).toEqual([2_000, 4_000]);
    expect(reading.return(result).done).toBe(true);
  });
});

/** Cells as badly as people leave them. */
const dirtyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "A",
      "B",
      "dairy",
      "Dairy ",
      "Total",
      "SMT",
      "C10",
      "2026-01",
      "févr. 2026",
      "03/02/2026",
      "13/02/2026",
      "02/13/2026",
      "1 234,56",
      "1,234",
      "1.234,5",
      "12 %",
      "(5)",
      "-3",
      "7",
      "0",
      "46023",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "-",
      "n/a",
      "#N/A",
      "#REF!",
      "abc",
      "12 pcs",
      "\ufffd",
      "=1+1",
      "__proto__",
      "31/04/2026",
      "99",
      "sales",
      "transport",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
const dirtyCell: fc.Arbitrary<SourceCell> = fc.oneof(
  { weight: 5, arbitrary: dirtyText.map((text) => ({ value: text === "" ? null : text, text })) },
  { weight: 2, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => ({ value, text: String(value) })) },
  { weight: 2, arbitrary: fc.integer({ min: 45_000, max: 47_000 }).map((value) => ({ value, text: String(value), format: "dd/mm/yyyy" })) },
  { weight: 1, arbitrary: fc.boolean().map((value) => ({ value, text: String(value).toUpperCase() })) },
  { weight: 1, arbitrary: fc.constant({ value: null, text: "" }) },
);
const headers = [
  "Family",
  "Famille",
  "Month",
  "Mois",
  "Date",
  "Quantity",
  "Qté",
  "Order",
  "Resource",
  "Hours",
  "Amount",
  "Category",
  "2026-01",
  "2026-02",
  "févr. 2026",
  "Promised date",
  "Unit price",
  "Stock",
  "Product",
  "X",
  "",
];
const dirtyGrid = fc
  .record({
    header: fc.array(fc.constantFrom(...headers), { minLength: 1, maxLength: 7 }),
    rows: fc.array(fc.array(dirtyCell, { minLength: 7, maxLength: 7 }), { maxLength: 25 }),
    titled: fc.boolean(),
  })
  .map(({ header, rows, titled }) => {
    const cells = [
      ...(titled ? [[{ value: "Export", text: "Export" }]] : []),
      header.map((text) => ({ value: text || null, text })),
      ...rows.map((row) => row.slice(0, header.length)),
    ];
    return { name: "dirty.csv", firstRow: 1, firstColumn: 1, cells } satisfies SourceGrid;
  });

describe("dirty tables", () => {
  it("lose no record: every one is imported or listed with a reason, and what is imported is of the right kind", () => {
    const context: ImportContext = { bucket: "month", families: ["Dairy"], orderPeriods: new Map([["C10", january]]) };
    let listed = 0;
    let taken = 0;
    fc.assert(
      fc.property(dirtyGrid, fc.constantFrom(...datasetKinds.map(({ id }) => id)), (grid, kindId) => {
        const understanding = understand(grid, "month");
        guessKinds(understanding, context);
        const plan = proposePlan(understanding, kindId, context);
        const result = readAllRows(grid, plan, context);
        expect(result.imported + result.rejected.length).toBe(result.records);
        if (plan.sameKey !== "sum") expect(result.rows.length).toBe(result.imported);
        expect(result.rows.length).toBeLessThanOrEqual(result.imported);
        for (const { row, reason } of result.rejected) {
          expect(reason.code).not.toBe("");
          expect(row).toBeGreaterThanOrEqual(1);
          expect(row).toBeLessThanOrEqual(grid.cells.length);
        }
        for (const row of result.rows) {
          for (const column of datasetKind(kindId).table.columns) {
            const value = row[column.name] ?? null;
            if (value === null) expect(column.required).toBe(false);
            else if (column.kind === "text" || column.kind === "choice") expect(typeof value).toBe("string");
            else expect(Number.isFinite(value)).toBe(true);
            if (column.kind === "period" && value !== null) expect(isMonth(Number(value))).toBe(true);
          }
        }
        listed += result.rejected.length;
        taken += result.imported;
      }),
      { numRuns: casesOf(1_000, 250), seed: 20270301 },
    );
    expect(taken).toBeGreaterThan(50);
    expect(listed).toBeGreaterThan(100);
  });

  it("keep their sums: what is added up by key is what the taken records hold", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            family: fc.constantFrom("A", "B", "C"),
            product: fc.constantFrom("p", "q", "r", "s"),
            month: fc.integer({ min: 1, max: 12 }),
            quantity: fc.integer({ min: 0, max: 1_000 }),
          }),
          { minLength: 1, maxLength: 60 },
        ),
        (lines) => {
          const grid = csvGrid([
            ["Family", "Product", "Month", "Quantity"],
            ...lines.map(({ family, product, month, quantity }) => [
              family,
              product,
              `2026-${String(month).padStart(2, "0")}`,
              String(quantity),
            ]),
          ]);
          const { rows, imported } = read(grid, "demand", noContext, { sameKey: "sum" });
          expect(imported).toBe(lines.length);
          expect(rows.reduce((sum, row) => sum + Number(row["Quantity"]), 0)).toBe(lines.reduce((sum, { quantity }) => sum + quantity, 0));
          expect(rows.length).toBe(new Set(lines.map(({ family, month }) => `${family} ${month}`)).size);
        },
      ),
      { numRuns: 200, seed: 20270301 },
    );
  });
});
