/** What the stories say changed between their two years, added up from their rows. */
import { addMonths, monthOf } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import { agriFood } from "../../src/samples/agriFood";
import { circuitBoards } from "../../src/samples/circuitBoards";
import { medicalDevices } from "../../src/samples/medicalDevices";
import { firstMonth } from "../../src/samples/sample";
import type { DeliveryRow } from "../../src/domain/collect/sopDeliveries";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const between = (first: number, months: number) => (period: number) => period >= first && period < addMonths(first, months);

type Delivered = DeliveryRow & { "Delivered date": number };
const arrived = (rows: readonly DeliveryRow[]): Delivered[] => rows.filter((row): row is Delivered => row["Delivered date"] !== null);
const isLate = (row: Delivered): boolean => row["Delivered date"] > (row["Promised date"] ?? 0);
const isIncomplete = (row: Delivered): boolean => (row.Delivered ?? 0) < (row.Ordered ?? 0);

it("circuit boards: five weeks from order to delivery became two", () => {
  const days = (first: number, months: number): number => {
    const rows = arrived(circuitBoards("en").deliveries).filter((row) => between(first, months)(row["Ordered date"] ?? 0));
    return sum(rows.map((row) => row["Delivered date"] - (row["Ordered date"] ?? 0))) / rows.length;
  };
  expect(days(firstMonth, 6)).toBeGreaterThan(33);
  expect(days(firstMonth, 6)).toBeLessThan(38);
  expect(days(addMonths(firstMonth, 18), 6)).toBeLessThan(15);
});

describe("ice cream", () => {
  const sample = agriFood("en");
  const summerOf = (year: number) => between(serialOf(year, 6), 3);
  const marchToMay = (year: number) => between(serialOf(year, 3), 3);
  const stockIn = (season: (period: number) => boolean): number =>
    sum(sample.stock.filter((row) => season(row.Period)).map((row) => row.Quantity));
  const costIn = (category: string, season: (period: number) => boolean): number =>
    sum(sample.logistics.filter((row) => row.Category === category && season(row.Period)).map((row) => row.Amount));

  it("ran short in the first summer and not in the second: families below their minimum at the end of July and August", () => {
    const below = (period: number): number =>
      sample.families.filter(
        (family) =>
          (sample.stock.find((row) => row.Family === family.Family && row.Period === period)?.Quantity ?? 0) <
          (family["Minimum stock"] ?? 0),
      ).length;
    expect([below(serialOf(2025, 7)), below(serialOf(2025, 8))]).toEqual([6, 6]);
    // sticks, which were never built ahead
    expect(below(serialOf(2026, 7))).toBeLessThanOrEqual(1);
  });

  it("built its stock ahead before the second summer, and paid for cold storage", () => {
    expect(stockIn(marchToMay(2026))).toBeGreaterThan(1.7 * stockIn(marchToMay(2025)));
    expect(costIn("cold storage", marchToMay(2026))).toBeGreaterThan(1.4 * costIn("cold storage", marchToMay(2025)));
  });

  it("saved the hurried transport and the late deliveries of the first summer", () => {
    expect(costIn("refrigerated transport", summerOf(2025))).toBeGreaterThan(1.4 * costIn("refrigerated transport", summerOf(2026)));
    const late = (year: number): number => {
      const rows = arrived(sample.deliveries).filter((row) => summerOf(year)(row["Ordered date"] ?? 0));
      return rows.filter(isLate).length / rows.length;
    };
    expect(late(2025)).toBeGreaterThan(0.45);
    expect(late(2026)).toBeLessThan(0.12);
  });

  it("has promotions in the coming peak, when the packaging line is full", () => {
    const promotions = sample.events.filter(
      (row) => (row.Effect ?? 0) > 0 && row.From >= serialOf(2027, 5) && row.From <= serialOf(2027, 7),
    );
    expect(promotions.length).toBeGreaterThanOrEqual(3);
  });
});

describe("medical devices", () => {
  const sample = medicalDevices("en");
  const invoiced = new Map(sample.sales.map((row) => [row.Order, row.Quantity]));
  const misbilled = (row: Delivered): boolean => invoiced.get(row.Order) !== row.Delivered;
  const share = (isDisputed: (row: Delivered) => boolean, first: number, months: number): number => {
    const rows = arrived(sample.deliveries).filter((row) => between(first, months)(row["Ordered date"] ?? 0));
    return rows.filter(isDisputed).length / rows.length;
  };
  const disputed = (row: Delivered): boolean => isLate(row) || isIncomplete(row) || misbilled(row);
  const lastHalf = addMonths(firstMonth, 18);

  it("divided disputes by three: from three lines in ten in the first half year to one in ten in the last", () => {
    expect(share(disputed, firstMonth, 6)).toBeCloseTo(0.3, 1);
    expect(share(disputed, lastHalf, 6)).toBeCloseTo(0.1, 1);
    const divided = share(disputed, firstMonth, 6) / share(disputed, lastHalf, 6);
    expect(divided).toBeGreaterThan(2.7);
    expect(divided).toBeLessThan(3.3);
  });

  it("late or incomplete lines alone, which on-time delivery and OTIF show, fell to a third too", () => {
    const either = (row: Delivered): boolean => isLate(row) || isIncomplete(row);
    const divided = share(either, firstMonth, 6) / share(either, lastHalf, 6);
    expect(divided).toBeGreaterThan(2.6);
    expect(divided).toBeLessThan(3.4);
  });

  it("invoices wrong quantities now and then, less often in the end, and every delivered line once", () => {
    expect(share(misbilled, firstMonth, 6)).toBeGreaterThan(2 * share(misbilled, lastHalf, 6));
    expect(share(misbilled, lastHalf, 6)).toBeGreaterThan(0);
    expect(sample.sales.map((row) => row.Order)).toEqual(arrived(sample.deliveries).map((row) => row.Order));
  });

  it("delivers exactly the demand: the order lines of a family and month add up to it", () => {
    const ordered = new Map<string, number>();
    for (const row of sample.deliveries) {
      const key = `${row.Family} ${monthOf(row["Ordered date"] ?? 0)}`;
      ordered.set(key, (ordered.get(key) ?? 0) + (row.Ordered ?? 0));
    }
    for (const row of sample.demand.filter(({ Period }) => Period < serialOf(2027, 1)))
      expect(ordered.get(`${row.Family} ${row.Period}`)).toBe(row.Quantity);
  });

  it("saw the resin's quality put right: fewer units refused in the second year", () => {
    const refused = (first: number): number => {
      const rows = sample.supply.filter((row) => row.Supplier === "Résines Atlas" && between(first, 12)(row["Ordered date"] ?? 0));
      return sum(rows.map((row) => row.Rejected ?? 0)) / sum(rows.map((row) => row.Received ?? 0));
    };
    expect(refused(firstMonth)).toBeGreaterThan(1.5 * refused(addMonths(firstMonth, 12)));
  });
});
