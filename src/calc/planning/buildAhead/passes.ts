import { type Matrix } from "../../matrix";
import { isAtLeast } from "../../rounding";
import { freeHours, type FreeHours, hoursBesideKept, type Use, usesOf, wholeLots } from "./freeHours";
import { type FamilyToMake, type Piece } from "./pieces";

/** What the passes share: families in an order of their own, hours, and what an hour of each family is worth. */
export interface Task {
  readonly families: readonly FamilyToMake[];
  readonly capacity: Matrix;
  readonly periods: number;
  /** Unit cost of what an hour makes: the least goes into stock first. */
  readonly costPerHour: readonly number[];
  /** Margin of what an hour makes: the least waits first. */
  readonly marginPerHour: readonly number[];
  /**
   * By how many periods the hours of a family come before it is made, on the resource that it takes most of. Passes go by the periods in
   * which hours are worked, below zero for those that are past.
   */
  readonly ahead: readonly number[];
}

/** The first and the last period in which something can be worked for. */
const workedFrom = ({ ahead }: Task): number => -ahead.reduce((most, lead) => Math.max(most, lead), 0);
/** The period in which hours are worked for something that is to be made by then; what never can be had comes last. */
const workedBy = ({ ahead, periods }: Task, { by, family }: Piece): number => (by === periods ? periods : by - ahead[family]!);

/** A piece and the period it was made in. */
interface Placed {
  readonly piece: Piece;
  readonly at: number;
}

/** What is left of a piece while a pass goes through them, with what the pass asks of it again and again. */
interface Open {
  readonly piece: Piece;
  readonly ahead: number;
  readonly worked: number;
  readonly margin: number;
  units: number;
}

const openOf = (task: Task, piece: Piece): Open => {
  const [ahead, margin] = [task.ahead[piece.family]!, task.marginPerHour[piece.family]!];
  return { piece, ahead, worked: workedBy(task, piece), margin, units: piece.units };
};

/** Who comes first of what is overdue: what has waited longest, or what earns the highest margin an hour. */
export type Rule = "longest" | "dearest";

/**
 * Period by period, whatever hours allow: what is overdue by the rule, then what is due next, the highest margin an hour first.
 *
 * With one resource that all work on as early as one another, and no maximum stock, no other plan has fewer hours late at the end of any
 * period, whatever the rule.
 */
function forward(task: Task, pieces: readonly Piece[], hours: FreeHours, rule: Rule): { placed: Placed[]; missed: Piece[] } {
  let open = pieces.map((piece) => openOf(task, piece));
  const placed: Placed[] = [];
  for (let worked = workedFrom(task); worked < task.periods && open.length > 0; worked++) {
    const least = rule === "dearest" ? worked : -Infinity;
    open.sort(
      (one, other) => Math.max(one.worked, least) - Math.max(other.worked, least) || other.margin - one.margin || one.worked - other.worked,
    );
    for (const entry of open) {
      const { piece } = entry;
      const period = worked + entry.ahead;
      if (piece.from > period || period >= task.periods) continue;
      const units = hours.fits(piece.family, period, entry.units);
      if (units <= 0) continue;
      hours.take(piece.family, period, units);
      entry.units = units === entry.units ? 0 : entry.units - units;
      placed.push({ piece: { ...piece, units }, at: period });
    }
    open = open.filter(({ units }) => units > 0);
  }
  return { placed, missed: open.map(({ piece, units }) => ({ ...piece, units })) };
}

/** The pieces with the periods by which demand can have them: as due, or as soon after as hours allow. */
export function servedBy(task: Task, pieces: readonly Piece[], rule: Rule): Piece[] {
  const never = task.periods;
  const { placed, missed } = forward(
    task,
    pieces.filter(({ due }) => due < never),
    freeHours(task.families, task.capacity),
    rule,
  );
  return [
    ...placed.map(({ piece, at }) => ({ ...piece, by: Math.max(piece.by, at) })),
    ...missed.map((piece) => ({ ...piece, by: never })),
    ...pieces.filter(({ due }) => due === never),
  ];
}

/**
 * The pieces made earlier where a minimum stock asks for it and the hours up to then are not needed for demand; the dearest first.
 *
 * Hours are compared as sums from the first period on, which is exact with one resource and without a maximum stock. Hours that are past
 * are not asked for.
 */
