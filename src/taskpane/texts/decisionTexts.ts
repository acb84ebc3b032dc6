import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the screens on decisions and their actions. */
export const decisionTexts = {
  decisions: { en: "Decisions", fr: "Décisions" },
  waiting: { en: "Decisions ({count})", fr: "Décisions ({count})" },
  toDecisions: { en: "Go to the decisions", fr: "Aller aux décisions" },
  reading: { en: "Reading the decisions…", fr: "Lecture des décisions…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  nothing: {
    en: "No question is waiting. A risk is handed to a decision on its own screen; any other question is asked here.",
    fr: "Aucune question n'attend. Un risque est porté en décision sur son propre écran ; toute autre question se pose ici.",
  },
  toRisks: { en: "Look at the risks", fr: "Voir les risques" },
  ask: { en: "Ask a question", fr: "Poser une question" },
  question: { en: "What is to be decided?", fr: "Que faut-il trancher ?" },
  answers: { en: "Possible answers, one a line (optional)", fr: "Réponses possibles, une par ligne (facultatif)" },
  confirmAsk: { en: "Add to the decisions", fr: "Ajouter aux décisions" },
  toDecide: { en: "To decide ({count})", fr: "À trancher ({count})" },
  actions: { en: "Actions ({count})", fr: "Actions ({count})" },
  taken: { en: "Decided", fr: "Tranché" },
  answer: { en: "Answer", fr: "Réponse" },
  ownAnswer: { en: "Another answer", fr: "Une autre réponse" },
  ownWords: { en: "In your own words", fr: "Avec vos mots" },
  by: { en: "Decided by", fr: "Décidé par" },
  why: { en: "Why this one?", fr: "Pourquoi celle-ci ?" },
  followUps: { en: "What follows from it", fr: "Ce qui en découle" },
  followUp: { en: "Action {number}", fr: "Action {number}" },
  what: { en: "What has to be done?", fr: "Que faut-il faire ?" },
  owner: { en: "By whom?", fr: "Par qui ?" },
  department: { en: "Department", fr: "Service" },
  noDepartment: { en: "none", fr: "aucun" },
  due: { en: "By which day?", fr: "Pour quel jour ?" },
  addAction: { en: "Add an action", fr: "Ajouter une action" },
  removeAction: { en: "Remove action {number}", fr: "Ôter l'action {number}" },
  decide: { en: "Decide", fr: "Trancher" },
  decideOn: { en: "Decide {name}", fr: "Trancher {name}" },
  decided: { en: "{name} is decided.", fr: "{name} est tranchée." },
  asked: { en: "The question is among the decisions.", fr: "La question figure parmi les décisions." },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  back: { en: "Back to the decisions", fr: "Revenir aux décisions" },
  cancel: { en: "Cancel", fr: "Annuler" },
  takenLine: { en: "{chosen} ({by}, {day})", fr: "{chosen} ({by}, {day})" },
  somebody: { en: "nobody named", fr: "sans nom" },
  noDay: { en: "no date", fr: "sans date" },
  actionLine: { en: "{owner} · by {day}", fr: "{owner} · pour le {day}" },
  late: { en: "late", fr: "en retard" },
  close: { en: "Close {name}", fr: "Clore {name}" },
  result: { en: "What came of it?", fr: "Qu'en est-il advenu ?" },
  done: { en: "Done", fr: "Faite" },
  dropped: { en: "Drop it", fr: "L'abandonner" },
  droppedNeeds: { en: "Say why it is dropped.", fr: "Dire pourquoi elle est abandonnée." },
  closed: { en: "Action {name} is closed.", fr: "L'action {name} est close." },
  finalise: { en: "Finalise the plan", fr: "Finaliser le plan" },
  ready: {
    en: "Every decision is taken: the plan can be finalised.",
    fr: "Toutes les décisions sont prises : le plan peut être finalisé.",
  },
  inTheWay: { en: "Before the plan is final", fr: "Avant que le plan soit final" },
  allTheSame: { en: "Finalise all the same", fr: "Finaliser malgré tout" },
  overriding: {
    en: "What is open stays open. Your name and reason are kept with the step.",
    fr: "Ce qui est ouvert le reste. Votre nom et votre raison sont conservés avec l'étape.",
  },
  yourName: { en: "Your name", fr: "Votre nom" },
  reason: { en: "Why now?", fr: "Pourquoi maintenant ?" },
  finalised: { en: "The plan is final.", fr: "Le plan est final." },
  minutes: { en: "Draw the decisions taken", fr: "Établir le relevé de décisions" },
  drawing: { en: "Drawing the decisions…", fr: "Dessin du relevé…" },
  openDecisions: { en: "Open the decisions in the sheet", fr: "Ouvrir les décisions dans la feuille" },
  openActions: { en: "Open the actions in the sheet", fr: "Ouvrir les actions dans la feuille" },
} as const satisfies Record<string, Text>;

export const decisionCounts = {
  lateActions: {
    one: { en: "▼ {count} action is late", fr: "▼ {count} action en retard" },
    other: { en: "▼ {count} actions are late", fr: "▼ {count} actions en retard" },
  },
} as const satisfies Record<string, PluralText>;

/** What the departments are called in a list to choose from. */
export const departmentWords = {
  sales: { en: "Sales", fr: "Commerce" },
  production: { en: "Production", fr: "Production" },
  purchasing: { en: "Purchasing", fr: "Achats" },
  logistics: { en: "Logistics", fr: "Logistique" },
  finance: { en: "Finance", fr: "Finance" },
} as const satisfies Record<string, Text>;
