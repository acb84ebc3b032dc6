import type { Text } from "../../language/text";

/** The words of the dashboard. */
export const dashboardWords = {
  title: { en: "Dashboard", fr: "Tableau de bord" },
  question: { en: "Are we where we want to be?", fr: "Sommes-nous là où nous voulons être ?" },
  note: { en: "Targets in blue are yours to change.", fr: "Les cibles en bleu sont à adapter." },
  counted: {
    en: "▼ {act} to act on   ● {watch} to watch   ▲ {good} good",
    fr: "▼ {act} à traiter   ● {watch} à surveiller   ▲ {good} bons",
  },
  ownDefault: { en: "default: change it", fr: "défaut : à adapter" },
  target: { en: "Target", fr: "Cible" },
  targetHelp: {
    en: "Type the target you aim for; a rebuild keeps it.",
    fr: "Saisir la cible visée ; une reconstruction la conserve.",
  },
  good: { en: "▲ good", fr: "▲ bon" },
  watch: { en: "● watch", fr: "● surveiller" },
  act: { en: "▼ act", fr: "▼ agir" },
  atLeast: { en: "at least", fr: "au moins" },
  atMost: { en: "at most", fr: "au plus" },
  costs: { en: "Logistics costs by category", fr: "Coûts logistiques par catégorie" },
  category: { en: "Category", fr: "Catégorie" },
  amount: { en: "Amount", fr: "Montant" },
  share: { en: "Share", fr: "Part" },
  units: { en: "Demand by family", fr: "Demande par famille" },
  family: { en: "Family", fr: "Famille" },
  unitsHeader: { en: "Units", fr: "Unités" },
  overloads: { en: "Busiest resources", fr: "Ressources les plus chargées" },
  resource: { en: "Resource", fr: "Ressource" },
  peak: { en: "Peak use", fr: "Pic" },
  overload: { en: "Over (h)", fr: "Excès (h)" },
  since: { en: "From", fr: "Dès" },
  attainment: {
    en: "Plan attainment compares what was made and sold with a frozen plan: it comes with the first plan that is frozen.",
    fr: "La réalisation du plan compare le réel à un plan gelé : elle vient avec le premier plan gelé.",
  },
  trends: { en: "Trends: figures behind the lines", fr: "Tendances : chiffres des courbes" },
} satisfies Record<string, Text>;
