import { drawn } from "../../sheets/defineSheet";
import { decisionsTaken, notePrefix } from "../../sheets/decisionsTaken/decisionsTaken";
import { WorkbookError } from "../../workbook/errors";
import { namesBeginning } from "../../workbook/reading/readNamed";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention, type NoRequest } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readTaken } from "./readTaken";

/**
 * Draws the sheet "Decisions taken" from what the tables say now, brings it to the front and returns its name; notes that people wrote
 * beside a decision stay with it. Fails with `noDecisions` where nothing was ever asked, and with `unreadableRow`.
 */
export const drawDecisions = defineIntention({
  id: "drawDecisions",
  words: { en: "Decisions taken, drawn", fr: "Relevé de décisions établi" },
  async plan(_: NoRequest, { language, today }) {
    const material = await readTaken(language, today);
    if (material === null) throw new WorkbookError("noDecisions");
    const sheet = drawn(decisionsTaken, material, language);
    // A decision that was taken back has no place for its note any more.
    const drawnNow = new Set<string>(sheet.names.map(({ name }) => name));
    const left = (await namesBeginning(notePrefix)).filter((name) => !drawnNow.has(name));
    const blueprint = { ...sheet, unused: [...(sheet.unused ?? []), ...left] };
    return { changes: [{ kind: "sheet", blueprint, position: await behindReviews() }] };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
