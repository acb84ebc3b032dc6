import { calendarOf } from "../../calendar/periods";
import { onFigure, sopComments, type CommentRow, type Measure } from "../../domain/comments/sopComments";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { neededWords } from "../risks/riskAtHand";
import { readCommentRows } from "./readCommentRows";

export interface FigureComment {
  /** Family or resource. */
  subject: string;
  /** A day of it; null where the comment is about all of them. */
  period: number | null;
  measure: Measure;
  text: string;
  author: string;
}

/** Says something of a figure. It is spoken of in the meeting that owns the measure. Fails with `missingWords`. */
export const commentFigure = defineIntention({
  id: "commentFigure",
  words: { en: "Comment {name}", fr: "Commentaire {name}" },
  async plan({ subject, period, measure, text, author }: FigureComment, { today, isPreview }) {
    neededWords([subject, text, author], isPreview);
    const { settings } = await readCommentRows();
    const name = await freeNumber("comment");
    const row: CommentRow = {
      Comment: name,
      Place: onFigure,
      Family: subject.trim(),
      // Money is closed by month in every company.
      Period: period === null ? null : calendarOf(measure === "money" ? "month" : settings.bucket).periodOf(period),
      Measure: measure,
      Text: text.trim(),
      Author: author.trim(),
      Date: today,
      Answer: null,
      "Answered by": null,
      Closed: null,
    };
    return { changes: [{ kind: "rows", table: sopComments, rows: [row], mode: "add" }], details: () => ({ name }) };
  },
});
