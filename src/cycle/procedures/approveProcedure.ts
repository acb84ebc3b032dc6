import { archivedSteps, changesBetween, nextVersion, reviewAfter, stepsOf } from "../../domain/procedures/procedureRules";
import { sopProcedures } from "../../domain/procedures/sopProcedures";
import { sopProcedureVersions, type ProcedureVersionRow } from "../../domain/procedures/sopProcedureVersions";
import { sopReadings, type ReadingRow } from "../../domain/procedures/sopReadings";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { procedureIn, readProcedureRows } from "./readProcedureRows";

export interface Approval {
  procedure: string;
  by: string;
  reason: string;
}

/**
 * Approves a procedure as it stands: its steps go to the archive as the next version, with who, when and why; its review is due anew, and
 * everybody reads it again. Fails with `missingProcedure`, with `noSteps` where it says nothing, with `nothingChanged` where it says what
 * the version in force says, and with `missingWords`.
 */
export const approveProcedure = defineIntention({
  id: "approveProcedure",
  words: { en: "{title}: version {version} approved", fr: "{title} : version {version} approuvée" },
  async plan({ procedure: name, by, reason }: Approval, { today, isPreview }) {
    neededWords([by, reason], isPreview);
    const reading = await readProcedureRows();
    const row = procedureIn(reading, name);
    const steps = stepsOf(reading.steps, name);
    if (steps.length === 0) throw new WorkbookError("noSteps", { name: row.Title });
    const inForce = archivedSteps(reading.archive, name, row.Version);
    if (row.Status === "approved" && changesBetween(inForce, steps).length === 0)
      throw new WorkbookError("nothingChanged", { name: row.Title, version: row.Version });
    const version = nextVersion(row, reading.archive, reading.readings);
    const said = { Author: by.trim(), Date: today, Reason: reason.trim() };
    const archived = steps.map((step): ProcedureVersionRow => ({ ...step, Version: version, ...said }));
    const approval: ReadingRow = { Procedure: row.Procedure, Version: version, Person: by.trim(), Act: "approved", Date: today };
    const approved = { ...row, Version: version, Status: "approved", "Next review": reviewAfter(today, row["Review every"]) };
    return {
      changes: [
        { kind: "rows" as const, table: sopProcedures, rows: [approved], mode: "append" as const },
        { kind: "rows" as const, table: sopProcedureVersions, rows: archived, mode: "append" as const },
        { kind: "rows" as const, table: sopReadings, rows: [approval], mode: "append" as const },
      ],
      details: () => ({ title: row.Title, version }),
    };
  },
});
