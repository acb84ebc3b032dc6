import { formatDate } from "../../calendar/format";
import type { DebriefRow } from "../../domain/learn/sopDebrief";
import type { ProcedureRow } from "../../domain/procedures/sopProcedures";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";

export interface DebriefItem {
  cycle: number;
  line: number;
  kind: string;
  text: string;
  author: string;
  /** The step that changes, in words; null for what is no change, or needs a new procedure. */
  place: string | null;
  /** Of a change: whether it waits; null for every other line. */
  status: string | null;
  done: string | null;
}

/** A line of a debrief as people read it. */
export function debriefItem(procedures: readonly ProcedureRow[], row: DebriefRow, language: Language): DebriefItem {
  const procedure = procedures.find((found) => row.Procedure !== null && isSameName(found.Procedure, row.Procedure));
  const title = procedure?.Title ?? row.Procedure;
  return {
    cycle: row.Cycle,
    line: row.Line,
    kind: row.Kind,
    text: row.Text,
    author: row.Author,
    place: title === null ? null : [title, row.Step].filter((part) => part !== null).join(" · "),
    status: row.Status,
    done: row.Done === null ? null : formatDate(row.Done, language),
  };
}
