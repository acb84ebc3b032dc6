/** What a review cannot show yet, why that matters, and what to bring in: said on the sheet and in the pane. */
import type { PlanningData } from "../domain/analyse/planningData";
import type { DatasetKindId } from "../domain/collect/collectTables";
import { inLanguage, type Text } from "../language/text";
import type { SheetDraft } from "./draft";
import { hasSafetyStock } from "./possibleFigures";
import type { Extent } from "./sections";

/** Data that a company has not brought in, and what they would add. */
export interface MissingData {
  /** What to bring in. */
  kind: DatasetKindId;
  /** What it would add, as a sentence. */
  text: Text;
}

const title: Text = { en: "More data would add", fr: "Ce que d'autres données apporteraient" };

const needs: Readonly<
  Record<
    | "demand"
    | "capacity"
    | "routing"
    | "forecasts"
    | "stock"
    | "families"
    | "deliveries"
    | "quantities"
    | "logistics"
    | "sales"
    | "prices"
    | "costs"
    | "budget"
    | "supply"
    | "pastForecasts",
    MissingData
  >
> = {
  demand: {
    kind: "demand",
    text: {
      en: "Demand by family and month or week: without it there is nothing to plan for.",
      fr: "Demande par famille et par mois ou semaine : sans elle, il n'y a rien à planifier.",
    },
  },
  capacity: {
    kind: "capacity",
    text: {
      en: "Capacity by resource and month or week: load could then be compared with it, period by period.",
      fr: "Capacité par ressource et par mois ou semaine : la charge pourrait alors lui être comparée, période par période.",
    },
  },
  routing: {
    kind: "routing",
    text: {
      en: "Routing (hours per unit): volumes could then be turned into hours of load.",
      fr: "Gammes (heures par unité) : les volumes pourraient alors être convertis en heures de charge.",
    },
  },
  forecasts: {
    kind: "forecasts",
    text: {
      en: "Forecasts: coming periods could then be planned, and the accuracy of forecasts measured.",
      fr: "Prévisions : les périodes à venir pourraient alors être planifiées et la fiabilité des prévisions mesurée.",
    },
  },
  stock: {
    kind: "stock",
    text: {
      en: "Stock by family at the end of a month or week: cover and coming shortages would then show.",
      fr: "Stock par famille en fin de mois ou de semaine : la couverture et les ruptures à venir apparaîtraient alors.",
    },
  },
  families: {
    kind: "families",
    text: {
      en: "Minimum and maximum stock by family: shortages and surpluses would then be told apart.",
      fr: "Stock minimum et maximum par famille : ruptures et surstocks seraient alors distingués.",
    },
  },
  deliveries: {
    kind: "deliveries",
    text: {
      en: "Deliveries with promised and delivered dates: on-time delivery and delivery days would then show.",
      fr: "Livraisons avec dates promises et réelles : la ponctualité et les délais apparaîtraient alors.",
    },
  },
  quantities: {
    kind: "deliveries",
    text: {
      en: "Ordered and delivered quantities in the deliveries: OTIF and fill rate would then show.",
      fr: "Quantités commandées et livrées dans les livraisons : l'OTIF et le taux de satisfaction apparaîtraient alors.",
    },
  },
  logistics: {
    kind: "logistics",
    text: {
      en: "Logistics costs by month and category: their split would then show.",
      fr: "Coûts logistiques par mois et par catégorie : leur répartition apparaîtrait alors.",
    },
  },
  sales: {
    kind: "sales",
    text: {
      en: "Sales in money: logistics costs could then be compared with them.",
      fr: "Ventes en valeur : les coûts logistiques pourraient alors leur être comparés.",
    },
  },
  prices: {
    kind: "families",
    text: {
      en: "Price by family: the plan could then be put into money.",
      fr: "Prix par famille : le plan pourrait alors être exprimé en valeur.",
    },
  },
  costs: {
    kind: "families",
    text: {
      en: "Unit cost by family: margin and the money tied up in stock would then show.",
      fr: "Coût unitaire par famille : la marge et l'argent immobilisé en stock apparaîtraient alors.",
    },
  },
  budget: {
    kind: "budget",
    text: {
      en: "Budget by family and month: the plan could then be compared with it.",
      fr: "Budget par famille et par mois : le plan pourrait alors lui être comparé.",
    },
  },
  supply: {
    kind: "supply",
    text: {
      en: "Purchase orders with promised and received dates: late suppliers would then show.",
      fr: "Commandes d'achat avec dates promises et de réception : les fournisseurs en retard apparaîtraient alors.",
    },
  },
  pastForecasts: {
    kind: "forecasts",
    text: {
      en: "Forecasts of past periods and a service level by family: safety stock would then show.",
      fr: "Prévisions des périodes passées et taux de service par famille : le stock de sécurité apparaîtrait alors.",
    },
  },
};

