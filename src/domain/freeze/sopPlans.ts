import { family } from "../tables/columns";
import { defineTable, type RowOf } from "../tables/defineTable";
import { figureColumn, frozenPeriod, rowNumber, signedLine, version } from "./frozenColumns";

export const sopPlans = defineTable({
  name: "SopPlans",
  since: 7,
  hidden: true,
  title: { en: "Frozen plans", fr: "Plans gelés" },
  help: {
    en: "The plan of each frozen version by family and month or week; written by the add-in and not to be changed.",
    fr: "Le plan de chaque version gelée par famille et par mois ou semaine ; écrit par le complément, à ne pas modifier.",
  },
  periods: "either",
  key: ["Version", "Family", "Period"],
  columns: [
    version,
    family,
    frozenPeriod,
    rowNumber,
    figureColumn("Demand", "Demande", "Units planned to be sold.", "Unités qu'il est prévu de vendre."),
    figureColumn("Production", "Production", "Units that the plant makes or receives.", "Unités que l'usine produit ou reçoit."),
    figureColumn("Subcontracted", "Sous-traité", "Units that others make on top.", "Unités confiées à d'autres, en plus."),
    figureColumn(
      "Stock",
      "Stock",
      "Units in stock at the end of the period; negative where orders wait.",
      "Unités en stock à la fin de la période ; négatif si des commandes attendent.",
    ),
    figureColumn("Revenue", "Chiffre d'affaires", "Demand at the price of the family.", "Demande au prix de la famille."),
    figureColumn("Margin", "Marge", "Revenue less the cost of these units.", "Chiffre d'affaires moins le coût de ces unités."),
    signedLine,
  ],
});

export type PlanRow = RowOf<typeof sopPlans>;
