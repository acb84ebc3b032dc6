import type { Text } from "../../language/text";

/** The words of the Home sheet. */
export const homeWords = {
  tab: { en: "Home", fr: "Accueil" },
  titleOf: { en: "S&OP · {cycle}", fr: "PIC · {cycle}" },
  title: { en: "Sales and operations planning", fr: "Plan industriel et commercial (PIC)" },
  question: { en: "Where does the cycle stand, and what comes next?", fr: "Où en est le cycle, et quelle est la suite ?" },
  changed: {
    en: "● Settings have changed since these sheets were built ({settings}): build the reviews again in the pane.",
    fr: "● Des paramètres ont changé depuis la construction de ces feuilles ({settings}) : reconstruire les revues dans le volet.",
  },
  noCycle: {
    en: "○ No cycle is running yet: the pane starts one, with a step, an owner and a date for each.",
    fr: "○ Aucun cycle en cours : le volet en ouvre un, avec un responsable et une date par étape.",
  },
  nextStep: { en: "{sign} Step {place} of 5, {step}", fr: "{sign} Étape {place} sur 5, {step}" },
  dueOn: { en: ": due {day}", fr: " : échéance {day}" },
  by: { en: ", {owner}", fr: ", {owner}" },
  thenStep: { en: ". Then {step}", fr: ". Puis {step}" },
  on: { en: " on {day}", fr: " {day}" },
  allDone: {
    en: "● All five steps are done: the cycle can be closed.",
    fr: "● Les cinq étapes sont terminées : le cycle peut être clos.",
  },
  weekdays: { en: "Mon,Tue,Wed,Thu,Fri,Sat,Sun", fr: "lun.,mar.,mer.,jeu.,ven.,sam.,dim." },

  steps: { en: "Steps of the cycle", fr: "Étapes du cycle" },
  owner: { en: "Owner", fr: "Responsable" },
  due: { en: "Due or done", fr: "Échéance ou fin" },
  stepNames: {
    collect: { en: "Collect", fr: "Collecter" },
    analyse: { en: "Analyse and anticipate", fr: "Analyser et anticiper" },
    coordinate: { en: "Coordinate", fr: "Coordonner" },
    validate: { en: "Validate and finalise", fr: "Valider et finaliser" },
    evaluate: { en: "Evaluate and adjust", fr: "Évaluer et ajuster" },
  },
  isDone: { en: "● done", fr: "● terminée" },
  isRunning: { en: "◐ in progress", fr: "◐ en cours" },
  isReopened: { en: "◐ reopened", fr: "◐ rouverte" },
  isToDo: { en: "○ to do", fr: "○ à faire" },
  isLate: { en: "▼ late", fr: "▼ en retard" },

  sheets: { en: "The sheets", fr: "Les feuilles" },
  questions: {
    SopDashboard: { en: "Where do we stand?", fr: "Où en sommes-nous ?" },
    SopDemandReview: { en: "What will be sold?", fr: "Que vendrons-nous ?" },
    SopSupplyReview: { en: "Does it fit the capacity?", fr: "La capacité suffit-elle ?" },
    SopStockReview: { en: "How long does stock last?", fr: "Combien de temps le stock dure-t-il ?" },
    SopProductionPlan: { en: "What do we make?", fr: "Que produire ?" },
    SopFinancialReview: { en: "What is it worth?", fr: "Que vaut le plan ?" },
  },

  risks: { en: "Largest risks", fr: "Plus grands risques" },
  risk: { en: "▼ {risk}{stake}", fr: "▼ {risk}{stake}" },
  stake: { en: ": {amount} {unit} at stake", fr: " : {amount} {unit} en jeu" },
  ownerAndStatus: { en: "Owner, status", fr: "Responsable, statut" },
  noRisk: { en: "▲ No open risk in the list", fr: "▲ Aucun risque ouvert dans la liste" },

  figures: { en: "KPIs", fr: "Indicateurs" },
  value: { en: "Value", fr: "Valeur" },
  status: { en: "Status", fr: "État" },

  inputs: { en: "Who owes what", fr: "Qui doit quoi" },
  awaited: { en: "Who owes what · {count} of {all} awaited", fr: "Qui doit quoi · {count} attendues sur {all}" },
  allIn: { en: "▲ All {all} are in", fr: "▲ Les {all} sont arrivées" },
  workingDay: { en: "working day {day}", fr: "jour ouvré {day}" },

  decisions: { en: "Decisions open ({count})", fr: "Décisions ouvertes ({count})" },
  noDecision: { en: "None", fr: "Aucune" },
} satisfies Record<string, Text | Record<string, Text>>;
