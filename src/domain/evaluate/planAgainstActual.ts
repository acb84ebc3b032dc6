/** What became of a plan: how much of it was made, and how close its demand was to what was sold, by family and over all. */
import { total as sum } from "../../calc/totals";

/** Planned and done in one family over the periods looked at; null where it is not known. */
export interface FamilyFigures {
  family: string;
  /** By period, oldest first. */
  planned: readonly (number | null)[];
  made: readonly (number | null)[];
  demandPlan: readonly (number | null)[];
  demand: readonly (number | null)[];
}

export interface Outcome {
  /** Over the periods that have both. Null where none has. */
  planned: number | null;
  made: number | null;
  /** Made as a share of planned; null without a plan. */
  attainment: number | null;
  /** Of the plan, what was made in its own period: what was made too much in one does not make up for another. */
  adherence: number | null;
  demandPlan: number | null;
  demand: number | null;
  accuracy: number | null;
  /** Planned demand above what was sold, as a share of it. */
  bias: number | null;
}

export interface PlanOutcome {
  families: ({ family: string } & Outcome)[];
  /** Over families that have both sides; how many of how many. */
  all: Outcome;
  judged: number;
  /**
   * Shares of the families in what was made against those in the plan: 1 is the same mix. Null unless every family of the plan is judged,
   * as nobody knows the shares of a part; and with one family alone, which is always all there is.
   */
  mix: number | null;
}

const both = (planned: readonly (number | null)[], done: readonly (number | null)[]): { planned: number; done: number }[] =>
  planned.flatMap((one, place) => {
    const other = done[place] ?? null;
    return one === null || other === null ? [] : [{ planned: one, done: other }];
  });

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

function outcomeOf(production: readonly { planned: number; done: number }[], sales: readonly { planned: number; done: number }[]): Outcome {
  const [planned, made] = [sum(production.map((one) => one.planned)), sum(production.map(({ done }) => done))];
  const [demandPlan, demand] = [sum(sales.map((one) => one.planned)), sum(sales.map(({ done }) => done))];
  const missed = share(sum(sales.map((one) => Math.abs(one.planned - one.done))), demand);
  return {
    planned: production.length === 0 ? null : planned,
    made: production.length === 0 ? null : made,
    attainment: share(made, planned),
    adherence: share(sum(production.map((one) => Math.min(one.planned, one.done))), planned),
    demandPlan: sales.length === 0 ? null : demandPlan,
    demand: sales.length === 0 ? null : demand,
    accuracy: missed === null ? null : Math.max(0, 1 - missed),
    bias: share(demandPlan - demand, demand),
  };
}

/** Families of which one side is not known are in neither sum. */
export function planAgainstActual(families: readonly FamilyFigures[]): PlanOutcome {
  const pairsOf = families.map((one) => ({
    family: one.family,
    production: both(one.planned, one.made),
    sales: both(one.demandPlan, one.demand),
  }));
  const rows = pairsOf.map(({ family, production, sales }) => ({ family, ...outcomeOf(production, sales) }));
  const all = outcomeOf(
    pairsOf.flatMap(({ production }) => production),
    pairsOf.flatMap(({ sales }) => sales),
  );
  return { families: rows, all, judged: rows.filter(({ made }) => made !== null).length, mix: mixOf(inPlan(families), rows, all) };
}

/** The families that the plan speaks of. */
const inPlan = (families: readonly FamilyFigures[]): ReadonlySet<string> =>
  new Set(families.filter(({ planned }) => planned.some((units) => units !== null)).map(({ family }) => family));

function mixOf(
  plan: ReadonlySet<string>,
  rows: readonly ({ family: string } & Outcome)[],
  { planned, made }: Pick<Outcome, "planned" | "made">,
): number | null {
  if (plan.size < 2 || rows.some((row) => plan.has(row.family) && row.made === null)) return null;
  if (planned === null || made === null || planned <= 0 || made <= 0) return null;
  return sum(rows.map((row) => Math.min((row.planned ?? 0) / planned, (row.made ?? 0) / made)));
}

/**
 * Units made of a family in a period, worked out from its stock: what stood at the end less what stood before, and what left meanwhile.
 * Null where one of them is not known; negative where stock rose by less than it should have, which cannot be.
 */
export const madeFromStock = (before: number | undefined, after: number | undefined, left: number | undefined): number | null =>
  before === undefined || after === undefined || left === undefined ? null : after - before + left;
