/**
 * Versions of the tables. A workbook says in SopSettings which version of the contracts it was made with; one without a word about it
 * is of version 1 (product version 0.1.0). A later version may add columns and tables, never take any away, so that an older
 * workbook is brought up to date by adding what is missing, and everything in it stays. Only columns that a later version brought
 * (`Column.since`) are added: one that a person renamed or deleted is theirs to repair.
 */
import { largestOf } from "../../calc/extremes";
import { isSameName, nameKey } from "../../language/sameName";
import type { AnyRow, Column, TableContract } from "./defineTable";
import { schemaVersionKey } from "../settings/sopSettings";
import { tables as allTables } from "./catalogue";

/** The version of the tables of today: the latest that brought a table, a column or another formula for one. 1 are those of product version 0.1.0. */
export const schemaVersion = largestOf(
  allTables.flatMap(({ since, columns }) => [since, ...columns.flatMap((column) => [column.since ?? 1, column.before?.since ?? 1])]),
);

/** A table as it is in a workbook. */
export interface PresentHeaders {
  name: string;
  headers: readonly string[];
}

export interface UpgradePlan {
  /** Version that the workbook says, or 1 where it says none. */
  from: number;
  to: number;
  /** Made by a later version of the add-in: it may be read, and nothing may be written. */
  newer: boolean;
  /** Columns to add at the right of tables that are there. */
  columns: { table: TableContract; added: Column[] }[];
  /** Tables that are there, in which formulas of earlier versions may stand. */
  formulas: TableContract[];
  /** Tables to make; none while the workbook has nothing of ours. */
  tables: TableContract[];
  /** A column is missing, or the workbook says an older version. Tables alone are no reason: each is made with its first row. */
  needed: boolean;
}

/** The version that the settings say; null where they say none that can be read. */
export function versionIn(rows: readonly AnyRow[]): number | null {
  const row = rows.find((candidate) => isSameName(candidate["Key"], schemaVersionKey));
  const said = Number(row?.["Value"] ?? Number.NaN);
  return Number.isInteger(said) && said >= 1 ? said : null;
}

/** What is missing in a workbook with tables of ours, against these contracts. Headers are compared as Excel does, without case. */
export function planUpgrade(
  present: readonly PresentHeaders[],
  said: number | null,
  { contracts = allTables, version = schemaVersion }: { contracts?: readonly TableContract[]; version?: number } = {},
): UpgradePlan {
  const found = new Map(present.map(({ name, headers }) => [name, new Set(headers.map(nameKey))]));
  const ours = contracts.filter(({ name }) => found.has(name));
  const from = said ?? 1;
  if (from > version) return { from, to: version, newer: true, columns: [], formulas: [], tables: [], needed: false };
  const columns = ours.flatMap((table) => {
    const added = table.columns.filter(({ name, since = 1 }) => since > from && found.get(table.name)?.has(nameKey(name)) !== true);
    return added.length > 0 ? [{ table, added }] : [];
  });
  return {
    from,
    to: version,
    newer: false,
    columns,
    formulas: ours.filter((table) => table.columns.some(({ before }) => (before?.since ?? 1) > from)),
    tables: ours.length === 0 ? [] : contracts.filter(({ name, bookkeeping }) => !found.has(name) && bookkeeping !== true),
    needed: columns.length > 0 || (said !== null && said < version),
  };
}

/** The row of SopSettings that says the version. */
export const versionRow = (version = schemaVersion): AnyRow => ({ Key: schemaVersionKey, Value: String(version) });
