import { isKnown, periodsOf, type PlanInput, type Told, valueOr } from "../proposals/planInput";
import { moneyTold, quantitiesTold } from "../proposals/told";
import { type HourFigures, hourFigures } from "./hourFigures";
import { type FamilyMoney, familyMoney, type ResourceMoney, resourceMoney } from "./planMoney";
import { type StockFigures, stockFigures } from "./stockFigures";

/** What is decided, families x periods, units; NaN = no answer. */
export interface PlanMade {
  readonly made: readonly (readonly number[])[];
  /** Left out: what the input says was bought. */
  readonly bought?: readonly (readonly number[])[] | undefined;
}

/** One amount a period, and the families that are not in it because something is unknown. */
export interface Amounts {
  readonly byPeriod: number[];
  /** NaN where no family could be counted. */
  readonly total: number;
  readonly without: readonly number[];
}

/** What the plan costs and brings, as one definition for sheet, optimiser, scenarios and risks. */
export interface PlanMoney {
  readonly hours: Amounts;
  readonly overtime: Amounts;
  readonly buying: Amounts;
  readonly storage: Amounts;
  readonly change: Amounts;
  /** What the plan decides: hours, overtime, subcontracting above materials, storage, change of rhythm. */
  readonly planCost: Amounts;
  /** Not money that is paid: it stands beside the plan cost. */
  readonly shortages: Amounts;
  readonly revenue: Amounts;
  /** Revenue less materials of what is delivered less plan cost. */
  readonly contribution: Amounts;
  /** Cumulated from the first period on; the total is that of the last. Payment terms are left out. */
  readonly cash: Amounts;
  readonly stockValue: Amounts;
}

/** Everything that follows from a plan; the same formulas as on the sheet. */
export interface PlanFigures {
  readonly families: readonly (StockFigures & { readonly money: FamilyMoney; readonly service: number })[];
  readonly resources: readonly (HourFigures & { readonly money: ResourceMoney })[];
  readonly money: PlanMoney;
  /** 1 - units late / demand; NaN where nothing is asked for. */
  readonly service: { readonly value: number; readonly byPeriod: number[]; readonly without: readonly number[] };
  readonly unitsLate: { readonly byPeriod: number[]; readonly total: number };
  /** Families that end a period below their minimum, counted once a period. */
  readonly belowMinimum: { readonly byPeriod: number[]; readonly total: number };
  /** The highest known load / capacity; null where none is known. */
  readonly peak: { readonly share: number; readonly resource: number; readonly period: number } | null;
  readonly overtimeHours: number;
  readonly beyondHours: number;
  readonly highestStock: { readonly value: number; readonly period: number };
  readonly told: Told[];
}

/**
 * Stock, service, hours, costs and cash of a plan.
 *
 * What is unknown is left out by name, never counted as 0: a family without a price is in no sum of money that needs one, one whose
 * opening stock is unknown in neither service nor cash, months of unknown hours have no load in percent.
 */
