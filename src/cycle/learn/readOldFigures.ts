/** Reads the figures that were typed some cycles ago into the grids of the plan, and still count. */
import { calendarOf, bucketOfPeriod } from "../../calendar/periods";
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { oldFiguresIn, type OldFigure } from "../../domain/learn/oldFigures";
import { sopProduction } from "../../domain/production/sopProduction";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import type { AnyRow } from "../../domain/tables/defineTable";
import { readRows } from "../readRows";

export interface OldFigures {
  demand: OldFigure[];
  production: OldFigure[];
  /** All rows of the two records. */
  rows: { demand: AnyRow[]; production: AnyRow[] };
}

/** Those that are old when this cycle is closed. Writes nothing. Fails with `unreadableRow`. */
export async function readOldFigures(cycle: number): Promise<OldFigures> {
  const kept = [sopDemandPlan, sopProduction] as const;
  const { rows } = await readRows([...kept, sopCycles, sopSettings] as const, { kept });
  const { cadence } = settingsOf(rows.SopSettings ?? []);
  const asked = {
    cycle,
    cycles: (rows.SopCycles ?? []).map((row) => row.Cycle),
    from: calendarOf(bucketOfPeriod(cycle, cadence)).add(cycle, 1),
  };
  const [demand, production]: [AnyRow[], AnyRow[]] = [rows.SopDemandPlan ?? [], rows.SopProduction ?? []];
  return { demand: oldFiguresIn(demand, asked), production: oldFiguresIn(production, asked), rows: { demand, production } };
}
