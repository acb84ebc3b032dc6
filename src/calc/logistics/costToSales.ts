import { CalcError, finite } from "../calcError";

/**
 * Cost to sales: total cost over total sales.
 *
 * @param costs amounts
 * @param sales amounts in the same currency; the two series may differ in length
 * @returns ratio
 * @throws CalcError `totalNotPositive` when sales do not add up to a positive amount
 * @example costToSales([30, 20], [1000]) // 0.05
 */
export function costToSales(costs: readonly number[], sales: readonly number[]): number {
  const sold = sum(sales);
  if (sold <= 0) throw new CalcError("totalNotPositive", { argument: "sales", total: sold });
  return finite(sum(costs) / sold);
}

const sum = (values: readonly number[]): number => finite(values.reduce((total, value) => total + value, 0));
