/** How the company of a story runs its cycle: who owes which data, the steps of two cycles, and what it calls itself. */
import { addMonths } from "../periods";
import type { CycleRow, InputRow, SettingRow } from "../tables/cycle";
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

/** Who brings each kind of data, and by which working day of the month. */
export function inputRows(people: People): InputRow[] {
  const owed: [table: string, owner: string, workingDay: number][] = [
    ["SopFamilies", people.coordinator, 1],
    ["SopDemand", people.sales, 1],
    ["SopForecasts", people.sales, 3],
    ["SopEvents", people.marketing, 3],
    ["SopResources", people.production, 2],
    ["SopCapacity", people.production, 2],
    ["SopRouting", people.production, 2],
    ["SopSupply", people.purchasing, 2],
    ["SopStock", people.logistics, 1],
    ["SopDeliveries", people.logistics, 2],
    ["SopLogistics", people.finance, 3],
    ["SopSales", people.finance, 2],
    ["SopBudget", people.finance, 3],
  ];
  return owed.map(([table, owner, workingDay]) => ({ Kind: table, Owner: owner, "Due working day": workingDay, Note: null }));
}

/** The n-th working day of a month, New Year's Day being none. */
function workingDay(period: number, n: number): number {
  let left = n;
  for (let day = period; ; day += 1) {
    // the remainder by 7 is 0 on Saturdays and 1 on Sundays; see `workingDays`
    if (day % 7 > 1 && !(day === period && period === ahead[0])) left -= 1;
    if (left === 0) return day;
  }
}

/** The cycle of the last month, done, and the one of the first month ahead, whose data is being collected. */
export function cycleRows(people: People): CycleRow[] {
  const steps: [step: string, owner: string, from: number, due: number][] = [
    ["collect", people.coordinator, 1, 3],
    ["analyse", people.coordinator, 3, 6],
    ["coordinate", people.production, 6, 13],
    ["validate", people.director, 13, 15],
    ["evaluate", people.coordinator, 15, 17],
  ];
  return [lastMonth, addMonths(lastMonth, 1)].flatMap((cycle, index) =>
    steps.map(([step, owner, from, due]) => ({
      Cycle: cycle,
      Start: workingDay(cycle, from),
      Step: step,
      Status: index === 0 ? "done" : step === "collect" ? "in progress" : "to do",
      Owner: owner,
      Due: workingDay(cycle, due),
      Done: index === 0 ? workingDay(cycle, due) : null,
      Note: null,
    })),
  );
}
