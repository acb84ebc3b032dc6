import { defineTable, type RowOf } from "../tables/defineTable";

/**
 * Rows that an import left out, with where they are and why: rows read = rows imported + rows listed here. Importing the same source
 * again replaces its notes.
 */
export const sopImportNotes = defineTable({
  name: "SopImportNotes",
  since: 1,
  title: { en: "Import notes", fr: "Notes d'import" },
  help: {
    en: "Rows that were left out, where they stand and why.",
    fr: "Lignes qui n'ont pas été reprises, leur emplacement et la raison.",
  },
  bookkeeping: true,
  key: [],
  columns: [
    {
      name: "Source",
      kind: "text",
      required: true,
      title: { en: "Source", fr: "Source" },
      help: { en: "File, table or selection.", fr: "Fichier, table ou sélection." },
    },
    {
      name: "Row",
      kind: "number",
      required: true,
      format: "0",
      title: { en: "Row", fr: "Ligne" },
      help: { en: "Row in the source.", fr: "Ligne dans la source." },
    },
    {
      name: "Column",
      kind: "text",
      required: false,
      title: { en: "Column", fr: "Colonne" },
      help: { en: "Column in the source.", fr: "Colonne dans la source." },
    },
    {
      name: "Reason",
      kind: "text",
      required: true,
      title: { en: "Reason", fr: "Raison" },
      help: { en: "Why the row was left out.", fr: "Pourquoi la ligne n'a pas été reprise." },
    },
    {
      name: "Fix",
      kind: "text",
      required: false,
      title: { en: "What to do", fr: "Que faire" },
      help: { en: "How to have the row taken over next time.", fr: "Comment faire reprendre la ligne la prochaine fois." },
    },
    {
      name: "Text",
      kind: "text",
      required: false,
      title: { en: "Text", fr: "Texte" },
      help: { en: "What the row says.", fr: "Ce que dit la ligne." },
    },
  ],
});

export type ImportNoteRow = RowOf<typeof sopImportNotes>;
