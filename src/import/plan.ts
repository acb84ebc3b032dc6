import type { AnyRow } from "../domain/tables/defineTable";
import type { WeekNumbering } from "../calendar/weeks";
import type { SpreadUnit } from "./spread";
import type { FiscalYears } from "../calendar/fiscal";
import type { Bucket } from "../calendar/periods";
import type { DatasetKindId } from "../domain/collect/collectTables";
import type { RejectedRow } from "../domain/collect/source";
import type { DateOrder } from "./dateText";
import type { Layout } from "./layout";
import type { MappingReason } from "./mappingReason";
import type { ImportNotice } from "./noticeSentences";
import type { FigureScale } from "./figureScale";
import type { WordMeaning, WordPick } from "./wordColumns";
import type { DecimalMark } from "../language/numberText";

/** Where the value of one of our columns comes from. */
export type ColumnSource =
  /** A column of the source, by its position in `grid.cells`. */
  | { from: "column"; column: number }
  /** One value typed once for every row, e.g. the month of a stock list. */
  | { from: "constant"; value: string | number }
  /** The month in the header above the cell, in a months-across sheet. */
  | { from: "monthHeader" }
  /** The cell under a month, in a months-across sheet. */
  | { from: "monthCell" }
  /** The family (resource, category) in the header above the cell, in a sheet with months down and families across. */
  | { from: "itemHeader" }
  /** The cell under a family, in such a sheet. */
  | { from: "itemCell" }
  /** The month of the order named in that column, looked up among the deliveries already imported. */
  | { from: "orderMonth"; column: number };

/** Where a column comes from, and why. */
export interface MappedColumn {
  source: ColumnSource;
  /** 0 to 1: how well the header and the contents fit. */
  score: number;
  reason: MappingReason;
}

/** What rows with the same key become: one sum, a problem to list, or separate rows. */
export type SameKey = "sum" | "reject" | "keep";

/** Everything that decides how a source is read. Proposed by `proposePlan`, changed by a person, carried out by `readRecords`. */
export interface ImportPlan {
  kind: DatasetKindId;
  layout: Layout;
  /** By input name; inputs without an entry stay blank. */
  mapping: Readonly<Record<string, MappedColumn>>;
  /** Order of day and month by input, where texts need it; absent when unknown (ambiguous texts are then listed). */
  dateOrders: Readonly<Record<string, DateOrder>>;
  decimalMarks: Readonly<Record<string, DecimalMark>>;
  sameKey: SameKey;
  /** Why rows are summed: the column that makes them finer than the table, or "date" when several days fall in a month. */
  finerBy?: string;
  /** Take over rows whose family is not in the list of families; otherwise they are listed. */
  acceptUnknownFamilies: boolean;
  /** The input that the cells under months or names are; absent in a list, and until a person has chosen it. */
  figure?: string;
  /** Year of headers that name months without one. */
  year?: number;
  /** Month of the first of periods that have a number and no name: P1, P2, P3. */
  firstMonth?: number;
  /** The fiscal years that periods such as `FY27 P03` belong to, as Settings or a person say. */
  fiscal?: FiscalYears;
  /** Weeks, quarters and years are put into months, by the days from Monday to Friday of each; a person said so. */
  spreads?: boolean;
  /** How weeks are numbered, where it is not as ISO does. */
  weeks?: WeekNumbering;
  /** The table is by month: weeks, quarters and years are no periods of it. */
  byMonth?: boolean;
  /** What the figures of an input are multiplied by, where a person said it: thousands, minutes. */
  factors?: Readonly<Record<string, number>>;
  /** Which rows are taken where a column tells versions, measures or units apart, for each column that a person was asked about. */
  picks?: readonly WordPick[];
  /** Take rows called "Total" with a name that stands nowhere else: "Total Energies" is a company. */
  totalsAreNames?: boolean;
}

/** What is known from the workbook when a source is read. */
export interface ImportContext {
  /** Families of SopFamilies; empty when there is no such list, and then no family is unknown. */
  families: readonly string[];
  /** Families as the workbook's data spells them, so that another spelling does not make a second family. */
  spellings?: readonly string[];
  /** False where the workbook has no demand, without which nothing can be planned. */
  hasDemand?: boolean;
  /** Resources as the workbook spells them. */
  resources?: readonly string[];
  /** What the company plans by. */
  bucket: Bucket;
  /** The company's fiscal years, where Settings say when they begin. */
  fiscal?: FiscalYears;
  /** A day of the period each known order was placed in, by order number. */
  orderPeriods: ReadonlyMap<string, number>;
  /** Choices remembered from earlier imports, as they stand in SopSettings, by key. */
  memories?: ReadonlyMap<string, string>;
}

