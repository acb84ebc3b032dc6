import { isAtLeast } from "../../rounding";
import { type Matrix } from "../../matrix";
import { type FamilyToMake } from "./pieces";

/** Hours that nothing has taken yet, and what has been made with the others. */
export interface FreeHours {
  /** Units made so far, families x periods. */
  readonly made: number[][];
  /** How many of so many units there are hours for: all of them, a part, or whole lots of them. */
  fits(family: number, period: number, units: number): number;
  take(family: number, period: number, units: number): void;
}

/** Hours of a unit on one resource, and by how many periods they come before it. */
export interface Use {
  readonly hours: number;
  readonly resource: number;
  readonly lead: number;
}

/** The resources that each family needs, with its hours: most families need few of them. */
export const usesOf = (families: readonly FamilyToMake[]): Use[][] =>
  families.map(({ hoursPerUnit, lead }) =>
    hoursPerUnit.flatMap((hours, resource) => (hours > 0 ? [{ hours, resource, lead: lead?.[resource] ?? 0 }] : [])),
  );

/** All hours of the resources, less those of the production that is settled. Hours before the first period limit nothing. */
export function freeHours(families: readonly FamilyToMake[], capacity: Matrix): FreeHours {
  const free = hoursBesideKept(families, capacity);
  const made = families.map(({ demand, kept }) => demand.map((_, period) => kept?.[period] ?? 0));
  const uses = usesOf(families);
  return {
    made,
    fits(family, period, units) {
      const { kept, lotSize = 0 } = families[family]!;
      if ((kept?.[period] ?? null) !== null) return 0;
      let most = units;
      for (const { hours, resource, lead } of uses[family]!) {
        if (period < lead) continue;
        const left = free[resource]?.[period - lead] ?? 0;
        if (!isAtLeast(left, most * hours)) most = left / hours;
      }
      return most === units ? units : wholeLots(most, lotSize);
    },
    take(family, period, units) {
      for (const { hours, resource, lead } of uses[family]!) {
        if (period < lead) continue;
        const left = free[resource]!;
        left[period - lead] = Math.max(0, (left[period - lead] ?? 0) - units * hours);
      }
      made[family]![period] = (made[family]![period] ?? 0) + units;
    },
  };
}

/** Capacity less the hours of settled production, which may be more than there are. */
export function hoursBesideKept(families: readonly FamilyToMake[], capacity: Matrix): number[][] {
  const settled = families.filter(({ kept }) => kept !== undefined);
  return capacity.map((row, resource) =>
    row.map((hours, period) => {
      let left = hours;
      for (const { hoursPerUnit, lead, kept } of settled)
        left -= (hoursPerUnit[resource] ?? 0) * (kept?.[period + (lead?.[resource] ?? 0)] ?? 0);
      return Math.max(0, left);
    }),
  );
}

/** The whole lots among so many units. */
export const wholeLots = (units: number, lotSize: number): number =>
  lotSize > 0 ? Math.floor(units / lotSize + 1e-9) * lotSize : Math.max(0, units);