export function planFigures(input: PlanInput, plan: PlanMade): PlanFigures {
  const periods = periodsOf(input);
  const none = new Array<number>(periods).fill(0);
  const families = input.families.map((family, place) => {
    const bought = plan.bought?.[place] ?? none.map((_, period) => valueOr(family.bought, period, 0));
    const figures = stockFigures(family, plan.made[place]!, bought);
    const { late } = figures;
    return { ...figures, money: familyMoney(input, family, figures), service: 1 - sumOf(late) / sumOf(family.demand) };
  });
  const resources = input.resources.map((resource, place) => {
    const figures = hourFigures(input, resource, place, plan.made);
    return { ...figures, money: resourceMoney(input, resource, figures) };
  });
  const unknownOpening = new Set(input.families.flatMap(({ opening }, place) => (isKnown(opening) ? [] : [place])));
  const money = moneyOf(families, resources, unknownOpening, periods);
  const late = amountsOf(families, periods, ({ late }) => [late], new Set());
  const below = none.map((_, period) => families.filter((family) => family.below[period]! > 0).length);
  const { byPeriod: stockValue } = money.stockValue;
  const highest = stockValue.reduce((best, value, period) => (value > stockValue[best]! ? period : best), 0);
  return {
    families,
    resources,
    money,
    service: serviceOf(input, families, unknownOpening, periods),
    unitsLate: late,
    belowMinimum: { byPeriod: below, total: sumOf(below) },
    peak: peakOf(resources),
    overtimeHours: sumOf(resources.map(({ overtime }) => sumOf(overtime))),
    beyondHours: sumOf(resources.map(({ beyond }) => sumOf(beyond))),
    highestStock: { value: stockValue[highest] ?? NaN, period: highest },
    told: [...quantitiesTold(input), ...moneyTold(input, periods, (place) => families[place]!.bought.some((units) => units > 0))],
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

type FamilyRow = PlanFigures["families"][number];
type ResourceRow = PlanFigures["resources"][number];

/** The sum of some rows of every family; a family is in it with all of them or not at all. */
function amountsOf(
  families: readonly FamilyRow[],
  periods: number,
  rowsOf: (family: FamilyRow) => readonly (readonly number[])[],
  others: ReadonlySet<number>,
): Amounts {
  const without: number[] = [];
  const byPeriod = new Array<number>(periods).fill(0);
  families.forEach((family, place) => {
    const rows = rowsOf(family);
    if (others.has(place) || rows.some((row) => !row.every(isKnown))) without.push(place);
    else for (const row of rows) row.forEach((value, period) => (byPeriod[period]! += value));
  });
  const isEmpty = families.length > 0 && without.length === families.length;
  return { byPeriod: isEmpty ? byPeriod.map(() => NaN) : byPeriod, total: isEmpty ? NaN : sumOf(byPeriod), without };
}

function moneyOf(
  families: readonly FamilyRow[],
  resources: readonly ResourceRow[],
  unknownOpening: ReadonlySet<number>,
  periods: number,
): PlanMoney {
  const ofFamilies = (rowsOf: (family: FamilyRow) => readonly (readonly number[])[], others: ReadonlySet<number> = new Set()): Amounts =>
    amountsOf(families, periods, rowsOf, others);
  const ofResources = (rowOf: (resource: ResourceRow) => readonly number[]): Amounts => {
    const byPeriod = new Array<number>(periods).fill(0);
    for (const resource of resources) rowOf(resource).forEach((value, period) => (byPeriod[period]! += value));
    return { byPeriod, total: sumOf(byPeriod), without: [] };
  };
  const negative = (row: readonly number[]): number[] => row.map((value) => -value);
  const hours = ofResources(({ money }) => money.hours);
  const overtime = ofResources(({ money }) => money.overtime);
  const change = ofResources(({ money }) => money.change);
  const less = (amounts: Amounts, costs: readonly Amounts[]): Amounts => {
    const byPeriod = amounts.byPeriod.map((value, period) => costs.reduce((left, cost) => left - cost.byPeriod[period]!, value));
    return { byPeriod, total: sumOf(byPeriod), without: amounts.without };
  };
  const costs = ofFamilies(({ money }) => [negative(money.storage), negative(money.buying)]);
  const planCost = less(costs, [hours, overtime, change]);
  const earned = ofFamilies(({ money }) => [money.revenue, negative(money.materials), negative(money.storage), negative(money.buying)]);
  const paid = less(
    ofFamilies(({ money }) => [money.cash, negative(money.storage)], unknownOpening),
    [hours, overtime],
  );
  let balance = 0;
  const cash = paid.byPeriod.map((value) => (balance += value));
  return {
    hours,
    overtime,
    change,
    buying: ofFamilies(({ money }) => [money.buying]),
    storage: ofFamilies(({ money }) => [money.storage]),
    planCost: { byPeriod: negative(planCost.byPeriod), total: -planCost.total, without: planCost.without },
    shortages: ofFamilies(({ money }) => [money.shortages]),
    revenue: ofFamilies(({ money }) => [money.revenue]),
    contribution: less(earned, [hours, overtime, change]),
    cash: { byPeriod: cash, total: balance, without: paid.without },
    stockValue: ofFamilies(({ money }) => [money.stockValue]),
  };
}

/** Units late beside demand, of the families whose stock is known. */
function serviceOf(
  input: PlanInput,
  families: readonly FamilyRow[],
  unknownOpening: ReadonlySet<number>,
  periods: number,
): PlanFigures["service"] {
  const late = amountsOf(families, periods, (family) => [family.late], unknownOpening);
  const counted = input.families.filter((_, place) => !late.without.includes(place));
  const demand = new Array<number>(periods).fill(0).map((_, period) => counted.reduce((sum, family) => sum + family.demand[period]!, 0));
  return {
    value: 1 - late.total / sumOf(demand),
    byPeriod: late.byPeriod.map((units, period) => 1 - units / demand[period]!),
    without: late.without,
  };
}

function peakOf(resources: readonly ResourceRow[]): PlanFigures["peak"] {
  let peak: PlanFigures["peak"] = null;
  resources.forEach(({ share }, resource) =>
    share.forEach((value, period) => {
      if (isKnown(value) && (peak === null || value > peak.share)) peak = { share: value, resource, period };
    }),
  );
  return peak;
}
