import type { SumLines } from "../cycle/import/sumLinesApart";
import type { Optimiser } from "../cycle/optimiser/createOptimiser";
import type { services } from "../cycle/services";
import type { Language } from "../language/text";

/** Everything the pane asks of the cycle. The pane receives it, so that its screens can be shown and tested without Excel. */
export type Services = typeof services & {
  /** What happened, where, what to do: for a failure of any of the above. */
  explain(failure: unknown, language: Language): string;
  /** The cheapest production plan, in a thread of its own. */
  optimise: Optimiser["optimise"];
  /** What can be done where the plan misses a limit, in the same thread. */
  answers: Optimiser["answers"];
  /** The sums of a file with more lines than a sheet holds, in a thread of its own. */
  sumLines: SumLines;
};
