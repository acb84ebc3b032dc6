/** The KPIs of the dashboard: what each is called, what it is measured against, and which data it needs. */
import { inLanguage, type Text } from "../../language/text";
import { shareNumberFormat, wholeShareNumberFormat } from "../../language/format";
import type { PeriodText, Say } from "../../calendar/periodText";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { KpiUnit } from "../../domain/learn/sopResults";
import type { SettingId, Settings } from "../../domain/settings/declarations";
import type { TableName } from "../../domain/tables/catalogue";
import { narrowSpace } from "../../language/typography";
import { hasLoad } from "../possibleFigures";
import type { dashboardCells } from "./dashboardCells";

export type KpiId = keyof typeof dashboardCells.kpis;

/** What a figure is compared by: higher or lower is better, or nearer to zero. */
export type Better = "HIGHER" | "LOWER" | "ZERO";

/** What the dashboard knows of a KPI besides its formulas. */
export interface Kpi {
  id: KpiId;
  title: Text;
  /** The setting that holds the company's target. */
  target: SettingId;
  numberFormat: Text;
  better: Better;
  unit: KpiUnit;
  /** It is 100% only where nothing is missing, and reads so only then. */
  isPart?: true;
  /** What it adds up over the last closed months, what stands at their end, or what the plan of the coming periods says. */
  over: "flow" | "state" | "plan";
  /** How the figure is worked out, in one line. */
  how: Text;
  /** Where its data come from. */
  source: Text | PeriodText;
  /** Said when the figure cannot be worked out. */
  lacking: Text;
  /** What is not there for a period, as the object of "no … for". */
  absent: Text;
  needs: readonly TableName[];
  /** Further condition beyond tables that have rows. */
  ready?: (data: PlanningData) => boolean;
}

const percent: Text = { en: "0%", fr: "0%" };
const percentAndTenth: Text = { en: "0.0%", fr: "0.0%" };
const deliveries: Text = { en: "deliveries", fr: "livraisons" };
const forecasts: Text = { en: "forecasts kept", fr: "prévisions" };

