/** Which headers speak of figures and which of names, and which columns a plan reads as figures. */
import { datasetKinds } from "./datasetKinds";
import { headerScore, leastScore } from "./headerWords";
import { columnsOf, type ImportPlan } from "./plan";

const inputs = datasetKinds.flatMap(({ id, inputs: ofKind }) =>
  ofKind.map(({ name, kind }) => ({ id, name, isNumber: kind === "number", isName: kind === "text" })),
);
const best = (header: string, some: typeof inputs): number =>
  some.reduce((most, { id, name }) => Math.max(most, headerScore(header, id, name)), 0);
const numbers = inputs.filter(({ isNumber }) => isNumber);
const names = inputs.filter(({ isName }) => isName);
/** A header of this score is the name of a column, and does not only contain it. */
const wholeScore = 0.9;

/** Whether the figures of a column are meant, and not a name such as "500 ml". */
export function isOfFigures(header: string): boolean {
  const [figures, words] = [best(header, numbers), best(header, names)];
  return figures >= leastScore && !(words >= wholeScore && words > figures);
}

/** Whether a header names a family, a resource, a product and the like. */
export const isOfNames = (header: string): boolean => best(header, names) >= leastScore && !isOfFigures(header);

const figureNames = new Set(numbers.map(({ name }) => name));

/** Whether a plan reads the figures of a column: a name keeps what a person sees of it. */
export const readsFigures = (plan: Pick<ImportPlan, "layout" | "mapping">, column: number): boolean =>
  Object.keys(plan.mapping).some((input) => figureNames.has(input) && columnsOf(plan, input).includes(column));
