import { type CanonicalPlan } from "./canonical";
import { targetPrice, underPrice } from "./draft";
import { type ColumnKind, type ModelArrays } from "./modelArrays";
import { at, each, type FamilyToPlan, limitAt, minimumAt, periodsOf, type PlanToOptimise, type ResourceToPlan } from "./planData";

/** What a plan costs, by what it is paid for. */
export interface PlanCosts {
  readonly making: number;
  readonly subcontracting: number;
  readonly holding: number;
  readonly shortages: number;
  readonly belowMinimum: number;
  readonly besideTarget: number;
  readonly hours: number;
  readonly overtime: number;
  readonly team: number;
  readonly changes: number;
}

/** A plan in the order and the units of what was given; rows are families or resources, columns are periods. */
export interface OptimisedPlan {
  readonly make: number[][];
  readonly subcontract: number[][];
  readonly lost: number[][];
  readonly stock: number[][];
  readonly late: number[][];
  readonly below: number[][];
  /** Usual hours worked, overtime within its limit, and hours beyond both, which only settled production can need. */
  readonly hours: number[][];
  readonly overtime: number[][];
  readonly beyond: number[][];
  /** Heads of the team; empty rows where none is decided. */
  readonly heads: number[][];
  readonly costs: PlanCosts;
  readonly total: number;
}

/**
 * The plan in what the solver answered: its decisions cleaned of the solver's last digits, everything else worked out from them by the
 * formulas of the sheets, so that sheet and pane agree.
 */
export function readPlan(canonical: CanonicalPlan, model: ModelArrays, values: Float64Array): OptimisedPlan {
  const { ordered, units } = canonical;
  const { families, resources } = ordered;
  const periods = periodsOf(ordered);
  const read = (kind: ColumnKind, item: number, unit: number, { lot = 0, exact }: Clean): number[] =>
    each(periods, (period) => {
      if (!model.has(kind)) return 0;
      return exact?.[period] ?? cleaned(values[model.column(kind, item, period)]! * unit, lot);
    });
  const make = families.map(({ lotSize = 0, kept }, item) => read("make", item, units[item]!, { lot: lotSize, exact: kept }));
  const subcontract = families.map(({ bought }, item) => read("subcontract", item, units[item]!, { exact: bought }));
  const lost = families.map((_, item) => read("lost", item, units[item]!, {}));
  const heads = resources.map(({ team }, item) => (team === undefined ? [] : read("team", item, 1, { lot: team.whole === true ? 1 : 0 })));
  const balances = families.map((family, item) => stockOf(family, make[item]!, subcontract[item]!, lost[item]!));
  const work = resources.map((resource, item) => hoursOf(ordered, resource, item, make, heads[item]!));
  const decided = {
    make,
    subcontract,
    lost,
    stock: balances.map((row) => row.map((level) => Math.max(0, level))),
    late: balances.map((row) => row.map((level) => Math.max(0, -level))),
    below: balances.map((row, item) => row.map((level, period) => Math.max(0, minimumAt(families[item]!, period) - Math.max(0, level)))),
    hours: work.map(({ hours }) => hours),
    overtime: work.map(({ overtime }) => overtime),
    beyond: work.map(({ beyond }) => beyond),
    heads,
  };
  const costs = costsOf(ordered, decided);
  return { ...asGiven(decided, canonical), costs, total: Object.values(costs).reduce((sum, cost) => sum + cost, 0) };
}

/** The rows in the order that was given; sums were made in the other one, so that they do not depend on it. */
function asGiven(plan: Decided, { families, resources }: CanonicalPlan): Decided {
  const placed = (rows: number[][], places: readonly number[]): number[][] => {
    const given: number[][] = places.map(() => []);
    places.forEach((place, position) => (given[place] = rows[position]!));
    return given;
  };
  return {
    make: placed(plan.make, families),
    subcontract: placed(plan.subcontract, families),
    lost: placed(plan.lost, families),
    stock: placed(plan.stock, families),
    late: placed(plan.late, families),
    below: placed(plan.below, families),
    hours: placed(plan.hours, resources),
    overtime: placed(plan.overtime, resources),
    beyond: placed(plan.beyond, resources),
    heads: placed(plan.heads, resources),
  };
}

/** What a figure is known to be: a multiple of a lot, or exactly what was settled. */
interface Clean {
  readonly lot?: number;
  readonly exact?: readonly (number | null)[] | undefined;
}

/** The solver leaves -0, 1e-9 and 12.9999999: whole units are whole, and lots are lots. */
function cleaned(value: number, lot: number): number {
  if (lot > 0) return Math.round(Math.max(0, value) / lot) * lot;
  const near = Math.min(1e-4, 1e-6 * Math.max(1, Math.abs(value)));
  const whole = Math.round(value);
  return Math.abs(value - whole) <= near ? Math.max(0, whole) : value;
}

