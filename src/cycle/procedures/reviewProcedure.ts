import { isInForce, reviewAfter } from "../../domain/procedures/procedureRules";
import { sopProcedures } from "../../domain/procedures/sopProcedures";
import { sopReadings, type ReadingRow } from "../../domain/procedures/sopReadings";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { procedureIn, readProcedureRows, refuseNewer, type ProcedureShown } from "./readProcedureRows";

/**
 * Somebody says that the version in force is still right: its review is due anew, and who said so is kept beside the readings. Fails with
 * `missingProcedure`, with `approveInstead` where the text is not the one in force, with `newerProcedure` where another version is in force
 * than the one they saw, and with `missingWords` without a name.
 */
export const reviewProcedure = defineIntention({
  id: "reviewProcedure",
  words: { en: "{title}: still right, {name}", fr: "{title} : toujours juste, {name}" },
  async plan({ by, ...shown }: ProcedureShown & { by: string }, { today, isPreview }) {
    neededWords([by], isPreview);
    const reading = await readProcedureRows();
    const row = procedureIn(reading, shown.procedure);
    if (!isInForce(row, reading.steps, reading.archive)) throw new WorkbookError("approveInstead", { name: row.Title });
    refuseNewer(row, shown);
    const reviewed = { ...row, "Next review": reviewAfter(today, row["Review every"]) };
    const said: ReadingRow = { Procedure: row.Procedure, Version: row.Version, Person: by.trim(), Act: "reviewed", Date: today };
    return {
      changes: [
        { kind: "rows" as const, table: sopProcedures, rows: [reviewed], mode: "append" as const },
        { kind: "rows" as const, table: sopReadings, rows: [said], mode: "append" as const },
      ],
      details: () => ({ title: row.Title, name: by.trim() }),
    };
  },
});
