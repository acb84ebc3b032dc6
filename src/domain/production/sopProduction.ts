import { family, note, period, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Why a figure of a person's own stands in place of what was proposed, and in French. */
const reasonsInFrench = {
  maintenance: "arrêt technique",
  people: "effectifs",
  materials: "matières",
  "building stock": "constitution de stock",
  quality: "qualité",
  "customer priority": "priorité client",
  "lot or campaign": "lot ou campagne",
  scenario: "scénario",
  other: "autre",
} as const;

export type ProductionReason = keyof typeof reasonsInFrench;
export const productionReasons = Object.keys(reasonsInFrench) as ProductionReason[];

export const sopProduction = defineTable({
  name: "SopProduction",
  since: 7,
  hidden: true,
  title: { en: "Production figures", fr: "Chiffres de production" },
  help: {
    en: "The record of the production plan: what was proposed and what people typed in its place, by family and month or week.",
    fr: "La mémoire du plan de production : ce qui a été proposé et ce qui a été saisi à la place, par famille et par mois ou semaine.",
  },
  periods: "bucket",
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Proposed",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Proposed", fr: "Proposé" },
      help: { en: "Units that the last proposal makes.", fr: "Unités que produit la dernière proposition." },
    },
    {
      name: "Override",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Override", fr: "Saisie" },
      help: {
        en: "Units that a person typed in place of the proposal; 0 is a figure, blank is none.",
        fr: "Unités saisies à la place de la proposition ; 0 est un chiffre, vide n'en est pas un.",
      },
    },
    {
      name: "Subcontracted",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Subcontracted", fr: "Sous-traité" },
      help: { en: "Units that are bought from others.", fr: "Unités achetées à d'autres." },
    },
    {
      name: "Instead of",
      kind: "number",
      required: false,
      minimum: 0,
      title: { en: "Instead of", fr: "Au lieu de" },
      help: { en: "Units that the plan had before the figure was typed.", fr: "Unités que le plan prévoyait avant la saisie." },
    },
    {
      name: "Reason",
      kind: "choice",
      required: false,
      choices: productionReasons,
      french: reasonsInFrench,
      title: { en: "Reason", fr: "Motif" },
      help: { en: "Why the figure was typed.", fr: "Pourquoi le chiffre a été saisi." },
    },
    note,
    textColumn("Author", "Auteur", false, "Who typed the figure.", "Qui a saisi le chiffre."),
    {
      name: "Date",
      kind: "date",
      required: false,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day on which the figure was recorded.", fr: "Jour où le chiffre a été enregistré." },
    },
    textColumn("Scenario", "Scénario", false, "Scenario that was adopted for it.", "Scénario adopté pour lui."),
  ],
});

export type ProductionRow = RowOf<typeof sopProduction>;
