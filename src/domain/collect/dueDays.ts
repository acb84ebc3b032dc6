/** The day by which each table is owed. */
import { weekCalendar, workingDayWithin, type Bucket } from "../../calendar/periods";
import { workingDay, type Holidays } from "../../calendar/workingDays";
import { collectTables, type CollectTable } from "./collectTables";

/** The working day by which a table is owed where SopInputs does not say: in a week everything comes first thing. */
export const usualDueDay = (table: CollectTable, cadence: Bucket): number =>
  cadence === "week" ? 1 : collectTables[table].collected.owed.workingDay;

/** The day by which data is owed: the n-th working day of the cycle, and in a week no later than its last one. */
export const dueDay = (cycle: number, n: number, holidays: Holidays, cadence: Bucket): number =>
  cadence === "week" ? workingDayWithin(cycle, n, weekCalendar, holidays) : workingDay(cycle, n, holidays);
