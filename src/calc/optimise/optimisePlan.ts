import { answeredPeriods, isComplete, isKnown, periodsOf, type PlanInput, type Told, unitHours } from "../planning/proposals/planInput";
import { moneyTold, quantitiesTold } from "../planning/proposals/told";
import { type HourWorth, type KeptSolver, type Lack, optimise, usualLimits } from "./optimise";
import { type Musts, planAsModel } from "./planAsModel";
import { type OptimisedPlan } from "./readPlan";
import { type Highs } from "./solver";

/** What is asked of the optimiser. */
export interface OptimiserRequest {
  readonly input: PlanInput;
  readonly musts: Musts;
  /** How long it may take; left out = 20. */
  readonly seconds?: number | undefined;
  /**
   * Begins where the last quick plan of the same shape ended: for comparing many. Where several plans cost the same it may find another
   * one, so that what is written is asked for without it.
   */
  readonly quick?: boolean | undefined;
}

/** How many full hours are told with what one more of them is worth. */
const toldWorths = 3;

/** Production and units bought, families x periods; NaN where there is no answer. */
export interface FoundPlan {
  readonly made: number[][];
  readonly bought: number[][];
  /** How much cheaper the optimum can be at most, as a share of what was minimised; 0 = this is the optimum. */
  readonly gap: number;
}

/** What optimising comes to; every one of these is something to say, none of them an error. */
export type OptimiserAnswer =
  | {
      readonly kind: "plan";
      readonly plan: FoundPlan;
      /** What one more hour is worth, the dearest three; empty where no hour is full, and for quick questions. */
      readonly worths: readonly HourWorth[];
      readonly told: readonly Told[];
    }
  /** No plan holds all musts. Each lack alone would do; none where no single kind can help. */
  | { readonly kind: "noPlan"; readonly lacks: readonly Lack[]; readonly told: readonly Told[] }
  /** Time ran out and there is no plan: without lots a solve that was stopped holds none. */
  | { readonly kind: "stopped" }
  /** What cannot be done without: prices and unit costs of these families. */
  | { readonly kind: "needsMoney"; readonly noPrice: readonly number[]; readonly noUnitCost: readonly number[] }
  /** No hours are known at all. */
  | { readonly kind: "noHours" };

/**
 * The cheapest plan of an input, as `planFigures` counts its money. See `optimise`.
 *
 * @param onBetter with lots, told every better plan on the way, with its gap
 * @param kept what quick questions share
 * @throws CalcError what the solver would misread, by the place of its family
 */
export function optimisePlan(
  { input, musts, seconds, quick = false }: OptimiserRequest,
  highs: Highs,
  { onBetter, kept }: { readonly onBetter?: (plan: FoundPlan) => void; readonly kept?: KeptSolver } = {},
): OptimiserAnswer {
  const { families, resources } = input;
  const periods = periodsOf(input);
  const hasHours = resources.some(
    ({ capacity }, resource) => capacity.some(isKnown) && families.some((family) => unitHours(family, resource) > 0),
  );
  if (!hasHours) return { kind: "noHours" };
  const lacking = (field: "price" | "unitCost"): number[] =>
    families.flatMap((family, place) => (isComplete(family[field], periods) ? [] : [place]));
  const [noPrice, noUnitCost] = [lacking("price"), lacking("unitCost")];
  if (noPrice.length + noUnitCost.length > 0) return { kind: "needsMoney", noPrice, noUnitCost };
  const asFound = ({ make, subcontract }: OptimisedPlan, gap: number): FoundPlan => {
    const answered = (rows: number[][]): number[][] =>
      rows.map((row, place) => row.map((units, period) => (period < answeredPeriods(families[place]!) ? units : NaN)));
    return { made: answered(make), bought: answered(subcontract), gap };
  };
  const limits = { ...usualLimits, ...(seconds !== undefined && { seconds }) };
  const result = optimise(planAsModel(input, musts), highs, limits, {
    onBetter: onBetter && ((plan, gap) => onBetter(asFound(plan, gap))),
    kept: quick ? kept : undefined,
  });
  if (result.kind === "stopped") return result;
  const told = [...quantitiesTold(input), ...moneyTold(input, periods, () => !musts.noSubcontracting)];
  if (result.kind === "noPlan") return { ...result, told };
  return { kind: "plan", plan: asFound(result.plan, result.gap), worths: quick ? [] : result.worths(toldWorths), told };
}
