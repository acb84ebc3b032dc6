import { capacity as capacityOf } from "../../calc/capacity/capacity";
import { matrix, optionalFactors, sparseMatrix } from "../args";
import { defineFunction } from "../defineFunction";

export const capacity = defineFunction({
  id: "CAPACITY",
  since: "0.1.0",
  family: "capacity",
  summary: {
    en: "Rated capacity in hours: days x hours a day x number x utilization x efficiency.",
    fr: "Capacité réelle en heures : jours x heures par jour x nombre x utilisation x efficacité.",
  },
  args: {
    workingDays: matrix({
      name: { en: "workingDays", fr: "joursOuvrés" },
      help: {
        en: "Working days of each period; a blank counts as 0.",
        fr: "Jours ouvrés de chaque période ; une cellule vide compte pour 0.",
      },
      unit: "days",
      minimum: 0,
    }),
    hoursPerDay: matrix({
      name: { en: "hoursPerDay", fr: "heuresParJour" },
      help: { en: "Hours worked a day: one number, or one a row.", fr: "Heures travaillées par jour : un nombre, ou un par ligne." },
      unit: "hoursPerDay",
      minimum: 0,
    }),
    count: optionalFactors(
      sparseMatrix({
        name: { en: "count", fr: "nombre" },
        help: {
          en: "Machines or people that work in parallel: one number, or one a row; a blank counts as 1.",
          fr: "Machines ou personnes en parallèle : un nombre, ou un par ligne ; une cellule vide compte pour 1.",
        },
        unit: "count",
        minimum: 0,
      }),
      1,
    ),
    utilization: optionalFactors(
      sparseMatrix({
        name: { en: "utilization", fr: "utilisation" },
        help: {
          en: "Share of the time that can be used, such as 0.85: one number, or one a row; a blank counts as 1.",
          fr: "Part du temps utilisable, par exemple 0,85 : un nombre, ou un par ligne ; une cellule vide compte pour 1.",
        },
        unit: "ratio",
        minimum: 0,
      }),
      1,
    ),
    efficiency: optionalFactors(
      sparseMatrix({
        name: { en: "efficiency", fr: "efficacité" },
        help: {
          en: "Standard hours made per hour used, may exceed 1: one number, or one a row; a blank counts as 1.",
          fr: "Heures standard produites par heure utilisée, peut dépasser 1 : un nombre, ou un par ligne ; une cellule vide compte pour 1.",
        },
        unit: "ratio",
        minimum: 0,
      }),
      1,
    ),
  },
  result: {
    dimensionality: "matrix",
    unit: "hours",
    help: {
      en: "Hours of capacity in the shape of workingDays; one row of days serves all rows of the other arguments.",
      fr: "Heures de capacité, de la forme de joursOuvrés ; une ligne de jours sert à toutes les lignes des autres arguments.",
    },
  },
  errors: [],
  source: {
    en: "Rated capacity as in the APICS dictionary: available time x utilization x efficiency.",
    fr: "Capacité réelle (rated capacity) du dictionnaire APICS : temps disponible x utilisation x efficacité.",
  },
  examples: [
    {
      title: { en: "Four machines, one week", fr: "Quatre machines, une semaine" },
      args: { workingDays: [[5]], hoursPerDay: 8, count: 4, utilization: 0.85, efficiency: 1.1 },
      result: [[149.6]],
    },
    {
      title: { en: "Two resources over three months", fr: "Deux ressources sur trois mois" },
      args: { workingDays: [[20, 22, 18]], hoursPerDay: [[8], [16]], count: [[2], [1]] },
      result: [
        [320, 352, 288],
        [320, 352, 288],
      ],
    },
  ],
  history: [],
  compute: (parts) => capacityOf(parts),
});
