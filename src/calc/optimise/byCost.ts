/** Ranks ways out. A file of its own: it needs no solver, and whoever ranks shall not load one. */
import { planFigures } from "../planning/planFigures/planFigures";
import type { MeasureAnswer } from "./answers";

/** Cheapest first, among those that cover most; what they cost is the plan cost of their own input. */
export function byCost(answers: readonly MeasureAnswer[]): MeasureAnswer[] {
  const ranked = answers.map((answer) => ({ answer, cost: planFigures(answer.input, answer.plan).money.planCost.total }));
  ranked.sort((one, other) => other.answer.covered.hours - one.answer.covered.hours || one.cost - other.cost);
  return ranked.map(({ answer }) => answer);
}
