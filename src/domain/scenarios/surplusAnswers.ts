/** The ways out of too much stock: making less, selling it at a lower price, having it taken earlier, or keeping it. */
import { largestOf } from "../../calc/extremes";
import { lessMade, moreSold, soldEarlier, type SurplusStock } from "../../calc/planning/surplus";
import { minimumOf } from "../../calc/planning/proposals/planInput";
import { isSameName } from "../../language/sameName";
import { settledOf } from "../production/planShown";
import type { RiskAnswer } from "./riskAnswers";
import type { ScenarioLine } from "./scenarioLines";
import { figuresOf, planInForce, type EventAtHand } from "./scenarioPlan";

export interface SurplusAtHand {
  family: string;
  /** Units above what makes sense, by period; 0 where none is. */
  excess: ReadonlyMap<number, number>;
  /** How much cheaper it is sold, in %. */
  cut: number;
  /** Units ordered, families x periods: no customer takes them earlier. */
  orders: readonly (readonly number[])[];
  /** Demand that people typed, which no scenario replaces. */
  isTyped(family: string, period: number): boolean;
}

const sumsOf = (values: readonly number[]): number[] => {
  let sum = 0;
  return values.map((value) => (sum += value));
};

/**
 * None for a family whose stock or demand is not known, and only keeping it where its minimum cannot be read. What
 * somebody typed, or a frozen plan has settled, is made all the same.
 */
export function surplusAnswers(event: EventAtHand, { family, excess: above, cut, orders, isTyped }: SurplusAtHand): RiskAnswer[] {
  const { shown, before } = event;
  const place = shown.families.findIndex((name) => isSameName(name, family));
  const input = before.families[place];
  if (input === undefined || shown.opening[place] === null) return [];
  const now = planInForce(shown);
  const stock = figuresOf(before, now).families[place]?.stock ?? [];
  if (!stock.every(Number.isFinite)) return [];
  const kept: RiskAnswer = { id: "keepStock", lines: [], plan: now, covered: null };
  // Nobody knows how far the stock may fall then.
  if (input.toOrder !== true && shown.minimum[place]?.includes(null) === true) return [kept];
  const excess = shown.periods.map((period) => above.get(period) ?? 0);
  const named = shown.families[place] ?? family;
  const at: SurplusStock = {
    ...{ stock, excess, minimum: shown.periods.map((_, period) => minimumOf(input, period)) },
    isSettled: shown.periods.map((period) => isTyped(named, period)),
  };
  const settled = settledOf(shown)[place] ?? [];
  const free = shown.periods.map((_, period) => (settled[period] === null ? (now.made[place]?.[period] ?? 0) : 0));
  const less = lessMade(at, free, shown.lotSize?.[place] ?? 0);
  const more = moreSold(at);
  const moved = soldEarlier(
    at,
    input.demand.map((units, period) => Math.max(0, units - (orders[place]?.[period] ?? 0))),
  );
  const made = now.made.map((row, line) => (line === place ? row.map((units, period) => (units ?? 0) - (less[period] ?? 0)) : row));
  const worst = largestOf(excess);
  const covered = (gone: readonly number[]): RiskAnswer["covered"] => {
    const left = largestOf(
      excess.map((units, period) => units - (gone[period] ?? 0)),
      0,
    );
    return { amount: worst - left, of: worst, in: "units" };
  };
  const answers: (RiskAnswer & { is: boolean })[] = [
    { id: "makeLess", lines: [], plan: { ...now, made }, covered: covered(sumsOf(less)), is: less.some((units) => units > 0) },
    {
      ...{ id: "sellDown", plan: now, covered: covered(sumsOf(more)), is: more.some((units) => units > 0) },
      lines: [...demandLines(named, shown.periods, more), ...cheaper(named, shown.periods, more, cut)],
    },
    {
      ...{ id: "sellEarlier", plan: now, covered: covered(sumsOf(moved)), is: moved.some((units) => units > 0) },
      lines: demandLines(named, shown.periods, moved),
    },
    { ...kept, is: true },
  ];
  return answers.flatMap(({ is, ...answer }) => (is ? [answer] : []));
}

const demandLines = (subject: string, periods: readonly number[], units: readonly number[]): ScenarioLine[] =>
  periods.flatMap((period, place): ScenarioLine[] => {
    const change = units[place] ?? 0;
    return change === 0 ? [] : [{ what: "demand", subject, from: period, to: period, change, as: "units" }];
  });

/** All that is sold while it is cheaper is cheaper, also what would have been sold anyway. */
function cheaper(subject: string, periods: readonly number[], more: readonly number[], cut: number): ScenarioLine[] {
  const sold = periods.filter((_, place) => (more[place] ?? 0) > 0);
  const [from, to] = [sold[0], sold[sold.length - 1]];
  return from === undefined || to === undefined || cut === 0 ? [] : [{ what: "price", subject, from, to, change: -cut, as: "%" }];
}
