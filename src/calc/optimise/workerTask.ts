import { CalcError, type CalcErrorDetails } from "../calcError";
import { type PlanInput } from "../planning/proposals/planInput";
import { type Answers, answersTo, type Measure } from "./answers";
import { type FoundPlan, optimisePlan, type OptimiserAnswer, type OptimiserRequest } from "./optimisePlan";
import { type KeptSolver, keptSolver } from "./keptSolver";
import { type Highs, loadSolver } from "./solver";

/** What a page asks of the thread of the optimiser; without a request it only loads the solver. */
export interface OptimiserTask {
  readonly id: number;
  readonly request: OptimiserRequest | AnswersRequest | null;
}

/** What is asked where a plan misses a limit: these ways out, each with its cheapest plan. */
export interface AnswersRequest {
  readonly input: PlanInput;
  readonly measures: readonly Measure[];
  readonly seconds?: number | undefined;
}

/** Why the solver is not there: the policy of the thread's own file forbids WebAssembly, or a file did not arrive. */
export type CannotLoad = "policy" | "file";

/** What the thread answers, any number of `better` and one of the others for each task. */
export type OptimiserMessage =
  | { readonly id: number; readonly kind: "better"; readonly plan: FoundPlan }
  | { readonly id: number; readonly kind: "ready" }
  | { readonly id: number; readonly kind: "answer"; readonly answer: OptimiserAnswer | Answers }
  | { readonly id: number; readonly kind: "cannotLoad"; readonly why: CannotLoad }
  /** Data that the solver would misread; errors lose their class on the way. */
  | { readonly id: number; readonly kind: "refused"; readonly code: keyof CalcErrorDetails; readonly detail: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };

/** Answers tasks one after the other with a solver that is loaded for the first of them. Whatever happens is told, nothing is thrown. */
export function taskAnswerer(
  tell: (message: OptimiserMessage) => void,
  load: () => Promise<Highs> = loadSolver,
): (task: OptimiserTask) => Promise<void> {
  let solver: Promise<Highs> | undefined;
  let kept: KeptSolver | undefined;
  return async ({ id, request }) => {
    let highs: Highs;
    try {
      highs = await (solver ??= load());
    } catch (failure) {
      solver = undefined;
      return tell({ id, kind: "cannotLoad", why: /Content.Security.Policy|unsafe-eval/i.test(String(failure)) ? "policy" : "file" });
    }
    if (request === null) return tell({ id, kind: "ready" });
    try {
      const answer =
        "measures" in request
          ? answersTo(request.input, highs, request.measures, request.seconds)
          : optimisePlan(request, highs, {
              onBetter: (plan) => tell({ id, kind: "better", plan }),
              kept: (kept ??= keptSolver(highs)),
            });
      tell({ id, kind: "answer", answer });
    } catch (failure) {
      if (failure instanceof CalcError) tell({ id, kind: "refused", code: failure.code, detail: failure.detail });
      else tell({ id, kind: "failed", message: failure instanceof Error ? failure.message : String(failure) });
    }
  };
}
