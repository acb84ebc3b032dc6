import { note } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Who owes which data, and by which working day of the cycle. SopCycles only knows about steps. */
export const sopInputs = defineTable({
  name: "SopInputs",
  since: 2,
  title: { en: "Who owes what", fr: "Qui doit quoi" },
  help: {
    en: "For each kind of data: who brings it, and by which working day of the cycle.",
    fr: "Pour chaque type de données : qui les apporte, et pour quel jour ouvré du cycle.",
  },
  key: ["Kind"],
  columns: [
    {
      name: "Kind",
      kind: "text",
      required: true,
      title: { en: "Kind", fr: "Type" },
      help: { en: "Kind of data, by the name of its table.", fr: "Type de données, par le nom de sa table." },
    },
    {
      name: "Owner",
      kind: "text",
      required: false,
      title: { en: "Owner", fr: "Responsable" },
      help: { en: "Who brings the data.", fr: "Qui apporte les données." },
    },
    {
      name: "Due working day",
      kind: "number",
      required: false,
      minimum: 1,
      maximum: 23,
      format: "0",
      title: { en: "Due working day", fr: "Jour ouvré d'échéance" },
      help: {
        en: "Working day of the cycle by which the data is due, from 1.",
        fr: "Jour ouvré du cycle où les données sont dues, à partir de 1.",
      },
    },
    note,
  ],
});

export type InputRow = RowOf<typeof sopInputs>;
