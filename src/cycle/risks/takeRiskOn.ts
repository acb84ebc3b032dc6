import { defineIntention } from "../defineIntention";
import { changedRisk, neededWords, readRisk, riskNameIn, type RiskRequest } from "./riskAtHand";

/** Gives a risk an owner who deals with it. Fails with `missingRisk`, `riskClosed`, and with `missingWords` without an owner. */
export const takeRiskOn = defineIntention({
  id: "takeRiskOn",
  words: { en: "Risk taken on: {name}", fr: "Risque pris en charge : {name}" },
  async plan({ risk: name, owner }: RiskRequest & { owner: string }, { language, isPreview }) {
    neededWords([owner], isPreview);
    const risk = await readRisk(name, language);
    return {
      changes: [changedRisk(risk, { Status: "owned", Owner: owner.trim() })],
      details: (spoken) => ({ name: riskNameIn(name, spoken) }),
    };
  },
});
