import { pinballLoss as lossOf } from "../../calc/accuracy/pinballLoss";
import { number, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";
import { actual } from "./comparedArgs";

export const pinballLoss = defineFunction({
  id: "PINBALLLOSS",
  since: "0.1.0",
  family: "accuracy",
  summary: {
    en: "Cost of a quantile forecast: units short and units over, weighed by the level aimed at.",
    fr: "Coût d'une prévision de quantile : unités en moins et en trop, pondérées par le niveau visé.",
  },
  args: {
    quantileForecast: sparseMatrix({
      name: { en: "quantileForecast", fr: "prévisionQuantile" },
      help: { en: "Forecast of the level that demand should stay below.", fr: "Prévision du niveau sous lequel la demande doit rester." },
      unit: "quantity",
    }),
    actual,
    quantile: number({
      name: { en: "quantile", fr: "quantile" },
      help: { en: "The probability of that level, such as 0.9.", fr: "La probabilité de ce niveau, par exemple 0,9." },
      unit: "ratio",
      minimum: 0,
      maximum: 1,
    }),
  },
  result: {
    dimensionality: "scalar",
    unit: "quantity",
    help: { en: "Mean loss a period, in units; lower is better.", fr: "Perte moyenne par période, en unités ; plus bas est mieux." },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No period has both a forecast and an actual.", fr: "Aucune période n'a à la fois une prévision et un réel." },
      args: { quantileForecast: [[10, null]], actual: [[null, 20]], quantile: 0.5 },
    },
  ],
  source: {
    en: "Koenker & Bassett (1978), Regression Quantiles, Econometrica 46(1).",
    fr: "Koenker & Bassett (1978), Regression Quantiles, Econometrica 46(1), où la perte est définie.",
  },
  examples: [
    {
      title: { en: "Twenty over the demand", fr: "Vingt au-dessus de la demande" },
      args: { quantileForecast: [[120]], actual: [[100]], quantile: 0.9 },
      result: 2,
    },
    {
      title: { en: "Twenty short costs nine times as much", fr: "Vingt en moins coûtent neuf fois plus" },
      args: { quantileForecast: [[80]], actual: [[100]], quantile: 0.9 },
      result: 18,
    },
  ],
  history: [],
  compute: ({ quantileForecast, actual, quantile }) => lossOf(quantileForecast, actual, quantile),
});
