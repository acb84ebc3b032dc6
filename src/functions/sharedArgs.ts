import { choice, dateMatrix, type Limits, matrix, number, optional } from "./args";
import { groupingList } from "./choiceLists";

/** `by`, which several KPIs share: what one number of the result speaks of. */
export const by = optional(
  choice(
    {
      name: { en: "by", fr: "par" },
      help: {
        en: "ALL gives one number, ROW one a row (as a column), COLUMN one a column (as a row).",
        fr: "ALL donne un nombre, ROW un par ligne (en colonne), COLUMN un par colonne (en ligne).",
      },
    },
    groupingList,
  ),
  "ALL",
);

/** `months`, which figures over lines share: one figure a month instead of one for all lines. */
export const months = optional(
  dateMatrix({
    name: { en: "months", fr: "mois" },
    help: {
      en: "Any day of each month: one result a month, in the same shape, from its lines alone. Omitted: all lines.",
      fr: "Un jour de chaque mois : un résultat par mois, dans la même disposition, sur ses seules lignes. Sinon toutes les lignes.",
    },
  }),
  null,
);

/** `demand`, period after period, within the limits that a function sets. */
export const demandByPeriod = (limits: Limits = {}) =>
  matrix({
    name: { en: "demand", fr: "demande" },
    help: {
      en: "Demand, period after period; a blank counts as 0.",
      fr: "Demande, période après période ; une cellule vide compte pour 0.",
    },
    unit: "quantity",
    ...limits,
  });

/** `days`, how long the span is that a sum over time stands for. */
export const daysOfSpan = optional(
  number({
    name: { en: "days", fr: "jours" },
    help: { en: "Length of the span in days.", fr: "Longueur de la durée, en jours." },
    unit: "days",
    minimum: 1,
  }),
  365,
);
