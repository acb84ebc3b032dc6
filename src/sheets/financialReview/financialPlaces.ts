/** Where the sections of the financial review stand: the plan against the budget first, unit values and workings last. */
import type { Say } from "../../calendar/periodText";
import { monthsBetween, monthOf } from "../../calendar/months";
import { weekCalendar } from "../../calendar/periods";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Area } from "../../language/references";
import type { SheetDraft } from "../draft";
import type { PeriodRow } from "../matrixSection";
import { chartExtent, columnOf, layOut, matrixExtent, tableExtent } from "../sections";
import { basisExtent } from "../basis";
import { financialInputCount } from "./financialBasis";
import { costExtents } from "./financialCosts";

/** What the sections share while they are drawn. */
export interface FinancialDrawing {
  draft: SheetDraft;
  data: PlanningData;
  outlook: DemandOutlook;
  say: Say;
  at: FinancialPlaces;
  /** The months shown: money is closed by month, whatever the plan is by. */
  months: PeriodRow;
}

/** Price, cost and margin of a unit by family; blank texts where unknown. */
export interface UnitValues {
  price: Area;
  cost: Area;
  margin: Area;
}

/** Columns that the chart covers, so that it is seen whole beside the pane: those of money are wider than others. */
const chartColumns = 8;

export type FinancialPlaces = ReturnType<typeof placesOf>;

/** @param lines how many lines the plan and the money in stock have */
export function placesOf(data: PlanningData, first: number, months: number, lines: { plan: number; stock: number }) {
  const families = data.families.length;
  const byFamily = matrixExtent(families, months);
  return layOut(first, {
    plan: matrixExtent(lines.plan, months),
    chart: chartExtent(chartColumns),
    families: data.hasPrices ? tableExtent(families, 1) : undefined,
    revenue: data.hasPrices ? byFamily : undefined,
    stock: lines.stock > 0 ? { ...matrixExtent(lines.stock, months), below: 3 } : undefined,
    ...costExtents(data),
    unitValues: data.hasPrices || data.hasUnitCosts ? tableExtent(families, 4, 2) : undefined,
    monthVolumes: data.settings.bucket === "week" ? byFamily : undefined,
    basis: basisExtent(financialInputCount(data, true)),
  }).at;
}

/** Where the unit values stand; only asked for where a price or a cost is known. */
export function unitValuesAt({ unitValues }: FinancialPlaces): UnitValues {
  if (unitValues === undefined) throw new Error("Unit values have no place where neither prices nor costs are known.");
  const { body } = unitValues;
  return { price: columnOf(body, 1), cost: columnOf(body, 2), margin: columnOf(body, 3) };
}

/** Months of the review: those of the horizon, or those in which the Mondays of its weeks lie. */
export function monthsShown({ horizon, settings }: PlanningData): number {
  if (settings.bucket === "month" || horizon.periodCount === 0) return horizon.periodCount;
  const last = weekCalendar.add(horizon.first, horizon.periodCount - 1);
  return monthsBetween(monthOf(horizon.first), monthOf(last)) + 1;
}
