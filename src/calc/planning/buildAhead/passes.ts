import { type Matrix } from "../../matrix";
import { isAtLeast } from "../../rounding";
import { freeHours, type FreeHours, hoursBesideKept, wholeLots } from "./freeHours";
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
}

/** A piece and the period it was made in. */
interface Placed {
  readonly piece: Piece;
  readonly at: number;
}

/** What is left of a list of pieces while a pass goes through them. */
const leftOf = (pieces: readonly Piece[]): { piece: Piece; units: number }[] => pieces.map((piece) => ({ piece, units: piece.units }));

/**
 * Period by period, what is due earliest first, of the same period the highest margin an hour first, whatever hours allow.
 *
 * With one resource no other plan has fewer hours late at the end of any period.
 */
function forward(task: Task, pieces: readonly Piece[], hours: FreeHours): { placed: Placed[]; missed: Piece[] } {
  const { marginPerHour } = task;
  const open = leftOf(pieces).sort(
    (one, other) => one.piece.by - other.piece.by || marginPerHour[other.piece.family]! - marginPerHour[one.piece.family]!,
  );
  const placed: Placed[] = [];
  for (let period = 0; period < task.periods; period++)
    for (const entry of open) {
      const { piece } = entry;
      if (entry.units <= 0 || piece.from > period) continue;
      const units = hours.fits(piece.family, period, entry.units);
      if (units <= 0) continue;
      hours.take(piece.family, period, units);
      entry.units = units === entry.units ? 0 : entry.units - units;
      placed.push({ piece: { ...piece, units }, at: period });
    }
  return { placed, missed: open.filter(({ units }) => units > 0).map(({ piece, units }) => ({ ...piece, units })) };
}

/** The pieces with the periods by which demand can have them: as due, or as soon after as hours allow. */
export function servedBy(task: Task, pieces: readonly Piece[]): Piece[] {
  const never = task.periods;
  const { placed, missed } = forward(
    task,
    pieces.filter(({ due }) => due < never),
    freeHours(task.families, task.capacity),
  );
  return [
    ...placed.map(({ piece, at }) => ({ ...piece, by: Math.max(piece.due, at) })),
    ...missed.map((piece) => ({ ...piece, by: never })),
    ...pieces.filter(({ due }) => due === never),
  ];
}

/**
 * The pieces made earlier where a minimum stock asks for it and the hours up to then are not needed for demand; the dearest first.
 *
 * Hours are compared as sums from the first period on, which is exact with one resource and without a maximum stock.
 */
export function withMinimum(task: Task, pieces: readonly Piece[]): Piece[] {
  const { families, periods, costPerHour } = task;
  const spare = hoursBesideKept(families, task.capacity).map((row, resource) => {
    let sum = 0;
    return row.map((hours, period) => {
      sum += hours;
      const asked = pieces.filter(({ by }) => by <= period);
      return sum - asked.reduce((all, { family, units }) => all + units * (families[family]!.hoursPerUnit[resource] ?? 0), 0);
    });
  });
  let all = [...pieces].sort((one, other) => costPerHour[other.family]! - costPerHour[one.family]!);
  for (let period = 0; period < periods; period++)
    all = all.flatMap((piece) => {
      if (piece.wished > period || piece.by <= period) return [piece];
      const { hoursPerUnit, lotSize = 0 } = families[piece.family]!;
      let most = piece.units;
      hoursPerUnit.forEach((hours, resource) => {
        if (hours === 0) return;
        for (let later = period; later < Math.min(piece.by, periods); later++) {
          const left = spare[resource]?.[later] ?? 0;
          if (!isAtLeast(left, most * hours)) most = wholeLots(Math.max(0, left) / hours, lotSize);
        }
      });
      if (most <= 0) return [piece];
      hoursPerUnit.forEach((hours, resource) => {
        for (let later = period; later < Math.min(piece.by, periods); later++) spare[resource]![later]! -= most * hours;
      });
      const moved = { ...piece, units: most, by: period };
      return most === piece.units ? [moved] : [moved, { ...piece, units: piece.units - most }];
    });
  return all;
}

/**
 * From the last period back: what is to be made by then, dearest an hour first; what hours do not take goes to the period before.
 *
 * What fits nowhere is made in the first free hours that are left.
 */
export function backward(task: Task, pieces: readonly Piece[]): { made: number[][]; fitted: boolean } {
  const hours = freeHours(task.families, task.capacity);
  const open = leftOf(pieces).sort((one, other) => task.costPerHour[other.piece.family]! - task.costPerHour[one.piece.family]!);
  for (let period = task.periods - 1; period >= 0; period--)
    // What may not be made any earlier comes before all others.
    for (const last of [true, false])
      for (const entry of open) {
        const { piece } = entry;
        if (entry.units <= 0 || piece.by < period || piece.from > period || (piece.from === period) !== last) continue;
        if (piece.by === task.periods) continue;
        const units = hours.fits(piece.family, period, entry.units);
        if (units <= 0) continue;
        hours.take(piece.family, period, units);
        entry.units = units === entry.units ? 0 : entry.units - units;
      }
  const left = open.filter(({ units }) => units > 0).map(({ piece, units }) => ({ ...piece, units }));
  const { missed } = forward(task, left, hours);
  return { made: hours.made, fitted: left.length === 0 && missed.length === 0 };
}

/** As early as possible, then each piece moved as late as hours allow: never fewer units on time than the forward pass alone. */
export function forwardThenLater(task: Task, pieces: readonly Piece[]): number[][] {
  const hours = freeHours(task.families, task.capacity);
  const { placed } = forward(task, pieces, hours);
  const { costPerHour } = task;
  placed.sort((one, other) => other.piece.by - one.piece.by || costPerHour[other.piece.family]! - costPerHour[one.piece.family]!);
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
