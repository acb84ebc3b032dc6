import type { Text } from "../../language/text";

/** The words of the screen on comments. */
export const commentTexts = {
  title: { en: "Comments on figures", fr: "Commentaires sur les chiffres" },
  intro: {
    en: "What has to be known about a figure. Select it in a sheet first; a meeting speaks of it until it is closed.",
    fr: "Ce qu'il faut savoir d'un chiffre. Le sélectionner d'abord dans une feuille ; une réunion en parle jusqu'à la clôture.",
  },
  marked: { en: "Figures with a comment", fr: "Chiffres commentés" },
  several: { en: "{figure} ({count})", fr: "{figure} ({count})" },
  toComments: { en: "Comments on figures ({count})", fr: "Commentaires sur les chiffres ({count})" },
  reading: { en: "Reading the comments…", fr: "Lecture des commentaires…" },
  writing: { en: "Writing…", fr: "Écriture…" },
  none: { en: "No comment is open.", fr: "Aucun commentaire en attente." },
  add: { en: "Comment on the selected figure", fr: "Commenter le chiffre sélectionné" },
  subject: { en: "Family or resource", fr: "Famille ou ressource" },
  period: { en: "A day of its month or week (blank: all)", fr: "Un jour de son mois ou de sa semaine (vide : tous)" },
  measure: { en: "What the figure is", fr: "Nature du chiffre" },
  text: { en: "What has to be known?", fr: "Que faut-il savoir ?" },
  author: { en: "Your name", fr: "Votre nom" },
  send: { en: "Comment", fr: "Commenter" },
  sent: { en: "The comment is written down.", fr: "Le commentaire est noté." },
  open: { en: "Open ({count})", fr: "En attente ({count})" },
  closed: { en: "Closed", fr: "Clos" },
  about: { en: "{name} · {figure}", fr: "{name} · {figure}" },
  said: { en: "{author}, {day}: {text}", fr: "{author}, {day} : {text}" },
  answered: { en: "{by}: {text}", fr: "{by} : {text}" },
  somebody: { en: "nobody named", fr: "sans nom" },
  answer: { en: "Answer {name}", fr: "Répondre à {name}" },
  answerText: { en: "Answer", fr: "Réponse" },
  justAnswer: { en: "Answer", fr: "Répondre" },
  answerAndClose: { en: "Answer and close", fr: "Répondre et clore" },
  close: { en: "Close", fr: "Clore" },
  closing: { en: "Closed by its author or by the coordinator.", fr: "Clos par son auteur ou par l'animateur PIC." },
  done: { en: "{name} is answered.", fr: "{name} a sa réponse." },
  fillIn: { en: "Please fill in.", fr: "À compléter." },
  cancel: { en: "Cancel", fr: "Annuler" },
  openSheet: { en: "Open in sheet", fr: "Ouvrir dans la feuille" },
} as const satisfies Record<string, Text>;

export const commentMeasures = {
  demand: { en: "Demand", fr: "Demande" },
  production: { en: "Production", fr: "Production" },
  load: { en: "Load", fr: "Charge" },
  stock: { en: "Stock", fr: "Stock" },
  money: { en: "Money", fr: "Argent" },
} as const satisfies Record<string, Text>;
