/** Reads the tables for planning demand, and the figures that the demand review shows. */
import { demandOutlook, type DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { TableRows } from "../../domain/tables/catalogue";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopStock } from "../../domain/collect/sopStock";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopResources } from "../../domain/collect/sopResources";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopSales } from "../../domain/collect/sopSales";
import { sopBudget } from "../../domain/collect/sopBudget";
import { sopEvents } from "../../domain/collect/sopEvents";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import type { UnreadRow } from "../../domain/analyse/riskUnanswered";
import { planningDataOf, type PlanningData } from "../../domain/analyse/planningData";
import { demandReview } from "../../sheets/demandReview/demandReview";
import type { NamedCells } from "../../workbook/reading/readNamed";
import { readRows } from "../readRows";
import { unreadRowsOf, withFaulty } from "../unreadRows";

/** The tables that planning goes by. */
export const planningTables = [
  sopFamilies,
  sopDemand,
  sopForecasts,
  sopResources,
  sopCapacity,
  sopRouting,
  sopStock,
  sopEvents,
  sopSales,
  sopBudget,
  sopSettings,
] as const;

export interface DemandTables {
  rows: TableRows;
  data: PlanningData;
  outlook: DemandOutlook;
  /** Rows that cannot be read, or that stand there twice. */
  unread: UnreadRow[];
}

/** Reads the tables that planning goes by, with what follows from them for demand. */
export async function readDemandTables(): Promise<DemandTables> {
  const { rows: read, reads } = await readRows(planningTables);
  const unread = unreadRowsOf(reads);
  const rows = withFaulty(read, reads);
  const data = planningDataOf(rows);
  return { rows, data, outlook: demandOutlook(rows, data), unread };
}

/** Figures by family and period as the cells of the review show them; null where they show no number. */
export interface DemandCells {
  families: string[];
  periods: number[];
  figures: (number | null)[][];
}

const { cells: demand } = demandReview;

/** The cells that `demandFigures` takes its figures from. */
export const figureCells: readonly string[] = [demand.families, demand.periods, demand.consensus, demand.driven, demand.baseline];

/** Figures of one area of the review; null when the review is not built or has no such area. */
export function demandFigures(cells: Readonly<Record<string, NamedCells>>, area: "consensus" | "driven" | "baseline"): DemandCells | null {
  const [names, periods, figures] = [cells[demand.families], cells[demand.periods], cells[demand[area]]];
  if (names === undefined || periods === undefined || figures === undefined) return null;
  const shown = periods.values[0] ?? [];
  if (shown.some((period) => typeof period !== "number")) return null;
  return {
    families: names.values.map(([name]) => String(name ?? "")),
    periods: shown.map(Number),
    figures: figures.values.map((line) => line.map((value) => (typeof value === "number" ? value : null))),
  };
}
