/** Writing a formula into one cell outside the journal, and showing the cell. */
import { inExcel } from "../gateway";
import { targetOf, type TargetCell } from "../reading/readSelected";
import { cellAt } from "./planning/planCells";

/** The cell as it is now. */
export const readCell = (target: TargetCell): Promise<TargetCell> => inExcel(async (context) => (await lookAt(context, target)).now);

/**
 * Writes a formula (English names, commas) without a row in the journal: one cell is written whole or not at all in any case, only the
 * history does not know of it. If the cell no longer holds what was `expected`, nothing is written and the cell is returned.
 */
export function writeUnjournalled(target: TargetCell, formula: string, expected: string): Promise<TargetCell | undefined> {
  return inExcel(async (context) => {
    const { cell, now } = await lookAt(context, target);
    if (now.content !== expected) return now;
    cell.formulas = [[formula]];
    await context.sync();
    return undefined;
  });
}

async function lookAt(context: Excel.RequestContext, target: TargetCell): Promise<{ cell: Excel.Range; now: TargetCell }> {
  const cell = cellAt(context, target);
  cell.load(["address", "rowIndex", "columnIndex", "rowCount", "columnCount", "formulas"]);
  await context.sync();
  return { cell, now: targetOf(cell) };
}

/** Selects a cell after it was written, if Excel allows it. A failure is ignored: what was written is there either way. */
export async function showCell(target: TargetCell): Promise<void> {
  const showing = inExcel(async (context) => {
    context.workbook.worksheets.getItem(target.sheet).activate();
    cellAt(context, target).select();
    await context.sync();
  });
  await showing.catch(() => undefined);
}
