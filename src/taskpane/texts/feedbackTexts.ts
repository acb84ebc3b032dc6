import type { PluralText } from "../../language/plural";
import type { Text } from "../../language/text";

/** The words of the screens on feedback from the field. */
export const feedbackTexts = {
  title: { en: "Field feedback", fr: "Retours terrain" },
  intro: {
    en: "What you see in the workshop, the warehouse or at the customer. Everyone gets an answer with a reason.",
    fr: "Ce que l'on voit à l'atelier, à l'entrepôt ou chez le client. Chacun reçoit une réponse avec un motif.",
  },
  reading: { en: "Reading the feedback…", fr: "Lecture des retours…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  text: { en: "What did you see?", fr: "Qu'avez-vous vu ?" },
  author: { en: "Your name", fr: "Votre nom" },
  department: { en: "Department", fr: "Service" },
  kind: { en: "Kind", fr: "Type" },
  severity: { en: "Severity", fr: "Gravité" },
  family: { en: "Family (optional)", fr: "Famille (facultatif)" },
  order: { en: "Order (optional)", fr: "Commande (facultatif)" },
  send: { en: "Send", fr: "Envoyer" },
  sent: { en: "Thank you. An answer is due within {days} working days.", fr: "Merci. Une réponse est due sous {days} jours ouvrés." },
  waiting: { en: "Waiting for an answer ({count})", fr: "En attente de réponse ({count})" },
  none: { en: "Nothing waits for an answer.", fr: "Aucun retour n'attend de réponse." },
  answered: { en: "Answered", fr: "Réponses" },
  line: { en: "{author}, {department} · answer due {day}", fr: "{author}, {department} · réponse due le {day}" },
  overdue: { en: "late", fr: "en retard" },
  answer: { en: "Answer {name}", fr: "Répondre à {name}" },
  disposition: { en: "Answer", fr: "Réponse" },
  reason: { en: "Reason, for the one who asked", fr: "Motif, pour la personne qui a écrit" },
  by: { en: "Answered by", fr: "Réponse de" },
  until: { en: "Until which day?", fr: "Jusqu'à quel jour ?" },
  confirm: { en: "Give the answer", fr: "Donner la réponse" },
  done: { en: "{name} is answered.", fr: "{name} a sa réponse." },
  answeredLine: { en: "{disposition} ({by}): {reason}", fr: "{disposition} ({by}) : {reason}" },
  untilDay: { en: "until {day}", fr: "jusqu'au {day}" },
  somebody: { en: "nobody named", fr: "sans nom" },
  noReason: { en: "no reason given", fr: "sans motif" },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  back: { en: "Back to the feedback", fr: "Revenir aux retours" },
  cancel: { en: "Cancel", fr: "Annuler" },
  openSheet: { en: "Open in sheet", fr: "Ouvrir dans la feuille" },
  ages: { en: "What waits, by department (working days)", fr: "Ce qui attend, par service (jours ouvrés)" },
  age: {
    en: "{department}: {young} up to 5, {older} up to 10, {oldest} longer",
    fr: "{department} : {young} jusqu'à 5, {older} jusqu'à 10, {oldest} au-delà",
  },
} as const satisfies Record<string, Text>;

export const feedbackCounts = {
  late: {
    one: { en: "▼ {count} answer is late", fr: "▼ {count} réponse en retard" },
    other: { en: "▼ {count} answers are late", fr: "▼ {count} réponses en retard" },
  },
} as const satisfies Record<string, PluralText>;

export const feedbackDepartmentWords = {
  sales: { en: "Sales", fr: "Commerce" },
  production: { en: "Production", fr: "Production" },
  logistics: { en: "Logistics", fr: "Logistique" },
  purchasing: { en: "Purchasing", fr: "Achats" },
  finance: { en: "Finance", fr: "Finance" },
  "after-sales": { en: "After-sales", fr: "SAV" },
  quality: { en: "Quality", fr: "Qualité" },
  "general management": { en: "General management", fr: "Direction générale" },
} as const satisfies Record<string, Text>;

export const kindWords = {
  remark: { en: "Remark", fr: "Remarque" },
  problem: { en: "Problem", fr: "Problème" },
  dispute: { en: "Dispute", fr: "Litige" },
  idea: { en: "Idea", fr: "Idée" },
} as const satisfies Record<string, Text>;

export const severityWords = {
  low: { en: "Low", fr: "Faible" },
  normal: { en: "Normal", fr: "Normale" },
  severe: { en: "Severe", fr: "Grave" },
} as const satisfies Record<string, Text>;

export const dispositionWords = {
  accepted: { en: "Accepted", fr: "Accepté" },
  rejected: { en: "Rejected", fr: "Refusé" },
  deferred: { en: "Deferred", fr: "Différé" },
} as const satisfies Record<string, Text>;
