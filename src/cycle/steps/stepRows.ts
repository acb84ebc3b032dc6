/** The steps of a cycle as SopCycles has them, and what changing one writes. */
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { steps, type StepName, type StepStatus } from "../../domain/steps/cycleDates";
import { sopCycles, type CycleRow } from "../../domain/steps/sopCycles";
import { stepTitles } from "../../domain/steps/stepTitles";
import { inLanguage, type Language, type Text } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { readForCollect, type CollectReading } from "../collect/readForCollect";

export interface CycleStep {
  step: StepName;
  title: Text;
  status: StepStatus;
  owner: string | null;
  due: number | null;
  done: number | null;
  note: string | null;
}

/** A step of a cycle, by the month or week in which the cycle is run. */
export interface StepOfCycle {
  cycle: number;
  step: StepName;
}

const stepNames: readonly string[] = steps;

/** The steps of a cycle in their order; optional reviews come after them. */
export function stepsOfCycle(cycles: readonly CycleRow[], cycle: number): CycleStep[] {
  const order = (step: string): number => stepNames.indexOf(step) + 1 || steps.length + 1;
  return cycles
    .filter((row) => row.Cycle === cycle)
    .map((row) => ({
      step: row.Step as StepName,
      title: stepTitles[row.Step as StepName],
      status: row.Status as StepStatus,
      owner: row.Owner,
      due: row.Due,
      done: row.Done,
      note: row.Note,
    }))
    .sort((a, b) => order(a.step) - order(b.step));
}

/** Reads the row of a step, with everything that was read for it. Fails with `noCycle` when there is none. */
export async function readStep({ cycle, step }: StepOfCycle): Promise<CollectReading & { row: CycleRow }> {
  const reading = await readForCollect();
  return { ...reading, row: rowOf(reading.cycles, { cycle, step }) };
}

function rowOf(cycles: readonly CycleRow[], { cycle, step }: StepOfCycle): CycleRow {
  const row = cycles.find((candidate) => candidate.Cycle === cycle && candidate.Step === step);
  if (row === undefined) throw new WorkbookError("noCycle", { month: cycle, step });
  return row;
}

/** Finishing a step: it is done today, and the next step begins if it has been waiting. Fails with `noCycle`. */
export function finishedStep(cycles: readonly CycleRow[], { cycle, step }: StepOfCycle, today: number): Change {
  const row = rowOf(cycles, { cycle, step });
  const nextStep = stepNames[stepNames.indexOf(step) + 1];
  const next = cycles.find((candidate) => candidate.Cycle === cycle && candidate.Step === nextStep && candidate.Status === "to do");
  return cycleRows([{ ...row, Status: "done", Done: today }, ...(next ? [{ ...next, Status: "in progress" }] : [])]);
}

/** Rows of SopCycles to write. */
export const cycleRows = (rows: CycleRow[]): Change => ({ kind: "rows", table: sopCycles, rows, mode: "append" });

/** The step and its cycle in words. */
export const stepInWords =
  ({ cycle, step }: StepOfCycle, { settings }: Pick<CollectReading, "settings">) =>
  (language: Language): Record<"step" | "month", string> => ({
    step: inLanguage(stepTitles[step], language),
    month: formatPeriod(cycle, language, bucketOfPeriod(cycle, settings.cadence)),
  });
