import { family, note, period, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Why a figure of a person's own stands in place of the forecast, and in French. */
const reasonsInFrench = {
  "customer won or lost": "client gagné ou perdu",
  promotion: "promotion",
  price: "prix",
  "launch or end": "lancement ou arrêt",
  "market or weather": "marché ou météo",
  "one-off order": "commande exceptionnelle",
  "agreed limit": "limite admise",
  scenario: "scénario",
  other: "autre",
} as const;

export type DemandReason = keyof typeof reasonsInFrench;
export const demandReasons = Object.keys(reasonsInFrench) as DemandReason[];

export const sopDemandPlan = defineTable({
  name: "SopDemandPlan",
  since: 7,
  title: { en: "Demand plan", fr: "Plan de demande" },
  help: {
    en: "Demand that people planned in place of the forecast, by family and month or week, with the reason.",
    fr: "La demande planifiée à la place de la prévision, par famille et par mois ou semaine, avec son motif.",
  },
  periods: "bucket",
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Override",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Override", fr: "Saisie" },
      help: {
        en: "Units that a person, or an adopted scenario, plans in place of the forecast; 0 is a figure, blank is none.",
        fr: "Unités saisies, ou adoptées avec un scénario, à la place de la prévision ; 0 est un chiffre, vide n'en est pas un.",
      },
    },
    {
      name: "Instead of",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Instead of", fr: "Au lieu de" },
      help: { en: "Units that were planned before.", fr: "Unités prévues avant la saisie." },
    },
    {
      name: "Reason",
      kind: "choice",
      required: false,
      choices: demandReasons,
      french: reasonsInFrench,
      title: { en: "Reason", fr: "Motif" },
      help: { en: "Why the figure is another one.", fr: "Pourquoi le chiffre est un autre." },
    },
    note,
    textColumn("Author", "Auteur", false, "Who typed or adopted the figure.", "Qui a saisi ou adopté le chiffre."),
    {
      name: "Date",
      kind: "date",
      required: false,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day on which the figure was recorded.", fr: "Jour où le chiffre a été enregistré." },
    },
    textColumn(
      "Scenario",
      "Scénario",
      false,
      "Scenario that the figure was adopted with; blank where a person typed it.",
      "Scénario adopté avec ce chiffre ; vide s'il a été saisi.",
    ),
  ],
});

export type DemandPlanRow = RowOf<typeof sopDemandPlan>;
