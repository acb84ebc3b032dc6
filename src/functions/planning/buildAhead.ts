import { buildAheadTable } from "../../calc/planning/buildAheadTable";
import { matrix, optional, series, sparseSeries } from "../args";
import { defineFunction } from "../defineFunction";

export const buildAhead = defineFunction({
  id: "BUILDAHEAD",
  since: "0.1.0",
  family: "planning",
  summary: {
    en: "Production of several families within capacity: what a full period cannot make is made ahead, with the least stock.",
    fr: "Production de plusieurs familles dans la capacité : ce qu'une période pleine ne peut faire est anticipé, au moindre stock.",
  },
  args: {
    demand: matrix({
      name: { en: "demand", fr: "demande" },
      help: {
        en: "Demand, one row a family and one column a period; a blank counts as 0.",
        fr: "Demande, une ligne par famille et une colonne par période ; une cellule vide compte pour 0.",
      },
      unit: "quantity",
      minimum: 0,
    }),
    hoursPerUnit: matrix({
      name: { en: "hoursPerUnit", fr: "heuresParUnité" },
      help: {
        en: "Hours a unit takes, one row a family and one column a resource.",
        fr: "Heures par unité, une ligne par famille et une colonne par ressource.",
      },
      unit: "hoursPerUnit",
      minimum: 0,
    }),
    capacity: matrix({
      name: { en: "capacity", fr: "capacité" },
      help: {
        en: "Hours of capacity, one row a resource and one column a period; a blank counts as 0.",
        fr: "Heures de capacité, une ligne par ressource et une colonne par période ; une cellule vide compte pour 0.",
      },
      unit: "hours",
      minimum: 0,
    }),
    opening: series({
      name: { en: "opening", fr: "stockInitial" },
      help: {
        en: "Stock before the first period: one number, or one a family; negative = units still due.",
        fr: "Stock avant la première période : un nombre, ou un par famille ; négatif = unités encore dues.",
      },
      unit: "quantity",
    }),
    minimum: optional(
      series({
        name: { en: "minimum", fr: "minimum" },
        help: {
          en: "Stock that every period must end with: one number, or one a family.",
          fr: "Stock que chaque période doit garder en fin : un nombre, ou un par famille.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      0,
    ),
    maximum: optional(
      sparseSeries({
        name: { en: "maximum", fr: "maximum" },
        help: {
          en: "The most stock that a period may end with: one number, or one a family; a blank is no limit.",
          fr: "Stock maximal en fin de période : un nombre, ou un par famille ; une cellule vide est sans limite.",
        },
        unit: "quantity",
        minimum: 0,
      }),
      null,
    ),
    unitCost: optional(
      sparseSeries({
        name: { en: "unitCost", fr: "coûtUnitaire" },
        help: {
          en: "What a unit in stock is worth, one a family: the least worth an hour is built ahead first. Omitted: all alike.",
          fr: "Valeur d'une unité en stock, une par famille : la moindre valeur par heure est anticipée d'abord. Sinon toutes égales.",
        },
        unit: "moneyPerUnit",
        minimum: 0,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "quantity",
    help: {
      en: "Units to make, one row a family and one column a period. Proven least stock with one resource and no maximum.",
      fr: "Unités à produire, une ligne par famille et une colonne par période. Moindre stock prouvé avec une seule ressource et sans maximum.",
    },
  },
  errors: [
    {
      code: "shortItem",
      when: {
        en: "The hours do not suffice for demand and minimum stock.",
        fr: "Les heures ne suffisent pas à la demande et au stock minimum.",
      },
      args: { demand: [[100, 150]], hoursPerUnit: [[1]], capacity: [[100, 120]], opening: 0 },
    },
    {
      code: "missingValue",
      when: { en: "The unit cost of a family is blank.", fr: "Le coût unitaire d'une famille est vide." },
      args: { demand: [[10], [20]], hoursPerUnit: [[1], [1]], capacity: [[50]], opening: 0, unitCost: [[5], [null]] },
    },
  ],
  source: {
    en: "Heizer & Render, Operations Management: aggregate planning. With one resource, the earliest due date and Smith's rule of weights.",
    fr: "Heizer & Render, Operations Management : planification agrégée. Avec une ressource, la date due la plus proche et la règle de Smith.",
  },
  examples: [
    {
      title: { en: "Ice cream built ahead of its summer", fr: "Des glaces anticipées avant l'été" },
      args: {
        demand: [
          [10000, 13000, 17000, 19000, 15000, 9000],
          [8400, 14000, 17000, 16500, 13000, 8000],
        ],
        hoursPerUnit: [[0.005], [0.01]],
        capacity: [[210, 200, 220, 210, 210, 220]],
        opening: [[20000], [9000]],
        minimum: [[5000], [4000]],
        maximum: [[30000], [27000]],
        unitCost: [[9.1], [6.7]],
      },
      result: [
        [0, 8000, 17000, 19000, 15000, 9000],
        [9900, 16000, 13500, 11500, 13000, 8000],
      ],
    },
    {
      title: { en: "Two machines, the second one is full in March", fr: "Deux machines, la seconde est pleine en mars" },
      args: {
        demand: [
          [40, 40, 40],
          [10, 10, 30],
        ],
        hoursPerUnit: [
          [1, 0],
          [1, 2],
        ],
        capacity: [
          [100, 100, 100],
          [50, 50, 50],
        ],
        opening: 0,
      },
      result: [
        [40, 40, 40],
        [10, 15, 25],
      ],
    },
  ],
  history: [],
  compute: ({ demand, hoursPerUnit, capacity, opening, minimum, maximum, unitCost }) =>
    buildAheadTable(demand, hoursPerUnit, capacity, {
      opening,
      minimum: minimum === 0 ? [0] : minimum,
      maximum: maximum ?? [null],
      unitCost,
    }),
});
