import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What an event is filled in from, and in French. */
const templatesInFrench = {
  "new customer": "nouveau client",
  promotion: "promotion",
  "machine down": "panne",
  "supplier fails": "fournisseur défaillant",
  "price or cost": "prix ou coût",
  shifts: "équipes",
  cursor: "curseur",
  free: "libre",
  risk: "risque",
} as const;
export type ScenarioTemplate = keyof typeof templatesInFrench;
export const scenarioTemplates = Object.keys(templatesInFrench) as ScenarioTemplate[];

/** How production answers the event, and in French. */
const answersInFrench = {
  unchanged: "inchangé",
  follow: "suivre",
  level: "niveler",
  ahead: "anticiper",
  optimise: "optimiser",
  less: "réduire",
} as const;
export type ScenarioAnswer = keyof typeof answersInFrench;
export const scenarioAnswers = Object.keys(answersInFrench) as ScenarioAnswer[];

const statusInFrench = { draft: "brouillon", compared: "comparé", adopted: "adopté", dropped: "abandonné" } as const;
export type ScenarioStatus = keyof typeof statusInFrench;

export const sopScenarios = defineTable({
  name: "SopScenarios",
  since: 7,
  hidden: true,
  title: { en: "Scenarios", fr: "Scénarios" },
  help: {
    en: "Events that were tried beside the plan in force, how production answers them, and what became of them.",
    fr: "Les imprévus essayés à côté du plan en vigueur, la réponse de la production, et ce qu'il en est advenu.",
  },
  key: ["Scenario"],
  columns: [
    textColumn("Scenario", "Scénario", true, "Name of the scenario.", "Nom du scénario."),
    {
      name: "Template",
      kind: "choice",
      required: true,
      choices: scenarioTemplates,
      french: templatesInFrench,
      title: { en: "Template", fr: "Modèle" },
      help: { en: "What kind of event it is.", fr: "Quel genre d'imprévu c'est." },
    },
    {
      name: "Answer",
      kind: "choice",
      required: true,
      choices: scenarioAnswers,
      french: answersInFrench,
      title: { en: "Answer", fr: "Réponse" },
      help: { en: "How production answers the event.", fr: "Comment la production y répond." },
    },
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: Object.keys(statusInFrench) as ScenarioStatus[],
      french: statusInFrench,
      title: { en: "Status", fr: "Statut" },
      help: { en: "draft, compared, adopted or dropped.", fr: "brouillon, comparé, adopté ou abandonné." },
    },
    textColumn("Reason", "Motif", false, "Why it was adopted or dropped.", "Pourquoi il a été adopté ou abandonné."),
    textColumn("Decision", "Décision", false, "Decision whose option it is.", "Décision dont il est une option."),
    textColumn(
      "Base",
      "Plan de départ",
      false,
      "Tells the plan that it was compared with from another one.",
      "Distingue d'un autre le plan auquel il a été comparé.",
    ),
    textColumn("Author", "Auteur", false, "Who tried it.", "Qui l'a essayé."),
    {
      name: "Date",
      kind: "date",
      required: false,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day on which it was compared, adopted or dropped last.", fr: "Jour de la dernière comparaison, adoption ou abandon." },
    },
  ],
});

export type ScenarioRow = RowOf<typeof sopScenarios>;
