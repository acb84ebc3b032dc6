import { sopComments } from "../../domain/comments/sopComments";
import { isSameName } from "../../language/sameName";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { neededWords } from "../risks/riskAtHand";
import { readProcedureRows } from "./readProcedureRows";

/** Answers a comment, which closes it. Fails with `missingComment` where it is gone or closed, and with `missingWords`. */
export const answerComment = defineIntention({
  id: "answerComment",
  words: { en: "Answer to comment {name}", fr: "Réponse au commentaire {name}" },
  async plan({ comment: name, answer, by }: { comment: string; answer: string; by: string }, { today, isPreview }) {
    neededWords([answer, by], isPreview);
    const { comments } = await readProcedureRows();
    const row = comments.find((found) => isSameName(found.Comment, name) && found.Closed === null);
    if (row === undefined) throw new WorkbookError("missingComment", { name });
    const answered = { ...row, Answer: answer.trim(), "Answered by": by.trim(), Closed: today };
    return { changes: [{ kind: "rows", table: sopComments, rows: [answered], mode: "append" }], details: () => ({ name: row.Comment }) };
  },
});
