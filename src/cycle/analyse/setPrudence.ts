import { settings } from "../../domain/settings/declarations";
import { sopSettings } from "../../domain/settings/sopSettings";
import { demandReview } from "../../sheets/demandReview/demandReview";
import { readNamedCells } from "../../workbook/reading/readNamed";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { readDemandTables } from "./readDemand";

/**
 * Sets the prudence-ambition cursor, from 0 to 1, in SopSettings: the baseline of the demand review follows at once, the plan when it is
 * adopted. Reviews drawn before there was a table of settings do not refer to it; they are drawn again.
 */
export const setPrudence = defineIntention({
  id: "setPrudence",
  words: { en: "Prudence-ambition cursor at {percent}%", fr: "Curseur prudence-ambition à {percent} %" },
  async plan({ level }: { level: number }, { language }) {
    const row: Change = { kind: "rows", table: sopSettings, rows: [{ Key: settings.prudence.key, Value: level }], mode: "append" };
    const { data } = await readDemandTables();
    const isBuilt = (await readNamedCells([demandReview.mark]))[demandReview.mark] !== undefined;
    const isEnough = data.tables.has("SopSettings") || !isBuilt;
    const percent = Math.round(level * 100);
    return { changes: isEnough ? [row] : (await planChangedReviews(language, [row])).changes, details: () => ({ percent }) };
  },
});
