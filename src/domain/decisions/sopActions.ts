import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopActions = defineTable({
  name: "SopActions",
  since: 7,
  title: { en: "Actions", fr: "Actions" },
  help: {
    en: "What follows from decisions: who does what by when, and what came of it.",
    fr: "Les suites des décisions : qui fait quoi, pour quand, et ce qu'il en est advenu.",
  },
  key: ["Action"],
  columns: [
    textColumn("Action", "Action", true, "Number of the action.", "Numéro de l'action."),
    textColumn("Decision", "Décision", false, "Decision that it follows from.", "Décision dont elle découle."),
    textColumn("What", "Quoi", true, "What has to be done.", "Ce qu'il faut faire."),
    textColumn("Owner", "Responsable", true, "Who does it.", "Qui s'en charge."),
    {
      name: "Department",
      kind: "choice",
      required: false,
      choices: ["sales", "production", "purchasing", "logistics", "finance"],
      french: { sales: "commerce", production: "production", purchasing: "achats", logistics: "logistique", finance: "finance" },
      title: { en: "Department", fr: "Service" },
      help: { en: "Department on whose roadmap it stands.", fr: "Service sur la feuille de route duquel elle figure." },
    },
    {
      name: "Due",
      kind: "date",
      required: true,
      title: { en: "Due", fr: "Échéance" },
      help: { en: "Day by which it has to be done.", fr: "Jour où elle doit être faite." },
    },
    {
      name: "Status",
      kind: "choice",
      required: true,
      choices: ["open", "done", "dropped"],
      french: { open: "en cours", done: "faite", dropped: "abandonnée" },
      title: { en: "Status", fr: "Statut" },
      help: { en: "open, done or dropped.", fr: "en cours, faite ou abandonnée." },
    },
    {
      name: "Done",
      kind: "date",
      required: false,
      title: { en: "Done", fr: "Faite le" },
      help: { en: "Day it was done or dropped.", fr: "Jour où elle a été faite ou abandonnée." },
    },
    textColumn("Result", "Résultat", false, "What came of it.", "Ce qu'il en est advenu."),
  ],
});

export type ActionRow = RowOf<typeof sopActions>;
