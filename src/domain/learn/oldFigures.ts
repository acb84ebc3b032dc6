/** Figures that people typed some cycles ago and that still count in a coming period: are they still true? */
import { largestOf } from "../../calc/extremes";
import type { AnyRow } from "../tables/defineTable";

/** From so many cycles on, counted from the one in which it was typed, a figure is asked about. */
const askedAfter = 3;

export interface OldFigure {
  family: string;
  period: number;
  figure: number;
  /** What stood there before; null where nobody knows. */
  before: number | null;
  author: string | null;
  day: number;
}

/**
 * The old ones among the rows of a record. What a scenario brought is no figure that somebody typed, and one without a day has no age.
 *
 * @param from the first period that is still to come
 */
export function oldFiguresIn(
  rows: readonly AnyRow[],
  { cycle, cycles, from }: { cycle: number; cycles: readonly number[]; from: number },
): OldFigure[] {
  const begun = [...new Set(cycles)].filter((one) => one <= cycle);
  return rows.flatMap((row): OldFigure[] => {
    const { Family: family, Period: period, Override: figure, "Instead of": before, Author: author, Date: day, Scenario: scenario } = row;
    if (typeof figure !== "number" || typeof day !== "number" || typeof period !== "number" || period < from) return [];
    if (scenario !== null && scenario !== undefined && scenario !== "") return [];
    const typedIn = largestOf(
      begun.filter((one) => one <= day),
      0,
    );
    if (begun.filter((one) => one > typedIn).length < askedAfter) return [];
    const who = typeof author === "string" && author !== "" ? author : null;
    return [{ family: String(family), period, figure, before: typeof before === "number" ? before : null, author: who, day }];
  });
}
