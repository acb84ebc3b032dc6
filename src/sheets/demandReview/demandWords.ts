import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";

/** The words of the demand review. */
export const demandWords = {
  title: { en: "Demand review", fr: "Revue de la demande" },
  question: {
    en: "What will customers ask for, who says so, and who can be trusted?",
    fr: "Que vont demander les clients, qui le dit, et qui croire ?",
  },
  firstPeriod: {
    month: { en: "First month ahead", fr: "Premier mois à venir" },
    week: { en: "First week ahead", fr: "Première semaine à venir" },
  },
  firstPeriodHelp: {
    month: {
      en: "First month that is forecast; the months before it are the past.",
      fr: "Premier mois prévu ; les mois d'avant sont le passé.",
    },
    week: {
      en: "First week that is forecast, as its Monday; the weeks before it are the past.",
      fr: "Première semaine prévue, par son lundi ; les semaines d'avant sont le passé.",
    },
  },
  prudence: { en: "Prudence ⟷ Ambition", fr: "Prudence ⟷ Ambition" },
  unitsShown: { en: "units", fr: "unités" },
  family: { en: "Family", fr: "Famille" },
  shown: { en: "Family in the chart", fr: "Famille du graphique" },
  shownHelp: {
    en: "Choose the family that the chart and the table under it show.",
    fr: "Choisir la famille affichée par le graphique et le tableau au-dessous.",
  },
  voices: { en: "Who forecasts what", fr: "Qui prévoit quoi" },
  contributor: { en: "Contributor", fr: "Contributeur" },
  baseline: { en: "Baseline", fr: "Base statistique" },
  driven: { en: "Baseline with events", fr: "Base avec événements" },
  consensus: { en: "Consensus", fr: "Consensus" },
  next: {
    month: { en: "Next {months} months (units)", fr: "{months} prochains mois (unités)" },
    week: { en: "Next {months} weeks (units)", fr: "{months} prochaines semaines (unités)" },
  },
  last: {
    month: { en: "Last {months} months (units)", fr: "{months} derniers mois (unités)" },
    week: { en: "Last {months} weeks (units)", fr: "{months} dernières semaines (unités)" },
  },
  change: { en: "Change", fr: "Variation" },
  against: { en: "Against the baseline", fr: "Écart à la base" },
  pastFigures: { en: "Past figures", fr: "Chiffres passés" },
  accuracy: { en: "Accuracy (1 − WAPE)", fr: "Fiabilité (1 − WAPE)" },
  bias: { en: "Bias", fr: "Biais" },
  valueAdded: { en: "Value added", fr: "Valeur ajoutée" },
  weight: { en: "Weight", fr: "Poids" },
  noteEqual: {
    month: {
      en: "Weights are equal as long as no past month has a figure of everyone and the demand.",
      fr: "Les poids sont égaux tant qu'aucun mois passé n'a un chiffre de chacun et la demande.",
    },
    week: {
      en: "Weights are equal as long as no past week has a figure of everyone and the demand.",
      fr: "Les poids sont égaux tant qu'aucune semaine passée n'a un chiffre de chacun et la demande.",
    },
  },
  noteWeights: {
    en: "Weights: inverse of the mean squared error, over the past figures of all families that everyone has; equal without any.",
    fr: "Poids : inverse de l'erreur quadratique moyenne sur les chiffres passés, toutes familles, que chacun a donnés ; égaux s'il n'y en a pas.",
  },
  noteMeasures: {
    en: "Accuracy and bias over the past figures with demand; value added in points of accuracy against the baseline, on the same figures.",
    fr: "Fiabilité et biais sur les chiffres passés avec demande ; valeur ajoutée en points de fiabilité par rapport à la base, sur les mêmes chiffres.",
  },
  noteKept: {
    en: "Past baseline: the statistical forecasts kept in SopForecasts by earlier cycles.",
    fr: "Base du passé : les prévisions statistiques gardées dans SopForecasts par les cycles précédents.",
  },
  noteNaive: {
    month: {
      en: "Past baseline: the same month a year before, until a cycle keeps its statistical forecast.",
      fr: "Base du passé : le même mois de l'année précédente, tant qu'aucun cycle n'a gardé sa prévision statistique.",
    },
    week: {
      en: "Past baseline: the same week a year before, until a cycle keeps its statistical forecast.",
      fr: "Base du passé : la même semaine de l'année précédente, tant qu'aucun cycle n'a gardé sa prévision statistique.",
    },
  },
  noteAlone: {
    en: "No contributor has forecast yet: the consensus is the baseline with events.",
    fr: "Aucun contributeur n'a encore prévu : le consensus est la base avec événements.",
  },
  noteMiddle: {
    en: "Baseline: expected demand at 50%; otherwise the level that demand stays below with the chosen probability.",
    fr: "Base : la demande attendue à 50 % ; sinon le niveau que la demande ne dépasse pas avec la probabilité choisie.",
  },
  chart: {
    month: {
      en: "Where does the demand of the family go? (units a month)",
      fr: "Où va la demande de la famille ? (unités par mois)",
    },
    week: {
      en: "Where does the demand of the family go? (units a week)",
      fr: "Où va la demande de la famille ? (unités par semaine)",
    },
  },
  chosen: {
    month: { en: "The chosen family by month (units)", fr: "La famille choisie par mois (unités)" },
    week: { en: "The chosen family by week (units)", fr: "La famille choisie par semaine (unités)" },
  },
  allFamilies: {
    month: { en: "All families by month (units)", fr: "Toutes les familles par mois (unités)" },
    week: { en: "All families by week (units)", fr: "Toutes les familles par semaine (unités)" },
  },
  low: { en: "Low: 1 in 10 below", fr: "Bas : 1 sur 10 dessous" },
  high: { en: "High: 1 in 10 above", fr: "Haut : 1 sur 10 dessus" },
  families: { en: "Families: what changes", fr: "Familles : ce qui change" },
  method: { en: "Method", fr: "Méthode" },
  methodStructural: { en: "Average of simple models", fr: "Moyenne de modèles simples" },
  methodBoth: { en: "Simple models, smoothing and Theta", fr: "Modèles simples, lissage et Theta" },
  methodCounts: { en: "Counts of rare demand", fr: "Comptage d'une demande rare" },
  methodConstant: { en: "The constant that it always was", fr: "La constante de toujours" },
  methodChosen: { en: "Chosen by a person: ", fr: "Choisie par une personne : " },
  record: {
    en: "What each method would have forecast for the past (units)",
    fr: "Ce que chaque méthode aurait prévu pour le passé (unités)",
  },
  recordAccuracy: { en: "Accuracy of the method", fr: "Fiabilité de la méthode" },
  recordLastYear: {
    month: { en: "Accuracy of last year's months", fr: "Fiabilité des mois de l'an dernier" },
    week: { en: "Accuracy of last year's weeks", fr: "Fiabilité des semaines de l'an dernier" },
  },
  recordPlan: { en: "Accuracy of the adopted plan", fr: "Fiabilité du plan adopté" },
  noteRecord: {
    month: {
      en: "Accuracy and bias over the last {periods} months, forecast {ahead} at a time by the method shown with what was known then. Another method: column Forecast method of SopFamilies, then build the reviews again.",
      fr: "Fiabilité et biais sur les {periods} derniers mois, prévus {ahead} par {ahead} par la méthode indiquée avec ce qui était connu alors. Pour une autre méthode : colonne Méthode de prévision de SopFamilies, puis reconstruire les revues.",
    },
    week: {
      en: "Accuracy and bias over the last {periods} weeks, forecast {ahead} at a time by the method shown with what was known then. Another method: column Forecast method of SopFamilies, then build the reviews again.",
      fr: "Fiabilité et biais sur les {periods} dernières semaines, prévues {ahead} par {ahead} par la méthode indiquée avec ce qui était connu alors. Pour une autre méthode : colonne Méthode de prévision de SopFamilies, puis reconstruire les revues.",
    },
  },
  noteTested: {
    en: "Past baseline: what the method of each family would have forecast then, with what was known.",
    fr: "Base du passé : ce que la méthode de chaque famille aurait prévu alors, avec ce qui était connu.",
  },
  consensusUnits: { en: "Consensus (units)", fr: "Consensus (unités)" },
  baselineUnits: { en: "Statistical baseline (units)", fr: "Base statistique (unités)" },
  effects: {
    en: "Market events: effect on demand (share), effect × confidence added up",
    fr: "Événements de marché : effet sur la demande (part), somme des effets × confiances",
  },
  drivenUnits: { en: "Baseline with market events (units)", fr: "Base avec événements de marché (unités)" },
  voiceUnits: { en: "Forecast of {name} (units)", fr: "Prévision de {name} (unités)" },
  history: { en: "History (units): blank where no demand is known", fr: "Historique (unités) : vide si la demande est inconnue" },
  forecasted: {
    en: "History that the baseline is made from (units): repaired",
    fr: "Historique dont la base est tirée (unités) : réparé",
  },
  repairs: { en: "Repaired in the history, before the baseline is made", fr: "Réparé dans l'historique, avant de calculer la base" },
  countsAs: { en: "Counts as", fr: "Compte pour" },
  why: { en: "Why", fr: "Pourquoi" },
  leftOut: { en: "left out: an event says it was unusual", fr: "écarté : un événement le dit inhabituel" },
  farAbove: { en: "far above its neighbours", fr: "loin au-dessus de ses voisins" },
  farBelow: { en: "far below its neighbours", fr: "loin au-dessous de ses voisins" },
  sideBySide: { en: ", with the periods beside it", fr: ", avec les périodes voisines" },
  noRepairs: { en: "Nothing was repaired.", fr: "Rien n'a été réparé." },
  countedRepairs: { en: " in all", fr: " en tout" },
  overruleRepairs: {
    en: "If one of them was real demand, add a row to SopEvents with its family and period and the course real; with the course unusual, periods are left out. A peak of every year and a lasting new level are never repaired.",
    fr: "Si l'une était une vraie demande, ajouter une ligne à SopEvents avec la famille, la période et le cours réel ; avec le cours inhabituel, des périodes sont écartées. Un pic de chaque année et un nouveau niveau durable ne sont jamais réparés.",
  },
  courses: {
    en: "Families that begin or end: share of the forecast that is left",
    fr: "Familles qui commencent ou finissent : part de la prévision qui reste",
  },
  workingDays: { en: "Working days of the company", fr: "Jours ouvrés de l'entreprise" },
  company: { en: "Company", fr: "Entreprise" },
  daysOpen: { en: "Working days", fr: "Jours ouvrés" },
  errorPlain: { en: "Error by period", fr: "Erreur par période" },
  errorDaily: { en: "Error per working day", fr: "Erreur par jour ouvré" },
  perDay: { en: "Per working day", fr: "Par jour ouvré" },
  noteDays: {
    month: {
      en: "Errors over the months of the record and at most 40 families, forecast with what was known then. Demand is forecast per working day where that is clearly less wrong (by 3%); Settings can say yes or no.",
      fr: "Erreurs sur les mois du test et 40 familles au plus, prévus avec ce qui était connu alors. La demande est prévue par jour ouvré là où l'erreur est nettement plus faible (de 3 %) ; les paramètres peuvent dire oui ou non.",
    },
    week: {
      en: "Errors over the weeks of the record and at most 40 families, forecast with what was known then. Demand is forecast per working day where that is clearly less wrong (by 3%); Settings can say yes or no.",
      fr: "Erreurs sur les semaines du test et 40 familles au plus, prévues avec ce qui était connu alors. La demande est prévue par jour ouvré là où l'erreur est nettement plus faible (de 3 %) ; les paramètres peuvent dire oui ou non.",
    },
  },
  historyLine: { en: "History", fr: "Historique" },
  past: { en: "Past forecasts beside demand (units)", fr: "Prévisions passées et demande (unités)" },
  month: { month: { en: "Month", fr: "Mois" }, week: { en: "Week", fr: "Semaine" } },
  demand: { en: "Demand", fr: "Demande" },
  chartData: { en: "Figures of the chart (units)", fr: "Chiffres du graphique (unités)" },
  headNext: {
    month: { en: "Demand of the next {months} months: ", fr: "Les {months} prochains mois : " },
    week: { en: "Demand of the next {months} weeks: ", fr: "Les {months} prochaines semaines : " },
  },
  units: { en: " units", fr: " unités" },
  overNext: {
    month: { en: " units over the next {months} months", fr: " unités sur les {months} prochains mois" },
    week: { en: " units over the next {months} weeks", fr: " unités sur les {months} prochaines semaines" },
  },
  aboveLast: {
    month: { en: "{percent}% above the last {months}", fr: "{percent} % de plus que les {months} derniers" },
    week: { en: "{percent}% above the last {months}", fr: "{percent} % de plus que les {months} dernières" },
  },
  belowLast: {
    month: { en: "{percent}% below the last {months}", fr: "{percent} % de moins que les {months} derniers" },
    week: { en: "{percent}% below the last {months}", fr: "{percent} % de moins que les {months} dernières" },
  },
  likeLast: {
    month: { en: "as in the last {months}", fr: "comme les {months} derniers" },
    week: { en: "as in the last {months}", fr: "comme les {months} dernières" },
  },
  someFamilies: { en: " over {known} of {all} families", fr: " sur {known} familles de {all}" },
  historyInput: { en: "Demand", fr: "Demande" },
  ofHistory: { en: "the demand of {owner}", fr: "la demande de {owner}" },
  forecastInput: { en: "Forecasts", fr: "Prévisions" },
  ofForecast: { en: "a forecast of {owner}", fr: "une prévision de {owner}" },
  nobody: { en: "no forecast for {owner} in {period}", fr: "pas de prévision pour {owner} en {period}" },
  onlyStatistics: {
    en: "the table of forecasts is empty, only statistics forecast",
    fr: "la table des prévisions est vide, seules les statistiques prévoient",
  },
  noPastDemand: {
    en: "the table of demand is empty, there is no baseline",
    fr: "la table de la demande est vide, il n'y a pas de base",
  },
  noHistory: { en: "no demand of {owner} in {period}", fr: "pas de demande de {owner} en {period}" },
  pastInput: { en: "Past forecasts", fr: "Prévisions passées" },
  ofPast: { en: "a past forecast of {owner}", fr: "une prévision passée de {owner}" },
  noPast: { en: "a past forecast of {owner} is missing in {period}", fr: "une prévision passée de {owner} manque en {period}" },
  voicesInput: { en: "Forecasts of contributors", fr: "Prévisions des contributeurs" },
  noVoice: {
    en: "a contributor's forecast of {owner} is missing in {period}",
    fr: "la prévision d'un contributeur manque pour {owner} en {period}",
  },
  effectInput: { en: "Effect of events", fr: "Effet des événements" },
  ofEffect: { en: "the effect of {owner}", fr: "l'effet de {owner}" },
  confidenceInput: { en: "Confidence in events", fr: "Confiance des événements" },
  ofConfidence: { en: "the confidence in {owner}", fr: "la confiance dans {owner}" },
  fromInput: { en: "Begin of events", fr: "Début des événements" },
  ofFrom: { en: "the begin of {owner}", fr: "le début de {owner}" },
  toInput: { en: "End of events", fr: "Fin des événements" },
  ofTo: { en: "the end of {owner}", fr: "la fin de {owner}" },
  planInForce: {
    month: {
      en: "Plan in force (supply review): {units} units over the same {months} months",
      fr: "Plan en vigueur (revue des capacités) : {units} unités sur les mêmes {months} mois",
    },
    week: {
      en: "Plan in force (supply review): {units} units over the same {months} weeks",
      fr: "Plan en vigueur (revue des capacités) : {units} unités sur les mêmes {months} semaines",
    },
  },
  aboveBase: {
    en: "; {name}: {percent}% above the baseline",
    fr: " ; {name} : {percent} % au-dessus de la base",
  },
  belowBase: {
    en: "; {name}: {percent}% below the baseline",
    fr: " ; {name} : {percent} % sous la base",
  },
  noForecast: {
    month: {
      en: "No forecast yet: bring in demand by family and month.",
      fr: "Pas encore de prévision : importer la demande par famille et par mois.",
    },
    week: {
      en: "No forecast yet: bring in demand by family and week.",
      fr: "Pas encore de prévision : importer la demande par famille et par semaine.",
    },
  },
} as const satisfies Readonly<Record<string, Text | PeriodText>>;
