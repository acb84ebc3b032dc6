import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopReadings = defineTable({
  name: "SopReadings",
  since: 7,
  hidden: true,
  title: { en: "Readings", fr: "Lectures" },
  help: {
    en: "Who read and who approved which version of a procedure, and when; rows are only added.",
    fr: "Qui a lu et qui a approuvé quelle version d'une procédure, et quand ; les lignes ne font que s'ajouter.",
  },
  key: ["Procedure", "Version", "Person", "Act"],
  columns: [
    textColumn(
      "Procedure",
      "Procédure",
      true,
      "Procedure, as SopProcedures numbers it.",
      "Procédure, telle que SopProcedures la numérote.",
    ),
    textColumn("Version", "Version", true, "Version that was read.", "Version lue."),
    textColumn("Person", "Personne", true, "Who read or approved it.", "Qui l'a lue ou approuvée."),
    {
      name: "Act",
      kind: "choice",
      required: true,
      choices: ["read", "approved"],
      french: { read: "lue", approved: "approuvée" },
      title: { en: "Act", fr: "Acte" },
      help: { en: "read or approved.", fr: "lue ou approuvée." },
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
