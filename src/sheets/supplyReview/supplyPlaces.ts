/** Where the sections of the supply review stand when load can be compared with capacity: answers first, workings below. */
import type { Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { SheetDraft } from "../draft";
import type { PeriodRow } from "../matrixSection";
import { chartExtent, layOut, matrixExtent, tableExtent } from "../sections";
import { suppliersExtent } from "./suppliers";

/** What the sections share while they are drawn. */
export interface SupplyDrawing {
  draft: SheetDraft;
  data: PlanningData;
  say: Say;
  at: SupplyPlaces;
  periods: PeriodRow;
}

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
    hours: matrixExtent(families, resources),
    offsets: matrixExtent(families, resources),
  }).at;
}
