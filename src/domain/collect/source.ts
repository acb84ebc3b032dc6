/**
 * What was read from somebody else's sheet or file, before anything is made of it. The workbook room (which reads Excel), the CSV
 * reader and the import rules (which decide what each cell means) meet here.
 */

/** One foreign cell: its raw value, what a person sees in it, and its number format where it has one. */
export interface SourceCell {
  value: string | number | boolean | null;
  text: string;
  format?: string;
  /** A formula of a file whose result was never stored: no figure, and no blank either. */
  notCalculated?: true;
  /** How many steps its style or the outline of its row sets it to the right, where that is not zero. */
  indent?: number;
}

/** Texts that had been encoded twice and were repaired: how many, and the first of them (row counted from one). */
export interface Repairs {
  count: number;
  first: { row: number; text: string; meant: string };
}

/** A block of foreign cells. `firstRow` and `firstColumn` count from one, as people do, so that they can find a problem again. */
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

/** A row that was left out. Rows read are always rows imported + rows left out. `row` counts from one. */
export interface RejectedRow {
  source: string;
  row: number;
  /** The header in the source, or the id of a column of ours that the source has not. */
  column?: string;
  reason: RejectionReason;
  text: string;
}
