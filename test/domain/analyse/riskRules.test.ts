/** Each rule on data that has the risk and on data that has not; sizes and values by hand, the sum written beside each. */
import { monthCalendar } from "../../../src/calendar/periods";
import { forecastRiskOf } from "../../../src/domain/analyse/riskForecast";
import { marginPerHour, overloadOf } from "../../../src/domain/analyse/riskOverload";
import { shortageOf } from "../../../src/domain/analyse/riskShortage";
import { surplusOf } from "../../../src/domain/analyse/riskSurplus";
import { supplierRecords, supplyDay } from "../../../src/domain/analyse/supplierRecord";
import { supplierRiskOf } from "../../../src/domain/analyse/supplierRisk";
import { settingsOf } from "../../../src/domain/settings/readSettings";
import { family, line, month, monthsOf, outlook, resource } from "./outlooks";

describe("a shortage", () => {
  const months = monthsOf(4);

  it("is raised by a projected stock below the minimum, with the margin of the units short", () => {
    // lowest 60 in March: 100 - 60 = 40 units; 40 x (50 - 30) = 800
    expect(shortageOf(family({ minimum: 100, projected: [120, 90, 60, 110] }), months, monthCalendar)).toMatchObject({
      kind: "shortage",
      subject: "Paint",
      period: month(1),
      size: 40,
      value: 800,
      basis: "margin",
      lowest: 60,
      lowestPeriod: month(2),
      span: { first: month(1), last: month(2), count: 2, unbroken: true },
    });
  });

  it("is not raised at the minimum or above it, nor where no stock is projected", () => {
    expect(shortageOf(family({ minimum: 100, projected: [100, 101, 500, 100] }), months, monthCalendar)).toBeNull();
    expect(shortageOf(family({ minimum: 100 }), months, monthCalendar)).toBeNull();
  });

  it("counts from zero without a minimum", () => {
    expect(shortageOf(family({ projected: [10, 0, 5, 1] }), months, monthCalendar)).toBeNull();
    // 0 - (-25) = 25 units x 20
    expect(shortageOf(family({ projected: [10, -5, -25, 0] }), months, monthCalendar)).toMatchObject({
      size: 25,
      value: 500,
      limit: "zero",
      period: month(1),
    });
  });

  it("is valued by the price alone without a cost, and not at all without a price", () => {
    const short = { minimum: 100, projected: [120, 90, 60, 110] };
    expect(shortageOf(family({ ...short, unitCost: null }), months, monthCalendar)).toMatchObject({ value: 2000, basis: "price" });
    expect(shortageOf(family({ ...short, price: null }), months, monthCalendar)).toMatchObject({
      value: null,
      basis: "unknownPrice",
      size: 40,
    });
  });
});

describe("a surplus", () => {
  const months = monthsOf(4);

  it("is raised by a projected stock above the maximum, with the cash in the units over", () => {
    // 330 in February: 330 - 300 = 30 units x 30
    expect(surplusOf(family({ maximum: 300, projected: [310, 330, 290, 305] }), months, monthCalendar)).toMatchObject({
      size: 30,
      value: 900,
      basis: "cost",
      period: month(0),
      highestPeriod: month(1),
      span: { count: 3, unbroken: false },
    });
  });

  it("is not raised at the maximum or below it, nor without any limit", () => {
    expect(surplusOf(family({ maximum: 300, projected: [300, 10, 299, 0] }), months, monthCalendar)).toBeNull();
    expect(surplusOf(family({ projected: [9999, 9999, 9999, 9999] }), months, monthCalendar)).toBeNull();
  });

  it("counts from twice the target cover of the demand that follows, where there is no maximum", () => {
    // January: the two months that follow take 100 + 200 = 300; 350 - 300 = 50 units x 30
    const covered = family({ targetCover: 1, volumes: [50, 100, 200, 100], projected: [350, 300, 200, 200] });
    expect(surplusOf(covered, months, monthCalendar)).toMatchObject({
      size: 50,
      value: 1500,
      limit: "cover",
      most: 300,
      span: { first: month(0), count: 1 },
    });
    expect(surplusOf({ ...covered, projected: [300, 300, 200, 200] }, months, monthCalendar)).toBeNull();
  });

  it("has no value without a cost", () => {
    expect(surplusOf(family({ maximum: 1, projected: [2, 0, 0, 0], unitCost: null }), months, monthCalendar)).toMatchObject({
      value: null,
      basis: "unknownCost",
    });
  });
});

