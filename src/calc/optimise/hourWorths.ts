import { type ColumnKind, type ModelArrays } from "./modelArrays";
import { type Basis, type Highs } from "./solver";

/** What one more hour of a resource in a period would save, in money of the plan. */
export interface HourWorth {
  readonly resource: number;
  readonly period: number;
  readonly perHour: number;
}

/** Columns that only decide between equal plans. */
const opinions: readonly ColumnKind[] = ["moreThanInForce", "lessThanInForce"];
/** All of it may take no longer: what is not known by then is not told. */
const mostSeconds = 3;
/** Money below which an hour is worth nothing. */
const least = 1e-4;

/**
 * The full hours of which one more saves most, the dearest first.
 *
 * Each is solved again with one hour more, from the basis of the plan: the solver's own price of a limit is often too high, for two
 * machines may be full at once. It is never too low, so that those whose price does not reach what was found need no solving.
 *
 * @param fixed the values of whole columns, which stay as they are ("for these lots")
 */
export function hourWorths(
  model: ModelArrays,
  { resources, periods }: { readonly resources: number; readonly periods: number },
  highs: Highs,
  { values, basis, most }: { readonly values: Float64Array; readonly basis: Basis | null; readonly most: number },
): HourWorth[] {
  const cost = model.cost.slice();
  for (const kind of opinions) if (model.has(kind)) cost.fill(0, model.column(kind, 0, 0), model.column(kind, 0, 0) + model.sizeOf(kind));
  const [lower, upper] = [model.lower.slice(), model.upper.slice()];
  model.whole.forEach((isWhole, column) => {
    if (isWhole === 1) lower[column] = upper[column] = Math.round(values[column]!);
  });
  const { integrality: _, ...data } = model.data();
  return highs.withModel({ ...data, colCost: cost, colLower: lower, colUpper: upper }, (loaded) => {
    const { optimal } = highs.constants.modelStatus;
    loaded.options.set({ output_flag: false, solver: "simplex", time_limit: mostSeconds });
    if (basis !== null) loaded.setBasis(basis);
    if (loaded.run().modelStatus !== optimal) return [];
    const base = loaded.getObjectiveValue();
    const { colDual, colValue } = loaded.getSolution();
    const start = loaded.getBasis();
    const full: (HourWorth & { readonly column: number })[] = [];
    for (let resource = 0; resource < resources; resource++)
      for (let period = 0; period < periods; period++) {
        const column = model.column("hours", resource, period);
        if (upper[column]! - colValue[column]! > 1e-7 * Math.max(1, upper[column]!)) continue;
        if (-colDual[column]! > least) full.push({ resource, period, column, perHour: -colDual[column]! });
      }
    full.sort((one, other) => other.perHour - one.perHour || one.column - other.column);
    const found: HourWorth[] = [];
    for (const { resource, period, column, perHour: highest } of full) {
      if (found.length >= most && found[most - 1]!.perHour >= highest) break;
      loaded.changeColBounds(column, lower[column]!, upper[column]! + 1);
      loaded.setBasis(start);
      const perHour = loaded.run().modelStatus === optimal ? base - loaded.getObjectiveValue() : 0;
      loaded.changeColBounds(column, lower[column]!, upper[column]!);
      if (perHour > least) found.push({ resource, period, perHour });
      found.sort((one, other) => other.perHour - one.perHour || one.resource - other.resource || one.period - other.period);
    }
    return found.slice(0, most);
  });
}
