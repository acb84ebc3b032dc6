import { type ModelArrays } from "./modelArrays";
import { type Highs, rounding, solveModel, type Solved, type SolvingLimits } from "./solver";

type LoadedModel = ReturnType<Highs["createModel"]>;
type Data = ReturnType<ModelArrays["data"]>;

/** A solver that remembers the last model: another one of the same shape is solved from where that one ended. */
export interface KeptSolver {
  /** As `solveModel`. Where several plans cost the same, which of them it is may depend on what was solved before. */
  solve(model: ModelArrays, limits: SolvingLimits): Solved;
  /** Gives its memory back. */
  end(): void;
}

/**
 * The solver changes costs a little for itself, so that equal plans do not hold it up. From a basis that is almost the best one this costs
 * more than it saves: those costs are made right again by steps of their own, twice as many steps where prices are round.
 */
const asGiven = { dual_simplex_cost_perturbation_multiplier: 0 };

/**
 * Keeps one model in the solver. A changed demand, capacity or price becomes changed limits and costs of that model, and the solver needs
 * a few steps from its last basis where it would need thousands from nothing.
 */
export function keptSolver(highs: Highs): KeptSolver {
  let kept: { readonly data: Data; readonly loaded: LoadedModel } | null = null;
  const end = (): void => {
    kept?.loaded.dispose();
    kept = null;
  };
  const fromNothing = (model: ModelArrays, data: Data, limits: SolvingLimits): Solved => {
    end();
    const solved = solveModel(model, highs, limits);
    if (solved.kind !== "solved" || solved.basis === null) return solved;
    const loaded = highs.createModel(data);
    loaded.options.set({ output_flag: false, solver: "simplex", ...asGiven });
    loaded.setBasis(solved.basis);
    kept = { data, loaded };
    return solved;
  };
  return {
    end,
    solve(model, limits) {
      const data = model.data();
      if (kept === null || !isSameShape(kept.data, data)) return fromNothing(model, data, limits);
      const { loaded } = kept;
      change(kept.data.colCost, data.colCost, (indices, places) => loaded.changeColsCost(indices, places(data.colCost)));
      changeBounds(kept.data, data, loaded);
      kept = { data, loaded };
      loaded.options.set({ time_limit: limits.seconds });
      if (loaded.run().modelStatus !== highs.constants.modelStatus.optimal) return fromNothing(model, data, limits);
      const values = loaded.getSolution().colValue;
      if (model.largestBreach(values) > rounding) return fromNothing(model, data, limits);
      return { kind: "solved", values, objective: loaded.getObjectiveValue(), gap: 0, basis: loaded.getBasis() };
    },
  };
}

/** Whether two models differ in limits and costs alone, and have no whole columns. */
function isSameShape(one: Data, other: Data): boolean {
  return (
    one.numCols === other.numCols &&
    one.numRows === other.numRows &&
    one.integrality === undefined &&
    other.integrality === undefined &&
    isSame(one.matrix.starts, other.matrix.starts) &&
    isSame(one.matrix.indices, other.matrix.indices) &&
    isSame(one.matrix.values, other.matrix.values)
  );
}

function isSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place++) if (one[place] !== other[place]) return false;
  return true;
}

interface Places {
  readonly kind: "set";
  readonly indices: Int32Array;
}

/** Tells the places at which two lists differ, and how to take the values of a list there. */
function change(
  before: ArrayLike<number>,
  now: ArrayLike<number>,
  tell: (places: Places, at: (values: ArrayLike<number>) => Float64Array) => void,
  [alsoBefore, alsoNow]: readonly [ArrayLike<number>, ArrayLike<number>] = [before, now],
): void {
  const differing: number[] = [];
  for (let place = 0; place < now.length; place++)
    if (before[place] !== now[place] || alsoBefore[place] !== alsoNow[place]) differing.push(place);
  if (differing.length === 0) return;
  const indices = Int32Array.from(differing);
  tell({ kind: "set", indices }, (values) => Float64Array.from(differing, (place) => values[place]!));
}

function changeBounds(before: Data, now: Data, loaded: LoadedModel): void {
  change(before.colLower, now.colLower, (places, at) => loaded.changeColsBounds(places, at(now.colLower), at(now.colUpper)), [
    before.colUpper,
    now.colUpper,
  ]);
  change(before.rowLower, now.rowLower, (places, at) => loaded.changeRowsBounds(places, at(now.rowLower), at(now.rowUpper)), [
    before.rowUpper,
    now.rowUpper,
  ]);
}
