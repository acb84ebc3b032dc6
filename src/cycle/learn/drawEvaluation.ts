import { drawn } from "../../sheets/defineSheet";
import { evaluation } from "../../sheets/evaluation/evaluation";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readForEvaluation } from "./readForEvaluation";

/** Draws the sheet "Evaluation" over the frozen versions and what happened since, brings it to the front and returns its name. */
export const drawEvaluation = defineIntention({
  id: "drawEvaluation",
  words: { en: "Evaluation drawn", fr: "Évaluation dessinée" },
  async plan(_: NoRequest, { language, today }) {
    const blueprint = drawn(evaluation, await readForEvaluation(today), language);
    return { changes: [{ kind: "sheet" as const, blueprint, position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
