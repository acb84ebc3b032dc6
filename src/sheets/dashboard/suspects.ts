/** Where the fault may be when a KPI has no answer: the columns that its figure is made of. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopLogistics } from "../../domain/collect/sopLogistics";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopSales } from "../../domain/collect/sopSales";
import { sopStock } from "../../domain/collect/sopStock";
import type { Suspect } from "../basis";
import type { KpiId } from "./kpis";

const of = (table: Suspect["table"], ...columns: string[]): Suspect[] => columns.map((column) => ({ table, column }));
/** Columns in which a text or a blank has no answer either. */
const numbers = (table: Suspect["table"], column: string): Suspect[] => [{ table, column, numbers: true }];

const pairs = [
  ...numbers(sopForecasts, "Quantity"),
  ...numbers(sopDemand, "Quantity"),
  ...of(sopForecasts, "Family", "Period", "Source"),
  ...of(sopDemand, "Family", "Period"),
];
const plan = [...numbers(sopCapacity, "Hours"), ...numbers(sopRouting, "Hours per unit"), ...pairs];
const costs = of(sopLogistics, "Amount", "Period", "Category");
const quantities = of(sopDeliveries, "Delivered date", "Promised date", "Ordered", "Delivered");

const suspects: Readonly<Record<KpiId, readonly Suspect[]>> = {
  onTime: of(sopDeliveries, "Delivered date", "Promised date"),
  leadTime: of(sopDeliveries, "Delivered date", "Ordered date"),
  otif: quantities,
  fillRate: quantities,
  disputes: [...quantities, ...of(sopDeliveries, "Order", "Family"), ...of(sopSales, "Order", "Family", "Quantity")],
  accuracy: pairs,
  bias: pairs,
  adjustedStock: [
    ...numbers(sopStock, "Quantity"),
    ...of(sopStock, "Family", "Period"),
    ...of(sopFamilies, "Minimum stock", "Maximum stock"),
  ],
  costSplit: costs,
  logisticsRate: [...costs, ...of(sopSales, "Amount", "Period")],
  peakLoad: plan,
  capacityUse: plan,
};

/** Those that the workbook has. */
export const suspectsOf = (id: KpiId, data: PlanningData): Suspect[] =>
  suspects[id].filter(({ table }) => [...data.tables].some((name) => name === table.name));
