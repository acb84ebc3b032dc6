import type { Formula } from "./formula";
import type { ReadArea, Readers, SheetRectangle } from "./readers";

type Stop = Formula | ReadArea;

const isArea = (stop: Stop): stop is ReadArea => "readers" in stop;

/**
 * These formulas and all that read what they give, directly or through others, each after everything it reads. In a circle the order
 * is that in which its formulas were met.
 */
export function inOrder(start: Iterable<Formula>, readers: Readers, gives: (formula: Formula) => SheetRectangle): Formula[] {
  const met = new Set<Stop>();
  const last: Formula[] = [];
  const next = (stop: Stop): Iterator<Stop> => (isArea(stop) ? stop.readers.values() : readers.touching(gives(stop)).values());
  // The last one met comes first: met backwards, formulas that do not read each other keep their order.
  for (const first of [...start].reverse()) {
    if (met.has(first)) continue;
    met.add(first);
    const path: { stop: Stop; after: Iterator<Stop> }[] = [{ stop: first, after: next(first) }];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const step = here.after.next();
      if (step.done === true) {
        if (!isArea(here.stop)) last.push(here.stop);
        path.pop();
      } else if (!met.has(step.value)) {
        met.add(step.value);
        path.push({ stop: step.value, after: next(step.value) });
      }
    }
  }
  return last.reverse();
}
