import type { CycleStep } from "../../../cycle/steps/stepRows";
import type { Place } from "../../navigation";

/** Steps with screens of their own; the others are kept by date and status on the screen of the cycle. */
export const stepPlaces: Partial<Record<CycleStep["step"], Place>> = {
  collect: "collect",
  analyse: "analyse",
  coordinate: "meetings",
  validate: "decisions",
  evaluate: "evaluate",
};
