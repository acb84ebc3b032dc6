import { CalcError } from "../calcError";
import { asColumn, columnCount, type Matrix, repeatedLike, rowCount, sizesDiffer, type SparseSeries } from "../matrix";
import { type AheadPlan, buildAhead } from "./buildAhead";

/** What building ahead must respect, one value a family, or one for all of them. */
export interface AheadLimits {
  readonly opening: readonly number[];
  readonly minimum: readonly number[];
  /** null = no limit. */
  readonly maximum: SparseSeries;
  /** What decides who is built ahead; null as a whole = all alike. */
  readonly unitCost: SparseSeries | null;
}

/**
 * Building ahead for ranges of cells: the plan, or a refusal where it leaves a family short of demand or minimum stock.
 *
 * @param demand families x periods, units, not negative
 * @param hoursPerUnit families x resources
 * @param capacity resources x periods, hours; one row, one column or one value is repeated
 * @returns production, families x periods
 * @throws CalcError `sizesDiffer`, `limitsCrossed`, `missingValue` for a unit cost, `shortItem` naming the first short period
 * @example buildAheadTable([[100, 150]], [[1]], [[130, 120]], { opening: [0], minimum: [0], maximum: [null], unitCost: null })
 */
export function buildAheadTable(demand: Matrix, hoursPerUnit: Matrix, capacity: Matrix, limits: AheadLimits): number[][] {
  if (rowCount(hoursPerUnit) !== rowCount(demand))
    throw sizesDiffer({ argument: "demand", matrix: demand }, { argument: "hoursPerUnit", matrix: hoursPerUnit });
  const periods = columnCount(demand);
  const like = Array.from({ length: columnCount(hoursPerUnit) }, () => new Array<number>(periods).fill(0));
  const hours = repeatedLike(
    { argument: "capacity", matrix: capacity },
    { argument: "capacity", matrix: like },
    { row: true, column: true },
  );
  const one = <Value>(argument: string, values: readonly Value[]): ((family: number) => Value) => {
    if (values.length !== 1 && values.length !== rowCount(demand))
      throw sizesDiffer({ argument, matrix: asColumn(values) }, { argument: "demand", matrix: demand });
    return (family) => values[values.length === 1 ? 0 : family]!;
  };
  const opening = one("opening", limits.opening);
  const minimum = one("minimum", limits.minimum);
  const maximum = one("maximum", limits.maximum);
  const unitCost = one("unitCost", limits.unitCost ?? [1]);
  const plan = buildAhead(
    demand.map((row, family) => {
      const [least, most, cost] = [minimum(family), maximum(family), unitCost(family)];
      if (most !== null && least > most) throw new CalcError("limitsCrossed", { argument: "minimum", row: family + 1, other: "maximum" });
      if (cost === null) throw new CalcError("missingValue", { argument: "unitCost", row: family + 1 });
      return {
        demand: row,
        opening: opening(family),
        hoursPerUnit: hoursPerUnit[family]!,
        minimum: row.map(() => least),
        maximum: row.map(() => most),
        unitCost: cost,
      };
    }),
    hours,
  );
  refuseShort(plan, periods);
  return plan.made;
}

function refuseShort({ late, below }: AheadPlan, periods: number): void {
  for (let period = 0; period < periods; period++)
    late.forEach((row, family) => {
      const short = (row[period] ?? 0) + (below[family]?.[period] ?? 0);
      if (short > 0) throw new CalcError("shortItem", { argument: "demand", item: family + 1, period: period + 1, short });
    });
}
