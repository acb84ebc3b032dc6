/** The figures of the production plan by family and period. */
import { nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";

/** What names a figure, whatever the case of its family. */
export const idOfPeriod = (family: string, period: number): string => `${nameKey(family)}|${period}`;

/** Units that the rows of the record say are bought, by what names each figure. Rows for the same are added up, as the sheets do. */
export function boughtIn(rows: readonly AnyRow[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { Family: family, Period: period, Subcontracted: units } of rows) {
    const id = idOfPeriod(String(family), Number(period));
    if (typeof units === "number") found.set(id, (found.get(id) ?? 0) + units);
  }
  return found;
}
