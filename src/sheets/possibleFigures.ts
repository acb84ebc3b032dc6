/** What the reviews can work out together: conditions that several sheets share, so that none points to a cell that is not there. */
import type { Facts } from "../domain/facts";

/** The supply review has the plan's volumes (`SopVolumes`, `SopFamilyNames`) and its months. */
export const hasVolumes = (facts: Facts): boolean => facts.families.length > 0 && facts.horizon.months > 0;

/** Load can be compared with capacity (`SopUse`, `SopBottlenecks` and their like). */
export const hasLoad = (facts: Facts): boolean =>
  facts.filled.has("SopCapacity") && facts.filled.has("SopRouting") && facts.families.length > 0 && facts.resources.length > 0;

/** The stock review shows the last known stock (`SopStockNow`). */
export const hasStock = (facts: Facts): boolean => facts.families.length > 0 && facts.filled.has("SopStock");

/** Demand stands beside the stock, so that its cover is known. */
export const hasCover = (facts: Facts): boolean =>
  hasStock(facts) && facts.horizon.months > 0 && (facts.filled.has("SopDemand") || facts.filled.has("SopForecasts"));

/** The stock review projects the stock of coming months (`SopProjectedStock`, `SopShortages`). */
export const hasProjection = (facts: Facts): boolean => hasCover(facts) && !facts.horizon.past;

/** Past errors and a service level say how much stock covers chance. One month has no spread. */
export const hasSafetyStock = (facts: Facts): boolean => hasStock(facts) && facts.hasServiceLevels && facts.trends.accuracy.length >= 2;
