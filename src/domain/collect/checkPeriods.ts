/** Rows whose Period is not a month (or not a week) as the company plans: typed by hand, or left from before it changed. */
import { monthCalendar, weekCalendar, type Bucket } from "../../calendar/periods";
import { periodsOfTable } from "../tables/periodsOfTable";
import { finding, type CheckedTable, type Finding } from "./findings";
import { collectTables } from "./collectTables";

/**
 * One finding per table, listing all its rows. Some months begin on a Monday, so single rows can fit both buckets: if all rows fit the
 * other bucket and some do not fit this one, the whole table was written by the other.
 */
export function checkPeriods({ table, rows, lines }: CheckedTable, bucket: Bucket): Finding[] {
  if (!collectTables[table].columns.some(({ name }) => name === "Period")) return [];
  const calendar = periodsOfTable(table, bucket);
  const other = calendar.bucket === "week" ? monthCalendar : weekCalendar;
  const dated = rows.flatMap((row, index) => {
    const { Period: period } = row;
    return typeof period === "number" ? [{ period, line: lines[index] ?? 0 }] : [];
  });
  const strange = dated.filter(({ period }) => !calendar.isPeriod(period));
  if (strange.length === 0) return [];
  const found = dated.every(({ period }) => other.isPeriod(period)) ? dated : strange;
  return [
    finding(calendar.bucket === "week" ? "notWeek" : "notMonth", true, {
      table,
      rows: found.map(({ line }) => line).sort((a, b) => a - b),
      column: "Period",
      figures: { count: found.length },
    }),
  ];
}
