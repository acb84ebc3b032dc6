import { sopSettings } from "../../domain/settings/sopSettings";
import type { WriteMode } from "../../domain/tables/planTableWrite";
import { datasetKind } from "../../import/datasetKinds";
import { explainFolded, foldProblems } from "../../import/foldProblems";
import { columnIn } from "../../import/problems";
import type { ImportResult } from "../../import/plan";
import type { SourceGrid } from "../../domain/collect/source";
import type { Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import type { Change, WriteResult } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { planArrival } from "./planArrival";
import { planImportNotes } from "./planImportNotes";

export interface ImportRequest {
  grid: SourceGrid;
  /** What reading the source came to. */
  result: ImportResult;
  mode: WriteMode;
}

export interface ImportOutcome extends WriteResult {
  imported: number;
  leftOut: number;
}

/**
 * Imports what was read from a source: the rows into the table of their kind, and the rows left out into the sheet "Import notes".
 * In an open cycle it notes that data of this kind has come.
 * "replace" leaves exactly these rows in the table; "append" updates rows with a known key and adds the others. Importing the same file
 * twice changes nothing more.
 */
export const importDataset = defineIntention({
  id: "importDataset",
  words: { en: "Import of {name}", fr: "Import de {name}" },
  async plan({ grid, result, mode }: ImportRequest, { language, today }) {
    const { table } = datasetKind(result.kind);
    // One file may be imported as several kinds of data.
    const notes = await planImportNotes(`${grid.name} > ${table.name}`, notesOn(result, language));
    const arrival = await planArrival(table.name, today);
    return {
      changes: [{ kind: "rows", table, rows: result.rows, mode }, ...notes, ...remembered(result), ...arrival],
      details: () => ({ name: grid.name }),
      found: { table: table.name, imported: result.imported, leftOut: result.rejected.length },
    };
  },
  async done({ table, imported, leftOut }, { tables }): Promise<ImportOutcome> {
    const written = tables.find((result) => result.table === table);
    if (written === undefined) throw new WorkbookError("missingTable", { table });
    return { ...written, imported, leftOut };
  },
});

/** Why each row was left out, and what to do about it; what many months or rows have in common is one line. */
const notesOn = ({ rejected }: ImportResult, language: Language) =>
  foldProblems(rejected).map((folded) => {
    const { row } = folded;
    const { reason, fix } = explainFolded(folded, language);
    return { Row: row.row, Column: columnIn(row, language) ?? null, Reason: reason, Fix: fix, Text: row.text === "" ? null : row.text };
  });

/** What was chosen for the source, for the next export of the same program. */
const remembered = ({ memory }: ImportResult): Change[] =>
  memory === undefined ? [] : [{ kind: "rows", table: sopSettings, rows: [memory], mode: "append" }];
