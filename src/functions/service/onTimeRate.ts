import { requireSameLengths } from "../../calc/matrix";
import { byMonth, ofLines } from "../../calc/service/byMonth";
import { onTimeRate as rateOf } from "../../calc/service/onTimeRate";
import { date, optional } from "../args";
import { defineFunction } from "../defineFunction";
import { deliveryDates, toleranceDays } from "./deliveryArgs";
import { months } from "../sharedArgs";

export const onTimeRate = defineFunction({
  id: "ONTIMERATE",
  since: "0.1.0",
  family: "service",
  summary: { en: "Share of lines delivered by the promised date.", fr: "Part des lignes livrées à la date promise." },
  args: {
    ...deliveryDates,
    toleranceDays,
    asOf: optional(
      date({
        name: { en: "asOf", fr: "auJour" },
        help: {
          en: "Today's date or a closing date: undelivered lines past promise then count as late.",
          fr: "Date du jour ou de clôture : les lignes non livrées et échues comptent alors en retard.",
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
      en: "A share, or one a month of delivery; undelivered lines count only with asOf, once past promise and tolerance, in the month of their promise. The time of day is ignored.",
      fr: "Une part, ou une par mois de livraison ; les lignes non livrées ne comptent qu'avec auJour, une fois promesse et tolérance passées, au mois de leur promesse. L'heure est ignorée.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No line has both dates, nor is late on asOf.", fr: "Aucune ligne n'a ses deux dates ni n'est en retard au jour donné." },
      args: { promised: [["2027-03-01"]], actual: [[null]] },
    },
  ],
  source: {
    en: "On-time delivery to the promised (committed) date, by line.",
    fr: "Livraison à l'heure sur la date promise (engagée), par ligne.",
  },
  examples: [
    {
      title: { en: "Delivered lines only", fr: "Lignes livrées seulement" },
      args: {
        promised: [["2027-03-01"], ["2027-03-05"], ["2027-03-08"], ["2027-03-10"]],
        actual: [["2027-03-01"], ["2027-03-06"], ["2027-03-07"], [null]],
      },
      result: [[2 / 3]],
    },
    {
      title: { en: "One day of tolerance", fr: "Un jour de tolérance" },
      args: {
        promised: [["2027-03-01"], ["2027-03-05"], ["2027-03-08"], ["2027-03-10"]],
        actual: [["2027-03-01"], ["2027-03-06"], ["2027-03-07"], [null]],
        toleranceDays: 1,
      },
      result: [[1]],
    },
    {
      title: { en: "Late backlog counts", fr: "Le retard non livré compte" },
      args: {
        promised: [["2027-03-01"], ["2027-03-05"], ["2027-03-08"], ["2027-03-10"]],
        actual: [["2027-03-01"], ["2027-03-06"], ["2027-03-07"], [null]],
        asOf: "2027-03-31",
      },
      result: [[0.5]],
    },
    {
      title: { en: "One share a month of delivery", fr: "Une part par mois de livraison" },
      args: {
        promised: [["2027-03-01"], ["2027-03-30"], ["2027-04-08"], ["2027-04-10"]],
        actual: [["2027-03-01"], ["2027-04-02"], ["2027-04-07"], [null]],
        months: [["2027-03-01", "2027-04-01"]],
      },
      result: [[1, 0.5]],
    },
  ],
  history: [],
  compute: ({ promised, actual, toleranceDays, asOf, months: wanted }) => {
    requireSameLengths({ promised, actual });
    const dates = wanted === null ? actual : actual.map((day, line) => day ?? promised[line] ?? null);
    return byMonth(dates, wanted, (lines) => rateOf(ofLines(promised, lines), ofLines(actual, lines), toleranceDays, asOf));
  },
});
