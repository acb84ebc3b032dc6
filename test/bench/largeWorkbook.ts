/**
 * A company at the upper end of what one workbook holds: 200 families, 36 months (24 behind, 12 ahead), 20 resources and 100,000
 * delivery lines. Made up, the same at every run.
 */
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { CollectTable } from "../../src/domain/collect/collectTables";
import { addMonths, monthRange } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { workingDays } from "../../src/calendar/workingDays";
import { seededChance } from "../../src/samples/chance";

export interface LargeSize {
  families: number;
  monthsBehind: number;
  monthsAhead: number;
  resources: number;
  deliveries: number;
  supply: number;
}

export const largeSize: LargeSize = { families: 200, monthsBehind: 24, monthsAhead: 12, resources: 20, deliveries: 100_000, supply: 5_000 };

/** Rows of every table of data, by table. */
export type LargeTables = Readonly<Record<Exclude<CollectTable, "SopEvents">, AnyRow[]>>;

export const firstMonthBehind = serialOf(2025, 1);

/** The rows; the same size and seed give the same rows. */
export function largeTables(size: LargeSize = largeSize, seed = 20_270_301): LargeTables {
  const chance = seededChance(seed);
  const behind = monthRange(firstMonthBehind, addMonths(firstMonthBehind, size.monthsBehind - 1));
  const firstAhead = addMonths(firstMonthBehind, size.monthsBehind);
  const ahead = monthRange(firstAhead, addMonths(firstAhead, size.monthsAhead - 1));
  const families = Array.from({ length: size.families }, (_, index) => ({
    name: `Family ${String(index + 1).padStart(3, "0")}`,
    volume: 40 + Math.round(900 * chance() ** 2),
    price: 10 + Math.round(180 * chance()),
  }));
  const resources = Array.from({ length: size.resources }, (_, index) => `Line ${String(index + 1).padStart(2, "0")}`);
  const around = (volume: number, spread: number): number => Math.max(0, Math.round(volume * (1 + spread * (chance() - 0.5))));
  const each = <Row>(periods: readonly number[], row: (family: (typeof families)[number], period: number) => Row): Row[] =>
    families.flatMap((family) => periods.map((period) => row(family, period)));

  const demand = each(behind, ({ name, volume }, period) => ({ Family: name, Period: period, Quantity: around(volume, 0.4) }));
  return {
    SopFamilies: families.map(({ name, volume, price }) => ({
      Family: name,
      Unit: "piece",
      Price: price,
      "Unit cost": Math.round(price * 62) / 100,
      Strategy: "stock",
      "Service level": 0.95,
      "Target cover": 1.2,
      "Minimum stock": Math.round(volume * 0.6),
      "Maximum stock": Math.round(volume * 1.8),
      Owner: null,
    })),
    SopDemand: demand,
    SopForecasts: each([...behind.slice(-12), ...ahead], ({ name, volume }, period) => ({
      Family: name,
      Period: period,
      Source: "consensus",
      Quantity: around(volume, 0.3),
      Author: null,
      Note: null,
    })),
    SopResources: resources.map((name) => ({
      Resource: name,
      "Hours per day": 16,
      Count: 2,
      Utilization: 0.9,
      Efficiency: 1,
      "Hour cost": 60,
      "Overtime limit": 0.1,
      "Overtime cost": 80,
    })),
    SopCapacity: resources.flatMap((name) =>
      ahead.map((period) => ({ Resource: name, Period: period, "Working days": workingDays(period), Hours: null, Note: null })),
    ),
    // Each family passes through four resources, one after the other around the plant.
    SopRouting: families.flatMap(({ name }, index) =>
      Array.from({ length: 4 }, (_, step) => ({
        Family: name,
        Resource: resources[(index + step * 5) % resources.length] ?? "",
        "Hours per unit": Math.round(100 * (0.03 + 0.06 * chance())) / 1000,
        "Lead offset": null,
      })),
    ),
    SopStock: each(behind, ({ name, volume, price }, period) => {
      const held = around(volume * 1.1, 0.8);
      return { Family: name, Period: period, Quantity: held, Value: Math.round(held * price * 0.62) };
    }),
    SopDeliveries: Array.from({ length: size.deliveries }, (_, index) => {
      const ordered = firstMonthBehind + Math.floor((index / size.deliveries) * 700);
      const late = chance() < 0.12;
      const quantity = 1 + Math.floor(chance() * 40);
      return {
        Order: String(4_500_000 + Math.floor(index / 4)),
        Line: String((index % 4) + 1),
        Customer: `Customer ${index % 300}`,
        Family: families[index % families.length]?.name ?? null,
        "Ordered date": ordered,
        "Promised date": ordered + 14,
        "Delivered date": ordered + (late ? 15 + Math.floor(chance() * 10) : 14 - Math.floor(chance() * 5)),
        Ordered: quantity,
        Delivered: chance() < 0.05 ? quantity - 1 : quantity,
      };
    }),
    SopLogistics: behind.flatMap((period) =>
      ["transport", "storage", "supply", "handling", "other"].map((category, index) => ({
        Period: period,
        Category: category,
        Family: null,
        Amount: around(90_000 / (index + 1), 0.2),
      })),
    ),
    SopSales: each(behind, ({ name, volume, price }, period) => ({
      Order: null,
      Family: name,
      Period: period,
      Quantity: volume,
      Amount: around(volume * price, 0.2),
    })),
    SopSupply: Array.from({ length: size.supply }, (_, index) => {
      const ordered = firstMonthBehind + Math.floor((index / Math.max(1, size.supply)) * 700);
      const late = chance() < 0.05 + (index % 30) / 100;
      return {
        Order: `P${100_000 + index}`,
        Supplier: `Supplier ${String((index % 30) + 1).padStart(2, "0")}`,
        Item: `Item ${index % 400}`,
        Family: families[index % families.length]?.name ?? null,
        "Ordered date": ordered,
        "Promised date": ordered + 21,
        "Received date": ordered + (late ? 22 + Math.floor(chance() * 14) : 20),
        Ordered: 100,
        Received: 100,
        Rejected: 0,
      };
    }),
    SopBudget: each(ahead, ({ name, volume, price }, period) => ({
      Family: name,
      Period: period,
      Volume: volume,
      Revenue: volume * price,
      Margin: Math.round(volume * price * 0.38),
    })),
  };
}
