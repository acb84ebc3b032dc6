/** How far the interrupted act of a group came, by what its table looks like now. */
import { WorkbookError } from "../errors";
import { readTableStates } from "../reading/tableState";
import type { GroupProgress } from "./journal/journalRow";
import { invertStep, stepsDone, type TablePatch } from "./tablePatch";

/** How many steps of an interrupted patch have been done. Fails with `missingTable`, and with `rearranged` when its rows were changed. */
export async function readStepsDone(context: Excel.RequestContext, forward: TablePatch, progress: GroupProgress): Promise<number> {
  const state = (await readTableStates(context, [forward.table])).get(forward.table);
  if (state === undefined) throw new WorkbookError("missingTable", { table: forward.table });
  const done = stepsDone(forward, progress, state.inputs.length, state.below);
  if (done === undefined) throw new WorkbookError("rearranged", { table: forward.table, sheet: state.sheet });
  return done;
}

/** How many steps of the interrupted act have been done, so have to be taken back. `back` is its way back. */
export function readStepsLeft(context: Excel.RequestContext, back: TablePatch, progress: GroupProgress): Promise<number> {
  const forward: TablePatch = { ...back, before: back.after, after: back.before, steps: [...back.steps].reverse().map(invertStep) };
  return readStepsDone(context, forward, progress);
}
