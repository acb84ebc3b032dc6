import { backtestTable } from "../../calc/forecast/forecastBacktest";
import { number, optional } from "../args";
import { defineFunction } from "../defineFunction";
import { extremes, historyMatrix, methodByItem, season, workingDays } from "./forecastArgs";

/** Three years of months: more earlier moments than anyone judges a method by. */
const mostPeriods = 36;

export const forecastBacktest = defineFunction({
  id: "FORECASTBACKTEST",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "What a method would have forecast for the last periods, each time knowing only what came before.",
    fr: "Ce qu'une méthode aurait prévu pour les dernières périodes, en ne connaissant chaque fois que ce qui précédait.",
  },
  args: {
    history: historyMatrix,
    periods: optional(
      number({
        name: { en: "periods", fr: "périodes" },
        help: { en: "How many of the last periods.", fr: "Nombre de dernières périodes." },
        unit: "periods",
        minimum: 1,
        maximum: mostPeriods,
        integer: true,
      }),
      12,
    ),
    ahead: optional(
      number({
        name: { en: "ahead", fr: "avance" },
        help: {
          en: "Periods that are forecast from each earlier moment: 3 makes a forecast every three periods, one to three periods ahead.",
          fr: "Périodes prévues depuis chaque moment passé : 3 fait une prévision toutes les trois périodes, une à trois périodes à l'avance.",
        },
        unit: "periods",
        minimum: 1,
        maximum: mostPeriods,
        integer: true,
      }),
      3,
    ),
    season,
    method: methodByItem,
    days: workingDays,
    extremes,
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "One row an item, one column for each of the last periods; blank where the history was still too short. SOP.FORECASTACCURACY and SOP.FORECASTBIAS say how good it was.",
      fr: "Une ligne par article, une colonne par dernière période ; vide là où l'historique était encore trop court. SOP.FORECASTACCURACY et SOP.FORECASTBIAS disent ce qu'elle valait.",
    },
  },
  errors: [],
  source: {
    en: "Tashman (2000), International Journal of Forecasting 16(4): tests with a rolling origin.",
    fr: "Tashman (2000), International Journal of Forecasting 16(4) : tests à origine mobile.",
  },
  examples: [
    {
      title: { en: "The last value, two periods at a time", fr: "La dernière valeur, deux périodes à la fois" },
      args: { history: [[10, 12, 11, 15, 14, 18]], periods: 4, ahead: 2, season: 1, method: "NAIVE" },
      result: [[12, 12, 15, 15]],
    },
    {
      title: { en: "Last year's quarters; an item too young for them", fr: "Les trimestres de l'an dernier ; un article trop récent" },
      args: {
        history: [
          [10, 20, 30, 40, 11, 21, 31, 41],
          [null, null, null, null, null, 5, 6, 7],
        ],
        periods: 3,
        ahead: 1,
        season: 4,
        method: "SNAIVE",
      },
      result: [
        [20, 30, 40],
        ["", "", ""],
      ],
    },
  ],
  history: [],
  compute: ({ history, periods, ahead, season, method, days, extremes: asked }) =>
    backtestTable(history, { horizon: ahead, season, method, days, keepsExtremes: asked === "KEEP" }, periods).map((row) =>
      row.map((value) => value ?? ""),
    ),
});
