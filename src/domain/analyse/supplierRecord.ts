/** How reliably a supplier delivered, from the lines of SopSupply. */
import { largestOf } from "../../calc/extremes";
import { nameKey } from "../../language/sameName";
import { delay } from "../../calc/service/delay";
import { onTimeRate } from "../../calc/service/onTimeRate";
import type { SupplyRow } from "../collect/sopSupply";

export interface SupplierRecord {
  supplier: string;
  /** Lines judged: those delivered and those overdue. */
  lines: number;
  /** Share of the judged lines that are late; null if none can be judged. */
  lateShare: number | null;
  /** Mean delay of the late lines in days, overdue ones up to the day of the table; 0 if none is late. */
  meanDaysLate: number;
  /** Units refused over units received; null when no received quantity is known. */
  rejectedShare: number | null;
  /** Open lines; those past their promised date are overdue. */
  open: { family: string | null; promised: number | null; units: number; overdue: boolean }[];
  /** Families of late or open lines, as first spelt. */
  families: string[];
}

/**
 * The day an export of purchase orders was made: the latest day of an order or a receipt. An old export is judged as of that day, or
 * all its open lines would look late. Null without any date.
 */
export function supplyDay(rows: readonly SupplyRow[]): number | null {
  const days = rows.flatMap((row) => [row["Ordered date"], row["Received date"]]).filter((day) => day !== null);
  return days.length === 0 ? null : Math.floor(largestOf(days));
}

/** One record per supplier, in the order in which they appear; case makes no difference. */
export function supplierRecords(rows: readonly SupplyRow[]): SupplierRecord[] {
  const asOf = supplyDay(rows);
  const suppliers = new Map<string, SupplyRow[]>();
  for (const row of rows) {
    const key = nameKey(row.Supplier);
    const lines = suppliers.get(key);
    if (lines === undefined) suppliers.set(key, [row]);
    else lines.push(row);
  }
  return [...suppliers.values()].map((lines) => recordOf(lines, asOf));
}

function recordOf(lines: readonly SupplyRow[], asOf: number | null): SupplierRecord {
  const isOverdue = (row: SupplyRow): boolean =>
    row["Received date"] === null && row["Promised date"] !== null && asOf !== null && asOf > row["Promised date"];
  const isLate = (row: SupplyRow): boolean =>
    row["Promised date"] !== null && row["Received date"] !== null && row["Received date"] > row["Promised date"];
  const delivered = lines.filter((row) => row["Promised date"] !== null && row["Received date"] !== null);
  const overdue = lines.filter(isOverdue);
  const judged = [...delivered, ...overdue];
  const promised = judged.map((row) => row["Promised date"]);
  const received = judged.reduce((sum, row) => sum + (row.Received ?? 0), 0);
  const rejected = judged.reduce((sum, row) => sum + (row.Rejected ?? 0), 0);
  const open = lines.filter((row) => row["Received date"] === null);
  const waiting = lines.filter((row) => isLate(row) || row["Received date"] === null);
  const families = new Map(waiting.flatMap(({ Family: family }) => (family === null ? [] : [[nameKey(family), family] as const])));
  return {
    supplier: lines[0]?.Supplier ?? "",
    lines: judged.length,
    lateShare:
      judged.length === 0
        ? null
        : 1 -
          onTimeRate(
            promised,
            judged.map((row) => row["Received date"]),
            0,
            asOf,
          ),
    meanDaysLate:
      judged.length === 0
        ? 0
        : delay(
            promised,
            judged.map((row) => row["Received date"] ?? asOf),
            "MEAN",
          ),
    rejectedShare: received > 0 ? rejected / received : null,
    open: open.map((row) => ({
      family: row.Family,
      promised: row["Promised date"],
      units: Math.max(0, (row.Ordered ?? 0) - (row.Received ?? 0)),
      overdue: isOverdue(row),
    })),
    families: [...families.values()],
  };
}
