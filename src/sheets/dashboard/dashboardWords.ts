import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the dashboard and of the hidden sheet behind it. */
export const dashboardWords = {
  title: { en: "Dashboard", fr: "Tableau de bord" },
  question: { en: "Are we where we want to be?", fr: "Sommes-nous là où nous voulons être ?" },
  note: {
    en: "13 months: dark = period of the card, dashed = target; blue targets are yours to change.",
    fr: "13 mois : foncé = période de la carte, tirets = cible ; les cibles en bleu sont à adapter.",
  },
  cycleOf: { en: " · cycle ", fr: " · cycle " },
  home: { en: "‹ Home", fr: "‹ Accueil" },

  themes: {
    customers: { en: "CUSTOMERS", fr: "CLIENTS" },
    stock: { en: "STOCK AND CAPACITY", fr: "STOCK ET CAPACITÉ" },
    forecast: { en: "FORECAST", fr: "PRÉVISION" },
    costs: { en: "LOGISTICS COSTS", fr: "COÛTS LOGISTIQUES" },
  },
  inSentence: {
    onTime: { en: "on-time delivery", fr: "livraisons à l'heure" },
    adjustedStock: { en: "adjusted stock", fr: "stock ajusté" },
    accuracy: { en: "forecast accuracy", fr: "fiabilité des prévisions" },
    costSplit: { en: "logistics cost split", fr: "répartition des coûts" },
    leadTime: { en: "delivery time", fr: "délai de livraison" },
    disputes: { en: "disputes", fr: "litiges" },
    peakLoad: { en: "peak load", fr: "charge maximale" },
    bias: { en: "forecast bias", fr: "biais des prévisions" },
    logisticsRate: { en: "logistics costs on sales", fr: "coûts logistiques / ventes" },
  },

  toAct: { en: "▼ {count} to act on: {names}", fr: "▼ {count} à traiter : {names}" },
  toWatch: { en: "● {count} to watch: {names}", fr: "● {count} à surveiller : {names}" },
  allGood: { en: "▲ All 8 KPIs reach their target", fr: "▲ Les 8 indicateurs atteignent leur cible" },
  incomplete: { en: "○ {count} not complete", fr: "○ {count} à compléter" },
  without: { en: "○ {count} without data", fr: "○ {count} sans données" },
  nothing: {
    en: "○ No figure yet: import deliveries, stock, forecasts and costs",
    fr: "○ Aucun chiffre : importer livraisons, stock, prévisions et coûts",
  },

  target: { en: "Target", fr: "Cible" },
  targetWord: { en: "target", fr: "cible" },
  targetHelp: {
    en: "Type the target you aim for; a rebuild keeps it. Until then it follows Settings.",
    fr: "Saisir la cible visée ; une reconstruction la conserve. D'ici là, elle suit les réglages.",
  },
  good: { en: "▲ good", fr: "▲ bon" },
  watch: { en: "● watch", fr: "● à surveiller" },
  act: { en: "▼ act", fr: "▼ agir" },
  noData: { en: "○ no data", fr: "○ sans données" },
  noAnswer: { en: "○ no answer", fr: "○ pas de réponse" },
  noTarget: { en: "○ no target", fr: "○ sans cible" },
  fewLines: { en: "○ few lines", fr: "○ peu de lignes" },
  rowsLeftOut: { en: "○ rows left out: {count}", fr: "○ lignes écartées : {count}" },
  byStatisticsAlone: { en: "planned by statistics alone", fr: "planifié par les seules statistiques" },
  byStatistics: { en: "partly planned by statistics", fr: "en partie planifié par les statistiques" },
  notComplete: { en: " · not complete: {reason}", fr: " · incomplet : {reason}" },
  partly: { en: "{change}, partial", fr: "{change}, partiel" },
  noAnswerFor: { en: "○ no answer for {period}", fr: "○ pas de réponse pour {period}" },
  errorInData: { en: "an error in the data", fr: "une erreur dans les données" },

  endOf: { en: "End of {period}", fr: "Fin {period}" },
  someMonths: { en: " · {filled} of {months} months", fr: " · {filled} mois sur {months}" },
  ofFamilies: { en: "{some} of {all} families", fr: "{some} familles sur {all}" },
  ofAmount: { en: "{some}, of {all} {unit}", fr: "{some}, sur {all} {unit}" },
  ofSales: { en: "{some} of {all} {unit}", fr: "{some} sur {all} {unit}" },
  withoutOrder: { en: ", without order {order}", fr: ", sans la commande {order}" },
  withoutOrders: { en: ", {count} ended before they began", fr: ", {count} finies avant leur début" },
  notMatched: { en: ", {count} not matched", fr: ", {count} sans rapprochement" },
  noForecastFor: { en: "● no forecast for {family}", fr: "● pas de prévision pour {family}" },
  noStockFor: { en: "● {count} families without a count", fr: "● {count} familles sans stock compté" },

  better: { en: "{size} better than {period}", fr: "{size} mieux vs {period}" },
  worse: { en: "{size} worse than {period}", fr: "{size} moins bien vs {period}" },
  alike: { en: "as in {period}", fr: "comme en {period}" },
  points: { en: " pt", fr: " pt" },
  days: { en: " d", fr: " j" },
  noneThen: { en: "○ no {absent} for {period}", fr: "○ pas de {absent} pour {period}" },
  nothingSince: { en: "○ nothing since {period}", fr: "○ rien depuis {period}" },
  tooMany: { en: "{hours} h too many in {periods}, from {first}", fr: "{hours} h de trop sur {periods}, dès {first}" },
  noneTooMany: { en: "no hours too many", fr: "aucune heure de trop" },
  fromFrozenPlan: { en: "○ compared from the first frozen plan", fr: "○ comparée dès le premier plan gelé" },

  lateLines: { en: "Late lines ›", fr: "Lignes en retard ›" },
  missesByFamily: { en: "Misses by family ›", fr: "Écarts par famille ›" },
  costsByCategory: { en: "Costs by category ›", fr: "Coûts par catégorie ›" },
  longestOrders: { en: "Longest orders ›", fr: "Commandes les plus longues ›" },
  loadByResource: { en: "Load by resource ›", fr: "Charge par ressource ›" },
  deliveredLines: { en: "Delivered lines ›", fr: "Lignes livrées ›" },
  biasByFamily: { en: "Bias by family ›", fr: "Biais par famille ›" },
  costsAndSales: { en: "Costs and sales ›", fr: "Coûts et ventes ›" },
  toReview: { en: "Shows where the figure comes from", fr: "Montre d'où vient le chiffre" },
  importData: { en: "Import {what} in the pane", fr: "Importer {what} dans le volet" },

  also: { en: "Also followed", fr: "Aussi suivis" },
  value: { en: "Value", fr: "Valeur" },
  status: { en: "Status", fr: "État" },
  restsOn: { en: "Rests on", fr: "Repose sur" },
  attainment: { en: "Plan attainment", fr: "Réalisation du plan" },
  attainmentComes: {
    en: "○ comes with the first plan frozen in step 4",
    fr: "○ vient avec le premier plan gelé à l'étape 4",
  },
  lookFirst: { en: "Look here first", fr: "À regarder d'abord" },
  supplyReview: { en: "Supply review ›", fr: "Revue des capacités ›" },
  stockReview: { en: "Stock review ›", fr: "Revue des stocks ›" },
  financialReview: { en: "Financial review ›", fr: "Revue financière ›" },

  dataTitle: { en: "Dashboard data", fr: "Chiffres du tableau de bord" },
  dataQuestion: {
    en: "What do the figures of the dashboard rest on, month by month?",
    fr: "Sur quoi reposent les chiffres du tableau de bord, mois par mois ?",
  },
  months: { en: "Months of a KPI", fr: "Mois d'un indicateur" },
  closedBefore: { en: "Closed before", fr: "Clos avant" },
  money: { en: "Unit of money", fr: "Unité monétaire" },
  otherCosts: { en: "other", fr: "autres" },
  past: { en: "past", fr: "passé" },
  period: { en: "period", fr: "période" },
  above: { en: "above the limit", fr: "au-dessus de la limite" },
} satisfies Record<string, Text | Record<string, Text>>;

/** Sentences with a count. */
export const dashboardCounts = {
  good: { one: { en: "▲ {count} good", fr: "▲ {count} bon" }, other: { en: "▲ {count} good", fr: "▲ {count} bons" } },
  lines: { one: { en: "{count} line", fr: "{count} ligne" }, other: { en: "{count} lines", fr: "{count} lignes" } },
  ofLines: {
    one: { en: "{some} of {count} line", fr: "{some} ligne sur {count}" },
    other: { en: "{some} of {count} lines", fr: "{some} lignes sur {count}" },
  },
  units: { one: { en: "{count} unit", fr: "{count} unité" }, other: { en: "{count} units", fr: "{count} unités" } },
  outside: {
    one: { en: "{count} family outside ›", fr: "{count} famille hors limites ›" },
    other: { en: "{count} families outside ›", fr: "{count} familles hors limites ›" },
  },
  lateLines: {
    one: { en: "{count} late line ›", fr: "{count} ligne en retard ›" },
    other: { en: "{count} late lines ›", fr: "{count} lignes en retard ›" },
  },
} satisfies Record<string, PluralText>;
