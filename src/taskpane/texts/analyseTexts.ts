import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of analysing: the order of work, adopting a forecast, the prudence-ambition cursor. */
export const analyseTexts = {
  title: { en: "Analyse and anticipate", fr: "Analyser et anticiper" },
  intro: {
    en: "From the past to a plan everyone can check: six things in this order.",
    fr: "Du passé à un plan que chacun peut vérifier : six points, dans cet ordre.",
  },
  reading: { en: "Reading the workbook…", fr: "Lecture du classeur…" },
  steps: { en: "Order of work", fr: "Ordre du travail" },
  noData: {
    en: "Nothing to analyse yet: start with demand by family and month or week.",
    fr: "Rien à analyser pour l'instant : commencer par la demande par famille et par mois ou semaine.",
  },
  importData: { en: "Import data", fr: "Importer des données" },
  build: { en: "Build the reviews", fr: "Construire les revues" },
  building: { en: "Building the review sheets…", fr: "Construction des feuilles de revue…" },
  built: { en: "The reviews are built.", fr: "Les revues sont construites." },
  back: { en: "Back to the analysis", fr: "Revenir à l'analyse" },

  done: { en: "done", fr: "fait" },
  todo: { en: "to do", fr: "à faire" },
  look: { en: "to look at", fr: "à examiner" },

  forecast: { en: "Baseline and consensus", fr: "Base statistique et consensus" },
  forecastNone: { en: "The demand review is not built.", fr: "La revue de la demande n'est pas construite." },
  typedDemand: {
    one: {
      en: "{count} figure of demand is typed and not recorded yet.",
      fr: "{count} chiffre de demande est saisi, pas encore enregistré.",
    },
    other: {
      en: "{count} figures of demand are typed and not recorded yet.",
      fr: "{count} chiffres de demande sont saisis, pas encore enregistrés.",
    },
  },
  recordDemand: { en: "Record typed demand", fr: "Enregistrer la demande saisie" },
  adoptedNone: { en: "No consensus is adopted as the plan yet.", fr: "Aucun consensus n'est encore adopté comme plan." },
  adoptedDiffers: {
    en: "The consensus has changed since it was adopted.",
    fr: "Le consensus a changé depuis son adoption.",
  },
  adoptedSame: { en: "The plan goes by the consensus.", fr: "Le plan suit le consensus." },
  openForecast: { en: "Adopt a forecast", fr: "Adopter une prévision" },
  cursor: { en: "Prudence ⟷ Ambition", fr: "Prudence ⟷ Ambition" },
  cursorAt: { en: "The cursor stands at {level}.", fr: "Le curseur est à {level}." },
  openCursor: { en: "Move the cursor", fr: "Déplacer le curseur" },
  load: { en: "Load and stock", fr: "Charge et stock" },
  loadNone: {
    en: "Capacity, routing and stock would show load and cover here.",
    fr: "Capacités, gammes et stocks montreraient ici charge et couverture.",
  },
  production: { en: "Production plan", fr: "Plan de production" },
  productionNone: {
    en: "Stock and coming demand would show here what to make, and whether it holds.",
    fr: "Stocks et demande à venir montreraient ici que produire, et si ça tient.",
  },
  openProduction: { en: "Shape the production plan", fr: "Façonner le plan de production" },
  openSheet: { en: "Open {name}", fr: "Ouvrir {name}" },
  risks: { en: "Risks", fr: "Risques" },
  risksNone: { en: "Nobody has looked for risks yet.", fr: "Les risques n'ont pas encore été recherchés." },
  risksOpen: {
    one: { en: "{count} risk, {untouched} not taken up.", fr: "{count} risque, {untouched} sans suite." },
    other: { en: "{count} risks, {untouched} of them not taken up.", fr: "{count} risques, dont {untouched} sans suite." },
  },
  risksClear: { en: "No open risk.", fr: "Aucun risque ouvert." },
  openRisks: { en: "Look at the risks", fr: "Examiner les risques" },
  roadmap: { en: "Draft roadmap", fr: "Projet de feuille de route" },
  roadmapNone: { en: "Not drafted yet.", fr: "Pas encore rédigé." },
  roadmapDone: { en: "Drafted on its sheet.", fr: "Rédigé sur sa feuille." },
  draft: { en: "Draft the roadmap", fr: "Rédiger la feuille de route" },
  drafting: { en: "Drafting the roadmap…", fr: "Rédaction de la feuille de route…" },
  drafted: { en: "The roadmap is drafted.", fr: "La feuille de route est rédigée." },

  adoptTitle: { en: "Adopt a forecast", fr: "Adopter une prévision" },
  adoptIntro: {
    en: "What you adopt is what supply and stock plan by. Past forecasts stay, so that everyone's accuracy can be measured.",
    fr: "Ce que vous adoptez est ce sur quoi reposent charge et stock. Les prévisions passées restent, pour mesurer la fiabilité de chacun.",
  },
  which: { en: "Which forecast becomes the plan?", fr: "Quelle prévision devient le plan ?" },
  consensus: { en: "Consensus", fr: "Consensus" },
  baseline: { en: "Statistical baseline with events", fr: "Base statistique avec événements" },
  contributor: { en: "Forecast of {name}", fr: "Prévision de {name}" },
  working: { en: "Working out what would change…", fr: "Calcul de ce qui changerait…" },
  preview: { en: "What will be written", fr: "Ce qui sera écrit" },
  previewUnits: {
    one: {
      en: "{units} units from {first} to {last}, {count} family.",
      fr: "{units} unités de {first} à {last}, {count} famille.",
    },
    other: {
      en: "{units} units from {first} to {last}, {count} families.",
      fr: "{units} unités de {first} à {last}, {count} familles.",
    },
  },
  previewBefore: { en: "The consensus there now says {units} units ({change}).", fr: "Le consensus actuel dit {units} unités ({change})." },
  previewRows: {
    en: "{consensus} rows of the plan and {statistical} of the baseline go into the list “Forecasts”; other sources and past months stay.",
    fr: "{consensus} lignes du plan et {statistical} de la base vont dans la liste « Prévisions » ; les autres sources et les mois passés restent.",
  },
  previewWithout: {
    en: "{count} months of families have no such forecast: the plan there stays as it is.",
    fr: "{count} mois de familles n'ont pas cette prévision : le plan y reste tel quel.",
  },
  previewEmpty: {
    en: "There is no figure to adopt here. Choose another forecast.",
    fr: "Aucun chiffre à adopter ici. Choisir une autre prévision.",
  },
  adopt: { en: "Adopt as the plan", fr: "Adopter comme plan" },
  adopting: { en: "Writing the plan: {what}…", fr: "Écriture du plan : {what}…" },
  adopted: { en: "The plan goes by this forecast now.", fr: "Le plan suit désormais cette prévision." },

  cursorIntro: {
    en: "How much demand to prepare for. Nothing is written before you apply it.",
    fr: "À quelle demande se préparer. Rien n'est écrit avant que vous n'appliquiez.",
  },
  cursorLabel: {
    en: "Level that demand stays below with this probability",
    fr: "Niveau que la demande ne dépasse pas avec cette probabilité",
  },
  prudence: { en: "Prudence", fr: "Prudence" },
  ambition: { en: "Ambition", fr: "Ambition" },
  meansLow: {
    en: "Prudence: plan for less. Less work and less stock; demand is above this in {above} of months, and sales may be lost.",
    fr: "Prudence : prévoir moins. Moins de charge et de stock ; la demande dépasse ce niveau dans {above} des mois, avec un risque de ventes perdues.",
  },
  meansMiddle: {
    en: "Middle: plan for the demand that is expected.",
    fr: "Milieu : prévoir la demande attendue.",
  },
  meansHigh: {
    en: "Ambition: plan for more. More work and more stock; demand is below this in {below} of months, and what is not sold stays in stock.",
    fr: "Ambition : prévoir plus. Plus de charge et de stock ; la demande reste sous ce niveau dans {below} des mois, et l'invendu reste en stock.",
  },
  forecasting: { en: "Forecasting: {done} families done…", fr: "Prévision : {done} familles faites…" },
  forecastingAny: { en: "Forecasting the families…", fr: "Prévision des familles…" },
  cancel: { en: "Cancel", fr: "Annuler" },
  cancelled: { en: "Stopped. Nothing was written.", fr: "Arrêté. Rien n'a été écrit." },
  again: { en: "Forecast again", fr: "Relancer la prévision" },
  noForecast: {
    en: "The cursor needs at least two months of demand of one family.",
    fr: "Le curseur a besoin d'au moins deux mois de demande d'une famille.",
  },
  effect: { en: "What it would mean", fr: "Ce que cela changerait" },
  months: { en: "From {first} to {last}", fr: "De {first} à {last}" },
  chosen: { en: "Cursor at {level}", fr: "Curseur à {level}" },
  presentPlan: { en: "Plan in force: {name}", fr: "Plan en vigueur : {name}" },
  presentLevel: { en: "Now, at {level}", fr: "Actuel, à {level}" },
  demandUnits: { en: "Demand planned (units)", fr: "Demande prévue (unités)" },
  demandMoney: { en: "Its value ({currency})", fr: "Sa valeur ({currency})" },
  peak: { en: "Peak load", fr: "Pic de charge" },
  overload: { en: "Overload (h)", fr: "Surcharge (h)" },
  closing: { en: "Stock at the end, at expected demand (units)", fr: "Stock final, à la demande attendue (unités)" },
  cover: { en: "Lowest cover (months)", fr: "Couverture minimale (mois)" },
  short: { en: "Families short", fr: "Familles en manque" },
  cash: { en: "Cash in that stock ({currency})", fr: "Trésorerie en stock ({currency})" },
  notComplete: { en: "○ Not complete: {reason}", fr: "○ Incomplet : {reason}" },
  yardstick: {
    en: "Both sides make their volumes as far as capacity allows and sell the demand that is expected; the stock review sells what is planned.",
    fr: "Des deux côtés, les volumes sont produits dans la limite de la capacité et la demande attendue est vendue ; la revue des stocks vend ce qui est prévu.",
  },
  tryLevel: { en: "Try {level} as a scenario", fr: "Essayer {level} comme scénario" },
  apply: { en: "Set the cursor to {level}", fr: "Régler le curseur à {level}" },
  applying: { en: "Writing the setting…", fr: "Écriture du paramètre…" },
  stands: { en: "The cursor stands there already. Move it to compare.", fr: "Le curseur y est déjà. Le déplacer pour comparer." },
  applied: {
    en: "The cursor stands at {level}: the baseline follows. The plan follows once a forecast is adopted.",
    fr: "Le curseur est à {level} : la base suit. Le plan suivra quand une prévision sera adoptée.",
  },
} as const satisfies Readonly<Record<string, Text | PluralText>>;
