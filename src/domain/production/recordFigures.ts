/** What people typed into the grid of the production plan, and the record that the table keeps of it. */
import { followDemand } from "../../calc/planning/proposals/followDemand";
import type { AnyRow } from "../tables/defineTable";
import { idOfPeriod } from "./figures";
import { inputOf, type Figure, type PlanShown } from "./planShown";

/** A figure of the grid that is not what the table records. */
export interface OpenFigure {
  family: string;
  period: number;
  /** What is typed; null where a recorded figure was cleared. */
  typed: Figure;
  /** What the plan made without it; null where that is not known. */
  before: Figure;
}

/** A grid and what its table records of it, families x periods. */
type Grid = Pick<PlanShown, "families" | "periods" | "typed" | "recorded">;

/**
 * The figures of a grid as its cells hold them, null for a blank one. A text, an error or what is below 0 is no figure, and no cleared one
 * either: what is recorded there stays until somebody corrects the cell.
 */
export const figuresIn = (cells: readonly (readonly unknown[])[], recorded: readonly (readonly Figure[])[]): Figure[][] =>
  cells.map((line, row) =>
    line.map((value, place) =>
      typeof value === "number" && value >= 0 ? value : value === null ? null : (recorded[row]?.[place] ?? null),
    ),
  );

/** Figures of a grid that are not what its table records, with their places in it. */
export const figuresThatDiffer = ({ families, periods, typed: grid, recorded: kept }: Grid) =>
  families.flatMap((family, line) =>
    periods.flatMap((period, place) => {
      const [typed, recorded] = [grid[line]?.[place] ?? null, kept[line]?.[place] ?? null];
      return typed === recorded ? [] : [{ family, period, typed, line, place }];
    }),
  );

/** Every figure that is typed or cleared, and not recorded yet. */
export function openFigures(shown: PlanShown): OpenFigure[] {
  const open = figuresThatDiffer(shown);
  if (open.length === 0) return [];
  // The plan as the table has it: recorded, else proposed, else as demand asks for it beside these.
  const settled = shown.families.map((_, line) =>
    shown.periods.map((_unused, place) => shown.recorded[line]?.[place] ?? shown.proposed[line]?.[place] ?? null),
  );
  const { made } = followDemand(inputOf(shown, settled));
  return open.map(({ line, place, ...figure }) => {
    const before = made[line]?.[place] ?? NaN;
    return { ...figure, before: settled[line]?.[place] ?? (Number.isNaN(before) || shown.opening[line] === null ? null : before) };
  });
}

/** What a person says of the figures that they record. */
export interface SaidOfFigures {
  reason: string | null;
  note: string | null;
  /** Who typed them; null where nobody said who they are. */
  author: string | null;
  today: number;
}

/**
 * All rows of the table afterwards: those that are there, with the open figures in theirs, or in new ones at the end.
 *
 * @param blank what a new row holds besides
 */
export function recordedRows(
  rows: readonly AnyRow[],
  open: readonly OpenFigure[],
  { reason, note, author, today }: SaidOfFigures,
  blank: AnyRow = { Proposed: null },
): AnyRow[] {
  const waiting = new Map(open.map((figure) => [idOfPeriod(figure.family, figure.period), figure]));
  const said = ({ typed, before }: OpenFigure): AnyRow =>
    typed === null
      ? { Override: null, "Instead of": null, Reason: null, Note: null, Author: null, Date: null }
      : { Override: typed, "Instead of": before, Reason: reason, Note: note, Author: author, Date: today };
  const asked = new Map(waiting);
  const kept = rows.flatMap((row): AnyRow[] => {
    const id = idOfPeriod(String(row["Family"]), Number(row["Period"]));
    const first = waiting.get(id) ?? asked.get(id);
    if (first === undefined) return [row];
    // A second row of the same family and period would be added to the first, and the figure never be the one that was typed.
    const figure = waiting.delete(id) ? first : { ...first, typed: null };
    // A row that was there for a figure alone goes with it; what is proposed or bought in it stays.
    const holdsMore = ["Proposed", "Subcontracted"].some((column) => (row[column] ?? null) !== null);
    return figure.typed === null && !holdsMore ? [] : [{ ...row, ...said(figure) }];
  });
  const added = [...waiting.values()].filter(({ typed }) => typed !== null);
  return [...kept, ...added.map((figure): AnyRow => ({ Family: figure.family, Period: figure.period, ...blank, ...said(figure) }))];
}
