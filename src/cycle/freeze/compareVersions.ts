import { drawn } from "../../sheets/defineSheet";
import { versionsCompared } from "../../sheets/versionsCompared/versionsCompared";
import { WorkbookError } from "../../workbook/errors";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readVersions } from "./readVersions";

/**
 * Draws the sheet that compares two frozen versions, with every version that there is now to choose from; what was chosen stays. Brings
 * it to the front and returns its name. Fails with `noVersions` before the first freeze.
 */
export const compareVersions = defineIntention({
  id: "compareVersions",
  words: { en: "Versions compared", fr: "Comparaison de versions" },
  async plan(_: NoRequest, { language }) {
    const material = await readVersions();
    if (material === null) throw new WorkbookError("noVersions");
    return { changes: [{ kind: "sheet", blueprint: drawn(versionsCompared, material, language), position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
