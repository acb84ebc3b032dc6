import { family, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopDemand = defineTable({
  name: "SopDemand",
  title: { en: "Demand", fr: "Demande" },
  help: {
    en: "Quantities ordered or sold, by family and month or week.",
    fr: "Quantités commandées ou vendues, par famille et par mois ou semaine.",
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
