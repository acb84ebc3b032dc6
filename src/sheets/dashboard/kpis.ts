/** The figures of the dashboard: formula, target, trend, and what each needs. Formulas stand over the tables, so that a planner can trace them. */
import type { PeriodText } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { narrowSpace } from "../../language/typography";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { TableName } from "../../domain/tables/catalogue";
import { exactly } from "../draft";

export type KpiId =
  "onTime" | "adjustedStock" | "accuracy" | "costSplit" | "otif" | "fillRate" | "capacityUse" | "leadTime" | "logisticsRate";

export interface Kpi {
  /** Also the name of the setting that holds the company's target. */
  id: KpiId;
  /** Defined names of the value and of its target. */
  valueName: `SopKpi${string}`;
  targetName: `SopTarget${string}`;
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
  formula: string;
  /** Months of the trend. "horizon" is the review's own months. */
  trendMonths: keyof PlanningData["trends"] | "horizon";
  /**
   * Formula of the trend: per month (given the month's cell), or one that spills over all (given the months' area).
   */
  trend: { each: (month: string) => string } | { spill: (months: string) => string };
}

const percent: Text = { en: "0%", fr: "0%" };
const percentAndTenth: Text = { en: "0.0%", fr: "0.0%" };

/** Forecasts of the plan's source and demand, families by months; a family without a forecast in a month counts as missing. */
const forecastMatrix = (months: string): string =>
  `IF(COUNTIFS(SopForecasts[Family],{families},SopForecasts[Period],${months},SopForecasts[Source],{source})=0,"",SUMIFS(SopForecasts[Quantity],SopForecasts[Family],{families},SopForecasts[Period],${months},SopForecasts[Source],{source}))`;
/** A month without a row is unknown, not a demand of 0: what was forecast for it is neither right nor wrong. */
const demandMatrix = (months: string): string =>
  `IF(COUNTIFS(SopDemand[Family],{families},SopDemand[Period],${months})=0,"",SUMIFS(SopDemand[Quantity],SopDemand[Family],{families},SopDemand[Period],${months}))`;

