/**
 * What was read from somebody else's sheet or file, before anything is understood: the meeting point of the workbook room
 * (which reads Excel), the CSV reader and the import rules (which decide what each cell means).
 */

/** One foreign cell: its raw value, what a person sees in it, and its number format where it has one. */
export interface SourceCell {
  value: string | number | boolean | null;
  text: string;
  format?: string;
}

/** Texts of a source that were put right because they had been encoded twice: how many, and the first of them (one-based row). */
export interface Repairs {
  count: number;
  first: { row: number; text: string; meant: string };
}

/** A block of foreign cells. `firstRow` and `firstColumn` are one-based as people count them, so that a problem can be found again. */
export interface SourceGrid {
  name: string;
  sheet?: string;
  firstRow: number;
  firstColumn: number;
  cells: SourceCell[][];
  repairs?: Repairs;
}

/** Why a row was left out: a code, whose sentence the import has, and the values that the sentence names. */
export interface RejectionReason {
  code: string;
  values: Readonly<Record<string, string | number>>;
}

/** A row that was not taken over. Rows in = rows imported + rows of these, always. `row` is one-based. */
export interface RejectedRow {
  source: string;
  row: number;
  column?: string;
  reason: RejectionReason;
  text: string;
}
