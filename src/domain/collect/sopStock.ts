import { family, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopStock = defineTable({
  name: "SopStock",
  since: 1,
  title: { en: "Stock", fr: "Stock" },
  help: { en: "Stock on hand at the end of each month, by family.", fr: "Stock disponible en fin de mois, par famille." },
  periods: "bucket",
  collected: {
    kind: "actuals",
    place: 2,
    part: "Family",
    about: "past",
    owed: { by: "logistics", workingDay: 2, place: 3 },
    missing: {
      en: "Without stock, projected stock, cover and coming shortages are unknown.",
      fr: "Sans stock, le stock prévisionnel, la couverture et les ruptures à venir sont inconnus.",
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
      help: { en: "Units in stock at the end of the month.", fr: "Unités en stock en fin de mois." },
    },
    {
      name: "Value",
      kind: "number",
      required: false,
      format: "#,##0.00",
      title: { en: "Value", fr: "Valeur" },
      help: { en: "Value of that stock.", fr: "Valeur de ce stock." },
    },
  ],
});

export type StockRow = RowOf<typeof sopStock>;
