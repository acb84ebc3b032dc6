import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopDebrief = defineTable({
  name: "SopDebrief",
  since: 7,
  hidden: true,
  title: { en: "Debrief", fr: "Débrief" },
  help: {
    en: "What worked in each cycle, what did not, and what changes in which procedure.",
    fr: "Ce qui a marché à chaque cycle, ce qui n'a pas marché, et ce qui change dans quelle procédure.",
  },
  periods: "either",
  key: ["Cycle", "Line"],
  columns: [
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month or week of the cycle, as its first day.", fr: "Mois ou semaine du cycle, par son premier jour." },
    },
    {
      name: "Line",
      kind: "number",
      required: true,
      minimum: 1,
      title: { en: "Line", fr: "Ligne" },
      help: { en: "Its place in the debrief.", fr: "Sa place dans le débrief." },
    },
    {
      name: "Kind",
      kind: "choice",
      required: true,
      choices: ["worked", "did not work", "to change", "nothing to say"],
      french: {
        worked: "a marché",
        "did not work": "n'a pas marché",
        "to change": "à changer",
        "nothing to say": "rien à dire",
      },
      title: { en: "Kind", fr: "Type" },
      help: {
        en: "worked, did not work, to change, or nothing to say.",
        fr: "a marché, n'a pas marché, à changer, ou rien à dire.",
      },
    },
    textColumn("Text", "Texte", true, "What was said.", "Ce qui a été dit."),
    textColumn("Author", "Auteur", true, "Who wrote it down.", "Qui l'a écrit."),
    textColumn(
      "Procedure",
      "Procédure",
      false,
      "Procedure that changes, as SopProcedures numbers it; blank for a new one.",
      "Procédure qui change, telle que SopProcedures la numérote ; vide pour une nouvelle.",
    ),
    {
      name: "Step",
      kind: "number",
      required: false,
      minimum: 1,
      title: { en: "Step", fr: "Étape" },
      help: { en: "Step of the procedure that changes.", fr: "Étape de la procédure qui change." },
    },
    {
      name: "Status",
      kind: "choice",
      required: false,
      choices: ["open", "done"],
      french: { open: "ouvert", done: "fait" },
      title: { en: "Status", fr: "Statut" },
      help: { en: "Of a change: open or done.", fr: "D'un changement : ouvert ou fait." },
    },
    {
      name: "Done",
      kind: "date",
      required: false,
      title: { en: "Done", fr: "Fait le" },
      help: { en: "Day it was done.", fr: "Jour où il a été fait." },
    },
  ],
});

export type DebriefRow = RowOf<typeof sopDebrief>;