/** The KPIs that usually have a card, in the order of their cards: the four of the cycle, then what explains each. */
const usualCards: readonly Kpi[] = [
  {
    id: "onTime",
    title: { en: "On-time delivery", fr: "Livraisons à l'heure" },
    target: "onTime",
    numberFormat: percentAndTenth,
    better: "HIGHER",
    unit: "share",
    isPart: true,
    over: "flow",
    how: { en: "Lines delivered by the promised date ÷ lines delivered", fr: "Lignes livrées à la date promise ÷ lignes livrées" },
    source: { en: "Source: SopDeliveries, open lines left out", fr: "Source : SopDeliveries, hors lignes en cours" },
    lacking: { en: "needs promised and delivered dates", fr: "il manque dates promises et livrées" },
    absent: deliveries,
    needs: ["SopDeliveries"],
  },
  {
    id: "adjustedStock",
    title: { en: "Adjusted stock", fr: "Stock ajusté" },
    target: "adjustedStock",
    numberFormat: percent,
    better: "HIGHER",
    unit: "share",
    isPart: true,
    over: "state",
    how: { en: "Families within minimum and maximum ÷ families", fr: "Familles entre minimum et maximum ÷ familles" },
    source: { en: "Source: SopStock, SopFamilies, end of the month", fr: "Source : SopStock, SopFamilies, fin de mois" },
    lacking: { en: "needs stock and its limits by family", fr: "il manque stock et limites par famille" },
    absent: { en: "stock", fr: "stock" },
    needs: ["SopStock", "SopFamilies"],
    ready: (data) => data.hasStockLimits,
  },
  {
    id: "accuracy",
    title: { en: "Forecast accuracy", fr: "Fiabilité des prévisions" },
    target: "accuracy",
    numberFormat: percentAndTenth,
    better: "HIGHER",
    unit: "share",
    isPart: true,
    over: "flow",
    how: { en: "1 − Σ|forecast − demand| ÷ Σ demand (WAPE)", fr: "1 − Σ|prévision − demande| ÷ Σ demande (WAPE)" },
    source: { en: "Source: SopForecasts, SopDemand", fr: "Source : SopForecasts, SopDemand" },
    lacking: { en: "needs past forecasts beside demand", fr: "il manque des prévisions passées" },
    absent: forecasts,
    needs: ["SopForecasts", "SopDemand"],
    ready: (data) => data.trends.accuracy.length > 0,
  },
  {
    id: "costSplit",
    title: { en: "Logistics cost split", fr: "Répartition des coûts" },
    target: "costSplit",
    numberFormat: percentAndTenth,
    better: "LOWER",
    unit: "share",
    over: "flow",
    how: { en: "Largest category of logistics costs ÷ all of them", fr: "Première catégorie de coûts logistiques ÷ total" },
    source: { en: "Source: SopLogistics", fr: "Source : SopLogistics" },
    lacking: { en: "needs logistics costs by category", fr: "il manque les coûts par catégorie" },
    absent: { en: "costs", fr: "coûts" },
    needs: ["SopLogistics"],
    ready: (data) => data.costCategories.length > 0,
  },
  {
    id: "leadTime",
    title: { en: "Delivery time", fr: "Délai de livraison" },
    target: "leadTime",
    numberFormat: { en: '0.0" d"', fr: `0.0"${narrowSpace}j"` },
    better: "LOWER",
    unit: "days",
    over: "flow",
    how: { en: "Mean days from order to delivery", fr: "Jours, en moyenne, de la commande à la livraison" },
    source: { en: "Source: SopDeliveries, open lines left out", fr: "Source : SopDeliveries, hors lignes en cours" },
    lacking: { en: "needs ordered and delivered dates", fr: "il manque dates de commande et de livraison" },
    absent: deliveries,
    needs: ["SopDeliveries"],
  },
  {
    id: "peakLoad",
    title: { en: "Peak load", fr: "Charge maximale" },
    target: "overload",
    numberFormat: percent,
    better: "LOWER",
    unit: "share",
    over: "plan",
    how: {
      en: "Highest load ÷ capacity of the most loaded resource",
      fr: "Plus forte charge ÷ capacité de la ressource la plus chargée",
    },
    source: {
      month: { en: "Source: supply review, months shown there", fr: "Source : revue des capacités, mois affichés" },
      week: { en: "Source: supply review, weeks shown there", fr: "Source : revue des capacités, semaines affichées" },
    },
    lacking: { en: "needs capacity, routing and demand", fr: "il manque capacité, gammes et demande" },
    absent: { en: "plan", fr: "plan" },
    needs: ["SopCapacity", "SopRouting"],
    ready: (data) => hasLoad(data) && data.horizon.periodCount > 0,
  },
  {
    id: "bias",
    title: { en: "Forecast bias", fr: "Biais des prévisions" },
    target: "bias",
    numberFormat: percentAndTenth,
    better: "ZERO",
    unit: "share",
    over: "flow",
    how: { en: "(Σ forecast − Σ demand) ÷ Σ demand", fr: "(Σ prévision − Σ demande) ÷ Σ demande" },
    source: { en: "Source: SopForecasts, SopDemand", fr: "Source : SopForecasts, SopDemand" },
    lacking: { en: "needs past forecasts beside demand", fr: "il manque des prévisions passées" },
    absent: forecasts,
    needs: ["SopForecasts", "SopDemand"],
    ready: (data) => data.trends.accuracy.length > 0,
  },
  {
    id: "logisticsRate",
    title: { en: "Logistics costs on sales", fr: "Coûts logistiques / ventes" },
    target: "logisticsRate",
    numberFormat: percentAndTenth,
    better: "LOWER",
    unit: "share",
    over: "flow",
    how: { en: "Logistics costs ÷ invoiced sales, months with both", fr: "Coûts logistiques ÷ ventes facturées, mois ayant les deux" },
    source: { en: "Source: SopLogistics, SopSales", fr: "Source : SopLogistics, SopSales" },
    lacking: { en: "needs logistics costs and sales in money", fr: "il manque coûts et ventes en valeur" },
    absent: { en: "costs and sales", fr: "coûts ni ventes" },
    needs: ["SopLogistics", "SopSales"],
    ready: (data) => data.trends.rate.length > 0,
  },
];

/** What a company may choose in the place of the delivery time. */
const disputes: Kpi = {
  id: "disputes",
  title: { en: "Disputes for 100 lines", fr: "Litiges pour 100 lignes" },
  target: "disputes",
  numberFormat: { en: "0.0", fr: "0.0" },
  better: "LOWER",
  unit: "perHundred",
  over: "flow",
  how: {
    en: "Lines late, incomplete or invoiced for another quantity ÷ lines delivered × 100",
    fr: "Lignes en retard, incomplètes ou facturées pour une autre quantité ÷ lignes livrées × 100",
  },
  source: {
    en: "Source: SopDeliveries, SopSales by order and family",
    fr: "Source : SopDeliveries, SopSales par commande et famille",
  },
  lacking: { en: "needs invoices by order and family", fr: "il manque les factures par commande" },
  absent: deliveries,
  needs: ["SopDeliveries", "SopSales"],
  ready: (data) => data.hasDeliveredQuantities && data.hasInvoicedOrders,
};

