import { CalcError } from "../../calc/calcError";
import { requireSameLengths } from "../../calc/matrix";
import { byMonth, ofLines } from "../../calc/service/byMonth";
import { fillRate as rateOf } from "../../calc/service/fillRate";
import { choice, dates as datesArg, names, optional } from "../args";
import { fillLevelList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { deliveryQuantities } from "./deliveryArgs";
import { months } from "../sharedArgs";

export const fillRate = defineFunction({
  id: "FILLRATE",
  since: "0.1.0",
  family: "service",
  summary: {
    en: "How much of what was ordered was delivered, by unit, line or order.",
    fr: "Taux de satisfaction : la part livrée de ce qui est commandé, par unité, ligne ou commande.",
  },
  args: {
    ...deliveryQuantities,
    level: optional(
      choice(
        {
          name: { en: "level", fr: "niveau" },
          help: {
            en: "UNIT counts units (more than ordered counts as ordered), LINE complete lines, ORDER complete orders.",
            fr: "UNIT compte les unités (au plus la quantité commandée), LINE les lignes complètes, ORDER les commandes complètes.",
          },
        },
        fillLevelList,
      ),
      "UNIT",
    ),
    orderIds: optional(
      names({
        name: { en: "orderIds", fr: "numérosCommande" },
        help: {
          en: "Order of each line: a name or number; needed for ORDER.",
          fr: "Commande de chaque ligne : un nom ou un numéro ; nécessaire pour ORDER.",
        },
      }),
      null,
    ),
    dates: optional(
      datesArg({
        name: { en: "dates", fr: "datesLignes" },
        help: {
          en: "Date that puts each line into its month; needed for months.",
          fr: "Date qui place chaque ligne dans son mois ; nécessaire pour mois.",
        },
      }),
      null,
    ),
    months,
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "A share, or one a month; an order with an open line counts only once a line is short.",
      fr: "Une part, ou une par mois ; une commande avec une ligne ouverte ne compte que si une ligne est incomplète.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No line has both quantities.", fr: "Aucune ligne n'a ses deux quantités." },
      args: { ordered: [[null]], delivered: [[5]] },
    },
    {
      code: "totalNotPositive",
      when: { en: "UNIT: nothing was ordered.", fr: "UNIT : rien n'a été commandé." },
      args: { ordered: [[0]], delivered: [[0]] },
    },
  ],
  source: {
    en: "Unit, line and order fill rates of customer service.",
    fr: "Taux de satisfaction à l'unité, à la ligne et à la commande.",
  },
  examples: [
    {
      title: { en: "Five lines, by unit", fr: "Cinq lignes, à l'unité" },
      args: { ordered: [[100], [450], [230], [1000], [350]], delivered: [[75], [450], [210], [800], [350]] },
      result: [[1885 / 2130]],
    },
    {
      title: { en: "The same lines, complete ones only", fr: "Les mêmes lignes, complètes seulement" },
      args: { ordered: [[100], [450], [230], [1000], [350]], delivered: [[75], [450], [210], [800], [350]], level: "LINE" },
      result: [[0.4]],
    },
    {
      title: { en: "By order", fr: "Par commande" },
      args: { ordered: [[10], [20], [5]], delivered: [[10], [18], [5]], level: "ORDER", orderIds: [[1001], [1001], [1002]] },
      result: [[0.5]],
    },
    {
      title: { en: "Units of each month", fr: "Unités de chaque mois" },
      args: {
        ordered: [[10], [30], [5]],
        delivered: [[10], [20], [5]],
        dates: [["2027-03-01"], ["2027-03-15"], ["2027-04-02"]],
        months: [["2027-03-01", "2027-04-01"]],
      },
      result: [[0.75, 1]],
    },
  ],
  history: [],
  compute: ({ ordered, delivered, level, orderIds, dates, months: wanted }) => {
    if (wanted !== null && dates === null) throw new CalcError("missingArgument", { argument: "dates" });
    requireSameLengths({ ordered, delivered, ...(orderIds !== null && { orderIds }), ...(dates !== null && { dates }) });
    return byMonth(dates ?? [], wanted, (lines) =>
      rateOf(ofLines(ordered, lines), ofLines(delivered, lines), level, orderIds && ofLines(orderIds, lines)),
    );
  },
});
