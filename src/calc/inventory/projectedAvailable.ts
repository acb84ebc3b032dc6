import { finite } from "../calcError";
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
