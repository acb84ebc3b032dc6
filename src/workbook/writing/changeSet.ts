/** What a person asks for, as data: rows of several tables, sheets to draw, named cells to set. `changes.ts` carries it out. */
import type { Blueprint } from "../../sheets/blueprint";
import type { AnyRow, CellValue, Column, TableContract } from "../../domain/tables/defineTable";
import type { RowsMode } from "../../domain/tables/planTableWrite";
import type { Language, Sentence } from "../../language/text";

export type Change =
  /** Rows of a table of ours; see `RowsMode` for what happens to those that are there. */
  | { kind: "rows"; table: TableContract; rows: readonly AnyRow[]; mode: RowsMode }
  /**
   * A sheet of ours, drawn or drawn again; `position` is its place among the tabs when it is new. One whose name is still `titled`, its
   * title in the other language, gets that of the blueprint.
   */
  | { kind: "sheet"; blueprint: Blueprint; position: number; titled?: string }
  /** Adds columns that a table lacks, blank, at its right end. */
  | { kind: "columns"; table: TableContract; added: readonly Column[] }
  /** Puts the formulas of today where those of earlier versions stand in the columns of a table; what a person typed stays. */
  | { kind: "formulas"; table: TableContract }
  /** Puts headers and words of a table into a language. */
  | { kind: "language"; table: TableContract; language: Language }
  /** Says words of our tables in a language where formulas of a person's own compare with them. */
  | { kind: "ownWords"; language: Language }
  /** Puts a formula, or a figure, into one cell of a person's that holds `expected` (empty text for nothing); row and column count from 0. */
  | { kind: "cell"; sheet: string; row: number; column: number; formula: string | number; expected: string }
  /** Sets one of our named cells; a text stays a text. */
  | { kind: "input"; name: string; value: CellValue }
  /** Removes one of our tables with its sheet, if it exists. */
  | { kind: "removeTable"; table: TableContract };

export interface ChangeSet {
  /** What the person asked for, as the journal and the list of undoable steps say it: "Import of orders.csv". */
  intention: Sentence;
  changes: readonly Change[];
}

export interface WriteResult {
  table: string;
  sheet: string;
  created: boolean;
  added: number;
  updated: number;
  removed: number;
  /** Rows of the table afterwards. */
  total: number;
}
