import { finite } from "../calcError";
import { inShapeOf, type Matrix, requireSameLengths, rowByRow } from "../matrix";

/**
 * Available to promise, discrete: what is left of each receipt after the orders up to the next one.
 *
 * The first period starts from the stock on hand. A negative number says that a receipt is oversold; it is not moved to earlier receipts.
 *
 * @returns units in the first period and wherever the MPS has a receipt, "" elsewhere, in the shape of the MPS
 * @throws CalcError `lengthsDiffer`
 * @see Vollmann, Berry & Whybark: order promising
 * @example atp(64, [[0, 0]], [33, 20]) // [[11, ""]]
 */
export function atp(onHand: number, mps: Matrix, orders: readonly number[]): (number | "")[][] {
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
