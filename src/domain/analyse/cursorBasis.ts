/** Everything that the effect of the cursor is worked out from, read once from the tables. */
import type { AnyRow } from "../contract";
import type { Facts, TableRows } from "../facts";
import { periodsBy, type Periods } from "../../calendar/periods";
import { quantitiesOf } from "./cursorForecast";
import { eventEffects } from "./demandEvents";
import type { DemandOutlook } from "./demandOutlook";

export interface CursorFamily {
  name: string;
  price: number | null;
  unitCost: number | null;
  /** Least stock that is enough; 0 where the family has no minimum. */
  minimum: number;
  /** Stock before the first month; null where SopStock has nothing. */
  opening: number | null;
}

export interface CursorBasis {
  months: number[];
  families: CursorFamily[];
  /** Families x months of the past, null = unknown. */
  histories: (number | null)[][];
  /** Families x months, shares. */
  effects: number[][];
  /** Orders already taken, families x months. */
  orders: number[][];
  /** What the plan goes by, families x months, null where it says nothing; null without forecasts for these months. */
  plan: (number | null)[][] | null;
  /** Hours and places of work; null where capacity or routing are not known. */
  work: { resources: string[]; hoursPerUnit: number[][]; leadOffsets: number[][]; capacity: number[][] } | null;
  /** The cursor as SopSettings has it. */
  level: number;
}

const same = (value: unknown, name: string): boolean =>
  String(value ?? "")
    .trim()
    .toLowerCase() === name.trim().toLowerCase();

const numberOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** @param source the source of SopForecasts that the plan goes by; the first one where a person chose none */
export function cursorBasis(rows: TableRows, facts: Facts, outlook: DemandOutlook, source?: string): CursorBasis {
  const periods = periodsBy(facts.settings.bucket);
  const months = monthsAhead(facts, outlook, periods);
  const past = periods.from(outlook.history.first, outlook.history.months);
  const planned = (rows.SopForecasts ?? []).filter((row) => same(row["Source"], source ?? facts.forecastSources[0] ?? ""));
  const plan = quantitiesOf(planned, facts.families, months, periods);
  const openings = openingStock(rows.SopStock ?? [], facts.families, months[0] ?? 0, periods);
  const details = new Map((rows.SopFamilies ?? []).map((row) => [String(row["Family"]).trim().toLowerCase(), row]));
  const families = facts.families.map((name, index): CursorFamily => {
    const row = details.get(name.trim().toLowerCase());
    return {
      name,
      price: numberOf(row?.["Price"]),
      unitCost: numberOf(row?.["Unit cost"]),
      minimum: numberOf(row?.["Minimum stock"]) ?? 0,
      opening: openings?.[index] ?? null,
    };
  });
  return {
    months,
    families,
    histories: quantitiesOf(rows.SopDemand ?? [], facts.families, past, periods),
    effects: eventEffects(rows.SopEvents ?? [], facts.families, months, periods),
    orders: quantitiesOf(rows.SopDemand ?? [], facts.families, months, periods).map((line) => line.map((quantity) => quantity ?? 0)),
    plan: plan.some((line) => line.some((quantity) => quantity !== null)) ? plan : null,
    work: workOf(rows, facts, months, periods),
    level: facts.settings.prudence,
  };
}

/** The months that the reviews show, as far as they lie ahead of the past; the horizon of the company where they show the past. */
function monthsAhead(facts: Facts, outlook: DemandOutlook, periods: Periods): number[] {
  const shown = facts.horizon.months - periods.between(facts.horizon.first, outlook.first);
  const count = facts.horizon.past || shown < 1 ? outlook.months : shown;
  return outlook.first === 0 ? [] : periods.from(outlook.first, count);
}

/** Stock of the last month before the first one ahead, or of the last month there is. */
function openingStock(stock: readonly AnyRow[], families: readonly string[], first: number, periods: Periods): number[] | null {
  const known = stock.flatMap((row) => periods.recorded(row["Period"]) ?? []);
  if (known.length === 0) return null;
  const before = known.filter((period) => period < first);
  const asOf = Math.max(...(before.length > 0 ? before : known));
  return quantitiesOf(stock, families, [asOf], periods).map(([quantity]) => quantity ?? 0);
}

function workOf(rows: TableRows, facts: Facts, months: readonly number[], periods: Periods): CursorBasis["work"] {
  if (!facts.filled.has("SopCapacity") || !facts.filled.has("SopRouting")) return null;
  const { families, resources } = facts;
  const routing = (column: string): number[][] =>
    families.map((family) =>
      resources.map((resource) =>
        (rows.SopRouting ?? [])
          .filter((row) => same(row["Family"], family) && same(row["Resource"], resource))
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
    capacity: quantitiesOf(hours, resources, months, periods).map((line) => line.map((hour) => hour ?? 0)),
  };
}
