import { note, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What a line changes, and in French. */
const whatInFrench = {
  demand: "demande",
  "production at most": "production au plus",
  "hours offered": "heures offertes",
  "hours paid": "heures payées",
  "overtime limit": "limite d'heures sup.",
  "subcontract limit": "limite de sous-traitance",
  price: "prix",
  "unit cost": "coût unitaire",
  "minimum stock": "stock minimum",
} as const;
export type LineWhat = keyof typeof whatInFrench;
export const lineWhats = Object.keys(whatInFrench) as LineWhat[];

/** How the change of a line is meant, and in French. */
const asInFrench = { "%": "%", units: "unités", "set to": "égal à" } as const;
export type LineAs = keyof typeof asInFrench;

export const sopScenarioLines = defineTable({
  name: "SopScenarioLines",
  since: 7,
  hidden: true,
  title: { en: "Scenario lines", fr: "Lignes de scénario" },
  help: {
    en: "What each scenario changes: of which family or resource, from when to when, and by how much.",
    fr: "Ce que change chaque scénario : pour quelle famille ou ressource, de quand à quand, et de combien.",
  },
  periods: "bucket",
  key: ["Scenario", "Line"],
  columns: [
    textColumn("Scenario", "Scénario", true, "Name of the scenario.", "Nom du scénario."),
    {
      name: "Line",
      kind: "number",
      required: true,
      minimum: 1,
      title: { en: "Line", fr: "Ligne" },
      help: { en: "Number of the line within its scenario.", fr: "Numéro de la ligne dans son scénario." },
    },
    {
      name: "What",
      kind: "choice",
      required: true,
      choices: lineWhats,
      french: whatInFrench,
      title: { en: "What", fr: "Quoi" },
      help: { en: "Which figure changes.", fr: "Quel chiffre change." },
    },
    textColumn("For", "Pour", false, "Family or resource; all of them where blank.", "Famille ou ressource ; toutes si vide."),
    {
      name: "From",
      kind: "period",
      required: false,
      title: { en: "From", fr: "Du" },
      help: { en: "First period; that of the plan where blank.", fr: "Première période ; celle du plan si vide." },
    },
    {
      name: "To",
      kind: "period",
      required: false,
      title: { en: "To", fr: "Au" },
      help: { en: "Last period; that of the plan where blank.", fr: "Dernière période ; celle du plan si vide." },
    },
    {
      name: "Change",
      kind: "number",
      required: true,
      title: { en: "Change", fr: "Variation" },
      help: { en: "By how much; less where negative.", fr: "De combien ; en moins si négatif." },
    },
    {
      name: "As",
      kind: "choice",
      required: true,
      choices: Object.keys(asInFrench) as LineAs[],
      french: asInFrench,
      title: { en: "As", fr: "En" },
      help: {
        en: "% of the figure, units (or hours, or money) more or less, or the figure itself.",
        fr: "% du chiffre, unités (ou heures, ou argent) en plus ou en moins, ou le chiffre lui-même.",
      },
    },
    note,
  ],
});

export type ScenarioLineRow = RowOf<typeof sopScenarioLines>;
