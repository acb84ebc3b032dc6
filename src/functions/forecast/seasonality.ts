import { seasonalProfile } from "../../calc/forecast/seasonalProfile";
import { columnCount, rowByRow, rowCount } from "../../calc/matrix";
import { choice, number, optional, sparseMatrix } from "../args";
import { seasonKindList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { historySeries, longestSeason } from "./forecastArgs";

export const seasonality = defineFunction({
  id: "SEASONALITY",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "How much each period of the season stands above or below a usual one.",
    fr: "De combien chaque période de la saison s'écarte d'une période ordinaire.",
  },
  args: {
    history: sparseMatrix({ name: historySeries.name, help: historySeries.help, unit: "quantity" }),
    season: optional(
      number({
        name: { en: "season", fr: "saison" },
        help: {
          en: "Periods in a season: 12 for months, 4 for quarters, 52 for weeks.",
          fr: "Périodes d'une saison : 12 pour des mois, 4 pour des trimestres, 52 pour des semaines.",
        },
        unit: "periods",
        minimum: 2,
        maximum: longestSeason,
        integer: true,
      }),
      12,
    ),
    kind: optional(
      choice(
        {
          name: { en: "kind", fr: "type" },
          help: {
            en: "MULTIPLICATIVE gives shares of a usual period, ADDITIVE differences from it.",
            fr: "MULTIPLICATIVE donne des parts d'une période ordinaire, ADDITIVE des écarts.",
          },
        },
        seasonKindList,
      ),
      "MULTIPLICATIVE",
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "mixed",
    help: {
      en: "One index a period of the season, the first for the season of the first cell: shares with mean 1, or differences with sum 0. In the orientation of the history.",
      fr: "Un indice par période de la saison, le premier pour la saison de la première cellule : des parts de moyenne 1, ou des écarts de somme 0. Dans le sens de l'historique.",
    },
  },
  errors: [
    {
      code: "shortHistory",
      when: { en: "Less than two seasons of history.", fr: "Moins de deux saisons d'historique." },
      args: { history: [[1, 2, 3, 4, 5]], season: 4 },
    },
    {
      code: "ratiosNeedPositive",
      when: { en: "MULTIPLICATIVE on a season without demand.", fr: "MULTIPLICATIVE sur une saison sans demande." },
      args: { history: [[0, 0, 0, 0, 0, 0, 0, 0, 1]], season: 4 },
    },
  ],
  source: {
    en: "Classical decomposition: Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd edition, section 3.4.",
    fr: "Décomposition classique : Hyndman & Athanasopoulos (2021), Forecasting, 3e édition, section 3.4.",
  },
  examples: [
    {
      title: { en: "Quarters of two years", fr: "Les trimestres de deux ans" },
      args: { history: [[80], [120], [60], [140], [80], [120], [60], [140]], season: 4 },
      result: [[0.8], [1.2], [0.6], [1.4]],
    },
    {
      title: { en: "The same as differences", fr: "Les mêmes en écarts" },
      args: { history: [[80, 120, 60, 140, 80, 120, 60, 140]], season: 4, kind: "ADDITIVE" },
      result: [[-20, 20, -40, 40]],
    },
  ],
  history: [],
  compute: ({ history, season, kind }) => {
    const indices = seasonalProfile(rowByRow(history), season, kind);
    return columnCount(history) === 1 && rowCount(history) > 1 ? indices.map((index) => [index]) : [indices];
  },
});
