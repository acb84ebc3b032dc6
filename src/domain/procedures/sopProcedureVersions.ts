import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { stepColumns } from "./stepColumns";

const [procedure, ...others] = stepColumns;

export const sopProcedureVersions = defineTable({
  name: "SopProcedureVersions",
  since: 7,
  hidden: true,
  title: { en: "Archive of procedures", fr: "Archive des procédures" },
  help: {
    en: "Every version that was approved, step by step, with who approved it, when and why.",
    fr: "Chaque version approuvée, étape par étape, avec qui l'a approuvée, quand et pourquoi.",
  },
  key: ["Procedure", "Version", "Step"],
  columns: [
    procedure,
    textColumn("Version", "Version", true, "Version that was approved.", "Version approuvée."),
    ...others,
    textColumn("Author", "Auteur", true, "Who approved it.", "Qui l'a approuvée."),
    {
      name: "Date",
      kind: "date",
      required: true,
      title: { en: "Date", fr: "Date" },
      help: { en: "Day it was approved.", fr: "Jour de l'approbation." },
    },
    textColumn("Reason", "Motif", true, "Why it was changed.", "Pourquoi elle a changé."),
  ],
});

export type ProcedureVersionRow = RowOf<typeof sopProcedureVersions>;
