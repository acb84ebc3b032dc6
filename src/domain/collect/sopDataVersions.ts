import { defineTable, type RowOf } from "../tables/defineTable";

/** Fingerprints of the data a cycle was planned on, by table and part, so that later changes can be found and named. */
export const sopDataVersions = defineTable({
  name: "SopDataVersions",
  since: 2,
  hidden: true,
  title: { en: "Frozen data", fr: "Données gelées" },
  help: {
    en: "Fingerprints of the data that each cycle was planned on; written by the add-in.",
    fr: "Empreintes des données sur lesquelles chaque cycle a été planifié ; écrites par le complément.",
  },
  periods: "either",
  key: ["Cycle", "Table", "Part"],
  columns: [
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month of the cycle.", fr: "Mois du cycle." },
    },
    {
      name: "Table",
      kind: "text",
      required: true,
      title: { en: "Table", fr: "Table" },
      help: { en: "Table whose rows were frozen.", fr: "Table dont les lignes ont été gelées." },
    },
    {
      name: "Part",
      kind: "text",
      required: false,
      title: { en: "Part", fr: "Partie" },
      help: {
        en: "Family, resource, supplier or category of the rows; blank for rows without one.",
        fr: "Famille, ressource, fournisseur ou catégorie des lignes ; vide s'il n'y en a pas.",
      },
    },
    {
      name: "Rows",
      kind: "number",
      required: true,
      minimum: 0,
      format: "0",
      title: { en: "Rows", fr: "Lignes" },
      help: { en: "Number of rows.", fr: "Nombre de lignes." },
    },
    {
      name: "Hash",
      kind: "text",
      required: true,
      title: { en: "Hash", fr: "Empreinte" },
      help: { en: "Fingerprint of the rows, whatever their order.", fr: "Empreinte des lignes, quel que soit leur ordre." },
    },
    {
      name: "Frozen on",
      kind: "date",
      required: true,
      title: { en: "Frozen on", fr: "Gelées le" },
      help: { en: "Day of the freeze.", fr: "Jour du gel." },
    },
    {
      name: "Frozen by",
      kind: "text",
      required: false,
      title: { en: "Frozen by", fr: "Gelées par" },
      help: { en: "Who froze the data.", fr: "Qui a gelé les données." },
    },
  ],
});

export type DataVersionRow = RowOf<typeof sopDataVersions>;
