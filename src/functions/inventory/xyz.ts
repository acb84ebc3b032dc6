import { xyz as xyzClasses } from "../../calc/inventory/xyz";
import { number, optional, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const xyz = defineFunction({
  id: "XYZ",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "X, Y or Z for each item by how steadily it sells.",
    fr: "X, Y ou Z pour chaque article selon la régularité de ses ventes.",
  },
  args: {
    history: sparseMatrix({
      name: { en: "history", fr: "historique" },
      help: {
        en: "Past demand, one row an item and one column a period; a single column is one item. A blank is missing.",
        fr: "Demande passée, une ligne par article et une colonne par période ; une seule colonne est un article. Vide = manquant.",
      },
      unit: "quantity",
    }),
    x: optional(
      number({
        name: { en: "x", fr: "x" },
        help: { en: "Variation up to which an item is X (steady).", fr: "Variation jusqu'à laquelle un article est X (régulier)." },
        unit: "ratio",
        minimum: 0,
      }),
      0.25,
    ),
    y: optional(
      number({
        name: { en: "y", fr: "y" },
        help: {
          en: "Variation up to which it is Y; above it is Z (hard to foresee).",
          fr: "Variation jusqu'à laquelle il est Y ; au-delà il est Z (difficile à prévoir).",
        },
        unit: "ratio",
        minimum: 0,
      }),
      0.5,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "text",
    help: { en: "One class an item, as a column.", fr: "Une classe par article, en colonne." },
  },
  errors: [
    {
      code: "neverDemanded",
      when: {
        en: "In the cell of an item that sells nothing on average.",
        fr: "Dans la cellule d'un article qui ne vend rien en moyenne.",
      },
      args: { history: [[0, 0, 0]] },
    },
  ],
  source: {
    en: "Coefficient of variation: population standard deviation over mean; limits vary by company.",
    fr: "Coefficient de variation : écart type de la population sur la moyenne ; les seuils varient selon l'entreprise.",
  },
  examples: [
    {
      title: { en: "A steady item and a jumpy one", fr: "Un article régulier et un autre agité" },
      args: {
        history: [
          [10, 10, 11],
          [1, 9, 2],
        ],
      },
      result: [["X"], ["Z"]],
    },
    {
      title: { en: "Variation of exactly one half", fr: "Une variation d'un demi exactement" },
      args: { history: [[5, 15]] },
      result: [["Y"]],
    },
  ],
  history: [],
  compute: ({ history, x, y }) => xyzClasses(history, x, y),
});
