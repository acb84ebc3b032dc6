import { finite } from "../calcError";
import { largestOf } from "../extremes";
import { type Matrix } from "../matrix";
import { backward, forwardThenLater, isExact, servedBy, type Task, withMinimum } from "./buildAhead/passes";
import { type FamilyToMake, type Piece, piecesOf } from "./buildAhead/pieces";

export type { FamilyToMake } from "./buildAhead/pieces";

/** A production plan and what it leaves, families x periods, units, in the order of the families. */
export interface AheadPlan {
  readonly made: number[][];
  /** At the end of the period; negative = units due and not there. */
  readonly stock: number[][];
  /** Units due at the end of the period that are not there. */
  readonly late: number[][];
  /** Units by which the stock ends below its minimum, beside what is late. */
  readonly below: number[][];
}

/**
 * Builds ahead: each unit as late as hours allow, so that demand is met with the least stock.
 *
 * Goals in strict order: fewest units late, minimum stocks held, least stock value. Where hours lack, what is due comes before what is
 * not, and of what is overdue what has waited longest or what earns the highest margin an hour, whichever costs less; the rest is made
 * in the next free hours. Where something must be made
 * ahead, it is the family with the least unit cost an hour. Settled production counts as given, also beyond the hours.
 *
 * Hours are worked as many periods earlier as a family's `lead` says. Those before the first period are past: they limit nothing, and
 * nothing is built ahead in them, so that the periods they are for make no more than they need.
 *
 * With one resource and neither lots nor maximum stocks: where demand and minimum stocks can be met, no plan does so with less stock
 * value, and where all families work on it as early as one another, none has fewer hours late at the end of any period. Otherwise the best
 * of several passes, without a solver: good plans, not proven ones, and one that holds everything may be missed. The order of the families
 * changes nothing.
 *
 * @param families each with as many periods as the capacity
 * @param capacity resources x periods, hours; Infinity = no limit
 * @throws CalcError `overflow`
 * @see Heizer & Render, Operations Management: aggregate planning; Smith (1956), Naval Research Logistics 3: the order by weight
 * @example buildAhead([{ demand: [100, 150], opening: 0, hoursPerUnit: [1], unitCost: 5 }], [[130, 120]]).made // [[130, 120]]
 */
export function buildAhead(families: readonly FamilyToMake[], capacity: Matrix): AheadPlan {
  const order = families.map((_, place) => place).sort((one, other) => compareLists(keyOf(families[one]!), keyOf(families[other]!)));
  const sorted = order.map((place) => families[place]!);
  const task = taskOf(sorted, capacity);
  const pieces = sorted.flatMap(piecesOf);
  const best = bestOf(sorted, plansOf(task, pieces));
  const back = new Array<number>(order.length);
  order.forEach((place, position) => (back[place] = position));
  return outcomeOf(
    families,
    back.map((position) => best[position]!.map(whole)),
  );
}

/** Hours divided by hours per unit leave a last digit behind: 13,499.999999999998 units are 13,500. */
const whole = (units: number): number =>
  Math.abs(units - Math.round(units)) <= 1e-9 * Math.max(1, units) ? Math.round(units) : finite(units);

/** The plans to choose from; where passes are exact each of them has the fewest hours late at the end of every period. */
function plansOf(task: Task, pieces: readonly Piece[]): number[][][] {
  const byRule = (["dearest", "longest"] as const).map((rule) => {
    const served = servedBy(task, pieces, rule);
    const held = withMinimum(task, served);
    return { rule, served, held, plans: backward(task, held) };
  });
  const plans = byRule.flatMap((tried) => tried.plans);
  if (isExact(task, pieces)) return plans;
  const wished = pieces.map((piece) => ({ ...piece, by: piece.wished }));
  return [
    ...plans,
    ...byRule.flatMap(({ rule, served, held }) => [forwardThenLater(task, held, rule), forwardThenLater(task, served, rule)]),
    ...backward(task, wished),
    ...backward(task, pieces),
  ];
}

