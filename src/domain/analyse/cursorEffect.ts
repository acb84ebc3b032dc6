/**
 * What a level of the prudence-ambition cursor would do, before anything is written. The plant makes the volumes of the level as far as
 * capacity allows, while customers order what is expected. A cautious level therefore means less work, less stock and earlier shortages;
 * an ambitious one more work and more stock. Load and production follow the rules of the supply and stock reviews.
 */
import { largestOf } from "../../calc/extremes";
import { load } from "../../calc/capacity/load";
import { CalcError } from "../../calc/calcError";
import { projectedStock } from "../../calc/inventory/projectedStock";
import { stockCover } from "../../calc/inventory/stockCover";
import type { CursorBasis } from "./cursorBasis";
import { hoursOver } from "./riskOverload";
import type { FamilyForecast } from "./cursorForecast";

export interface CursorEffect {
  /** Volumes of all families and months: units, and money where a price is known. */
  units: number;
  revenue: number | null;
  /** Hours of work, the busiest month of the busiest resource (load over capacity), and hours above the limit of an overload; null if there are none. */
  hours: number | null;
  peak: { resource: string; period: number; use: number } | null;
  overloadHours: number | null;
  /** Units at the end of the last month, all families; null without stock. */
  closingStock: number | null;
  /** The lowest cover at the beginning of any month, in months of demand, and the family it belongs to. */
  lowestCover: { family: string; period: number; cover: number } | null;
  /** Families that fall below their minimum, or below zero, in at least one month. */
  short: string[] | null;
  /** Value of the closing stock at unit cost; null without any unit cost. Negative stock ties up no money. */
  cash: number | null;
}

/** Volumes to make at a level: orders or demand with events, whichever is larger. Families without history keep the plan. */
export function volumesAt(basis: CursorBasis, forecasts: readonly (FamilyForecast | null)[], level: number): number[][] {
  return basis.families.map((_, family) => {
    const demand = forecasts[family]?.at(level);
    return basis.periods.map((__, place) => {
      const [left, effect] = [basis.courses[family]?.[place] ?? 1, basis.effects[family]?.[place] ?? 0];
      const driven = demand === undefined ? (basis.plan?.[family]?.[place] ?? 0) : (demand[place] ?? 0) * left * (1 + effect);
      return Math.max(basis.orders[family]?.[place] ?? 0, driven);
    });
  });
}

/**
 * Volumes of the plan in force, as in the supply review: orders or forecast, whichever is larger. Where the plan has no forecast the
 * statistics stand in for it. Null without a plan.
 */
export function plannedVolumes(basis: CursorBasis, forecasts: readonly (FamilyForecast | null)[] = []): number[][] | null {
  const standIn = volumesAt({ ...basis, plan: null }, forecasts, 0.5);
  return (
    basis.plan &&
    basis.plan.map((line, family) =>
      line.map((quantity, place) =>
        quantity === null ? (standIn[family]?.[place] ?? 0) : Math.max(basis.orders[family]?.[place] ?? 0, quantity),
      ),
    )
  );
}

/** Load over capacity; null if a resource has work but no capacity. */
function usesOf(hours: readonly number[][], capacity: readonly number[][]): (number | null)[][] {
  return hours.map((line, resource) =>
    line.map((hour, place) => {
      const available = capacity[resource]?.[place] ?? 0;
      return available === 0 ? (hour === 0 ? 0 : null) : hour / available;
    }),
  );
}

/**
 * What can be made of the volumes, by the rule of the stock review: each family is cut in proportion to the overload of its busiest
 * resource, in the period in which the work is done. Work before the first period is done, and without hours nothing is made.
 */
export function productionOf(volumes: readonly (readonly number[])[], work: CursorBasis["work"]): number[][] {
  if (work === null) return volumes.map((line) => [...line]);
  const uses = usesOf(load(volumes, work.hoursPerUnit, work.leadOffsets), work.capacity);
  return volumes.map((line, family) =>
    line.map((volume, place) => {
      const busiest = work.resources.map((_, resource) => {
        const worked = place - (work.leadOffsets[family]?.[resource] ?? 0);
        if (!((work.hoursPerUnit[family]?.[resource] ?? 0) > 0) || worked < 0) return 0;
        const use = uses[resource]?.[worked];
        return use === null ? Infinity : (use ?? 0);
      });
      return volume / largestOf(busiest, 1);
    }),
  );
}

/** Stock at the end of each month if the volumes are made as far as capacity allows and customers take `sold`. */
export function stockOf(basis: CursorBasis, volumes: readonly number[][], sold: readonly number[][]): number[][] {
  const opening = basis.families.map((family) => family.opening ?? 0);
  return projectedStock(opening, sold, productionOf(volumes, basis.work));
}