describe("an overload", () => {
  it("is raised by load above capacity: overtime up to its limit, then the margin that cannot be earned", () => {
    // February 105: 5 h, all by overtime (limit 10 h). March 130: 30 h, 10 by overtime, 20 lost.
    // Margin an hour: 50 - 30 = 20 over 1 h a unit. 15 x 60 + 20 x 20 = 1,300
    const over = resource({ load: [80, 105, 130, 100] });
    expect(overloadOf(over, outlook())).toMatchObject({
      size: 35,
      value: 1300,
      basis: "overtimeAndMargin",
      peak: 1.3,
      peakPeriod: month(2),
      period: month(1),
      span: { first: month(1), last: month(2), count: 2, unbroken: true },
    });
  });

  it("is not raised by a full month", () => {
    expect(overloadOf(resource({ load: [100, 100, 100, 100] }), outlook())).toBeNull();
  });

  it("waits for the company's own threshold, and counts the hours above it", () => {
    const settings = settingsOf([{ Key: "threshold.overload", Value: 1.2 }]);
    expect(overloadOf(resource({ load: [80, 119, 80, 80] }), outlook({ settings }))).toBeNull();
    // 5 h above 120, all by overtime at 60
    expect(overloadOf(resource({ load: [80, 119, 125, 80] }), outlook({ settings }))).toMatchObject({ size: 5, value: 300 });
    // 5 h above 90 in February: a threshold below the capacity has hours of its own
    const below = settingsOf([{ Key: "threshold.overload", Value: 0.9 }]);
    expect(overloadOf(resource({ load: [80, 95, 90, 80] }), outlook({ settings: below }))).toMatchObject({
      size: 5,
      value: 300,
      peak: 0.95,
    });
  });

  it("is not raised by fewer hours than matter, and does not count them", () => {
    expect(overloadOf(resource({ load: [80, 100.9, 80, 80] }), outlook())).toBeNull();
    expect(overloadOf(resource({ load: [80, 100.9, 101, 80] }), outlook())).toMatchObject({ size: 1, span: { first: month(2), count: 1 } });
    const settings = settingsOf([{ Key: "threshold.leastHours", Value: 20 }]);
    expect(overloadOf(resource({ load: [80, 119, 80, 80] }), outlook({ settings }))).toBeNull();
    expect(overloadOf(resource({ load: [80, 119, 120, 80] }), outlook({ settings }))).toMatchObject({ size: 20 });
  });

  it("takes the hour cost where no overtime cost or no margin is known, and says when neither is", () => {
    const over = { load: [80, 120, 80, 80] };
    expect(overloadOf(resource({ ...over, overtimeCost: null }), outlook())).toMatchObject({ value: 10 * 40 + 10 * 20 });
    const unpriced = outlook({ families: [family({ price: null })] });
    expect(overloadOf(resource(over), unpriced)).toMatchObject({ value: 10 * 60 + 10 * 40, basis: "overtimeAndHours" });
    expect(overloadOf(resource({ ...over, overtimeLimit: null }), unpriced)).toMatchObject({ value: 20 * 40, basis: "hours" });
    expect(overloadOf(resource({ ...over, hourCost: null }), unpriced)).toMatchObject({ value: null, basis: "unknownHourCost", size: 20 });
  });

  it("earns an hour what the families that pass earn with it", () => {
    // A: 200 units x 10 = 2,000 in 400 h; B does not pass; C has no cost. 2,000 / 400 = 5
    const families = [
      family({ family: "A", price: 20, unitCost: 10, volumes: [100, 100] }),
      family({ family: "B", price: 99, unitCost: 1, volumes: [5, 5] }),
      family({ family: "C", unitCost: null, volumes: [70, 70] }),
    ];
    expect(marginPerHour(resource({ hoursPerUnit: [2, 0, 3] }), families)).toBe(5);
    expect(marginPerHour(resource({ hoursPerUnit: [0, 0, 3] }), families)).toBeNull();
  });

  it("tells load without any capacity", () => {
    expect(overloadOf(resource({ load: [5, 0, 0, 0], capacity: [0, 0, 0, 0] }), outlook())).toMatchObject({
      peak: null,
      size: 5,
      value: 100,
    });
  });
});

