import { engagement as attendance } from "../../calc/engagement/engagement";
import { sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";

export const engagement = defineFunction({
  id: "ENGAGEMENT",
  since: "0.1.0",
  family: "engagement",
  summary: {
    en: "How well a series of meetings is attended, and its trend.",
    fr: "Participation à une série de réunions, et sa tendance.",
  },
  args: {
    invited: sparseSeries({
      name: { en: "invited", fr: "invités" },
      help: { en: "People invited, one number a meeting, in order.", fr: "Personnes invitées, un nombre par réunion, dans l'ordre." },
      unit: "count",
      minimum: 0,
    }),
    attended: sparseSeries({
      name: { en: "attended", fr: "présents" },
      help: {
        en: "People who came; a blank leaves the meeting out.",
        fr: "Personnes présentes ; une cellule vide écarte la réunion.",
      },
      unit: "count",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "mixed",
    help: {
      en: "Two cells: attendance rate, and its change from one meeting to the next (least squares).",
      fr: "Deux cellules : taux de présence, et sa variation d'une réunion à la suivante (moindres carrés).",
    },
  },
  errors: [
    {
      code: "nothingLeft",
      when: { en: "No meeting has both numbers.", fr: "Aucune réunion n'a ses deux nombres." },
      args: { invited: [[5]], attended: [[null]] },
    },
    {
      code: "totalNotPositive",
      when: { en: "Nobody was invited.", fr: "Personne n'était invité." },
      args: { invited: [[0, 0]], attended: [[0, 0]] },
    },
    {
      code: "shortHistory",
      when: { en: "In the trend of a single meeting.", fr: "Dans la tendance d'une réunion unique." },
      args: { invited: [[5]], attended: [[4]] },
    },
  ],
  source: {
    en: "Rate weighted by invitations; slope by ordinary least squares over the meeting numbers.",
    fr: "Taux pondéré par les invitations ; pente par moindres carrés ordinaires sur les numéros de réunion.",
  },
  examples: [
    {
      title: { en: "Three meetings on the decline", fr: "Trois réunions en baisse" },
      args: { invited: [[10], [10], [10]], attended: [[10], [9], [8]] },
      result: [[0.9, -0.1]],
    },
    {
      title: { en: "A meeting without a count", fr: "Une réunion sans comptage" },
      args: { invited: [[8, 8, 8]], attended: [[4, null, 6]] },
      result: [[0.625, 0.125]],
    },
  ],
  history: [],
  compute: ({ invited, attended }) => {
    const { rate, slope } = attendance(invited, attended);
    return [[rate, slope]];
  },
});
