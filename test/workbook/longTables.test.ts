/**
 * Lists longer than a call takes arguments, which is about 120,000: a table grows by 130,000 rows, and 70,000 supply lines with two days
 * each are looked at. Undoing takes as many rows away again.
 */
import { cursorBasis } from "../../src/domain/analyse/cursorBasis";
import { risksOf } from "../../src/domain/analyse/riskAnalysis";
import { updateRisks } from "../../src/domain/analyse/riskUpdate";
import { supplierRecords, supplyDay } from "../../src/domain/analyse/supplierRecord";
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { atOnce } from "../../src/domain/tables/inParts";
import type { TableState } from "../../src/workbook/reading/tableState";
import { fitPatch } from "../../src/workbook/writing/planning/fitPatch";
import { family, outlook } from "../domain/analyse/outlooks";
import { planRows } from "../../src/workbook/writing/planning/planRows";
import { cutRows, invertPatch, originsOf } from "../../src/workbook/writing/tablePatch";

const many = 130_000;
const headers = ["Family", "Period", "Quantity"];
const lines = (count: number) => Array.from({ length: count }, (_, row) => [`F${row}`, 46023, row]);
const state = (count: number, names = headers): TableState => ({
  table: "SopDemand",
  language: "en",
  shown: { headers: names, formulas: [] },
  sheet: "Demand",
  headers: names,
  inputs: lines(count).map((line) => [...line, "mine"].slice(0, names.length)),
  values: lines(count).map((line) => [...line, "mine"].slice(0, names.length)),
  formulas: lines(count).map((line) => [...line, "mine"].slice(0, names.length)),
  below: Infinity,
  area: { row: 3, column: 0, rows: count + 1, columns: names.length },
  firstRow: 5,
  alone: true,
  formats: [],
  seen: "",
});
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, row) => ({ Family: `F${from + row}`, Period: 46023, Quantity: from + row }));

it.each([
  ["of ours alone", headers],
  ["with a column of a person's own", [...headers, "Mine"]],
])("plans %s: rows that come, and the way back that takes them away", (_, names) => {
  const before = state(3, names);
  const { patch, figures } = atOnce(planRows(sopDemand, before, { rows: rows(3, many), mode: "append" }));
  expect(figures).toMatchObject({ added: many, total: many + 3 });
  const origins = originsOf(patch);
  expect([origins.length, origins[2], origins[3], origins[many + 2]]).toEqual([many + 3, 2, -1, -1]);
  const back = fitPatch(invertPatch(patch, before), state(many + 3, names));
  expect(originsOf(back)).toEqual([0, 1, 2]);
  // No step takes away more than one answer can tell: 150,000 cells.
  for (const step of back.steps) expect(step.op === "resize" && (step.from - step.to) * names.length <= 150_000).toBe(true);
});

it("plans to cut out as many rows, and keeps them for the way back", () => {
  const before = state(many + 3, [...headers, "Mine"]);
  const { patch, figures } = atOnce(planRows(sopDemand, before, { rows: [...rows(0, 1), ...rows(many + 2, 1)], mode: "replace" }));
  expect(figures).toMatchObject({ removed: many + 1, total: 2 });
  const cut = cutRows(patch);
  expect([cut.length, cut[0], cut[many]]).toEqual([many + 1, 1, many + 1]);
  const back = invertPatch(patch, before);
  expect(originsOf(back).length).toBe(many + 3);
  expect(back.writes.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(many + 1);
});

it("finds the day of 70,000 supply lines, and their supplier's record", () => {
  const line = (index: number) => ({
    Order: `P${index}`,
    Supplier: "Acme",
    Family: null,
    Item: null,
    "Ordered date": 46000 + (index % 20),
    "Promised date": 46010,
    "Received date": 46000 + (index % 30),
    Ordered: 1,
    Received: 1,
    Rejected: 0,
  });
  const supply = Array.from({ length: 70_000 }, (_, index) => line(index)) as unknown as Parameters<typeof supplyDay>[0];
  // 46000 + 29, the latest receipt.
  expect(supplyDay(supply)).toBe(46029);
  expect(supplierRecords(supply)).toHaveLength(1);
});

it("finds the risks of 130,000 families, leaves those out that cannot be judged, and keeps their rows", () => {
  // Every family makes 100 a month and ends at 40 of a minimum of 100: 60 units short at 50 - 30 each. A tenth has no answer.
  const families = Array.from({ length: many }, (_, index) => family({ family: `F${index}`, minimum: 100, projected: [40, 40, 40, 40] }));
  const unanswered = families
    .filter((_, index) => index % 10 === 0)
    .map(({ family: subject }) => ({ kind: "shortage" as const, subject, row: null }));
  const risks = risksOf(outlook({ families, unanswered }));
  expect(risks).toHaveLength(many * 0.9);
  expect(risks[0]).toMatchObject({ kind: "shortage", size: 60, value: 1200 });
  const written = families.map(({ family: subject }) => ({
    ...{ Risk: `shortage · ${subject}`, Kind: "shortage", "Family or Resource": subject, Period: 46023, Size: 60, Value: 1200 },
    ...{ Owner: null, Status: "open", Detail: null, Found: null },
  }));
  const { rows: kept, news } = updateRisks(risks, written, () => "", { unanswered });
  expect([kept.length, kept.filter(({ Status }) => Status === "open").length, news.size]).toEqual([many, many, many * 0.9]);
});

it("finds the opening stock in as many rows", () => {
  const stock = Array.from({ length: many }, (_, row) => ({
    Family: `F${row}`,
    Period: row === 7 ? 46023 : 45992,
    Quantity: row,
    Value: null,
  }));
  const data = {
    settings: { bucket: "month", prudence: 0.5 },
    families: ["F7", "F8"],
    forecastSources: [],
    resources: [],
    filled: new Set<string>(),
    horizon: { first: 46054, periodCount: 2, past: false },
  } as unknown as Parameters<typeof cursorBasis>[1];
  const outlook = {
    first: 46054,
    periodCount: 2,
    history: { first: 46023, periodCount: 1, quantities: [[1], [1]] },
    effects: [],
    orders: [],
  } as unknown as Parameters<typeof cursorBasis>[2];
  const basis = cursorBasis({ SopStock: stock } as never, data, outlook);
  // January 2026 is the latest month before February: only F7 was counted then.
  expect(basis.families.map(({ opening }) => opening)).toEqual([7, null]);
});
