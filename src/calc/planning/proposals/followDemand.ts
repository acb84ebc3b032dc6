import { answeredPeriods, isKnown, minimumOf, openingOf, periodsOf, type PlanInput, type Proposed, upTo, valueOr } from "./planInput";
import { sharedHours } from "./shareHours";
import { quantitiesTold } from "./told";

/**
 * Follow demand: each period makes its demand and the minimum stock less the stock before, at least 0, up to a whole lot.
 *
 * Where hours lack, all families share the cut in proportion; what lacks is made up in the next periods. Settled production and units
 * bought count as given. Where families work by several periods ahead, what is due first has the hours first.
 *
 * @see Heizer & Render, Operations Management: aggregate planning, chase strategy
 * @example followDemand({ families: [{ key: "a", demand: [8, 9], opening: 3, hoursPerUnit: [] }], resources: [], … }).made // [[5, 9]]
 */
export function followDemand(input: PlanInput): Proposed {
  const { families } = input;
  const stock = families.map(openingOf);
  const answered = families.map(answeredPeriods);
  const kept = families.map((family, place) => family.settled?.slice(0, answered[place]) ?? []);
  const share = sharedHours(input, kept);
  const made: number[][] = families.map(() => []);
  for (let period = 0; period < periodsOf(input); period++) {
    const wanted = families.map((family, place) => {
      if (period >= answered[place]!) return NaN;
      const settled = kept[place]![period];
      if (isKnown(settled)) return settled;
      const needed = family.demand[period]! + minimumOf(family, period) - stock[place]! - valueOr(family.bought, period, 0);
      return needed <= 0 ? 0 : family.lotSize ? upTo(needed, family.lotSize) : needed;
    });
    share(period, wanted).forEach((units, place) => {
      made[place]!.push(units);
      stock[place]! += units + valueOr(families[place]!.bought, period, 0) - families[place]!.demand[period]!;
    });
  }
  return { made, told: quantitiesTold(input) };
}
