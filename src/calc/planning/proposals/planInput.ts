/** One value for every period, or one a period. NaN or undefined = missing, which is told and never taken for 0. */
export type PerPeriod = number | readonly number[];

/** A family as every proposal, the figures of a plan and the optimiser see it; lists have one value a period. */
export interface PlanFamily {
  /** Tells it from all others; decides nothing but how ties are settled. */
  readonly key: string;
  /** Units, not negative. From the first NaN on the family has no answer. */
  readonly demand: readonly number[];
  /** Stock before the first period, negative = units still due. Unknown: it starts at 0 and is left out of service and cash. */
  readonly opening?: number | undefined;
  /** Hours of a unit, one a resource; 0 = does not pass there. NaN = unknown: it takes no hours, and that is told. */
  readonly hoursPerUnit: readonly number[];
  /**
   * Whole periods by which the hours of a unit come before it is made, one a resource; missing = none. Hours before the first period are
   * past: nobody counts them and they limit nothing, so that proposals that keep to hours make no more in those first periods than is
   * needed there. Units that are made after the last period are not planned, and neither are their hours.
   */
  readonly lead?: readonly number[] | undefined;
  /** Made to order: neither minimum nor stock is planned. */
  readonly toOrder?: boolean | undefined;
  /** Missing = only shortages are avoided. */
  readonly minimum?: PerPeriod | undefined;
  /** Missing = none. */
  readonly maximum?: PerPeriod | undefined;
  readonly price?: PerPeriod | undefined;
  readonly unitCost?: PerPeriod | undefined;
  /** Of a whole unit bought; missing = 1.25 x unit cost, which is told. */
  readonly subcontractCost?: PerPeriod | undefined;
  /** The most that can be bought in a period; missing = no limit. */
  readonly subcontractLimit?: PerPeriod | undefined;
  /** Made in whole lots of so many units; missing or 0 = any quantity. */
  readonly lotSize?: number | undefined;
  /** Production that is settled (typed, or in firm periods) and counts as given, also beyond the hours; NaN = free. */
  readonly settled?: readonly number[] | undefined;
  /** Units bought that are settled; NaN = free, which proposals other than the optimiser take for none. */
  readonly bought?: readonly number[] | undefined;
  /** Production of the plan in force, which the optimiser stays near to where another plan costs the same; NaN = no opinion. */
  readonly inForce?: readonly number[] | undefined;
}

/** A resource, in hours. */
export interface PlanResource {
  readonly key: string;
  /** Usual hours; NaN = unknown, which limits nothing and has no load in percent. */
  readonly capacity: readonly number[];
  /** Hours that are paid where teams are paid by the month; missing = the capacity. A broken machine does not lower wages. */
  readonly paid?: readonly number[] | undefined;
  /** Missing = hours cost nothing, and the plan says so. */
  readonly hourCost?: PerPeriod | undefined;
  /** Missing = 1.25 x hour cost, which is told. */
  readonly overtimeCost?: PerPeriod | undefined;
  /** Overtime hours that can be worked; missing = none. */
  readonly overtimeLimit?: PerPeriod | undefined;
  /** What each hour more or less than in the period before costs; missing = nothing. */
  readonly changeCost?: number | undefined;
}

/** Everything a plan is made from: families x periods, resources x periods. */
export interface PlanInput {
  readonly families: readonly PlanFamily[];
  readonly resources: readonly PlanResource[];
  /** One a period; missing = periods all alike. */
  readonly workingDays?: readonly number[] | undefined;
  /** 12 or 52. */
  readonly periodsPerYear: number;
  /** What stock costs a year, as a share of its value. */
  readonly stockRate: number;
  /** Whether the usual hours are paid as offered, or as used. */
  readonly hoursPaid: "capacity" | "used";
  /** What a unit short costs of its margin, a period. */
  readonly shortageWeight: number;
  /** What a unit below the minimum costs of its margin, a period; for the optimiser alone. */
  readonly belowMinimumWeight: number;
}

/** What was missing and what was done about it; items are families or resources by their place, from 0. */
export interface Told {
  readonly kind:
    | "demandUnknown"
    | "openingUnknown"
    | "hoursUnknown"
    | "noMinimum"
    | "noPrice"
    | "noUnitCost"
    | "subcontractCostTaken"
    | "noHourCost"
    | "overtimeCostTaken"
    | "capacityUnknown"
    | "noWorkingDays";
  readonly items: readonly number[];
  /** The periods it is about, where it is not about all of them. */
  readonly periods?: readonly number[];
}

/** Production, families x periods; NaN where there is no answer. */
export interface Proposed {
  readonly made: number[][];
  readonly told: Told[];
}

/** Whether a value is there. */
export const isKnown = (value: number | undefined): value is number => value !== undefined && !Number.isNaN(value);

/** The value of a period; NaN where it is missing. */
export const valueAt = (values: PerPeriod | undefined, period: number): number =>
  values === undefined ? NaN : typeof values === "number" ? values : (values[period] ?? NaN);

/** The value of a period, or another one where it is missing. */
export function valueOr(values: PerPeriod | undefined, period: number, otherwise: number): number {
  const value = valueAt(values, period);
  return isKnown(value) ? value : otherwise;
}

/** Whether the value of every period is there. */
export const isComplete = (values: PerPeriod | undefined, periods: number): boolean => {
  for (let period = 0; period < periods; period++) if (!isKnown(valueAt(values, period))) return false;
  return true;
};

export const periodsOf = ({ families, resources }: PlanInput): number => families[0]?.demand.length ?? resources[0]?.capacity.length ?? 0;

/** How many periods a family has an answer for: those before the first one whose demand is unknown. */
export function answeredPeriods({ demand }: PlanFamily): number {
  const first = demand.findIndex((units) => !isKnown(units));
  return first < 0 ? demand.length : first;
}

/** The stock a period should end with. */
export const minimumOf = (family: PlanFamily, period: number): number => (family.toOrder === true ? 0 : valueOr(family.minimum, period, 0));

/** The most that a period may end with, Infinity where there is no limit. */
export const maximumOf = (family: PlanFamily, period: number): number =>
  family.toOrder === true ? 0 : valueOr(family.maximum, period, Infinity);

export const openingOf = ({ opening }: PlanFamily): number => (isKnown(opening) ? opening : 0);

/** Usual hours, Infinity where they are unknown. */
export const hoursLimit = ({ capacity }: PlanResource, period: number): number => valueOr(capacity, period, Infinity);

/** Hours of a unit on a resource, none where they are unknown. */
export const unitHours = ({ hoursPerUnit }: PlanFamily, resource: number): number => valueOr(hoursPerUnit, resource, 0);

/** By how many periods the hours of a resource come before the unit. */
export const leadOf = ({ lead }: PlanFamily, resource: number): number => valueOr(lead, resource, 0);

/** The first periods of which some hours are past. */
export const periodsBegun = (family: PlanFamily): number =>
  family.hoursPerUnit.reduce((most, hours, resource) => (hours > 0 ? Math.max(most, leadOf(family, resource)) : most), 0);

/** Up to a whole unit, or a whole lot; 30.000000000004 units are 30. */
export const upTo = (units: number, lot: number): number => Math.ceil(units / lot - 1e-9 * Math.max(1, units / lot)) * lot;
/** Down to a whole unit, or a whole lot; 29.999999999996 units are 30. */
export const downTo = (units: number, lot: number): number => Math.floor(units / lot + 1e-9 * Math.max(1, units / lot)) * lot;
