import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { totalWords } from "../../domain/scenarios/totalWords";

/** The words of the comparison of scenarios. */
export const scenarioWords = {
  title: { en: "Scenario comparison", fr: "Comparaison de scénarios" },
  question: { en: "Which way is best?", fr: "Quelle voie retenir ?" },
  note: {
    en: "Choose other scenarios in the yellow cells. The plan is that of {day}; draw it again in the pane.",
    fr: "Choisir d'autres scénarios dans les cellules jaunes. Le plan est celui du {day} ; à redessiner dans le volet.",
  },
  none: {
    en: "No scenario yet: a new customer, a breakdown… starts one. See “Something has changed” in the pane.",
    fr: "Pas encore de scénario : un nouveau client, une panne… en lance un. Voir « Un imprévu » dans le volet.",
  },
  moved: {
    en: "▼ The plan has moved since this sheet was drawn: draw it again in the pane.",
    fr: "▼ Le plan a bougé depuis ce dessin : redessiner la feuille dans le volet.",
  },
  best: {
    en: "▲ Best contribution with service of at least {wanted}%: {name}",
    fr: "▲ Meilleure contribution avec un service d'au moins {wanted} % : {name}",
  },
  noneReaches: { en: "▼ None reaches {wanted}%; closest: {name}", fr: "▼ Aucune n'atteint {wanted} % ; la plus proche : {name}" },
  noService: {
    en: "Service is not known: demand or stock is missing.",
    fr: "Le service n'est pas connu : il manque la demande ou le stock.",
  },
  noContribution: {
    en: "{wanted}% reached by {names}. Contribution is not known: prices or unit costs are missing.",
    fr: "{wanted} % atteints par {names}. Contribution inconnue : il manque des prix ou des coûts unitaires.",
  },
  plan: { en: "Plan in force", fr: "Plan en vigueur" },
  difference: { en: "Difference", fr: "Écart" },
  measure: { en: "Measure", fr: "Mesure" },
  better: { en: "Better", fr: "Mieux" },
  more: { en: "↑", fr: "↑" },
  less: { en: "↓", fr: "↓" },
  event: { en: "Event", fr: "Imprévu" },
  answer: { en: "Answer", fr: "Réponse" },
  status: { en: "Status", fr: "Statut" },
  computed: { en: "Computed on", fr: "Calculé le" },
  earlier: { en: "computed on an earlier plan", fr: "calculé sur un plan antérieur" },
  sameP: { en: "this plan", fr: "ce plan" },
  base: { en: "On which plan", fr: "Sur quel plan" },
  scenario: { en: "Scenario", fr: "Scénario" },
  scenarioHelp: { en: "A scenario of the table Scenarios.", fr: "Un scénario de la table Scénarios." },
  wanted: { en: "Service wanted", fr: "Service visé" },
  wantedHelp: { en: "Share of demand served in its period.", fr: "Part de la demande servie dans sa période." },
  shown: { en: "Measure shown below", fr: "Mesure montrée ci-dessous" },
  shownHelp: { en: "One of the measures by period.", fr: "Une des mesures par période." },
  byPeriod: {
    month: { en: "Month by month, how do they differ?", fr: "Mois par mois, en quoi diffèrent-ils ?" },
    week: { en: "Week by week, how do they differ?", fr: "Semaine par semaine, en quoi diffèrent-ils ?" },
  },
  period: { month: { en: "Month", fr: "Mois" }, week: { en: "Week", fr: "Semaine" } },
  byFamily: { en: "Who gains, who waits?", fr: "Qui y gagne, qui attend ?" },
  family: { en: "Family", fr: "Famille" },
  planFigures: { en: "Figures of the plan in force", fr: "Chiffres du plan en vigueur" },
  money: { en: "Money in {currency}", fr: "Montants en {currency}" },
  totals: totalWords,
} as const satisfies Record<string, Text | PeriodText | Record<string, Text>>;
