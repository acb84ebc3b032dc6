/** What the risk rules look at: the coming months as the review sheets show them, with prices and costs from the tables. */
import { nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import type { PlanningData } from "./planningData";
import type { TableRows } from "../tables/catalogue";
import { calendarOf } from "../../calendar/periods";
import type { Settings } from "../settings/declarations";
import type { SupplyRow } from "../collect/sopSupply";
import { firstRows, isUnreadable, numberOf, ratesOf, type FamilyRates } from "./familyRates";
import { unansweredRows, type Unanswered, type UnreadRow } from "./riskUnanswered";

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
  /** In the order of the families; and by how many periods these hours are worked earlier, left out = none. */
  hoursPerUnit: number[];
  leadOffsets?: number[];
  /** Set if a cell of SopResources holds something else than a number: what takes it has no value. */
  unreadable?: true;
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
  /** What cannot be judged; nothing is told of it, neither that it is well nor that it is not. */
  unanswered: Unanswered[];
}

/**
 * Cells of the review sheets by what they show; sections that were not built are absent. A cell in which nothing is known, "–", is null;
 * an error is NaN.
 */
export interface ReviewCells {
  firstPeriod: number;
  planSource: string | null;
  families: string[];
  volumes: (number | null)[][];
  resources: string[];
  load?: (number | null)[][];
  capacity?: (number | null)[][];
  hoursPerUnit?: (number | null)[][];
  leadOffsets?: (number | null)[][];
  projected?: (number | null)[][];
  minimum?: (number | null)[][];
  maximum?: (number | null)[][];
}

/** What is missing counts as 0 where the sheets count it so; an error does not. */
const filled = (cells: readonly (number | null)[] | undefined): number[] => (cells ?? []).map((value) => value ?? 0);

/** A figure of a cell, null for none. */
const orNull = (value: number | null | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value);

const isUnknown = (value: number | null): boolean => value === null || Number.isNaN(value);

/** Combines the cells of the sheets with the rows of the tables. */
export function outlookOf(cells: ReviewCells, rows: TableRows, data: PlanningData, unread: readonly UnreadRow[] = []): Outlook {
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
      minimum: orNull(cells.minimum?.[index]?.[0]),
      maximum: orNull(cells.maximum?.[index]?.[0]),
      volumes: filled(cells.volumes[index]),
      // A stock that one period has no figure of is not projected: in place of 0 it would look like a shortage.
      projected: projected === undefined || projected.some(isUnknown) ? null : filled(projected),
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
      hoursPerUnit: families.map((_, family) => orNull(cells.hoursPerUnit?.[family]?.[index]) ?? 0),
      leadOffsets: families.map((_, family) => orNull(cells.leadOffsets?.[family]?.[index]) ?? 0),
      ...(["Hour cost", "Overtime limit", "Overtime cost"].some((column) => isUnreadable(row, column)) && { unreadable: true as const }),
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
    unanswered: [
      ...unansweredCells(cells, familyRows),
      ...unansweredRows(unread, cells.planSource ?? data.forecastSources[0] ?? "", data.trends.accuracy),
    ],
  };
}

/** Families and resources whose figures in the reviews are missing or errors. */
function unansweredCells(cells: ReviewCells, familyRows: ReadonlyMap<string, AnyRow>): Unanswered[] {
  const ofFamilies = cells.families.flatMap((subject, index): Unanswered[] => {
    const [minimum, maximum] = [cells.minimum, cells.maximum].map((limits) => Number.isNaN(limits?.[index]?.[0]));
    const unknown = cells.projected?.[index]?.some(isUnknown) === true;
    const noCover = isUnreadable(familyRows.get(nameKey(subject)), "Target cover") && (cells.maximum?.[index]?.[0] ?? null) === null;
    const kinds = [
      ...(unknown || minimum ? (["shortage"] as const) : []),
      ...(unknown || maximum || noCover ? (["surplus"] as const) : []),
    ];
    return kinds.map((kind) => ({ kind, subject, row: null }));
  });
  const ofResources = cells.resources.flatMap((subject, index): Unanswered[] => {
    const figures = [...(cells.load?.[index] ?? []), ...(cells.capacity?.[index] ?? [])];
    return figures.some(Number.isNaN) ? [{ kind: "overload", subject, row: null }] : [];
  });
  return [...ofFamilies, ...ofResources];
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