describe("a supplier", () => {
  const families = [family()];
  const riskOf = (lines: Parameters<typeof supplierRecords>[0], threshold = 0.2) => {
    const [record] = supplierRecords(lines);
    return record === undefined ? null : supplierRiskOf(record, families, threshold, monthCalendar);
  };

  it("is a risk when it is late often enough, with what it still owes", () => {
    // Received: on time, 4 late, 8 late, early. Open: promised 10 May, as of the latest receipt 8 days after 10 March: not due.
    const risk = riskOf([line(0, 0), line(1, 4), line(2, 8), line(2, -1), line(4, null)]);
    // 2 of 4 late; (4 + 8) / 2 = 6 days; 100 units x 30
    expect(risk).toMatchObject({
      size: 6,
      lateShare: 0.5,
      lines: 4,
      overdue: 0,
      open: 1,
      value: 3000,
      basis: "openOrders",
      period: month(4),
    });
    expect(risk?.families).toEqual(["Paint"]);
  });

  it("is none below the threshold, with fewer than three lines that can be judged, or when nothing is late", () => {
    expect(riskOf([line(0, 0), line(1, 0), line(2, 0), line(3, 0), line(4, 0), line(5, 3)])).toBeNull();
    expect(riskOf([line(0, 9), line(1, 9), line(6, null)])).toBeNull();
    expect(riskOf([line(0, 0), line(1, 0), line(2, 0)], 0)).toBeNull();
    // the same lines with one more late reach a fifth
    expect(riskOf([line(0, 0), line(1, 0), line(2, 0), line(3, 0), line(5, 3)])).toMatchObject({
      lateShare: expect.closeTo(0.2) as number,
    });
  });

  it("is late with lines that are awaited after their promise, counted up to the day of the table", () => {
    const lines = [line(0, 0), line(1, 0), line(2, 0), line(0, null), line(3, 0)];
    // latest receipt 10 April; promised 10 January: 90 days. 1 of 5 late.
    expect(supplyDay(lines)).toBe(month(3) + 9);
    expect(riskOf(lines)).toMatchObject({ overdue: 1, size: month(3) - month(0), lateShare: expect.closeTo(0.2) as number, lines: 5 });
  });

  it("is a risk when nothing ever came of three lines whose day is past", () => {
    // Another supplier's receipt of 1 July says that 10 January to March are past: 3 of 3 late.
    const [record] = supplierRecords([line(0, null), line(1, null), line(2, null), line(5, 21, { Supplier: "Other" })]);
    const days = [0, 1, 2].map((count) => month(5) + 30 - (month(count) + 9));
    expect(record && supplierRiskOf(record, families, 0.2, monthCalendar)).toMatchObject({
      ...{ overdue: 3, lines: 3, lateShare: 1, open: 3, size: days.reduce((sum, count) => sum + count) / 3 },
    });
  });

  it("owes nothing of known value where lines name no family or nothing is open", () => {
    const late = [line(0, 9), line(1, 9), line(2, 9)];
    expect(riskOf(late)).toMatchObject({ value: 0, basis: "nothingOnOrder", period: null });
    expect(riskOf([...late, line(4, null, { Family: null })])).toMatchObject({ value: null, basis: "unknownOpenCost", openUnits: 100 });
    expect(riskOf([...late, line(4, null, { Family: null }), line(5, null, { Received: 40 })])).toMatchObject({
      value: 60 * 30,
      basis: "someOpenOrders",
    });
  });

  it("counts refused units and takes names as one whatever their case", () => {
    const lines = [line(0, 5, { Rejected: 30 }), line(1, 5, { Supplier: " LAMINOR " }), line(2, 5)];
    expect(supplierRecords(lines)).toHaveLength(1);
    expect(riskOf(lines)?.rejectedShare).toBe(0.1);
  });
});

