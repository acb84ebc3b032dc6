import { exp, log } from "../elementary";
import { usualNoise, type Shape } from "./predictive";

/** How far the middle lies above the point, in standard deviations, and how far errors reach below and above it. */
export type ShapeRow = readonly [years: number, shift: number, below: number, belowTail: number, above: number, aboveTail: number];

/** What changes in the shape when the noise does, for every e-fold: in the shift itself, in the sides as a logarithm. */
export type ShapeSlopes = readonly [shift: number, below: number, above: number];

/** How AUTO's distribution is shaped: by the years of history at the usual noise, and by the noise where it is less or more. */
export interface ShapeTable {
  readonly byYears: readonly ShapeRow[];
  readonly calmer: ShapeSlopes;
  readonly rougher: ShapeSlopes;
}

/**
 * The longer the history, the less is left to say: below a year nothing is known of the season, so large errors are far more frequent
 * than a usual distribution says. Calm demand grows more often than it falls and by more than the last years say, so its middle lies
 * above the points, the more the shorter the history; rough demand has rare peaks, so its middle lies below them, and it has little room
 * downwards.
 *
 * Fitted on the monthly series for training alone, cut to their last 6 to 60 months and whole; M3, hospital and tourism series weighted
 * 10 : 3 : 3. `npm run fit:forecast -- --shape` repeats it. Then the middles were raised by .03 to .06 of a deviation, half of what the
 * series for development ask beyond it, and the sides widened by .01 to .11, so that 10 to 90 % hold within 3 points on both.
 * `npm run bench:forecast` shows the shares of actuals below the quantiles, with `--short` for cut histories.
 */
const table: ShapeTable = {
  byYears: [
    [0.5, 0.103, 1.12, 0.06, 0.88, 0.28],
    [1, 0.126, 1.05, 0.1, 0.88, 0.16],
    [13 / 12, 0.074, 0.9, 0.1, 0.75, 0.19],
    [1.5, 0.038, 1, 0, 0.84, 0.12],
    [2, 0.06, 1.01, 0, 0.91, 0.07],
    [3, 0.038, 0.93, 0.02, 0.92, 0.02],
    [5, 0.045, 0.98, 0, 0.87, 0.06],
    [10, 0.062, 0.89, 0.06, 0.78, 0.1],
  ],
  calmer: [0.42, 0.24, 0.38],
  rougher: [-0.1, -0.35, -0.15],
};
/** The table in use, for who fits another one. */
export const usualTable = table;

/** Noise beyond these changes nothing more. */
const leastNoise = 0.015;
const mostNoise = 0.7;

/** The row of a history of so many years: between two of the table along the logarithm, outside of them that of the nearest. */
function rowAt(rows: readonly ShapeRow[], years: number): ShapeRow {
  const next = rows.findIndex(([at]) => at > years);
  if (next <= 0) return next === 0 ? rows[0]! : rows.at(-1)!;
  const [low, high] = [rows[next - 1]!, rows[next]!];
  const share = log(years / low[0]) / log(high[0] / low[0]);
  const between = (i: 1 | 2 | 3 | 4 | 5) => low[i] + share * (high[i] - low[i]);
  return [years, between(1), between(2), between(3), between(4), between(5)];
}

/**
 * The shape after so many years of history, by the noise: the standard deviation of a point as a share of it.
 * Calmness counts by the root of the years: a short history says less about where calm demand goes.
 */
export function shapeAfter(years: number, { byYears, calmer, rougher }: ShapeTable = table): (noise: number) => Shape {
  const row = rowAt(byYears, years);
  const [, shift, below, belowTail, above, aboveTail] = row;
  const doubt = 1 / Math.sqrt(Math.min(Math.max(years, byYears[0]![0]), byYears.at(-1)![0]));
  return (noise) => {
    const folds = log(Math.min(Math.max(noise, leastNoise), mostNoise) / usualNoise);
    const [calm, rough] = [Math.max(-folds, 0) * doubt, Math.max(folds, 0)];
    const [lift, lower, upper] = calmer.map((of, i) => of * calm + rougher[i]! * rough);
    const [down, up] = [exp(lower!), exp(upper!)];
    return {
      shift: shift + lift!,
      below: { near: below * down, tail: belowTail * down },
      above: { near: above * up, tail: aboveTail * up },
    };
  };
}
