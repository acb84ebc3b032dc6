import { optionalPeriod, textColumn } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/** What is kept of a scenario, and in French. */
const measuresInFrench = {
  service: "service",
  "units late": "unités en retard",
  "peak load": "pic de charge",
  "overtime hours": "heures supplémentaires",
  "hours over the limit": "heures au-delà de la limite",
  "below minimum": "sous le minimum",
  "highest stock": "stock maximal",
  "last stock": "stock final",
  "plan cost": "coût du plan",
  "cost of shortages": "coût des ruptures",
  revenue: "chiffre d'affaires",
  contribution: "contribution",
  cash: "trésorerie",
  "stock value": "valeur du stock",
  production: "production",
  subcontracted: "sous-traité",
  demand: "demande",
} as const;
export type ScenarioMeasure = keyof typeof measuresInFrench;
export const scenarioMeasures = Object.keys(measuresInFrench) as ScenarioMeasure[];

/** What each measure is called. */
export const measureWords = Object.fromEntries(
  scenarioMeasures.map((measure) => [measure, { en: measure, fr: measuresInFrench[measure] }]),
) as Record<ScenarioMeasure, { en: string; fr: string }>;

export const sopScenarioFigures = defineTable({
  name: "SopScenarioFigures",
  since: 7,
  hidden: true,
  title: { en: "Scenario figures", fr: "Chiffres des scénarios" },
  help: {
    en: "What each scenario comes to, and its plan; written by the add-in. A dropped scenario keeps its totals.",
    fr: "Ce que donne chaque scénario, et son plan ; écrit par le complément. Un scénario abandonné garde ses totaux.",
  },
  periods: "bucket",
  key: [],
  columns: [
    textColumn("Scenario", "Scénario", true, "Name of the scenario.", "Nom du scénario."),
    {
      name: "Measure",
      kind: "choice",
      required: true,
      choices: scenarioMeasures,
      french: measuresInFrench,
      title: { en: "Measure", fr: "Mesure" },
      help: { en: "What the figure measures.", fr: "Ce que mesure le chiffre." },
    },
    textColumn("Subject", "Objet", false, "Family or resource; all of them where blank.", "Famille ou ressource ; toutes si vide."),
    optionalPeriod,
    {
      name: "Value",
      kind: "number",
      required: true,
      format: "#,##0.00",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "The figure; shares as 0 to 1.", fr: "Le chiffre ; les parts de 0 à 1." },
    },
  ],
});

export type ScenarioFigureRow = RowOf<typeof sopScenarioFigures>;
