/** Where the sections of the supply review stand when load can be compared with capacity: answers first, workings below. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { DemandOutlook } from "../../domain/analyse/demandOutlook";
import { basisExtent } from "../basis";
import type { SheetDraft } from "../draft";
import type { PeriodRow } from "../matrixSection";
import { chartExtent, layOut, matrixExtent, tableExtent } from "../sections";
import { hasOrders, orderInputs } from "./openOrders";
import { offeredHoursCount } from "./offeredHours";
import { suppliersExtent } from "./suppliers";

/** What the plan is drawn from. */
export interface Planned {
  data: PlanningData;
  outlook: DemandOutlook;
  say: Say;
  periods: PeriodRow;
}

/** What the sections share while they are drawn. */
export interface SupplyDrawing extends Planned {
  draft: SheetDraft;
  at: SupplyPlaces;
}

/** Data that load and capacity rest on: forecasts or orders, capacity, hours per unit and offsets. */
export const inputCount = ({ data }: Pick<Planned, "data">): number => 3 + offeredHoursCount(data) + planInputCount(data);

/** Of these, forecasts, orders and what people planned in their place. */
export const planInputCount = (data: PlanningData): number =>
  [data.filled.has("SopForecasts"), data.tables.has("SopDemand"), data.filled.has("SopDemandPlan")].filter(Boolean).length +
  (hasOrders(data) ? orderInputs : 0);

export type SupplyPlaces = ReturnType<typeof placesOf>;

/** Gives every section its place. */
export function placesOf(data: PlanningData, first: number, periods: number) {
  const [families, resources] = [data.families.length, data.resources.length];
  return layOut(first, {
    use: matrixExtent(resources, periods),
    gap: matrixExtent(resources, periods),
    bottlenecks: tableExtent(resources, 4),
    chart: chartExtent(),
    suppliers: suppliersExtent(data),
    chartData: matrixExtent(data.hasOvertime ? 3 : 2, periods),
    load: matrixExtent(resources, periods),
    capacity: matrixExtent(resources, periods),
    volumes: matrixExtent(families, periods),
    orders: hasOrders(data) ? matrixExtent(families, periods) : undefined,
    hours: matrixExtent(families, resources),
    offsets: matrixExtent(families, resources),
    basis: basisExtent(inputCount({ data })),
  }).at;
}
