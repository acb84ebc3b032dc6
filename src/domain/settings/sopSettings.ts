import { planKeysInFrench, planWaysInFrench } from "../production/planWays";
import { settings, type SettingDeclaration } from "./declarations";
import { defineTable, type RowOf } from "../tables/defineTable";

/** Key of the row that says with which version of the tables a workbook was made. */
export const schemaVersionKey = "schema version";

/** The French key of a setting: what the pane calls it, and before it what kind of figure it is. */
function keyInFrench({ key, title }: SettingDeclaration): string {
  const kind = key.startsWith("target.") ? "cible : " : key.startsWith("threshold.") ? "seuil : " : "";
  const name = String(title.fr);
  return `${kind}${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const keysInFrench: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values<SettingDeclaration>(settings).map((setting) => [setting.key, keyInFrench(setting)])),
  [settings.prudence.key]: "prudence",
  [schemaVersionKey]: "version des tables",
  ...planKeysInFrench,
};

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
      coded: true,
      french: keysInFrench,
      title: { en: "Key", fr: "Clé" },
      help: { en: "Name of the setting.", fr: "Nom du paramètre." },
    },
    {
      name: "Value",
      kind: "text",
      required: false,
      format: "General",
      coded: true,
      french: {
        ...{ month: "mois", week: "semaine", yes: "oui", no: "non", none: "aucun", auto: "auto", start: "début", end: "fin" },
        ...{ leadTime: "délai", disputes: "litiges" },
        ...planWaysInFrench,
      },
      title: { en: "Value", fr: "Valeur" },
      help: { en: "Value of the setting.", fr: "Valeur du paramètre." },
    },
  ],
});

export type SettingRow = RowOf<typeof sopSettings>;
