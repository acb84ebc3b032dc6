import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";

/** The words of the Home sheet. */
export const homeWords = {
  tab: { en: "Home", fr: "Accueil" },
  title: { en: "Sales and operations planning", fr: "Plan industriel et commercial (PIC)" },
  question: { en: "Where does the cycle stand, and what comes next?", fr: "Où en est le cycle, et quelle est la suite ?" },
  company: { en: "Company", fr: "Entreprise" },
  cycle: { en: "Cycle", fr: "Cycle" },
  noCycle: {
    en: "No cycle is running yet: the pane starts one, with a step, an owner and a date for each.",
    fr: "Aucun cycle en cours : le volet en ouvre un, avec un responsable et une date par étape.",
  },
  nextStep: {
    en: "{done} of 5 steps done. Next: {step}{owner}.",
    fr: "Étapes terminées : {done} sur 5. Ensuite : {step}{owner}.",
  },
  allDone: {
    en: "All five steps are done: the cycle can be closed.",
    fr: "Les cinq étapes sont terminées : le cycle peut être clos.",
  },
  steps: { en: "Steps of the cycle", fr: "Étapes du cycle" },
  step: { en: "Step", fr: "Étape" },
  stepNames: {
    collect: { en: "Collect", fr: "Collecter" },
    analyse: { en: "Analyse and anticipate", fr: "Analyser et anticiper" },
    coordinate: { en: "Coordinate", fr: "Coordonner" },
    validate: { en: "Validate and finalise", fr: "Valider et finaliser" },
    evaluate: { en: "Evaluate and adjust", fr: "Évaluer et ajuster" },
  },
  status: { en: "Status", fr: "État" },
  owner: { en: "Owner", fr: "Responsable" },
  due: { en: "Due", fr: "Échéance" },
  done: { en: "Done on", fr: "Terminée le" },
  isDone: { en: "● done", fr: "● terminée" },
  isRunning: { en: "◐ in progress", fr: "◐ en cours" },
  isReopened: { en: "◐ reopened", fr: "◐ rouverte" },
  isToDo: { en: "○ to do", fr: "○ à faire" },
  isLate: { en: "▼ late", fr: "▼ en retard" },

  figures: { en: "Figures of the cycle", fr: "Indicateurs du cycle" },
  figure: { en: "KPI", fr: "Indicateur" },
  value: { en: "Value", fr: "Valeur" },
  target: { en: "Target", fr: "Cible" },

  overloads: { en: "Largest overloads", fr: "Plus grandes surcharges" },
  resource: { en: "Resource", fr: "Ressource" },
  peak: { en: "Peak use", fr: "Pic de charge" },
  hours: { en: "Overload (h)", fr: "Surcharge (h)" },
  since: { en: "From", fr: "Dès" },
  noAnswer: { en: "○ No answer: see the review", fr: "○ Pas de réponse : voir la revue" },
  noOverload: { en: "Every load fits its capacity", fr: "Toutes les charges passent" },

  shortages: { en: "Coming shortages", fr: "Ruptures à venir" },
  family: { en: "Family", fr: "Famille" },
  shortPeriods: { month: { en: "Months below min.", fr: "Mois sous mini." }, week: { en: "Weeks below min.", fr: "Sem. sous mini." } },
  outPeriods: { month: { en: "Months out", fr: "Mois en rupture" }, week: { en: "Weeks out", fr: "Semaines en rupture" } },
  noShortage: { en: "No family runs short", fr: "Aucune famille ne va manquer" },

  inputs: { en: "Who owes what", fr: "Qui doit quoi" },
  input: { en: "Data", fr: "Données" },
  workingDay: { en: "By working day", fr: "Jour ouvré" },

  sheets: { en: "The sheets", fr: "Les feuilles" },
} satisfies Record<string, Text | PeriodText | Record<string, Text>>;
