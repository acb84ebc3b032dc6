/**
 * What takes stock away that is too much, in one family: making less, selling more, selling earlier. None of it brings the stock of any
 * period below its minimum. Units are whole.
 */
export interface SurplusStock {
  /** At the end of each period, as planned. */
  readonly stock: readonly number[];
  readonly minimum: readonly number[];
  /** Units above what makes sense, 0 where none is. */
  readonly excess: readonly number[];
  /** Whether the demand of each period is settled: nothing more, and nothing less, is sold in it. Left out = none is. */
  readonly isSettled?: readonly boolean[] | undefined;
}

/** Rounding of sums. */
const trifle = 1e-6;

/** What may be gone from each period on, so that neither it nor a later one ends below its minimum. */
function spareOf({ stock, minimum }: SurplusStock): number[] {
  const spare: number[] = [];
  let least = Infinity;
  for (let period = stock.length - 1; period >= 0; period--) {
    least = Math.min(least, Math.max(0, stock[period]! - minimum[period]!));
    spare.unshift(least);
  }
  return spare;
}

/** A step of whole units or lots: up where that is possible, else down. */
function stepOf(wanted: number, possible: number, unit: number): number {
  const up = Math.ceil(wanted / unit - trifle) * unit;
  return Math.max(0, up <= possible + trifle ? up : Math.floor(possible / unit + trifle) * unit);
}

/**
 * Units made less in each period, as late as the excess allows, so that no more is cut than is needed.
 *
 * @param free what may be cut of each period's production: 0 where it is settled
 * @param lot  units that are made together; 0 = any
 */
export function lessMade(plan: SurplusStock, free: readonly number[], lot = 0): number[] {
  const spare = spareOf(plan);
  const needed: number[] = [];
  for (let period = plan.excess.length - 1; period >= 0; period--)
    needed.unshift(Math.max(plan.excess[period]!, (needed[0] ?? 0) - (free[period + 1] ?? 0)));
  let gone = 0;
  return plan.excess.map((_, period) => {
    const possible = Math.min(spare[period]! - gone, free[period]!);
    const step = stepOf(Math.min(needed[period]! - gone, possible), possible, lot > 0 ? lot : 1);
    gone += step;
    return step;
  });
}

/** Units sold more in each period, beyond its demand: when the stock first is too much, or in the next period that is open, and not before. */
export function moreSold(plan: SurplusStock): number[] {
  const spare = spareOf(plan);
  let gone = 0;
  return plan.excess.map((excess, period) => {
    const possible = plan.isSettled?.[period] === true ? 0 : spare[period]! - gone;
    const step = stepOf(Math.min(excess - gone, possible), possible, 1);
    gone += step;
    return step;
  });
}

/**
 * What demand becomes more, and later less, where customers take earlier what they would have taken later; it adds up to nothing.
 *
 * @param movable how much of the demand of each period can be taken earlier: what is not ordered for it
 */
export function soldEarlier(plan: SurplusStock, movable: readonly number[]): number[] {
  const { stock, minimum, excess, isSettled = [] } = plan;
  const back = stock.map((_, period) => (isSettled[period] === true ? 0 : Math.floor(movable[period]! + trifle)));
  // What may be ahead at the end of each period: never more than the periods that follow can take back.
  const most: number[] = [];
  for (let period = stock.length - 1; period >= 0; period--) {
    const taken = period === stock.length - 1 ? 0 : (most[0] ?? 0) + back[period + 1]!;
    most.unshift(Math.min(taken, Math.floor(Math.max(0, stock[period]! - minimum[period]!) + trifle)));
  }
  let ahead = 0;
  return excess.map((units, period) => {
    const before = ahead;
    if (isSettled[period] !== true) ahead = Math.min(most[period]!, Math.max(0, Math.ceil(units - trifle), before - back[period]!));
    return ahead - before;
  });
}
