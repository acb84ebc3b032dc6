/** The cycle itself: opening one, saying that a step is done, and opening a step again. */
import { cycleDates, steps, type StepDates, type StepName, type StepStatus } from "../domain/steps/cycleDates";
import { usualDueDay } from "../domain/collect/dueDays";
import { owedTables } from "../domain/collect/collectTables";
import { nameKey } from "../domain/collect/names";
import type { AnyRow } from "../domain/tables/defineTable";
import { bucketOfPeriod, calendarOf, type Bucket } from "../calendar/periods";
import type { Settings } from "../domain/settings/declarations";
import { sopCycles, type CycleRow } from "../domain/steps/sopCycles";
import { sopInputs } from "../domain/collect/sopInputs";
import { sopSettings } from "../domain/settings/sopSettings";
import { versionIn, versionRow } from "../domain/tables/upgrade";
import { withNote } from "../domain/collect/changeMessages";
import { formatPeriod } from "../calendar/format";
import { filledIn, inLanguage, type Language, type Sentence, type Text } from "../language/text";
import { applyChanges } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { holidaysAround, readForCollect, type CollectReading } from "./readForCollect";
import { todaySerial } from "./today";

const intentions = {
  open: { en: "Open the cycle of {month}", fr: "Ouverture du cycle de {month}" },
  done: { en: "{step} done, {month}", fr: "{step} : terminée, {month}" },
  reopen: { en: "{step} reopened, {month}", fr: "{step} : rouverte, {month}" },
} satisfies Record<string, Text>;

/** Names of the steps. */
export const stepTitles: Readonly<Record<StepName, Text>> = {
  collect: { en: "Collect", fr: "Collecter" },
  analyse: { en: "Analyse and anticipate", fr: "Analyser et anticiper" },
  coordinate: { en: "Coordinate", fr: "Coordonner" },
  validate: { en: "Validate and finalise", fr: "Valider et finaliser" },
  evaluate: { en: "Evaluate and adjust", fr: "Évaluer et ajuster" },
  "product review": { en: "Product review", fr: "Revue produits" },
  "financial review": { en: "Financial review", fr: "Revue financière" },
};

export interface CycleStep {
  step: StepName;
  status: StepStatus;
  owner: string | null;
  due: number | null;
  done: number | null;
  note: string | null;
}

/** The steps of a cycle in their order, optional reviews after them. */
export function stepsOf(cycles: readonly CycleRow[], period: number): CycleStep[] {
  const order = (step: string): number => (steps as readonly string[]).indexOf(step) + 1 || steps.length + 1;
  return cycles
    .filter((row) => row.Cycle === period)
    .map((row) => ({
      step: row.Step as StepName,
      status: row.Status as StepStatus,
      owner: row.Owner,
      due: row.Due,
      done: row.Done,
      note: row.Note,
    }))
    .sort((a, b) => order(a.step) - order(b.step));
}

export interface CycleProposal {
  period: number;
  /** What the cycle is run by; a month where it is not said. */
  cadence?: Bucket;
  steps: StepDates[];
  /** Kinds of data that SopInputs does not list yet. */
  inputs: number;
  /** Months or weeks to choose from: around the usual one, without those that have a cycle already. */
  offered: number[];
}

/** Months or weeks offered before and after the usual one. */
const offeredAround = [-2, -1, 0, 1, 2, 3];

/** What opening the cycle of a month or week would write, for the person to look at: by default the one after the latest cycle, or this one. */
export async function proposeCycle(period?: number, asOf = todaySerial()): Promise<CycleProposal> {
  const reading = await readForCollect();
  const { cadence } = reading.settings;
  const calendar = calendarOf(cadence);
  const usual = nextCycle(reading.period, reading.settings, asOf);
  const wanted = period ?? usual;
  const taken = new Set(reading.cycles.map((row) => row.Cycle));
  return {
    period: wanted,
    cadence,
    steps: cycleDates(wanted, holidaysAround(reading.settings, wanted), cadence),
    inputs: missingInputs(reading).length,
    offered: offeredAround.map((count) => calendar.add(usual, count)).filter((candidate) => !taken.has(candidate)),
  };
}

/** The cycle after the latest one. After a change of cadence no cycle follows another: then the next one is that of today, or later. */
function nextCycle(latest: number | null, { cadence }: Settings, asOf: number): number {
  const calendar = calendarOf(cadence);
  if (latest === null) return calendar.periodOf(asOf);
  const next = calendar.add(calendar.periodOf(latest), 1);
  return calendar.isPeriod(latest) ? next : Math.max(next, calendar.periodOf(asOf));
}