export function withMinimum(task: Task, pieces: readonly Piece[]): Piece[] {
  const { families, periods, costPerHour } = task;
  const uses = usesOf(families);
  const hours = hoursBesideKept(families, task.capacity);
  const spare = hours.map((): number[] => []);
  const given = hours.map(() => 0);
  const everHad = pieces.filter(({ by }) => by < periods);
  for (let period = 0; period < periods; period++) {
    const asked = hours.map(() => 0);
    for (const { by, family, units } of everHad)
      for (const use of uses[family]!) if (by >= use.lead && by - use.lead <= period) asked[use.resource]! += units * use.hours;
    hours.forEach((row, resource) => {
      given[resource]! += row[period]!;
      spare[resource]!.push(given[resource]! - asked[resource]!);
    });
  }
  let all = [...pieces].sort((one, other) => costPerHour[other.family]! - costPerHour[one.family]!);
  for (let period = 0; period < periods; period++)
    all = all.flatMap((piece) => {
      if (piece.wished > period || piece.by <= period) return [piece];
      const { lotSize = 0 } = families[piece.family]!;
      // The period from which on hours are asked for where it is made now, and where it is made as late as it was to be.
      const askedFrom = (made: number, { lead }: Use): number => (made === periods || made < lead ? periods : made - lead);
      let most = piece.units;
      for (const use of uses[piece.family]!) {
        const row = spare[use.resource]!;
        const until = askedFrom(piece.by, use);
        for (let later = askedFrom(period, use); later < until; later++)
          if (!isAtLeast(row[later]!, most * use.hours)) most = wholeLots(Math.max(0, row[later]!) / use.hours, lotSize);
      }
      if (most <= 0) return [piece];
      for (const use of uses[piece.family]!) {
        const row = spare[use.resource]!;
        const [now, until] = [askedFrom(period, use), askedFrom(piece.by, use)];
        for (let later = now; later < until; later++) row[later]! -= most * use.hours;
        for (let later = until; later < now; later++) row[later]! += most * use.hours;
      }
      const moved = { ...piece, units: most, by: period };
      return most === piece.units ? [moved] : [moved, { ...piece, units: piece.units - most }];
    });
  return all;
}

/** Whether passes are exact: one resource that all work on as early, any quantity, no maximum stock that forbids to make something early. */
export const isExact = ({ families, capacity, ahead }: Task, pieces: readonly Piece[]): boolean =>
  capacity.length === 1 &&
  pieces.every(({ from, family }) => from <= ahead[family]!) &&
  families.every(({ lotSize = 0 }) => lotSize === 0) &&
  new Set(families.flatMap(({ hoursPerUnit }, family) => (hoursPerUnit[0]! > 0 ? [ahead[family]] : []))).size <= 1;

/** How often a backward pass is tried with what did not fit placed first: often where that is quick. */
const triesOf = ({ periods }: Task, pieces: readonly Piece[]): number =>
  Math.max(4, Math.min(24, Math.floor(200_000 / (periods * Math.max(1, pieces.length)))));

/**
 * From the last period back: what is to be made by then, dearest an hour first; what hours do not take goes to the period before.
 *
 * With several resources something may fit nowhere although there is a plan: then again, with what did not fit placed first. What is
 * left in the end is made in the first free hours. All plans that were found, the last of them the one in which all fitted, if any.
 */
export function backward(task: Task, pieces: readonly Piece[]): number[][][] {
  const urgency = pieces.map(() => 0);
  const plans: number[][][] = [];
  for (let attempt = 0; attempt < triesOf(task, pieces); attempt++) {
    const { hours, left } = backwardOnce(task, pieces, urgency);
    if (left.length === 0) return [...plans, hours.made];
    forward(
      task,
      left.map(({ place, units }) => ({ ...pieces[place]!, units })),
      hours,
      "dearest",
    );
    plans.push(hours.made);
    if (isExact(task, pieces)) break;
    for (const { place } of left) urgency[place]!++;
  }
  return plans;
}

/** One pass; of the pieces that are left, their places and units. */
function backwardOnce(
  task: Task,
  pieces: readonly Piece[],
  urgency: readonly number[],
): { hours: FreeHours; left: { place: number; units: number }[] } {
  const hours = freeHours(task.families, task.capacity);
  let open = pieces.map(({ units, by, from, family }, place) => ({ place, by, from, family, ahead: task.ahead[family]!, units }));
  open.sort(
    (one, other) =>
      urgency[other.place]! - urgency[one.place]! ||
      task.costPerHour[pieces[other.place]!.family]! - task.costPerHour[pieces[one.place]!.family]!,
  );
  for (let worked = task.periods - 1; worked >= workedFrom(task); worked--) {
    const make = (entry: (typeof open)[number]) => {
      const period = worked + entry.ahead;
      const units = hours.fits(entry.family, period, entry.units);
      if (units <= 0) return;
      hours.take(entry.family, period, units);
      entry.units = units === entry.units ? 0 : entry.units - units;
    };
    // What may not be made any earlier comes before all others.
    const others = [];
    for (const entry of open) {
      const period = worked + entry.ahead;
      if (entry.by < period || entry.from > period || entry.by === task.periods) continue;
      if (entry.from === period) make(entry);
      else others.push(entry);
    }
    others.forEach(make);
    open = open.filter(({ units }) => units > 0);
  }
  return { hours, left: open };
}

/** As early as possible, then each piece moved as late as hours allow: never fewer units on time than the forward pass alone. */
export function forwardThenLater(task: Task, pieces: readonly Piece[], rule: Rule): number[][] {
  const hours = freeHours(task.families, task.capacity);
  const { placed } = forward(task, pieces, hours, rule);
  const { costPerHour } = task;
  placed.sort(
    (one, other) =>
      workedBy(task, other.piece) - workedBy(task, one.piece) || costPerHour[other.piece.family]! - costPerHour[one.piece.family]!,
  );
  for (const { piece, at } of placed) {
    let units = piece.units;
    for (let period = Math.min(piece.by, task.periods - 1); period > at && units > 0; period--) {
      const moved = hours.fits(piece.family, period, units);
      if (moved <= 0) continue;
      hours.take(piece.family, period, moved);
      hours.take(piece.family, at, -moved);
      units -= moved;
    }
  }
  return hours.made;
}
