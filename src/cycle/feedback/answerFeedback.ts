import { sopActions } from "../../domain/decisions/sopActions";
import { canWaitUntil, firstAnswerOf, waits } from "../../domain/feedback/feedbackRules";
import { sopFeedback } from "../../domain/feedback/sopFeedback";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { actionRow, type FollowUp } from "../decisions/decide";
import { neededWords } from "../risks/riskAtHand";
import { readFeedbackRows } from "./readFeedbackRows";

/** An answer to the field: accepted with what is done about it, rejected, or put off until a day. */
export type FeedbackAnswer = { feedback: string; reason: string; by: string } & (
  { disposition: "accepted"; action: FollowUp } | { disposition: "rejected" } | { disposition: "deferred"; until: number }
);

/**
 * Answers feedback of the field by name and for a reason. What is accepted becomes an action with an owner and a day; what is put off
 * comes back on its day. Fails with `missingFeedback`, with `feedbackAnswered` where somebody was faster, with `putOffTillNoDay` where it is
 * put off until a day that has passed or is none, and with `missingWords`.
 */
export const answerFeedback = defineIntention({
  id: "answerFeedback",
  words: { en: "Answer to {name}", fr: "Réponse à {name}" },
  async plan(answer: FeedbackAnswer, { today, isPreview }) {
    const action = answer.disposition === "accepted" ? answer.action : null;
    neededWords([answer.reason, answer.by, ...(action === null ? [] : [action.what, action.owner])], isPreview);
    const { feedback } = await readFeedbackRows();
    const row = feedback.find((found) => isSameName(found.Feedback, answer.feedback));
    if (row === undefined) throw new WorkbookError("missingFeedback", { name: answer.feedback });
    if (!waits(row, today)) throw new WorkbookError("feedbackAnswered", { name: row.Feedback, by: row["Decided by"] ?? "" });
    const until = answer.disposition === "deferred" ? answer.until : null;
    if (!isPreview && until !== null && !canWaitUntil(until, today)) throw new WorkbookError("putOffTillNoDay", { name: row.Feedback });
    const name = action === null ? "" : await freeNumber("action");
    const answered = {
      ...row,
      Disposition: answer.disposition,
      Reason: answer.reason.trim(),
      "Decided by": answer.by.trim(),
      "Decided on": today,
      Until: until ?? row.Until,
      Action: action === null ? row.Action : name,
      // What is put off is answered twice, and how long the field waited is told by the first time.
      "First answer": firstAnswerOf(row) ?? today,
    };
    return {
      changes: [
        { kind: "rows" as const, table: sopFeedback, rows: [answered], mode: "append" as const },
        ...(action === null
          ? []
          : [{ kind: "rows" as const, table: sopActions, rows: [actionRow(name, null, action)], mode: "add" as const }]),
      ],
      details: () => ({ name: row.Feedback }),
    };
  },
});
