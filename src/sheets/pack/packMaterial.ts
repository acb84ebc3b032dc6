/** What a meeting pack is drawn from: its pages, already in the reader's language, with values and no formula. */
import type { SopName } from "../defineSheet";

export interface Pack {
  mark: SopName;
  /** Name of its tab. */
  title: string;
  paper: "A4" | "Letter";
  header: { left: string; center: string; right: string };
  pages: readonly PackPage[];
}

export interface PackPage {
  /** By which its notes are kept: the same page has the same one whenever the pack is made. */
  id: string;
  title: string;
  /** The page in one line. */
  answer: string;
  /** Text above the tables; long lines are broken. */
  lines: readonly string[];
  tables: readonly PackTable[];
  chart?: PackChart;
}

export interface PackTable {
  heading: string;
  /** Of the first column and of up to six figures; seven where no chart stands beside it. */
  columns: readonly string[];
  rows: readonly PackRow[];
  /** Low, middle and high figures, calm to alarming. */
  heat?: { low: number; middle: number; high: number };
}

export interface PackRow {
  name: string;
  /** A text stands where there is no figure, and says so. */
  figures: readonly (number | string | null)[];
  /** Of all its figures, or of each one. */
  format: string | readonly string[];
}

/** A chart of figures of the first table or another one of its page. */
export interface PackChart {
  title: string;
  type: "line" | "columnClustered" | "columnStacked";
  table: number;
  /** Rows that are drawn over the columns, or columns of figures over the rows, by their places from 0. */
  series: { of: "rows" | "columns"; places: readonly number[] };
  /** Stands below the tables and not beside them, which have more columns then. */
  isBelow?: true;
  /** Place of a series that is not drawn: the others stand on it. */
  unseen?: number;
  /** Where the value axis begins. */
  minimum?: number;
  numberFormat?: string;
}

/** Name by which the pack of a meeting is found again, from sixteen digits that stand for the meeting. */
export const packMark = (digits: string): SopName => `${start}${digits}`;

/** True for the name of a pack. */
export const isPackMark = (mark: string): boolean => mark.startsWith(start);

const start = "SopPack";

/** Name by which the roadmap by department is found again. */
export const departmentsMark: SopName = "SopDepartments";
