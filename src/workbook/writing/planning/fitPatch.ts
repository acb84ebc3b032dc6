import { WorkbookError } from "../../errors";
import { inPieces, type Step, type TablePatch } from "../tablePatch";
import type { TableState } from "../../reading/tableState";

/**
 * Fits an earlier patch to the table as it is now: cells below the table make room where they are in the way now, and move up again only
 * where there is room. Fails with `rearranged` when rows were inserted or deleted since, because it is unknown then which row is which.
 */
export function fitPatch(patch: TablePatch, state: Pick<TableState, "headers" | "inputs" | "below" | "sheet">): TablePatch {
  if (state.inputs.length !== patch.before) throw new WorkbookError("rearranged", { table: patch.table, sheet: state.sheet });
  const steps: Step[] = [];
  let rows = patch.before;
  let { below } = state;
  for (const step of inPieces(patch.steps, state.headers.length)) {
    if (step.op === "push") continue;
    if (step.op === "pull") {
      if (below - rows < step.count || below === Infinity) continue;
      steps.push({ ...step, row: rows, below });
      below -= step.count;
    } else if (step.op === "resize") {
      const growth = step.to - step.from;
      if (growth > 0 && below - rows <= growth) {
        steps.push({ op: "push", row: rows, count: growth, below });
        below += growth;
      }
      steps.push(step);
      rows = step.to;
    } else {
      const moved = step.op === "insert" ? step.count : -step.count;
      steps.push(step);
      rows += moved;
      below += moved;
    }
  }
  return { ...patch, steps };
}
