import { monthCalendar, calendarOf, type Bucket, type PeriodCalendar } from "../../calendar/periods";
import { tables } from "./catalogue";

const plannedByBucket: ReadonlySet<string> = new Set(tables.filter(({ periods }) => periods === "bucket").map(({ name }) => name));

/** The periods that the column Period of a table holds in a company that plans by a bucket. */
export const periodsOfTable = (table: string, bucket: Bucket): PeriodCalendar =>
  plannedByBucket.has(table) ? calendarOf(bucket) : monthCalendar;
