/** What the effect of the cursor is calculated from, read from the tables once. */
import { largestOf } from "../../calc/extremes";
import { forecastMethods, type ForecastMethod } from "../../calc/forecast/forecast";
import { isSameName, nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import type { PlanningData } from "./planningData";
import type { TableRows } from "../tables/catalogue";
import { calendarOf, type PeriodCalendar } from "../../calendar/periods";
import type { OverloadLimits } from "./riskOverload";
import { firstRows, ratesOf } from "./familyRates";
import { quantitiesOf } from "./cursorForecast";
import { companyDays } from "./companyDays";
import { coursesAhead, forecastHistories } from "./demandCourses";
import { eventEffects } from "./demandEvents";
import type { DemandOutlook } from "./demandOutlook";

export interface CursorFamily {
  name: string;
  price: number | null;
  unitCost: number | null;
  /** How SopFamilies has the family forecast; AUTO where it says nothing that is a method. */
  method: ForecastMethod;
  /** The minimum stock; 0 if the family has none. */
  minimum: number;
  /** Stock before the first month; null if nobody counted it. */
  opening: number | null;
}

export interface CursorBasis {
  periods: number[];
  families: CursorFamily[];
  /** Families x months of the past as the forecast takes them: repaired, begun like another family; null = unknown. */
  histories: (number | null)[][];
  /** Working days of the company in the months of the past and of those ahead. */
  workingDays: number[];
  /** Families x months, shares. */
  effects: number[][];
  /** Families x months: what is left of the forecast of a family that begins or ends, 0 to 1. */
  courses: number[][];
  /** Orders already taken, families x months. */
  orders: number[][];
  /** The forecast the plan is based on, families x months, null where it has none; null as a whole without any for these months. */
  plan: (number | null)[][] | null;
  /** Resources and their hours; null without capacity or routing. */
  work: { resources: string[]; hoursPerUnit: number[][]; leadOffsets: number[][]; capacity: number[][] } | null;
  /** What counts as an overload. */
  limits: OverloadLimits;
  /** Where SopSettings has the cursor. */
  level: number;
}

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/**
 * Collects what the effect is calculated from.
 *
 * @param source the source in SopForecasts that the plan is based on; the first one if nobody chose
 */
export function cursorBasis(rows: TableRows, data: PlanningData, outlook: DemandOutlook, source?: string): CursorBasis {
  const calendar = calendarOf(data.settings.bucket);
  const periods = periodsAhead(data, outlook, calendar);
  const events = rows.SopEvents ?? [];
  const past = calendar.from(outlook.history.first, outlook.history.periodCount);
  const planned = (rows.SopForecasts ?? []).filter((row) => isSameName(row["Source"], source ?? data.forecastSources[0] ?? ""));
  const plan = quantitiesOf(planned, data.families, periods, calendar);
  const openings = openingStock(rows.SopStock ?? [], data.families, periods[0] ?? 0, calendar);
  const details = firstRows(rows.SopFamilies ?? [], "Family");
  const rates = ratesOf(rows, periods);
  const families = data.families.map((name, index): CursorFamily => {
    const row = details.get(nameKey(name));
    return {
      name,
      price: rates(name).price,
      unitCost: rates(name).unitCost,
      method: forecastMethods.find((method) => isSameName(row?.["Forecast method"], method)) ?? "AUTO",
      minimum: numberOf(row?.["Minimum stock"]) ?? 0,
      opening: openings?.[index] ?? null,
    };
  });
  return {
    periods,
    families,
    histories: forecastHistories(quantitiesOf(rows.SopDemand ?? [], data.families, past, calendar), data.families, past, events, calendar),
    workingDays: companyDays(data.settings, [...past, ...periods]),
    effects: eventEffects(events, data.families, periods, calendar),
    courses: coursesAhead(data.families, periods, events, calendar),
    orders: quantitiesOf(rows.SopDemand ?? [], data.families, periods, calendar).map((line) => line.map((quantity) => quantity ?? 0)),
    plan: plan.some((line) => line.some((quantity) => quantity !== null)) ? plan : null,
    work: workOf(rows, data, periods, calendar),
    limits: data.settings,
    level: data.settings.prudence,
  };
}

/** The future months that the reviews show; if they only show the past, the horizon in the settings. */
function periodsAhead(data: PlanningData, outlook: DemandOutlook, calendar: PeriodCalendar): number[] {
  const shown = data.horizon.periodCount - calendar.between(data.horizon.first, outlook.first);
  const count = data.horizon.past || shown < 1 ? outlook.periodCount : shown;
  return outlook.first === 0 ? [] : calendar.from(outlook.first, count);
}

/** Stock at the end of the last month before the first one to plan, or else of the latest month there is. */
function openingStock(
  stock: readonly AnyRow[],
  families: readonly string[],
  first: number,
  calendar: PeriodCalendar,
): (number | null)[] | null {
  const known = stock.flatMap((row) => calendar.periodInCell(row["Period"]) ?? []);
  if (known.length === 0) return null;
  const before = known.filter((period) => period < first);
  const asOf = largestOf(before.length > 0 ? before : known);
  return quantitiesOf(stock, families, [asOf], calendar).map(([quantity]) => quantity ?? null);
}

function workOf(rows: TableRows, data: PlanningData, periods: readonly number[], calendar: PeriodCalendar): CursorBasis["work"] {
  if (!data.filled.has("SopCapacity") || !data.filled.has("SopRouting")) return null;
  const { families, resources } = data;
  const routing = (column: string): number[][] =>
    families.map((family) =>
      resources.map((resource) =>
        (rows.SopRouting ?? [])
          .filter((row) => isSameName(row["Family"], family) && isSameName(row["Resource"], resource))
          .reduce((sum, row) => sum + (numberOf(row[column]) ?? 0), 0),
      ),
    );
  const hours = (rows.SopCapacity ?? []).map((row): AnyRow => ({
    Family: row["Resource"] ?? null,
    Period: row["Period"] ?? null,
    Quantity: row["Hours"] ?? null,
  }));
  return {
    resources,
    hoursPerUnit: routing("Hours per unit"),
    leadOffsets: routing("Lead offset"),
    capacity: quantitiesOf(hours, resources, periods, calendar).map((line) => line.map((hour) => hour ?? 0)),
  };
}
