import { textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { version } from "./frozenColumns";

export const sopVersions = defineTable({
  name: "SopVersions",
  since: 7,
  hidden: true,
  title: { en: "Frozen versions", fr: "Versions gelées" },
  help: {
    en: "Each plan that was signed and frozen, with the hash by which any later change is found; written by the add-in.",
    fr: "Chaque plan signé et gelé, avec l'empreinte qui révèle toute modification ultérieure ; écrit par le complément.",
  },
  periods: "either",
  key: ["Version"],
  columns: [
    version,
    {
      name: "Cycle",
      kind: "period",
      required: true,
      title: { en: "Cycle", fr: "Cycle" },
      help: { en: "Month or week of the cycle, as its first day.", fr: "Mois ou semaine du cycle, par son premier jour." },
    },
    textColumn("Frozen by", "Gelée par", true, "Who froze the plan.", "Qui a gelé le plan."),
    {
      name: "Frozen on",
      kind: "date",
      required: true,
      title: { en: "Frozen on", fr: "Gelée le" },
      help: { en: "Day of the freeze.", fr: "Jour du gel." },
    },
    {
      name: "Rows",
      kind: "number",
      required: true,
      format: "0",
      title: { en: "Rows", fr: "Lignes" },
      help: { en: "Rows of the plan and of the forecasts together.", fr: "Lignes du plan et des prévisions ensemble." },
    },
    textColumn("Hash", "Empreinte", true, "SHA-256 over the rows of the version.", "SHA-256 sur les lignes de la version."),
    textColumn(
      "Previous",
      "Précédente",
      true,
      "Hash of the version frozen before; 64 zeros for the first one.",
      "Empreinte de la version gelée avant ; 64 zéros pour la première.",
    ),
    textColumn("Overridden by", "Passée outre par", false, "Who froze although something was open.", "Qui a gelé malgré un point ouvert."),
    textColumn("Override reason", "Motif", false, "Why, and what was open.", "Pourquoi, et ce qui était ouvert."),
  ],
});

export type VersionRow = RowOf<typeof sopVersions>;
