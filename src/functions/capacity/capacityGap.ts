import { capacityGap as gapOf } from "../../calc/capacity/capacityGap";
import { matrix } from "../args";
import { defineFunction } from "../defineFunction";
import { load } from "./loadArgs";

export const capacityGap = defineFunction({
  id: "CAPACITYGAP",
  since: "0.1.0",
  family: "capacity",
  summary: {
    en: "Capacity minus load: negative where there is an overload.",
    fr: "Capacité moins charge : négatif en cas de surcharge.",
  },
  args: {
    capacity: matrix({
      name: { en: "capacity", fr: "capacité" },
      help: {
        en: "Hours of capacity; one cell or one row is repeated for all of the load.",
        fr: "Heures de capacité ; une cellule ou une ligne est répétée pour toute la charge.",
      },
      unit: "hours",
    }),
    load,
  },
  result: {
    dimensionality: "matrix",
    unit: "hours",
    help: {
      en: "Hours in the shape of the load; negative = overload.",
      fr: "Heures, de la forme de la charge ; négatif = surcharge.",
    },
  },
  errors: [],
  source: { en: "Available capacity = rated capacity − load.", fr: "Capacité disponible = capacité réelle − charge." },
  examples: [
    {
      title: { en: "Overload in the second month", fr: "Surcharge le deuxième mois" },
      args: { capacity: [[200, 200]], load: [[150, 250]] },
      result: [[50, -50]],
    },
    {
      title: { en: "The same capacity every month", fr: "La même capacité chaque mois" },
      args: {
        capacity: 400,
        load: [
          [450, 380],
          [300, 410],
        ],
      },
      result: [
        [-50, 20],
        [100, -10],
      ],
    },
  ],
  history: [],
  compute: ({ capacity, load }) => gapOf(capacity, load),
});
