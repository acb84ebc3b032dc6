import { newDecisionRow } from "../../domain/decisions/decisionRules";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { neededWords } from "../risks/riskAtHand";
import { readDecisionRows } from "./readDecisionRows";

/** A question of a person's own for the next meeting, with the answers it offers, one a line: a row of SopDecisions. Fails with `missingWords`. */
export const askQuestion = defineIntention({
  id: "askQuestion",
  words: { en: "Decision to take: {name}", fr: "Décision à prendre : {name}" },
  async plan({ question, answers }: { question: string; answers: string }, { today, isPreview }) {
    neededWords([question], isPreview);
    // A decision that cannot be read may not be written over.
    await readDecisionRows();
    const name = await freeNumber("decision");
    const options = answers
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "");
    const row = newDecisionRow({
      Decision: name,
      Question: question.trim(),
      Options: options.length === 0 ? null : options.join("\n"),
      Asked: today,
    });
    return { changes: [{ kind: "rows", table: sopDecisions, rows: [row], mode: "add" }], details: () => ({ name }) };
  },
});
