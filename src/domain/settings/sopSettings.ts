import { defineTable, type RowOf } from "../tables/defineTable";

export const sopSettings = defineTable({
  name: "SopSettings",
  since: 1,
  title: { en: "Settings", fr: "Paramètres" },
  help: {
    en: "Targets and choices the reviews use; change the values here.",
    fr: "Cibles et choix utilisés par les revues ; modifier les valeurs ici.",
  },
  key: ["Key"],
  columns: [
    {
      name: "Key",
      kind: "text",
      required: true,
      title: { en: "Key", fr: "Clé" },
      help: { en: "Name of the setting.", fr: "Nom du paramètre." },
    },
    {
      name: "Value",
      kind: "text",
      required: false,
      format: "General",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "Value of the setting.", fr: "Valeur du paramètre." },
    },
  ],
});

export type SettingRow = RowOf<typeof sopSettings>;
