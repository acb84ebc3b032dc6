/** How the company of a story runs its cycle: who owes which data, the steps of two cycles, and what it calls itself. */
import { cycleDates, dueWorkingDays, type Step } from "../domain/steps/cycleDates";
import { holidaysBetween } from "../calendar/holidays";
import type { CycleRow } from "../domain/steps/sopCycles";
import type { InputRow } from "../domain/collect/sopInputs";
import type { SettingRow } from "../domain/settings/sopSettings";
import { ahead, lastMonth } from "./sample";

/** First names of the people of a story, by what they answer for. */
export interface People {
  coordinator: string;
  sales: string;
  marketing: string;
  production: string;
  purchasing: string;
  logistics: string;
  finance: string;
  director: string;
}

export const settingRows = (company: string, currency: string, country: string): SettingRow[] => [
  { Key: "company", Value: company },
  { Key: "currency", Value: currency },
  { Key: "country", Value: country },
];

/** Who brings each kind of data, and by which working day of the month: the usual days. */
export function inputRows(people: People): InputRow[] {
  const owners: Readonly<Record<keyof typeof dueWorkingDays, string>> = {
    SopFamilies: people.coordinator,
    SopDemand: people.sales,
    SopForecasts: people.sales,
    SopEvents: people.marketing,
    SopResources: people.production,
    SopCapacity: people.production,
    SopRouting: people.production,
    SopSupply: people.purchasing,
    SopStock: people.logistics,
    SopDeliveries: people.logistics,
    SopLogistics: people.finance,
    SopSales: people.finance,
    SopBudget: people.finance,
  };
  return Object.entries(dueWorkingDays).map(([table, workingDay]) => ({
    Kind: table,
    Owner: owners[table as keyof typeof dueWorkingDays],
    "Due working day": workingDay,
    Note: null,
  }));
}

/** The cycle of the last month, done, and the one of the first month ahead, whose data is being collected. */
export function cycleRows(people: People, country: string): CycleRow[] {
  const owners: Readonly<Record<Step, string>> = {
    collect: people.coordinator,
    analyse: people.coordinator,
    coordinate: people.production,
    validate: people.director,
    evaluate: people.coordinator,
  };
  const first = ahead[0] ?? lastMonth;
  const holidays = holidaysBetween(country, lastMonth, first);
  return [lastMonth, first].flatMap((cycle) =>
    cycleDates(cycle, holidays).map(({ step, start, due }) => ({
      Cycle: cycle,
      Start: start,
      Step: step,
      Status: cycle === lastMonth ? "done" : step === "collect" ? "in progress" : "to do",
      Owner: owners[step],
      Due: due,
      Done: cycle === lastMonth ? due : null,
      Note: null,
    })),
  );
}
