/** The demand side worked by hand, and what must hold for every company: more ambition never plans less. */
import { monthCalendar } from "../../../src/calendar/periods";
import fc from "fast-check";
import type { CursorBasis } from "../../../src/domain/analyse/cursorBasis";
import { compareLevels, cursorEffect, productionOf, volumesAt } from "../../../src/domain/analyse/cursorEffect";
import { forecastFamilies, quantitiesOf, type FamilyForecast } from "../../../src/domain/analyse/cursorForecast";
import { adoptionRows, contributorFigures } from "../../../src/domain/analyse/demandAdoption";
import { eventEffects } from "../../../src/domain/analyse/demandEvents";
import { demandOutlook } from "../../../src/domain/analyse/demandOutlook";
import { planningDataOf } from "../../../src/domain/analyse/planningData";
import type { TableRows } from "../../../src/domain/tables/catalogue";
import { addMonths } from "../../../src/calendar/months";
import { serialOf } from "../../../src/calendar/days";

const first = serialOf(2027, 1);
const month = (offset: number): number => addMonths(first, offset);

function forecasts(histories: CursorBasis["histories"], months: number): (FamilyForecast | null)[] {
  const work = forecastFamilies(histories, months);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** One family, two months of 100 hours at one hour a unit. */
const tiny: CursorBasis = {
  periods: [month(0), month(1)],
  families: [{ name: "A", price: 10, unitCost: 6, method: "AUTO" as const, minimum: 40, opening: 50 }],
  histories: [[]],
  effects: [[0, 0]],
  courses: [[1, 1]],
  workingDays: [],
  orders: [[0, 0]],
  plan: null,
  work: { resources: ["Press"], hoursPerUnit: [[1]], leadOffsets: [[0]], capacity: [[100, 100]] },
  limits: { overload: 1, leastHours: 1 },
  level: 0.5,
};

describe("the effect of the cursor", () => {
  it("makes what capacity allows and sells what is expected: worked by hand", () => {
    // 120 and 80 units are planned; the press makes 100 and 80 of them; 100 are sold a month: 50 + 100 - 100 = 50, 50 + 80 - 100 = 30.
    expect(cursorEffect(tiny, [[120, 80]], [[100, 100]])).toEqual({
      units: 200,
      revenue: 2000,
      hours: 200,
      peak: { resource: "Press", period: month(0), use: 1.2 },
      overloadHours: 20,
      closingStock: 30,
      lowestCover: { family: "A", period: month(0), cover: 0.5 },
      short: ["A"],
      cash: 180,
    });
  });

  it("leaves out what no table says, and makes nothing on a resource without any hours", () => {
    const bare = {
      ...tiny,
      families: [{ name: "A", price: null, unitCost: null, method: "AUTO" as const, minimum: 0, opening: null }],
      work: null,
    };
    expect(cursorEffect(bare, [[5, 5]], [[5, 5]])).toMatchObject({
      units: 10,
      revenue: null,
      hours: null,
      peak: null,
      closingStock: null,
      short: null,
      cash: null,
    });
    const idle = { resources: ["Press"], hoursPerUnit: [[1]], leadOffsets: [[0]], capacity: [[0, 50]] };
    expect(productionOf([[120, 80]], idle)).toEqual([[0, 50]]);
    // Made a month ahead, 80 due in the second month are worked in the first; what is due in the first is done.
    const early = { ...idle, leadOffsets: [[1]], capacity: [[40, 0]] };
    expect(productionOf([[120, 80]], early)).toEqual([[120, 40]]);
  });

  it("plans the larger of orders and forecast with events, and the plan itself for a family without history", () => {
    const forecast: FamilyForecast = { method: "MEAN", expected: [100, 100], at: () => [100, 100] };
    const basis: CursorBasis = {
      ...tiny,
      families: [...tiny.families, { name: "New", price: null, unitCost: null, method: "AUTO" as const, minimum: 0, opening: 0 }],
      effects: [
        [0.5, -1],
        [0, 0],
      ],
      orders: [
        [0, 30],
        [0, 9],
      ],
      plan: [
        [null, null],
        [7, null],
      ],
    };
    expect(volumesAt(basis, [forecast, null], 0.5)).toEqual([
      [150, 30],
      [7, 9],
    ]);
  });

  const history = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 6, maxLength: 30 });
  const levels = fc.tuple(fc.integer({ min: 4, max: 16 }), fc.integer({ min: 4, max: 16 }));
  const company = fc.record({
    histories: fc.array(history, { minLength: 1, maxLength: 3 }),
    hours: fc.integer({ min: 20, max: 400 }),
    levels,
  });
  const basisOf = (histories: number[][], work: CursorBasis["work"]): CursorBasis => ({
    ...tiny,
    families: histories.map((_, index) => ({
      name: `F${index}`,
      price: 2,
      unitCost: 3,
      method: "AUTO" as const,
      minimum: 10,
      opening: 200,
    })),
    histories,
    effects: histories.map(() => [0.1, -0.2]),
    orders: histories.map(() => [0, 40]),
    plan: null,
    work,
  });
  const press = (families: number, hours: number): CursorBasis["work"] => ({
    resources: ["Press"],
    hoursPerUnit: Array.from({ length: families }, (_, index) => [0.5 + index]),
    leadOffsets: Array.from({ length: families }, () => [0]),
    capacity: [[hours, hours]],
  });

  it("never plans, works or overloads less with more ambition", () => {
    fc.assert(
      fc.property(company, ({ histories, hours, levels: [one, other] }) => {
        const basis = basisOf(histories, press(histories.length, hours));
        const fitted = forecasts(histories, 2);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((level) => compareLevels(basis, fitted, level / 20).chosen);
        if (!low || !high) throw new Error("Two levels have two effects.");
        expect(low.units).toBeLessThanOrEqual(high.units + 1e-9);
        expect(low.hours ?? 0).toBeLessThanOrEqual((high.hours ?? 0) + 1e-9);
        expect(low.peak?.use ?? 0).toBeLessThanOrEqual((high.peak?.use ?? 0) + 1e-12);
        expect(low.overloadHours ?? 0).toBeLessThanOrEqual((high.overloadHours ?? 0) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it("never stocks less, ties up less cash or runs shorter with more ambition where capacity is no limit", () => {
    fc.assert(
      fc.property(company, ({ histories, levels: [one, other] }) => {
        const basis = basisOf(histories, null);
        const fitted = forecasts(histories, 2);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((level) => compareLevels(basis, fitted, level / 20).chosen);
        if (!low || !high) throw new Error("Two levels have two effects.");
        expect(low.closingStock ?? 0).toBeLessThanOrEqual((high.closingStock ?? 0) + 1e-9);
        expect(low.cash ?? 0).toBeLessThanOrEqual((high.cash ?? 0) + 1e-9);
        expect(low.short?.length ?? 0).toBeGreaterThanOrEqual(high.short?.length ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  it("never stocks less with more ambition for one family that capacity limits", () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 20, max: 400 }), levels, (values, hours, [one, other]) => {
        const basis = basisOf([values], press(1, hours));
        const fitted = forecasts([values], 2);
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((level) => compareLevels(basis, fitted, level / 20).chosen);
        expect(low?.closingStock ?? 0).toBeLessThanOrEqual((high?.closingStock ?? 0) + 1e-9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("forecasts for the cursor", () => {
  it("keep the mean in the middle for rare demand, whose half-way level would be nothing", () => {
    const rare = Array.from({ length: 24 }, (_, index) => (index % 6 === 0 ? 6 : 0));
    const [forecast] = forecasts([rare], 3);
    const [low, middle, high] = [0.2, 0.5, 0.8].map((level) => forecast?.at(level)[0] ?? NaN);
    expect(middle).toBeGreaterThan(0.5);
    expect(low).toBeLessThanOrEqual(middle ?? NaN);
    expect(high).toBeGreaterThanOrEqual(middle ?? NaN);
  });

  it("forecast over months that nobody knows yet, and have no answer below two known months", () => {
    const values = [10, 12, 14, 16, 18, 20];
    const [known, late, short] = forecasts([values, [...values.slice(0, 5), null], [null, null, null, null, null, 9]], 2);
    expect(known?.expected).toHaveLength(2);
    expect(late?.expected).toEqual(forecasts([values.slice(0, 5)], 3)[0]?.expected.slice(1));
    expect(short).toBeNull();
  });
});

it("adds up the events of a family and of all families, each by its confidence, and stops at nothing", () => {
  const events = [
    { Event: "Fair", Family: null, From: month(0), To: month(1), Effect: 0.2, Confidence: 0.5 },
    { Event: "Launch", Family: "boards", From: month(1) + 14, To: null, Effect: 0.3, Confidence: null },
    { Event: "Stop", Family: "Boards", From: month(2), To: month(2), Effect: -0.8, Confidence: 1 },
    { Event: "Rival", Family: null, From: month(2), To: month(2), Effect: -0.5, Confidence: 1 },
    { Event: "Unread", Family: null, From: null, To: null, Effect: 9, Confidence: 1 },
  ];
  const [boards, cards] = eventEffects(events, ["Boards", "Cards"], [month(0), month(1), month(2)], monthCalendar);
  [0.1, 0.4, -1].forEach((effect, place) => expect(boards?.[place]).toBeCloseTo(effect, 12));
  [0.1, 0.1, -0.5].forEach((effect, place) => expect(cards?.[place]).toBeCloseTo(effect, 12));
});

describe("what the demand review can work with", () => {
  const demand = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => ({ Family: "A", Period: month(from + index), Quantity: 5 }));
  const forecast = (source: string, ...offsets: number[]) =>
    offsets.map((offset) => ({ Family: "A", Period: month(offset), Source: source, Quantity: 5 }));
  const outlookOf = (rows: TableRows) => demandOutlook(rows, planningDataOf(rows));

  it("takes orders for coming months for no past demand once a stock says where the past ends", () => {
    const outlook = outlookOf({ SopDemand: demand(-14, 2), SopStock: [{ Family: "A", Period: month(-1), Quantity: 1 }] });
    expect(outlook).toMatchObject({
      first,
      periodCount: 12,
      history: { first: month(-14), periodCount: 14 },
      followsReviews: true,
      pastPeriodCount: 0,
    });
  });

  it("begins after the last demand where demand is all there is", () => {
    expect(outlookOf({ SopDemand: demand(-30, -1) })).toMatchObject({ first, followsReviews: false, history: { periodCount: 30 } });
  });

  it("learns from as many months as the settings say", () => {
    const settings = [
      { Key: "history", Value: 24 },
      { Key: "horizon", Value: 6 },
    ];
    expect(outlookOf({ SopDemand: demand(-60, -1), SopSettings: settings })).toMatchObject({
      periodCount: 6,
      history: { first: month(-24), periodCount: 24 },
    });
  });

  it("names contributors apart from consensus and statistics, and the months of theirs that have passed", () => {
    const rows = {
      SopDemand: demand(-20, -1),
      SopForecasts: [
        ...forecast("Consensus", -1, 0, 1),
        ...forecast("sales", -3, 0),
        ...forecast("Statistical", -2),
        ...forecast("Sales", -2),
      ],
    };
    expect(outlookOf(rows)).toMatchObject({
      first,
      contributors: ["sales"],
      pastPeriodCount: 3,
      keepsStatistical: true,
      keepsConsensus: true,
    });
  });

  it("has nothing to say without a table that tells the months", () => {
    expect(outlookOf({ SopFamilies: [{ Family: "A" }] })).toMatchObject({ first: 0, history: { periodCount: 0 } });
  });
});

describe("adopting", () => {
  const shown = { families: ["A", "B"], periods: [month(0), month(1)], figures: [[10.456, 20] as (number | null)[], [null, 4]] };
  const standing = [
    { Family: "a", Period: month(0), Source: "consensus", Quantity: 8 },
    { Family: "B", Period: month(0), Source: "Consensus", Quantity: 3 },
    { Family: "A", Period: month(-1), Source: "consensus", Quantity: 99 },
    { Family: "A", Period: month(1), Source: "Sales", Quantity: 6 },
  ];

  it("writes each figure with two decimals, keeps the baseline beside it, and says what stood there", () => {
    const baseline = { ...shown, figures: [[9, 19] as (number | null)[], [null, null]] };
    const rows = adoptionRows({ adopted: shown, baseline, choice: { kind: "consensus" }, forecasts: standing }, "en", monthCalendar);
    expect(rows).toMatchObject({ consensusRows: 3, statisticalRows: 2, units: 34.46, before: 11, without: 1 });
    expect(rows.rows.map(({ Family, Source, Quantity }) => [Family, Source, Quantity])).toEqual([
      ["A", "consensus", 10.46],
      ["A", "consensus", 20],
      ["B", "consensus", 4],
      ["A", "statistical", 9],
      ["A", "statistical", 19],
    ]);
  });

  it("takes a contributor's own rows for the months of the review", () => {
    expect(contributorFigures(standing, "SALES", shown, monthCalendar).figures).toEqual([
      [null, 6],
      [null, null],
    ]);
  });

  it("adds up rows of one family and month, whatever the case of the name", () => {
    expect(quantitiesOf([...standing, { Family: "A", Period: month(0), Quantity: 2 }], ["A"], [month(0)], monthCalendar)).toEqual([[10]]);
  });
});
