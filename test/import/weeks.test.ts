/** Weekly exports, long and across, in both languages. Mondays of March 2026 by the calendar: 2, 9, 16, 23, 30; the 16th begins W12. */
import { headerPeriod } from "../../src/import/headerPeriod";
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import { questionsOf } from "../../src/import/questions";
import { mondayIn, numbersAreWeeks, weekReading } from "../../src/import/weekText";
import type { DatasetKindId } from "../../src/domain/collect/collectTables";
import type { ImportContext } from "../../src/import/plan";
import { serialOf } from "../../src/calendar/days";
import type { SourceGrid } from "../../src/domain/collect/source";
import { explainNotice } from "../../src/import/noticeSentences";
import { explainProblem } from "../../src/import/problems";
import { csvGrid, day, noContext, sheetGrid, readAllRows } from "./grids";

const byWeek: ImportContext = { ...noContext, bucket: "week" };
const w11 = serialOf(2026, 3, 9);
const w12 = serialOf(2026, 3, 16);
const w13 = serialOf(2026, 3, 23);

function imported(grid: SourceGrid, kind: DatasetKindId = "demand", context = byWeek) {
  const result = readAllRows(grid, proposePlan(understand(grid, context.bucket), kind, context), context);
  expect(result.imported + result.rejected.length).toBe(result.records);
  return { ...result, said: result.rows.map((row) => [row["Family"], row["Period"], row["Quantity"]]) };
}

it.each([
  "2026-W12",
  "2026W12",
  "W12 2026",
  "w12/2026",
  "S12 2026",
  "sem. 12 2026",
  "Semaine 12 2026",
  "week 12, 2026",
  "2026-W12-3",
  "KW12 2026",
])("reads %s as the week of Monday 16 March 2026", (text) => {
  expect(mondayIn(text, false)).toBe(w12);
});

it("reads a bare number and year as a week only where one of them cannot be a month", () => {
  expect(mondayIn("12/2026", false)).toBeUndefined();
  expect([mondayIn("12/2026", true), mondayIn("202612", true), mondayIn("2026-12", true)]).toEqual([w12, w12, w12]);
  const cells = (...texts: string[]) => texts.map((text) => ({ value: text, text }));
  expect(numbersAreWeeks(cells("11/2026", "12/2026"))).toBe(false);
  expect(numbersAreWeeks(cells("12/2026", "13/2026"))).toBe(true);
  expect(weekReading("W54 2026")?.monday).toBeUndefined();
});

it("brings days to the Monday of their week and adds up what falls in one", () => {
  const { said, rejected } = imported(
    sheetGrid([
      ["Family", "Date", "Quantity"],
      ["Boards", day(w12), 10],
      ["Boards", day(w12 + 2), 5],
      ["Boards", day(w12 + 6), 1],
      ["Boards", day(w13), 7],
    ]),
  );
  expect(rejected).toEqual([]);
  expect(said).toEqual([
    ["Boards", w12, 16],
    ["Boards", w13, 7],
  ]);
});

it("reads French weeks in rows, and lists a month and a week that is none", () => {
  const result = imported(
    csvGrid([
      ["Famille", "Semaine", "Quantité"],
      ["Cartes", "S12 2026", "10"],
      ["Cartes", "sem. 13 2026", "12"],
      ["Cartes", "mars 2026", "40"],
      ["Cartes", "S54 2026", "3"],
      ["Cartes", "T1 2026", "90"],
      ["Cartes", "", "2"],
    ]),
  );
  expect(result.said).toEqual([
    ["Cartes", w12, 10],
    ["Cartes", w13, 12],
  ]);
  expect(result.rejected.map(({ reason }) => reason.code)).toEqual(["monthNotWeek", "notWeek", "quarterNotWeek", "missingWeek"]);
  const [month] = result.rejected.map((row) => [explainProblem(row, "en").reason, explainProblem(row, "fr").reason]);
  expect(month).toEqual([expect.stringContaining("a month"), expect.stringContaining("un mois")]);
});

it("reads numbered weeks in rows where one of them is beyond twelve", () => {
  const weekly = [
    ["Family", "Week", "Quantity"],
    ["Boards", "12/2026", "10"],
    ["Boards", "13/2026", "12"],
  ];
  expect(imported(csvGrid(weekly)).said).toEqual([
    ["Boards", w12, 10],
    ["Boards", w13, 12],
  ]);
  // Under "Week" one alone is a week as well; under a title that does not say so it may be a month.
  expect(imported(csvGrid(weekly.slice(0, 2))).said).toEqual([["Boards", w12, 10]]);
  const doubtful = imported(csvGrid([["Family", "Period", "Quantity"], ...weekly.slice(1, 2)]));
  expect([doubtful.imported, doubtful.rejected.map(({ reason }) => reason.code)]).toEqual([0, ["monthNotWeek"]]);
});

it.each([
  ["ISO codes", ["Family", "2026-W11", "2026-W12", "2026-W13"]],
  ["French weeks", ["Famille", "S11 2026", "S12 2026", "S13 2026"]],
  ["numbered weeks", ["Famille", "11/2026", "12/2026", "13/2026"]],
  ["Mondays as dates", ["Family", day(w11), day(w12), day(w13)]],
  ["Wednesdays as dates", ["Family", day(w11 + 2), day(w12 + 2), day(w13 + 2)]],
])("reads %s across as columns", (_, header) => {
  const { said, rejected } = imported(sheetGrid([header, ["Boards", 1, 2, 3], ["Cables", 4, null, 6]]));
  expect(rejected).toEqual([]);
  expect(said).toEqual([
    ["Boards", w11, 1],
    ["Boards", w12, 2],
    ["Boards", w13, 3],
    ["Cables", w11, 4],
    ["Cables", w13, 6],
  ]);
});

