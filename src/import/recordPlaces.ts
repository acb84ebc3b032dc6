import { isBlank } from "./cellMeaning";
import type { PeriodColumn } from "./periodHeaders";
import type { ColumnSource, ImportPlan } from "./plan";
import type { SourceCell, SourceGrid } from "../domain/collect/source";

/** One record of the source: a row, or one cell under a month or a name that runs across. */
export interface Place {
  cells: readonly SourceCell[];
  /** One-based, as people count rows. */
  row: number;
  periodColumn?: PeriodColumn;
  /** False for a row without a figure, where figures run across. */
  hasFigures?: boolean;
  /** Column of the cell, where families, resources or categories run across. */
  item?: number;
}

/** The records of the source in their order; wholly blank rows are no records. */
export function* placesOf(grid: SourceGrid, plan: ImportPlan): Generator<Place> {
  const { layout } = plan;
  const reads = (from: ColumnSource["from"]): boolean => Object.values(plan.mapping).some(({ source }) => source.from === from);
  const [across, items] = [reads("monthCell"), reads("itemCell")];
  for (let index = layout.firstDataRow; index <= layout.lastDataRow; index++) {
    const cells = grid.cells[index] ?? [];
    const row = grid.firstRow + index;
    let hasFigures = !across && !items;
    if (across) {
      for (const periodColumn of layout.periodColumns) {
        if (isBlank(cells[periodColumn.column])) continue;
        hasFigures = true;
        yield { cells, row, periodColumn };
      }
    } else if (items) {
      for (const item of layout.itemColumns) {
        if (isBlank(cells[item])) continue;
        hasFigures = true;
        yield { cells, row, item };
      }
    }
    if (!(across || items) || !hasFigures)
      if (cells.some((cell) => !isBlank(cell))) yield { cells, row, ...(!hasFigures && { hasFigures }) };
  }
}

/** The header of the column that an input is read from; none where months or families run across. */
export function headerOf(plan: ImportPlan, input: string): string | undefined {
  const source = plan.mapping[input]?.source;
  return source?.from === "column" || source?.from === "orderMonth" ? plan.layout.headers[source.column] : undefined;
}

/** The header above the very cell that an input is read from, where months or families run across. */
export function headerAbove(plan: ImportPlan, input: string, { periodColumn, item }: Place): string | undefined {
  const from = plan.mapping[input]?.source.from;
  const named = periodColumn?.period ?? periodColumn?.weekNumber ?? periodColumn?.other ?? periodColumn?.nth;
  if (periodColumn && (from === "monthCell" || (from === "monthHeader" && named !== undefined)))
    return plan.layout.headers[periodColumn.column];
  return item !== undefined && (from === "itemCell" || from === "itemHeader") ? plan.layout.headers[item] : undefined;
}

/** What a person sees in the cell that an input is read from. */
export function shownText(plan: ImportPlan, input: string, { cells, periodColumn, item }: Place): string {
  const source = plan.mapping[input]?.source;
  if (source?.from === "monthCell" && periodColumn) return cells[periodColumn.column]?.text ?? "";
  if (source?.from === "monthHeader" && periodColumn) return plan.layout.headers[periodColumn.column] ?? "";
  if (source?.from === "itemCell" && item !== undefined) return cells[item]?.text ?? "";
  if (source?.from === "itemHeader" && item !== undefined) return plan.layout.headers[item] ?? "";
  return source?.from === "column" || source?.from === "orderMonth" ? (cells[source.column]?.text ?? "") : "";
}
