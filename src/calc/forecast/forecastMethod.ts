import { CalcError } from "../calcError";
import type { SparseMatrix } from "../matrix";
import { forecastItem } from "./forecast";
import { itemsOf } from "./forecastTable";

/**
 * The method that AUTO chooses for every item of a range, as a column.
 *
 * @throws CalcError the reason, when there is one item only
 */
export function chosenMethods(cells: SparseMatrix, season: number): (string | CalcError)[][] {
  const items = itemsOf(cells);
  return items.map((item) => {
    try {
      return [forecastItem(item, { horizon: 1, season, method: "AUTO" }).method];
    } catch (reason) {
      if (!(reason instanceof CalcError) || items.length === 1) throw reason;
      return [reason];
    }
  });
}
