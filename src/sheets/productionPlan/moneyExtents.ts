/** What the money of the plan takes room for. */
import type { PlanningData } from "../../domain/analyse/planningData";
import { hasLoad } from "../possibleFigures";
import { matrixExtent, tableExtent } from "../sections";

/** Lines of the block, in this order. */
export const moneyLines = ["hours", "overtime", "buying", "storage", "planCost", "shortages", "contribution", "cash"] as const;
export type MoneyLine = (typeof moneyLines)[number];

/** Prices, costs and hours are known of somebody. */
const hasMoney = (data: PlanningData): boolean => hasLoad(data) && data.hasPrices && data.hasUnitCosts && data.filled.has("SopFamilies");

/** Rooms that the block and its workings take; none where money cannot be told. */
export const moneyExtents = (data: PlanningData, periods: number) =>
  hasMoney(data)
    ? {
        money: matrixExtent(moneyLines.length, periods + 1),
        rates: tableExtent(data.resources.length, 3),
        worths: tableExtent(data.families.length, 4),
      }
    : { money: undefined, rates: undefined, worths: undefined };
