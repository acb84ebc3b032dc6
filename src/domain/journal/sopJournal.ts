import { defineTable, type RowOf } from "../tables/defineTable";

/** The table that says who writes now. It is no data: it is left out wherever tables are listed for people. */
export const penName = "SopPen";

export const sopJournal = defineTable({
  name: "SopJournal",
  since: 1,
  title: { en: "Journal", fr: "Journal" },
  help: {
    en: "What the add-in wrote and when; an unfinished line is offered for completion or restoration.",
    fr: "Ce que le complément a écrit et quand ; une ligne inachevée est proposée à la reprise ou à la restauration.",
  },
  bookkeeping: true,
  sameInEveryLanguage: true,
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
      choices: ["writing", "done", "restored", "undone", "left", "taken", "seen"],
      title: { en: "State", fr: "État" },
      help: {
        en: "writing, done, restored, undone, left (as it is), taken (over) or seen (two writes that met).",
        fr: "En cours, terminé, rétabli, annulé, laissé tel quel, repris, ou deux écritures simultanées vues.",
      },
    },
  ],
});

export type JournalRow = RowOf<typeof sopJournal>;
