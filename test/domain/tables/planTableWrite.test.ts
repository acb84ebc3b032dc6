import fc from "fast-check";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import { completeRow, datasetKind } from "../../../src/import/datasetKinds";
import { circuitBoards } from "../../../src/samples/circuitBoards";
import { sopDemand } from "../../../src/domain/collect/sopDemand";
import { sopLogistics } from "../../../src/domain/collect/sopLogistics";
import { planTableWrite, runsOf } from "../../../src/domain/tables/planTableWrite";

const demand = fc.record({
  Family: fc.constantFrom("A", "B", "C", "D"),
  Period: fc.constantFrom(1, 2, 3),
  Quantity: fc.integer({ min: 0, max: 5 }),
});
const unique = fc.uniqueArray(demand, { selector: ({ Family, Period }) => `${Family}${Period}`, maxLength: 12 });
const sorted = (rows: readonly AnyRow[]): string[] =>
  rows.map((row) => JSON.stringify([row["Family"], row["Period"], row["Quantity"]])).sort();

it("leaves exactly the incoming rows when replacing, wherever rows keep their places", () => {
  fc.assert(
    fc.property(unique, unique, fc.boolean(), (existing, incoming, keepPlaces) => {
      expect(sorted(planTableWrite(sopDemand, existing, incoming, "replace", keepPlaces).rows)).toEqual(sorted(incoming));
    }),
    { numRuns: 1000 },
  );
});

it("holds every known row and every new one when appending, each key once", () => {
  fc.assert(
    fc.property(unique, unique, (existing, incoming) => {
      const { rows } = planTableWrite(sopDemand, existing, incoming, "append", false);
      const merged = new Map([...existing, ...incoming].map((row) => [`${row.Family}${row.Period}`, row]));
      expect(sorted(rows)).toEqual(sorted([...merged.values()]));
    }),
    { numRuns: 1000 },
  );
});

it("changes nothing when the same rows come again", () => {
  const costs = fc.array(fc.record({ Period: fc.constantFrom(1, 2), Category: fc.constantFrom("x", "y"), Amount: fc.constantFrom(1, 2) }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(costs, fc.constantFrom("replace" as const, "append" as const), (rows, mode) => {
      const plan = planTableWrite(sopLogistics, rows, rows, mode, true);
      expect([plan.added, plan.updated, plan.removed.length, plan.changed.some(Boolean)]).toEqual([0, 0, 0, false]);
    }),
    { numRuns: 500 },
  );
});

it("keeps a known figure where an appended row says nothing", () => {
  const plan = planTableWrite(
    datasetKind("stock").table,
    [{ Family: "A", Period: 1, Quantity: 5, Value: 9 }],
    [{ Family: "A", Period: 1, Quantity: 6, Value: null }],
    "append",
    false,
  );
  expect(plan.rows).toEqual([{ Family: "A", Period: 1, Quantity: 6, Value: 9 }]);
});

it("takes an updated row as it is, blanks too, and leaves the others alone", () => {
  const { table } = datasetKind("stock");
  const [known, other] = [
    { Family: "A", Period: 1, Quantity: 5, Value: 9 },
    { Family: "B", Period: 1, Quantity: 2, Value: 3 },
  ];
  const plan = planTableWrite(table, [other, known], [{ ...known, Quantity: 6, Value: null }], "update", false);
  expect(plan.rows).toEqual([other, { Family: "A", Period: 1, Quantity: 6, Value: null }]);
  expect([plan.changed, plan.removed]).toEqual([[false, true], []]);
});

it("joins neighbouring places into runs", () => {
  expect(runsOf([2, 3, 4, 7, 9, 10])).toEqual([
    { from: 2, count: 3 },
    { from: 7, count: 1 },
    { from: 9, count: 2 },
  ]);
});

it("works out the amount of a sale from quantity, price and discount where the file has none", () => {
  // 5 x 34.80 less 10 % = 156.60, by hand
  expect(completeRow(datasetKind("sales"), { Order: "1", Quantity: 5, "Unit price": 34.8, Discount: 0.1 })["Amount"]).toBeCloseTo(
    156.6,
    12,
  );
  expect(completeRow(datasetKind("sales"), { Amount: 10, Quantity: 5, "Unit price": 34.8 })["Amount"]).toBe(10);
});

it("makes the same plant every time, in either language, with delivery that got faster and more punctual", () => {
  expect(circuitBoards("en")).toEqual(circuitBoards("en"));
  const [english, french] = [circuitBoards("en"), circuitBoards("fr")];
  expect(french.demand.map((row) => row.Quantity)).toEqual(english.demand.map((row) => row.Quantity));
  expect(french.families.map((row) => row.Family)).not.toEqual(english.families.map((row) => row.Family));
  const done = english.deliveries.filter((row) => row["Delivered date"] !== null);
  const half = (first: boolean) => done.filter((_, index) => index < done.length / 2 === first);
  const punctual = (rows: typeof done): number =>
    rows.filter((row) => (row["Delivered date"] ?? 0) <= (row["Promised date"] ?? 0)).length / rows.length;
  expect(punctual(half(false))).toBeGreaterThan(punctual(half(true)) + 0.1);
});
