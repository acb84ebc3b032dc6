import { type PlanFigures, planFigures, type PlanMade } from "../../../src/calc/planning/planFigures/planFigures";
import { followDemand } from "../../../src/calc/planning/proposals/followDemand";
import { levelRates } from "../../../src/calc/planning/proposals/levelRates";
import { type PlanInput } from "../../../src/calc/planning/proposals/planInput";
import { cutToHours } from "../../../src/calc/planning/proposals/shareHours";
import { broken, builtAhead, iceCream } from "./iceCreamPlan";

const cents = (value: number): number => Math.round(value * 100) / 100;
const told = ({ told: all }: PlanFigures): string[] => all.map(({ kind, items, periods }) => `${kind} ${items} ${periods ?? ""}`.trim());

describe("the plans of a line of ice cream, computed with scipy and by hand", () => {
  const plans: readonly (readonly [string, PlanMade, number, number, number, number, number])[] = [
    ["follow demand", followDemand(iceCream), 0.971882, 4_496, 4_467.34, 106_067.34, 22_016.7],
    ["level", levelRates(iceCream), 1, 0, 15_830.62, 117_430.62, 0],
    ["build ahead", { made: builtAhead }, 1, 0, 9_199.5, 110_799.5, 0],
  ];
  it.each(plans)("%s: service, units late, storage, plan cost, shortages", (_, plan, service, late, storage, cost, shortages) => {
    const { money, ...figures } = planFigures(iceCream, plan);
    expect(figures.service.value).toBeCloseTo(service, 6);
    expect(figures.unitsLate.total).toBe(late);
    // Half a cent is rounded down: 117,430.625.
    const expected = [101_600, storage, cost, shortages];
    [money.hours, money.storage, money.planCost, money.shortages].forEach(({ total }, place) =>
      expect(Math.abs(total - expected[place]!)).toBeLessThan(0.005_001),
    );
    expect(figures.told).toEqual([]);
  });

  it("build ahead: contribution, cash, highest stock, hours", () => {
    const { money, highestStock, peak, resources, belowMinimum } = planFigures(iceCream, { made: builtAhead });
    expect(cents(money.contribution.total)).toBe(778_170.5);
    expect(cents(money.cash.total)).toBe(938_170.5);
    expect(money.cash.byPeriod.at(-1)).toBeCloseTo(938_170.5, 6);
    expect([cents(highestStock.value), highestStock.period]).toEqual([161_350, 0]);
    expect(resources[0]!.load.map(cents)).toEqual([99, 200, 220, 210, 205, 125]);
    expect([peak?.resource, peak?.period, peak?.share]).toEqual([0, 1, 1]);
    expect([belowMinimum.total, resources[0]!.overtime]).toEqual([0, [0, 0, 0, 0, 0, 0]]);
  });

  it("unchanged while a machine is down: 71.1069 %, 46,200 late, money", () => {
    const figures = planFigures(broken, { made: cutToHours(broken, builtAhead) });
    expect(figures.service.value).toBeCloseTo(0.711069, 6);
    expect(figures.unitsLate.total).toBe(46_200);
    const { planCost, contribution, cash } = figures.money;
    expect([planCost, contribution, cash].map(({ total }) => cents(total))).toEqual([104_879, 713_751, 940_851]);
  });
});

/** One family, one machine, two periods, figures for the head. */
const small = (more: Partial<PlanInput["families"][number]> = {}, input: Partial<PlanInput> = {}): PlanInput => ({
  families: [
    { key: "a", demand: [10, 20], opening: 5, hoursPerUnit: [1], minimum: 2, price: 30, unitCost: 20, subcontractCost: 26, ...more },
  ],
  resources: [{ key: "r", capacity: [10, 10], hourCost: 8, overtimeCost: 10, overtimeLimit: [1, 1], changeCost: 3 }],
  periodsPerYear: 12,
  stockRate: 0.12,
  hoursPaid: "capacity",
  shortageWeight: 1,
  belowMinimumWeight: 0.2,
  ...input,
});

