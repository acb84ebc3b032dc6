import { sopComments, type CommentRow } from "../../domain/comments/sopComments";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { neededWords } from "../risks/riskAtHand";
import { procedureIn, readProcedureRows } from "./readProcedureRows";

/** Somebody who uses a procedure says what is wrong with it, or missing. Fails with `missingProcedure`, and with `missingWords`. */
export const commentProcedure = defineIntention({
  id: "commentProcedure",
  words: { en: "{title}: comment {name}", fr: "{title} : commentaire {name}" },
  async plan({ procedure, text, author }: { procedure: string; text: string; author: string }, { today, isPreview }) {
    neededWords([text, author], isPreview);
    const reading = await readProcedureRows();
    const row = procedureIn(reading, procedure);
    const name = await freeNumber("comment");
    const comment: CommentRow = {
      Comment: name,
      Place: row.Procedure,
      Family: null,
      Period: null,
      Measure: null,
      Text: text.trim(),
      Author: author.trim(),
      Date: today,
      Answer: null,
      "Answered by": null,
      Closed: null,
    };
    return {
      changes: [{ kind: "rows", table: sopComments, rows: [comment], mode: "add" }],
      details: () => ({ title: row.Title, name }),
    };
  },
});
