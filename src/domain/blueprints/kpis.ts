/** The figures of the dashboard: formula, target, trend, and what each needs. Formulas stand over the tables, so that a planner can trace them. */
import type { Text } from "../../i18n/text";
import type { Facts, TableName } from "../facts";

export type KpiId =
  "onTime" | "adjustedStock" | "accuracy" | "costSplit" | "otif" | "fillRate" | "capacityUse" | "leadTime" | "logisticsRate";

export interface Kpi {
  id: KpiId;
  /** Defined names of the value and of its target. */
  valueName: `SopKpi${string}`;
  targetName: `SopTarget${string}`;
  title: Text;
  numberFormat: string;
  target: number;
  better: "HIGHER" | "LOWER";
  /** How the figure is worked out, in one line. */
  how: Text;
  /** Where its data come from. */
  source: Text;
  /** Said instead of the source when the figure cannot be worked out. */
  lacking: Text;
  needs: readonly TableName[];
  /** Further condition beyond tables that have rows. */
  ready?: (facts: Facts) => boolean;
  formula: string;
  /** Months of the trend. "horizon" is the review's own months. */
  trendMonths: keyof Facts["trends"] | "horizon";
  /** Formula of the trend: per month (given the month's cell), or one that spills over all (given the months' area). */
  trend: { each: (month: string) => string } | { spill: (months: string) => string };
}

const inMonth = (column: string, month: string, shown: string): string =>
  `FILTER(SopDeliveries[${shown}],(SopDeliveries[${column}]>=${month})*(SopDeliveries[${column}]<EDATE(${month},1)))`;
const deliveredIn = (month: string, shown: string): string => inMonth("Delivered date", month, shown);

/** Forecasts of the plan's source and demand, families by months; a family without a forecast in a month counts as missing. */
const forecastMatrix = (months: string): string =>
  `IF(COUNTIFS(SopForecasts[Family],SopFamilyNames,SopForecasts[Period],${months},SopForecasts[Source],SopPlanSource)=0,"",SUMIFS(SopForecasts[Quantity],SopForecasts[Family],SopFamilyNames,SopForecasts[Period],${months},SopForecasts[Source],SopPlanSource))`;
const demandMatrix = (months: string): string => `SUMIFS(SopDemand[Quantity],SopDemand[Family],SopFamilyNames,SopDemand[Period],${months})`;

