import { utilization as utilizationOf } from "../../calc/capacity/utilization";
import { matrix } from "../args";
import { defineFunction } from "../defineFunction";
import { load } from "./loadArgs";

export const utilization = defineFunction({
  id: "UTILIZATION",
  since: "0.1.0",
  family: "capacity",
  summary: { en: "Load over capacity: above 1 is an overload.", fr: "Charge sur capacité : au-dessus de 1, il y a surcharge." },
  args: {
    load,
    capacity: matrix({
      name: { en: "capacity", fr: "capacité" },
      help: {
        en: "Hours of capacity; one cell or one row is repeated for all of the load.",
        fr: "Heures de capacité ; une cellule ou une ligne est répétée pour toute la charge.",
      },
      unit: "hours",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "Ratios in the shape of the load; 1 = fully loaded, no load on no capacity is 0.",
      fr: "Ratios, de la forme de la charge ; 1 = pleine charge, aucune charge sans capacité vaut 0.",
    },
  },
  errors: [
    {
      code: "loadWithoutCapacity",
      when: { en: "In the cells where there is load but no capacity.", fr: "Dans les cellules où il y a une charge sans capacité." },
      args: { load: [[10]], capacity: [[0]] },
    },
  ],
  source: {
    en: "Load percentage of rough-cut capacity planning: load / rated capacity.",
    fr: "Taux de charge du calcul de charges globales : charge / capacité réelle.",
  },
  examples: [
    {
      title: { en: "Three months at 200 hours", fr: "Trois mois à 200 heures" },
      args: { load: [[150, 250, 200]], capacity: 200 },
      result: [[0.75, 1.25, 1]],
    },
    { title: { en: "A closed month", fr: "Un mois de fermeture" }, args: { load: [[90, 0]], capacity: [[100, 0]] }, result: [[0.9, 0]] },
  ],
  history: [],
  compute: ({ load, capacity }) => utilizationOf(load, capacity),
});
