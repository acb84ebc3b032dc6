/** What the risk rules look at: the coming months as the review sheets show them, with prices and costs from the tables. */
import { nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import type { PlanningData } from "./planningData";
import type { TableRows } from "../tables/catalogue";
import { calendarOf } from "../../calendar/periods";
import type { Settings } from "../settings/declarations";
import type { SupplyRow } from "../collect/sopSupply";
import { firstRows, numberOf, ratesOf, type FamilyRates } from "./familyRates";

export interface FamilyOutlook extends FamilyRates {
  family: string;
  /** Months of demand. */
  targetCover: number | null;
  minimum: number | null;
  maximum: number | null;
  /** Units to plan for, month by month. */
  volumes: number[];
  /** Stock at the end of each month; null if it is not projected, or not for every month. */
  projected: number[] | null;
}

export interface ResourceOutlook {
  resource: string;
  /** Hours, month by month. */
  load: number[];
  capacity: number[];
  hourCost: number | null;
  /** Share of the hours; null if unknown. */
  overtimeLimit: number | null;
  overtimeCost: number | null;
  /** In the order of the families. */
  hoursPerUnit: number[];
}

/** What the plan's forecast said about past months and what really happened, as far as both are known. */
export interface ForecastRecord {
  family: string;
  forecast: number[];
  actual: number[];
}

export interface Outlook {
  settings: Settings;
  periods: number[];
  families: FamilyOutlook[];
  resources: ResourceOutlook[];
  forecasts: ForecastRecord[];
  supply: readonly SupplyRow[];
}

/** Cells of the review sheets by what they show; sections that were not built are absent. Blank cells and texts are null. */
export interface ReviewCells {
  firstPeriod: number;
  planSource: string | null;
  families: string[];
  volumes: (number | null)[][];
  resources: string[];
  load?: (number | null)[][];
  capacity?: (number | null)[][];
  hoursPerUnit?: (number | null)[][];
  projected?: (number | null)[][];
  minimum?: (number | null)[][];
  maximum?: (number | null)[][];
}

const filled = (cells: readonly (number | null)[] | undefined): number[] => (cells ?? []).map((value) => value ?? 0);

/** Combines the cells of the sheets with the rows of the tables. */
export function outlookOf(cells: ReviewCells, rows: TableRows, data: PlanningData): Outlook {
  const familyRows = firstRows(rows.SopFamilies ?? [], "Family");
  const resourceRows = firstRows(rows.SopResources ?? [], "Resource");
  const count = Math.max(cells.volumes[0]?.length ?? 0, cells.load?.[0]?.length ?? 0);
  const shown = calendarOf(data.settings.bucket).from(cells.firstPeriod, count);
  const rates = ratesOf(rows, shown);
  const families = cells.families.map((family, index): FamilyOutlook => {
    const row = familyRows.get(nameKey(family));
    const projected = cells.projected?.[index];
    return {
      family,
      ...rates(family),
      targetCover: numberOf(row, "Target cover"),
      minimum: cells.minimum?.[index]?.[0] ?? null,
      maximum: cells.maximum?.[index]?.[0] ?? null,
      volumes: filled(cells.volumes[index]),
      // A stock that one period has no figure of is not projected: in place of 0 it would look like a shortage.
      projected: projected === undefined || projected.includes(null) ? null : filled(projected),
    };
  });
  const resources = cells.resources.map((resource, index): ResourceOutlook => {
    const row = resourceRows.get(nameKey(resource));
    return {
      resource,
      load: filled(cells.load?.[index]),
      capacity: filled(cells.capacity?.[index]),
      hourCost: numberOf(row, "Hour cost"),
      overtimeLimit: numberOf(row, "Overtime limit"),
      overtimeCost: numberOf(row, "Overtime cost"),
      hoursPerUnit: families.map((_, family) => cells.hoursPerUnit?.[family]?.[index] ?? 0),
    };
  });
  return {
    settings: data.settings,
    // If the reviews only show the past, there is no plan that could go wrong.
    periods: data.horizon.past ? [] : shown,
    families,
    resources: cells.load === undefined || data.horizon.past ? [] : resources,
    forecasts: forecastRecords(rows, data, cells.planSource),
    supply: (rows.SopSupply ?? []) as readonly SupplyRow[],
  };
}

/** Forecast and actual of the latest twelve past periods that have both, by family: the same periods as in the accuracy on the dashboard. */
function forecastRecords(rows: TableRows, data: PlanningData, planSource: string | null): ForecastRecord[] {
  const source = nameKey(planSource ?? data.forecastSources[0]);
  const sums = (table: readonly AnyRow[]): Map<string, number> => {
    const found = new Map<string, number>();
    for (const row of table) {
      const key = `${nameKey(row["Family"])}\n${String(row["Period"])}`;
      found.set(key, (found.get(key) ?? 0) + (numberOf(row, "Quantity") ?? 0));
    }
    return found;
  };
  const forecasts = sums((rows.SopForecasts ?? []).filter((row) => nameKey(row["Source"]) === source));
  const actuals = sums(rows.SopDemand ?? []);
  return data.families.map((family) => {
    const pairs = data.trends.accuracy.flatMap((period) => {
      const key = `${nameKey(family)}\n${period}`;
      const [forecast, actual] = [forecasts.get(key), actuals.get(key)];
      return forecast === undefined || actual === undefined ? [] : [{ forecast, actual }];
    });
    return { family, forecast: pairs.map(({ forecast }) => forecast), actual: pairs.map(({ actual }) => actual) };
  });
}
