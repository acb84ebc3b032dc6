import { buildAhead, type FamilyToMake } from "../buildAhead";
import {
  answeredPeriods,
  hoursLimit,
  isComplete,
  isKnown,
  leadOf,
  maximumOf,
  minimumOf,
  openingOf,
  periodsOf,
  type PlanFamily,
  type PlanInput,
  type Proposed,
  unitHours,
  valueAt,
  valueOr,
} from "./planInput";
import { quantitiesTold } from "./told";

/** A plan, or none because no hours are known at all: the only thing that building ahead cannot do without. */
export type AheadProposal = ({ readonly kind: "plan" } & Proposed) | { readonly kind: "noHours" };

/**
 * Build ahead: each unit as late as the hours allow, so that demand is met with the least stock. See `buildAhead` for its goals.
 *
 * Settled production and units bought count as given. Families without a unit cost count as if a unit cost the mean of all others:
 * who is built ahead first is then a matter of hours, and that is told.
 */
export function aheadProposal(input: PlanInput): AheadProposal {
  const { families, resources } = input;
  const periods = periodsOf(input);
  const hasHours = resources.some((_, resource) => families.some((family) => unitHours(family, resource) > 0));
  const hasCapacity = resources.some(({ capacity }) => capacity.some(isKnown));
  if (!hasHours || !hasCapacity) return { kind: "noHours" };
  const costs = families.map(({ unitCost }) => meanOf(unitCost, periods));
  const known = costs.filter(isKnown);
  const usual = known.length === 0 ? 1 : known.reduce((sum, cost) => sum + cost, 0) / known.length;
  const { made } = buildAhead(
    families.map((family, place) => toMake(family, resources.length, valueOr(costs, place, usual))),
    resources.map((resource) => Array.from({ length: periods }, (_, period) => hoursLimit(resource, period))),
  );
  const withoutCost = costs.flatMap((cost, place) => (isKnown(cost) ? [] : [place]));
  return {
    kind: "plan",
    made: made.map((row, place) => row.map((units, period) => (period < answeredPeriods(families[place]!) ? units : NaN))),
    told: [...quantitiesTold(input), ...(withoutCost.length > 0 ? [{ kind: "noUnitCost" as const, items: withoutCost }] : [])],
  };
}

/** Beyond the last period that has an answer nothing is asked for, so that nothing is made for it. */
function toMake(family: PlanFamily, resources: number, unitCost: number): FamilyToMake {
  const answered = answeredPeriods(family);
  const each = (value: (period: number) => number): number[] => family.demand.map((_, period) => value(period));
  const maximum = each((period) => (period < answered ? maximumOf(family, period) : Infinity));
  const margin = meanOf(family.price, answered) - unitCost;
  return {
    // Units bought are demand that need not be made; where they are more than the demand they meet later demand.
    demand: each((period) => (period < answered ? family.demand[period]! - valueOr(family.bought, period, 0) : 0)),
    opening: openingOf(family),
    hoursPerUnit: Array.from({ length: resources }, (_, resource) => unitHours(family, resource)),
    ...(family.lead && { lead: Array.from({ length: resources }, (_, resource) => leadOf(family, resource)) }),
    minimum: each((period) => (period < answered ? minimumOf(family, period) : 0)),
    maximum: maximum.map((most) => (most === Infinity ? null : most)),
    unitCost,
    ...(isKnown(margin) && { margin: Math.max(0, margin) }),
    ...(family.lotSize && { lotSize: family.lotSize }),
    kept: each((period) => (period < answered ? (family.settled?.[period] ?? NaN) : NaN)).map((units) => (isKnown(units) ? units : null)),
  };
}

function meanOf(values: PlanFamily["price"], periods: number): number {
  if (periods === 0 || !isComplete(values, periods)) return NaN;
  let sum = 0;
  for (let period = 0; period < periods; period++) sum += valueAt(values, period);
  return sum / periods;
}
