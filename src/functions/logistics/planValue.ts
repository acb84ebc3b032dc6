import { planValue as valueOf } from "../../calc/logistics/planValue";
import { matrix, series } from "../args";
import { defineFunction } from "../defineFunction";

export const planValue = defineFunction({
  id: "PLANVALUE",
  since: "0.1.0",
  family: "logistics",
  summary: { en: "Value of a volume plan in each period.", fr: "Valeur d'un plan de volumes à chaque période." },
  args: {
    volumes: matrix({
      name: { en: "volumes", fr: "volumes" },
      help: { en: "Volumes, one row an item and one column a period.", fr: "Volumes, une ligne par article et une colonne par période." },
      unit: "quantity",
    }),
    unitValues: series({
      name: { en: "unitValues", fr: "valeursUnitaires" },
      help: {
        en: "Price, cost or margin of a unit: one for all, or one a row.",
        fr: "Prix, coût ou marge d'une unité : un pour tous, ou un par ligne.",
      },
      unit: "moneyPerUnit",
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "money",
    help: { en: "One row: the value of each period.", fr: "Une ligne : la valeur de chaque période." },
  },
  errors: [],
  source: {
    en: "Financial view of the volume plan: sum of volume x unit value.",
    fr: "Traduction financière du plan de volumes : somme de volume x valeur unitaire.",
  },
  examples: [
    {
      title: { en: "Two families", fr: "Deux familles" },
      args: {
        volumes: [
          [10, 20],
          [1, 0],
        ],
        unitValues: [[2], [100]],
      },
      result: [[120, 40]],
    },
    { title: { en: "One price", fr: "Un seul prix" }, args: { volumes: [[10, 20]], unitValues: 3 }, result: [[30, 60]] },
  ],
  history: [],
  compute: ({ volumes, unitValues }) => valueOf(volumes, unitValues),
});
