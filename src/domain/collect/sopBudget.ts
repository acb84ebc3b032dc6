import { family, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopBudget = defineTable({
  name: "SopBudget",
  since: 2,
  title: { en: "Budget", fr: "Budget" },
  help: {
    en: "Budget of the year by family and month: volume, revenue, margin.",
    fr: "Budget de l'année par famille et par mois : volume, chiffre d'affaires, marge.",
  },
  periods: "month",
  collected: {
    kind: "financialReports",
    place: 1,
    part: "Family",
    about: "future",
    owed: { by: "finance", workingDay: 3, place: 8 },
    missing: {
      en: "Without a budget, the plan cannot be compared with it.",
      fr: "Sans budget, le plan ne peut pas lui être comparé.",
    },
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
