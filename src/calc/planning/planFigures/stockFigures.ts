import { isKnown, minimumOf, openingOf, type PlanFamily } from "../proposals/planInput";

/** What one family comes to, a period; NaN from the first period on that has no answer. */
export interface StockFigures {
  readonly made: readonly number[];
  readonly bought: readonly number[];
  /** At the end of the period, negative = units due and not there. */
  readonly stock: number[];
  /** Units due at the end of the period: the backlog. */
  readonly due: number[];
  /** Of the demand of the period, what is not there at its end: the oldest is served first. */
  readonly late: number[];
  /** Units by which the stock ends below its minimum; what is late counts on its own. */
  readonly below: number[];
  readonly delivered: number[];
}

/** Stock, backlog, units late and units delivered of one family. */
export function stockFigures(family: PlanFamily, made: readonly number[], bought: readonly number[]): StockFigures {
  const { demand } = family;
  let level = openingOf(family);
  const near = 1e-9 * demand.reduce((most, units) => (units > most ? units : most), Math.abs(level));
  const figures = { stock: [] as number[], due: [] as number[], late: [] as number[], below: [] as number[], delivered: [] as number[] };
  demand.forEach((units, period) => {
    const before = Math.max(0, -level);
    const minimum = minimumOf(family, period);
    level += made[period]! + bought[period]! - units;
    // Units that add up to a limit but for rounding meet it.
    for (const limit of [0, minimum]) if (Math.abs(level - limit) <= near) level = limit;
    const due = isKnown(level) ? Math.max(0, -level) : NaN;
    figures.stock.push(level);
    figures.due.push(due);
    figures.late.push(Math.min(units, due));
    figures.below.push(Math.max(0, minimum - Math.max(0, level)));
    figures.delivered.push(units + before - due);
  });
  return { made, bought, ...figures };
}
