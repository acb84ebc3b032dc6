/**
 * The dates of a cycle: each step from one working day of the month to another, and the day by which each kind of data is owed.
 * The offsets are those of a classic monthly cycle that ends with the executive meeting on working day 15; a company changes the
 * due dates in SopCycles and SopInputs.
 */
import type { sopCycles } from "../tables/cycle";
import type { TableName } from "../facts";
import { workingDay, type Holidays } from "./workingDays";

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

/** Working day by which each table is owed: actuals first, what others have to think about last, all before the step is due. */
export const dueWorkingDays = {
  SopFamilies: 2,
  SopDemand: 2,
  SopStock: 2,
  SopDeliveries: 2,
  SopSupply: 2,
  SopSales: 3,
  SopLogistics: 3,
  SopBudget: 3,
  SopForecasts: 3,
  SopEvents: 3,
  SopResources: 3,
  SopCapacity: 3,
  SopRouting: 3,
} as const satisfies Partial<Record<TableName, number>>;

export interface StepDates {
  step: Step;
  start: number;
  due: number;
}

/** When each step of the cycle of a month begins and is due. */
export function cycleDates(month: number, holidays: Holidays): StepDates[] {
  return steps.map((step) => ({
    step,
    start: workingDay(month, stepOffsets[step].start, holidays),
    due: workingDay(month, stepOffsets[step].due, holidays),
  }));
}
