import { projectedStock as balanceOf } from "../../calc/inventory/projectedStock";
import { matrix, series } from "../args";
import { defineFunction } from "../defineFunction";

export const projectedStock = defineFunction({
  id: "PROJECTEDSTOCK",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Stock at the end of each period: opening stock plus supply minus demand so far.",
    fr: "Stock prévisionnel en fin de période : stock initial plus entrées moins demande cumulées.",
  },
  args: {
    opening: series({
      name: { en: "opening", fr: "stockInitial" },
      help: {
        en: "Stock before the first period: one number, or one a row of the demand.",
        fr: "Stock avant la première période : un nombre, ou un par ligne de la demande.",
      },
      unit: "quantity",
    }),
    demand: matrix({
      name: { en: "demand", fr: "demande" },
      help: {
        en: "Demand, one row an item and one column a period; a blank counts as 0.",
        fr: "Demande, une ligne par article et une colonne par période ; une cellule vide compte pour 0.",
      },
      unit: "quantity",
    }),
    supply: matrix({
      name: { en: "supply", fr: "entrées" },
      help: {
        en: "Production and purchases in the shape of the demand; a blank counts as 0.",
        fr: "Production et achats, de la forme de la demande ; une cellule vide compte pour 0.",
      },
      unit: "quantity",
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Stock in the shape of the demand; negative = shortage. A single column with one opening stock is one item with periods down.",
      fr: "Stock, de la forme de la demande ; négatif = pénurie. Une seule colonne avec un stock initial est un article dont les périodes descendent.",
    },
  },
  errors: [],
  source: {
    en: "Stock projection of material requirements planning: previous stock + receipts − requirements.",
    fr: "Stock prévisionnel du calcul des besoins nets : stock précédent + entrées − besoins.",
  },
  examples: [
    {
      title: { en: "A shortage, then a large receipt", fr: "Une pénurie évitée, puis une grosse réception" },
      args: { opening: 500, demand: [[100, 300, 100]], supply: [[0, 0, 1000]] },
      result: [[400, 100, 1000]],
    },
    {
      title: { en: "Two items", fr: "Deux articles" },
      args: {
        opening: [[20], [50]],
        demand: [
          [30, 30],
          [10, 10],
        ],
        supply: [
          [0, 60],
          [0, 0],
        ],
      },
      result: [
        [-10, 20],
        [40, 30],
      ],
    },
  ],
  history: [],
  compute: ({ opening, demand, supply }) => balanceOf(opening, demand, supply),
});
