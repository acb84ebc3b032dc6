/** The KPIs of the dashboard: formula, target, trend, and what each needs. Formulas read the tables, so that a planner can trace them. */
import type { Text } from "../../language/text";
import { exactly } from "../draft";
import { dashboardCells } from "./dashboardCells";
import { stockCells } from "../stockReview/stockCells";
import { supplyCells } from "../supplyReview/supplyCells";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { TableName } from "../../domain/tables/catalogue";
import type { PeriodText } from "../../calendar/periodText";
import { narrowSpace } from "../../language/typography";

export type KpiId =
  "onTime" | "adjustedStock" | "accuracy" | "costSplit" | "otif" | "fillRate" | "capacityUse" | "leadTime" | "logisticsRate";

/** Criteria of SUMIFS for names that depend on what the workbook holds. */
export interface KpiCriteria {
  /** Every family, in the order of the reviews. */
  families: string;
  /** The source that the plan goes by. */
  source: string;
  /** The largest category of logistics costs. */
  category: string;
}

/** What the dashboard knows of a KPI: words, formulas, and which data they need. */
export interface Kpi {
  /** Also the name of the setting that holds the company's target. */
  id: KpiId;
  title: Text;
  /** Title for a narrow column, where the full one would be cut. */
  short?: Text;
  numberFormat: Text;
  better: "HIGHER" | "LOWER";
  /** How the figure is worked out, in one line. */
  how: Text;
  /** Where its data come from. */
  source: Text | PeriodText;
  /** Said instead of the source when the figure cannot be worked out. */
  lacking: Text;
  needs: readonly TableName[];
  /** Further condition beyond tables that have rows. */
  ready?: (data: PlanningData) => boolean;
  /** The formula of the figure, given the cells with the periods of its trend. */
  formula: (criteria: KpiCriteria, periods: string) => string;
  /** Periods of the trend. "horizon" are those that the reviews show. */
  trendPeriods: keyof PlanningData["trends"] | "horizon";
  /** The formula of the trend: one a period, given its cell and its place from 1 on, or one that spills over all of them. */
  trend:
    | { each: (criteria: KpiCriteria, period: string, place: number) => string }
    | { spill: (criteria: KpiCriteria, periods: string) => string };
}

const percent: Text = { en: "0%", fr: "0%" };
const percentAndTenth: Text = { en: "0.0%", fr: "0.0%" };

/** Forecasts of the plan's source, families by periods; blank where a family has none. */
export const forecastMatrix = ({ families, source }: KpiCriteria, periods: string): string =>
  `IF(COUNTIFS(SopForecasts[Family],${families},SopForecasts[Period],${periods},SopForecasts[Source],${source})=0,"",SUMIFS(SopForecasts[Quantity],SopForecasts[Family],${families},SopForecasts[Period],${periods},SopForecasts[Source],${source}))`;
/** Demand, families by periods. A period without a row is unknown, not a demand of 0: its forecast is neither right nor wrong. */
export const demandMatrix = ({ families }: KpiCriteria, periods: string): string =>
  `IF(COUNTIFS(SopDemand[Family],${families},SopDemand[Period],${periods})=0,"",SUMIFS(SopDemand[Quantity],SopDemand[Family],${families},SopDemand[Period],${periods}))`;

