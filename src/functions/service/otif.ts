import { requireSameLengths } from "../../calc/matrix";
import { byMonth, ofLines } from "../../calc/service/byMonth";
import { otif as rateOf } from "../../calc/service/otif";
import { names, optional } from "../args";
import { defineFunction } from "../defineFunction";
import { deliveryDates, deliveryQuantities, toleranceDays } from "./deliveryArgs";
import { months } from "../sharedArgs";

export const otif = defineFunction({
  id: "OTIF",
  since: "0.1.0",
  family: "service",
  summary: {
    en: "Share of lines, or of orders, delivered on time and in full.",
    fr: "Part des lignes, ou des commandes, livrées à l'heure et complètes (OTIF).",
  },
  args: {
    ...deliveryDates,
    ...deliveryQuantities,
    toleranceDays,
    orderIds: optional(
      names({
        name: { en: "orderIds", fr: "numérosCommande" },
        help: { en: "Order of each line: a name or number.", fr: "Commande de chaque ligne : un nom ou un numéro." },
      }),
      null,
    ),
    months,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "A share of lines; with orderIds, of orders whose every line is on time and in full. Open lines are left out; an open order counts only once a line has failed. With months, one share a month of delivery, an order being its lines of that month.",
      fr: "Une part des lignes ; avec numérosCommande, des commandes dont chaque ligne est à l'heure et complète. Les lignes ouvertes sont écartées ; une commande ouverte ne compte que si une ligne a échoué. Avec mois, une part par mois de livraison, une commande étant ses lignes de ce mois.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No line has both dates and both quantities.", fr: "Aucune ligne n'a ses deux dates et ses deux quantités." },
      args: { promised: [["2027-03-01"]], actual: [[null]], ordered: [[5]], delivered: [[5]] },
    },
  ],
  source: {
    en: "OTIF: both conditions on the same line, never the product of two rates.",
    fr: "OTIF : les deux conditions sur la même ligne, jamais le produit de deux taux.",
  },
  examples: [
    {
      title: { en: "By line", fr: "Par ligne" },
      args: {
        promised: [["2027-03-01"], ["2027-03-01"], ["2027-03-05"]],
        actual: [["2027-03-01"], ["2027-02-27"], ["2027-03-06"]],
        ordered: [[10], [20], [5]],
        delivered: [[10], [18], [5]],
      },
      result: [[1 / 3]],
    },
    {
      title: { en: "By order: the short line spoils its order", fr: "Par commande : la ligne incomplète pénalise sa commande" },
      args: {
        promised: [["2027-03-01"], ["2027-03-01"], ["2027-03-05"]],
        actual: [["2027-03-01"], ["2027-02-27"], ["2027-03-06"]],
        ordered: [[10], [20], [5]],
        delivered: [[10], [18], [5]],
        toleranceDays: 1,
        orderIds: [["A"], ["A"], ["B"]],
      },
      result: [[0.5]],
    },
    {
      title: { en: "One share a month of delivery", fr: "Une part par mois de livraison" },
      args: {
        promised: [["2027-03-01"], ["2027-03-01"], ["2027-04-05"]],
        actual: [["2027-03-01"], ["2027-03-02"], ["2027-04-05"]],
        ordered: [[10], [20], [5]],
        delivered: [[10], [20], [5]],
        months: [["2027-03-01"], ["2027-04-01"]],
      },
      result: [[0.5], [1]],
    },
  ],
  history: [],
  compute: ({ promised, actual, ordered, delivered, toleranceDays, orderIds, months: wanted }) => {
    requireSameLengths({ promised, actual, ordered, delivered, ...(orderIds !== null && { orderIds }) });
    return byMonth(actual, wanted, (lines) =>
      rateOf(
        {
          promised: ofLines(promised, lines),
          actual: ofLines(actual, lines),
          ordered: ofLines(ordered, lines),
          delivered: ofLines(delivered, lines),
          orderIds: orderIds && ofLines(orderIds, lines),
        },
        toleranceDays,
      ),
    );
  },
});
