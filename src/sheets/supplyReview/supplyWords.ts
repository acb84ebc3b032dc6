import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";

/** The words of the supply review. */
export const supplyWords = {
  title: { en: "Supply review", fr: "Revue des capacités" },
  question: { en: "Does the plan fit the capacity?", fr: "Le plan tient-il dans la capacité ?" },
  note: {
    month: { en: "Load against capacity by resource and month.", fr: "Charge et capacité par ressource et par mois." },
    week: { en: "Load against capacity by resource and week.", fr: "Charge et capacité par ressource et par semaine." },
  },
  firstPeriod: { month: { en: "First month", fr: "Premier mois" }, week: { en: "First week", fr: "Première semaine" } },
  firstPeriodHelp: {
    month: {
      en: "First month shown; type another one to move the review.",
      fr: "Premier mois affiché ; en saisir un autre pour décaler la revue.",
    },
    week: {
      en: "First week shown, as its Monday; type another Monday to move the review.",
      fr: "Première semaine affichée, par son lundi ; saisir un autre lundi pour décaler la revue.",
    },
  },
  source: { en: "Forecast to plan by", fr: "Prévision retenue" },
  sourceHelp: { en: "Source in SopForecasts that the plan goes by.", fr: "Source de SopForecasts sur laquelle repose le plan." },
  shown: { en: "Resource in the chart", fr: "Ressource du graphique" },
  shownHelp: {
    en: "Choose a resource; the busiest one is shown otherwise.",
    fr: "Choisir une ressource ; à défaut, la plus chargée est affichée.",
  },
  volumes: {
    en: "Volumes to make (units): the larger of orders and forecast",
    fr: "Volumes à produire (unités) : le plus grand des commandes et de la prévision",
  },
  orders: { en: "Volumes (units)", fr: "Volumes (unités)" },
  use: { en: "Use of capacity (load ÷ capacity)", fr: "Taux de charge (charge ÷ capacité)" },
  gap: { en: "Capacity gap (h): negative is overload", fr: "Écart de capacité (h) : négatif = surcharge" },
  load: { en: "Load (h)", fr: "Charge (h)" },
  capacity: { en: "Capacity (h)", fr: "Capacité (h)" },
  bottlenecks: { en: "Bottlenecks: busiest first", fr: "Goulots : les plus chargés d'abord" },
  resource: { en: "Resource", fr: "Ressource" },
  family: { en: "Family", fr: "Famille" },
  peak: { en: "Peak use", fr: "Pic de charge" },
  overload: { en: "Overload (h)", fr: "Surcharge (h)" },
  periodNumber: { month: { en: "Month no.", fr: "Mois n°" }, week: { en: "Week no.", fr: "Semaine n°" } },
  firstOver: {
    month: { en: "First month over", fr: "Premier mois en surcharge" },
    week: { en: "First week over", fr: "1re semaine en surcharge" },
  },
  overtime: { en: "Overtime limit", fr: "Limite d'heures sup." },
  peakOvertime: { en: "Peak with overtime", fr: "Pic avec heures sup." },
  withOvertime: { en: "With overtime", fr: "Avec heures sup." },
  overloadFrom: { en: "Overload from", fr: "Surcharge dès" },
  chosenOver: {
    month: { en: "{hours} h over capacity in {months} of the months shown", fr: "{hours} h de trop, sur {months} des mois affichés" },
    week: { en: "{hours} h over capacity in {months} of the weeks shown", fr: "{hours} h de trop, sur {months} des semaines affichées" },
  },
  chosenFits: {
    month: { en: "fits its capacity in every month shown", fr: "tient dans sa capacité tous les mois affichés" },
    week: { en: "fits its capacity in every week shown", fr: "tient dans sa capacité toutes les semaines affichées" },
  },
  chart: {
    month: { en: "Does load stay under capacity? (h a month)", fr: "La charge reste-t-elle sous la capacité ? (h par mois)" },
    week: { en: "Does load stay under capacity? (h a week)", fr: "La charge reste-t-elle sous la capacité ? (h par semaine)" },
  },
  chartData: { en: "Figures of the chart (h)", fr: "Chiffres du graphique (h)" },
  hours: { en: "Hours per unit", fr: "Heures par unité" },
  offsets: { en: "Lead offset (periods earlier)", fr: "Décalage (périodes d'avance)" },
  overloaded: { en: "Overloaded: ", fr: "En surcharge : " },
  most: { en: ", up to ", fr: ", jusqu'à " },
  percent: { en: "%", fr: " %" },
  volumesOnly: {
    en: "Volumes only: capacity and routing are needed to compare load with capacity.",
    fr: "Volumes seuls : il faut capacités et gammes pour comparer charge et capacité.",
  },
  unknown: {
    en: "○ No answer: {count} figures of the load and the capacity are missing or errors",
    fr: "○ Pas de réponse : charge et capacité, {count} chiffres manquants ou en erreur",
  },
  incomplete: {
    en: " · not complete: {count} figures are missing or errors",
    fr: " · incomplet : {count} chiffres manquants ou en erreur",
  },
  withoutCapacity: {
    en: "▼ Load without any capacity (resources and periods: {count})",
    fr: "▼ Charge sans aucune capacité (ressources et périodes : {count})",
  },
  fits: { en: "Everything fits: no resource is overloaded.", fr: "Tout tient : aucune ressource n'est en surcharge." },
} satisfies Record<string, Text | PeriodText>;
