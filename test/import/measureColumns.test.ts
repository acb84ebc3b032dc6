/** Budgets with a measure per row, as finance departments export them: months across, or one long list. */
import { guessKinds } from "../../src/import/guessKinds";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { memoriesFor, memoryRow, recallPlan } from "../../src/import/importMemory";
import { questionsOf } from "../../src/import/questions";
import { serialOf } from "../../src/calendar/days";
import type { ImportPlan } from "../../src/import/plan";
import type { SourceGrid } from "../../src/domain/collect/source";
import { explainProblem } from "../../src/import/problems";
import { csvGrid, day, noContext, sheetGrid, readAllRows } from "./grids";

const [january, february] = [serialOf(2026, 1), serialOf(2026, 2)];
const guess = (grid: SourceGrid) => guessKinds(understand(grid, "month"), noContext)[0]?.kind;
const planOf = (grid: SourceGrid) => proposePlan(understand(grid, "month"), "budget", noContext);
const read = (grid: SourceGrid, change: Partial<ImportPlan> = {}) => readAllRows(grid, { ...planOf(grid), ...change }, noContext);

describe("a budget with a measure per row", () => {
  it("and months across is guessed, asks nothing and becomes one row a family and month", () => {
    const grid = sheetGrid([
      ["Family", "Measure", day(january), day(february), "Total"],
      ["Boards", "Volume", 10, 12, 22],
      ["Boards", "Revenue", 1500, 1800, 3300],
      ["Boards", "Margin", -20, 30, 10],
      ["Modules", "Revenue", 900, null, 900],
    ]);
    expect(guess(grid)).toBe("budget");
    expect(questionsOf(grid, planOf(grid))).toEqual([]);
    const { rows, records, imported, rejected } = read(grid);
    expect(rows).toEqual([
      { Family: "Boards", Period: january, Volume: 10, Revenue: 1500, Margin: -20 },
      { Family: "Boards", Period: february, Volume: 12, Revenue: 1800, Margin: 30 },
      { Family: "Modules", Period: january, Volume: null, Revenue: 900, Margin: null },
    ]);
    // By hand: two months of three measures, and one month of one; a blank cell is no record, a total no month.
    expect([records, imported, rejected.length]).toEqual([7, 7, 0]);
  });

  it("in French, with decimals as the French write them, lists what it cannot take and says why", () => {
    const grid = csvGrid([
      ["Famille", "Indicateur", "janv. 2026", "févr. 2026"],
      ["Cartes", "Volume (pcs)", "10", "-2"],
      ["Cartes", "CA HT", "1 500,5", "x"],
      ["Cartes", "Marge brute", "-20,5", ""],
      ["Cartes", "Marge %", "12 %", "13 %"],
      ["Cartes", "CA k€", "1,5", ""],
      ["Cartes", "Chiffre d'affaires", "1 600", ""],
      ["Cartes", "", "7", ""],
      ["Total", "CA", "3 000", ""],
    ]);
    expect(guess(grid)).toBe("budget");
    const { rows, records, imported, rejected } = read(grid);
    expect(rows).toEqual([{ Family: "Cartes", Period: january, Volume: 10, Revenue: 1500.5, Margin: -20.5 }]);
    expect(rejected.map(({ row, column, reason: { code, values } }) => [row, column, code, values["first"]])).toEqual([
      [2, "févr. 2026", "negative", undefined],
      [3, "févr. 2026", "notNumber", undefined],
      [5, "Indicateur", "unknownMeasure", undefined],
      [5, "Indicateur", "unknownMeasure", undefined],
      [6, "Indicateur", "unknownMeasure", undefined],
      [7, undefined, "duplicateMeasure", 3],
      [8, "Indicateur", "blankKey", undefined],
      [9, "Famille", "totalRow", undefined],
    ]);
    // By hand: 2 + 2 + 1 + 2 + 1 + 1 + 1 + 1 filled cells under months, three of them taken.
    expect([records, imported]).toEqual([11, 3]);
    const [, , unknown, , , double] = rejected;
    expect(unknown && explainProblem(unknown, "fr").reason).toBe("«\u202fMarge %\u202f» n'est pas une mesure de budget");
    expect(unknown && explainProblem(unknown, "en").reason).toBe("“Marge %” is not a measure of a budget");
    expect(double && explainProblem(double, "en").reason).toBe("same family, month and measure as row 3");
    expect(double?.text).toBe("Cartes, janv. 2026, Chiffre d'affaires");
  });

  it("in a long list is read in both languages; the order of rows does not matter", () => {
    const english = csvGrid([
      ["Family", "Period", "Measure", "Amount"],
      ["Boards", "2026-01", "Margin", "-20"],
      ["Boards", "2026-02", "Volume", "12"],
      ["Boards", "2026-01", "Volume", "10"],
      ["Boards", "2026-01", "Revenue", "1500.5"],
      ["Boards", "2026-01", "Headcount", "3"],
      ["Boards", "2026-01", "volume", "11"],
      ["boards", "2026-01", "Turnover", "1501"],
      ["Boards", "2026-02", "Revenue", ""],
    ]);
    const french = csvGrid([
      ["Famille", "Mois", "Mesure", "Montant"],
      ["Cartes", "01/2026", "Marge", "-20"],
      ["Cartes", "02/2026", "Quantité", "12"],
      ["Cartes", "01/2026", "Volume", "10"],
      ["Cartes", "01/2026", "CA", "1 500,5"],
    ]);
    const rows = (family: string) => [
      { Family: family, Period: january, Volume: 10, Revenue: 1500.5, Margin: -20 },
      { Family: family, Period: february, Volume: 12, Revenue: null, Margin: null },
    ];
    expect([guess(english), guess(french)]).toEqual(["budget", "budget"]);
    const result = read(english);
    expect(result.rows).toEqual(rows("Boards"));
    expect(result.rejected.map(({ row, reason: { code } }) => [row, code])).toEqual([
      [6, "unknownMeasure"],
      [7, "duplicateMeasure"],
      [8, "duplicateMeasure"],
      [9, "missingValue"],
    ]);
    expect([result.records, result.imported]).toEqual([8, 4]);
    expect(read(french)).toMatchObject({ rows: rows("Cartes"), rejected: [], records: 4, imported: 4 });
  });

  it("adds up products of one family where a person wants it, measure by measure", () => {
    const grid = csvGrid([
      ["Family", "Measure", "2026-01"],
      ["Boards", "Volume", "10"],
      ["Boards", "Revenue", "100"],
      ["Boards", "Volume", "5"],
    ]);
    expect(read(grid).rejected).toMatchObject([{ row: 4, reason: { code: "duplicateMeasure", values: { first: 2 } } }]);
    // By hand: 10 + 5 units, 100 of revenue.
    expect(read(grid, { sameKey: "sum" })).toMatchObject({ rejected: [], rows: [{ Volume: 15, Revenue: 100, Margin: null }] });
  });

  it("is not seen in a column of other words, nor against what a person says the cells are", () => {
    const departments = csvGrid([
      ["Family", "Type", "2026-01"],
      ["Boards", "Domestic", "10"],
      ["Modules", "Export", "20"],
    ]);
    expect(questionsOf(departments, planOf(departments))).toEqual([{ code: "figure", inputs: ["Volume", "Revenue", "Margin"] }]);
    const grid = csvGrid([
      ["Family", "Measure", "2026-01"],
      ["Boards", "Volume", "10"],
    ]);
    expect(proposePlan(understand(grid, "month"), "budget", noContext, "Margin").figure).toBe("Margin");
    const wide = csvGrid([
      ["Family", "Month", "Volume", "Revenue"],
      ["Boards", "2026-01", "10", "100"],
    ]);
    expect(Object.keys(planOf(wide).mapping).sort()).toEqual(["Family", "Period", "Revenue", "Volume"]);
  });

  it("is remembered for the next export", () => {
    const grid = csvGrid([
      ["Family", "Measure", "2026-01", "2026-02"],
      ["Boards", "Volume", "10", "12"],
      ["Boards", "CA", "100", "120"],
    ]);
    const { layout } = understand(grid, "month");
    const row = memoryRow(layout, planOf(grid), {});
    const context = { ...noContext, memories: new Map([[String(row?.["Key"]), String(row?.["Value"])]]) };
    const memory = memoriesFor(layout, ["budget"], context).get("budget");
    const recalled = memory && recallPlan(understand(grid, "month"), memory, context);
    expect(recalled?.mapping["Measure"]?.reason.code).toBe("remembered");
    expect(recalled && readAllRows(grid, recalled, context).rows).toEqual([
      { Family: "Boards", Period: january, Volume: 10, Revenue: 100, Margin: null },
      { Family: "Boards", Period: february, Volume: 12, Revenue: 120, Margin: null },
    ]);
  });
});
