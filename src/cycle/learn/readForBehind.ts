import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopStock } from "../../domain/collect/sopStock";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { dashboardCells } from "../../sheets/dashboard/dashboardCells";
import { dataCells } from "../../sheets/dashboard/dataCells";
import type { FromBehind } from "../../sheets/materials";
import { supplyCells } from "../../sheets/supplyReview/supplyCells";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { readRows } from "../readRows";

/** What the sheet behind the figures is drawn from; null where the dashboard is not built. Writes nothing. */
export async function readForBehind(): Promise<FromBehind | null> {
  const { rows, reads } = await readRows([sopDeliveries, sopFamilies, sopStock, sopLogistics, sopSettings] as const);
  const { adjustedStock, costSplit } = dataCells.kpis;
  const { families, planSource } = supplyCells;
  const cells = await readNamedCells([dashboardCells.kpis.onTime.value, families, planSource, adjustedStock, costSplit]);
  if (cells[dashboardCells.kpis.onTime.value] === undefined) return null;
  const names = (cells[families]?.values ?? []).map(([name]) => String(name ?? "")).filter((name) => name !== "");
  const stock = cells[adjustedStock] !== undefined && reads.SopStock.exists && reads.SopFamilies.exists;
  return {
    bucket: settingsOf(rows.SopSettings ?? []).bucket,
    families: cells[planSource] === undefined ? [] : names,
    stocked: stock ? names : [],
    has: { deliveries: reads.SopDeliveries.exists, stock, costs: cells[costSplit] !== undefined && reads.SopLogistics.exists },
  };
}