/** Something only a person can say before the rows can be read well. */
export type ImportQuestion =
  | {
      code: "dateOrder";
      input: string;
      column: string;
      example: string;
      dayFirst: number;
      monthFirst: number;
      count: number;
      mixed: boolean;
    }
  | { code: "decimalMark"; input: string; column: string; example: string; point: number; comma: number; count: number; mixed: boolean }
  | { code: "missingColumn"; input: string; canBeTyped: boolean }
  | { code: "oneOf"; inputs: readonly (readonly string[])[] }
  /** Which figure the cells under months or names are. */
  | { code: "figure"; inputs: readonly string[] }
  | { code: "year" }
  /** Which month the first of numbered periods is. */
  | { code: "firstMonth"; header: string }
  /** Which month the first period of the fiscal year is that a text such as `FY27 P03` names by the number of its year. */
  | { code: "fiscal"; text: string; year: number }
  /** Weeks, quarters or years in a table by month: listed, or put into months. */
  | { code: "spread"; unit: SpreadUnit; text: string; count: number }
  /** Weeks by number, and the Monday of one of them as programs number weeks; only where these differ. */
  | { code: "weeks"; text: string; readings: readonly { numbering: WeekNumbering; monday: number }[] }
  /** The unit of figures that the header or a title tells (`factor`), or that only a person knows. */
  | ({ code: "unit" } & FigureScale)
  /** Rows of which version, measure or unit are meant: they are never added up unasked. */
  | { code: "pick"; column: number; header: string; about: WordMeaning; words: readonly string[] }
  /** Whether the labels of a column are levels, which only a person can say; asked where the source is understood. */
  | { code: "levels"; header: string }
  /** Rows that are the total of something, or are called so; they are left out unless a person says that they are names. */
  | { code: "totals"; names: readonly string[] };

/** What came of reading a source. */
export interface ImportResult {
  kind: DatasetKindId;
  /**
   * Records found in the source, which is what people call rows: filled rows of a list, filled cells of a sheet with months or
   * families across. With a measure per row a record is one figure of one measure in one month; the records of a family and month
   * become one row of the table together, so that `rows` may be fewer than `imported`.
   */
  records: number;
  /** Records that are in `rows`, alone or added up. Always `records - rejected.length`. */
  imported: number;
  /** Rows for the table, complete and typed. */
  rows: AnyRow[];
  rejected: RejectedRow[];
  notices: ImportNotice[];
  /** Row of SopSettings that remembers how the source was read; absent where a person does not want it. */
  memory?: AnyRow;
}

/** The columns an input reads: one, or all those under months or families that run across. */
export function columnsOf(plan: Pick<ImportPlan, "layout" | "mapping">, input: string): number[] {
  const source = plan.mapping[input]?.source;
  if (source?.from === "column") return [source.column];
  if (source?.from === "itemCell") return plan.layout.itemColumns;
  return source?.from === "monthCell" ? plan.layout.periodColumns.map(({ column }) => column) : [];
}

/** Records to expect, for the progress: rows, times the months or names that run across. */
export function recordsIn({ layout }: ImportPlan): number {
  const rows = layout.lastDataRow - layout.firstDataRow + 1;
  return layout.orientation === "list" ? rows : rows * Math.max(layout.periodColumns.length, layout.itemColumns.length);
}

/** Headers of columns that the plan does not read, so that a person sees what is left out. */
export function unusedHeaders({ layout, mapping }: Pick<ImportPlan, "layout" | "mapping">): string[] {
  const across = [...layout.periodColumns.map(({ column }) => column), ...layout.itemColumns];
  const read = Object.values(mapping).flatMap(({ source }) =>
    source.from === "column" || source.from === "orderMonth" ? [source.column] : [],
  );
  const joined = layout.joined ?? [];
  const parts = joined.flatMap(({ column, year, part }) => (read.includes(column) ? [year, part] : []));
  const unitColumns = (layout.cellUnits ?? []).flatMap(({ unitColumn }) => unitColumn ?? []);
  const years = layout.yearColumn === undefined ? [] : [layout.yearColumn];
  const used = new Set([...across, ...read, ...parts, ...years, ...joined.map(({ column }) => column), ...unitColumns]);
  return layout.headers.filter((_, column) => !used.has(column));
}
