import { mayClose, openComments } from "../../domain/comments/commentRules";
import { sopComments } from "../../domain/comments/sopComments";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { readCommentRows } from "./readCommentRows";

export interface FigureAnswer {
  comment: string;
  /** May be blank where a comment that has an answer is only closed. */
  answer: string;
  by: string;
  closes: boolean;
}

/**
 * Answers a comment on a figure, below what was answered before; its author or the coordinator closes it. Fails with `missingComment` where
 * it is gone or closed, with `notToClose` where somebody else would close it, and with `missingWords`.
 */
export const answerFigure = defineIntention({
  id: "answerFigure",
  words: { en: "Answer to comment {name} on a figure", fr: "Réponse au commentaire {name} sur un chiffre" },
  async plan({ comment: name, answer, by, closes }: FigureAnswer, { today, isPreview }) {
    const { comments, people } = await readCommentRows();
    const row = openComments(comments).find((found) => isSameName(found.Comment, name));
    if (row === undefined) throw new WorkbookError("missingComment", { name });
    neededWords(closes && row.Answer !== null ? [by] : [answer, by], isPreview);
    if (closes && !isPreview && !mayClose(row, by, people))
      throw new WorkbookError("notToClose", { name: row.Comment, author: row.Author });
    const said = [row.Answer ?? "", answer.trim()].filter((part) => part !== "").join("\n");
    const answered = { ...row, Answer: said, "Answered by": by.trim(), Closed: closes ? today : null };
    return { changes: [{ kind: "rows", table: sopComments, rows: [answered], mode: "append" }], details: () => ({ name: row.Comment }) };
  },
});
