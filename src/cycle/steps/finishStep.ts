import { withNote } from "../../domain/collect/changeMessages";
import { inTheWay } from "../../domain/decisions/finalising";
import { WorkbookError } from "../../workbook/errors";
import { readDecisionRows } from "../decisions/readDecisionRows";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { finishedStep, readStep, stepInWords, type StepOfCycle } from "./stepRows";

/** Who finalises a plan although something is still open, and why. */
export interface Overriding {
  by: string;
  reason: string;
}

/**
 * Says that a step of the cycle is done, which begins the next one. Fails with `noCycle`, and with `stepDone` where it is
 * done already: the day and the note of that stay. To validate is to finalise the plan: while a
 * decision is open or an earlier step is not done it fails with `stillOpen`, unless somebody overrides that and says why, which the note
 * of the step keeps; `missingWords` where the name or the reason is blank. The note says, too, that no plan was frozen: signatures are
 * left of a plan that was not, and would pass for those of a version that is gone.
 */
export const finishStep = defineIntention({
  id: "finishStep",
  words: { en: "{step} done, {month}", fr: "{step} : terminée, {month}" },
  async plan({ overriding, ...request }: StepOfCycle & { overriding?: Overriding }, { today, language, isPreview }) {
    const reading = await readStep(request);
    const { cycles, row } = reading;
    const details = stepInWords(request, reading);
    if (row.Status === "done") throw new WorkbookError("stepDone", details(language));
    if (request.step !== "validate") return { changes: [finishedStep(cycles, request, today)], details };
    const noted = (note: string | null) => cycles.map((other) => (other === row ? { ...row, Note: note } : other));
    const unfrozen = withNote(row.Note, "unfrozen", today, "", language);
    const open = inTheWay(cycles, (await readDecisionRows()).decisions, request.cycle, language);
    if (open.length === 0) return { changes: [finishedStep(noted(unfrozen), request, today)], details };
    const what = open.join(language === "fr" ? " ; " : "; ");
    if (overriding === undefined) throw new WorkbookError("stillOpen", { what });
    const [by, reason] = [overriding.by.trim(), overriding.reason.trim()];
    neededWords([by, reason], isPreview);
    const overridden = withNote(unfrozen, "overridden", today, `${by}, ${reason} (${what})`, language);
    return { changes: [finishedStep(noted(overridden), request, today)], details };
  },
});