/** The KPIs in the order of their cards. */
export const kpis: readonly Kpi[] = [
  {
    id: "onTime",
    title: { en: "On-time delivery", fr: "Livraisons à l'heure" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "Lines delivered by the promised date ÷ lines delivered", fr: "Lignes livrées à la date promise ÷ lignes livrées" },
    source: { en: "Source: SopDeliveries, open lines left out", fr: "Source : SopDeliveries, hors lignes en cours" },
    lacking: { en: "○ needs promised and delivered dates", fr: "○ il manque dates promises et dates de livraison" },
    needs: ["SopDeliveries"],
    formula: () => "SOP.ONTIMERATE(SopDeliveries[Promised date],SopDeliveries[Delivered date])",
    trendPeriods: "deliveries",
    trend: { spill: (_, periods) => `SOP.ONTIMERATE(SopDeliveries[Promised date],SopDeliveries[Delivered date],0,"",${periods})` },
  },
  {
    id: "adjustedStock",
    title: { en: "Adjusted stock", fr: "Stock ajusté" },
    numberFormat: percent,
    better: "HIGHER",
    how: { en: "Families within minimum and maximum ÷ families", fr: "Familles entre minimum et maximum ÷ familles" },
    source: { en: "Source: SopStock, SopFamilies, last stock known", fr: "Source : SopStock, SopFamilies, dernier stock connu" },
    lacking: { en: "○ needs stock and its limits by family", fr: "○ il manque le stock et ses limites par famille" },
    needs: ["SopStock", "SopFamilies"],
    ready: (data) => data.hasStockLimits,
    formula: () => `SOP.STOCKADJUSTED(${stockCells.stockNow},${stockCells.minimum},${stockCells.maximum})`,
    trendPeriods: "stock",
    trend: {
      spill: ({ families }, periods) =>
        `SOP.STOCKADJUSTED(SUMIFS(SopStock[Quantity],SopStock[Family],${families},SopStock[Period],${periods}),${stockCells.minimum},${stockCells.maximum},"column")`,
    },
  },
  {
    id: "accuracy",
    title: { en: "Forecast accuracy", fr: "Fiabilité des prévisions" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "1 − Σ|forecast − demand| ÷ Σ demand (WAPE)", fr: "1 − Σ|prévision − demande| ÷ Σ demande (WAPE)" },
    source: {
      month: { en: "Source: SopForecasts, SopDemand, months of the line", fr: "Source : SopForecasts, SopDemand, mois de la courbe" },
      week: {
        en: "Source: SopForecasts, SopDemand, weeks of the line",
        fr: "Source : SopForecasts, SopDemand, semaines de la courbe",
      },
    },
    lacking: { en: "○ needs past forecasts beside demand", fr: "○ il manque des prévisions passées" },
    needs: ["SopForecasts", "SopDemand"],
    ready: (data) => data.trends.accuracy.length > 0,
    formula: (criteria, periods) => `SOP.FORECASTACCURACY(${forecastMatrix(criteria, periods)},${demandMatrix(criteria, periods)})`,
    trendPeriods: "accuracy",
    trend: {
      spill: (criteria, periods) =>
        `SOP.FORECASTACCURACY(${forecastMatrix(criteria, periods)},${demandMatrix(criteria, periods)},"WAPE","column")`,
    },
  },
  {
    id: "costSplit",
    title: { en: "Logistics cost split", fr: "Répartition des coûts logistiques" },
    short: { en: "Cost split", fr: "Répartition coûts" },
    numberFormat: percentAndTenth,
    better: "LOWER",
    how: { en: "Largest category of costs ÷ all logistics costs", fr: "Première catégorie de coûts ÷ coûts logistiques" },
    source: { en: "Source: SopLogistics, all categories below", fr: "Source : SopLogistics, catégories plus bas" },
    lacking: { en: "○ needs logistics costs by category", fr: "○ il manque les coûts logistiques par catégorie" },
    needs: ["SopLogistics"],
    formula: () => `INDEX(${dashboardCells.costSplit},1,3)`,
    trendPeriods: "costs",
    trend: {
      each: ({ category }, period) =>
        `SUMIFS(SopLogistics[Amount],SopLogistics[Period],${period},SopLogistics[Category],${category})/SUMIFS(SopLogistics[Amount],SopLogistics[Period],${period})`,
    },
  },
  {
    id: "otif",
    title: { en: "On time in full (OTIF)", fr: "À l'heure et complet (OTIF)" },
    short: { en: "OTIF", fr: "OTIF" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "Lines on time and complete ÷ lines delivered", fr: "Lignes à l'heure et complètes ÷ lignes livrées" },
    source: { en: "Source: SopDeliveries, dates and quantities", fr: "Source : SopDeliveries, dates et quantités" },
    lacking: { en: "○ needs ordered and delivered quantities", fr: "○ il manque quantités commandées et livrées" },
    needs: ["SopDeliveries"],
    ready: (data) => data.hasDeliveredQuantities,
    formula: () => "SOP.OTIF(SopDeliveries[Promised date],SopDeliveries[Delivered date],SopDeliveries[Ordered],SopDeliveries[Delivered])",
    trendPeriods: "deliveries",
    trend: {
      spill: (_, periods) =>
        `SOP.OTIF(SopDeliveries[Promised date],SopDeliveries[Delivered date],SopDeliveries[Ordered],SopDeliveries[Delivered],0,"",${periods})`,
    },
  },
  {
    id: "fillRate",
    title: { en: "Fill rate", fr: "Taux de satisfaction" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "Units delivered ÷ units ordered", fr: "Unités livrées ÷ unités commandées" },
    source: { en: "Source: SopDeliveries", fr: "Source : SopDeliveries" },
    lacking: { en: "○ needs ordered and delivered quantities", fr: "○ il manque quantités commandées et livrées" },
    needs: ["SopDeliveries"],
    ready: (data) => data.hasDeliveredQuantities,
    formula: () => "SOP.FILLRATE(SopDeliveries[Ordered],SopDeliveries[Delivered])",
    trendPeriods: "deliveries",
    trend: {
      spill: (_, periods) =>
        `SOP.FILLRATE(SopDeliveries[Ordered],SopDeliveries[Delivered],"UNIT","",SopDeliveries[Delivered date],${periods})`,
    },
  },
  {
    id: "capacityUse",
    title: { en: "Capacity use", fr: "Taux de charge" },
    numberFormat: percentAndTenth,
    better: "LOWER",
    how: { en: "Hours of load ÷ hours of capacity", fr: "Heures de charge ÷ heures de capacité" },
    source: {
      month: { en: "Source: supply review, all months shown there", fr: "Source : revue des capacités, mois affichés" },
      week: { en: "Source: supply review, all weeks shown there", fr: "Source : revue des capacités, semaines affichées" },
    },
    lacking: { en: "○ needs capacity, routing and demand", fr: "○ il manque capacité, gammes et demande" },
    needs: ["SopCapacity", "SopRouting"],
    ready: (data) => data.families.length > 0 && data.horizon.periodCount > 0,
    formula: () => `SOP.UTILIZATION(SUM(${supplyCells.load}),SUM(${supplyCells.capacity}))`,
    trendPeriods: "horizon",
    trend: {
      each: (_criteria, _period, place) => `SUM(INDEX(${supplyCells.load},0,${place}))/SUM(INDEX(${supplyCells.capacity},0,${place}))`,
    },
  },
  {
    id: "leadTime",
    title: { en: "Mean delivery time", fr: "Délai moyen de livraison" },
    numberFormat: { en: '0.0" d"', fr: `0.0"${narrowSpace}j"` },
    better: "LOWER",
    how: { en: "Mean days from order to delivery", fr: "Jours, en moyenne, de la commande à la livraison" },
    source: { en: "Source: SopDeliveries, open lines left out", fr: "Source : SopDeliveries, hors lignes en cours" },
    lacking: { en: "○ needs ordered and delivered dates", fr: "○ il manque dates de commande et de livraison" },
    needs: ["SopDeliveries"],
    formula: () => "SOP.LEADTIME(SopDeliveries[Ordered date],SopDeliveries[Delivered date])",
    trendPeriods: "deliveries",
    trend: { spill: (_, periods) => `SOP.LEADTIME(SopDeliveries[Ordered date],SopDeliveries[Delivered date],"MEAN",${periods})` },
  },
  {
    id: "logisticsRate",
    title: { en: "Logistics costs on sales", fr: "Coûts logistiques sur ventes" },
    short: { en: "Costs on sales", fr: "Coûts sur ventes" },
    numberFormat: percentAndTenth,
    better: "LOWER",
    how: { en: "Logistics costs ÷ invoiced sales", fr: "Coûts logistiques ÷ ventes facturées" },
    source: { en: "Source: SopLogistics, SopSales", fr: "Source : SopLogistics, SopSales" },
    lacking: { en: "○ needs logistics costs and sales in money", fr: "○ il manque coûts logistiques et ventes en valeur" },
    needs: ["SopLogistics", "SopSales"],
    formula: () => "SOP.COSTTOSALES(SopLogistics[Amount],SopSales[Amount])",
    trendPeriods: "rate",
    trend: {
      each: (_, period) =>
        `SOP.COSTTOSALES(SUMIFS(SopLogistics[Amount],SopLogistics[Period],${period}),SUMIFS(SopSales[Amount],SopSales[Period],${period}))`,
    },
  },
];

/** True when the figure can be worked out from what the workbook holds. */
export function isReady(kpi: Kpi, data: PlanningData): boolean {
  return kpi.needs.every((table) => data.filled.has(table)) && (kpi.ready?.(data) ?? true);
}

/** Criteria for the names that this workbook holds. */
export const criteriaOf = (data: PlanningData): KpiCriteria => ({
  families: exactly(supplyCells.families, data.families),
  source: exactly(supplyCells.planSource, data.forecastSources),
  category: exactly(`INDEX(${dashboardCells.costSplit},1,1)`, data.costCategories),
});
