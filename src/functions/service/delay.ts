import { delay as delayOf } from "../../calc/service/delay";
import { choice, dates, optional } from "../args";
import { durationStatisticList } from "../choiceLists";
import { defineFunction } from "../defineFunction";

export const delay = defineFunction({
  id: "DELAY",
  since: "0.1.0",
  family: "service",
  summary: {
    en: "Days that late deliveries came after their promise: mean, median, 90th percentile or maximum.",
    fr: "Jours de retard des livraisons tardives : moyenne, médiane, 90e centile ou maximum.",
  },
  args: {
    promised: dates({ name: { en: "promised", fr: "promis" }, help: { en: "Promised dates.", fr: "Dates promises." } }),
    actual: dates({
      name: { en: "actual", fr: "livréLe" },
      help: { en: "Delivery dates; blank where still open.", fr: "Dates de livraison ; vide si c'est encore ouvert." },
    }),
    stat: optional(
      choice(
        {
          name: { en: "stat", fr: "statistique" },
          help: {
            en: "MEAN, MEDIAN, P90 (nine late lines in ten are at most this late) or MAX.",
            fr: "MEAN moyenne, MEDIAN médiane, P90 (neuf lignes en retard sur dix le sont au plus de cela) ou MAX maximum.",
          },
        },
        durationStatisticList,
      ),
      "MEAN",
    ),
  },
  result: {
    dimensionality: "scalar",
    unit: "days",
    help: {
      en: "Days; only late lines count. 0 when none is late.",
      fr: "Des jours ; seules les lignes en retard comptent. 0 si aucune ne l'est.",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No line has both dates.", fr: "Aucune ligne n'a ses deux dates." },
      args: { promised: [["2027-03-01"]], actual: [[null]] },
    },
  ],
  source: {
    en: "Mean lateness of late lines; percentile by Hyndman & Fan (1996), type 7.",
    fr: "Retard moyen des lignes en retard ; centile selon Hyndman & Fan (1996), type 7.",
  },
  examples: [
    {
      title: { en: "Early lines do not soften late ones", fr: "Les avances ne compensent pas les retards" },
      args: { promised: [["2027-03-01"], ["2027-03-01"], ["2027-03-01"]], actual: [["2027-02-27"], ["2027-03-04"], ["2027-03-06"]] },
      result: 4,
    },
    {
      title: { en: "The worst", fr: "Le pire" },
      args: { promised: [["2027-03-01"], ["2027-03-01"]], actual: [["2027-03-04"], ["2027-03-06"]], stat: "MAX" },
      result: 5,
    },
  ],
  history: [],
  compute: ({ promised, actual, stat }) => delayOf(promised, actual, stat),
});
