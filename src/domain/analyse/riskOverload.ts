import { largestOf } from "../../calc/extremes";
import { calendarOf } from "../../calendar/periods";
import type { Settings } from "../settings/declarations";
import { borrowed } from "./familyRates";
import { noise, spanOf, type OverloadRisk, type ValueBasis } from "./risk";
import type { FamilyOutlook, Outlook, ResourceOutlook } from "./riskOutlook";

/** What counts as an overload: a share of the capacity, and hours above it in one period. */
export type OverloadLimits = Pick<Settings, "overload" | "leastHours">;

/** Hours of load above the limit where they are so many that they matter, else 0: less is rounding. `overload.ts` says the same on the sheets. */
export function hoursOver(load: number, capacity: number, { overload, leastHours }: OverloadLimits): number {
  const over = load - overload * capacity;
  return over >= leastHours - noise ? over : 0;
}

/** Hours above the limit in one month, and how many of them overtime can take. */
export interface OverloadedPeriod {
  place: number;
  period: number;
  over: number;
  byOvertime: number;
}

/**
 * Months in which the load exceeds the limit by as many hours as matter. Overtime takes at most its limit, a share of the month's
 * capacity, or nothing if no limit is known.
 */
export function overloadedPeriods(
  resource: ResourceOutlook,
  { periods, settings }: Pick<Outlook, "periods" | "settings">,
): OverloadedPeriod[] {
  return periods.flatMap((period, place) => {
    const [load, capacity] = [resource.load[place] ?? 0, resource.capacity[place] ?? 0];
    const over = hoursOver(load, capacity, settings);
    if (over === 0) return [];
    return [{ place, period, over, byOvertime: Math.min(over, (resource.overtimeLimit ?? 0) * capacity) }];
  });
}

/**
 * Margin that one hour of a resource earns: the margin of everything that passes through it over the horizon, divided by the hours it
 * takes. All families share a shortage of hours in proportion, as in the Stock review. Families without a price or a cost are left
 * out; null if none remains.
 */
export function marginPerHour(resource: ResourceOutlook, families: readonly FamilyOutlook[]): number | null {
  let margin = 0;
  let hours = 0;
  for (const { marginPerUnit, volumes, hoursPerUnit } of earning(resource, families)) {
    const units = sum(volumes);
    margin += units * marginPerUnit;
    hours += units * hoursPerUnit;
  }
  return hours > 0 ? margin / hours : null;
}

/** Families that pass through a resource and whose price and cost are known. */
function earning(resource: ResourceOutlook, families: readonly FamilyOutlook[]) {
  return families.flatMap((family, index) => {
    const { price, unitCost } = family;
    const hoursPerUnit = resource.hoursPerUnit[index] ?? 0;
    if (price === null || unitCost === null || hoursPerUnit <= 0) return [];
    return [{ ...family, hoursPerUnit, marginPerUnit: Math.max(0, price - unitCost) }];
  });
}

/**
 * Overload: the load of a resource exceeds the share `settings.overload` of its capacity in a month of the horizon, by
 * `settings.leastHours` at least.
 *
 * Size: hours above that share, added up over those months. Value: what getting through costs. The hours that overtime can take cost
 * the overtime rate (the hour cost when that is not known); the rest cannot be made and costs the margin those hours would have
 * earned, or the hour cost when no margin is known. Unknown if a rate that it takes is missing.
 */
export function overloadOf(resource: ResourceOutlook, outlook: Outlook): OverloadRisk | null {
  const found = overloadedPeriods(resource, outlook);
  const span = spanOf(
    found.map(({ period }) => period),
    calendarOf(outlook.settings.bucket),
  );
  if (span === undefined) return null;
  const size = sum(found.map(({ over }) => over));
  const overtime = sum(found.map(({ byOvertime }) => byOvertime));
  const uses = found.map(({ place }) => {
    const capacity = resource.capacity[place] ?? 0;
    return capacity > 0 ? (resource.load[place] ?? 0) / capacity : Infinity;
  });
  const peak = largestOf(uses);
  const worth = valueOf(resource, outlook.families, overtime, size - overtime);
  // Hours are no margin: where prices and costs come from is nothing to them.
  const byMargin = worth.basis === "margin" || worth.basis === "overtimeAndMargin";
  return {
    kind: "overload",
    subject: resource.resource,
    period: span.first,
    size,
    ...worth,
    ...(byMargin ? borrowed(earning(resource, outlook.families), ["price", "unitCost"]) : {}),
    peak: Number.isFinite(peak) ? peak : null,
    peakPeriod: found[uses.indexOf(peak)]?.period ?? span.first,
    span,
  };
}

function valueOf(
  resource: ResourceOutlook,
  families: readonly FamilyOutlook[],
  overtime: number,
  beyond: number,
): { value: number | null; basis: ValueBasis } {
  const takes = families.filter((_, index) => (resource.hoursPerUnit[index] ?? 0) > 0);
  if (resource.unreadable || (beyond > noise && takes.some(({ unreadable }) => unreadable))) return { value: null, basis: "unreadable" };
  const overtimeRate = resource.overtimeCost ?? resource.hourCost;
  const margin = marginPerHour(resource, families);
  const beyondRate = margin ?? resource.hourCost;
  const unknown = { value: null, basis: "unknownHourCost" } as const;
  if (overtime > noise && overtimeRate === null) return unknown;
  if (beyond > noise && beyondRate === null) return unknown;
  const value = overtime * (overtimeRate ?? 0) + beyond * (beyondRate ?? 0);
  if (beyond <= noise) return { value, basis: "overtime" };
  if (overtime <= noise) return { value, basis: margin === null ? "hours" : "margin" };
  return { value, basis: margin === null ? "overtimeAndHours" : "overtimeAndMargin" };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