export const kpis: readonly Kpi[] = [
  {
    id: "onTime",
    valueName: "SopKpiOnTime",
    targetName: "SopTargetOnTime",
    title: { en: "On-time delivery", fr: "Livraisons à l'heure" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "Lines delivered by the promised date ÷ lines delivered", fr: "Lignes livrées à la date promise ÷ lignes livrées" },
    source: { en: "Source: SopDeliveries, open lines left out", fr: "Source : SopDeliveries, hors lignes en cours" },
    lacking: { en: "○ needs promised and delivered dates", fr: "○ il manque dates promises et dates de livraison" },
    needs: ["SopDeliveries"],
    formula: "SOP.ONTIMERATE(SopDeliveries[Promised date],SopDeliveries[Delivered date])",
    trendMonths: "deliveries",
    trend: { spill: (months) => `SOP.ONTIMERATE(SopDeliveries[Promised date],SopDeliveries[Delivered date],0,"",${months})` },
  },
  {
    id: "adjustedStock",
    valueName: "SopKpiAdjustedStock",
    targetName: "SopTargetAdjustedStock",
    title: { en: "Adjusted stock", fr: "Stock ajusté" },
    numberFormat: percent,
    better: "HIGHER",
    how: { en: "Families within minimum and maximum ÷ families", fr: "Familles entre minimum et maximum ÷ familles" },
    source: { en: "Source: SopStock, SopFamilies, last stock known", fr: "Source : SopStock, SopFamilies, dernier stock connu" },
    lacking: { en: "○ needs stock and its limits by family", fr: "○ il manque le stock et ses limites par famille" },
    needs: ["SopStock", "SopFamilies"],
    ready: (data) => data.hasStockLimits,
    formula: "SOP.STOCKADJUSTED(SopStockNow,SopStockMinimum,SopStockMaximum)",
    trendMonths: "stock",
    trend: {
      spill: (months) =>
        `SOP.STOCKADJUSTED(SUMIFS(SopStock[Quantity],SopStock[Family],{families},SopStock[Period],${months}),SopStockMinimum,SopStockMaximum,"column")`,
    },
  },
  {
    id: "accuracy",
    valueName: "SopKpiForecastAccuracy",
    targetName: "SopTargetForecastAccuracy",
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
    formula: "SOP.FORECASTACCURACY({forecast},{demand})",
    trendMonths: "accuracy",
    trend: { spill: (months) => `SOP.FORECASTACCURACY(${forecastMatrix(months)},${demandMatrix(months)},"WAPE","column")` },
  },
  {
    id: "costSplit",
    valueName: "SopKpiCostSplit",
    targetName: "SopTargetCostSplit",
    title: { en: "Logistics cost split", fr: "Répartition des coûts logistiques" },
    short: { en: "Cost split", fr: "Répartition coûts" },
    numberFormat: percentAndTenth,
    better: "LOWER",
    how: { en: "Largest category of costs ÷ all logistics costs", fr: "Première catégorie de coûts ÷ coûts logistiques" },
    source: { en: "Source: SopLogistics, all categories below", fr: "Source : SopLogistics, catégories plus bas" },
    lacking: { en: "○ needs logistics costs by category", fr: "○ il manque les coûts logistiques par catégorie" },
    needs: ["SopLogistics"],
    formula: "INDEX(SopCostSplit,1,3)",
    trendMonths: "costs",
    trend: {
      each: (month) =>
        `SUMIFS(SopLogistics[Amount],SopLogistics[Period],${month},SopLogistics[Category],{category})/SUMIFS(SopLogistics[Amount],SopLogistics[Period],${month})`,
    },
  },
  {
    id: "otif",
    valueName: "SopKpiOtif",
    targetName: "SopTargetOtif",
    title: { en: "On time in full (OTIF)", fr: "À l'heure et complet (OTIF)" },
    short: { en: "OTIF", fr: "OTIF" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "Lines on time and complete ÷ lines delivered", fr: "Lignes à l'heure et complètes ÷ lignes livrées" },
    source: { en: "Source: SopDeliveries, dates and quantities", fr: "Source : SopDeliveries, dates et quantités" },
    lacking: { en: "○ needs ordered and delivered quantities", fr: "○ il manque quantités commandées et livrées" },
    needs: ["SopDeliveries"],
    ready: (data) => data.hasDeliveredQuantities,
    formula: "SOP.OTIF(SopDeliveries[Promised date],SopDeliveries[Delivered date],SopDeliveries[Ordered],SopDeliveries[Delivered])",
    trendMonths: "deliveries",
    trend: {
      spill: (months) =>
        `SOP.OTIF(SopDeliveries[Promised date],SopDeliveries[Delivered date],SopDeliveries[Ordered],SopDeliveries[Delivered],0,"",${months})`,
    },
  },
  {
    id: "fillRate",
    valueName: "SopKpiFillRate",
    targetName: "SopTargetFillRate",
    title: { en: "Fill rate", fr: "Taux de satisfaction" },
    numberFormat: percentAndTenth,
    better: "HIGHER",
    how: { en: "Units delivered ÷ units ordered", fr: "Unités livrées ÷ unités commandées" },
    source: { en: "Source: SopDeliveries", fr: "Source : SopDeliveries" },
    lacking: { en: "○ needs ordered and delivered quantities", fr: "○ il manque quantités commandées et livrées" },
    needs: ["SopDeliveries"],
    ready: (data) => data.hasDeliveredQuantities,
    formula: "SOP.FILLRATE(SopDeliveries[Ordered],SopDeliveries[Delivered])",
    trendMonths: "deliveries",
    trend: {
      spill: (months) => `SOP.FILLRATE(SopDeliveries[Ordered],SopDeliveries[Delivered],"UNIT","",SopDeliveries[Delivered date],${months})`,
    },
  },
  {
    id: "capacityUse",
    valueName: "SopKpiCapacityUse",
    targetName: "SopTargetCapacityUse",
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
    ready: (data) => data.families.length > 0 && data.horizon.months > 0,
    formula: "SOP.UTILIZATION(SUM(SopLoad),SUM(SopCapacityHours))",
    trendMonths: "horizon",
    trend: { each: () => "SUM(INDEX(SopLoad,0,{place}))/SUM(INDEX(SopCapacityHours,0,{place}))" },
  },
  {
    id: "leadTime",
    valueName: "SopKpiLeadTime",
    targetName: "SopTargetLeadTime",
    title: { en: "Mean delivery time", fr: "Délai moyen de livraison" },
    numberFormat: { en: '0.0" d"', fr: `0.0"${narrowSpace}j"` },
    better: "LOWER",
    how: { en: "Mean days from order to delivery", fr: "Jours, en moyenne, de la commande à la livraison" },
    source: { en: "Source: SopDeliveries, open lines left out", fr: "Source : SopDeliveries, hors lignes en cours" },
    lacking: { en: "○ needs ordered and delivered dates", fr: "○ il manque dates de commande et de livraison" },
    needs: ["SopDeliveries"],
    formula: "SOP.LEADTIME(SopDeliveries[Ordered date],SopDeliveries[Delivered date])",
    trendMonths: "deliveries",
    trend: { spill: (months) => `SOP.LEADTIME(SopDeliveries[Ordered date],SopDeliveries[Delivered date],"MEAN",${months})` },
  },
  {
    id: "logisticsRate",
    valueName: "SopKpiLogisticsRate",
    targetName: "SopTargetLogisticsRate",
    title: { en: "Logistics costs on sales", fr: "Coûts logistiques sur ventes" },
    short: { en: "Costs on sales", fr: "Coûts sur ventes" },
    numberFormat: percentAndTenth,
    better: "LOWER",
    how: { en: "Logistics costs ÷ invoiced sales", fr: "Coûts logistiques ÷ ventes facturées" },
    source: { en: "Source: SopLogistics, SopSales", fr: "Source : SopLogistics, SopSales" },
    lacking: { en: "○ needs logistics costs and sales in money", fr: "○ il manque coûts logistiques et ventes en valeur" },
    needs: ["SopLogistics", "SopSales"],
    formula: "SOP.COSTTOSALES(SopLogistics[Amount],SopSales[Amount])",
    trendMonths: "rate",
    trend: {
      each: (month) =>
        `SOP.COSTTOSALES(SUMIFS(SopLogistics[Amount],SopLogistics[Period],${month}),SUMIFS(SopSales[Amount],SopSales[Period],${month}))`,
    },
  },
];

