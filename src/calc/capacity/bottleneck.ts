import { CalcError, finite, type NumberOrError } from "../calcError";
import { asColumn, type Matrix, repeatedLike, sizesDiffer } from "../matrix";
import { isAbove } from "../rounding";
import { utilization } from "./utilization";

/** How loaded a resource is over the horizon. */
export interface Bottleneck {
  name: string;
  /** Highest load over capacity of a period; an error where load meets no capacity at all. */
  peak: NumberOrError;
  /** Hours of load above capacity, summed over the overloaded periods. */
  overloadHours: number;
  /** Number of the first overloaded period, from 1; null when there is none. */
  firstOverloaded: number | null;
}

/**
 * Ranks resources by their peak utilization, so that the constraint comes first.
 *
 * Equal peaks are ranked by overload, then by name: the order of the input rows does not matter.
 *
 * @param load resources x periods, hours
 * @param capacity hours, not negative; one value or one row is repeated for all resources
 * @param names one a resource
 * @throws CalcError `sizesDiffer`
 */
export function bottleneck(load: Matrix, capacity: Matrix, names: readonly string[]): Bottleneck[] {
  const ratios = utilization(load, capacity);
  const available = repeatedLike(
    { argument: "capacity", matrix: capacity },
    { argument: "load", matrix: load },
    { row: true, column: false },
  );
  if (names.length !== load.length) throw sizesDiffer({ argument: "load", matrix: load }, { argument: "names", matrix: asColumn(names) });
  return load
    .map((hours, r) => {
      const overloads = hours.map((value, c) => overload(value, available[r]?.[c] ?? 0));
      const first = overloads.findIndex((over) => over > 0);
      return {
        name: names[r] ?? "",
        peak: peakOf(ratios[r] ?? []),
        overloadHours: finite(overloads.reduce((sum, over) => sum + over, 0)),
        firstOverloaded: first < 0 ? null : first + 1,
      };
    })
    .sort((one, other) => height(other) - height(one) || other.overloadHours - one.overloadHours || compareTexts(one.name, other.name));
}

/** Hours above the capacity; a load that meets it but for rounding is none. */
const overload = (load: number, capacity: number): number => (isAbove(load, capacity) ? load - capacity : 0);

/** Load without capacity outranks every ratio. */
function peakOf(ratios: readonly NumberOrError[]): NumberOrError {
  let peak: number | undefined;
  for (const ratio of ratios) {
    if (ratio instanceof CalcError) return ratio;
    if (peak === undefined || ratio > peak) peak = ratio;
  }
  return peak ?? 0;
}

/** A height that can be subtracted: errors stand above the largest number there is. */
const height = ({ peak }: Bottleneck): number => (peak instanceof CalcError ? Number.MAX_VALUE : peak);

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
