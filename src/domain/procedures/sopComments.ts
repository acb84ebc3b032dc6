import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopComments = defineTable({
  name: "SopComments",
  since: 7,
  title: { en: "Comments", fr: "Commentaires" },
  help: {
    en: "What the people who use a procedure say of it, and what was answered.",
    fr: "Ce que disent d'une procédure ceux qui l'appliquent, et ce qui leur a été répondu.",
  },
  key: ["Comment"],
  columns: [
    textColumn("Comment", "Commentaire", true, "Number of the comment.", "Numéro du commentaire."),
    textColumn("Place", "Lieu", true, "What it is about: the number of a procedure.", "Ce dont il s'agit : le numéro d'une procédure."),
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
      help: { en: "Day of the answer; blank while it waits.", fr: "Jour de la réponse ; vide tant qu'il attend." },
    },
  ],
});

export type CommentRow = RowOf<typeof sopComments>;