/** The KPIs that are always followed in the list below the cards. */
const usuallyFollowed: readonly Kpi[] = [
  {
    id: "otif",
    title: { en: "On time in full (OTIF)", fr: "À l'heure et complet (OTIF)" },
    target: "otif",
    numberFormat: percentAndTenth,
    better: "HIGHER",
    unit: "share",
    isPart: true,
    over: "flow",
    how: { en: "Lines on time and complete ÷ lines delivered", fr: "Lignes à l'heure et complètes ÷ lignes livrées" },
    source: { en: "Source: SopDeliveries, dates and quantities", fr: "Source : SopDeliveries, dates et quantités" },
    lacking: { en: "needs ordered and delivered quantities", fr: "il manque quantités commandées et livrées" },
    absent: deliveries,
    needs: ["SopDeliveries"],
    ready: (data) => data.hasDeliveredQuantities,
  },
  {
    id: "fillRate",
    title: { en: "Fill rate", fr: "Taux de satisfaction" },
    target: "fillRate",
    numberFormat: percentAndTenth,
    better: "HIGHER",
    unit: "share",
    isPart: true,
    over: "flow",
    how: { en: "Units delivered ÷ units ordered, of lines delivered or due", fr: "Unités livrées ÷ commandées, lignes livrées ou échues" },
    source: { en: "Source: SopDeliveries, lines not yet due left out", fr: "Source : SopDeliveries, hors lignes non échues" },
    lacking: { en: "needs ordered and delivered quantities", fr: "il manque quantités commandées et livrées" },
    absent: deliveries,
    needs: ["SopDeliveries"],
    ready: (data) => data.hasDeliveredQuantities,
  },
  {
    id: "capacityUse",
    title: { en: "Capacity use, all resources", fr: "Charge moyenne, toutes ressources" },
    target: "capacityUse",
    numberFormat: percentAndTenth,
    better: "LOWER",
    unit: "share",
    over: "plan",
    how: { en: "Hours of load ÷ hours of capacity", fr: "Heures de charge ÷ heures de capacité" },
    source: {
      month: { en: "Source: supply review, all months shown there", fr: "Source : revue des capacités, mois affichés" },
      week: { en: "Source: supply review, all weeks shown there", fr: "Source : revue des capacités, semaines affichées" },
    },
    lacking: { en: "needs capacity, routing and demand", fr: "il manque capacité, gammes et demande" },
    absent: { en: "plan", fr: "plan" },
    needs: ["SopCapacity", "SopRouting"],
    ready: (data) => hasLoad(data) && data.horizon.periodCount > 0,
  },
];

/** Every KPI, those that usually have a card first. A dashboard shows those of its company: see `cardsOf` and `followedOf`. */
export const kpis: readonly Kpi[] = [...usualCards.flatMap((kpi) => (kpi.id === "leadTime" ? [kpi, disputes] : [kpi])), ...usuallyFollowed];

type Chosen = Pick<Settings, "secondCustomerKpi">;
const showsDisputes = ({ secondCustomerKpi }: Chosen): boolean => secondCustomerKpi === "disputes";

/** The KPIs that have a card, eight at any time. */
export const cardsOf = (chosen: Chosen): readonly Kpi[] =>
  showsDisputes(chosen) ? usualCards.map((kpi) => (kpi.id === "leadTime" ? disputes : kpi)) : usualCards;

/** How many they are. */
export const cardCount = usualCards.length;

/** The KPIs of the list below the cards: the delivery time first where it has no card. */
export const followedOf = (chosen: Chosen): readonly Kpi[] =>
  showsDisputes(chosen) ? [...usualCards.filter(({ id }) => id === "leadTime"), ...usuallyFollowed] : usuallyFollowed;

/** With how many decimals a figure and its target are shown. */
export const decimalsOf = ({ numberFormat }: Kpi): number => (/^0\.(0+)/.exec(inLanguage(numberFormat, "en"))?.[1] ?? "").length;

/** The number format of a figure: what may be below zero has a minus sign as wide as a plus. That of its target is `numberFormat`. */
export function formatOfKpi(kpi: Kpi, say: Say): string {
  const { better, numberFormat, isPart } = kpi;
  if (isPart) return decimalsOf(kpi) === 0 ? wholeShareNumberFormat : shareNumberFormat;
  const plain = say(numberFormat);
  return better === "ZERO" ? [plain, `−${plain}`, plain].join(";") : plain;
}

/** True when the figure can be worked out from what the workbook holds. */
export function isReady(kpi: Kpi, data: PlanningData): boolean {
  return kpi.needs.every((table) => data.filled.has(table)) && (kpi.ready?.(data) ?? true);
}
