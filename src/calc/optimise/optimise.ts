import { type CanonicalPlan, canonicalPlan } from "./canonical";
import { checkPlan } from "./checkPlan";
import { type Loosened } from "./draft";
import { type KeptSolver } from "./keptSolver";
import { type HourWorth, hourWorths } from "./hourWorths";
import { modelOf } from "./model";
import { periodsOf, type PlanToOptimise } from "./planData";
import { type OptimisedPlan, readPlan } from "./readPlan";
import { type Highs, solveModel, type SolvingLimits } from "./solver";

export type { Loosened } from "./draft";
export type { HourWorth } from "./hourWorths";
export type { ByPeriod, FamilyToPlan, Limit, PlanToOptimise, ResourceToPlan, Team } from "./planData";
export type { OptimisedPlan, PlanCosts } from "./readPlan";
export { keptSolver, type KeptSolver } from "./keptSolver";
export { loadSolver, type SolvingLimits } from "./solver";

/** How far one kind of limit must give way so that a plan holds all others; items are those of the plan, periods count from 0. */
export interface Lack {
  readonly kind: Loosened;
  /** Hours of a resource, units of a family sold later or below the minimum, each as late as it can be. */
  readonly amounts: readonly { readonly item: number; readonly period: number; readonly amount: number }[];
}

/** What optimising comes to. */
export type Optimised =
  | {
      readonly kind: "plan";
      readonly plan: OptimisedPlan;
      /** How much cheaper the optimum can be at most, as a share of the cost; 0 = this is the optimum. */
      readonly gap: number;
      /** The full hours of which one more saves most, so many of them; with whole lots or heads for these lots and heads. */
      readonly worths: (most: number) => HourWorth[];
    }
  /** No plan holds all limits. Each lack alone would do; none where no single kind can help. */
  | { readonly kind: "noPlan"; readonly lacks: readonly Lack[] }
  /** Time ran out without a plan that holds all limits. Nothing is known of whether there is one. */
  | { readonly kind: "stopped" };

/** What an optimisation may use besides the solver. */
export interface OptimiseWith {
  /** With whole lots or heads, told every better plan on the way, with its gap. */
  readonly onBetter?: ((plan: OptimisedPlan, gap: number) => void) | undefined;
  /** Starts from where the last plan of the same shape ended: quick, for comparing. What is written to a sheet is solved without it. */
  readonly kept?: KeptSolver | undefined;
}

/** The time and the gap that are asked for where nothing is said. */
export const usualLimits: SolvingLimits = { seconds: 20, gap: 0.005 };

/**
 * The cheapest plan: what each family makes, buys, stocks and leaves late, hours, overtime and heads of each resource, all at once.
 *
 * A linear model; lots and whole heads make it a mixed one. Shortages and minimum stocks give way at a price where they have one, hours,
 * limits and the minimum of the last period never do. Where plans cost the same, the one nearest to the plan in force is taken. The
 * order of families and resources changes nothing.
 *
 * It blocks until it is done: pages run it in a worker.
 *
 * @param highs from `loadSolver`
 * @throws CalcError `notANumber`, `belowMinimum`, `aboveMaximum`, `lengthsDiffer`, `hoursTooSmall`, `nameTwice`, `notAnInteger`
 * @see Holt, Modigliani, Muth & Simon (1960), Planning Production, Inventories and Work Force; Nahmias, Production and Operations Analysis
 */
export function optimise(
  plan: PlanToOptimise,
  highs: Highs,
  limits: SolvingLimits = usualLimits,
  { onBetter, kept }: OptimiseWith = {},
): Optimised {
  checkPlan(plan);
  const canonical = canonicalPlan(plan);
  const model = modelOf(canonical.plan, null);
  const solved =
    kept?.solve(model, limits) ??
    solveModel(model, highs, limits, onBetter && ((values, gap) => onBetter(readPlan(canonical, model, values), gap)));
  if (solved.kind === "stopped") return solved;
  if (solved.kind === "infeasible") return { kind: "noPlan", lacks: lacksOf(canonical, highs, limits) };
  const size = { resources: plan.resources.length, periods: periodsOf(plan) };
  return {
    kind: "plan",
    plan: readPlan(canonical, model, solved.values),
    gap: solved.gap,
    worths: (most) =>
      hourWorths(model, size, highs, { ...solved, most }).map((worth) => ({ ...worth, resource: canonical.resources[worth.resource]! })),
  };
}

/**
 * For each kind of limit the smallest change that alone lets a plan hold all others, as late as possible.
 *
 * Columns of our own take the change, with every other cost dropped: what the solver calls the conflict is true and unreadable.
 */
function lacksOf(canonical: CanonicalPlan, highs: Highs, limits: SolvingLimits): Lack[] {
  const periods = periodsOf(canonical.plan);
  return (
    [
      ["hours", "hoursLacking", canonical.resources, null],
      ["demand", "lost", canonical.families, canonical.units],
      ["minimum", "under", canonical.families, canonical.units],
    ] as const
  ).flatMap(([kind, columns, places, units]): Lack[] => {
    const model = modelOf(canonical.plan, kind);
    const solved = solveModel(model, highs, limits);
    if (solved.kind !== "solved") return [];
    const amounts = places.flatMap((place, item) =>
      Array.from({ length: periods }, (_, period) => {
        const column = model.column(columns, item, period);
        return { item: place, period, amount: model.cost[column]! > 0 ? solved.values[column]! * (units?.[item] ?? 1) : 0 };
      }).filter(({ amount }) => amount > 1e-6),
    );
    amounts.sort((one, other) => one.item - other.item || one.period - other.period);
    return amounts.length > 0 ? [{ kind, amounts }] : [];
  });
}