describe("weeks across without their year", () => {
  const header = ["Famille", "S52", "S53", "S1", "S2"];
  const row = ["Cartes", 4, 5, 6, 7];
  // Mondays by the calendar: 2026-W52 begins on 21 December, W53 on the 28th, 2027-W01 on 4 January, W02 on the 11th.
  const said = [
    ["Cartes", serialOf(2026, 12, 21), 4],
    ["Cartes", serialOf(2026, 12, 28), 5],
    ["Cartes", serialOf(2027, 1, 4), 6],
    ["Cartes", serialOf(2027, 1, 11), 7],
  ];

  it("are asked for the year of the first, and go on into the next one", () => {
    const grid = sheetGrid([header, row]);
    const plan = proposePlan(understand(grid, "week"), "demand", byWeek);
    expect(questionsOf(grid, plan)).toEqual([{ code: "year" }]);
    const { rows, rejected } = readAllRows(grid, { ...plan, year: 2026 }, byWeek);
    expect(rejected).toEqual([]);
    expect(rows.map((one) => [one["Family"], one["Period"], one["Quantity"]])).toEqual(said);
  });

  it("take it from a title that names two years in a row, not from one that may be either", () => {
    const titled = (title: string) => {
      const grid = sheetGrid([[title], header, row]);
      return proposePlan(understand(grid, "week"), "demand", byWeek).year;
    };
    expect([titled("Prévisions 2026-2027"), titled("Prévisions 2026"), titled("Prévisions 2024, 2026")]).toEqual([
      2026,
      undefined,
      undefined,
    ]);
    expect(imported(sheetGrid([["Plan 2026"], ["Family", "W11", "W12", "W13"], ["Boards", 1, 2, 3]])).said).toEqual([
      ["Boards", w11, 1],
      ["Boards", w12, 2],
      ["Boards", w13, 3],
    ]);
  });

  it("list week 53 of a year that has 52", () => {
    const { said: read, rejected } = imported(sheetGrid([["Plan 2027"], ["Family", "W51", "W52", "W53"], ["Boards", 1, 2, 3]]));
    expect(read).toHaveLength(2);
    expect(rejected.map((one) => [one.column, explainProblem(one, "en").reason])).toEqual([
      ["W53", "“2027-W53” is neither a date nor a week of its year"],
    ]);
  });

  it("are the month of their Monday in a table that stays by month", () => {
    const week = { column: 1, month: 0, weekNumber: 53 };
    expect(headerPeriod(week, { year: 2026 }, false)).toEqual({ ok: true, value: serialOf(2026, 12) });
    expect(headerPeriod({ ...week, weekNumber: 1, yearsLater: 1 }, { year: 2026 }, false)).toEqual({ ok: true, value: serialOf(2027, 1) });
    expect(headerPeriod(week, {}, false)).toEqual({ ok: true, value: null });
  });

  it("are listed as weeks where a company plans by month, and are none where there are two", () => {
    const { periodColumns } = understand(sheetGrid([header, row]), "month").layout;
    expect(periodColumns.map(({ other }) => other)).toEqual(header.slice(1).map(() => "week"));
    expect(
      understand(
        sheetGrid([
          ["Family", "S1", "S2"],
          ["Shirts", 1, 2],
        ]),
        "week",
      ).layout.periodColumns,
    ).toEqual([]);
  });
});

it("lists every cell under a month where weeks belong", () => {
  const result = imported(
    sheetGrid([
      ["Famille", "mars 2026", "avril 2026"],
      ["Cartes", 10, 20],
    ]),
  );
  expect([result.records, result.imported]).toEqual([2, 0]);
  expect(result.rejected.map(({ reason, column }) => [reason.code, column])).toEqual([
    ["monthNotWeek", "mars 2026"],
    ["monthNotWeek", "avril 2026"],
  ]);
});

it("names a week that is missing, in both languages", () => {
  const { notices } = imported(
    sheetGrid([
      ["Family", "2026-W11", "2026-W13"],
      ["Boards", 1, 3],
    ]),
  );
  const said = notices.filter(({ code }) => code === "missingWeek");
  expect(said.map((notice) => explainNotice(notice, "en"))).toEqual([expect.stringContaining("W12 2026")]);
  expect(said.map((notice) => explainNotice(notice, "fr"))).toEqual([expect.stringContaining("S12 2026")]);
});

it("keeps a budget by month, and adds weeks of it up by the month of their Monday", () => {
  const { rows } = imported(
    csvGrid([
      ["Famille", "Mois", "Volume"],
      ["Cartes", "mars 2026", "100"],
    ]),
    "budget",
  );
  expect(rows.map((row) => row["Period"])).toEqual([serialOf(2026, 3)]);
});

it("keeps the days of market events, a whole month from its first to its last", () => {
  const { rows } = imported(
    csvGrid([
      ["Event", "Family", "From", "To", "Effect"],
      ["Fair", "Boards", "2026-03-18", "2026-03-20", "0.2"],
      ["Spring", "Boards", "mars 2026", "avril 2026", "0.1"],
    ]),
    "events",
  );
  expect(rows.map((row) => [row["From"], row["To"]])).toEqual([
    [serialOf(2026, 3, 18), serialOf(2026, 3, 20)],
    [serialOf(2026, 3), serialOf(2026, 4, 30)],
  ]);
});

it("lists weeks in a workbook by month, as before", () => {
  const result = imported(
    csvGrid([
      ["Family", "Month", "Quantity"],
      ["Boards", "2026-W12", "1"],
      ["Boards", "2026-03", "2"],
    ]),
    "demand",
    noContext,
  );
  expect(result.rejected.map(({ reason }) => reason.code)).toEqual(["weekNotMonth"]);
});
