import { at, type ByPeriod, type FamilyToPlan, type Limit, periodsOf, type PlanToOptimise } from "./planData";

/** A plan as the solver sees it: in an order of its own, every family in a unit that suits its quantities. */
export interface CanonicalPlan {
  readonly plan: PlanToOptimise;
  /** The same order, in the units that were given. */
  readonly ordered: PlanToOptimise;
  /** Where each family, and each resource, of the canonical plan stands in the plan that was given. */
  readonly families: readonly number[];
  readonly resources: readonly number[];
  /** How many units of the given plan one of the canonical plan is, a family. */
  readonly units: readonly number[];
}

/** The solver keeps limits to 1e-7, so that plans in millions would lose their small figures, and plans in thousandths all. */
const [fewest, most] = [1, 100_000];

/** The same plan whatever the order of its families and resources; units are powers of two, so that no digit changes. */
export function canonicalPlan(plan: PlanToOptimise): CanonicalPlan {
  const families = byKey(plan.families);
  const resources = byKey(plan.resources);
  const units = families.map((place) => unitOf(plan.families[place]!));
  const ordered: PlanToOptimise = {
    families: families.map((place): FamilyToPlan => {
      const family = plan.families[place]!;
      return {
        ...family,
        hoursPerUnit: resources.map((resource) => family.hoursPerUnit[resource] ?? 0),
        ...(family.lead !== undefined && { lead: resources.map((resource) => family.lead?.[resource] ?? 0) }),
      };
    }),
    resources: resources.map((place) => plan.resources[place]!),
  };
  const scaled = ordered.families.map((family, position) => inUnits(family, units[position]!, periodsOf(plan)));
  return { families, resources, units, ordered, plan: { families: scaled, resources: ordered.resources } };
}

const byKey = (items: readonly { readonly key: string }[]): number[] =>
  items.map((_, place) => place).sort((one, other) => (items[one]!.key < items[other]!.key ? -1 : 1));

/** The power of two that brings the quantities of a family into the range that suits the solver. */
export function unitOf({ demand, opening, kept, bought }: FamilyToPlan): number {
  let largest = Math.abs(opening);
  for (const quantity of demand) largest = Math.max(largest, quantity);
  for (const settled of [kept, bought]) for (const quantity of settled ?? []) largest = Math.max(largest, quantity ?? 0);
  let unit = 1;
  while (largest / unit > most) unit *= 2;
  while (largest > 0 && largest / unit < fewest) unit /= 2;
  return unit;
}

/** Quantities are divided, prices and hours multiplied. */
function inUnits(family: FamilyToPlan, unit: number, periods: number): FamilyToPlan {
  if (unit === 1) return family;
  const each = <Value>(change: (value: number) => number, values: ByPeriod<Value>): Value[] =>
    Array.from({ length: periods }, (_, period) => {
      const value = at(values, period);
      return (typeof value === "number" ? change(value) : value) as Value;
    });
  const fewer = (value: number): number => value / unit;
  const dearer = (value: number): number => value * unit;
  const limits = (values: Limit): Limit => each(fewer, values);
  const { minimum, underCost, maximum, target, subcontract, shortage, lotSize, kept, bought, inForce, preference, price, unitCost } =
    family;
  const { mostAtFirst } = family;
  return {
    ...family,
    demand: family.demand.map(fewer),
    opening: fewer(family.opening),
    hoursPerUnit: family.hoursPerUnit.map(dearer),
    ...(mostAtFirst !== undefined && { mostAtFirst: mostAtFirst.map(fewer) }),
    makeCost: each(dearer, family.makeCost),
    holdingCost: each(dearer, family.holdingCost),
    ...(minimum !== undefined && { minimum: each(fewer, minimum) }),
    ...(underCost !== undefined && { underCost: each(dearer, underCost) }),
    ...(maximum !== undefined && { maximum: limits(maximum) }),
    ...(target !== undefined && { target: { stock: each(fewer, target.stock), cost: dearer(target.cost) } }),
    ...(subcontract !== undefined && { subcontract: { cost: each(dearer, subcontract.cost), limit: limits(subcontract.limit) } }),
    ...(shortage?.kind === "lost" && { shortage: { kind: "lost" as const, cost: each(dearer, shortage.cost) } }),
    ...(shortage?.kind === "late" && {
      shortage: {
        kind: "late" as const,
        cost: each(dearer, shortage.cost),
        ...(shortage.limit !== undefined && { limit: limits(shortage.limit) }),
        ...(shortage.atEnd !== undefined && { atEnd: fewer(shortage.atEnd) }),
      },
    }),
    ...(lotSize !== undefined && { lotSize: fewer(lotSize) }),
    ...(kept !== undefined && { kept: kept.map((units) => (units === null ? null : fewer(units))) }),
    ...(bought !== undefined && { bought: bought.map((units) => (units === null ? null : fewer(units))) }),
    ...(inForce !== undefined && { inForce: inForce.map((units) => (units === null ? null : fewer(units))) }),
    preference: dearer(preference ?? 0.001),
    price: dearer(price ?? 1),
    unitCost: dearer(unitCost ?? 1),
  };
}
