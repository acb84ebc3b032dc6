import type { Text } from "../../language/text";
import { dayOf } from "../../calendar/days";

/**
 * What a column holds. `date` and `period` are Excel serial numbers, a period being the first day of its month, or the Monday of its week; `choice` is one
 * of a few words; the rest is what it says. Numbers are in the unit of the column.
 */
export type ColumnKind = "text" | "number" | "date" | "period" | "choice";

/** One column of a table of ours. `name` is the header in the file, in English in every workbook so that formulas travel. */
export interface Column {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly required: boolean;
  readonly title: Text;
  readonly help: Text;
  /** Words a `choice` column accepts; a text column may offer some and accept others. */
  readonly choices?: readonly string[];
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
}

/** A table of ours: an Excel table found by its name, and its columns found by their headers, never by address. */
export interface TableContract<Columns extends readonly Column[] = readonly Column[], Name extends `Sop${string}` = `Sop${string}`> {
  readonly name: Name;
  readonly title: Text;
  readonly help: Text;
  readonly columns: Columns;
  /** Columns that together name a row; empty where rows have no name (amounts, invoice lines). */
  readonly key: readonly string[];
}

/** The value of a cell of a table of ours, as read and as written; null is blank. */
export type CellValue = string | number | boolean | null;

type ValueOf<C extends Column> = C["kind"] extends "text" | "choice" ? string : number;
type Named<C extends Column, Required extends boolean> = Extract<C, { required: Required }>;

/** The row of a contract: required columns always hold a value, the others may be null. */
export type RowOf<T extends TableContract> = {
  [C in Named<T["columns"][number], true> as C["name"]]: ValueOf<C>;
} & {
  [C in Named<T["columns"][number], false> as C["name"]]: ValueOf<C> | null;
};

/** A row of any table, when the code does not know which. */
export type AnyRow = Readonly<Record<string, CellValue>>;

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

/** Declares a contract and keeps the literal types its row type is derived from. */
export function defineTable<const Columns extends readonly Column[], const Name extends `Sop${string}`>(
  contract: TableContract<Columns, Name>,
): TableContract<Columns, Name> {
  return contract;
}
