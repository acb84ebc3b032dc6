/** What happened, by family and period. Of a family that has two rows for one period, nobody knows which is right: it has no figure. */
import { nameKey } from "../../language/sameName";

interface Happened {
  Family: string;
  Period: number;
  Quantity: number;
}

/** Gives the quantity of a family and period; undefined where it is not known. */
export function happenedIn(rows: readonly Happened[]): (family: string, period: number) => number | undefined {
  const keyOf = (family: string, period: number): string => `${nameKey(family)}\t${period}`;
  const known = new Map<string, number | undefined>();
  for (const { Family, Period, Quantity } of rows) {
    const key = keyOf(Family, Period);
    known.set(key, known.has(key) ? undefined : Quantity);
  }
  return (family, period) => known.get(keyOf(family, period));
}