describe("figures by hand", () => {
  it("of overtime, subcontracting, storage, change of rhythm and backlog", () => {
    const { money, families, resources, ...figures } = planFigures(small(), { made: [[12, 8]], bought: [[0, 4]] });
    // Materials of a unit: 20 - 8 = 12. Stock 7, then -1.
    expect(families[0]).toMatchObject({ stock: [7, -1], due: [0, 1], late: [0, 1], below: [0, 2], delivered: [10, 19] });
    expect(resources[0]).toMatchObject({
      load: [12, 8],
      gap: [-2, 2],
      share: [1.2, 0.8],
      overtime: [2, 0],
      beyond: [1, 0],
      change: [0, 4],
    });
    expect(money.hours.byPeriod).toEqual([80, 80]);
    expect(money.overtime.byPeriod).toEqual([20, 0]);
    expect(money.buying.byPeriod).toEqual([0, 4 * 14]);
    expect(money.storage.byPeriod.map(cents)).toEqual([1.4, 0]);
    expect(money.change.byPeriod).toEqual([0, 12]);
    expect(money.planCost.byPeriod.map(cents)).toEqual([101.4, 148]);
    expect(money.shortages.byPeriod).toEqual([0, 10]);
    expect(money.revenue.byPeriod).toEqual([300, 570]);
    // 300 - 10 x 12 - 101.40; 570 - 19 x 12 - 148.
    expect(money.contribution.byPeriod.map(cents)).toEqual([78.6, 194]);
    // 300 - 12 x 12 - 80 - 20 - 1.40; then 570 - 8 x 12 - 4 x 26 - 80.
    expect(money.cash.byPeriod.map(cents)).toEqual([54.6, 344.6]);
    expect([figures.service.value, figures.overtimeHours, figures.beyondHours]).toEqual([1 - 1 / 30, 2, 1]);
  });

  it("of hours paid as used, by the week, with what is taken for costs nobody gave", () => {
    const input = small({ subcontractCost: undefined }, { hoursPaid: "used", periodsPerYear: 52, stockRate: 0.52 });
    const figures = planFigures(
      { ...input, resources: input.resources.map((resource) => ({ ...resource, overtimeCost: undefined })) },
      { made: [[12, 8]], bought: [[0, 4]] },
    );
    expect(figures.money.hours.byPeriod).toEqual([80, 64]);
    expect(figures.money.overtime.byPeriod).toEqual([20, 0]);
    expect(figures.money.buying.byPeriod).toEqual([0, 4 * (25 - 12)]);
    expect(figures.money.storage.byPeriod.map(cents)).toEqual([1.4, 0]);
    expect(told(figures)).toEqual(["subcontractCostTaken 0", "overtimeCostTaken 0"]);
  });

  it("of hours that are paid although a machine is down", () => {
    const input = small();
    const down = { ...input, resources: input.resources.map((resource) => ({ ...resource, capacity: [4, 10], paid: [10, 10] })) };
    expect(planFigures(down, { made: [[4, 10]] }).money.hours.byPeriod).toEqual([80, 80]);
  });

  it("of backlog that is served before new demand", () => {
    const { families } = planFigures(small({ opening: -30, minimum: 0 }), { made: [[10, 10]] });
    // 40 due, 10 made: 30 due of which 10 of this period's; then 40 due, of which all 20 are.
    expect(families[0]).toMatchObject({ stock: [-30, -40], late: [10, 20], delivered: [10, 10] });
  });
});

describe("what is missing", () => {
  const known = small().families[0]!;
  const beside = (more: Partial<typeof known>): PlanFigures =>
    planFigures(
      { ...small(), families: [known, { ...known, key: "b", ...more }] },
      {
        made: [
          [12, 8],
          [12, 8],
        ],
      },
    );
  const alone = planFigures(small(), { made: [[12, 8]] });

  it.each([
    ["price", ["contribution", "cash", "shortages", "revenue"], "noPrice 1"],
    ["unitCost", ["planCost", "storage", "contribution", "cash", "shortages", "stockValue"], "noUnitCost 1"],
  ] as const)("%s: its sums name the family that is left out", (field, sums, sentence) => {
    const figures = beside({ [field]: undefined });
    const without = Object.entries(figures.money).flatMap(([name, amounts]) => (amounts.without.length > 0 ? [name] : []));
    expect(without.sort()).toEqual([...sums].sort());
    expect(told(figures)).toEqual([sentence]);
    expect(figures.money.shortages.total).toBe(alone.money.shortages.total);
    expect(figures.service.without).toEqual([]);
  });

  it("opening stock: it starts at 0, out of service and cash", () => {
    const figures = beside({ opening: undefined });
    expect(figures.families[1]!.stock).toEqual([2, -10]);
    expect([figures.service.without, figures.money.cash.without, figures.money.contribution.without]).toEqual([[1], [1], []]);
    expect(figures.service.value).toBe(alone.service.value);
    expect(told(figures)).toEqual(["openingUnknown 1"]);
  });

  it("demand: no answer from there on, and in no sum", () => {
    const figures = beside({ demand: [10, NaN] });
    expect(figures.families[1]).toMatchObject({ stock: [7, NaN], late: [0, NaN], delivered: [10, NaN] });
    expect(figures.money.planCost.without).toEqual([1]);
    expect(figures.unitsLate.total).toBe(alone.unitsLate.total);
  });

  it("all of it: no answer instead of 0", () => {
    const figures = planFigures(small({ unitCost: undefined, price: undefined, opening: undefined }), { made: [[12, 8]] });
    expect([figures.money.planCost.total, figures.money.contribution.total, figures.money.cash.total, figures.service.value]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect(figures.highestStock.value).toBeNaN();
  });

  it("capacity and hour cost: load without a share, no overtime, hours that cost nothing, and both are told", () => {
    const input = small();
    const figures = planFigures({ ...input, resources: [{ key: "r", capacity: [NaN, 10] }] }, { made: [[12, 8]] });
    expect(figures.resources[0]).toMatchObject({ load: [12, 8], share: [NaN, 0.8], overtime: [0, 0] });
    // What is paid for hours that nobody knows is not known.
    const paid = planFigures({ ...input, resources: [{ key: "r", capacity: [NaN, 10], hourCost: 80 }] }, { made: [[12, 8]] });
    expect(paid.resources[0]?.money.hours).toEqual([NaN, 800]);
    expect([paid.money.planCost.total, paid.money.contribution.total, paid.money.cash.total]).toEqual([NaN, NaN, NaN]);
    expect(figures.peak).toEqual({ share: 0.8, resource: 0, period: 1 });
    expect(figures.money.hours.total).toBe(0);
    expect(told(figures)).toEqual(["capacityUnknown 0 0", "noHourCost 0"]);
  });
});
