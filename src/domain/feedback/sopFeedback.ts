import { optionalFamily, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const feedbackDepartments = {
  sales: "commerce",
  production: "production",
  logistics: "logistique",
  purchasing: "achats",
  finance: "finance",
  "after-sales": "SAV",
  quality: "qualité",
  "general management": "direction générale",
} as const;
export type FeedbackDepartment = keyof typeof feedbackDepartments;

export const sopFeedback = defineTable({
  name: "SopFeedback",
  since: 7,
  hidden: true,
  title: { en: "Field feedback", fr: "Retours terrain" },
  help: {
    en: "What people in the field say, and what was answered to each of them, with a reason.",
    fr: "Ce que dit le terrain, et ce qui a été répondu à chacun, avec un motif.",
  },
  key: ["Feedback"],
  columns: [
    textColumn("Feedback", "Retour", true, "Number of the feedback.", "Numéro du retour."),
    {
      name: "Date",
      kind: "date",
      required: true,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day it was given.", fr: "Jour où il a été donné." },
    },
    {
      name: "Department",
      kind: "choice",
      required: true,
      choices: Object.keys(feedbackDepartments),
      french: feedbackDepartments,
      title: { en: "Department", fr: "Service" },
      help: { en: "Where it comes from.", fr: "D'où il vient." },
    },
    textColumn("Author", "Auteur", true, "Who gave it.", "Qui l'a donné."),
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: ["remark", "problem", "dispute", "idea"],
      french: { remark: "remarque", problem: "problème", dispute: "litige", idea: "idée" },
      title: { en: "Kind", fr: "Type" },
      help: { en: "remark, problem, dispute or idea.", fr: "remarque, problème, litige ou idée." },
    },
    {
      name: "Severity",
      kind: "choice",
      required: true,
      choices: ["low", "normal", "severe"],
      french: { low: "faible", normal: "normale", severe: "grave" },
      title: { en: "Severity", fr: "Gravité" },
      help: { en: "low, normal or severe.", fr: "faible, normale ou grave." },
    },
    textColumn("Text", "Texte", true, "What was seen, in plain words.", "Ce qui a été vu, en mots simples."),
    optionalFamily,
    textColumn("Order", "Commande", false, "Order that it is about.", "Commande concernée."),
    {
      name: "Due",
      kind: "date",
      required: true,
      title: { en: "Due", fr: "Réponse due" },
      help: { en: "Day by which it is answered.", fr: "Jour où une réponse est due." },
    },
    {
      name: "Disposition",
      kind: "choice",
      required: false,
      choices: ["accepted", "rejected", "deferred"],
      french: { accepted: "accepté", rejected: "refusé", deferred: "différé" },
      title: { en: "Disposition", fr: "Suite" },
      help: { en: "accepted, rejected or deferred; blank while nobody answered.", fr: "accepté, refusé ou différé ; vide sans réponse." },
    },
    textColumn("Reason", "Motif", false, "Why it was answered so.", "Pourquoi cette réponse."),
    textColumn("Decided by", "Décidé par", false, "Who answered.", "Qui a répondu."),
    {
      name: "Decided on",
      kind: "date",
      required: false,
      title: { en: "Decided on", fr: "Décidé le" },
      help: { en: "Day of the answer.", fr: "Jour de la réponse." },
    },
    {
      name: "Until",
      kind: "date",
      required: false,
      title: { en: "Until", fr: "Jusqu'au" },
      help: { en: "Day on which a deferred one comes back.", fr: "Jour où un retour différé revient." },
    },
    textColumn("Action", "Action", false, "Action that follows from it.", "Action qui en découle."),
    {
      name: "First answer",
      kind: "date",
      required: false,
      since: 8,
      title: { en: "First answer", fr: "Première réponse" },
      help: {
        en: "Day of the first answer, also where it was put off and answered again.",
        fr: "Jour de la première réponse, même si le retour a été différé puis traité.",
      },
    },
  ],
});

export type FeedbackRow = RowOf<typeof sopFeedback>;