export const kpis: readonly Kpi[] = [
  {
    id: "onTime",
    valueName: "SopKpiOnTime",
    targetName: "SopTargetOnTime",
    title: { en: "On-time delivery", fr: "Livraisons à l'heure" },
    numberFormat: "0.0%",
    target: 0.95,
    better: "HIGHER",
    how: { en: "Lines delivered by the promised date ÷ lines delivered", fr: "Lignes livrées à la date promise ÷ lignes livrées" },
    source: { en: "%, SopDeliveries; open lines are left out", fr: "%, SopDeliveries\u202f; sans les lignes en cours" },
    lacking: { en: "○ needs promised and delivered dates", fr: "○ il manque dates promises et dates de livraison" },
    needs: ["SopDeliveries"],
    formula: "SOP.ONTIMERATE(SopDeliveries[Promised date],SopDeliveries[Delivered date])",
    trendMonths: "deliveries",
    trend: { each: (month) => `SOP.ONTIMERATE(${deliveredIn(month, "Promised date")},${deliveredIn(month, "Delivered date")})` },
  },
  {
    id: "adjustedStock",
    valueName: "SopKpiAdjustedStock",
    targetName: "SopTargetAdjustedStock",
    title: { en: "Adjusted stock", fr: "Stock ajusté" },
    numberFormat: "0%",
    target: 0.8,
    better: "HIGHER",
    how: { en: "Families within minimum and maximum ÷ families", fr: "Familles entre minimum et maximum ÷ familles" },
    source: { en: "%, SopStock and SopFamilies, last stock known", fr: "%, SopStock et SopFamilies, dernier stock connu" },
    lacking: { en: "○ needs stock and its limits by family", fr: "○ il manque le stock et ses limites par famille" },
    needs: ["SopStock", "SopFamilies"],
    ready: (facts) => facts.hasStockLimits,
    formula: "SOP.STOCKADJUSTED(SopStockNow,SopStockMinimum,SopStockMaximum)",
    trendMonths: "stock",
    trend: {
      spill: (months) =>
        `SOP.STOCKADJUSTED(SUMIFS(SopStock[Quantity],SopStock[Family],SopFamilyNames,SopStock[Period],${months}),SopStockMinimum,SopStockMaximum,"column")`,
    },
  },
  {
    id: "accuracy",
    valueName: "SopKpiForecastAccuracy",
    targetName: "SopTargetForecastAccuracy",
    title: { en: "Forecast accuracy", fr: "Fiabilité des prévisions" },
    numberFormat: "0.0%",
    target: 0.85,
    better: "HIGHER",
    how: { en: "1 − Σ|forecast − demand| ÷ Σ demand (WAPE)", fr: "1 − Σ|prévision − demande| ÷ Σ demande (WAPE)" },
    source: { en: "%, SopForecasts and SopDemand, months of the trend", fr: "%, SopForecasts et SopDemand, mois de la tendance" },
    lacking: { en: "○ needs past forecasts beside demand", fr: "○ il manque des prévisions passées" },
    needs: ["SopForecasts", "SopDemand"],
    ready: (facts) => facts.trends.accuracy.length > 0,
    formula: "SOP.FORECASTACCURACY({forecast},{demand})",
    trendMonths: "accuracy",
    trend: { spill: (months) => `SOP.FORECASTACCURACY(${forecastMatrix(months)},${demandMatrix(months)},"WAPE","column")` },
  },
  {
    id: "costSplit",
    valueName: "SopKpiCostSplit",
    targetName: "SopTargetCostSplit",
    title: { en: "Logistics cost split", fr: "Répartition des coûts logistiques" },
    numberFormat: "0.0%",
    target: 0.5,
    better: "LOWER",
    how: { en: "Largest category of costs ÷ all logistics costs", fr: "Première catégorie de coûts ÷ coûts logistiques" },
    source: {
      en: "%, SopLogistics; the table below shows all categories",
      fr: "%, SopLogistics\u202f; la table plus bas les montre toutes",
    },
    lacking: { en: "○ needs logistics costs by category", fr: "○ il manque les coûts logistiques par catégorie" },
    needs: ["SopLogistics"],
    formula: "INDEX(SopCostSplit,1,3)",
    trendMonths: "costs",
    trend: {
      each: (month) =>
        `SUMIFS(SopLogistics[Amount],SopLogistics[Period],${month},SopLogistics[Category],INDEX(SopCostSplit,1,1))/SUMIFS(SopLogistics[Amount],SopLogistics[Period],${month})`,
    },
  },
  {
    id: "otif",
    valueName: "SopKpiOtif",
    targetName: "SopTargetOtif",
    title: { en: "On time in full (OTIF)", fr: "À l'heure et complet (OTIF)" },
    numberFormat: "0.0%",
    target: 0.9,
    better: "HIGHER",
    how: { en: "Lines on time and complete ÷ lines delivered", fr: "Lignes à l'heure et complètes ÷ lignes livrées" },
    source: { en: "%, SopDeliveries; dates and quantities", fr: "%, SopDeliveries\u202f; dates et quantités" },
    lacking: { en: "○ needs ordered and delivered quantities", fr: "○ il manque quantités commandées et livrées" },
    needs: ["SopDeliveries"],
    ready: (facts) => facts.hasDeliveredQuantities,
    formula: "SOP.OTIF(SopDeliveries[Promised date],SopDeliveries[Delivered date],SopDeliveries[Ordered],SopDeliveries[Delivered])",
    trendMonths: "deliveries",
    trend: {
      each: (month) =>
        `SOP.OTIF(${["Promised date", "Delivered date", "Ordered", "Delivered"].map((shown) => deliveredIn(month, shown)).join(",")})`,
    },
  },
  {
    id: "fillRate",
    valueName: "SopKpiFillRate",
    targetName: "SopTargetFillRate",
    title: { en: "Fill rate", fr: "Taux de satisfaction" },
    numberFormat: "0.0%",
    target: 0.97,
    better: "HIGHER",
    how: { en: "Units delivered ÷ units ordered", fr: "Unités livrées ÷ unités commandées" },
    source: { en: "%, SopDeliveries", fr: "%, SopDeliveries" },
    lacking: { en: "○ needs ordered and delivered quantities", fr: "○ il manque quantités commandées et livrées" },
    needs: ["SopDeliveries"],
    ready: (facts) => facts.hasDeliveredQuantities,
    formula: "SOP.FILLRATE(SopDeliveries[Ordered],SopDeliveries[Delivered])",
    trendMonths: "deliveries",
    trend: { each: (month) => `SOP.FILLRATE(${deliveredIn(month, "Ordered")},${deliveredIn(month, "Delivered")})` },
  },
  {
    id: "capacityUse",
    valueName: "SopKpiCapacityUse",
    targetName: "SopTargetCapacityUse",
    title: { en: "Capacity use", fr: "Taux de charge" },
    numberFormat: "0.0%",
    target: 0.9,
    better: "LOWER",
    how: { en: "Hours of load ÷ hours of capacity, all resources", fr: "Heures de charge ÷ heures de capacité, toutes ressources" },
    source: { en: "%, supply review, all months shown there", fr: "%, revue des capacités, tous les mois affichés" },
    lacking: { en: "○ needs capacity, routing and demand", fr: "○ il manque capacité, gammes et demande" },
    needs: ["SopCapacity", "SopRouting"],
    ready: (facts) => facts.families.length > 0 && facts.horizon.months > 0,
    formula: "SOP.UTILIZATION(SUM(SopLoad),SUM(SopCapacityHours))",
    trendMonths: "horizon",
    trend: { each: () => "SUM(INDEX(SopLoad,0,{place}))/SUM(INDEX(SopCapacityHours,0,{place}))" },
  },
  {
    id: "leadTime",
    valueName: "SopKpiLeadTime",
    targetName: "SopTargetLeadTime",
    title: { en: "Mean delivery time", fr: "Délai moyen de livraison" },
    numberFormat: "0.0",
    target: 10,
    better: "LOWER",
    how: { en: "Mean days from order to delivery", fr: "Jours, en moyenne, de la commande à la livraison" },
    source: { en: "days, SopDeliveries; open lines are left out", fr: "jours, SopDeliveries\u202f; sans les lignes en cours" },
    lacking: { en: "○ needs ordered and delivered dates", fr: "○ il manque dates de commande et de livraison" },
    needs: ["SopDeliveries"],
    formula: "SOP.LEADTIME(SopDeliveries[Ordered date],SopDeliveries[Delivered date])",
    trendMonths: "deliveries",
    trend: { each: (month) => `SOP.LEADTIME(${deliveredIn(month, "Ordered date")},${deliveredIn(month, "Delivered date")})` },
  },
  {
    id: "logisticsRate",
    valueName: "SopKpiLogisticsRate",
    targetName: "SopTargetLogisticsRate",
    title: { en: "Logistics costs on sales", fr: "Coûts logistiques sur ventes" },
    numberFormat: "0.0%",
    target: 0.05,
    better: "LOWER",
    how: { en: "Logistics costs ÷ invoiced sales", fr: "Coûts logistiques ÷ ventes facturées" },
    source: { en: "%, SopLogistics and SopSales", fr: "%, SopLogistics et SopSales" },
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
export function isReady(kpi: Kpi, facts: Facts): boolean {
  return kpi.needs.every((table) => facts.filled.has(table)) && (kpi.ready?.(facts) ?? true);
}

/** The formula of the figure itself; the accuracy is that of the months of its trend. */
export function kpiFormula(kpi: Kpi, months: string): string {
  return kpi.formula.replace("{forecast}", forecastMatrix(months)).replace("{demand}", demandMatrix(months));
}
