/** One value for every period, or one a period. */
export type ByPeriod<Value = number> = Value | readonly Value[];

/** A limit of a period; null = none. */
export type Limit = ByPeriod<number | null>;

/** One family, in its own unit; money is money of the company. */
export interface FamilyToPlan {
  /** Tells it from all others; decides nothing but the order in which ties are settled. */
  readonly key: string;
  /** Units, one a period, not negative. */
  readonly demand: readonly number[];
  /** Stock before the first period; negative = units still due. */
  readonly opening: number;
  /** Hours of a unit, one a resource, in the order of the resources. */
  readonly hoursPerUnit: readonly number[];
  /** Whole periods by which the work comes before the unit is there, one a resource; left out = none. */
  readonly lead?: readonly number[];
  /**
   * For the first periods, the most that may be made up to the end of each: their hours are past, so that no limit of hours keeps a plan
   * from building ahead in them. Left out = any quantity.
   */
  readonly mostAtFirst?: readonly number[];
  /** Made to order: no stock is held. */
  readonly toOrder?: boolean;
  readonly minimum?: ByPeriod;
  /** What a unit below the minimum costs a period, at most as much as a unit late; left out = the minimum is a must. */
  readonly underCost?: ByPeriod;
  readonly maximum?: Limit;
  /** A stock to come near to, and what a unit beside it costs a period. */
  readonly target?: { readonly stock: ByPeriod; readonly cost: number };
  /** What a unit made costs, hours left out. */
  readonly makeCost: ByPeriod;
  readonly subcontract?: { readonly cost: ByPeriod; readonly limit: Limit };
  /** A unit in stock at the end of a period. */
  readonly holdingCost: ByPeriod;
  /**
   * What happens to demand that is not met. `late`: it waits, at a cost a unit and period, up to a limit, and at most `atEnd` units at
   * the end. `lost`: it is gone, at a cost a unit. Left out: demand is a must.
   */
  readonly shortage?:
    | { readonly kind: "late"; readonly cost: ByPeriod; readonly limit?: Limit; readonly atEnd?: number }
    | { readonly kind: "lost"; readonly cost: ByPeriod };
  /** Made in whole lots of so many units; left out or 0 = any quantity. */
  readonly lotSize?: number;
  /** Production that is settled (typed, or in firm periods), also beyond the hours; null = free. */
  readonly kept?: readonly (number | null)[];
  /** Units bought that are settled, also beyond the limit; null = free. */
  readonly bought?: readonly (number | null)[];
  /** The plan in force, which is preferred where another one costs the same; null = no opinion. */
  readonly inForce?: readonly (number | null)[];
  /** What a unit of distance to the plan in force costs, in the choice between plans alone; left out = 0.001. */
  readonly preference?: number;
  /** Where no plan holds all limits: what a unit sold later is valued at, and a unit below the minimum; left out = 1. */
  readonly price?: number;
  readonly unitCost?: number;
}

/** People who are hired and let go. */
export interface Team {
  /** Heads before the first period; null = any number to begin with. */
  readonly start: number | null;
  readonly hoursPerHead: ByPeriod;
  readonly wage: ByPeriod;
  readonly hireCost: number;
  readonly releaseCost: number;
  readonly most?: number;
  /** Heads are whole. */
  readonly whole?: boolean;
  /** Whether people may be paid without work; left out = yes. */
  readonly mayIdle?: boolean;
  /** Overtime hours that a head can work in a period; left out = the limit of the resource alone. */
  readonly overtimePerHead?: number;
}

/** One resource, in hours. */
export interface ResourceToPlan {
  readonly key: string;
  /** Usual hours of a period; null = no limit but that of the team. */
  readonly capacity: Limit;
  /** What an hour worked costs; 0 where hours are paid anyhow. */
  readonly hourCost: ByPeriod;
  readonly overtime?: { readonly cost: ByPeriod; readonly limit: Limit };
  /** What each hour more or less than in the period before costs. */
  readonly changeCost?: number;
  readonly team?: Team;
}

/** Everything that is decided at once. */
export interface PlanToOptimise {
  readonly families: readonly FamilyToPlan[];
  readonly resources: readonly ResourceToPlan[];
}

/** The value of a period. */
export const at = <Value>(values: ByPeriod<Value>, period: number): Value =>
  Array.isArray(values) ? (values as readonly Value[])[period]! : (values as Value);

/** The limit of a period, Infinity where there is none. */
export const limitAt = (limit: Limit | undefined, period: number): number =>
  limit === undefined ? Infinity : (at(limit, period) ?? Infinity);

export const periodsOf = ({ families }: PlanToOptimise): number => families[0]?.demand.length ?? 0;

/** The stock a period should end with; what is made to order has none. */
export const minimumAt = ({ toOrder, minimum }: FamilyToPlan, period: number): number => (toOrder === true ? 0 : at(minimum ?? 0, period));

/** One value a period; a loop, because models have tens of thousands of them. */
export function each<Value>(periods: number, value: (period: number) => Value): Value[] {
  const values: Value[] = [];
  for (let period = 0; period < periods; period++) values.push(value(period));
  return values;
}
