import { optionSentence } from "../../domain/analyse/riskOptionMessages";
import { ownRiskQuestion, riskQuestion } from "../../domain/analyse/riskMessages";
import { optionsOf } from "../../domain/analyse/riskOptions";
import { fill, inLanguage, type Language } from "../../language/text";
import { defineIntention } from "../defineIntention";
import { changedRisk, newDecision, readRiskToAsk, riskNameIn, type RiskAtHand, type RiskRequest } from "./riskAtHand";

/** A question about a risk, and the answers to choose from; none where the data no longer shows the risk. */
export interface DecisionAsked {
  question: string;
  options: string[];
}

/** Puts a risk to a decision: its question and options become a row of SopDecisions that waits for an answer. Fails with `missingRisk`, `riskClosed` and `riskAsked`. */
export const askForDecision = defineIntention({
  id: "askForDecision",
  words: { en: "Risk to decide: {name}", fr: "Risque à trancher : {name}" },
  async plan({ risk: name }: RiskRequest, { language, today }) {
    const risk = await readRiskToAsk(name, language);
    const found = questionOn(risk, language);
    const options = risk.risk === undefined ? null : found.options.join("\n");
    return {
      changes: [
        changedRisk(risk, { Status: "to decide" }),
        await newDecision(risk, { Question: found.question, Options: options }, { language, today }),
      ],
      details: (spoken) => ({ name: riskNameIn(name, spoken) }),
      found,
    };
  },
});

function questionOn({ row, risk, outlook }: RiskAtHand, language: Language): DecisionAsked {
  if (risk === undefined)
    return { question: fill(inLanguage(ownRiskQuestion, language), { name: riskNameIn(row.Risk, language) }), options: [] };
  const { currency, bucket } = outlook.settings;
  return {
    question: riskQuestion(risk, language, bucket),
    options: optionsOf(risk, outlook).map((option) => optionSentence(option, currency, language, bucket)),
  };
}
