import { optionalFamily, optionalPeriod } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

/**
 * Invoiced sales. The logistics rate (costs over sales) and the plan in money need sales in money, and no other table has them:
 * SopDemand has units, SopDeliveries has dates and units. Period is blank if a file gives order numbers but no dates.
 */
export const sopSales = defineTable({
  name: "SopSales",
  since: 1,
  title: { en: "Sales", fr: "Ventes" },
  help: { en: "Invoiced sales, one row an invoice or order line.", fr: "Ventes facturées, une ligne par ligne de facture ou de commande." },
  periods: "month",
  collected: {
    kind: "financialReports",
    place: 3,
    part: "Family",
    about: "past",
    owed: { by: "finance", workingDay: 3, place: 6 },
    missing: {
      en: "Without invoiced sales, logistics costs cannot be compared with them.",
      fr: "Sans ventes facturées, les coûts logistiques ne peuvent pas leur être comparés.",
    },
  },
  key: [],
  columns: [
    {
      name: "Order",
      kind: "text",
      required: false,
      title: { en: "Order", fr: "Commande" },
      help: {
        en: "Number of the order, used to find the month when the file has no date.",
        fr: "Numéro de la commande, qui sert à trouver le mois si le fichier n'a pas de date.",
      },
    },
    optionalFamily,
    optionalPeriod,
    {
      name: "Quantity",
      kind: "number",
      required: false,
      title: { en: "Quantity", fr: "Quantité" },
      help: { en: "Units invoiced.", fr: "Unités facturées." },
    },
    {
      name: "Amount",
      kind: "number",
      required: true,
      format: "#,##0.00",
      title: { en: "Amount", fr: "Montant" },
      help: {
        en: "Invoiced amount without tax; quantity x price x (1 - discount).",
        fr: "Montant facturé hors taxes ; quantité x prix x (1 - remise).",
      },
    },
  ],
});

export type SalesRow = RowOf<typeof sopSales>;
