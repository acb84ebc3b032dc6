/** Completeness and checks of a small company that plans by week: two families over two years, a cycle in the week of 1 March 2027. */
import { checkData } from "../../../src/domain/collect/checks";
import { completenessOf } from "../../../src/domain/collect/completeness";
import type { CheckedTable } from "../../../src/domain/collect/findings";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import type { TableRows } from "../../../src/domain/tables/catalogue";
import { addMonths, monthRange } from "../../../src/calendar/months";
import { serialOf } from "../../../src/calendar/days";
import { weekCalendar } from "../../../src/calendar/periods";
import { settingsOf } from "../../../src/domain/settings/readSettings";
import { explainFinding } from "../../../src/domain/collect/checkMessages";
import { explainGap } from "../../../src/domain/collect/gapMessages";

const monday = serialOf(2027, 3, 1);
const closed = monday - 7;
const families = ["Board A", "Board B"];
const history = weekCalendar.range(weekCalendar.add(closed, -155), closed);
const said = (bucket: string, cadence: string): AnyRow[] => [
  { Key: "bucket", Value: bucket },
  { Key: "cycle cadence", Value: cadence },
];
const demandOf = (periods: readonly number[]): AnyRow[] =>
  families.flatMap((Family) => periods.map((Period, index) => ({ Family, Period, Quantity: 100 + ((index * 7) % 13) })));
const none: ReadonlySet<number> = new Set();

function demandIn(rows: TableRows, cycle: number, today = cycle) {
  const { kinds } = completenessOf(rows, { today, cycle, holidays: none });
  const found = kinds.flatMap(({ tables }) => tables).find(({ table }) => table === "SopDemand");
  if (found === undefined) throw new Error("Demand is not looked at.");
  return found;
}

describe("completeness by week", () => {
  it("asks for three years of weeks up to the week before the cycle", () => {
    const found = demandIn({ SopSettings: said("week", "week"), SopDemand: demandOf(history) }, monday);
    expect([found.score, found.latest, found.due]).toEqual([1, closed, monday]);
    expect(found.gaps).toEqual([]);
  });

  it("misses the closed week, and says so in both languages", () => {
    const found = demandIn({ SopSettings: said("week", "week"), SopDemand: demandOf(history.slice(0, -1)) }, monday, monday + 1);
    expect(found.state).toBe("late");
    expect(found.score).toBeCloseTo(155 / 156, 12);
    const [gap] = found.gaps;
    expect(gap?.periods).toEqual([closed]);
    expect(gap && explainGap(gap, "Demand", "en", "week")).toContain("W08 2027, the week just closed");
    expect(gap && explainGap(gap, "Demande", "fr", "week")).toContain("S08 2027, dernière semaine close");
  });

  it("asks for months up to the last closed one in a weekly cycle over monthly data", () => {
    // The week of 22 March begins in March: February is the last month that is over.
    const months = monthRange(serialOf(2024, 3), serialOf(2027, 2));
    const cycle = serialOf(2027, 3, 22);
    const found = demandIn({ SopSettings: said("month", "week"), SopDemand: demandOf(months) }, cycle);
    expect([found.score, found.latest, found.due]).toEqual([1, serialOf(2027, 2), cycle]);
    expect(demandIn({ SopSettings: said("month", "week"), SopDemand: demandOf(months.slice(0, -1)) }, cycle).gaps[0]?.periods).toEqual([
      serialOf(2027, 2),
    ]);
  });

  it("asks for weeks up to the one before a monthly cycle begins", () => {
    // 1 April 2027 is a Thursday: the week of 29 March is the first to plan, that of 22 March the last closed.
    const cycle = serialOf(2027, 4);
    const upTo = weekCalendar.range(weekCalendar.add(serialOf(2027, 3, 22), -155), serialOf(2027, 3, 22));
    const found = demandIn({ SopSettings: said("week", "month"), SopDemand: demandOf(upTo) }, cycle);
    expect([found.score, found.latest, found.due]).toEqual([1, serialOf(2027, 3, 22), serialOf(2027, 4, 2)]);
  });
});

describe("checks after a change of bucket", () => {
  const tableOf = (rows: AnyRow[]): CheckedTable => ({
    table: "SopDemand",
    sheet: "Demand",
    rows,
    lines: rows.map((_, index) => 5 + index),
    columns: { Family: 0, Period: 1, Quantity: 2 },
    unreadable: [],
  });
  const strange = (rows: AnyRow[], bucket: string) =>
    checkData([tableOf(rows)], { today: monday, period: monday, settings: settingsOf(said(bucket, "month")) }).filter(
      ({ kind }) => kind === "notWeek" || kind === "notMonth",
    );
  // Of these months February 2027 begins on a Monday, too, as does March.
  const months = monthRange(serialOf(2026, 12), serialOf(2027, 4));

  it("list every row by month in a workbook by week, also those of months that begin on a Monday", () => {
    const [found, ...others] = strange(demandOf(months), "week");
    expect(others).toEqual([]);
    expect([found?.kind, found?.critical, found?.figures["count"], found?.rows.length]).toEqual(["notWeek", true, 10, 10]);
    expect(found && explainFinding(found, "en", "week").what).toContain("10 rows");
    expect(found && explainFinding(found, "fr", "week").fix).toContain("par semaine");
  });

  it("list only the rows that do not fit where most do", () => {
    const rows = [...demandOf(history.slice(-8)), { Family: "Board A", Period: addMonths(monday, 1), Quantity: 9 }];
    expect(strange(rows, "week").map(({ rows: lines }) => lines)).toEqual([[5 + 16]]);
    expect(strange(demandOf(history.slice(-8)), "week")).toEqual([]);
  });

  it("list every row by week in a workbook by month, and none of its own", () => {
    expect(strange(demandOf(history.slice(-8)), "month").map(({ kind, figures }) => [kind, figures["count"]])).toEqual([["notMonth", 16]]);
    expect(strange(demandOf(months), "month")).toEqual([]);
  });
});
