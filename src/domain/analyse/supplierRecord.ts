/** How a supplier delivered, from the lines of SopSupply. */
import { delay } from "../../calc/service/delay";
import { onTimeRate } from "../../calc/service/onTimeRate";
import type { SupplyRow } from "../collect/sopSupply";
import { sameName } from "./familyRates";

export interface SupplierRecord {
  supplier: string;
  /** Lines received that had a promise. */
  delivered: number;
  /** Lines judged: those delivered, and those awaited after their promise. */
  lines: number;
  /** Share of the lines judged that are late; null when none can be judged. */
  lateShare: number | null;
  /** Mean days late of the late lines, those still awaited counted up to the day of the table; 0 when none is late. */
  meanDaysLate: number;
  /** Units refused over units received; null when no received quantity is known. */
  rejectedShare: number | null;
  /** Lines not received, by promise; overdue ones are past their promise. */
  open: { family: string | null; promised: number | null; units: number; overdue: boolean }[];
  /** Families of the lines late or open, as first spelt. */
  families: string[];
}

/**
 * The day that an export of purchase orders speaks of: the latest day of an order or a receipt. An old export is judged as of then,
 * so that its open lines do not all look late; null without any date.
 */
export function supplyDay(rows: readonly SupplyRow[]): number | null {
  const days = rows.flatMap((row) => [row["Ordered date"], row["Received date"]]).filter((day) => day !== null);
  return days.length === 0 ? null : Math.floor(Math.max(...days));
}

/** One record a supplier, in the order met; names count as one whatever their case. */
export function supplierRecords(rows: readonly SupplyRow[]): SupplierRecord[] {
  const asOf = supplyDay(rows);
  const suppliers = new Map<string, SupplyRow[]>();
  for (const row of rows) {
    const key = sameName(row.Supplier);
    suppliers.set(key, [...(suppliers.get(key) ?? []), row]);
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
  const families = new Map(waiting.flatMap(({ Family: family }) => (family === null ? [] : [[sameName(family), family] as const])));
  return {
    supplier: lines[0]?.Supplier ?? "",
    delivered: delivered.length,
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
