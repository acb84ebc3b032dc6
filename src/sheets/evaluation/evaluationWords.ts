import type { PeriodText } from "../../calendar/periodText";
import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

export const evaluationWords = {
  title: { en: "Evaluation", fr: "Évaluation" },
  question: {
    en: "What did the plan come to, and which step brought the forecast closer?",
    fr: "Qu'est devenu le plan, et quelle étape a rapproché la prévision ?",
  },
  note: { en: "Blue cells are for you to change.", fr: "Les cellules bleues sont à vous." },
  noVersion: {
    en: "– No plan was frozen yet: the first freeze starts the evaluation.",
    fr: "– Aucun plan n'a encore été gelé : le premier gel commence l'évaluation.",
  },
  noPeriod: {
    en: "– No closed period lies behind a frozen version yet; the next actuals bring the first figures.",
    fr: "– Aucune période close n'est encore couverte par une version gelée ; le prochain réalisé donnera les premiers chiffres.",
  },
  version: { en: "Version", fr: "Version" },
  versionHelp: { en: "Frozen version that is compared with what happened.", fr: "Version gelée comparée au réalisé." },
  from: { en: "From", fr: "De" },
  to: { en: "To", fr: "À" },
  periodHelp: { en: "First and last period that are looked at.", fr: "Première et dernière période examinées." },
  family: { en: "Family of the cascade", fr: "Famille de la cascade" },
  familyHelp: { en: "Family whose plan is followed from version to version.", fr: "Famille dont le plan est suivi de version en version." },
  period: {
    month: { en: "Month of the cascade", fr: "Mois de la cascade" },
    week: { en: "Week of the cascade", fr: "Semaine de la cascade" },
  },
  cascadePeriodHelp: { en: "Period whose plan is followed.", fr: "Période dont le plan est suivi." },

  plan: { en: "Plan against actual", fr: "Plan et réalisé" },
  planHelp: {
    en: "Made is worked out from stock: stock at the end less stock before plus demand. A family without one of them is in no sum.",
    fr: "Le réalisé est calculé d'après le stock : stock final moins stock initial plus demande. Une famille sans l'un d'eux n'est dans aucune somme.",
  },
  familyColumn: { en: "Family", fr: "Famille" },
  planned: { en: "Planned", fr: "Prévu" },
  made: { en: "Made", fr: "Réalisé" },
  attainment: { en: "Attainment", fr: "Réalisation" },
  adherence: { en: "Adherence", fr: "Respect" },
  demandPlan: { en: "Demand plan", fr: "Demande prévue" },
  demand: { en: "Actual demand", fr: "Demande réelle" },
  accuracy: { en: "Accuracy", fr: "Fiabilité" },
  bias: { en: "Bias", fr: "Biais" },
  all: { en: "All families", fr: "Toutes les familles" },
  mix: { en: "Mix kept", fr: "Mix respecté" },
  planChart: { en: "Which families missed the plan?", fr: "Quelles familles ont manqué le plan ?" },

  stair: { en: "Forecast value added", fr: "Valeur ajoutée des prévisions" },
  stairHelp: {
    en: "Forecasts as the last version before each period held them. Naive is the same period of the year before; points are of a hundred.",
    fr: "Prévisions telles que la dernière version avant chaque période les portait. Naïve : la même période un an avant ; points sur cent.",
  },
  step: { en: "Step", fr: "Étape" },
  error: { en: "Error", fr: "Erreur" },
  against: { en: "Against", fr: "Comparée à" },
  value: { en: "Value added", fr: "Valeur ajoutée" },
  advice: { en: "Advice", fr: "Conseil" },
  stop: {
    en: "▼ Stop these changes: the forecast before was closer three periods running.",
    fr: "▼ Ne plus corriger : la prévision précédente a été plus juste trois périodes de suite.",
  },
  keep: {
    one: { en: "▲ Keep it: worth {points} points.", fr: "▲ À poursuivre : {points} point gagné." },
    other: { en: "▲ Keep it: worth {points} points.", fr: "▲ À poursuivre : {points} points gagnés." },
  },
  naive: { en: "naive", fr: "naïve" },
  planStep: { en: "plan", fr: "plan" },
  stairChart: {
    en: "Which step brings the forecast closer? Error, lower is better",
    fr: "Quelle étape rapproche la prévision ? Erreur, plus bas est mieux",
  },
  byFamily: { en: "Value added by family, in points", fr: "Valeur ajoutée par famille, en points" },

  cascade: { en: "How the plan moved from version to version", fr: "Comment le plan a bougé de version en version" },
  frozenOn: { en: "Frozen on", fr: "Gelée le" },
  change: { en: "Change", fr: "Variation" },
  missed: { en: "Against actual", fr: "Contre réel" },
  actual: { en: "Actual", fr: "Réel" },
  cascadeChart: { en: "How did this plan move?", fr: "Comment ce plan a-t-il bougé ?" },

  decisions: { en: "Decisions: expected and measured", fr: "Décisions : attendu et mesuré" },
  decision: { en: "Decision", fr: "Décision" },
  chosen: { en: "Chosen", fr: "Retenue" },
  provedBy: { en: "Proved by", fr: "Prouvée par" },
  without: { en: "Without it", fr: "Sans elle" },
  expected: { en: "Expected", fr: "Attendu" },
  measured: { en: "Measured", fr: "Mesuré" },
  effect: { en: "Effect", fr: "Effet" },
  verdict: { en: "Verdict", fr: "Verdict" },
  decisionsHelp: {
    en: "Effect: how far the figure moved of the way it was expected to move. From 80% as expected, below 20% no effect.",
    fr: "Effet : part du chemin attendu que le chiffre a faite. Dès 80 % conforme, sous 20 % sans effet.",
  },
  actionsDone: { en: "Actions done", fr: "Actions faites" },
  actionsLate: { en: "Late", fr: "En retard" },
  actionsOf: { en: "of", fr: "sur" },

  trends: { en: "KPIs from cycle to cycle", fr: "Les indicateurs de cycle en cycle" },
  trendsHelp: {
    en: "As the dashboard stood when each cycle was closed; a cycle that kept no figure leaves a gap.",
    fr: "Tels que le tableau de bord les disait à la clôture de chaque cycle ; un cycle sans chiffre laisse un vide.",
  },
  trendCharts: { en: "Where do the KPIs go?", fr: "Où vont les indicateurs ?" },
  byCycle: { en: "KPIs by cycle", fr: "Indicateurs par cycle" },
  kpi: { en: "KPI", fr: "Indicateur" },
  lastCycle: { en: "Last cycle", fr: "Dernier cycle" },
  target: { en: "Target", fr: "Cible" },
  onCycleBefore: { en: "On the cycle before", fr: "Sur le cycle d'avant" },
  onYearBefore: { en: "On a year before", fr: "Sur un an avant" },
  points: { en: " pt", fr: " pt" },
  days: { en: " d", fr: " j" },

  byPeriod: { month: { en: "Figures by month", fr: "Chiffres par mois" }, week: { en: "Figures by week", fr: "Chiffres par semaine" } },
  before: { en: "the period before", fr: "la période d'avant" },
  yearBefore: { en: "a year before", fr: "un an avant" },
  judge: { en: "version one ahead", fr: "version d'avant" },
  headline: {
    en: "{share}% of the plan made{judged}{mix}{worst}{gaps}",
    fr: "{share} % du plan réalisé{judged}{mix}{worst}{gaps}",
  },
  mixKept: { en: ", mix kept to {mix}%", fr: ", mix respecté à {mix} %" },
  gaps: {
    one: { en: " ○ not complete: {count} of {all} figures missing", fr: " ○ incomplet : {count} chiffre sur {all} manque" },
    other: { en: " ○ not complete: {count} of {all} figures missing", fr: " ○ incomplet : {count} chiffres sur {all} manquent" },
  },
  gapsTitle: {
    en: "Figures that are missing: demand, stock, demand a year before, of all",
    fr: "Chiffres manquants : demande, stock, demande un an avant, sur tous",
  },
  gapsOf: { en: "Missing", fr: "Manquants" },
  gapsHelp: {
    en: "○ Figures missing, doubled or no number, which count in nothing above: demand {demand}, stock {stock}, demand a year before {year}.",
    fr: "○ Chiffres absents, doublés ou qui ne sont pas des nombres, sans effet ci-dessus : demande {demand}, stock {stock}, demande un an avant {year}.",
  },
  judged: {
    one: { en: " ({count} of {all} families)", fr: " ({count} famille sur {all})" },
    other: { en: " ({count} of {all} families)", fr: " ({count} familles sur {all})" },
  },
  worst: {
    one: { en: "; {step} costs {points} points", fr: " ; coût de l'étape {step} : {points} point" },
    other: { en: "; {step} costs {points} points", fr: " ; coût de l'étape {step} : {points} points" },
  },
} satisfies Record<string, Text | PeriodText | PluralText>;
