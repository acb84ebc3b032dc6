/** When the data of each table is due. */
import { weekCalendar, workingDayWithin, type Bucket } from "../../calendar/periods";
import { workingDay, type Holidays } from "../../calendar/workingDays";
import { collectTables, type CollectTable } from "./collectTables";

/** The working day a table is due if SopInputs does not say. In a weekly cycle everything is due on the first day. */
export const usualDueDay = (table: CollectTable, cadence: Bucket): number =>
  cadence === "week" ? 1 : collectTables[table].collected.owed.workingDay;

/** The day data is due: the n-th working day of the cycle, but never after the end of a weekly one. */
export const dueDay = (cycle: number, n: number, holidays: Holidays, cadence: Bucket): number =>
  cadence === "week" ? workingDayWithin(cycle, n, weekCalendar, holidays) : workingDay(cycle, n, holidays);
