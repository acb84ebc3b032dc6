import type { AnyRow, TableContract } from "./defineTable";
import type { Parts } from "./inParts";
import { namesOf } from "./planTableWrite";

/**
 * The rows of a table that a new source no longer has, by their keys. Where rows have periods, only those between the first and the
 * last period of the source count: what lies before or after them is not what the source speaks of.
 */
export function* absentRows(contract: TableContract, existing: readonly AnyRow[], incoming: readonly AnyRow[]): Parts<AnyRow[]> {
  if (contract.key.length === 0) return [];
  const period = contract.key.find((name) => contract.columns.some((column) => column.name === name && column.kind === "period"));
  const periods = period === undefined ? [] : incoming.flatMap((row) => (typeof row[period] === "number" ? [row[period]] : []));
  const first = periods.reduce((least, one) => Math.min(least, one), Infinity);
  const last = periods.reduce((most, one) => Math.max(most, one), -Infinity);
  const known = new Set(yield* namesOf(contract, incoming));
  const names = yield* namesOf(contract, existing);
  return existing.filter((row, index) => {
    const at = period === undefined ? undefined : row[period];
    if (period !== undefined && (typeof at !== "number" || at < first || at > last)) return false;
    return !known.has(names[index] ?? "");
  });
}
