/** What is bought, where the record holds a family and period twice: the sheets show 300 and 400 as 700, and so does whatever else reads it. */
import { planRows } from "../../../src/domain/freeze/rowsToFreeze";
import { boughtIn, idOfPeriod } from "../../../src/domain/production/figures";

const rows = [
  { Family: "Tubs", Period: 1, Subcontracted: 300 },
  { Family: "tubs", Period: 1, Subcontracted: 400 },
  { Family: "Tubs", Period: 1, Subcontracted: null },
  { Family: "Tubs", Period: 2, Subcontracted: 0 },
];

it("adds up the rows of a family and period, a blank one among them", () => {
  expect([...boughtIn(rows)]).toEqual([
    [idOfPeriod("Tubs", 1), 700],
    [idOfPeriod("Tubs", 2), 0],
  ]);
});

it("freezes what the sheets show: stock of 100 and 700 bought less 500 asked for", () => {
  const plan = { families: ["Tubs"], periods: [1], demand: [[500]], inForce: [[0]], opening: [100], price: [1], unitCost: [1] };
  expect(planRows(plan, rows)).toMatchObject([{ Subcontracted: 700, Stock: 300 }]);
});
