/** Which figures the data allow: conditions that several sheets share, so that none points to a cell that is not there. */
import type { PlanningData } from "../domain/analyse/planningData";

/** The supply review shows the volumes of the plan by family and period. */
export const hasVolumes = (data: PlanningData): boolean => data.families.length > 0 && data.horizon.periodCount > 0;

/** The supply review compares load with capacity. */
export const hasLoad = (data: PlanningData): boolean =>
  data.filled.has("SopCapacity") && data.filled.has("SopRouting") && data.families.length > 0 && data.resources.length > 0;

/** The stock review shows the last known stock. */
export const hasStock = (data: PlanningData): boolean => data.families.length > 0 && data.filled.has("SopStock");

/** Demand stands beside the stock, so that its cover is known. */
export const hasCover = (data: PlanningData): boolean =>
  hasStock(data) && data.horizon.periodCount > 0 && (data.filled.has("SopDemand") || data.filled.has("SopForecasts"));

/** The stock review projects the stock of coming periods, and with it shortages. */
export const hasProjection = (data: PlanningData): boolean => hasCover(data) && !data.horizon.past;

/** Past errors and a service level say how much stock covers chance. One period has no spread. */
export const hasSafetyStock = (data: PlanningData): boolean => hasStock(data) && data.hasServiceLevels && data.trends.accuracy.length >= 2;
