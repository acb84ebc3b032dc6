import type { DecisionRow } from "../../domain/decisions/sopDecisions";
import { fill, inLanguage, type Text } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { defineIntention } from "../defineIntention";
import { changedRisk, neededWords, newDecision, readRiskToAsk, riskInWords, riskNameIn, type RiskRequest } from "./riskAtHand";

const texts = {
  question: { en: "{what}: accept this risk?", fr: "{what}. Accepter ce risque ?" },
  options: { en: "Accept\nAct", fr: "Accepter\nAgir" },
  chosen: { en: "Accept: {reason}", fr: "Accepter : {reason}" },
} satisfies Record<string, Text>;

/** True for the decision that accepting a risk has left, in whichever language that was. */
export const isAcceptance = ({ Options: options }: DecisionRow): boolean => Object.values(texts.options).some((text) => text === options);

/**
 * Accepts a risk for a reason, and keeps that as a decision in SopDecisions. Fails with `missingRisk`, `riskClosed`, with
 * `riskAsked` where it waits for a decision already, with `riskAccepted` where somebody was faster, and with `missingWords` without a reason or a name.
 */
export const acceptRisk = defineIntention({
  id: "acceptRisk",
  words: { en: "Risk accepted: {name}", fr: "Risque accepté : {name}" },
  async plan({ risk: name, reason, by }: RiskRequest & { reason: string; by: string }, { language, today, isPreview }) {
    neededWords([reason, by], isPreview);
    const risk = await readRiskToAsk(name, language);
    if (risk.row.Status === "accepted") throw new WorkbookError("riskAccepted", { name: riskNameIn(risk.row.Risk, language) });
    const decision = {
      Question: fill(inLanguage(texts.question, language), { what: riskInWords(risk, language) }),
      Options: inLanguage(texts.options, language),
      Chosen: fill(inLanguage(texts.chosen, language), { reason: reason.trim() }),
      "Decided by": by.trim(),
      Date: today,
    };
    return {
      changes: [changedRisk(risk, { Status: "accepted" }), await newDecision(risk, decision, { language, today })],
      details: (spoken) => ({ name: riskNameIn(name, spoken) }),
    };
  },
});
