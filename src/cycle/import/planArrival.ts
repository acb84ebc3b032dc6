import { largestOf } from "../../calc/extremes";
import { bucketOfPeriod } from "../../calendar/periods";
import { collectTables, type CollectTable } from "../../domain/collect/collectTables";
import { sopInputs } from "../../domain/collect/sopInputs";
import { arrivalToday } from "../../domain/learn/arrivals";
import { sopArrivals } from "../../domain/learn/sopArrivals";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import type { Change } from "../../workbook/writing/changeSet";
import { holidaysAround } from "../collect/readForCollect";
import { lastingPractice } from "../lastingPractice";
import { readRows } from "../readRows";

/**
 * Notes that data of a kind came today, the first time in a cycle; no change where no cycle is open. What comes before the next cycle
 * begins, although closing has opened it, still belongs to this one: that of the next is owed later. Nothing is noted while somebody
 * practises: the cycles are the story's then, and a note would keep what the practice wrote from being undone.
 */
export async function planArrival(table: string, today: number): Promise<Change[]> {
  if (!Object.hasOwn(collectTables, table) || (await lastingPractice()) !== undefined) return [];
  const { rows, reads } = await readRows([sopCycles, sopInputs, sopSettings, sopArrivals] as const);
  const cycles = (rows.SopCycles ?? []).map((row) => row.Cycle).filter((cycle) => cycle <= today);
  // A row that cannot be read is a person's to mend first: an import is not refused for it.
  if (cycles.length === 0 || reads.SopArrivals.unreadable.length > 0) return [];
  const cycle = largestOf(cycles);
  const settings = settingsOf(rows.SopSettings ?? []);
  const row = arrivalToday(table as CollectTable, {
    cycle,
    cadence: bucketOfPeriod(cycle, settings.cadence),
    holidays: holidaysAround(settings, cycle),
    inputs: rows.SopInputs ?? [],
    known: rows.SopArrivals ?? [],
    today,
  });
  return row === undefined ? [] : [{ kind: "rows", table: sopArrivals, rows: [row], mode: "append" }];
}