describe("a forecast drift", () => {
  it("is raised by misses that all lean one way", () => {
    // misses 10 of 100 for five months: signal 50 / 10 = 5; bias -50 / 500 = -0.1: the plan is 0.9 times the demand; 400 / 0.9 - 400 = 44.44 units x 20
    const record = { family: "Paint", forecast: [90, 90, 90, 90, 90], actual: [100, 100, 100, 100, 100] };
    expect(forecastRiskOf(record, family(), month(0), 4)).toMatchObject({
      size: expect.closeTo(400 / 9) as number,
      value: expect.closeTo(8000 / 9) as number,
      basis: "margin",
      bias: -0.1,
      signal: 5,
      periods: 5,
    });
  });

  it("is not raised by misses that cancel out, nor by too few months", () => {
    expect(
      forecastRiskOf({ family: "Paint", forecast: [90, 110, 90, 110, 95], actual: [100, 100, 100, 100, 100] }, family(), month(0), 4),
    ).toBeNull();
    expect(forecastRiskOf({ family: "Paint", forecast: [90, 90, 90], actual: [100, 100, 100] }, family(), month(0), 4)).toBeNull();
    // Eleven months that were right and one that was 60 off: its error over the mean error of 60 / 12 is a signal of 12.
    const right = Array.from({ length: 12 }, () => 100);
    const outlier = { family: "Paint", forecast: right.map((level, place) => (place === 7 ? 40 : level)), actual: right };
    expect(forecastRiskOf(outlier, family(), month(0), 4)).toBeNull();
    // Ten too low in every month, and one far worse: that is a drift.
    const low = { ...outlier, forecast: outlier.forecast.map((level) => level - 10) };
    expect(forecastRiskOf(low, family(), month(0), 4)).toMatchObject({ kind: "forecast" });
    expect(forecastRiskOf({ family: "Paint", forecast: [], actual: [] }, family(), month(0), 4)).toBeNull();
  });

  it("measures a plan that is twice too high, half too low, or nothing at all", () => {
    const always = (forecast: number) => ({ family: "Paint", forecast: Array<number>(4).fill(forecast), actual: [100, 100, 100, 100] });
    // Twice too high: half of the plan of 400 is not asked for. Half too low: as much again is. Of nothing: 100 a month is missing.
    expect(forecastRiskOf(always(200), family(), month(0), 4)).toMatchObject({ size: expect.closeTo(200) as number });
    expect(forecastRiskOf(always(50), family(), month(0), 4)).toMatchObject({ size: expect.closeTo(400) as number });
    const nothing = family({ volumes: family().volumes.map(() => 0) });
    expect(forecastRiskOf(always(0), nothing, month(0), 4)).toMatchObject({ size: 100 * nothing.volumes.length });
  });

  it("puts cash to sleep when it is too high, and takes the price without a cost when it is too low", () => {
    const high = { family: "Paint", forecast: [125, 125, 125, 125], actual: [100, 100, 100, 100] };
    // the plan is 1.25 times the demand; 400 - 400 / 1.25 = 80 units x 30
    expect(forecastRiskOf(high, family(), month(0), 4)).toMatchObject({ size: 80, value: 2400, basis: "cost" });
    expect(forecastRiskOf(high, family({ unitCost: null }), month(0), 4)).toMatchObject({ value: null, basis: "unknownCost" });
    const low = { family: "Paint", forecast: [75, 75, 75, 75], actual: [100, 100, 100, 100] };
    expect(forecastRiskOf(low, family({ unitCost: null }), month(0), 4)).toMatchObject({
      value: expect.closeTo(20000 / 3) as number,
      basis: "price",
    });
  });
});
