import { CalcError } from "../calcError";
import { itemRows, type SparseMatrix } from "../matrix";
import { isAbove, isAtLeast } from "../rounding";

/** Patterns of demand, which call for different forecasting methods. */
export type DemandClass = "smooth" | "intermittent" | "erratic" | "lumpy";

const rareFrom = 1.32;
const variableFrom = 0.49;

/**
 * Demand class of each item by how often it sells (ADI: periods per period with demand) and how much its sizes vary
 * (CV2: squared coefficient of variation of the sizes that are not zero, sample standard deviation).
 *
 * Smooth and erratic sell nearly every period (ADI up to 1.32), intermittent and lumpy do not; erratic and lumpy vary (CV2 from 0.49).
 *
 * @param history items x periods, null = missing, left out; a single column is one item
 * @returns one class an item, as a column; an item without demand has its reason in its own cell
 * @see Syntetos, Boylan & Croston (2005), On the categorization of demand patterns, JORS 56(5), 495-503
 * @example demandClass([[5, 5, 6, 5], [0, 0, 9, 0]]) // [["smooth"], ["intermittent"]]
 */
export function demandClass(history: SparseMatrix): (DemandClass | CalcError)[][] {
  const items = itemRows(history);
  return items.map((periods, item) => {
    const known = periods.filter((value) => value !== null);
    const sizes = known.filter((value) => value !== 0);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    if (sizes.length === 0 || mean === 0)
      return [
        new CalcError("neverDemanded", items.length === 1 ? { argument: "history" } : { argument: "history", row: item + 1, column: 1 }),
      ];
    const rare = isAbove(known.length / sizes.length, rareFrom);
    const variable = isAtLeast(squaredVariation(sizes, mean), variableFrom);
    if (rare) return [variable ? "lumpy" : "intermittent"];
    return [variable ? "erratic" : "smooth"];
  });
}

/** One size alone shows no variation. */
function squaredVariation(sizes: readonly number[], mean: number): number {
  if (sizes.length < 2) return 0;
  return sizes.reduce((sum, size) => sum + (size / mean - 1) ** 2, 0) / (sizes.length - 1);
}
