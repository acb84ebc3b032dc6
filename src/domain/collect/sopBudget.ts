import { family, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopBudget = defineTable({
  name: "SopBudget",
  title: { en: "Budget", fr: "Budget" },
  help: {
    en: "Budget of the year by family and month: volume, revenue, margin.",
    fr: "Budget de l'année par famille et par mois\u202f: volume, chiffre d'affaires, marge.",
  },
  key: ["Family", "Period"],
  columns: [
    family,
    period,
    {
      name: "Volume",
      kind: "number",
      required: false,
      title: { en: "Volume", fr: "Volume" },
      help: { en: "Units budgeted.", fr: "Unités budgétées." },
    },
    {
      name: "Revenue",
      kind: "number",
      required: false,
      format: "#,##0",
      title: { en: "Revenue", fr: "Chiffre d'affaires" },
      help: { en: "Sales budgeted, in the currency of the workbook.", fr: "Ventes budgétées, dans la devise du classeur." },
    },
    {
      name: "Margin",
      kind: "number",
      required: false,
      format: "#,##0",
      title: { en: "Margin", fr: "Marge" },
      help: { en: "Margin budgeted, in the currency of the workbook.", fr: "Marge budgétée, dans la devise du classeur." },
    },
  ],
});

export type BudgetRow = RowOf<typeof sopBudget>;
