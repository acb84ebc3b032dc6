import { openDemand, recordedDemand } from "../../domain/demandPlan/openDemand";
import { sopDemandPlan, type DemandReason } from "../../domain/demandPlan/sopDemandPlan";
import type { OpenFigure } from "../../domain/production/recordFigures";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { readDemandPlan } from "./readDemandPlan";

/** What a person says of the demand that they typed. */
export interface DemandToRecord {
  reason: DemandReason | null;
  note?: string;
  /** Who typed it; left out where nobody said who they are. */
  author?: string;
}

/**
 * Records the figures that were typed into the demand review, and those that were cleared there: what stood instead, why, by whom and when.
 * The grid stays as it is, since what is typed counts already. Fails with `missingSheet` while the demand review has no grid.
 */
export const recordDemandFigures = defineIntention({
  id: "recordDemandFigures",
  words: { en: "Figures of the demand plan: {count}", fr: "Chiffres du plan de demande : {count}" },
  async plan({ reason, note = "", author = "" }: DemandToRecord, { language, today }) {
    const read = await readDemandPlan();
    if (read === null) throw new WorkbookError("missingSheet");
    const figures = openDemand(read.shown);
    const details = () => ({ count: figures.length });
    const found: { figures: OpenFigure[] } = { figures };
    if (figures.length === 0) return { changes: [], details, found };
    const said = { reason, note: note.trim() || null, author: author.trim() || null, today };
    const rows: Change = { kind: "rows", table: sopDemandPlan, rows: recordedDemand(read.rows, figures, said), mode: "replace" };
    // Sheets that were drawn before the record began do not read it.
    return { changes: read.isNew ? (await planChangedReviews(language, [rows])).changes : [rows], details, found };
  },
});
