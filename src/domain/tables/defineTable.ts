import type { Text } from "../../language/text";
import type { PeriodText } from "../../calendar/periodText";
import { dayOf } from "../../calendar/days";
import type { CollectKindId, DataOwner } from "../collect/kinds";

/**
 * What a column holds. `date` and `period` are Excel serial numbers, a period being the first day of its month, or the Monday of its week; `choice` is one
 * of a few words; the rest is what it says. Numbers are in the unit of the column.
 */
export type ColumnKind = "text" | "number" | "date" | "period" | "choice";

/** One column of one of our tables. `title` is its header in a workbook of that language (`tables/words`). */
export interface Column {
  /** Its id, by which code and formulas of ours know it in every workbook: the English header. */
  readonly name: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly title: Text;
  readonly help: Text;
  /** Words a `choice` column accepts; a text column may offer some and accept others. They are ids, and their own English words. */
  readonly choices?: readonly string[];
  /** French for the words of the column, by their ids. */
  readonly french?: Readonly<Record<string, string>>;
  /** A text column whose words code looks for: they are read as their ids, like those of a choice. */
  readonly coded?: true;
  /** Where a word is only the beginning of a text: what stands behind it, before a name of people. */
  readonly wordsEndAt?: string;
  /** What stands between two words, where a text may begin with both. */
  readonly wordsJoinedBy?: string;
  /** Smallest number that makes sense, e.g. 0 for a quantity that cannot be negative. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Excel number format in en-US codes; the kind's own where absent. */
  readonly format?: string;
  /** Characters of the longest texts that usually stand in the column, where these are longer than a name. */
  readonly characters?: number;
  /**
   * Version of the tables that brought the column to a table that was there before (`domain/upgrade`); a column of the table's first
   * version says nothing. A column that comes later is never required: workbooks without it can still be read.
   */
  readonly since?: number;
  /** Formula that fills the column in rows where no value is given; a person may override it by typing. */
  readonly formula?: string;
  /**
   * Formulas that earlier versions of the tables put there, and the version that put `formula` in their place. Where one of them still
   * stands, it becomes `formula` when the workbook is brought up to date; whatever else a cell holds is a person's.
   */
  readonly before?: { readonly since: number; readonly formulas: readonly string[] };
}

/**
 * What the periods of a table are: those of the company's bucket; months in every company, as money and costs are closed; or either,
 * which the day itself tells (the cycle of a row, the first month of a risk).
 */
export type PeriodRule = "bucket" | "month" | "either";

/** What makes a table part of the data that is collected for a cycle, checked, frozen and fingerprinted. */
export interface CollectRule<Name extends string = string> {
  readonly kind: CollectKindId;
  /** Place among the tables of its kind. */
  readonly place: number;
  /** The column that tells whose rows they are: a change after the freeze is named by it. */
  readonly part: Name;
  /** Whether the rows speak of periods that are over, of periods to come, or of none. */
  readonly about: "past" | "future" | "always";
  /** Who usually brings the data, by which working day of a monthly cycle, and its place in the list of who owes what. */
  readonly owed: { readonly by: DataOwner; readonly workingDay: number; readonly place: number };
  /** What cannot be shown without the table. */
  readonly missing: Text | PeriodText;
}

/** One of our tables: an Excel table found by its name, and its columns found by their headers, never by address. */
export interface TableContract {
  readonly name: `Sop${string}`;
  /** Version of the tables that brought it (`tables/upgrade`). */
  readonly since: number;
  readonly title: Text;
  readonly help: Text;
  readonly columns: readonly Column[];
  /** Columns that together name a row; empty where rows have no name (amounts, invoice lines). */
  readonly key: readonly string[];
  /** Said by every table with a column of kind `period`, and by no other. */
  readonly periods?: PeriodRule;
  /** Absent where the table is no part of the data collected for a cycle. */
  readonly collected?: CollectRule;
  /** True where the add-in notes its own work: such a table comes with its first row and is no data of the company's. */
  readonly bookkeeping?: true;
  /** True for a table that nobody types into: its sheet is hidden until somebody opens it from the pane. */
  readonly hidden?: true;
  /** True for a table that nobody reads: its headers and words are the same in every workbook. */
  readonly sameInEveryLanguage?: true;
}

/** The value of a cell of one of our tables, as read and as written; null is blank. */
export type CellValue = string | number | boolean | null;

type ValueOf<C extends Column> = C["kind"] extends "text" | "choice" ? string : number;
type Named<C extends Column, Required extends boolean> = Extract<C, { required: Required }>;

/** A row of any table, when the code does not know which. */
export type AnyRow = Readonly<Record<string, CellValue>>;

/** The row of a table: required columns always hold a value, the others may be null. Of a table that is not told, any row. */
export type RowOf<T extends TableContract> =
  string extends NameIn<T>
    ? AnyRow
    : { [C in Named<T["columns"][number], true> as C["name"]]: ValueOf<C> } & {
        [C in Named<T["columns"][number], false> as C["name"]]: ValueOf<C> | null;
      };

/** Number format of a kind of column, en-US codes. */
const formatOfKind: Readonly<Record<ColumnKind, string>> = {
  text: "@",
  choice: "@",
  number: "#,##0",
  date: "yyyy-mm-dd",
  period: "mmm yyyy",
};

/**
 * The number format a column is written with. Quantities are mostly whole; a column that holds fractions shows two decimals in
 * every row, since a format with optional decimals would leave a lone decimal sign behind whole numbers.
 */
export function formatOf(column: Column, values: readonly CellValue[] = []): string {
  if (column.format !== undefined) return column.format;
  // Only a week begins on another day than the first of a month: then the day has to be seen.
  if (column.kind === "period" && values.some((value) => typeof value === "number" && dayOf(value).day !== 1)) return formatOfKind.date;
  const fractions = column.kind === "number" && values.some((value) => typeof value === "number" && !Number.isInteger(value));
  return fractions ? "#,##0.00" : formatOfKind[column.kind];
}

type NameIn<Table extends TableContract> = Table["columns"][number]["name"];
type PeriodIn<Table extends TableContract> = Extract<Table["columns"][number], { kind: "period" }>;

/** What the compiler checks of a declaration beyond its shape: no property but ours, no column but its own, and the rule of its periods. */
type Checked<Table extends TableContract> = {
  readonly [Property in Exclude<keyof Table, keyof TableContract>]: never;
} & {
  readonly key: readonly NameIn<Table>[];
  readonly collected?: CollectRule<NameIn<Table>>;
} & ([PeriodIn<Table>] extends [never] ? { readonly periods?: never } : { readonly periods: PeriodRule });

/** Declares a table; it is part of the product once `tables/catalogue` lists it. Keeps the literal types that its row is derived from. */
export function defineTable<const Table extends TableContract>(table: Table & Checked<Table>): Table {
  return table;
}
