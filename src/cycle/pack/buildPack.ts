import { drawPack } from "../../sheets/pack/pack";
import { showSheet } from "../../workbook/showing/activate";
import { defineIntention } from "../defineIntention";
import { behindReviews } from "../reviews/behindReviews";
import { readPack } from "./readPack";

/**
 * Makes the pack of a meeting, or makes it again: a sheet of printed pages with values only, whose notes stay. Brings it to the front and
 * returns its name. Fails with `missingMeeting`, and with `unreadableRow` where a row of what it shows cannot be read.
 */
export const buildPack = defineIntention({
  id: "buildPack",
  words: { en: "Pack: {name}", fr: "Dossier : {name}" },
  async plan({ meeting }: { meeting: string }, { language, today }) {
    const pack = await readPack(meeting, language, today);
    return {
      changes: [{ kind: "sheet", blueprint: drawPack(pack, language), position: await behindReviews() }],
      details: () => ({ name: pack.header.center }),
    };
  },
  async done(_, { sheets: [sheet = ""] }) {
    await showSheet(sheet);
    return sheet;
  },
});