/** Rows of SopInputs for the kinds of data it does not speak of yet: the usual working day, and nobody. */
const missingInputs = ({ inputs, settings }: CollectReading): AnyRow[] => {
  const listed = new Set(inputs.map((row) => nameKey(row.Kind)));
  return owedTables
    .filter(({ name }) => !listed.has(nameKey(name)))
    .map(({ name }) => ({ Kind: name, Owner: null, "Due working day": usualDueDay(name, settings.cadence), Note: null }));
};

/**
 * What opening writes: five rows of SopCycles with owners of the cycle before, and, where they are missing, rows of SopInputs and the
 * version of the tables. Fails with `cycleThere`.
 */
export async function planOpenCycle(period: number): Promise<ChangeSet> {
  const reading = await readForCollect();
  if (reading.cycles.some((row) => row.Cycle === period)) throw new WorkbookError("cycleThere", { month: period });
  const { cadence } = reading.settings;
  const before = reading.period === null ? [] : stepsOf(reading.cycles, reading.period);
  const rows = cycleDates(period, holidaysAround(reading.settings, period), cadence).map(({ step, start, due }, index): CycleRow => ({
    Cycle: period,
    Start: start,
    Step: step,
    Status: index === 0 ? "in progress" : "to do",
    Owner: before.find((earlier) => earlier.step === step)?.owner ?? null,
    Due: due,
    Done: null,
    Note: null,
  }));
  const inputs = missingInputs(reading);
  return {
    intention: named(intentions.open, period, cadence),
    changes: [
      { kind: "rows", table: sopCycles, rows, mode: "append" },
      ...(inputs.length > 0 ? [{ kind: "rows", table: sopInputs, rows: inputs, mode: "append" } as const] : []),
      ...(versionIn(reading.rows.SopSettings ?? []) === null
        ? [{ kind: "rows", table: sopSettings, rows: [versionRow()], mode: "append" } as const]
        : []),
    ],
  };
}

/** Opens the cycle of a month. */
export async function openCycle(period: number, language: Language): Promise<void> {
  await applyChanges(await planOpenCycle(period), { language });
}

/** A step done, or opened again for a reason. */
export type StepChange = { action: "done" } | { action: "reopen"; reason: string };

/**
 * What it writes: the status of the step, the day it was done or the reason in its note; the next step that waits begins when one
 * is done. Fails with `noCycle`, and with `missingWords` where the reason is blank.
 */
export async function planSetStep(
  period: number,
  step: StepName,
  change: StepChange,
  language: Language,
  asOf = todaySerial(),
): Promise<ChangeSet> {
  const { cycles, settings } = await readForCollect();
  return {
    intention: named(intentions[change.action], period, bucketOfPeriod(period, settings.cadence), step),
    changes: stepChanges(cycles, period, step, change, language, asOf),
  };
}

/** The rows that a change of a step writes. */
export function stepChanges(
  cycles: readonly CycleRow[],
  period: number,
  step: StepName,
  change: StepChange,
  language: Language,
  asOf: number,
): ChangeSet["changes"] {
  const row = cycles.find((candidate) => candidate.Cycle === period && candidate.Step === step);
  if (row === undefined) throw new WorkbookError("noCycle", { month: period, step });
  if (change.action === "reopen") {
    const reason = change.reason.trim();
    if (reason === "") throw new WorkbookError("missingWords");
    return [rowsOf([{ ...row, Status: "reopened", Note: withNote(row.Note, "reopened", asOf, reason, language) }])];
  }
  const nextStep = (steps as readonly StepName[])[(steps as readonly StepName[]).indexOf(step) + 1];
  const next = cycles.find((candidate) => candidate.Cycle === period && candidate.Step === nextStep && candidate.Status === "to do");
  return [rowsOf([{ ...row, Status: "done", Done: asOf }, ...(next ? [{ ...next, Status: "in progress" }] : [])])];
}

const rowsOf = (rows: CycleRow[]): ChangeSet["changes"][number] => ({ kind: "rows", table: sopCycles, rows, mode: "append" });

const named = (text: Text, period: number, cadence: Bucket, step?: StepName): Sentence =>
  filledIn(text, (language) => ({
    month: formatPeriod(period, language, cadence),
    step: step === undefined ? "" : inLanguage(stepTitles[step], language),
  }));

/** Says that a step is done, or opens it again. */
export async function setStep(period: number, step: StepName, change: StepChange, language: Language, asOf = todaySerial()): Promise<void> {
  await applyChanges(await planSetStep(period, step, change, language, asOf), { language });
}
