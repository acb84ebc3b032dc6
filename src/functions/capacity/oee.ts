import { oee as effectiveness } from "../../calc/capacity/oee";
import { sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const oee = defineFunction({
  id: "OEE",
  since: "0.1.0",
  family: "capacity",
  summary: {
    en: "Overall equipment effectiveness: availability x performance x quality.",
    fr: "Taux de rendement synthétique (TRS) : disponibilité x performance x qualité.",
  },
  args: {
    availability: sparseMatrix({
      name: { en: "availability", fr: "disponibilité" },
      help: { en: "Run time over planned time.", fr: "Temps de marche sur temps planifié." },
      unit: "ratio",
      minimum: 0,
      maximum: 1,
    }),
    performance: sparseMatrix({
      name: { en: "performance", fr: "performance" },
      help: {
        en: "Ideal time of what was made over run time; may exceed 1.",
        fr: "Temps idéal de ce qui a été produit sur temps de marche ; peut dépasser 1.",
      },
      unit: "count",
      minimum: 0,
    }),
    quality: sparseMatrix({
      name: { en: "quality", fr: "qualité" },
      help: { en: "Good pieces over pieces made.", fr: "Pièces bonnes sur pièces produites." },
      unit: "ratio",
      minimum: 0,
      maximum: 1,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "ratio",
    help: {
      en: "One ratio a machine or period, in the shape of the ranges.",
      fr: "Un ratio par machine ou période, de la forme des plages.",
    },
  },
  errors: [
    {
      code: "missingValue",
      when: {
        en: "In the cell of a machine that lacks one of the three.",
        fr: "Dans la cellule d'une machine à qui l'un des trois manque.",
      },
      args: { availability: [[0.9, null]], performance: [[1, 1]], quality: [[1, 1]] },
    },
  ],
  source: {
    en: "Nakajima (1988), Introduction to TPM. Do not multiply by utilization as well: that counts losses twice.",
    fr: "Nakajima (1988), Introduction to TPM. Ne multipliez pas en plus par l'utilisation : les pertes compteraient deux fois.",
  },
  examples: [
    {
      title: { en: "420 of 480 minutes, 400 pieces at a minute, 380 good", fr: "420 minutes sur 480, 400 pièces à une minute, 380 bonnes" },
      args: { availability: 0.875, performance: 400 / 420, quality: 0.95 },
      result: [[380 / 480]],
    },
    {
      title: { en: "Two machines", fr: "Deux machines" },
      args: { availability: [[0.9], [0.8]], performance: [[1], [0.5]], quality: [[0.5], [1]] },
      result: [[0.45], [0.4]],
    },
  ],
  history: [],
  compute: ({ availability, performance, quality }) => effectiveness(availability, performance, quality),
});
