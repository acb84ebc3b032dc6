import { isAbove } from "../../rounding";
import { downTo, hoursLimit, isKnown, type PlanInput, unitHours, valueOr } from "./planInput";

/**
 * What the hours of a period allow of what is wanted: where they lack, all families share the cut in proportion, down to whole units
 * or lots. Settled production counts as given and is not cut.
 *
 * With several resources the one that lacks most decides first; its families are done, and the others share what is left, so that
 * nobody is cut for a resource that is not full.
 *
 * @param wanted units, one a family; NaN = no answer, which takes no hours
 */
export function shareHours({ families, resources }: PlanInput, period: number, wanted: readonly number[]): number[] {
  const made = [...wanted];
  const free = resources.map((resource) => hoursLimit(resource, period));
  const take = (family: number, units: number): void =>
    resources.forEach((_, resource) => (free[resource]! -= units * unitHours(families[family]!, resource)));
  let open: number[] = [];
  wanted.forEach((units, family) => {
    if (isKnown(families[family]!.settled?.[period])) take(family, valueOr(units, 0, 0));
    else if (units > 0) open.push(family);
  });
  for (;;) {
    let [fullest, share] = [-1, 1];
    resources.forEach((_, resource) => {
      const needed = open.reduce((sum, family) => sum + wanted[family]! * unitHours(families[family]!, resource), 0);
      if (needed <= 0 || !isAbove(needed, free[resource]!)) return;
      const ratio = Math.max(0, free[resource]!) / needed;
      if (fullest < 0 || ratio < share) [fullest, share] = [resource, ratio];
    });
    if (fullest < 0) return made;
    const cut = open.filter((family) => unitHours(families[family]!, fullest) > 0);
    for (const family of cut) {
      made[family] = downTo(wanted[family]! * share, families[family]!.lotSize || 1);
      take(family, wanted[family]! * share);
    }
    open = open.filter((family) => !cut.includes(family));
  }
}

/**
 * A plan cut to what the hours of another situation allow, period by period; nothing is made up for.
 *
 * What happens where a machine stands still and nobody plans again.
 */
export function cutToHours(input: PlanInput, made: readonly (readonly number[])[]): number[][] {
  const cut: number[][] = made.map(() => []);
  const periods = made[0]?.length ?? 0;
  for (let period = 0; period < periods; period++)
    shareHours(
      input,
      period,
      made.map((row) => row[period]!),
    ).forEach((units, family) => cut[family]!.push(units));
  return cut;
}
