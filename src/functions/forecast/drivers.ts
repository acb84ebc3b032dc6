import { drivers as driven } from "../../calc/forecast/drivers";
import { matrix } from "../args";
import { defineFunction } from "../defineFunction";

export const drivers = defineFunction({
  id: "DRIVERS",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "A forecast with market events applied: baseline x (1 + effect).",
    fr: "Une prévision avec les événements du marché : base x (1 + effet).",
  },
  args: {
    baseline: matrix({
      name: { en: "baseline", fr: "base" },
      help: {
        en: "The forecast without events; a blank counts as 0.",
        fr: "La prévision sans événements ; une cellule vide compte pour 0.",
      },
      unit: "quantity",
    }),
    effects: matrix({
      name: { en: "effects", fr: "effets" },
      help: {
        en: "Relative effects in the same shape: 0.1 is ten per cent more; a blank is no effect.",
        fr: "Effets relatifs de même forme : 0,1 est dix pour cent de plus ; vide = aucun effet.",
      },
      unit: "count",
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: { en: "The forecast with effects, in the shape of the baseline.", fr: "La prévision avec effets, de la forme de la base." },
  },
  errors: [],
  source: {
    en: "Event adjustment of demand planning: multiplicative effects on the baseline.",
    fr: "Ajustement par événements de la planification de la demande : effets multiplicatifs sur la base.",
  },
  examples: [
    {
      title: { en: "A promotion, then a competitor's launch", fr: "Une promotion, puis le lancement d'un concurrent" },
      args: { baseline: [[100, 200, 50]], effects: [[0.1, -0.5, null]] },
      result: [[110, 100, 50]],
    },
    { title: { en: "Two families", fr: "Deux familles" }, args: { baseline: [[100], [10]], effects: [[0], [1]] }, result: [[100], [20]] },
  ],
  history: [],
  compute: ({ baseline, effects }) => driven(baseline, effects),
});
