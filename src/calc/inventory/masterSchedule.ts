import { finite } from "../errors";
import { inShapeOf, type Matrix, requireSameLengths, rowByRow } from "../matrix";

/**
 * Projected available balance of a master schedule: previous + MPS - orders in the first `fence` periods,
 * previous + MPS - max(forecast, orders) after them.
 *
 * Inside the demand time fence only orders count, because forecasts will not turn into orders any more.
 *
 * @param mps receipts of the master production schedule
 * @param orders customer orders promised
 * @returns units at the end of each period, in the shape of the MPS; negative = shortage
 * @throws CalcError `lengthsDiffer`
 * @see APICS master schedule grid; Vollmann, Berry & Whybark
 * @example projectedAvailable(65, [[250, 0]], [47, 20], [25, 150], 0) // [[268, 118]]
 */
export function projectedAvailable(
  onHand: number,
  mps: Matrix,
  forecast: readonly number[],
  orders: readonly number[],
  fence: number,
): number[][] {
  const receipts = rowByRow(mps);
  requireSameLengths({ mps: receipts, forecast, orders });
  let balance = onHand;
  const balances = receipts.map((receipt, period) => {
    const booked = orders[period] ?? 0;
    const wanted = period < fence ? booked : Math.max(forecast[period] ?? 0, booked);
    return (balance = finite(balance + receipt - wanted));
  });
  return inShapeOf(balances, mps);
}

/**
 * Available to promise, discrete: what is left of each receipt after the orders up to the next one.
 *
 * The first period starts from the stock on hand. A negative number says that a receipt is oversold; it is not moved to earlier receipts.
 *
 * @returns units in the first period and wherever the MPS has a receipt, "" elsewhere, in the shape of the MPS
 * @throws CalcError `lengthsDiffer`
 * @see Vollmann, Berry & Whybark: order promising
 * @example availableToPromise(64, [[0, 0]], [33, 20]) // [[11, ""]]
 */
export function availableToPromise(onHand: number, mps: Matrix, orders: readonly number[]): (number | "")[][] {
  const receipts = rowByRow(mps);
  requireSameLengths({ mps: receipts, orders });
  const promised: (number | "")[] = receipts.map(() => "");
  let booked = 0;
  for (let period = receipts.length - 1; period >= 0; period--) {
    booked += orders[period] ?? 0;
    const receipt = receipts[period] ?? 0;
    if (period > 0 && receipt === 0) continue;
    promised[period] = finite(receipt + (period === 0 ? onHand : 0) - booked);
    booked = 0;
  }
  return inShapeOf(promised, mps);
}
