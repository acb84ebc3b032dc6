/** What a data check found: where it stands and what it is about; `i18n/checkMessages` says it in words. */
import type { AnyRow } from "../tables/defineTable";
import type { CollectTable } from "./collectTables";

export type FindingKind =
  | "textNumber"
  | "notDate"
  | "errorCell"
  | "emptyCell"
  /** A Period that is no week, or no month, of the company's calendar. */
  | "notWeek"
  | "notMonth"
  | "doubleEntry"
  | "copiedMonth"
  | "outlier"
  | "sameStock"
  | "oldStock"
  | "unknownFamily"
  | "unknownResource"
  | "offHigh"
  | "offLow";

export interface Finding {
  kind: FindingKind;
  /** True when a result is wrong because of it; false when it only deserves a look. */
  critical: boolean;
  table: CollectTable;
  /** Sheet rows concerned, one-based, ascending; the first is where to look. */
  rows: readonly number[];
  /** Column to look at. */
  column: string;
  /** Family, resource, source or what the cell says. */
  name: string;
  periods: readonly number[];
  /** Figures of the sentence by name: what was found, what would be usual. */
  figures: Readonly<Record<string, number>>;
  /** What is probably meant. */
  near?: string;
}

/** A table as it was read: its rows, where they stand, and the rows that are not what their columns say. */
export interface CheckedTable {
  table: CollectTable;
  sheet: string;
  rows: readonly AnyRow[];
  /** Sheet row of each row. */
  lines: readonly number[];
  /** Zero-based sheet column of each of our columns. */
  columns: Readonly<Record<string, number>>;
  unreadable: readonly { row: number; column: string; text: string }[];
}

export const finding = (kind: FindingKind, critical: boolean, rest: Partial<Finding> & Pick<Finding, "table" | "rows">): Finding => ({
  kind,
  critical,
  column: "",
  name: "",
  periods: [],
  figures: {},
  ...rest,
});
