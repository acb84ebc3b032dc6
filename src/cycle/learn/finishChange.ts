import { sopDebrief } from "../../domain/learn/sopDebrief";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { readLearningRows } from "./readLearningRows";

/** Says that what a debrief wanted changed is changed. Fails with `missingLine` where the line is gone, or was done meanwhile. */
export const finishChange = defineIntention({
  id: "finishChange",
  words: { en: "Change made: {text}", fr: "Changement fait : {text}" },
  async plan({ cycle, line }: { cycle: number; line: number }, { today }) {
    const { debrief } = await readLearningRows();
    const row = debrief.find((found) => found.Cycle === cycle && found.Line === line);
    if (row === undefined || row.Status !== "open") throw new WorkbookError("missingLine");
    return {
      changes: [{ kind: "rows" as const, table: sopDebrief, rows: [{ ...row, Status: "done", Done: today }], mode: "append" as const }],
      details: () => ({ text: row.Text }),
    };
  },
});
