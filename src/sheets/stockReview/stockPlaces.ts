/** Where the sections of the stock review stand, and the columns of its first table: as many as the data can fill. */
import type { Say } from "../../calendar/periodText";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import { basisExtent } from "../basis";
import type { SheetDraft } from "../draft";
import type { PeriodRow } from "../matrixSection";
import { hasCover, hasProjection, hasSafetyStock } from "../possibleFigures";
import { hasOrders } from "../supplyReview/openOrders";
import { supplyCells } from "../supplyReview/supplyCells";
import { listedOrders, orderColumns } from "./orderTables";
import { stockInputCount } from "./stockBasis";
import { chartExtent, layOut, matrixExtent, tableExtent } from "../sections";

/** What the sections share while they are drawn. */
export interface StockDrawing {
  draft: SheetDraft;
  data: PlanningData;
  outlook: DemandOutlook;
  say: Say;
  at: StockPlaces;
  columns: TodayColumns;
  periods: PeriodRow;
}

/** Columns of the table of today, counted from the names; those of limits and status are there where a family has a limit. */
export interface TodayColumns {
  stock: number;
  limits?: { minimum: number; maximum: number; status: number };
  cover: number;
  shortPeriods: number;
  firstShort: number;
  safety?: number;
}

/** The columns that the data can fill. */
export function todayColumns(data: PlanningData): TodayColumns {
  const columns: TodayColumns = data.hasStockLimits
    ? { stock: 1, limits: { minimum: 2, maximum: 3, status: 5 }, cover: 4, shortPeriods: 6, firstShort: 7 }
    : { stock: 1, cover: 2, shortPeriods: 3, firstShort: 4 };
  if (!hasSafetyStock(data)) return columns;
  return { ...columns, safety: hasProjection(data) ? columns.firstShort + 1 : columns.shortPeriods };
}

/** The period at whose end the stock was counted that the review shows, as an expression. */
export const countShown = `LET(before,MAX(0,MAXIFS(SopStock[Period],SopStock[Period],"<"&${supplyCells.firstPeriod})),IF(before=0,MAX(SopStock[Period]),before))`;

export type StockPlaces = ReturnType<typeof placesOf>;

/** From the answer down to the workings; the last ones are those of the safety stock. */
export function placesOf(data: PlanningData, first: number, periods: number) {
  const families = data.families.length;
  const projecting = hasProjection(data);
  const byFamily = matrixExtent(families, periods);
  const served = projecting && hasOrders(data);
  return layOut(first, {
    today: tableExtent(families, 1),
    ordersNow: served ? tableExtent(families, orderColumns.now) : undefined,
    lateOrders: served ? tableExtent(listedOrders, orderColumns.late, 1) : undefined,
    chart: projecting ? chartExtent() : undefined,
    projected: projecting ? byFamily : undefined,
    adjusted: projecting && data.hasStockLimits ? matrixExtent(1, periods) : undefined,
    demand: hasCover(data) ? byFamily : undefined,
    production: projecting ? byFamily : undefined,
    safety: hasSafetyStock(data) ? tableExtent(families, 4, 1) : undefined,
    chartData: projecting ? matrixExtent(data.hasStockLimits ? 3 : 1, periods) : undefined,
    basis: basisExtent(stockInputCount(data)),
  }).at;
}
