/** Reads the production plan for the optimiser, which works in a thread of its own. */
import type { PlanInput } from "../../calc/planning/proposals/planInput";
import { optimiserInput } from "../../domain/production/optimiserInput";
import type { PlanShown } from "../../domain/production/planShown";
import { WorkbookError } from "../../workbook/errors";
import { fingerprint } from "../../workbook/fingerprint";
import { readProduction } from "./readProduction";

export interface PlanToOptimise {
  input: PlanInput;
  /** Tells this plan from another one: what was found for it is written to no other. */
  base: string;
  families: string[];
  resources: string[];
  periods: number[];
}

/** Tells a plan from another one, by everything that the optimiser is given. */
export const baseOf = (shown: PlanShown): string => fingerprint(JSON.stringify([optimiserInput(shown), shown.periods]));

/** Writes nothing. Fails with `missingSheet` while the production plan is not built. */
export async function readPlanToOptimise(): Promise<PlanToOptimise> {
  const read = await readProduction();
  if (read === null) throw new WorkbookError("missingSheet");
  const { families, resources, periods } = read.shown;
  return { input: optimiserInput(read.shown), base: baseOf(read.shown), families, resources, periods };
}
