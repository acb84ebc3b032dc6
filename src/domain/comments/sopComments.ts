import { optionalFamily, optionalPeriod, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Stands in Place where a comment is about a figure. */
export const onFigure = "figure";

/** What a figure may be, with its French word. */
export const measures = { demand: "demande", production: "production", load: "charge", stock: "stock", money: "argent" } as const;
export type Measure = keyof typeof measures;

export const sopComments = defineTable({
  name: "SopComments",
  since: 7,
  hidden: true,
  title: { en: "Comments", fr: "Commentaires" },
  help: {
    en: "What people say of a figure or of a procedure, and what was answered.",
    fr: "Ce que l'on dit d'un chiffre ou d'une procédure, et ce qui a été répondu.",
  },
  periods: "either",
  key: ["Comment"],
  columns: [
    textColumn("Comment", "Commentaire", true, "Number of the comment.", "Numéro du commentaire."),
    {
      name: "Place",
      kind: "text",
      required: true,
      coded: true,
      choices: [onFigure],
      french: { [onFigure]: "chiffre" },
      title: { en: "Place", fr: "Lieu" },
      help: { en: "figure, or the number of a procedure.", fr: "chiffre, ou le numéro d'une procédure." },
    },
    {
      ...optionalFamily,
      help: { en: "Family or resource of the figure.", fr: "Famille ou ressource du chiffre." },
    },
    { ...optionalPeriod, help: { en: "Month or week of the figure.", fr: "Mois ou semaine du chiffre." } },
    {
      name: "Measure",
      kind: "choice",
      required: false,
      choices: Object.keys(measures),
      french: measures,
      title: { en: "Measure", fr: "Mesure" },
      help: { en: "demand, production, load, stock or money.", fr: "demande, production, charge, stock ou argent." },
    },
    textColumn("Text", "Texte", true, "What was said.", "Ce qui a été dit."),
    textColumn("Author", "Auteur", true, "Who said it.", "Qui l'a dit."),
    {
      name: "Date",
      kind: "date",
      required: true,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day it was said.", fr: "Jour du commentaire." },
    },
    textColumn("Answer", "Réponse", false, "What was answered.", "Ce qui a été répondu."),
    textColumn("Answered by", "Répondu par", false, "Who answered.", "Qui a répondu."),
    {
      name: "Closed",
      kind: "date",
      required: false,
      title: { en: "Closed", fr: "Clos le" },
      help: { en: "Day it was closed; blank while it waits.", fr: "Jour de la clôture ; vide tant qu'il attend." },
    },
  ],
});

export type CommentRow = RowOf<typeof sopComments>;
