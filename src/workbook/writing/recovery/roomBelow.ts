/** Whether the cells below a table are still free, where an interrupted intention goes on to write rows. */
import { areaRef } from "../../../language/references";
import { WorkbookError } from "../../errors";
import type { TableState } from "../../reading/tableState";
import type { TablePatch } from "../tablePatch";

/** New rows need the cells below the table: fails with `occupied` if those are no longer free. */
export async function refuseTypedBelow(
  context: Excel.RequestContext,
  { sheet, area }: TableState,
  patch: TablePatch,
  done: number,
): Promise<void> {
  const rows = roomNeeded(patch, done);
  if (rows === 0) return;
  const room = { row: area.row + area.rows, column: area.column, rows, columns: area.columns };
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(room.row, room.column, room.rows, room.columns);
  range.load("formulas");
  await context.sync();
  if (range.formulas.some((line: unknown[]) => line.some((cell) => cell !== "")))
    throw new WorkbookError("occupied", { sheet, address: areaRef(room).replaceAll("$", "") });
}

/** How many rows below the table will become part of it without room being made for them first. */
function roomNeeded({ steps }: TablePatch, done: number): number {
  let free = 0;
  let needed = 0;
  for (const step of steps.slice(done)) {
    if (step.op === "push") free += step.count;
    else if (step.op === "pull") free -= step.count;
    else if (step.op === "resize") {
      free -= step.to - step.from;
      needed = Math.max(needed, -free);
    }
  }
  return needed;
}
