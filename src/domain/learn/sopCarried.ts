import { afterRiskKind, riskCharacters, riskKindsInFrench } from "../analyse/sopRisks";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopCarried = defineTable({
  name: "SopCarried",
  since: 7,
  hidden: true,
  title: { en: "Carried over", fr: "Reportés" },
  help: {
    en: "What was still open when a cycle was closed, and since which cycle; what is settled leaves the list at the next close.",
    fr: "Ce qui restait ouvert à la clôture d'un cycle, et depuis quel cycle ; ce qui est réglé quitte la liste à la clôture suivante.",
  },
  periods: "either",
  key: ["Kind", "Item"],
  columns: [
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: ["action", "decision", "risk", "feedback", "comment"],
      french: { action: "action", decision: "décision", risk: "risque", feedback: "retour", comment: "commentaire" },
      title: { en: "Kind", fr: "Type" },
      help: { en: "action, decision, risk, feedback or comment.", fr: "action, décision, risque, retour ou commentaire." },
    },
    {
      name: "Item",
      kind: "text",
      required: true,
      coded: true,
      french: riskKindsInFrench,
      wordsEndAt: afterRiskKind,
      characters: riskCharacters,
      title: { en: "Item", fr: "Élément" },
      help: { en: "Its number or name in its own table.", fr: "Son numéro ou son nom dans sa table." },
    },
    {
      name: "Since",
      kind: "period",
      required: false,
      title: { en: "Since", fr: "Depuis" },
      help: {
        en: "Cycle in which it was first open; blank where nobody knows.",
        fr: "Cycle où il était ouvert pour la première fois ; vide si nul ne le sait.",
      },
    },
  ],
});

export type CarriedRow = RowOf<typeof sopCarried>;