/** Stock after each period, below zero where units are late; a level that is a limit but for rounding is that limit. */
function stockOf(family: FamilyToPlan, make: readonly number[], bought: readonly number[], lost: readonly number[]): number[] {
  let level = family.opening;
  const near = 1e-7 * family.demand.reduce((most, units) => Math.max(most, units), Math.max(1, Math.abs(family.opening)));
  return family.demand.map((units, period) => {
    level += make[period]! + bought[period]! + lost[period]! - units;
    for (const limit of [0, minimumAt(family, period)]) if (Math.abs(level - limit) <= near) level = limit;
    return level;
  });
}

/** Hours of a resource: usual ones as far as they go, then overtime, then what settled production needs beyond. */
function hoursOf(
  { families }: PlanToOptimise,
  { capacity, team, overtime: extra }: ResourceToPlan,
  resource: number,
  make: readonly (readonly number[])[],
  heads: readonly number[],
): { hours: number[]; overtime: number[]; beyond: number[] } {
  const users = families.flatMap(({ hoursPerUnit }, item) => ((hoursPerUnit[resource] ?? 0) > 0 ? [item] : []));
  const used = make[0]!.map((_, period) =>
    users.reduce((sum, item) => {
      const { hoursPerUnit, lead } = families[item]!;
      return sum + hoursPerUnit[resource]! * (make[item]![period + (lead?.[resource] ?? 0)] ?? 0);
    }, 0),
  );
  const over = (value: number, limit: number): number => (value - limit > 1e-6 * Math.max(1, limit) ? value - limit : 0);
  const usual = used.map((_, period) =>
    Math.min(limitAt(capacity, period), team === undefined ? Infinity : (heads[period] ?? 0) * at(team.hoursPerHead, period)),
  );
  const most = used.map((_, period) =>
    extra === undefined ? 0 : Math.min(limitAt(extra.limit, period), (team?.overtimePerHead ?? Infinity) * (heads[period] ?? 1)),
  );
  const above = used.map((hours, period) => over(hours, usual[period]!));
  const beyond = above.map((hours, period) => over(hours, most[period]!));
  return {
    hours: used.map((hours, period) => hours - above[period]!),
    overtime: above.map((hours, period) => hours - beyond[period]!),
    beyond,
  };
}

type Decided = Omit<OptimisedPlan, "costs" | "total">;

function costsOf({ families, resources }: PlanToOptimise, plan: Decided): PlanCosts {
  const priced = <Item>(
    items: readonly Item[],
    rows: readonly (readonly number[])[],
    price: (item: Item, period: number) => number,
  ): number =>
    items.reduce((sum, item, place) => sum + rows[place]!.reduce((all, value, period) => all + value * price(item, period), 0), 0);
  const ofFamilies = (rows: readonly (readonly number[])[], price: (family: FamilyToPlan, period: number) => number): number =>
    priced(families, rows, price);
  const missed = plan.late.map((row, item) => (families[item]!.shortage?.kind === "lost" ? plan.lost[item]! : row));
  const away = plan.stock.map((row, item) =>
    row.map((level, period) => (families[item]!.target === undefined ? 0 : Math.abs(level - at(families[item]!.target.stock, period)))),
  );
  const worked = plan.hours.map((row, item) => row.map((hours, period) => hours + plan.beyond[item]![period]!));
  return {
    making: ofFamilies(plan.make, ({ makeCost }, period) => at(makeCost, period)),
    subcontracting: ofFamilies(plan.subcontract, ({ subcontract }, period) =>
      subcontract === undefined ? 0 : at(subcontract.cost, period),
    ),
    holding: ofFamilies(plan.stock, ({ holdingCost }, period) => at(holdingCost, period)),
    shortages: ofFamilies(missed, ({ shortage }, period) => (shortage === undefined ? 0 : at(shortage.cost, period))),
    belowMinimum: ofFamilies(plan.below, (family, period) => underPrice(family, period) ?? 0),
    besideTarget: ofFamilies(away, targetPrice),
    hours: priced(resources, worked, ({ hourCost }, period) => at(hourCost, period)),
    overtime: priced(resources, plan.overtime, ({ overtime }, period) => (overtime === undefined ? 0 : at(overtime.cost, period))),
    team: resources.reduce((sum, { team }, item) => sum + (team === undefined ? 0 : teamCost(team, plan.heads[item]!)), 0),
    changes: resources.reduce((sum, { changeCost = 0 }, item) => {
      const total = worked[item]!.map((hours, period) => hours + plan.overtime[item]![period]!);
      return sum + changeCost * total.reduce((all, hours, period) => all + (period === 0 ? 0 : Math.abs(hours - total[period - 1]!)), 0);
    }, 0),
  };
}

function teamCost({ start, wage, hireCost, releaseCost }: NonNullable<ResourceToPlan["team"]>, heads: readonly number[]): number {
  return heads.reduce((sum, count, period) => {
    const change = period === 0 ? count - (start ?? count) : count - heads[period - 1]!;
    return sum + count * at(wage, period) + (change > 0 ? change * hireCost : -change * releaseCost);
  }, 0);
}