/** The effect of making these volumes while customers ask for `sold`. */
export function cursorEffect(basis: CursorBasis, volumes: readonly number[][], sold: readonly number[][]): CursorEffect {
  const total = (line: readonly number[] | undefined): number => (line ?? []).reduce((sum, value) => sum + value, 0);
  const priced = basis.families.some(({ price }) => price !== null);
  const units = volumes.reduce((sum, line) => sum + total(line), 0);
  const revenue = basis.families.reduce((sum, { price }, family) => sum + (price ?? 0) * total(volumes[family]), 0);
  const stock = basis.families.some(({ opening }) => opening !== null) && basis.periods.length > 0 ? stockOf(basis, volumes, sold) : null;
  return { units, revenue: priced ? revenue : null, ...workEffect(basis, volumes), ...stockEffect(basis, stock, sold) };
}

/** A level compared with the present, both for the same expected demand. */
export interface CursorComparison {
  chosen: CursorEffect;
  present: CursorEffect;
  /** The present: the plan in SopForecasts or, without one, the level in the settings. */
  against: "plan" | "level";
}

/** Compares a level of the cursor with the plan of today: both meet the same expected demand. */
export function compareLevels(basis: CursorBasis, forecasts: readonly (FamilyForecast | null)[], level: number): CursorComparison {
  const expected = volumesAt(basis, forecasts, 0.5);
  const planned = plannedVolumes(basis, forecasts);
  return {
    chosen: cursorEffect(basis, volumesAt(basis, forecasts, level), expected),
    present: cursorEffect(basis, planned ?? volumesAt(basis, forecasts, basis.level), expected),
    against: planned === null ? "level" : "plan",
  };
}

type WorkEffect = Pick<CursorEffect, "hours" | "peak" | "overloadHours">;

function workEffect({ work, periods, limits }: CursorBasis, volumes: readonly number[][]): WorkEffect {
  if (work === null) return { hours: null, peak: null, overloadHours: null };
  const hours = load(volumes, work.hoursPerUnit, work.leadOffsets);
  let peak: CursorEffect["peak"] = null;
  let overloadHours = 0;
  let worked = 0;
  const uses = usesOf(hours, work.capacity);
  hours.forEach((line, resource) =>
    line.forEach((hour, place) => {
      worked += hour;
      overloadHours += hoursOver(hour, work.capacity[resource]?.[place] ?? 0, limits);
      const use = uses[resource]?.[place] ?? null;
      if (use !== null && (peak === null || use > peak.use))
        peak = { resource: work.resources[resource] ?? "", period: periods[place] ?? 0, use };
    }),
  );
  return { hours: worked, peak, overloadHours };
}

type StockEffect = Pick<CursorEffect, "closingStock" | "lowestCover" | "short" | "cash">;

function stockEffect(basis: CursorBasis, stock: readonly number[][] | null, sold: readonly number[][]): StockEffect {
  if (stock === null) return { closingStock: null, lowestCover: null, short: null, cash: null };
  const { families, periods } = basis;
  const last = periods.length - 1;
  // A family that nobody counted has no stock of 0: it is left out.
  const isCounted = (family: number): boolean => families[family]?.opening !== null;
  const closing = stock.map((line, family) => (isCounted(family) ? (line[last] ?? 0) : 0));
  let lowestCover: CursorEffect["lowestCover"] = null;
  families.forEach(({ name, opening }, family) => {
    if (!isCounted(family)) return;
    const demand = sold[family] ?? [];
    periods.forEach((period, index) => {
      const cover = coverOf(index === 0 ? (opening ?? 0) : (stock[family]?.[index - 1] ?? 0), demand.slice(index));
      if (cover !== null && (lowestCover === null || cover < lowestCover.cover)) lowestCover = { family: name, period, cover };
    });
  });
  const costed = families.some(({ unitCost }) => unitCost !== null);
  return {
    closingStock: closing.reduce((sum, units) => sum + units, 0),
    lowestCover,
    short: families
      .filter(({ minimum }, family) => isCounted(family) && (stock[family] ?? []).some((units) => units < minimum))
      .map(({ name }) => name),
    cash: costed ? families.reduce((sum, { unitCost }, family) => sum + Math.max(0, closing[family] ?? 0) * (unitCost ?? 0), 0) : null,
  };
}

/** Null without demand: then nothing can run out. */
function coverOf(stock: number, demand: readonly number[]): number | null {
  try {
    return stockCover(stock, demand);
  } catch (reason) {
    if (reason instanceof CalcError) return null;
    throw reason;
  }
}
