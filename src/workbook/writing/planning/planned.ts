/** An act with its way back, worked out for the workbook as it is, and what it means for the person. */
import type { Text } from "../../../language/text";
import type { Pair } from "../acts";
import type { RowFigures } from "./planRows";
import type { TableState } from "../../reading/tableState";

/** What an act does, in figures and words for the person. */
export type Summary =
  | ({ kind: "table"; table: string; title: Text; sheet: string; created: boolean; columns: readonly string[] } & RowFigures)
  | { kind: "tableRemoved"; table: string; title: Text; sheet: string; rows: number }
  | { kind: "sheet"; mark: string; sheet: string; created: boolean }
  | { kind: "sheetRemoved"; mark: string; sheet: string }
  | { kind: "columns"; table: string; title: Text; sheet: string; columns: readonly string[]; removed: boolean }
  | { kind: "input"; name: string; before: string; after: string };

export interface Planned extends Pair {
  summary: Summary;
  /** What the target looked like: another one now means that somebody changed it. */
  seen: string;
  /** The act would change nothing. */
  idle: boolean;
  /** Rows and columns that the target has now, where it is a table. */
  state?: TableState;
}
