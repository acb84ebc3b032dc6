import { groupings } from "../calc/grouping";
import { choice, optional } from "./args";

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
    groupings,
  ),
  "ALL",
);
