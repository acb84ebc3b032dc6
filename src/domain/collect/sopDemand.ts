import { family, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopDemand = defineTable({
  name: "SopDemand",
  since: 1,
  title: { en: "Demand", fr: "Demande" },
  help: {
    en: "Quantities ordered or sold, by family and month or week.",
    fr: "Quantités commandées ou vendues, par famille et par mois ou semaine.",
  },
  periods: "bucket",
  collected: {
    kind: "actuals",
    place: 1,
    part: "Family",
    about: "past",
    owed: { by: "sales", workingDay: 2, place: 2 },
    missing: {
      en: "Without demand history there is no statistical forecast, no accuracy and no bias.",
      fr: "Sans historique de demande, il n'y a ni prévision statistique, ni fiabilité, ni biais.",
    },
  },
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Quantity",
      kind: "number",
      required: true,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units ordered or sold in the month.", fr: "Unités commandées ou vendues dans le mois." },
    },
  ],
});

export type DemandRow = RowOf<typeof sopDemand>;
