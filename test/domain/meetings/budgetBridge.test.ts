/** The bridge between budget and plan: the worked example that it was designed on, by hand, and the law that its bars are the gap. */
import fc from "fast-check";
import { serialOf } from "../../../src/calendar/days";
import type { BudgetRow } from "../../../src/domain/collect/sopBudget";
import type { FamilyRow } from "../../../src/domain/collect/sopFamilies";
import type { ForecastRow } from "../../../src/domain/collect/sopForecasts";
import { bridgesOf } from "../../../src/domain/meetings/budgetBridge";
import { budgetGapOf, gapToSettle, gapWords } from "../../../src/domain/meetings/budgetGap";
import { waterfall } from "../../../src/domain/meetings/waterfall";

const [april, may] = [serialOf(2027, 4), serialOf(2027, 5)];
const plan = (family: string, period: number, quantity: number, source = "consensus") =>
  ({ Family: family, Period: period, Source: source, Quantity: quantity }) as ForecastRow;
const budget = (family: string, period: number, volume: number | null, revenue: number, margin: number | null): BudgetRow => ({
  Family: family,
  Period: period,
  Volume: volume,
  Revenue: revenue,
  Margin: margin,
});
const family = (name: string, price: number | null, cost: number | null) =>
  ({ Family: name, Price: price, "Unit cost": cost }) as FamilyRow;

/** Budget: tubs 80,000 at 14.60 (cost 9.20), sticks 80,000 at 11.00 (6.60). Plan: 83,000 at 14.50 (9.10), 76,900 at 11.20 (6.70). */
const example = {
  forecasts: [plan("Tubs", april, 83_000), plan("Sticks", april, 76_900), plan("Sticks", april, 90_000, "sales")],
  families: [family("Tubs", 14.5, 9.1), family("Sticks", 11.2, 6.7)],
  budget: [budget("Tubs", april, 80_000, 1_168_000, 432_000), budget("Sticks", april, 80_000, 880_000, 352_000)],
  first: april,
  yearBegins: 1,
};
const gapIn = (changes: Partial<typeof example> = {}) => {
  const found = budgetGapOf({ ...example, ...changes });
  if (found === null || "families" in found) throw new Error(`No gap: ${JSON.stringify(found)}`);
  return found;
};

it("explains the example: volume, mix and price of revenue; the same and cost of margin", () => {
  const { revenue, margin } = gapIn().bridges;
  for (const [bar, value] of Object.entries({ budget: 2_048_000, plan: 2_064_780, gap: 16_780, volume: -1_280, mix: 10_980, price: 7_080 }))
    expect(revenue[bar as keyof typeof revenue]).toBeCloseTo(value, 6);
  expect(revenue.cost).toBeCloseTo(0, 6);
  for (const [bar, value] of Object.entries({
    budget: 784_000,
    plan: 794_250,
    gap: 10_250,
    volume: -490,
    mix: 3_050,
    price: 7_080,
    cost: 610,
  }))
    expect(margin?.[bar as keyof typeof revenue]).toBeCloseTo(value, 6);
});

it("says it in a sentence in both languages", () => {
  const { months, bridges } = gapIn();
  const said = { kind: "revenue" as const, bridge: bridges.revenue };
  expect(gapWords(months, said, "EUR", "en")).toBe(
    "The plan of Apr 2027 is 16,780\u00a0EUR above budget: fewer units −1,280, better mix +10,980, price +7,080.",
  );
  expect(gapWords(months, said, "EUR", "fr").replace(/\s/g, " ")).toBe(
    "Le plan d'avr. 2027 dépasse de 16 780 € le budget : volume −1 280, mix +10 980, prix +7 080.",
  );
  const margin = bridges.margin;
  if (margin === null) throw new Error("No margin.");
  expect(gapWords(months, { kind: "margin", bridge: margin }, "EUR", "en")).toBe(
    "The margin of Apr 2027 is 10,250\u00a0EUR above budget: fewer units −490, better mix +3,050, price +7,080, cost +610.",
  );
});

it("is for a meeting from 2 % of the budget on, of revenue or else of margin", () => {
  // 16,780 of 2,048,000 is 0.8 %, 10,250 of 784,000 is 1.3 %.
  expect(gapToSettle(gapIn())).toBeNull();
  const dear = gapIn({ families: [family("Tubs", 14.5, 9.5), family("Sticks", 11.2, 6.7)] });
  expect(gapToSettle(dear)).toMatchObject({ kind: "margin" });
  const low = gapIn({ forecasts: [plan("Tubs", april, 60_000), plan("Sticks", april, 76_900)] });
  expect(gapToSettle(low)).toMatchObject({ kind: "revenue" });
});

