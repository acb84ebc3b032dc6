import { requireSameLengths } from "../../calc/matrix";
import { byMonth, ofLines } from "../../calc/service/byMonth";
import { leadTime as daysOf } from "../../calc/service/leadTime";
import { choice, dates, optional } from "../args";
import { durationStatisticList } from "../choiceLists";
import { defineFunction } from "../defineFunction";
import { months } from "../sharedArgs";

export const leadTime = defineFunction({
  id: "LEADTIME",
  since: "0.1.0",
  family: "service",
  summary: {
    en: "Days from start to end: mean, median, 90th percentile or maximum.",
    fr: "Jours du début à la fin : moyenne, médiane, 90e centile ou maximum.",
  },
  args: {
    start: dates({
      name: { en: "start", fr: "début" },
      help: { en: "Start dates, such as order dates.", fr: "Dates de début, par exemple de commande." },
    }),
    end: dates({
      name: { en: "end", fr: "fin" },
      help: {
        en: "End dates, such as deliveries; blank where still open.",
        fr: "Dates de fin, par exemple de livraison ; vide si c'est encore ouvert.",
      },
    }),
    stat: optional(
      choice(
        {
          name: { en: "stat", fr: "statistique" },
          help: {
            en: "MEAN, MEDIAN, P90 (nine lines in ten are at most this long) or MAX.",
            fr: "MEAN moyenne, MEDIAN médiane, P90 (neuf lignes sur dix durent au plus cela) ou MAX maximum.",
          },
        },
        durationStatisticList,
      ),
      "MEAN",
    ),
    months,
  },
  result: {
    dimensionality: "matrix",
    unit: "days",
    help: {
      en: "Days, of all lines or one a month of their end; open lines are left out, the time of day is ignored.",
      fr: "Des jours, sur toutes les lignes ou un nombre par mois de fin ; les lignes ouvertes sont écartées, l'heure est ignorée.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No line has both dates.", fr: "Aucune ligne n'a ses deux dates." },
      args: { start: [["2027-03-01"]], end: [[null]] },
    },
  ],
  source: {
    en: "Percentile by linear interpolation: Hyndman & Fan (1996), type 7, the same as Excel's PERCENTILE.INC.",
    fr: "Centile par interpolation linéaire : Hyndman & Fan (1996), type 7, comme CENTILE.INCLURE d'Excel.",
  },
  examples: [
    {
      title: { en: "Mean of three deliveries", fr: "Moyenne de trois livraisons" },
      args: {
        start: [["2027-02-01"], ["2027-02-10"], ["2027-02-20"], ["2027-03-01"]],
        end: [["2027-02-06"], ["2027-02-20"], ["2027-03-07"], [null]],
      },
      result: [[10]],
    },
    {
      title: { en: "Nine in ten", fr: "Neuf sur dix" },
      args: { start: [["2027-02-01"], ["2027-02-10"], ["2027-02-20"]], end: [["2027-02-06"], ["2027-02-20"], ["2027-03-07"]], stat: "P90" },
      result: [[14]],
    },
    {
      title: { en: "Mean of each month", fr: "Moyenne de chaque mois" },
      args: {
        start: [["2027-02-01"], ["2027-02-10"], ["2027-02-20"]],
        end: [["2027-02-06"], ["2027-02-20"], ["2027-03-07"]],
        months: [["2027-02-01", "2027-03-01"]],
      },
      result: [[7.5, 15]],
    },
  ],
  history: [],
  compute: ({ start, end, stat, months: wanted }) => {
    requireSameLengths({ start, end });
    return byMonth(end, wanted, (lines) => daysOf(ofLines(start, lines), ofLines(end, lines), stat));
  },
});
