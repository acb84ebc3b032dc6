import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopReadings = defineTable({
  name: "SopReadings",
  since: 7,
  hidden: true,
  title: { en: "Readings", fr: "Lectures" },
  help: {
    en: "Who read, approved or reviewed which version of a procedure, and when; rows are only added.",
    fr: "Qui a lu, approuvé ou revu quelle version d'une procédure, et quand ; les lignes ne font que s'ajouter.",
  },
  key: ["Procedure", "Version", "Person", "Act", "Date"],
  columns: [
    textColumn(
      "Procedure",
      "Procédure",
      true,
      "Procedure, as SopProcedures numbers it.",
      "Procédure, telle que SopProcedures la numérote.",
    ),
    textColumn("Version", "Version", true, "Version that was read.", "Version lue."),
    textColumn("Person", "Personne", true, "Who read, approved or reviewed it.", "Qui l'a lue, approuvée ou revue."),
    {
      name: "Act",
      kind: "choice",
      required: true,
      choices: ["read", "approved", "reviewed"],
      french: { read: "lue", approved: "approuvée", reviewed: "revue" },
      title: { en: "Act", fr: "Acte" },
      help: { en: "read, approved, or reviewed and still right.", fr: "lue, approuvée, ou revue et toujours juste." },
    },
    {
      name: "Date",
      kind: "date",
      required: true,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day it was done.", fr: "Jour de l'acte." },
    },
  ],
});

export type ReadingRow = RowOf<typeof sopReadings>;
