/** A workbook file that was opened to import from: what it offers, and the cells of one sheet at a time. */
import type { SourceCell } from "../domain/collect/source";
import type { Rectangle } from "../xlsx/cellReference";

/** What a pivot table on a sheet was made from, as far as the file says. */
export interface PivotOrigin {
  /** A table or a name. */
  table?: string;
  sheet?: string;
}

/** A table or a sheet that can be imported. */
export interface BookPart {
  /** Unique in the file: the names of a table and a sheet may be equal. */
  id: string;
  kind: "table" | "sheet";
  name: string;
  /** The sheet that it is, or on which it stands. */
  sheet: string;
  isHidden: boolean;
  /** Of a table: its cells with the headers, without the row of totals. */
  area?: Rectangle;
  /** Of a table whose header row is shown. */
  hasHeaders?: boolean;
  /** What the pivot tables on it were made from. */
  pivots: readonly PivotOrigin[];
}

/** The cells of a sheet, from row 1 and column A on; rows that hold nothing are empty. */
export interface ReadSheet {
  rows: SourceCell[][];
  /** Rows that a filter or a person hid, from 0. */
  hidden: ReadonlySet<number>;
  /** Formulas without a stored result: who wrote the file never calculated it. */
  notCalculated: number;
  /** Cells that stand beyond the last row or column of a sheet. */
  outside: number;
}

export interface OpenedBook {
  /** Tables first, then sheets, hidden ones last. */
  parts: readonly BookPart[];
  /** Reads the sheet of a part; yields the number of rows so far. Throws FileError "damaged". */
  read(part: BookPart): Generator<number, ReadSheet, void>;
}

const rank = ({ kind, isHidden }: BookPart): number => (kind === "table" ? 0 : 1) + (isHidden ? 2 : 0);

/** Parts in the order in which they are offered. */
export const inOrderOffered = (parts: readonly BookPart[]): BookPart[] => [...parts].sort((one, other) => rank(one) - rank(other));
