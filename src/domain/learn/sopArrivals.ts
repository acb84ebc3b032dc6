import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopArrivals = defineTable({
  name: "SopArrivals",
  since: 7,
  hidden: true,
  title: { en: "Data received", fr: "Données reçues" },
  help: {
    en: "When each kind of data came in each cycle, and when it was due; written by imports and by the freeze.",
    fr: "Quand chaque type de données est arrivé à chaque cycle, et quand il était dû ; écrit par les imports et par le gel.",
  },
  periods: "either",
  key: ["Cycle", "Kind"],
  columns: [
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month or week of the cycle, as its first day.", fr: "Mois ou semaine du cycle, par son premier jour." },
    },
    textColumn("Kind", "Type", true, "Kind of data, by the name of its table.", "Type de données, par le nom de sa table."),
    textColumn("Owner", "Responsable", false, "Who owed it.", "Qui les devait."),
    {
      name: "Due",
      kind: "date",
      required: true,
      title: { en: "Due", fr: "Échéance" },
      help: { en: "Day by which it was due.", fr: "Jour où elles étaient dues." },
    },
    {
      name: "Arrived",
      kind: "date",
      required: false,
      title: { en: "Arrived", fr: "Reçues le" },
      help: {
        en: "Day it first came; blank where it had not come by the freeze.",
        fr: "Jour de la première arrivée ; vide si rien n'était arrivé au gel.",
      },
    },
  ],
});

export type ArrivalRow = RowOf<typeof sopArrivals>;
