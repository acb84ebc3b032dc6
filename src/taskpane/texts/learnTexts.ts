import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the last step of a cycle: debrief, closing, what goes along. */
export const learnTexts = {
  evaluate: { en: "Evaluate", fr: "Évaluer" },
  evaluateOf: { en: "Evaluate · {cycle}", fr: "Évaluer · {cycle}" },
  toEvaluate: { en: "Evaluate and close", fr: "Évaluer et clore" },
  reading: { en: "Reading the cycle…", fr: "Lecture du cycle…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  noCycle: { en: "There is no cycle to close yet. Open one first.", fr: "Il n'y a pas encore de cycle à clore. En ouvrir un d'abord." },
  toCycle: { en: "Go to the cycle", fr: "Aller au cycle" },
  back: { en: "Back", fr: "Revenir" },
  cancel: { en: "Cancel", fr: "Annuler" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },

  debrief: { en: "Debrief", fr: "Débrief" },
  lastTime: { en: "Last time we said…", fr: "La dernière fois, nous avons dit…" },
  noDebrief: {
    en: "Nothing is written yet: what worked, what did not, and what changes in which procedure.",
    fr: "Rien n'est encore écrit : ce qui a marché, ce qui n'a pas marché, et ce qui change dans quelle procédure.",
  },
  write: { en: "Write the debrief", fr: "Rédiger le débrief" },
  add: { en: "Add to the debrief", fr: "Compléter le débrief" },
  keep: { en: "Keep the debrief", fr: "Garder le débrief" },
  nothing: { en: "There is nothing to say", fr: "Il n'y a rien à dire" },
  kept: {
    en: "The debrief is kept. It opens the next demand review.",
    fr: "Le débrief est gardé. Il ouvrira la prochaine revue de la demande.",
  },
  worked: { en: "What worked? One a line.", fr: "Qu'est-ce qui a marché ? Un point par ligne." },
  didNot: { en: "What did not work? One a line.", fr: "Qu'est-ce qui n'a pas marché ? Un point par ligne." },
  change: { en: "What do we change?", fr: "Que changeons-nous ?" },
  where: { en: "In which step of which procedure?", fr: "À quelle étape de quelle procédure ?" },
  newProcedure: { en: "In a new procedure", fr: "Dans une nouvelle procédure" },
  anotherChange: { en: "One more change", fr: "Un changement de plus" },
  author: { en: "Your name", fr: "Votre nom" },
  needsAll: {
    en: "One thing of each kind is needed, or “There is nothing to say”.",
    fr: "Il faut un point de chaque sorte, ou « Il n'y a rien à dire ».",
  },
  line: { en: "{text} ({author})", fr: "{text} ({author})" },
  place: { en: "Changes: {place}", fr: "Change : {place}" },
  isDone: { en: "● done {day}", fr: "● fait le {day}" },
  isOpen: { en: "○ not done yet", fr: "○ pas encore fait" },
  setDone: { en: "It is changed", fr: "C'est changé" },
  changed: { en: "Noted as done.", fr: "Noté comme fait." },
  toProcedures: { en: "Go to the procedures", fr: "Aller aux procédures" },

  close: { en: "Close {cycle}", fr: "Clore {cycle}" },
  closeAndOpen: { en: "Close {cycle} and open {next}", fr: "Clore {cycle} et ouvrir {next}" },
  allTheSame: { en: "Close all the same", fr: "Clore malgré tout" },
  asks: { en: "Who closes although this is open, and why?", fr: "Qui clôt alors que ceci reste ouvert, et pourquoi ?" },
  reason: { en: "Why?", fr: "Pourquoi ?" },
  willClose: {
    en: "Closing keeps the results, opens the next cycle on the same working days with the same owners and meetings, and carries along what is open. It is one step that “History” takes back.",
    fr: "La clôture garde les résultats, ouvre le cycle suivant aux mêmes jours ouvrés avec les mêmes responsables et réunions, et reporte ce qui reste ouvert. C'est une seule écriture, que « Historique » annule.",
  },
  willCloseLate: {
    en: "Closing keeps the results and notes what is still open; a later cycle is open already. It is one step that “History” takes back.",
    fr: "La clôture garde les résultats et note ce qui reste ouvert ; un cycle suivant est déjà ouvert. C'est une seule écriture, que « Historique » annule.",
  },
  closed: { en: "{cycle} is closed.", fr: "{cycle} est clos." },
  closedOn: {
    en: "{cycle} was closed on {day}. To change its results, reopen its last step in the cycle.",
    fr: "{cycle} a été clos le {day}. Pour changer ses résultats, rouvrir sa dernière étape dans le cycle.",
  },
  points: { en: "Before closing", fr: "Avant de clore" },
  carried: { en: "Goes along into the next cycle", fr: "Reporté au cycle suivant" },
  stillTrue: { en: "Still true?", fr: "Toujours vrai ?" },
  dropOld: { en: "Take them back", fr: "Les retirer" },
  keepsOld: {
    en: "Closing keeps them and asks again in the next cycle. Taking them back blanks their cells; the history undoes it.",
    fr: "Clore les garde, et la question revient au cycle suivant. Les retirer vide leurs cellules ; l'historique permet d'annuler.",
  },
  droppedOld: { en: "The old figures are taken back.", fr: "Les anciens chiffres sont retirés." },
  carriedNone: { en: "Nothing goes along into the next cycle.", fr: "Rien n'est reporté au cycle suivant." },
  ageUnknown: { en: "age not known", fr: "âge inconnu" },
  item: { en: "{kind} {item}: {words}", fr: "{kind} {item} : {words}" },
  /** A risk, whose sentence begins with its family, resource or supplier. */
  saidItem: { en: "{kind}: {words}", fr: "{kind} : {words}" },
  bareItem: { en: "{kind} {item}", fr: "{kind} {item}" },
  toFeedback: { en: "Answer the field", fr: "Répondre au terrain" },
  openSheet: { en: "Open the sheet", fr: "Ouvrir la feuille" },
  outcome: { en: "Plan and forecasts", fr: "Plan et prévisions" },
  noVersion: {
    en: "No plan was frozen yet: the first freeze starts the evaluation.",
    fr: "Aucun plan n'a encore été gelé : le premier gel commence l'évaluation.",
  },
  noPeriod: {
    en: "No closed period lies behind a frozen version yet.",
    fr: "Aucune période close n'est encore couverte par une version gelée.",
  },
  unreadable: {
    en: "▼ Rows of frozen versions, of demand or of stock cannot be read: nothing is judged before they are put right.",
    fr: "▼ Des lignes des versions gelées, de la demande ou du stock sont illisibles : rien n'est jugé avant leur correction.",
  },
  noFigure: { en: "Nothing can be compared yet.", fr: "Rien ne peut encore être comparé." },
  draw: { en: "Draw the evaluation", fr: "Dessiner l'évaluation" },
  drawn: { en: "The evaluation is drawn.", fr: "L'évaluation est dessinée." },
  behind: { en: "What these figures are made of", fr: "De quoi ces chiffres sont faits" },
  results: { en: "Results", fr: "Résultats" },
} as const satisfies Record<string, Text>;

export const carriedKindWords = {
  action: { en: "Action", fr: "Action" },
  decision: { en: "Decision", fr: "Décision" },
  risk: { en: "Risk", fr: "Risque" },
  feedback: { en: "Feedback", fr: "Retour" },
  comment: { en: "Comment", fr: "Commentaire" },
} as const satisfies Record<string, Text>;

export const debriefKindWords = {
  worked: { en: "Worked", fr: "A marché" },
  "did not work": { en: "Did not work", fr: "N'a pas marché" },
  "to change": { en: "To change", fr: "À changer" },
  "nothing to say": { en: "Nothing to say", fr: "Rien à dire" },
} as const satisfies Record<string, Text>;

export const learnCounts = {
  oldFigures: {
    one: { en: "{count} figure was typed three or more cycles ago:", fr: "{count} chiffre saisi il y a trois cycles ou plus :" },
    other: { en: "{count} figures were typed three or more cycles ago:", fr: "{count} chiffres saisis il y a trois cycles ou plus :" },
  },
  age: {
    one: { en: "its first cycle", fr: "son premier cycle" },
    other: { en: "its cycle no. {count}", fr: "son cycle n° {count}" },
  },
} as const satisfies Record<string, PluralText>;