const lacking = (data: PlanningData, ...keys: (keyof typeof needs)[]): MissingData[] => {
  const absent: Readonly<Record<keyof typeof needs, boolean>> = {
    demand: !data.filled.has("SopDemand") && !data.filled.has("SopForecasts"),
    capacity: !data.filled.has("SopCapacity"),
    routing: !data.filled.has("SopRouting"),
    forecasts: !data.filled.has("SopForecasts"),
    stock: !data.filled.has("SopStock"),
    families: !data.hasStockLimits,
    deliveries: !data.filled.has("SopDeliveries"),
    quantities: data.filled.has("SopDeliveries") && !data.hasDeliveredQuantities,
    logistics: !data.filled.has("SopLogistics"),
    sales: !data.filled.has("SopSales"),
    prices: !data.hasPrices,
    costs: !data.hasUnitCosts,
    budget: !data.budget.volume && !data.budget.revenue && !data.budget.margin,
    supply: data.suppliers.length === 0,
    pastForecasts: !hasSafetyStock(data),
  };
  return keys.filter((key) => absent[key]).map((key) => needs[key]);
};

/** What each sheet lacks, what matters most first. */
export const demandMissing = (data: PlanningData): MissingData[] => lacking(data, "demand", "forecasts");
export const supplyMissing = (data: PlanningData): MissingData[] => lacking(data, "demand", "capacity", "routing", "forecasts", "supply");
export const planMissing = (data: PlanningData): MissingData[] =>
  lacking(data, "stock", "demand", "forecasts", "capacity", "routing", "families");
export const stockMissing = (data: PlanningData): MissingData[] =>
  lacking(data, "stock", "families", "forecasts", "demand", "pastForecasts");
export const financialMissing = (data: PlanningData): MissingData[] =>
  lacking(data, "demand", "prices", "costs", "budget", "stock", "logistics", "sales");
export const dashboardMissing = (data: PlanningData): MissingData[] =>
  lacking(data, "demand", "deliveries", "quantities", "forecasts", "stock", "families", "capacity", "routing", "logistics", "sales");

/** Room for the list of what is missing, a line each under its title. */
export const missingExtent = (missing: readonly MissingData[]): Extent | undefined =>
  missing.length === 0 ? undefined : { above: 1, rows: missing.length, column: 0, columns: 1, below: 1 };

/** Lists what is missing from a row on; gives the next free row. Writes nothing when all is there. */
export function putMissing(draft: SheetDraft, row: number, missing: readonly MissingData[]): number {
  const { language } = draft;
  if (missing.length === 0) return row;
  draft.look(draft.put(row, 0, inLanguage(title, language)), "section");
  missing.forEach(({ text }, index) => draft.look(draft.put(row + 1 + index, 0, `○ ${inLanguage(text, language)}`), "missing"));
  return row + missing.length + 2;
}

/** The need that a line of the sheet states, in whichever language it was written. */
export function missingOf(line: string): MissingData | undefined {
  return Object.values(needs).find(({ text }) => line.endsWith(inLanguage(text, "en")) || line.endsWith(inLanguage(text, "fr")));
}
