import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { dashboardCells } from "../../sheets/dashboard/dashboardCells";
import type { FromBehind } from "../../sheets/materials";
import { supplyCells } from "../../sheets/supplyReview/supplyCells";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readRows } from "../readRows";

/** What the sheet behind the figures is drawn from; null where the dashboard is not built. Writes nothing. */
export async function readForBehind(): Promise<FromBehind | null> {
  const { rows, reads } = await readRows([sopDeliveries, sopSettings] as const);
  const cells = await readNamedCells([dashboardCells.kpis.onTime.value, supplyCells.families, supplyCells.planSource]);
  if (cells[dashboardCells.kpis.onTime.value] === undefined) return null;
  const names = (cells[supplyCells.families]?.values ?? []).map(([name]) => String(name ?? "")).filter((name) => name !== "");
  return {
    bucket: settingsOf(rows.SopSettings ?? []).bucket,
    families: cells[supplyCells.planSource] === undefined ? [] : names,
    has: { deliveries: reads.SopDeliveries.exists },
  };
}
