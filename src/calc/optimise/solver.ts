import type { Basis, Highs, HighsCallbackMap, InitOptions } from "highs";
import { type ModelArrays } from "./modelArrays";

export type { Basis, Highs } from "highs";

/** Loads the solver, 3.5 MB of WebAssembly, which nothing else does; `options` say where a page finds it. */
export async function loadSolver(options?: InitOptions): Promise<Highs> {
  const { default: load } = await import(/* webpackChunkName: "solver" */ "highs");
  return load(options);
}

/** How long the solver may take, and how far from the optimum a plan in whole lots may be, as a share of its cost. */
export interface SolvingLimits {
  readonly seconds: number;
  readonly gap: number;
}

/** What the solver answers; only `solved` holds values, checked against every row of the model. */
export type Solved =
  | {
      readonly kind: "solved";
      readonly values: Float64Array;
      readonly objective: number;
      /** How far the optimum can be at most, as a share of the cost; 0 = proven. */
      readonly gap: number;
      /** Where another solve of the same model starts; null where some columns are whole. */
      readonly basis: Basis | null;
    }
  | { readonly kind: "infeasible" }
  /** Time ran out, or the values broke a row. */
  | { readonly kind: "stopped" };

/** From so many columns on the interior point method is the faster one. */
const manyColumns = 20_000;
/** The largest breach of a row, beside the size of its terms, that is rounding. */
export const rounding = 1e-6;

/**
 * Solves a model and looks at the status before anything else: values and objective of a stopped or an infeasible run look like a plan.
 *
 * Without whole numbers a third of the time goes to the simplex method, then the interior point method has the rest.
 */
export function solveModel(
  model: ModelArrays,
  highs: Highs,
  { seconds, gap }: SolvingLimits,
  onBetter?: (values: Float64Array, gap: number) => void,
): Solved {
  const hasWhole = model.whole.includes(1);
  if (hasWhole) return run(model, highs, "choose", seconds, gap, onBetter);
  if (model.columns > manyColumns) return run(model, highs, "ipm", seconds, gap);
  const first = run(model, highs, "simplex", seconds / 3, gap);
  return first.kind === "stopped" ? run(model, highs, "ipm", (seconds * 2) / 3, gap) : first;
}

function run(
  model: ModelArrays,
  highs: Highs,
  solver: string,
  seconds: number,
  gap: number,
  onBetter?: (values: Float64Array, gap: number) => void,
): Solved {
  const { modelStatus, solutionStatus, callbackType } = highs.constants;
  const callbacks: HighsCallbackMap = onBetter
    ? {
        [callbackType.mipImprovingSolution]: ({ data: { mip_solution: values, mip_gap: distance } }) => {
          if (values !== undefined && model.largestBreach(values) <= rounding) onBetter(values, gapOf(distance ?? Infinity));
          return undefined;
        },
      }
    : {};
  return highs.withModel(model.data(), (loaded): Solved => {
    loaded.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap, solver });
    const status = loaded.run(callbacks).modelStatus;
    // Costs are not negative, so that a model is never unbounded.
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return { kind: "infeasible" };
    const isHeld = Number(loaded.info.get("primal_solution_status")) === solutionStatus.feasible;
    const isBest = status === modelStatus.optimal;
    const isGood = [modelStatus.timeLimit, modelStatus.solutionLimit, modelStatus.interrupted].some((good) => good === status);
    if (!isBest && !(isGood && isHeld)) return { kind: "stopped" };
    const values = loaded.getSolution().colValue;
    if (model.largestBreach(values) > rounding) return { kind: "stopped" };
    const distance = model.whole.includes(1) ? Number(loaded.info.get("mip_gap")) : 0;
    return {
      kind: "solved",
      values,
      objective: loaded.getObjectiveValue(),
      gap: gapOf(distance),
      basis: model.whole.includes(1) ? null : loaded.getBasis(),
    };
  });
}

/** A gap that nothing is known of is that of a plan against nothing. */
const gapOf = (distance: number): number => (Number.isFinite(distance) ? Math.max(0, distance) : 1);
