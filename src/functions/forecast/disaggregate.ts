import { disaggregate as split } from "../../calc/forecast/disaggregate";
import { number, optional, series } from "../args";
import { defineFunction } from "../defineFunction";

export const disaggregate = defineFunction({
  id: "DISAGGREGATE",
  since: "0.1.0",
  family: "forecast",
  summary: {
    en: "Splits totals over items in proportion, in whole units that add up to each total exactly.",
    fr: "Répartit des totaux entre articles au prorata, en unités entières dont la somme est exactement chaque total.",
  },
  args: {
    total: series({
      name: { en: "total", fr: "total" },
      help: { en: "One total a period.", fr: "Un total par période." },
      unit: "quantity",
    }),
    proportions: series({
      name: { en: "proportions", fr: "proportions" },
      help: {
        en: "One a item, such as last year's volumes; they are scaled to sum 1.",
        fr: "Une par article, par exemple les volumes de l'an passé ; elles sont ramenées à la somme 1.",
      },
      unit: "count",
      minimum: 0,
    }),
    decimals: optional(
      number({
        name: { en: "decimals", fr: "décimales" },
        help: {
          en: "Digits after the point that an item may have; 0 = whole units.",
          fr: "Chiffres après la virgule permis à un article ; 0 = unités entières.",
        },
        unit: "count",
        minimum: 0,
        maximum: 6,
        integer: true,
      }),
      0,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "One row an item and one column a period. A total finer than the unit leaves its fraction with one item.",
      fr: "Une ligne par article et une colonne par période. Un total plus fin que l'unité laisse sa fraction à un article.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "The proportions add up to zero.", fr: "La somme des proportions est nulle." },
      args: { total: [[10]], proportions: [[0], [0]] },
    },
  ],
  source: {
    en: "Largest remainders (Hamilton's method): Balinski & Young (1982), Fair Representation.",
    fr: "Plus forts restes (méthode de Hamilton) : Balinski & Young (1982), Fair Representation.",
  },
  examples: [
    {
      title: { en: "Ten over three alike", fr: "Dix pour trois articles pareils" },
      args: { total: [[10]], proportions: [[1], [1], [1]] },
      result: [[4], [3], [3]],
    },
    {
      title: { en: "Two months by last year's mix", fr: "Deux mois selon le mix de l'an passé" },
      args: { total: [[100, 7]], proportions: [[60], [30], [10]] },
      result: [
        [60, 4],
        [30, 2],
        [10, 1],
      ],
    },
  ],
  history: [],
  compute: ({ total, proportions, decimals }) => split(total, proportions, decimals),
});
