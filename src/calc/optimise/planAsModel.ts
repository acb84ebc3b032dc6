import { marginOf, materialsOf, overtimeCostOf, storageCostOf, subcontractCostOf } from "../planning/planFigures/planMoney";
import {
  answeredPeriods,
  isKnown,
  leadOf,
  maximumOf,
  minimumOf,
  openingOf,
  periodsBegun,
  periodsOf,
  type PlanFamily,
  type PlanInput,
  type PlanResource,
  unitHours,
  upTo,
  valueAt,
  valueOr,
} from "../planning/proposals/planInput";
import { each, type FamilyToPlan, type PlanToOptimise, type ResourceToPlan } from "./planData";

/** Which limits are musts. Hours, maximum stocks and the minimum of the last period always are. */
export interface Musts {
  readonly noShortage: boolean;
  readonly minimumStock: boolean;
  readonly noOvertime: boolean;
  readonly noSubcontracting: boolean;
}

/** What is ticked until somebody unticks it. */
export const usualMusts: Musts = { noShortage: true, minimumStock: true, noOvertime: false, noSubcontracting: false };

/** What earns nothing would be best not delivered at all: a unit short costs at least so much of what it costs. */
const leastMargin = 0.01;
/** Nearness to the plan in force decides between equal plans only: so much of what a unit in stock costs. */
const preferred = 0.01;
/** What is taken for a month of storage where storage costs nothing. */
const leastStorage = 1e-4;

/**
 * A plan to optimise from the input of all proposals, with the money of `planFigures`: what is least is plan cost + shortages + what is
 * below the minimum at its weight. Hours that are paid anyhow cost nothing more.
 *
 * From its first period of unknown demand on, nothing is asked of a family.
 */
export function planAsModel(input: PlanInput, musts: Musts): PlanToOptimise {
  const periods = periodsOf(input);
  return {
    families: input.families.map((family) => familyToPlan(input, family, musts, periods)),
    resources: input.resources.map((resource) => resourceToPlan(input, resource, musts, periods)),
  };
}

function familyToPlan(input: PlanInput, family: PlanFamily, musts: Musts, periods: number): FamilyToPlan {
  const answered = answeredPeriods(family);
  const { settled, bought, inForce } = family;
  const known = (values: readonly number[] | undefined): (number | null)[] =>
    each(periods, (period) => (period >= answered ? 0 : isKnown(values?.[period]) ? values[period]! : null));
  const costAt = (period: number): number => valueAt(family.unitCost, period);
  const margin = each(periods, (period) => Math.max(marginOf(family, period), leastMargin * costAt(period)));
  const storage = each(periods, (period) => storageCostOf(input, family, period));
  const dearest = storage.reduce((most, cost, period) => Math.max(most, cost || leastStorage * costAt(period)), 0);
  const premium = (period: number): number => Math.max(0, subcontractCostOf(family, period) - materialsOf(input, family, period));
  const least = leastStock(family, answered);
  const isSettled = bought?.some(isKnown) === true;
  return {
    key: family.key,
    demand: each(periods, (period) => (period < answered ? family.demand[period]! : 0)),
    opening: openingOf(family),
    hoursPerUnit: input.resources.map((_, resource) => unitHours(family, resource)),
    ...(family.lead && {
      lead: input.resources.map((_, resource) => leadOf(family, resource)),
      mostAtFirst: neededAtFirst(family, answered),
    }),
    minimum: each(periods, (period) => (period < answered ? minimumOf(family, period) : 0)),
    maximum: each(periods, (period) => (period >= answered ? null : limited(Math.max(maximumOf(family, period), least[period]!)))),
    makeCost: 0,
    holdingCost: storage,
    price: meanOf(each(periods, (period) => valueAt(family.price, period))),
    unitCost: meanOf(each(periods, costAt)),
    ...((!musts.noSubcontracting || isSettled) && {
      subcontract: {
        cost: each(periods, premium),
        limit: each(periods, (period) => (musts.noSubcontracting ? 0 : limited(valueOr(family.subcontractLimit, period, Infinity)))),
      },
    }),
    ...(isSettled && { bought: known(bought) }),
    ...(!musts.noShortage && { shortage: { kind: "late" as const, cost: margin.map((cost) => cost * input.shortageWeight) } }),
    ...(!musts.minimumStock && { underCost: margin.map((cost) => cost * input.belowMinimumWeight) }),
    ...(family.lotSize && { lotSize: family.lotSize }),
    ...((settled?.some(isKnown) === true || answered < periods) && { kept: known(settled) }),
    ...(inForce?.some(isKnown) === true && { inForce: known(inForce), preference: preferred * dearest }),
  };
}

/** What is needed up to the end of each of the first periods, whose hours are past: nothing can be built ahead in them any more. */
function neededAtFirst(family: PlanFamily, answered: number): number[] {
  let [needed, most, settled] = [-openingOf(family), 0, 0];
  return each(Math.min(answered, periodsBegun(family)), (period) => {
    const given = valueOr(family.settled, period, 0);
    settled += given;
    needed += family.demand[period]! - given - valueOr(family.bought, period, 0);
    const wanted = needed + minimumOf(family, period);
    most = Math.max(most, family.lotSize ? upTo(wanted, family.lotSize) : wanted);
    return settled + most;
  });
}

/**
 * The least stock that a family can end its periods with while it keeps its minimum: an opening stock, or what was typed, may be more than
 * its maximum, and no plan can help that.
 */
function leastStock(family: PlanFamily, answered: number): number[] {
  let level = openingOf(family);
  return family.demand.map((units, period) => {
    if (period >= answered) return 0;
    level += valueOr(family.settled, period, 0) + valueOr(family.bought, period, 0) - units;
    return (level = Math.max(level, minimumOf(family, period)));
  });
}

function resourceToPlan(input: PlanInput, resource: PlanResource, musts: Musts, periods: number): ResourceToPlan {
  const hourCost = input.hoursPaid === "used" ? each(periods, (period) => valueOr(resource.hourCost, period, 0)) : 0;
  return {
    key: resource.key,
    capacity: each(periods, (period) => limited(valueOr(resource.capacity, period, Infinity))),
    hourCost,
    ...(!musts.noOvertime && {
      overtime: {
        cost: each(periods, (period) => overtimeCostOf(resource, period)),
        limit: each(periods, (period) => valueOr(resource.overtimeLimit, period, 0)),
      },
    }),
    ...(resource.changeCost && { changeCost: resource.changeCost }),
  };
}

const limited = (most: number): number | null => (most === Infinity ? null : most);

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
