/** What a data check found: where it is and what it is about; `checkMessages` puts it into words. */
import type { AnyRow } from "../tables/defineTable";
import type { CollectTable } from "./collectTables";

export type FindingKind =
  | "textNumber"
  | "notDate"
  | "errorCell"
  | "emptyCell"
  /** A Period that is not a week, or not a month, where the company plans by it. */
  | "notWeek"
  | "notMonth"
  | "doubleEntry"
  | "copiedMonth"
  | "outlier"
  | "sameStock"
  | "oldStock"
  /** A family or resource that its own list has twice: the first row counts. */
  | "doubleListed"
  /** A name with a space before or after it. */
  | "spacedName"
  /** The plan's source has no forecast for a family in months of which it has one for others. */
  | "leftOut"
  | "unknownFamily"
  | "unknownResource"
  /** An event that says neither an effect nor a course, or a new family that is like none. */
  | "eventSaysNothing"
  | "likeMissing"
  | "offHigh"
  | "offLow";

export interface Finding {
  kind: FindingKind;
  /** True if it makes a result wrong; false if it only deserves a look. */
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

/** A table as it was read: its rows, where they are, and the cells that could not be read. */
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

/** A finding; whatever its sentence does not need is left blank. */
export const finding = (kind: FindingKind, critical: boolean, rest: Partial<Finding> & Pick<Finding, "table" | "rows">): Finding => ({
  kind,
  critical,
  column: "",
  name: "",
  periods: [],
  figures: {},
  ...rest,
});
