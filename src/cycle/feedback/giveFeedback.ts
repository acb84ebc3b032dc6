import { answerDue } from "../../domain/feedback/feedbackRules";
import { sopFeedback, type FeedbackRow } from "../../domain/feedback/sopFeedback";
import { holidaysAround } from "../collect/readForCollect";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { neededWords } from "../risks/riskAtHand";
import { readFeedbackRows } from "./readFeedbackRows";

export interface FeedbackGiven {
  department: string;
  author: string;
  kind: string;
  severity: string;
  text: string;
  family: string;
  order: string;
}

/** Writes down what somebody in the field has seen, with the day by which it is answered. Fails with `missingWords`. */
export const giveFeedback = defineIntention({
  id: "giveFeedback",
  words: { en: "Field feedback {name}", fr: "Retour terrain {name}" },
  async plan(given: FeedbackGiven, { today, isPreview }) {
    neededWords([given.author, given.text], isPreview);
    const { settings } = await readFeedbackRows();
    const name = await freeNumber("feedback");
    const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
    const row: FeedbackRow = {
      Feedback: name,
      Date: today,
      Department: given.department,
      Author: given.author.trim(),
      Kind: given.kind,
      Severity: given.severity,
      Text: given.text.trim(),
      Family: orNull(given.family),
      Order: orNull(given.order),
      Due: answerDue(today, given.severity, holidaysAround(settings, today)),
      Disposition: null,
      Reason: null,
      "Decided by": null,
      "Decided on": null,
      Until: null,
      Action: null,
      "First answer": null,
    };
    return { changes: [{ kind: "rows", table: sopFeedback, rows: [row], mode: "add" }], details: () => ({ name }) };
  },
});
