/** How the company of a story runs its cycle: who owes which data, the steps of two cycles, and what it calls itself. */
import { owedTables } from "../domain/collect/collectTables";
import type { DataOwner } from "../domain/collect/kinds";
import { cycleDates, type Step } from "../domain/steps/cycleDates";
import { holidaysBetween } from "../calendar/holidays";
import type { CycleRow } from "../domain/steps/sopCycles";
import type { InputRow } from "../domain/collect/sopInputs";
import type { SettingRow } from "../domain/settings/sopSettings";
import { ahead, lastMonth } from "./sample";

/** First names of the people of a story, by what they answer for. */
export interface People extends Readonly<Record<DataOwner, string>> {
  readonly director: string;
}

/** What the company calls itself, its currency and the country whose holidays it keeps. */
export const settingRows = (company: string, currency: string, country: string): SettingRow[] => [
  { Key: "company", Value: company },
  { Key: "currency", Value: currency },
  { Key: "country", Value: country },
];

/** A company that watches its disputes shows them in the place of the delivery time. */
export const watchesDisputes: SettingRow = { Key: "second customer kpi", Value: "disputes" };

/** Who brings each kind of data, and by which working day of the month: the usual days. */
export const inputRows = (people: People): InputRow[] =>
  owedTables.map(({ name, collected: { owed } }) => ({
    Kind: name,
    Owner: people[owed.by],
    "Due working day": owed.workingDay,
    Note: null,
  }));

/** Where the steps of the cycle that has just begun stand. */
const standing = (step: Step): CycleRow["Status"] => (step === "collect" ? "in progress" : "to do");

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
    cycleDates(cycle, holidays, "month").map(({ step, start, due }) => ({
      Cycle: cycle,
      Start: start,
      Step: step,
      Status: cycle === lastMonth ? "done" : standing(step),
      Owner: owners[step],
      Due: due,
      Done: cycle === lastMonth ? due : null,
      Note: null,
    })),
  );
}