it("gives families without a budget a bar of their own, and counts those that are no longer planned", () => {
  const { revenue } = gapIn({
    forecasts: [plan("Tubs", april, 83_000), plan("Cones", april, 1_000)],
    families: [...example.families, family("Cones", 20, 5)],
  }).bridges;
  expect(revenue.fresh).toBeCloseTo(20_000, 6);
  // 83,000 - 160,000 units at 12.80; then 83,000 tubs at 14.60 instead of 12.80.
  expect(revenue.volume).toBeCloseTo(-985_600, 6);
  expect(revenue.mix).toBeCloseTo(149_400, 6);
});

it("is not known where a price, a month or a figure is missing, and says of which family", () => {
  const unknown = (changes: Partial<typeof example>) => budgetGapOf({ ...example, ...changes });
  expect(unknown({ families: [family("Tubs", null, 9.1), family("Sticks", 11.2, 6.7)] })).toEqual({ families: ["Tubs"] });
  expect(
    unknown({ budget: [...example.budget, budget("Tubs", may, 1, 1, 1)], forecasts: [...example.forecasts, plan("Tubs", may, 5)] }),
  ).toEqual({
    families: ["Sticks"],
  });
  expect(unknown({ budget: [budget("Tubs", april, null, 5, 1), budget("Sticks", april, 1, 1, 1)] })).toEqual({ families: ["Tubs"] });
  expect(unknown({ budget: [] })).toBeNull();
  expect(unknown({ forecasts: [] })).toBeNull();
  // Margins need a cost; revenue does not.
  expect(gapIn({ families: [family("Tubs", 14.5, null), family("Sticks", 11.2, 6.7)] }).bridges.margin).toBeNull();
});

it("compares months of which every week is planned, in a company that plans by week", () => {
  const mondays = [5, 12, 19, 26].map((day) => serialOf(2027, 4, day));
  const weekly = (weeks: readonly number[]) => ({
    ...{ ...example, bucket: "week" as const },
    forecasts: weeks.flatMap((week) => [plan("Tubs", week, 20_750), plan("Sticks", week, 19_225)]),
    budget: [...example.budget, budget("Tubs", may, 80_000, 1_168_000, 432_000), budget("Sticks", may, 80_000, 880_000, 352_000)],
  });
  // Of May, one week alone is planned.
  expect(budgetGapOf(weekly([...mondays, serialOf(2027, 5, 3)]))).toEqual(gapIn());
  expect(budgetGapOf(weekly(mondays.slice(1)))).toBeNull();
  const gap = weekly(mondays);
  expect(budgetGapOf({ ...gap, forecasts: gap.forecasts.slice(0, -1) })).toEqual({ families: ["Sticks"] });
});

it("compares what is left of the company's year", () => {
  const next = {
    ...example,
    forecasts: [...example.forecasts, plan("Tubs", serialOf(2028, 1), 9)],
    budget: [...example.budget, budget("Tubs", serialOf(2028, 1), 9, 9, 9)],
  };
  expect(gapIn(next).months).toEqual([april]);
  expect(budgetGapOf({ ...next, yearBegins: 4 })).toEqual({ families: ["Sticks"] });
  expect(budgetGapOf({ ...next, first: may })).toBeNull();
});

it("has bars that add up to the gap", () => {
  const amount = fc.double({ min: 0, max: 1e6, noNaN: true });
  const said = fc.record({ quantity: fc.double({ min: 1, max: 1e5, noNaN: true }), revenue: amount, margin: amount });
  const row = fc.record({ family: fc.string(), quantity: amount, revenue: amount, margin: amount, budget: fc.option(said, { nil: null }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const bridges = bridgesOf(rows);
      for (const bridge of bridges === null ? [] : [bridges.revenue, bridges.margin]) {
        if (bridge === null) throw new Error("Every margin is known.");
        const { volume, mix, price, cost, fresh, gap } = bridge;
        const scale = [volume, mix, price, cost, fresh].reduce((most, bar) => Math.max(most, Math.abs(bar)), 1);
        expect(Math.abs(volume + mix + price + cost + fresh - gap) / scale).toBeLessThan(1e-9);
      }
    }),
  );
});

it("is drawn as bars that each stand where the one before ends", () => {
  // The worked example by hand: 2,048,000 - 1,280 = 2,046,720; + 10,980 = 2,057,700; + 7,080 = 2,064,780.
  expect(waterfall({ budget: 2_048_000, plan: 2_064_780 }, [-1280, 10_980, 7080])).toEqual({
    bars: [
      [0, 2_048_000, 0, 0],
      [2_046_720, 0, 0, 1280],
      [2_046_720, 0, 10_980, 0],
      [2_057_700, 0, 7080, 0],
      [0, 2_064_780, 0, 0],
    ],
    // Half of the 18,060 between the lowest and the highest level below the lowest, on full ten thousands.
    minimum: 2_030_000,
  });
  // Where nothing moves, an axis from the level itself on would leave bars without any height.
  expect(waterfall({ budget: 100, plan: 100 }, [0, 0])?.minimum).toBe(0);
  // Nothing stands on a level below 0.
  expect(waterfall({ budget: 100, plan: 50 }, [-200, 150])).toBeNull();
});
