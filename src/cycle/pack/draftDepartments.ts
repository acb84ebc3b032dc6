import { drawPack } from "../../sheets/pack/pack";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readDepartments } from "./readDepartments";

/**
 * Puts what each department has to do onto a printed page of its own, or does so again: the notes of each department stay. Brings the sheet
 * to the front and returns its name. Fails with `unreadableRow` where a row of what it shows cannot be read.
 */
export const draftDepartments = defineIntention({
  id: "draftDepartments",
  words: { en: "Department roadmaps", fr: "Feuilles de route par service" },
  async plan(_: NoRequest, { language, today }) {
    const blueprint = drawPack(await readDepartments(language, today), language);
    return { changes: [{ kind: "sheet", blueprint, position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
