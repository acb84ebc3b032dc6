import { isKnown, type PerPeriod, type PlanFamily, type PlanInput, valueAt, valueOr } from "../proposals/planInput";
import { type HourFigures } from "./hourFigures";
import { type StockFigures } from "./stockFigures";

/** Money of one family, a period; NaN where its prices, costs or quantities are unknown. */
export interface FamilyMoney {
  readonly stockValue: number[];
  readonly storage: number[];
  /** What subcontracting costs above the materials of the same units. */
  readonly buying: number[];
  /** Units due x margin x weight: not money that is paid. */
  readonly shortages: number[];
  readonly revenue: number[];
  /** Materials of what is delivered. */
  readonly materials: number[];
  /** Revenue less materials of what is made and all that subcontracting costs. */
  readonly cash: number[];
}

/** Money of one resource, a period. */
export interface ResourceMoney {
  readonly hours: number[];
  readonly overtime: number[];
  readonly change: number[];
}

/** What is taken where nothing is said. */
const usualOvertime = 1.25;
const usualSubcontract = 1.25;

/** What an hour costs; 0 where it is unknown. */
const hourCostAt = (costs: PerPeriod | undefined, period: number): number => valueOr(costs, period, 0);

/** Unit cost less the money of its hours, at least 0. */
export function materialsOf({ resources }: PlanInput, family: PlanFamily, period: number): number {
  let cost = valueAt(family.unitCost, period);
  for (let resource = 0; resource < resources.length; resource++) {
    const hours = family.hoursPerUnit[resource];
    // Most families need few of the resources; unknown hours count as none.
    if (hours !== undefined && hours > 0) cost -= hours * hourCostAt(resources[resource]!.hourCost, period);
  }
  return isKnown(cost) ? Math.max(0, cost) : NaN;
}

/** What a whole unit bought costs. */
export const subcontractCostOf = ({ subcontractCost, unitCost }: PlanFamily, period: number): number =>
  valueOr(subcontractCost, period, usualSubcontract * valueAt(unitCost, period));

/** What an hour of overtime costs. */
export const overtimeCostOf = ({ overtimeCost, hourCost }: PlanInput["resources"][number], period: number): number =>
  valueOr(overtimeCost, period, usualOvertime * hourCostAt(hourCost, period));

/** What a unit in stock at the end of a period costs. */
export const storageCostOf = ({ stockRate, periodsPerYear }: PlanInput, { unitCost }: PlanFamily, period: number): number =>
  (valueAt(unitCost, period) * stockRate) / periodsPerYear;

/** What a unit earns; what is sold below its cost loses nothing by being late. */
export const marginOf = ({ price, unitCost }: PlanFamily, period: number): number => {
  const margin = valueAt(price, period) - valueAt(unitCost, period);
  return isKnown(margin) ? Math.max(0, margin) : NaN;
};

export function familyMoney(input: PlanInput, family: PlanFamily, { made, bought, stock, due, delivered }: StockFigures): FamilyMoney {
  const each = (worth: (period: number) => number): number[] => stock.map((_, period) => worth(period));
  const materials = each((period) => materialsOf(input, family, period));
  const held = stock.map((level) => (isKnown(level) ? Math.max(0, level) : NaN));
  const revenue = each((period) => delivered[period]! * valueAt(family.price, period));
  // What nobody buys needs no price.
  const paid = each((period) => (bought[period] === 0 ? 0 : bought[period]! * subcontractCostOf(family, period)));
  return {
    revenue,
    stockValue: each((period) => held[period]! * valueAt(family.unitCost, period)),
    storage: each((period) => held[period]! * storageCostOf(input, family, period)),
    buying: each((period) => (bought[period] === 0 ? 0 : paid[period]! - bought[period]! * materials[period]!)),
    shortages: each((period) => due[period]! * marginOf(family, period) * input.shortageWeight),
    materials: each((period) => delivered[period]! * materials[period]!),
    cash: each((period) => revenue[period]! - made[period]! * materials[period]! - paid[period]!),
  };
}

/**
 * Hours that are paid as offered or as used; overtime; changes of rhythm. What is paid for hours that nobody knows is not known, unless
 * they cost nothing.
 */
export function resourceMoney({ hoursPaid }: PlanInput, resource: PlanInput["resources"][number], figures: HourFigures): ResourceMoney {
  const { load, overtime, change } = figures;
  const each = (worth: (period: number) => number): number[] => load.map((_, period) => worth(period));
  const paid = (period: number): number => valueOr(resource.paid, period, valueAt(resource.capacity, period));
  const hoursAt = (period: number): number => (hoursPaid === "capacity" ? paid(period) : load[period]! - overtime[period]!);
  return {
    hours: each((period) => {
      const cost = hourCostAt(resource.hourCost, period);
      return cost === 0 ? 0 : cost * hoursAt(period);
    }),
    overtime: each((period) => overtime[period]! * overtimeCostOf(resource, period)),
    change: each((period) => change[period]! * (resource.changeCost ?? 0)),
  };
}
