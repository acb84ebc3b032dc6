import {
  answeredPeriods,
  isComplete,
  isKnown,
  minimumOf,
  openingOf,
  periodsOf,
  type PlanFamily,
  type PlanInput,
  type Proposed,
  upTo,
  valueOr,
} from "./planInput";
import { quantitiesTold } from "./told";

/**
 * Level: each family is made at one daily rate, the lowest that meets demand and minimum stock by the end of every period; times the days
 * of the period, up to whole units. Lots are whole, too, counted from the first period on.
 *
 * Settled production and units bought count as given; the rate is that of the days that are free. Capacity is no limit here: the load
 * says what lacks. Without working days all periods are alike, which is told.
 *
 * @see Heizer & Render, Operations Management: aggregate planning, level strategy
 * @example levelRates({ families: [{ key: "a", demand: [40, 20], opening: 0, hoursPerUnit: [] }], workingDays: [20, 10], … }).made // [[40, 20]]
 */
export function levelRates(input: PlanInput): Proposed {
  const periods = periodsOf(input);
  const hasDays = isComplete(input.workingDays, periods);
  const days = hasDays ? input.workingDays! : new Array<number>(periods).fill(1);
  const made = input.families.map((family) => levelOf(family, days));
  return { made, told: [...quantitiesTold(input), ...(hasDays ? [] : [{ kind: "noWorkingDays" as const, items: [] }])] };
}

function levelOf(family: PlanFamily, days: readonly number[]): number[] {
  const answered = answeredPeriods(family);
  const settledAt = (period: number): number => family.settled?.[period] ?? NaN;
  let needed = -openingOf(family);
  let free = 0;
  let rate = 0;
  for (let period = 0; period < answered; period++) {
    needed += family.demand[period]! - valueOr(family.bought, period, 0) - valueOr(family.settled, period, 0);
    if (!isKnown(settledAt(period))) free += days[period]!;
    // What is due before the first free day cannot be helped by any rate.
    if (free > 0) rate = Math.max(rate, (needed + minimumOf(family, period)) / free);
  }
  let [exact, rounded] = [0, 0];
  return family.demand.map((_, period) => {
    if (period >= answered) return NaN;
    if (isKnown(settledAt(period))) return settledAt(period);
    const units = rate * days[period]!;
    if (!family.lotSize) return upTo(units, 1);
    exact += units;
    const before = rounded;
    rounded = upTo(exact, family.lotSize);
    return rounded - before;
  });
}
