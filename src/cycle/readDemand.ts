/** What the demand side of the cycle reads: the tables that planning goes by, and the figures that the demand review shows. */
import { demandOutlook, type DemandOutlook } from "../domain/analyse/demandOutlook";
import { planningDataOf, type PlanningData } from "../domain/analyse/planningData";
import type { TableName, TableRows } from "../domain/tables/catalogue";
import { sopCapacity } from "../domain/collect/sopCapacity";
import { sopDemand } from "../domain/collect/sopDemand";
import { sopForecasts } from "../domain/collect/sopForecasts";
import { sopStock } from "../domain/collect/sopStock";
import { sopSettings } from "../domain/settings/sopSettings";
import { sopEvents } from "../domain/collect/sopEvents";
import { sopFamilies } from "../domain/collect/sopFamilies";
import { sopResources } from "../domain/collect/sopResources";
import { sopRouting } from "../domain/collect/sopRouting";
import type { NamedCells } from "../workbook/reading/readNamed";
import { readTables } from "../workbook/reading/readTable";

const sources = [sopFamilies, sopDemand, sopForecasts, sopResources, sopCapacity, sopRouting, sopStock, sopEvents, sopSettings] as const;

export interface DemandTables {
  rows: TableRows;
  data: PlanningData;
  outlook: DemandOutlook;
}

export async function readDemandTables(): Promise<DemandTables> {
  const reads = await readTables(sources);
  const rows: TableRows = {};
  sources.forEach(({ name }, index) => {
    const read = reads[index];
    if (read?.exists) rows[name as TableName] = read.rows;
  });
  const data = planningDataOf(rows);
  return { rows, data, outlook: demandOutlook(rows, data) };
}

/** Figures by family and month as the cells of the review show them; null where they show no number. */
export interface DemandCells {
  families: string[];
  months: number[];
  figures: (number | null)[][];
}

/** Names of the cells of the demand review by what they show. */
export const demandCells = {
  names: "SopDemandNames",
  months: "SopDemandMonths",
  consensus: "SopDemandConsensus",
  driven: "SopDemandDriven",
  baseline: "SopDemandBaseline",
  headline: "SopDemandHeadline",
} as const;

/** Figures of one area of the review; null when the review is not built or has no such area. */
export function demandFigures(cells: Readonly<Record<string, NamedCells>>, area: "consensus" | "driven" | "baseline"): DemandCells | null {
  const [names, months, figures] = [demandCells.names, demandCells.months, demandCells[area]].map((name) => cells[name]);
  if (names === undefined || months === undefined || figures === undefined) return null;
  const shown = months.values[0] ?? [];
  if (shown.some((month) => typeof month !== "number")) return null;
  return {
    families: names.values.map(([name]) => String(name ?? "")),
    months: shown.map(Number),
    figures: figures.values.map((line) => line.map((value) => (typeof value === "number" ? value : null))),
  };
}
