/** What the add-in notes about its own work: the journal of writes, the notes of imports. */
import { defineTable, type RowOf } from "../contract";

export const sopJournal = defineTable({
  name: "SopJournal",
  title: { en: "Journal", fr: "Journal" },
  help: {
    en: "What the add-in wrote and when; an unfinished line is offered for completion or restoration.",
    fr: "Ce que le complément a écrit et quand\u202f; une ligne inachevée est proposée à la reprise ou à la restauration.",
  },
  key: ["Id"],
  columns: [
    {
      name: "Id",
      kind: "text",
      required: true,
      title: { en: "Id", fr: "Identifiant" },
      help: { en: "Number of the write.", fr: "Numéro de l'écriture." },
    },
    {
      name: "Time",
      kind: "text",
      required: true,
      title: { en: "Time", fr: "Heure" },
      help: { en: "When it started, ISO 8601, UTC.", fr: "Début, ISO 8601, UTC." },
    },
    {
      name: "Intention",
      kind: "text",
      required: true,
      title: { en: "Intention", fr: "Intention" },
      help: { en: "What was asked.", fr: "Ce qui a été demandé." },
    },
    {
      name: "Targets",
      kind: "text",
      required: true,
      title: { en: "Targets", fr: "Cibles" },
      help: { en: "Tables and sheets written.", fr: "Tables et feuilles écrites." },
    },
    {
      name: "Hash before",
      kind: "text",
      required: false,
      title: { en: "Hash before", fr: "Empreinte avant" },
      help: { en: "Fingerprint of the targets before.", fr: "Empreinte des cibles avant." },
    },
    {
      name: "Hash after",
      kind: "text",
      required: false,
      title: { en: "Hash after", fr: "Empreinte après" },
      help: { en: "Fingerprint of the targets after.", fr: "Empreinte des cibles après." },
    },
    {
      name: "State",
      kind: "choice",
      required: true,
      choices: ["writing", "done", "restored", "undone"],
      title: { en: "State", fr: "État" },
      help: { en: "writing, done, restored or undone.", fr: "writing (en cours), done (terminé), restored (rétabli) ou undone (annulé)." },
    },
  ],
});

/**
 * Rows of an import that were not taken over, each with where it stands and why, so that rows in = rows imported + rows listed
 * here. Importing the same source again replaces its notes.
 */
export const sopImportNotes = defineTable({
  name: "SopImportNotes",
  title: { en: "Import notes", fr: "Notes d'import" },
  help: {
    en: "Rows that were left out, where they stand and why.",
    fr: "Lignes qui n'ont pas été reprises, leur emplacement et la raison.",
  },
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

export type JournalRow = RowOf<typeof sopJournal>;
export type ImportNoteRow = RowOf<typeof sopImportNotes>;
