/**
 * Checks of what is already in the tables, whoever wrote it there: text in place of numbers, double entries, copied months, figures
 * that look odd, names that are on no list. Missing data is found by `completeness`.
 */
import type { Settings } from "../settings/declarations";
import { calendarOf } from "../../calendar/periods";
import { checkCells } from "./checkCells";
import { checkOutliers, checkSources, checkStock } from "./checkCourse";
import { checkCopiedPeriods, checkDoubles } from "./checkDoubles";
import { checkEvents } from "./checkEvents";
import { checkPlanSource } from "./checkPlan";
import { checkPeriods } from "./checkPeriods";
import { checkFamilies, checkResources, checkSpaces } from "./checkNames";
import type { CheckedTable, Finding } from "./findings";
import { collectTableNames } from "./collectTables";
import { namesIn } from "./namesInColumns";

export interface CheckOptions {
  today: number;
  /** The cycle being planned, or the period of `today` if there is none. */
  period: number;
  settings: Settings;
}

/** Every finding, critical ones first, then by table and row. */
export function checkData(tables: readonly CheckedTable[], { today, period, settings }: CheckOptions): Finding[] {
  const calendar = calendarOf(settings.bucket);
  const closed = calendar.add(calendar.periodOf(period), -1);
  const by = new Map(tables.map((table) => [table.table, table]));
  const [demand, stock, forecasts] = [by.get("SopDemand"), by.get("SopStock"), by.get("SopForecasts")];
  const events = by.get("SopEvents");
  const families = namesIn(by.get("SopFamilies")?.rows, "Family");
  const resources = namesIn(by.get("SopResources")?.rows, "Resource");
  const found = [
    ...tables.flatMap((table) => [
      ...checkCells(table),
      ...checkDoubles(table),
      ...checkPeriods(table, settings.bucket),
      ...checkCopiedPeriods(table, closed, calendar),
      ...checkFamilies(table, families),
      ...checkResources(table, resources),
      ...checkSpaces(table),
    ]),
    ...(demand ? checkOutliers(demand, closed, settings.outlier, calendar) : []),
    ...(events ? checkEvents(events) : []),
    ...(stock ? checkStock(stock, closed, today, settings.staleDays, calendar) : []),
    ...(forecasts ? checkPlanSource(forecasts, demand, families, calendar.periodOf(period), calendar) : []),
    ...(forecasts && demand ? checkSources(forecasts, demand, closed, calendar) : []),
  ];
  const place = ({ table }: Finding): number => collectTableNames.indexOf(table);
  return found.sort((a, b) => Number(b.critical) - Number(a.critical) || place(a) - place(b) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}
