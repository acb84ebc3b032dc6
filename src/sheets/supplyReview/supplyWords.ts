import type { PeriodText } from "../../calendar/periodText";
import type { Bucket } from "../../calendar/periods";
import type { PluralText } from "../../language/plural";
import { colon, type Text } from "../../language/text";

/** The words of the supply review. */
export const supplyWords = {
  title: { en: "Supply review", fr: "Revue des capacités" },
  question: { en: "Does the plan fit the capacity?", fr: "Le plan tient-il dans la capacité ?" },
  note: {
    month: { en: "Load against capacity by resource and month.", fr: "Charge et capacité par ressource et par mois." },
    week: { en: "Load against capacity by resource and week.", fr: "Charge et capacité par ressource et par semaine." },
  },
  unitHours: { en: "hours", fr: "heures" },
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
    en: "Plan in force (units to make): the larger of orders and forecast",
    fr: "Plan en vigueur (unités à produire) : le plus grand des commandes et de la prévision",
  },
  demanded: {
    en: "Demand to plan for (units): the larger of orders and forecast",
    fr: "Demande à planifier (unités) : le plus grand des commandes et de la prévision",
  },
  loadOfPlan: { en: "Load of the production plan (h)", fr: "Charge du plan de production (h)" },
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
  leastHours: { en: "Overload that matters (h)", fr: "Surcharge qui compte (h)" },
  chosenOver: {
    month: { en: "{hours} h too many in {months} of the months shown", fr: "{hours} h de trop, sur {months} des mois affichés" },
    week: { en: "{hours} h too many in {months} of the weeks shown", fr: "{hours} h de trop, sur {months} des semaines affichées" },
  },
  chosenFits: {
    month: { en: "fits its capacity in every month shown", fr: "tient dans sa capacité tous les mois affichés" },
    week: { en: "fits its capacity in every week shown", fr: "tient dans sa capacité toutes les semaines affichées" },
  },
  chosenUnknown: { en: "no answer, a figure is an error", fr: "pas de réponse, un chiffre est en erreur" },
  chart: {
    month: { en: "Does load stay under capacity? (h a month)", fr: "La charge reste-t-elle sous la capacité ? (h par mois)" },
    week: { en: "Does load stay under capacity? (h a week)", fr: "La charge reste-t-elle sous la capacité ? (h par semaine)" },
  },
  chartData: { en: "Figures of the chart (h)", fr: "Chiffres du graphique (h)" },
  hours: { en: "Hours per unit", fr: "Heures par unité" },
  offsets: { en: "Lead offset (periods earlier)", fr: "Décalage (périodes d'avance)" },
  tells: colon,
  peakAt: { en: "{percent}% in {period}", fr: "{percent} % en {period}" },
  noHoursAt: { en: "load without any hours in {period}", fr: "charge sans aucune heure en {period}" },
  oneMore: { en: "; 1 more resource above its capacity", fr: " ; 1 autre ressource au-dessus de sa capacité" },
  severalMore: { en: "; {count} more resources above their capacity", fr: " ; {count} autres ressources au-dessus de leur capacité" },
  volumesOnly: {
    en: "Volumes only: capacity and routing are needed to compare load with capacity.",
    fr: "Volumes seuls : il faut capacités et gammes pour comparer charge et capacité.",
  },
  withoutRouting: {
    en: "○ No answer: hours per unit (routing) are missing, so that nobody knows the load.",
    fr: "○ Pas de réponse : sans heures par unité (gammes), la charge n'est pas connue.",
  },
  noHours: {
    en: "○ No answer: hours of capacity are missing, so that the load has nothing to be compared with.",
    fr: "○ Pas de réponse : sans heures de capacité, la charge ne se compare à rien.",
  },
  byBaseline: {
    en: "○ No forecast yet: the plan is the statistical baseline of the demand review",
    fr: "○ Pas encore de prévision : le plan est la base statistique de la revue de la demande",
  },
  byStatistics: { en: "Statistics", fr: "Statistique" },
  whollyByStatistics: { en: " · not complete: planned by statistics alone", fr: " · incomplet : planifié par les seules statistiques" },
  partlyByStatistics: { en: " · not complete: partly planned by statistics", fr: " · incomplet : en partie planifié par les statistiques" },
  standIn: {
    en: "○ {source} has no forecast for {owner} in {period} (cases: {count}): the statistical baseline is planned",
    fr: "○ {source} n'a pas de prévision pour {owner} en {period} (cas : {count}) : la base statistique est planifiée",
  },
  volumesOfBaseline: {
    en: "Volumes to make (units): the larger of orders and statistical baseline",
    fr: "Volumes à produire (unités) : le plus grand des commandes et de la base statistique",
  },
  forecastOnly: { en: "Volumes to make (units): the forecast", fr: "Volumes à produire (unités) : la prévision" },
  forecastInput: { en: "Forecast", fr: "Prévision" },
  ofForecast: { en: "the forecast of {owner}", fr: "la prévision de {owner}" },
  noOrders: { en: "no demand is known, orders are not counted", fr: "aucune demande n'est connue, les commandes ne sont pas comptées" },
  noForecast: { en: "no forecast for {owner} in {period}", fr: "pas de prévision pour {owner} en {period}" },
  openOrders: {
    en: "Open orders (units): not delivered yet, by the period promised; what is overdue in the first one",
    fr: "Commandes en cours (unités) : pas encore livrées, par période promise ; les retards dans la première",
  },
  openInput: { en: "Open orders", fr: "Commandes en cours" },
  ofOpen: { en: "an open order of {owner}", fr: "une commande en cours de {owner}" },
  noUnits: { en: "an open order of {owner} has no quantity", fr: "une commande en cours de {owner} est sans quantité" },
  promisedInput: { en: "Promised date", fr: "Date promise" },
  ofPromised: { en: "the promised date of an order of {owner}", fr: "la date promise d'une commande de {owner}" },
  deliveredInput: { en: "Delivered date", fr: "Date de livraison" },
  ofDelivered: { en: "the delivery date of an order of {owner}", fr: "la date de livraison d'une commande de {owner}" },
  typedInput: { en: "Demand plan", fr: "Plan de demande" },
  ofTyped: { en: "the planned demand of {owner}", fr: "la demande planifiée de {owner}" },
  ordersInput: { en: "Orders", fr: "Commandes" },
  ofOrders: { en: "the demand of {owner}", fr: "la demande de {owner}" },
  capacityInput: { en: "Capacity", fr: "Capacité" },
  ofCapacity: { en: "the capacity of {owner}", fr: "la capacité de {owner}" },
  noCapacity: {
    en: "no capacity for {owner} in {period}, counted as no hours",
    fr: "pas de capacité pour {owner} en {period}, comptée sans heures",
  },
  dayHours: { en: "Hours per day", fr: "Heures par jour" },
  ofDayHours: { en: "the hours per day of {owner}", fr: "le nombre d'heures par jour de {owner}" },
  count: { en: "Count", fr: "Nombre" },
  ofCount: { en: "the count of {owner}", fr: "le nombre de {owner}" },
  utilization: { en: "Utilization", fr: "Taux d'utilisation" },
  ofUtilization: { en: "the utilization of {owner}", fr: "le taux d'utilisation de {owner}" },
  efficiency: { en: "Efficiency", fr: "Rendement" },
  ofEfficiency: { en: "the efficiency of {owner}", fr: "le rendement de {owner}" },
  days: { en: "Working days", fr: "Jours ouvrés" },
  ofDays: { en: "the number of working days of {owner}", fr: "le nombre de jours ouvrés de {owner}" },
  ofHours: { en: "the hours per unit of {owner}", fr: "le nombre d'heures par unité de {owner}" },
  noHoursOf: { en: "no routing for {owner}: its load is not counted", fr: "pas de gamme pour {owner} : sa charge n'est pas comptée" },
  ofOffset: { en: "the lead offset of {owner}", fr: "le décalage de {owner}" },
  fits: { en: "▲ Everything fits: no resource is overloaded.", fr: "▲ Tout tient : aucune ressource n'est en surcharge." },
} satisfies Record<string, Text | PeriodText>;

/** Hours too many, in how many periods. */
export const tooMany: Readonly<Record<Bucket, PluralText>> = {
  month: {
    one: { en: ", {hours} h too many in {count} month", fr: ", {hours} h de trop sur {count} mois" },
    other: { en: ", {hours} h too many in {count} months", fr: ", {hours} h de trop sur {count} mois" },
  },
  week: {
    one: { en: ", {hours} h too many in {count} week", fr: ", {hours} h de trop sur {count} semaine" },
    other: { en: ", {hours} h too many in {count} weeks", fr: ", {hours} h de trop sur {count} semaines" },
  },
};
