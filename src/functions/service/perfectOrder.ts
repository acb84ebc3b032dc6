import { perfectOrder as productOf } from "../../calc/service/perfectOrder";
import { sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";

export const perfectOrder = defineFunction({
  id: "PERFECTORDER",
  since: "0.1.0",
  family: "service",
  summary: {
    en: "Perfect order rate from its components: the product of their rates.",
    fr: "Taux de commandes parfaites à partir de ses composantes : le produit de leurs taux.",
  },
  args: {
    rates: sparseSeries({
      name: { en: "rates", fr: "taux" },
      help: {
        en: "Rates such as on time, complete, undamaged, well documented.",
        fr: "Taux tels que à l'heure, complet, intact, bien documenté.",
      },
      unit: "ratio",
      minimum: 0,
      maximum: 1,
    }),
  },
  result: {
    dimensionality: "scalar",
    unit: "ratio",
    help: { en: "Ratio, as if failures struck independently.", fr: "Un ratio, comme si les défauts étaient indépendants." },
  },
  errors: [{ code: "missingValue", when: { en: "A rate is blank.", fr: "Un taux est vide." }, args: { rates: [[0.9, null]] } }],
  source: {
    en: "APQC, perfect order performance: the product of the component rates.",
    fr: "APQC, taux de commandes parfaites : le produit des taux des composantes.",
  },
  examples: [
    { title: { en: "Two components", fr: "Deux composantes" }, args: { rates: [[0.9], [0.8]] }, result: 0.72 },
    {
      title: { en: "Four components", fr: "Quatre composantes" },
      args: { rates: [[0.98, 0.97, 0.99, 0.82]] },
      result: 0.98 * 0.97 * 0.99 * 0.82,
    },
  ],
  history: [],
  compute: ({ rates }) => productOf(rates),
});
