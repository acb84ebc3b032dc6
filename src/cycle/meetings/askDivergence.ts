import { formatMoney } from "../../language/format";
import { newDecisionRow } from "../../domain/decisions/decisionRules";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { allDivergences, answersTo, isAsked } from "../../domain/meetings/subjects";
import { isSameName } from "../../language/sameName";
import { fill, inLanguage, type Text } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { readDecisionRows } from "../decisions/readDecisionRows";
import { defineIntention } from "../defineIntention";
import { freeNumber } from "../freeNumbers";
import { atStake } from "../risks/riskAtHand";
import { readMeetingRows } from "./readMeetingRows";

const texts = {
  figure: { en: "{words}. Which figure does the plan go by?", fr: "{words}. Sur quel chiffre le plan repose-t-il ?" },
  plan: { en: "{words}. What is done about it?", fr: "{words}. Que fait-on ?" },
  gap: { en: "{words} What is done about it?", fr: "{words} Que fait-on ?" },
} satisfies Record<string, Text>;

/**
 * Puts a divergence to a decision: a question with what is at stake and, where it lies between two figures, these as its answers. It then
 * stands on the agenda as this decision and no longer as a divergence. Fails with `missingDivergence` where it is not there any more, or
 * was put to a decision already.
 */
export const askDivergence = defineIntention({
  id: "askDivergence",
  words: { en: "Divergence put to decision {name}", fr: "Divergence portée en décision {name}" },
  async plan({ reference }: { reference: string }, { language, today }) {
    const { sources } = await readMeetingRows(today);
    // One that cannot be read may not be written over.
    await readDecisionRows();
    const found = allDivergences(sources, language).find((subject) => isSameName(subject.reference, reference));
    if (found === undefined || isAsked(reference, sources)) throw new WorkbookError("missingDivergence");
    const answers = answersTo(reference, sources, language);
    const name = await freeNumber("decision");
    const value = found.value === null ? null : formatMoney(found.value, sources.currency, language);
    const row = newDecisionRow({
      Decision: name,
      Question: fill(inLanguage(answers.length > 0 ? texts.figure : found.words.endsWith(".") ? texts.gap : texts.plan, language), {
        words: found.words,
      }),
      Options: answers.length > 0 ? answers.join("\n") : null,
      Divergence: found.reference,
      Asked: today,
      "Expected effect": value === null ? null : fill(inLanguage(atStake, language), { value }),
    });
    return {
      changes: [{ kind: "rows", table: sopDecisions, rows: [row], mode: "add" }],
      details: () => ({ name }),
      found: { name },
    };
  },
  done: async (found) => found,
});
