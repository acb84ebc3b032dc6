import { cpof as overallFactors } from "../../calc/capacity/cpof";
import { matrix, series } from "../args";
import { defineFunction } from "../defineFunction";

export const cpof = defineFunction({
  id: "CPOF",
  since: "0.1.0",
  family: "capacity",
  summary: {
    en: "Hours a work centre from the whole plan, by historical shares (capacity planning by overall factors).",
    fr: "Heures par poste à partir du plan entier, selon les parts historiques (facteurs globaux).",
  },
  args: {
    quantities: matrix({
      name: { en: "quantities", fr: "quantités" },
      help: {
        en: "One a product, or products in rows and periods in columns.",
        fr: "Une par produit, ou produits en lignes et périodes en colonnes.",
      },
      unit: "quantity",
    }),
    hoursPerUnit: series({
      name: { en: "hoursPerUnit", fr: "heuresParUnité" },
      help: { en: "Total hours of a unit, one a product.", fr: "Heures totales d'une unité, une valeur par produit." },
      unit: "hoursPerUnit",
    }),
    shares: series({
      name: { en: "shares", fr: "parts" },
      help: {
        en: "Share of each work centre in past hours; they add up to 1.",
        fr: "Part de chaque poste dans les heures passées ; leur somme est 1.",
      },
      unit: "ratio",
      minimum: 0,
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "hours",
    help: {
      en: "Hours, one row a work centre and one column a period.",
      fr: "Des heures, une ligne par poste et une colonne par période.",
    },
  },
  errors: [],
  source: {
    en: "Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems: rough-cut capacity planning.",
    fr: "Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems : calcul de charges globales.",
  },
  examples: [
    {
      title: { en: "450 hours at 60% and 40%", fr: "450 heures à 60\u00a0% et 40\u00a0%" },
      args: { quantities: [[100], [50], [25]], hoursPerUnit: [[2], [3], [4]], shares: [[0.6], [0.4]] },
      result: [[270], [180]],
    },
    {
      title: { en: "Two months", fr: "Deux mois" },
      args: {
        quantities: [
          [10, 20],
          [5, 0],
        ],
        hoursPerUnit: [[1], [2]],
        shares: [[0.5], [0.5]],
      },
      result: [
        [10, 10],
        [10, 10],
      ],
    },
  ],
  history: [],
  compute: ({ quantities, hoursPerUnit, shares }) => overallFactors(quantities, hoursPerUnit, shares),
});
