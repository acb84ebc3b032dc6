/** Reads the procedures with their archive, readings and comments. Nothing that people wrote may be lost by a write that follows. */
import { sopComments, type CommentRow } from "../../domain/comments/sopComments";
import { sopProcedures, type ProcedureRow } from "../../domain/procedures/sopProcedures";
import { sopProcedureSteps, type ProcedureStepRow } from "../../domain/procedures/sopProcedureSteps";
import { sopProcedureVersions, type ProcedureVersionRow } from "../../domain/procedures/sopProcedureVersions";
import { sopReadings, type ReadingRow } from "../../domain/procedures/sopReadings";
import { isSameName } from "../../language/sameName";
import type { Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { readRows } from "../readRows";

const sources = [sopProcedures, sopProcedureSteps, sopProcedureVersions, sopReadings, sopComments] as const;

export interface ProcedureReading {
  procedures: ProcedureRow[];
  steps: ProcedureStepRow[];
  archive: ProcedureVersionRow[];
  readings: ReadingRow[];
  comments: CommentRow[];
  /** The language of the steps' headers; absent where there is no table. */
  language?: Language;
  /** Sheets of the steps and of the archive; null where there are none yet. */
  sheets: { steps: string | null; archive: string | null };
}

/** Writes nothing. Fails with `unreadableRow` where a person's edit made a row of one of these tables unreadable. */
export async function readProcedureRows(): Promise<ProcedureReading> {
  const { rows, reads } = await readRows(sources, { kept: sources });
  const sheetOf = ({ exists, sheet }: { exists: boolean; sheet: string }): string | null => (exists ? sheet : null);
  return {
    procedures: rows.SopProcedures ?? [],
    steps: rows.SopProcedureSteps ?? [],
    archive: rows.SopProcedureVersions ?? [],
    readings: rows.SopReadings ?? [],
    comments: rows.SopComments ?? [],
    ...(reads.SopProcedureSteps.language !== undefined && { language: reads.SopProcedureSteps.language }),
    sheets: { steps: sheetOf(reads.SopProcedureSteps), archive: sheetOf(reads.SopProcedureVersions) },
  };
}

/** A procedure and the version of it that a person saw. */
export interface ProcedureShown {
  procedure: string;
  version: string;
}

/** Nobody answers for a text that followed the one they saw. Fails with `newerProcedure`. */
export function refuseNewer({ Title: name, Version: version }: ProcedureRow, shown: ProcedureShown): void {
  if (!isSameName(version, shown.version)) throw new WorkbookError("newerProcedure", { name, version });
}

/** A procedure by its number. Fails with `missingProcedure`. */
export function procedureIn({ procedures }: ProcedureReading, name: string): ProcedureRow {
  const row = procedures.find((found) => isSameName(found.Procedure, name));
  if (row === undefined) throw new WorkbookError("missingProcedure", { name });
  return row;
}
