/** Proposes what to make, and says what a plan comes to. */
import { aheadProposal } from "../../calc/planning/proposals/aheadProposal";
import { followDemand } from "../../calc/planning/proposals/followDemand";
import { levelRates } from "../../calc/planning/proposals/levelRates";
import { periodsBegun, type Told } from "../../calc/planning/proposals/planInput";
import { planFigures } from "../../calc/planning/planFigures/planFigures";
import type { ProductionRow } from "./sopProduction";
import { inputOf, settledOf, type Figure, type PlanShown } from "./planShown";
import type { PlanWay } from "./planWays";

/** What a plan comes to over all families and periods. */
export interface PlanEffect {
  /** Share of demand served in its period; null where it is not known of any family. */
  service: number | null;
  late: number;
  /** Periods of families that end below their minimum; null where nobody knows of any family. */
  below: number | null;
  /** The highest load; null where none is known. */
  peak: { share: number; resource: string; period: number } | null;
  /** Highest value of the stock; null where no unit cost is known. */
  highestStock: number | null;
  /** Families that some of these figures leave out. */
  without: string[];
}

/** A proposal beside the plan in force. */
export interface Proposal {
  way: PlanWay;
  made: Figure[][];
  /** Units bought from others; what is bought already stays. */
  bought: Figure[][];
  now: PlanEffect;
  then: PlanEffect;
  /** How many figures differ from the plan in force. */
  changes: number;
  /** Figures of a person's own, which every proposal keeps. */
  kept: number;
  /** Figures of firm periods, which a frozen plan has settled. */
  firm: number;
  /** Families that cannot be planned, since their demand is not known in every period. */
  unplanned: string[];
  /** Working days are not known: all periods count alike. */
  withoutDays: boolean;
  /** Families whose first units were begun before the plan: nobody knows whether these hours were worked, and they limit nothing. */
  begunBefore: string[];
}

/**
 * Periods that end below the minimum, or below nothing: by more than rounding, as the sheet counts them. Null where stock or minimum is
 * not known in each of them: an unreadable minimum is not none.
 */
function belowIn(stock: readonly number[], minimum: readonly Figure[]): Figure {
  const isBelow = stock.map((units, period) => {
    const least = minimum[period] ?? null;
    return least === null || !Number.isFinite(units) ? null : units < least - 0.5;
  });
  return isBelow.includes(null) ? null : isBelow.filter(Boolean).length;
}

/**
 * A way, or why it is none: building ahead needs hours.
 *
 * @param optimised what the optimiser found, families x periods: it works elsewhere
 */
export function propose(
  shown: PlanShown,
  way: PlanWay,
  optimised: { made: number[][]; bought?: number[][] } = { made: [] },
): Proposal | "noHours" {
  const settled = settledOf(shown);
  const input = inputOf(shown, settled);
  const ways = {
    follow: () => followDemand(input),
    level: () => levelRates(input),
    ahead: () => aheadProposal(input),
    optimise: () => ({ made: optimised.made, told: [] as Told[] }),
  };
  const found = ways[way]();
  if ("kind" in found && found.kind === "noHours") return "noHours";
  const { made, told } = found as { made: number[][]; told: Told[] };
  const figures = made.map((row, family) =>
    wholeUnits(row, settled[family] ?? [], { isKnown: shown.opening[family] !== null, lot: shown.lotSize?.[family] ?? 0 }),
  );
  const units = way === "optimise" ? optimised.bought : undefined;
  const bought =
    units === undefined ? (shown.bought ?? []) : units.map((row) => row.map((one) => (one > 1e-6 ? Math.ceil(one - 1e-6) : null)));
  const pairs = figures.flatMap((row, family) => row.map((units, period) => [units, shown.inForce[family]?.[period] ?? null] as const));
  return {
    way,
    made: figures,
    bought,
    now: effectOf(shown, shown.inForce),
    then: effectOf({ ...shown, bought }, figures),
    changes: pairs.filter(([after, before]) => after !== null && (before === null || Math.abs(after - before) > 1e-6)).length,
    kept: shown.typed.flat().filter((figure) => figure !== null).length,
    firm: settled.flat().filter((figure) => figure !== null).length - shown.typed.flat().filter((figure) => figure !== null).length,
    unplanned: shown.families.filter((_, family) => figures[family]?.some((units) => units === null) === true),
    withoutDays: way === "level" && told.some(({ kind }) => kind === "noWorkingDays"),
    begunBefore: shown.families.filter((_, family) =>
      figures[family]?.slice(0, periodsBegun(input.families[family]!)).some((units) => (units ?? 0) > 0),
    ),
  };
}

/**
 * Whole units, as people count them: what is made up to a period is rounded up, so that no one is short of a part of a unit, and never by
 * more than one unit in all. What was typed stays as it is, and so do whole lots, which need not be of whole units.
 */
export function wholeUnits(
  row: readonly number[],
  typed: readonly Figure[],
  { isKnown, lot }: { isKnown: boolean; lot: number },
): Figure[] {
  let ahead = 0;
  return row.map((units, period) => {
    const own = typed[period] ?? null;
    if (own !== null) return own;
    if (Number.isNaN(units) || !isKnown) return null;
    if (lot > 0) return units;
    const wanted = units - ahead;
    const whole = Math.max(0, Math.ceil(wanted - 1e-6));
    ahead = whole - wanted;
    return whole;
  });
}

/** What a plan comes to. A figure that is not known takes no hours, and its family is left out by name. */
export function effectOf(shown: PlanShown, made: readonly (readonly Figure[])[]): PlanEffect {
  const input = inputOf(shown, []);
  const { service, unitsLate, families, peak, money } = planFigures(input, {
    made: made.map((row) => row.map((units) => units ?? NaN)),
  });
  const { highest, without } = highestOf(money.stockValue);
  const below = families.map(({ stock }, place) => belowIn(stock, shown.minimum[place] ?? []));
  return {
    service: Number.isFinite(service.value) ? service.value : null,
    late: unitsLate.total,
    below: below.every((count) => count === null) ? null : below.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    peak:
      peak === null ? null : { share: peak.share, resource: shown.resources[peak.resource] ?? "", period: shown.periods[peak.period] ?? 0 },
    highestStock: highest,
    without: shown.families.filter((_, place) => service.without.includes(place) || without.includes(place) || below[place] === null),
  };
}

function highestOf({ byPeriod, without, total }: { byPeriod: readonly number[]; without: readonly number[]; total: number }): {
  highest: number | null;
  without: readonly number[];
} {
  const highest = byPeriod.reduce((most, value) => Math.max(most, value), 0);
  return { highest: Number.isNaN(total) ? null : highest, without };
}

/** The rows of the record with what was proposed; what people typed stays beside it. What is bought no more is written as 0. */
export function proposedRows(
  shown: Pick<PlanShown, "families" | "periods" | "bought">,
  made: readonly (readonly Figure[])[],
  bought: readonly (readonly Figure[])[] = [],
): Partial<ProductionRow>[] {
  return shown.families.flatMap((Family, family) =>
    shown.periods.flatMap((Period, place): Partial<ProductionRow>[] => {
      const Proposed = made[family]?.[place] ?? null;
      const [now, before] = [bought[family]?.[place] ?? 0, shown.bought?.[family]?.[place] ?? 0];
      return Proposed === null ? [] : [{ Family, Period, Proposed, ...((now > 0 || before > 0) && { Subcontracted: now }) }];
    }),
  );
}
