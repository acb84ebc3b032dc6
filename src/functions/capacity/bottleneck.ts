import { bottleneck as rankingOf } from "../../calc/capacity/bottleneck";
import { matrix, names } from "../args";
import { defineFunction } from "../defineFunction";
import { load } from "./loadArgs";

export const bottleneck = defineFunction({
  id: "BOTTLENECK",
  since: "0.1.0",
  family: "capacity",
  summary: {
    en: "Resources ranked by their highest utilization, with overload hours and the first overloaded period.",
    fr: "Ressources classées par leur plus forte utilisation, avec les heures de surcharge et la première période surchargée.",
  },
  args: {
    load,
    capacity: matrix({
      name: { en: "capacity", fr: "capacité" },
      help: {
        en: "Hours of capacity; one cell or one row is repeated for all resources.",
        fr: "Heures de capacité ; une cellule ou une ligne est répétée pour toutes les ressources.",
      },
      unit: "hours",
      minimum: 0,
    }),
    names: names({
      name: { en: "names", fr: "noms" },
      help: { en: "Names of the resources, one a row of the load.", fr: "Noms des ressources, un par ligne de la charge." },
    }),
  },
  result: {
    dimensionality: "matrix",
    unit: "mixed",
    help: {
      en: "One row a resource, tightest first: name, peak utilization, total overload in hours, number of the first overloaded period (blank if none).",
      fr: "Une ligne par ressource, la plus tendue d'abord : nom, utilisation maximale, surcharge totale en heures, numéro de la première période surchargée (vide si aucune).",
    },
  },
  errors: [
    {
      code: "loadWithoutCapacity",
      when: {
        en: "In the utilization of a resource that has load in a period without capacity.",
        fr: "Dans l'utilisation d'une ressource chargée à une période sans capacité.",
      },
      args: { load: [[10]], capacity: [[0]], names: [["Paint"]] },
    },
  ],
  source: {
    en: "Rough-cut capacity planning: the constraint is the resource with the highest load over capacity.",
    fr: "Calcul de charges globales : la contrainte est la ressource de plus fort taux de charge.",
  },
  examples: [
    {
      title: { en: "Paint is the constraint from the second month", fr: "La peinture est la contrainte dès le deuxième mois" },
      args: {
        load: [
          [150, 180],
          [90, 120],
        ],
        capacity: [
          [200, 200],
          [100, 100],
        ],
        names: [["Assembly"], ["Paint"]],
      },
      result: [
        ["Paint", 1.2, 20, 2],
        ["Assembly", 0.9, 0, ""],
      ],
    },
    {
      title: { en: "One capacity for all", fr: "Une capacité pour toutes" },
      args: { load: [[50], [40]], capacity: 80, names: [["Oven"], ["Press"]] },
      result: [
        ["Oven", 0.625, 0, ""],
        ["Press", 0.5, 0, ""],
      ],
    },
  ],
  history: [],
  compute: ({ load, capacity, names }) =>
    rankingOf(
      load,
      capacity,
      names.map((name) => name ?? ""),
    ).map(({ name, peak, overloadHours, firstOverloaded }) => [name, peak, overloadHours, firstOverloaded ?? ""]),
});
