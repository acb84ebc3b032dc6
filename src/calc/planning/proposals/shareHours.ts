import { isAbove } from "../../rounding";
import { downTo, hoursLimit, isKnown, leadOf, periodsOf, type PlanInput, unitHours, valueOr } from "./planInput";

/** What a period is allowed of what is wanted, one a family; NaN = no answer, which takes no hours. */
export type Share = (period: number, wanted: readonly number[]) => number[];

/**
 * Hours that are shared period by period, from the first one on: where they lack, all families share the cut in proportion, down to whole
 * units or lots. Settled production has its hours before all others and is not cut.
 *
 * With several resources the one that lacks most decides first; its families are done, and the others share what is left, so that
 * nobody is cut for a resource that is not full. Hours before the first period limit nothing.
 *
 * @param kept what is settled, families x periods; NaN or left out = free
 */
export function sharedHours(input: PlanInput, kept: readonly (readonly number[])[]): Share {
  const { families, resources } = input;
  const periods = periodsOf(input);
  const free = resources.map((resource) => Array.from({ length: periods }, (_, period) => hoursLimit(resource, period)));
  const uses = families.map((family) =>
    resources.flatMap((_, resource) => {
      const hours = unitHours(family, resource);
      return hours > 0 ? [{ resource, hours, lead: leadOf(family, resource) }] : [];
    }),
  );
  const take = (family: number, period: number, units: number): void => {
    for (const { resource, hours, lead } of uses[family]!) if (period >= lead) free[resource]![period - lead]! -= units * hours;
  };
  kept.forEach((row, family) => row.forEach((units, period) => take(family, period, valueOr(units, 0, 0))));
  // Families that take hours of the same resource as early as one another share the same hours.
  const groups = resources.flatMap((_, resource) => {
    const leads = [...new Set(uses.flatMap((own) => own.flatMap((use) => (use.resource === resource ? [use.lead] : []))))];
    return leads
      .sort((one, other) => one - other)
      .map((lead) => ({
        ...{ resource, lead },
        users: uses.flatMap((own, family) => {
          const found = own.find((use) => use.resource === resource && use.lead === lead);
          return found === undefined ? [] : [{ family, hours: found.hours }];
        }),
      }));
  });
  return (period, wanted) => {
    const made = [...wanted];
    const taken = wanted.map(() => 0);
    const isOpen = wanted.map((units, family) => units > 0 && !isKnown(kept[family]?.[period]));
    for (;;) {
      let [fullest, share]: [(typeof groups)[number] | null, number] = [null, 1];
      for (const group of groups) {
        if (period < group.lead) continue;
        const needed = group.users.reduce((sum, { family, hours }) => (isOpen[family] ? sum + wanted[family]! * hours : sum), 0);
        const left = free[group.resource]![period - group.lead]!;
        if (needed <= 0 || !isAbove(needed, left)) continue;
        const ratio = Math.max(0, left) / needed;
        if (fullest === null || ratio < share) [fullest, share] = [group, ratio];
      }
      if (fullest === null) break;
      for (const { family } of fullest.users) {
        if (!isOpen[family]) continue;
        made[family] = downTo(wanted[family]! * share, families[family]!.lotSize || 1);
        taken[family] = wanted[family]! * share;
        take(family, period, taken[family]!);
        isOpen[family] = false;
      }
    }
    // What is made in a later period may need the same hours: they have what is left to the last unit.
    made.forEach((units, family) => {
      if (!isKnown(kept[family]?.[period])) take(family, period, valueOr(units, 0, 0) - taken[family]!);
    });
    return made;
  };
}

/**
 * A plan cut to what the hours of another situation allow, period by period; nothing is made up for.
 *
 * What happens where a machine stands still and nobody plans again.
 */
export function cutToHours(input: PlanInput, made: readonly (readonly number[])[]): number[][] {
  const periods = periodsOf(input);
  const share = sharedHours(
    input,
    made.map((row, family) => row.map((units, period) => (isKnown(input.families[family]!.settled?.[period]) ? units : NaN))),
  );
  const cut: number[][] = made.map(() => []);
  for (let period = 0; period < periods; period++)
    share(
      period,
      made.map((row) => row[period] ?? NaN),
    ).forEach((units, family) => cut[family]!.push(units));
  return cut;
}
