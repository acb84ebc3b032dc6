import { load as loadOf } from "../../calc/capacity/load";
import { matrix, optional } from "../args";
import { defineFunction } from "../defineFunction";

export const load = defineFunction({
  id: "LOAD",
  since: "0.1.0",
  family: "capacity",
  summary: {
    en: "Load of every resource in every period, from volumes and hours per unit.",
    fr: "Charge de chaque ressource à chaque période, à partir des volumes et des heures par unité.",
  },
  args: {
    volumes: matrix({
      name: { en: "volumes", fr: "volumes" },
      help: {
        en: "Volumes, one row a family and one column a period; a blank counts as 0.",
        fr: "Volumes, une ligne par famille et une colonne par période ; une cellule vide compte pour 0.",
      },
      unit: "quantity",
    }),
    hoursPerUnit: matrix({
      name: { en: "hoursPerUnit", fr: "heuresParUnité" },
      help: {
        en: "Hours a unit takes, one row a family and one column a resource.",
        fr: "Heures par unité, une ligne par famille et une colonne par ressource.",
      },
      unit: "hoursPerUnit",
    }),
    leadOffsets: optional(
      matrix({
        name: { en: "leadOffsets", fr: "décalages" },
        help: {
          en: "Whole periods by which the work comes before the volume, in the shape of hoursPerUnit.",
          fr: "Nombre entier de périodes d'avance du travail sur le volume, de la forme de heuresParUnité.",
        },
        unit: "periods",
        minimum: 0,
        integer: true,
      }),
      null,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "hours",
    help: {
      en: "One row a resource, one column a period. Work due before the first period is left out.",
      fr: "Une ligne par ressource, une colonne par période. Le travail antérieur à la première période est écarté.",
    },
  },
  errors: [],
  source: {
    en: "Bill of capacity; with leadOffsets, resource profile (Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems).",
    fr: "Macro-gamme (bill of capacity) ; avec décalages, profil de ressource (Vollmann, Berry & Whybark, Manufacturing Planning and Control Systems).",
  },
  examples: [
    {
      title: { en: "Two families, one resource, three months", fr: "Deux familles, une ressource, trois mois" },
      args: {
        volumes: [
          [500, 400, 600],
          [100, 120, 80],
        ],
        hoursPerUnit: [[0.5], [2]],
      },
      result: [[450, 440, 460]],
    },
    {
      title: { en: "Parts are made one month before assembly", fr: "Les pièces sont faites un mois avant l'assemblage" },
      args: { volumes: [[100, 200, 300]], hoursPerUnit: [[2, 1]], leadOffsets: [[1, 0]] },
      result: [
        [400, 600, 0],
        [100, 200, 300],
      ],
    },
  ],
  history: [],
  compute: ({ volumes, hoursPerUnit, leadOffsets }) => loadOf(volumes, hoursPerUnit, leadOffsets),
});
