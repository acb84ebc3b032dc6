import type { Bucket } from "../../calendar/periods";
import type { DecimalMark } from "../../language/numberText";
import type { DateOrder } from "../dateText";
import type { Encoding } from "../decode";
import type { ProblemCode } from "../problems";

/** How the lines of a text file are cut. Parquet files say it themselves. */
export interface TextForm {
  encoding: Encoding;
  delimiter: string;
  /** Records before the first line of data: titles and headers. */
  headerRecords: number;
}

/** What a person asks of a file with more lines than a sheet holds: one sum for each name and period. */
export interface LinesQuestion {
  /** Absent for a Parquet file. */
  text?: TextForm;
  headers: readonly string[];
  /** The column whose names the sums are for: a family, or an item. */
  name: number;
  /** The column of days whose months or weeks the sums are for. */
  day: number;
  /** The columns that are summed. */
  figures: readonly number[];
  dateOrder: DateOrder;
  decimalMark: DecimalMark;
  bucket: Bucket;
}

/** Why a line is in no sum: what the import of rows says too, and what only lines of a file can have. */
export type LineProblem = ProblemCode | "otherWidth" | "openQuote" | "missingName";

/** Lines that were left out for one reason. */
export interface LeftOut {
  code: LineProblem;
  count: number;
  /** The first of them: what stands there, and the number of the line where lines have one. */
  first: { line?: number; text: string; values: Readonly<Record<string, string | number>> }[];
}

/** One sum for a name and a period; null where none of its lines has a figure. */
export interface LinesSum {
  name: string;
  period: number;
  figures: (number | null)[];
  lines: number;
}

/** What came of summing a file. `lines` is always `summed` and all that were left out. */
export interface LinesReport {
  lines: number;
  summed: number;
  /** Empty lines, which are none of the above. */
  blank: number;
  leftOut: LeftOut[];
  /** By name and period. */
  sums: LinesSum[];
  /** Of each figure: blank cells in lines that were summed, and figures rounded to six decimals. */
  blanks: number[];
  rounded: number[];
  /** Of each figure: some sum is beyond what is exact (9 million billion units of its last decimal). */
  beyondExact: boolean[];
}

/** The most sums that are made; more are not what a plan is made of. */
export const mostSums = 500_000;

/** What keeps a file from being summed. */
export type LinesRefusal =
  | { code: "tooManySums"; most: number }
  | { code: "notParquet" }
  | { code: "cutParquet" }
  | { code: "unknownCompression"; codec: string }
  /** It was saved or moved after it was chosen. */
  | { code: "changed" };

export class LinesRefused extends Error {
  constructor(readonly why: LinesRefusal) {
    super(why.code);
    this.name = "LinesRefused";
  }
}
