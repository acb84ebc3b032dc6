import { eoq as orderQuantity } from "../../calc/inventory/eoq";
import { type SparseMatrix } from "../../calc/matrix";
import { optional, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const eoq = defineFunction({
  id: "EOQ",
  since: "0.1.0",
  family: "inventory",
  summary: {
    en: "Economic order quantity, on request with planned backorders or a production rate.",
    fr: "Quantité économique de commande, au choix avec ruptures planifiées ou cadence de production.",
  },
  args: {
    demand: sparseMatrix({
      name: { en: "demand", fr: "demande" },
      help: { en: "Demand of a span, such as a year.", fr: "Demande d'une durée, par exemple une année." },
      unit: "quantity",
      minimum: 0,
    }),
    orderCost: sparseMatrix({
      name: { en: "orderCost", fr: "coûtDeCommande" },
      help: { en: "Cost of one order or setup.", fr: "Coût d'une commande ou d'un lancement." },
      unit: "money",
      minimum: 0,
    }),
    holdingCost: sparseMatrix({
      name: { en: "holdingCost", fr: "coûtDeStockage" },
      help: { en: "Cost of holding one unit for the span.", fr: "Coût de détention d'une unité sur la durée." },
      unit: "moneyPerUnit",
      minimum: 0,
    }),
    backorderCost: optional(
      sparseMatrix({
        name: { en: "backorderCost", fr: "coûtDeRupture" },
        help: {
          en: "Cost of owing one unit for the span; omitted = never short.",
          fr: "Coût d'une unité due sur la durée ; omis = jamais de rupture.",
        },
        unit: "moneyPerUnit",
        minimum: 0,
      }),
      null,
    ),
    productionRate: optional(
      sparseMatrix({
        name: { en: "productionRate", fr: "cadence" },
        help: {
          en: "Units made in the span while producing, above the demand; omitted = the lot arrives at once.",
          fr: "Unités produites sur la durée en marche, plus que la demande ; omis = le lot arrive d'un coup.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: { en: "Units an order, one an item.", fr: "Des unités par commande, un nombre par article." },
  },
  errors: [
    {
      code: "zeroDivisor",
      when: {
        en: "In the cell of an item whose holding or backorder cost is zero.",
        fr: "Dans la cellule d'un article dont le coût de stockage ou de rupture est nul.",
      },
      args: { demand: 10, orderCost: 1, holdingCost: 0 },
    },
    {
      code: "missingValue",
      when: { en: "In the cell of an item that lacks a value.", fr: "Dans la cellule d'un article à qui une valeur manque." },
      args: { demand: [[1, null]], orderCost: 10, holdingCost: 1 },
    },
  ],
  source: {
    en: "Harris (1913), How Many Parts to Make at Once; Snyder & Shen, Fundamentals of Supply Chain Theory.",
    fr: "Harris (1913), How Many Parts to Make at Once ; Snyder & Shen, Fundamentals of Supply Chain Theory.",
  },
  examples: [
    {
      title: { en: "200 a year, order 16, holding 4", fr: "200 par an, commande 16, stockage 4" },
      args: { demand: 200, orderCost: 16, holdingCost: 4 },
      result: [[40]],
    },
    {
      title: { en: "Produced at twice the demand", fr: "Produit au double de la demande" },
      args: { demand: 200, orderCost: 16, holdingCost: 4, productionRate: 400 },
      result: [[40 * Math.SQRT2]],
    },
    {
      title: { en: "With backorders at 4", fr: "Avec ruptures à 4" },
      args: { demand: 200, orderCost: 16, holdingCost: 4, backorderCost: 4 },
      result: [[40 * Math.SQRT2]],
    },
  ],
  history: [],
  compute: ({ backorderCost, productionRate, ...rest }) =>
    orderQuantity({ ...rest, backorderCost: orNever(backorderCost), productionRate: orNever(productionRate) }),
});

/** What is left out, as a whole or in single cells, has no limit. */
const orNever = (range: SparseMatrix | null): SparseMatrix => (range ?? [[null]]).map((row) => row.map((value) => value ?? Infinity));
