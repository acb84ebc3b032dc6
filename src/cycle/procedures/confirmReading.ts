import { isInForce } from "../../domain/procedures/procedureRules";
import { sopReadings, type ReadingRow } from "../../domain/procedures/sopReadings";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { procedureIn, readProcedureRows, refuseNewer, type ProcedureShown } from "./readProcedureRows";

/**
 * Somebody says that they read the version in force. Fails with `missingProcedure`, with `notInForce` where the text is not one that was
 * approved, with `newerProcedure` where another version is in force than the one they saw, and with `missingWords` without a name.
 */
export const confirmReading = defineIntention({
  id: "confirmReading",
  words: { en: "{title}: read by {name}", fr: "{title} : lue par {name}" },
  async plan({ by, ...shown }: ProcedureShown & { by: string }, { today, isPreview }) {
    neededWords([by], isPreview);
    const found = await readProcedureRows();
    const row = procedureIn(found, shown.procedure);
    if (!isInForce(row, found.steps, found.archive)) throw new WorkbookError("notInForce", { name: row.Title });
    refuseNewer(row, shown);
    const reading: ReadingRow = { Procedure: row.Procedure, Version: row.Version, Person: by.trim(), Act: "read", Date: today };
    return {
      changes: [{ kind: "rows", table: sopReadings, rows: [reading], mode: "append" }],
      details: () => ({ title: row.Title, name: by.trim() }),
    };
  },
});
