import { largestOf, smallestOf } from "../../extremes";
import { isAlike } from "../../rounding";

/** One family as building ahead sees it; every list has one value a period unless it says otherwise. */
export interface FamilyToMake {
  /** Units, not negative. */
  readonly demand: readonly number[];
  /** Stock before the first period; negative = units still due. */
  readonly opening: number;
  /** Hours of a unit, one a resource. */
  readonly hoursPerUnit: readonly number[];
  /** Whole periods by which the hours of a unit come before it is made, one a resource; left out = none. */
  readonly lead?: readonly number[];
  /** Stock that a period should end with; left out = 0. */
  readonly minimum?: readonly number[];
  /** The most that a period may end with; null = no limit. What is made to order has 0 throughout. */
  readonly maximum?: readonly (number | null)[];
  /** What a unit in stock is worth; decides who is built ahead. */
  readonly unitCost: number;
  /** What a unit late costs; decides who waits. Left out = the unit cost. */
  readonly margin?: number;
  /** Made in whole lots of so many units; left out or 0 = any quantity. */
  readonly lotSize?: number;
  /** Production that is settled already (typed, or in firm periods); null = free. */
  readonly kept?: readonly (number | null)[];
}

/**
 * How many of the first periods have some of their hours in the past, and how many all of them. Nobody knows these, so that they limit
 * nothing: no more is made there than is needed there, for nothing can be built ahead in hours that are gone.
 */
function periodsBegun({ hoursPerUnit, lead }: FamilyToMake): { begun: number; over: number } {
  const leads = hoursPerUnit.flatMap((hours, resource) => (hours > 0 ? [lead?.[resource] ?? 0] : []));
  return leads.length === 0 ? { begun: 0, over: 0 } : { begun: largestOf(leads), over: smallestOf(leads) };
}

/** Units of one family that are wanted in the same periods. Periods count from 0; the number of periods stands for "never". */
export interface Piece {
  readonly family: number;
  readonly units: number;
  /** The first period whose maximum stock leaves room for them, and whose hours are not past. */
  readonly from: number;
  /** The period whose minimum stock asks for them. */
  readonly wished: number;
  /** The period whose demand asks for them. */
  readonly due: number;
  /** The period by which they are to be made. */
  readonly by: number;
}

/**
 * What is left to make of a family once its opening stock and its settled production are used up, cut where demand, minimum stock or
 * maximum stock change their mind: the units of a piece have the same periods in common.
 */
export function piecesOf(family: FamilyToMake, place: number): Piece[] {
  const periods = family.demand.length;
  const { due, wished, room } = curvesOf(family);
  const { begun, over } = periodsBegun(family);
  const levels = [...due, ...wished, ...room].filter((level) => level > 0 && level <= (wished[periods - 1] ?? 0)).sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let before = 0;
  for (const level of levels) {
    // The same level reached by two ways of adding up is one level.
    if (isAlike(before, level)) continue;
    const reached = (curve: readonly number[]): number => {
      const found = curve.findIndex((height) => height >= level || isAlike(height, level));
      return found < 0 ? periods : found;
    };
    const asked = reached(wished);
    // Where a minimum and a later maximum contradict each other, the minimum counts.
    pieces.push({
      family: place,
      units: level - before,
      from: Math.max(Math.min(reached(room), asked), Math.min(asked, begun)),
      wished: asked,
      due: reached(due),
      // A minimum that takes no hours is held in any case.
      by: asked < over ? asked : reached(due),
    });
    before = level;
  }
  return pieces;
}

/** Units to make up to each period so that demand is met, so that the minimum is held, and the most that the maximum allows. */
function curvesOf(family: FamilyToMake): { due: number[]; wished: number[]; room: number[] } {
  const { demand, opening, minimum, maximum, kept, lotSize = 0 } = family;
  const due: number[] = [];
  const wished: number[] = [];
  const room: number[] = [];
  let needed = -opening;
  demand.forEach((units, period) => {
    needed += units - (kept?.[period] ?? 0);
    const most = maximum?.[period] ?? null;
    due.push(Math.max(due[period - 1] ?? 0, up(needed, lotSize)));
    wished.push(Math.max(wished[period - 1] ?? 0, up(needed + (minimum?.[period] ?? 0), lotSize)));
    room.push(most === null ? Infinity : down(needed + most, lotSize));
  });
  for (let period = room.length - 2; period >= 0; period--) room[period] = Math.min(room[period]!, room[period + 1]!);
  return { due, wished, room };
}

/** 30.000000000004 units are three lots of 10, not four. */
const up = (units: number, lot: number): number => (lot > 0 ? Math.ceil(units / lot - 1e-9) * lot : units);
const down = (units: number, lot: number): number => (lot > 0 ? Math.floor(units / lot + 1e-9) * lot : units);
