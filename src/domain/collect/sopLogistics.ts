import { optionalFamily, period } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";

export const sopLogistics = defineTable({
  name: "SopLogistics",
  since: 1,
  title: { en: "Logistics costs", fr: "Coûts logistiques" },
  help: {
    en: "Logistics costs by month and category; several rows of one category are added up.",
    fr: "Coûts logistiques par mois et par catégorie ; plusieurs lignes d'une catégorie s'additionnent.",
  },
  periods: "month",
  collected: {
    kind: "financialReports",
    place: 2,
    part: "Category",
    about: "past",
    owed: { by: "finance", workingDay: 3, place: 7 },
    missing: {
      en: "Without logistics costs, their split and their rate on sales are unknown.",
      fr: "Sans coûts logistiques, leur répartition et leur poids sur les ventes sont inconnus.",
    },
  },
  key: [],
  columns: [
    period,
    {
      name: "Category",
      kind: "text",
      required: true,
      choices: ["supply", "handling", "transport", "storage", "other"],
      french: { supply: "approvisionnement", handling: "manutention", transport: "transport", storage: "stockage", other: "autres" },
      title: { en: "Category", fr: "Catégorie" },
      help: {
        en: "Kind of cost: supply, handling, transport, storage, other, or a carrier's name.",
        fr: "Nature du coût : approvisionnement, manutention, transport, stockage, autres, ou le nom d'un transporteur.",
      },
    },
    optionalFamily,
    {
      name: "Amount",
      kind: "number",
      required: true,
      format: "#,##0.00",
      title: { en: "Amount", fr: "Montant" },
      help: { en: "Cost, in the currency of the workbook.", fr: "Coût, dans la devise du classeur." },
    },
  ],
});

export type LogisticsRow = RowOf<typeof sopLogistics>;