/** True when the figure can be worked out from what the workbook holds. */
export function isReady(kpi: Kpi, data: PlanningData): boolean {
  return kpi.needs.every((table) => data.filled.has(table)) && (kpi.ready?.(data) ?? true);
}

/** The formula of the figure itself; the accuracy is that of the months of its trend. */
export function kpiFormula(kpi: Kpi, months: string, data: PlanningData): string {
  return completed(kpi.formula.replace("{forecast}", forecastMatrix(months)).replace("{demand}", demandMatrix(months)), data);
}

/** Forecasts and demand of the months that an area holds, families by months, for formulas about past errors. */
export function accuracyMatrices(months: string, data: PlanningData): { forecast: string; demand: string } {
  return { forecast: completed(forecastMatrix(months), data), demand: completed(demandMatrix(months), data) };
}

/** Formula of the trend in the month at a place from 1 on, whose cell `month` is. */
export function trendFormula(each: (month: string) => string, month: string, place: number, data: PlanningData): string {
  return completed(each(month).replaceAll("{place}", String(place)), data);
}

/** Formula of a trend over all its months at once. */
export function trendSpill(spill: (months: string) => string, months: string, data: PlanningData): string {
  return completed(spill(months), data);
}

/** Fills in the criteria of names, which depend on the names there are. */
function completed(text: string, data: PlanningData): string {
  return text
    .replaceAll("{families}", exactly("SopFamilyNames", data.families))
    .replaceAll("{source}", exactly("SopPlanSource", data.forecastSources))
    .replaceAll("{category}", exactly("INDEX(SopCostSplit,1,1)", data.costCategories));
}
