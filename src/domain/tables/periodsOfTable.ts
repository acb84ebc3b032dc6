import { months, periodsBy, type Bucket, type Periods } from "../../calendar/periods";

/** Tables whose Period is planned by the bucket of the company. Budget, costs and invoices are closed by month in both. */
const plannedTables: ReadonlySet<string> = new Set(["SopDemand", "SopForecasts", "SopCapacity", "SopStock"]);

/** The periods that the column Period of a table holds in a company that plans by a bucket. */
export const periodsOfTable = (table: string, bucket: Bucket): Periods => (plannedTables.has(table) ? periodsBy(bucket) : months);
