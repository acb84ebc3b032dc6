import { CalcError } from "../calcError";
import { type SparseSeries } from "../matrix";

/**
 * Perfect order rate from its components: their product, as if failures struck independently.
 *
 * Where order lines are known, count perfect orders instead: one bad line often fails several components at once.
 *
 * @param rates such as on time, complete, undamaged, documented; each 0..1
 * @returns ratio 0..1
 * @throws CalcError `missingValue` naming the rate: leaving it out would flatter the result
 * @see APQC, perfect order performance: the product of four rates
 * @example perfectOrder([0.98, 0.97, 0.99, 0.82]) // 0.771697...
 */
export function perfectOrder(rates: SparseSeries): number {
  return rates.reduce((product: number, rate, index) => {
    if (rate === null)
      throw new CalcError("missingValue", rates.length === 1 ? { argument: "rates" } : { argument: "rates", row: index + 1 });
    return product * rate;
  }, 1);
}
