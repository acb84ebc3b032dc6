/** A planned act: with its way back from the workbook as it is, and with what it means for the person. */
import type { Language, Text } from "../../../language/text";
import type { Pair } from "../acts";
import type { RowFigures } from "./planRows";
import type { TableState } from "../../reading/tableState";

/** What an act does, as it is shown to the person. */
export type Summary =
  | ({ kind: "table"; table: string; title: Text; sheet: string; created: boolean; columns: readonly string[] } & RowFigures)
  | { kind: "tableRemoved"; table: string; title: Text; sheet: string; rows: number }
  | { kind: "sheet"; mark: string; sheet: string; created: boolean }
  | { kind: "sheetRemoved"; mark: string; sheet: string }
  | { kind: "columns"; table: string; title: Text; sheet: string; columns: readonly string[]; removed: boolean }
  | { kind: "language"; table: string; title: Text; sheet: string; language: Language; headers: number; words: number }
  /** Cells of a person's; the `first` of them by name. */
  | { kind: "ownWords"; sheet: string; cells: number; first: readonly string[] }
  | { kind: "input"; name: string; before: string; after: string };

export interface Planned extends Pair {
  summary: Summary;
  /** Fingerprint of the target when the act was planned: if it differs later, somebody has changed the target. */
  seen: string;
  /** The act would change nothing. */
  idle: boolean;
  /** The target as it is now, if it is a table. */
  state?: TableState;
}
