import { dataChecks } from "../../sheets/dataChecks/dataChecks";
import { drawn } from "../../sheets/defineSheet";
import { showSheet } from "../../workbook/showing/activate";
import { behindReviews } from "../reviews/behindReviews";
import { defineIntention, type NoRequest } from "../defineIntention";
import { readDataChecks } from "./readDataChecks";

/** Draws the sheet "Data checks" from what the tables hold now, brings it to the front and returns its name. */
export const drawDataChecks = defineIntention({
  id: "drawDataChecks",
  words: { en: "Data checks", fr: "Contrôles des données" },
  async plan(_: NoRequest, { language, today }) {
    const blueprint = drawn(dataChecks, await readDataChecks(language, today), language);
    return { changes: [{ kind: "sheet", blueprint, position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
