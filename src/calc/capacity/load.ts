import { finite } from "../calcError";
import { columnCount, type Matrix, requireSameShape, rowCount, sizesDiffer } from "../matrix";

/**
 * Load of resources: for each resource and period, the volumes of all families times the hours a unit takes there.
 *
 * This is the bill of capacity; with lead offsets it is the resource profile: work done `offset` periods before the volume is due.
 * Work that would fall before the first period is not counted, and volumes due after the last period are not known.
 *
 * @param volumes families x periods, units
 * @param hoursPerUnit families x resources
 * @param leadOffsets families x resources, whole periods earlier; null = none
 * @returns resources x periods, hours
 * @throws CalcError `sizesDiffer`
 * @see Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems: rough-cut capacity planning
 * @example load([[500]], [[0.5]], null) // [[250]]
 */
export function load(volumes: Matrix, hoursPerUnit: Matrix, leadOffsets: Matrix | null): number[][] {
  const families = rowCount(volumes);
  const periods = columnCount(volumes);
  if (rowCount(hoursPerUnit) !== families)
    throw sizesDiffer({ argument: "volumes", matrix: volumes }, { argument: "hoursPerUnit", matrix: hoursPerUnit });
  if (leadOffsets) requireSameShape({ argument: "hoursPerUnit", matrix: hoursPerUnit }, { argument: "leadOffsets", matrix: leadOffsets });

  const hours = Array.from({ length: columnCount(hoursPerUnit) }, () => new Array<number>(periods).fill(0));
  hours.forEach((ofResource, resource) => {
    for (let family = 0; family < families; family++) {
      const rate = hoursPerUnit[family]?.[resource] ?? 0;
      if (rate === 0) continue;
      const offset = leadOffsets?.[family]?.[resource] ?? 0;
      const due = volumes[family] ?? [];
      for (let period = 0; period + offset < periods; period++)
        ofResource[period] = (ofResource[period] ?? 0) + (due[period + offset] ?? 0) * rate;
    }
  });
  return hours.map((row) => row.map(finite));
}
