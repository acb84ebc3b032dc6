import { behind } from "../../sheets/behind/behind";
import { drawn } from "../../sheets/defineSheet";
import { WorkbookError } from "../../workbook/errors";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readForBehind } from "./readForBehind";

/**
 * Draws the sheet "Behind the figure": the late lines, the families missed by the forecast, the families by their stock and the logistics
 * costs that the dashboard counts, brings it to the front and returns its name. Fails with `noDashboard` where the dashboard is not built.
 */
export const drawBehind = defineIntention({
  id: "drawBehind",
  words: { en: "Behind the figure drawn", fr: "Derrière le chiffre : feuille dessinée" },
  async plan(_: NoRequest, { language }) {
    const material = await readForBehind();
    if (material === null) throw new WorkbookError("noDashboard");
    return { changes: [{ kind: "sheet" as const, blueprint: drawn(behind, material, language), position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
