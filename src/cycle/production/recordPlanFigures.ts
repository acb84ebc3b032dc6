import { openFigures, recordedRows, type OpenFigure } from "../../domain/production/recordFigures";
import { sopProduction, type ProductionReason } from "../../domain/production/sopProduction";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { readProduction } from "./readProduction";

/** What a person says of the figures that they typed. */
export interface FiguresToRecord {
  reason: ProductionReason | null;
  note?: string;
  /** Who typed them; left out where nobody said who they are. */
  author?: string;
}

/**
 * Records the figures that were typed into the production plan, and those that were cleared there: what stood instead, why, by whom and
 * when. The grid stays as it is, since what is typed counts already. Fails with `missingSheet` while the production plan is not built.
 */
export const recordPlanFigures = defineIntention({
  id: "recordPlanFigures",
  words: { en: "Figures of the production plan: {count}", fr: "Chiffres du plan de production : {count}" },
  async plan({ reason, note = "", author = "" }: FiguresToRecord, { language, today }) {
    const read = await readProduction();
    if (read === null) throw new WorkbookError("missingSheet");
    const figures = openFigures(read.shown);
    const details = () => ({ count: figures.length });
    const found: { figures: OpenFigure[] } = { figures };
    if (figures.length === 0) return { changes: [], details, found };
    const said = { reason, note: note.trim() || null, author: author.trim() || null, today };
    const rows: Change = { kind: "rows", table: sopProduction, rows: recordedRows(read.rows, figures, said), mode: "replace" };
    return { changes: read.isNew ? (await planChangedReviews(language, [rows])).changes : [rows], details, found };
  },
});
