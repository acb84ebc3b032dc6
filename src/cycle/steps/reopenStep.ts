import { withNote } from "../../domain/collect/changeMessages";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { cycleRows, readStep, stepInWords, type StepOfCycle } from "./stepRows";

/** Opens a step of the cycle again, with the reason in its note. Fails with `noCycle`, with `stepNotDone`, and with `missingWords` without a reason. */
export const reopenStep = defineIntention({
  id: "reopenStep",
  words: { en: "{step} reopened, {month}", fr: "{step} : rouverte, {month}" },
  async plan(request: StepOfCycle & { reason: string }, { language, today }) {
    const reading = await readStep(request);
    const reason = request.reason.trim();
    if (reason === "") throw new WorkbookError("missingWords");
    const { row } = reading;
    const details = stepInWords(request, reading);
    if (row.Status !== "done") throw new WorkbookError("stepNotDone", details(language));
    const reopened = { ...row, Status: "reopened", Note: withNote(row.Note, "reopened", today, reason, language) };
    return { changes: [cycleRows([reopened])], details };
  },
});
