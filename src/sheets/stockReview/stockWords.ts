import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";

/** The words of the stock review. */
export const stockWords = {
  title: { en: "Stock review", fr: "Revue des stocks" },
  question: {
    en: "How long does stock last, and where does it run short or pile up?",
    fr: "Combien de temps le stock dure-t-il, où manque-t-il, où s'accumule-t-il ?",
  },
  stockOf: {
    month: { en: "Stock at the end of", fr: "Stock à la fin de" },
    week: { en: "Stock at the end of the week of", fr: "Stock à la fin de la semaine du" },
  },
  units: { en: "units", fr: "unités" },
  shown: { en: "Family in the chart", fr: "Famille du graphique" },
  shownHelp: { en: "Choose the family that the chart shows.", fr: "Choisir la famille affichée par le graphique." },
  today: { en: "Stock, limits and cover", fr: "Stock, limites et couverture" },
  family: { en: "Family", fr: "Famille" },
  onHand: { en: "Stock (units)", fr: "Stock (unités)" },
  minimum: { en: "Minimum", fr: "Minimum" },
  maximum: { en: "Maximum", fr: "Maximum" },
  cover: { month: { en: "Cover (months)", fr: "Couverture (mois)" }, week: { en: "Cover (weeks)", fr: "Couverture (semaines)" } },
  status: { en: "Status", fr: "État" },
  shortPeriods: {
    month: { en: "Months below minimum", fr: "Mois sous le minimum" },
    week: { en: "Weeks below minimum", fr: "Semaines sous le minimum" },
  },
  firstShort: {
    month: { en: "First short month", fr: "Premier mois sous le minimum" },
    week: { en: "First short week", fr: "1re semaine sous le minimum" },
  },
  outPeriods: {
    month: { en: "Months out of stock", fr: "Mois en rupture" },
    week: { en: "Weeks out of stock", fr: "Semaines en rupture" },
  },
  firstOut: {
    month: { en: "First month out", fr: "Premier mois en rupture" },
    week: { en: "First week out", fr: "1re semaine en rupture" },
  },
  safety: { en: "Safety stock", fr: "Stock de sécurité" },
  short: { en: "▼ short", fr: "▼ manque" },
  surplus: { en: "▲ surplus", fr: "▲ surstock" },
  within: { en: "● within", fr: "● ajusté" },
  demand: { en: "Demand (units)", fr: "Demande (unités)" },
  pastDemand: {
    month: {
      en: "Demand of the last months (units), in place of the forecasts that are missing",
      fr: "Demande des derniers mois (unités), à la place des prévisions manquantes",
    },
    week: {
      en: "Demand of the last weeks (units), in place of the forecasts that are missing",
      fr: "Demande des dernières semaines (unités), à la place des prévisions manquantes",
    },
  },
  production: {
    en: "Production (units): follows demand as far as capacity allows",
    fr: "Production (unités) : suit la demande dans la limite de la capacité",
  },
  planProduction: { en: "Production (units): the production plan in force", fr: "Production (unités) : le plan de production en vigueur" },
  freeProduction: {
    en: "Production (units): follows demand, since no capacity is known",
    fr: "Production (unités) : suit la demande, faute de capacité connue",
  },
  projected: {
    en: "Projected stock (units): red below minimum, yellow above maximum, ▼ negative",
    fr: "Stock prévisionnel (unités) : rouge sous le minimum, jaune au-dessus du maximum, ▼ négatif",
  },
  noHoursKnown: {
    en: "no capacity or no routing, production is taken to follow demand",
    fr: "pas de capacité ou pas de gamme, la production est supposée suivre la demande",
  },
  ofStock: { en: "the stock of {owner}", fr: "le stock de {owner}" },
  noStockOf: { en: "no stock of {owner} at the end of {period}", fr: "pas de stock de {owner} à la fin de {period}" },
  ofMinimum: { en: "the minimum stock of {owner}", fr: "le stock minimum de {owner}" },
  ofMaximum: { en: "the maximum stock of {owner}", fr: "le stock maximum de {owner}" },
  below: { en: "▼ Below minimum: ", fr: "▼ Sous le minimum : " },
  firstIn: { en: ", first in {period}", fr: ", d'abord en {period}" },
  noneBelow: { en: "▲ Every family stays above its minimum.", fr: "▲ Toutes les familles restent au-dessus de leur minimum." },
  runOut: { en: "▼ Running out: ", fr: "▼ En rupture : " },
  noneOut: { en: "▲ No family runs out of stock.", fr: "▲ Aucune famille ne tombe en rupture." },
  chosenBelow: {
    month: { en: "below its minimum in {months} of the months shown", fr: "sous son minimum pendant {months} des mois affichés" },
    week: { en: "below its minimum in {months} of the weeks shown", fr: "sous son minimum pendant {months} des semaines affichées" },
  },
  chosenAbove: {
    month: {
      en: "above its maximum in {months} of the months shown",
      fr: "au-dessus de son maximum pendant {months} des mois affichés",
    },
    week: {
      en: "above its maximum in {months} of the weeks shown",
      fr: "au-dessus de son maximum pendant {months} des semaines affichées",
    },
  },
  chosenWithout: { en: "no minimum and no maximum is known", fr: "ni minimum ni maximum n'est connu" },
  chosenWithin: {
    month: { en: "within its limits in every month shown", fr: "dans ses limites tous les mois affichés" },
    week: { en: "within its limits in every week shown", fr: "dans ses limites toutes les semaines affichées" },
  },
  chosenUnknown: { en: "no answer, figures are missing or errors", fr: "pas de réponse, des chiffres sont manquants ou en erreur" },
  adjusted: { en: "Adjusted stock: share of families within their limits", fr: "Stock ajusté : part des familles dans leurs limites" },
  allFamilies: { en: "All families", fr: "Toutes les familles" },
  chart: {
    en: "Does the projected stock stay within its limits? (units)",
    fr: "Le stock prévisionnel reste-t-il dans ses limites ? (unités)",
  },
  chartData: { en: "Figures of the chart (units)", fr: "Chiffres du graphique (unités)" },
  stock: { en: "Projected stock", fr: "Stock prévisionnel" },
  ordersNow: { en: "To make or order now (units)", fr: "À produire ou à commander maintenant (unités)" },
  overdue: { en: "Orders overdue", fr: "Commandes en retard" },
  dueFirst: {
    month: { en: "Due in the first month", fr: "Dû le premier mois" },
    week: { en: "Due in the first week", fr: "Dû la première semaine" },
  },
  stockHere: { en: "In stock", fr: "En stock" },
  makeNow: { en: "To make", fr: "À produire" },
  buyNow: { en: "To buy", fr: "À acheter" },
  lateOrders: { en: "Late orders, the oldest first", fr: "Commandes en retard, la plus ancienne d'abord" },
  order: { en: "Order / line", fr: "Commande / ligne" },
  customer: { en: "Customer", fr: "Client" },
  promised: { en: "Promised", fr: "Promise" },
  left: { en: "Units left", fr: "Reste à livrer" },
  daysLate: { en: "Days late", fr: "Jours de retard" },
  moreLate: { en: "and {count} more late lines", fr: "et {count} lignes en retard de plus" },
} satisfies Record<string, Text | PeriodText>;
