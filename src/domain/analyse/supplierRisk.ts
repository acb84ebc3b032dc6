import { smallestOf } from "../../calc/extremes";
import { nameKey } from "../../language/sameName";
import type { PeriodCalendar } from "../../calendar/periods";
import { borrowed } from "./familyRates";
import { noise, type SupplierRisk, type ValueBasis } from "./risk";
import type { FamilyOutlook } from "./riskOutlook";
import type { SupplierRecord } from "./supplierRecord";

/** With fewer lines that can be judged, a late one says nothing about how reliable a supplier is. */
export const leastLines = 3;

/**
 * Supplier: the share of late lines reaches the threshold `settings.supplierLate`, with at least three lines that are delivered or
 * overdue. An overdue line is late: a supplier that delivers nothing at all is no reliable one.
 *
 * Size: mean days late of the late lines. Value: units ordered and not received x unit cost of their family; lines whose family or
 * cost is not known are left out, and the value is unknown when that leaves none. Nothing on order: 0.
 *
 * @param threshold share 0..1; at 0, a supplier is a risk from its first late line
 */
export function supplierRiskOf(
  record: SupplierRecord,
  families: readonly FamilyOutlook[],
  threshold: number,
  calendar: PeriodCalendar,
): SupplierRisk | null {
  const { supplier, lines, lateShare, meanDaysLate, rejectedShare, open } = record;
  if (lines < leastLines || lateShare === null || lateShare <= 0 || lateShare + noise < threshold) return null;
  const supplied = new Set(record.families.map(nameKey));
  const promises = open.flatMap(({ promised }) => (promised === null ? [] : [promised]));
  return {
    kind: "supplier",
    subject: supplier,
    period: promises.length === 0 ? null : calendar.periodOf(smallestOf(promises)),
    size: meanDaysLate,
    ...openValue(open, families),
    ...borrowed(
      families.filter(({ family }) => supplied.has(nameKey(family))),
      ["unitCost"],
    ),
    lateShare,
    lines,
    rejectedShare,
    overdue: open.filter(({ overdue }) => overdue).length,
    open: open.length,
    openUnits: open.reduce((sum, { units }) => sum + units, 0),
    families: record.families,
  };
}

function openValue(open: SupplierRecord["open"], families: readonly FamilyOutlook[]): { value: number | null; basis: ValueBasis } {
  if (open.length === 0) return { value: 0, basis: "nothingOnOrder" };
  const awaited = new Set(open.flatMap(({ family }) => (family === null ? [] : [nameKey(family)])));
  const isUnreadable = families.some(({ family, unreadable, unitCost }) => unreadable && unitCost === null && awaited.has(nameKey(family)));
  if (isUnreadable) return { value: null, basis: "unreadable" };
  const costs = new Map(families.map(({ family, unitCost }) => [nameKey(family), unitCost]));
  const values = open.flatMap(({ family, units }) => {
    const cost = family === null ? null : (costs.get(nameKey(family)) ?? null);
    return cost === null ? [] : [units * cost];
  });
  if (values.length === 0) return { value: null, basis: "unknownOpenCost" };
  const value = values.reduce((sum, amount) => sum + amount, 0);
  return { value, basis: values.length < open.length ? "someOpenOrders" : "openOrders" };
}