/** What a plan leaves, from the plan alone. */
function outcomeOf(families: readonly FamilyToMake[], made: number[][]): AheadPlan {
  const stock = families.map(({ demand, opening }, family) => {
    let level = opening;
    return demand.map((units, period) => {
      const before = level + (made[family]![period] ?? 0);
      // Units that add up to the demand but for rounding leave nothing.
      level = isNear(before, units, families[family]!) ? 0 : finite(before - units);
      return level;
    });
  });
  const late = stock.map((row) => row.map((level) => Math.max(0, -level)));
  const below = stock.map((row, family) =>
    row.map((level, period) => {
      const wanted = families[family]!.minimum?.[period] ?? 0;
      const held = Math.max(0, level);
      return held >= wanted || isNear(held, wanted, families[family]!) ? 0 : wanted - held;
    }),
  );
  return { made, stock, late, below };
}

/** Whether two stocks are the same beside the quantities they come from. */
const isNear = (one: number, other: number, { demand, opening }: FamilyToMake): boolean =>
  Math.abs(one - other) <= 1e-9 * demand.reduce((most, units) => Math.max(most, units), Math.abs(opening));

/** The plan with the least late, then the least below its minimum, then the least stock, each in money. */
function bestOf(families: readonly FamilyToMake[], plans: readonly number[][][]): number[][] {
  const scores = plans.map((made) => {
    const { stock, late, below } = outcomeOf(families, made);
    const worth = (units: Matrix, price: (family: FamilyToMake) => number): number =>
      units.reduce((all, row, family) => all + price(families[family]!) * row.reduce((sum, value) => sum + Math.max(0, value), 0), 0);
    return [worth(late, marginOf), worth(below, costOf), worth(stock, costOf)];
  });
  let best = 0;
  scores.forEach((score, place) => {
    const differing = score.findIndex((value, goal) => Math.abs(value - scores[best]![goal]!) > 1e-9 * Math.max(1, value));
    if (differing >= 0 && score[differing]! < scores[best]![differing]!) best = place;
  });
  return plans[best]!;
}

const costOf = ({ unitCost }: FamilyToMake): number => unitCost;
const marginOf = ({ unitCost, margin }: FamilyToMake): number => margin ?? unitCost;

/** Families beside what an hour of them is worth; with several resources an hour counts the more the fuller its resource is. */
function taskOf(families: readonly FamilyToMake[], capacity: Matrix): Task {
  const periods = capacity[0]?.length ?? 0;
  const scarcity = capacity.map((row, resource) => {
    const needed = families.reduce((sum, { demand, hoursPerUnit }) => sum + (hoursPerUnit[resource] ?? 0) * sumOf(demand), 0);
    const given = sumOf(row);
    return given > 0 ? needed / given : 1;
  });
  const hoursOf = ({ hoursPerUnit }: FamilyToMake): number =>
    capacity.length === 1
      ? (hoursPerUnit[0] ?? 0)
      : hoursPerUnit.reduce((sum, hours, resource) => sum + hours * (scarcity[resource] ?? 0), 0);
  const perHour = (price: (family: FamilyToMake) => number) => families.map((family) => price(family) / hoursOf(family) || 0);
  const ahead = families.map(({ hoursPerUnit, lead }) => {
    if (lead === undefined) return 0;
    const weights = hoursPerUnit.map((hours, resource) => hours * (capacity.length === 1 ? 1 : (scarcity[resource] ?? 0)));
    const most = largestOf(weights, 0);
    return largestOf(
      lead.filter((_, resource) => (hoursPerUnit[resource] ?? 0) > 0 && weights[resource] === most),
      0,
    );
  });
  return { families, capacity, periods, costPerHour: perHour(costOf), marginPerHour: perHour(marginOf), ahead };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Everything that tells a family from another, so that ties do not depend on where it stands in the sheet. */
const keyOf = (family: FamilyToMake): number[] => [
  family.unitCost,
  marginOf(family),
  family.opening,
  family.lotSize ?? 0,
  ...family.hoursPerUnit,
  ...family.hoursPerUnit.map((_, resource) => family.lead?.[resource] ?? 0),
  ...family.demand,
  ...family.demand.map((_, period) => family.minimum?.[period] ?? 0),
  ...family.demand.map((_, period) => family.maximum?.[period] ?? Infinity),
  ...family.demand.map((_, period) => family.kept?.[period] ?? -1),
];

function compareLists(one: readonly number[], other: readonly number[]): number {
  const differing = one.findIndex((value, place) => value !== other[place]);
  return differing < 0 ? 0 : one[differing]! < other[differing]! ? -1 : 1;
}
