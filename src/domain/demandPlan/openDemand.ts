/** What people typed into the grid of the demand review, and the record that the table keeps of it. */
import { idOfPeriod } from "../production/figures";
import type { Figure } from "../production/planShown";
import { figuresThatDiffer, recordedRows, type OpenFigure, type SaidOfFigures } from "../production/recordFigures";
import type { AnyRow } from "../tables/defineTable";

/** The grid as the sheet shows it, families x periods. */
export interface DemandShown {
  families: string[];
  periods: number[];
  typed: Figure[][];
  /** What the table records of typed figures; what a scenario adopted is none of them. */
  recorded: Figure[][];
  /** Demand without any typed figure. */
  without: Figure[][];
}

/** Every figure that is typed or cleared and not recorded yet, with the demand that it stands in place of. */
export const openDemand = (shown: DemandShown): OpenFigure[] =>
  figuresThatDiffer(shown).map(({ line, place, ...figure }) => ({
    ...figure,
    before: shown.recorded[line]?.[place] ?? shown.without[line]?.[place] ?? null,
  }));

/** All rows of the table afterwards. What a person types in place of an adopted figure is theirs, and no scenario's any more. */
export function recordedDemand(rows: readonly AnyRow[], open: readonly OpenFigure[], said: SaidOfFigures): AnyRow[] {
  const typed = new Set(open.map(({ family, period }) => idOfPeriod(family, period)));
  const owned = rows.map((row) => (typed.has(idOfPeriod(String(row["Family"]), Number(row["Period"]))) ? { ...row, Scenario: null } : row));
  return recordedRows(owned, open, said, {});
}
