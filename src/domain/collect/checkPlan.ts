/** Forecasts of the source that the plan goes by: families and months that it leaves out while it forecasts others. */
import { isSameName, nameKey } from "../../language/sameName";
import type { PeriodCalendar } from "../../calendar/periods";
import type { AnyRow } from "../tables/defineTable";
import { consensusSource } from "../analyse/forecastSources";
import { finding, type CheckedTable, type Finding } from "./findings";

/**
 * The consensus, or the only source there is. Months from `first` on for which it has a figure of any family; a finding a family that
 * lacks some of them and is still sold: it was within a year, or somebody forecasts it. Where people plan by another source, the supply
 * review says what that one leaves out.
 */
export function checkPlanSource(
  forecasts: CheckedTable,
  demand: CheckedTable | undefined,
  families: readonly string[],
  first: number,
  calendar: PeriodCalendar,
): Finding[] {
  const sources = new Set(forecasts.rows.map((row) => nameKey(row["Source"])).filter((name) => name !== ""));
  const source = sources.has(nameKey(consensusSource)) ? consensusSource : sources.size === 1 ? [...sources][0] : undefined;
  if (source === undefined) return [];
  const told = new Map<string, Set<number>>();
  const periods = new Set<number>();
  for (const row of forecasts.rows) {
    const period = calendar.periodInCell(row["Period"]);
    if (!isSameName(row["Source"], source) || period === undefined || period < first || typeof row["Quantity"] !== "number") continue;
    periods.add(period);
    told.set(nameKey(row["Family"]), (told.get(nameKey(row["Family"])) ?? new Set()).add(period));
  }
  const line = forecasts.lines[0] ?? 0;
  const since = calendar.add(first, -calendar.periodsInYear);
  const isRecent = (row: AnyRow, from: number): boolean =>
    (calendar.periodInCell(row["Period"]) ?? 0) >= from && Number(row["Quantity"]) > 0;
  const sold = new Set([
    ...(demand?.rows ?? []).filter((row) => isRecent(row, since)).map((row) => nameKey(row["Family"])),
    ...forecasts.rows.filter((row) => isRecent(row, first)).map((row) => nameKey(row["Family"])),
  ]);
  return families.flatMap((family) => {
    if (!sold.has(nameKey(family))) return [];
    const absent = [...periods].filter((period) => told.get(nameKey(family))?.has(period) !== true).sort((a, b) => a - b);
    if (absent.length === 0) return [];
    return [
      finding("leftOut", true, { table: "SopForecasts", rows: [line], column: "Family", name: family, near: source, periods: absent }),
    ];
  });
}
