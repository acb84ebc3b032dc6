import { abc as abcClasses } from "../../calc/inventory/abc";
import { number, optional, sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";

export const abc = defineFunction({
  id: "ABC",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "A, B or C for each item by cumulative share of the value, largest first.",
    fr: "A, B ou C pour chaque article selon la part cumulée de la valeur, les plus grands d'abord.",
  },
  args: {
    values: sparseSeries({
      name: { en: "values", fr: "valeurs" },
      help: {
        en: "Value of each item, such as yearly sales; a blank gets no class.",
        fr: "Valeur de chaque article, par exemple ses ventes annuelles ; une cellule vide n'a pas de classe.",
      },
      unit: "money",
      minimum: 0,
    }),
    a: optional(
      number({
        name: { en: "a", fr: "a" },
        help: { en: "Cumulative share below which an item starts as A.", fr: "Part cumulée sous laquelle un article commence en A." },
        unit: "ratio",
        minimum: 0,
        maximum: 1,
      }),
      0.8,
    ),
    b: optional(
      number({
        name: { en: "b", fr: "b" },
        help: { en: "Likewise for B; the rest is C.", fr: "De même pour B ; le reste est C." },
        unit: "ratio",
        minimum: 0,
        maximum: 1,
      }),
      0.95,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "text",
    help: {
      en: "One class an item, as a column, in the order given; the item that crosses a limit keeps the class in which it started.",
      fr: "Une classe par article, en colonne, dans l'ordre donné ; l'article qui franchit un seuil garde la classe où il a commencé.",
    },
  },
  errors: [
    {
      code: "totalNotPositive",
      when: { en: "No item has a value above zero.", fr: "Aucun article n'a de valeur positive." },
      args: { values: [[0], [null]] },
    },
  ],
  source: {
    en: "Dickie (1951), ABC Inventory Analysis Shoots for Dollars, not Pennies.",
    fr: "Dickie (1951), ABC Inventory Analysis Shoots for Dollars, not Pennies, d'après Pareto.",
  },
  examples: [
    { title: { en: "Three items", fr: "Trois articles" }, args: { values: [[700], [100], [200]] }, result: [["A"], ["B"], ["A"]] },
    {
      title: { en: "Own limits", fr: "Des seuils à soi" },
      args: { values: [[50], [30], [15], [5]], a: 0.5, b: 0.8 },
      result: [["A"], ["B"], ["C"], ["C"]],
    },
  ],
  history: [],
  compute: ({ values, a, b }) => abcClasses(values, a, b).map((letter) => [letter]),
});
