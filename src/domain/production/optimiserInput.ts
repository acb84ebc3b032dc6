/** The plan as the optimiser takes it. */
import type { PlanInput } from "../../calc/planning/proposals/planInput";
import { inputOf, settledOf, type PlanShown } from "./planShown";

/** What stock costs a year, as a share of its value, until somebody says otherwise. */
export const usualStockRate = 0.15;
/** What a unit below its minimum costs of its margin, a period. */
const usualBelowMinimumWeight = 0.2;

/** What was typed or is firm stays, what is bought is open; where plans cost the same, the one nearest to the plan in force is taken. */
export function optimiserInput(shown: PlanShown): PlanInput {
  const input = inputOf(shown, settledOf(shown));
  return {
    ...input,
    families: input.families.map(({ bought: _, ...family }, place) => ({
      ...family,
      inForce: (shown.inForce[place] ?? []).map((units) => units ?? NaN),
    })),
    stockRate: usualStockRate,
    belowMinimumWeight: usualBelowMinimumWeight,
  };
}
