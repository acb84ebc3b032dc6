import { CalcError, finite } from "../calcError";
import { inShapeOf, type Matrix, rowByRow } from "../matrix";

/** Planning further ahead than this many periods takes too long for a cell. */
export const lotSizePeriods = 2000;

/**
 * Lots of least total setup and holding cost when demand is known: Wagner and Whitin's exact method.
 *
 * A lot is available at once and covers whole periods; what is kept to a later period costs `holdingCost` a unit and period.
 * Of equally cheap plans the one with the earliest last lot is given.
 *
 * @param demand periods in order, read row by row, not negative
 * @param setupCost amount a lot
 * @param holdingCost amount a unit kept from one period to the next
 * @returns units per period in the shape of the demand
 * @throws CalcError `tooManyCells`
 * @see Wagner & Whitin (1958), Dynamic Version of the Economic Lot Size Model, Management Science 5(1), 89-96
 * @example lotSize([[90, 120, 80, 70]], 500, 2) // [[210, 0, 150, 0]], cost 1380
 */
export function lotSize(demand: Matrix, setupCost: number, holdingCost: number): number[][] {
  const wanted = rowByRow(demand);
  const periods = wanted.length;
  if (periods > lotSizePeriods) throw new CalcError("tooManyCells", { argument: "demand", cells: periods, limit: lotSizePeriods });
  const { lotFor } = cheapest(wanted, setupCost, holdingCost);
  const lots = wanted.map(() => 0);
  for (let end = periods; end > 0; end = lotFor[end - 1] ?? 0) {
    const start = lotFor[end - 1] ?? 0;
    let size = 0;
    for (let period = start; period < end; period++) size += wanted[period] ?? 0;
    lots[start] = finite(size);
  }
  return inShapeOf(lots, demand);
}

/** For each period, in which one the lot that covers it as the last one starts. */
function cheapest(demand: readonly number[], setupCost: number, holdingCost: number): { lotFor: number[] } {
  const costs = [0];
  const lotFor: number[] = [];
  for (let last = 0; last < demand.length; last++) {
    let best = Infinity;
    let bestStart = last;
    let kept = 0;
    let holding = 0;
    for (let start = last; start >= 0; start--) {
      // Moving the lot one period earlier keeps all later demand one period longer.
      holding += kept * holdingCost;
      kept += demand[start] ?? 0;
      if (holding > best) break;
      const cost = (costs[start] ?? 0) + holding + (kept > 0 ? setupCost : 0);
      if (cost <= best) {
        best = cost;
        bestStart = start;
      }
    }
    costs.push(finite(best));
    lotFor.push(bestStart);
  }
  return { lotFor };
}
