import { sopReadings, type ReadingRow } from "../../domain/procedures/sopReadings";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { procedureIn, readProcedureRows } from "./readProcedureRows";

/** Somebody says that they read the version in force. Fails with `missingProcedure`, and with `missingWords` without a name. */
export const confirmReading = defineIntention({
  id: "confirmReading",
  words: { en: "{title}: read by {name}", fr: "{title} : lue par {name}" },
  async plan({ procedure, by }: { procedure: string; by: string }, { today, isPreview }) {
    neededWords([by], isPreview);
    const row = procedureIn(await readProcedureRows(), procedure);
    const reading: ReadingRow = { Procedure: row.Procedure, Version: row.Version, Person: by.trim(), Act: "read", Date: today };
    return {
      changes: [{ kind: "rows", table: sopReadings, rows: [reading], mode: "append" }],
      details: () => ({ title: row.Title, name: by.trim() }),
    };
  },
});
