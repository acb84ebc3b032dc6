/**
 * The dates of a cycle: the working days of the month or week on which each step begins and is due. A monthly cycle follows the classic
 * one, with the executive meeting on working day 15; a weekly cycle shares its working days out among the steps. Companies change the
 * due dates in SopCycles.
 */
import type { sopCycles } from "./sopCycles";
import { weekCalendar, type Bucket, workingDayWithin } from "../../calendar/periods";
import { workingDay, type Holidays } from "../../calendar/workingDays";

export type StepName = Extract<(typeof sopCycles.columns)[number], { name: "Step" }>["choices"][number];
export type StepStatus = Extract<(typeof sopCycles.columns)[number], { name: "Status" }>["choices"][number];

/** The five steps in order. */
export const steps = ["collect", "analyse", "coordinate", "validate", "evaluate"] as const satisfies readonly StepName[];
export type Step = (typeof steps)[number];

/** Working days on which each step begins and is due. */
export const stepOffsets: Readonly<Record<Step, { start: number; due: number }>> = {
  collect: { start: 1, due: 3 },
  analyse: { start: 4, due: 6 },
  coordinate: { start: 7, due: 13 },
  validate: { start: 14, due: 15 },
  evaluate: { start: 16, due: 17 },
};

export interface StepDates {
  step: Step;
  start: number;
  due: number;
}

/** When each step starts and is due, in the cycle of a month or of a week (given by its Monday). */
export function cycleDates(period: number, holidays: Holidays, cadence: Bucket): StepDates[] {
  if (cadence === "week") return weekDates(period, holidays);
  return steps.map((step) => ({
    step,
    start: workingDay(period, stepOffsets[step].start, holidays),
    due: workingDay(period, stepOffsets[step].due, holidays),
  }));
}

/** Five steps in a week: one a day in a full week, two on the same day in a week with a holiday. */
function weekDates(monday: number, holidays: Holidays): StepDates[] {
  const days = weekCalendar.workingDays(monday, holidays);
  return steps.map((step, index) => {
    const start = Math.floor((index * days) / steps.length) + 1;
    const due = Math.max(start, Math.floor(((index + 1) * days) / steps.length));
    const day = (n: number): number => workingDayWithin(monday, n, weekCalendar, holidays);
    return { step, start: day(start), due: day(due) };
  });
}
