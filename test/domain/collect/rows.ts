/** A small company as rows, complete in every table: two families, one resource, history from January 2025, cycle of March 2027. */
import { addMonths, monthRange } from "../../../src/calendar/months";
import { serialOf } from "../../../src/calendar/days";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import type { CollectTable } from "../../../src/domain/collect/collectTables";

export const cycle = serialOf(2027, 3);
export const closed = serialOf(2027, 2);
export const families = ["Board A", "Board B"];

const history = monthRange(serialOf(2025, 1), closed);
const horizon = monthRange(cycle, addMonths(cycle, 11));
const lastYear = history.slice(-12);
const each = <T>(months: readonly number[], make: (family: string, month: number, index: number) => T): T[] =>
  families.flatMap((family) => months.map((month, index) => make(family, month, index)));

export type Company = Record<CollectTable, AnyRow[]>;

export function company(): Company {
  return {
    SopDemand: each(history, (Family, Period, index) => ({ Family, Period, Quantity: 100 + ((index * 7) % 13) })),
    SopStock: each(lastYear, (Family, Period, index) => ({ Family, Period, Quantity: 50 + index, Value: null })),
    SopDeliveries: lastYear.map((month, index) => ({
      Order: `D${index}`,
      Line: null,
      Customer: "Customer",
      Family: "Board A",
      "Ordered date": month,
      "Promised date": month + 10,
      "Delivered date": month + 12,
      Ordered: 5,
      Delivered: 5,
    })),
    SopForecasts: each([...lastYear, ...horizon], (Family, Period) => ({
      Family,
      Period,
      Source: "consensus",
      Quantity: 105,
      Author: null,
      Note: null,
    })),
    SopResources: [{ Resource: "Paint", "Hours per day": 8 }],
    SopCapacity: horizon.map((Period) => ({ Resource: "Paint", Period, "Working days": 20, Hours: 160, Note: null })),
    SopRouting: families.map((Family) => ({ Family, Resource: "Paint", "Hours per unit": 0.5, "Lead offset": null })),
    SopSupply: lastYear.map((month, index) => ({
      Order: `S${index}`,
      Supplier: "Copper Ltd",
      Item: "Copper",
      Family: null,
      "Ordered date": month,
      "Promised date": month + 5,
      "Received date": month + 6,
      Ordered: 10,
      Received: 10,
      Rejected: 0,
    })),
    SopEvents: [{ Event: "Trade fair", Family: null, From: addMonths(cycle, 2), To: null, Effect: 0.1, Confidence: 1 }],
    SopBudget: each(monthRange(serialOf(2027, 1), serialOf(2027, 12)), (Family, Period) => ({
      Family,
      Period,
      Volume: 100,
      Revenue: null,
      Margin: null,
    })),
    SopLogistics: lastYear.map((Period) => ({ Period, Category: "transport", Family: null, Amount: 1000 })),
    SopSales: lastYear.map((Period) => ({ Order: null, Family: "Board A", Period, Quantity: 10, Amount: 5000 })),
    SopFamilies: families.map((Family) => ({ Family, "Unit cost": 3, Price: 5, "Minimum stock": 10 })),
  };
}
