/**
 * What each story promises, added up from its rows with plain sums: something to find for every kind of risk, departments that
 * differ, and names in the person's language. Shares and limits are those of the stories' own texts.
 */
import { addMonths, isMonth } from "../../src/calendar/months";
import { sampleIds, samples, storyTables } from "../../src/samples/all";
import { ahead, history, lastDay, lastMonth, type Sample } from "../../src/samples/sample";
import { readSetting } from "../../src/domain/settings/readSettings";
import { settings } from "../../src/domain/settings/declarations";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const secondYear = history.slice(12);

/** Demand planned: the larger of orders and consensus. */
function volumeOf(sample: Sample, family: string, period: number): number {
  const orders = sum(sample.demand.filter((row) => row.Family === family && row.Period === period).map((row) => row.Quantity));
  const forecast = sample.forecasts.find((row) => row.Family === family && row.Period === period && row.Source === "consensus");
  return Math.max(orders, forecast?.Quantity ?? 0);
}

/** Load over capacity, from the routing and the formula of the hours: days x hours x count x utilization x efficiency. */
function useOf(sample: Sample, resource: string, period: number): number {
  const load = sum(
    sample.routing.filter((row) => row.Resource === resource).map((row) => row["Hours per unit"] * volumeOf(sample, row.Family, period)),
  );
  const found = sample.resources.find((row) => row.Resource === resource);
  const days = sample.capacity.find((row) => row.Resource === resource && row.Period === period)?.["Working days"] ?? 0;
  return load / (days * (found?.["Hours per day"] ?? 0) * (found?.Count ?? 1) * (found?.Utilization ?? 1) * (found?.Efficiency ?? 1));
}

/** Stock at the end of each coming month when production follows demand as far as the fullest resource allows. */
function projected(sample: Sample, family: string): number[] {
  let stock = sample.stock.find((row) => row.Family === family && row.Period === lastMonth)?.Quantity ?? 0;
  const used = sample.routing.filter((row) => row.Family === family && row["Hours per unit"] > 0).map((row) => row.Resource);
  return ahead.map((period) => {
    const demand = volumeOf(sample, family, period);
    stock += demand / Math.max(1, ...used.map((resource) => useOf(sample, resource, period))) - demand;
    return stock;
  });
}

/** Forecast and actual of the second year, for the months that have both. */
function pairs(sample: Sample, family: string, source: string): { forecast: number; actual: number }[] {
  return secondYear.flatMap((period) => {
    const forecast = sample.forecasts.find((row) => row.Family === family && row.Period === period && row.Source === source);
    const actual = sample.demand.find((row) => row.Family === family && row.Period === period);
    return forecast && actual ? [{ forecast: forecast.Quantity, actual: actual.Quantity }] : [];
  });
}
function trackingSignal(sample: Sample, family: string, source: string): number {
  const errors = pairs(sample, family, source).map(({ forecast, actual }) => actual - forecast);
  return sum(errors) / (sum(errors.map(Math.abs)) / errors.length);
}
function missOf(sample: Sample, source: string): number {
  const all = sample.families.flatMap((row) => pairs(sample, row.Family, source));
  return sum(all.map(({ forecast, actual }) => Math.abs(forecast - actual))) / sum(all.map(({ actual }) => actual));
}
function biasOf(sample: Sample, source: string): number {
  const all = sample.families.flatMap((row) => pairs(sample, row.Family, source));
  return sum(all.map(({ forecast, actual }) => forecast - actual)) / sum(all.map(({ actual }) => actual));
}

const expected = {
  circuitBoards: {
    short: "HDI boards",
    surplus: "Power boards",
    bottleneck: "SMT assembly",
    late: "Laminor",
    drifting: ["Four-layer boards", "HDI boards", "Power boards"],
  },
  agriFood: {
    short: "Sticks",
    surplus: "Frozen yogurts",
    bottleneck: "Packaging line",
    late: "Cartonnages Rhône",
    drifting: ["Sorbets"],
  },
  medicalDevices: {
    short: "Catheters",
    surplus: "Wound dressings",
    bottleneck: "Sterilisation",
    late: "Tubex Medical",
    drifting: ["Feeding tubes"],
  },
} as const;

describe.each(sampleIds)("the story %s", (id) => {
  const sample = samples[id].rows("en");
  const promise = expected[id];

  it("fills every table, with keys that name one row each", () => {
    for (const { table, rows } of storyTables(sample)) {
      expect(rows.length).toBeGreaterThan(0);
      for (const column of table.columns.filter(({ required }) => required))
        expect(rows.filter((row) => row[column.name] == null || row[column.name] === "")).toEqual([]);
      for (const column of table.columns.filter(({ kind }) => kind === "period"))
        expect(rows.filter((row) => row[column.name] != null && !isMonth(Number(row[column.name])))).toEqual([]);
      for (const column of table.columns.filter(({ kind }) => kind === "choice"))
        expect(rows.filter((row) => row[column.name] != null && !column.choices?.includes(String(row[column.name])))).toEqual([]);
      if (table.key.length === 0) continue;
      const names = rows.map((row) => JSON.stringify(table.key.map((name) => row[name])));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("is the same every time, with the same figures under French names", () => {
    expect(samples[id].rows("en")).toEqual(sample);
    const french = samples[id].rows("fr");
    const figuresOf = (story: Sample): unknown =>
      storyTables(story).map(({ table, rows }) =>
        rows.map((row) => table.columns.filter(({ kind }) => kind !== "text").map((column) => row[column.name])),
      );
    expect(figuresOf(french)).toEqual(figuresOf(sample));
    expect(french.families.map((row) => row.Family)).not.toEqual(sample.families.map((row) => row.Family));
    expect(french.resources.map((row) => row.Resource)).not.toEqual(sample.resources.map((row) => row.Resource));
    expect(french.events.map((row) => row.Event)).not.toEqual(sample.events.map((row) => row.Event));
  });

  it("names families and resources in other tables as it names them first", () => {
    const families = new Set<unknown>(sample.families.map((row) => row.Family));
    for (const rows of [sample.demand, sample.forecasts, sample.routing, sample.stock, sample.deliveries, sample.sales, sample.budget])
      expect(rows.filter((row) => row.Family !== null && !families.has(row.Family))).toEqual([]);
    for (const rows of [sample.events, sample.supply])
      expect(rows.filter((row) => row.Family !== null && !families.has(row.Family))).toEqual([]);
  });

  it("has a shortage to find: a family below its minimum, and others that stay above theirs", () => {
    const short = sample.families
      .filter((row) => Math.min(...projected(sample, row.Family)) < (row["Minimum stock"] ?? 0))
      .map((row) => row.Family);
    expect(short).toContain(promise.short);
    expect(short.length).toBeLessThan(sample.families.length / 2);
  });

  it("has a surplus to find: one family that stays above its maximum", () => {
    const surplus = sample.families.filter((row) => Math.max(...projected(sample, row.Family)) > (row["Maximum stock"] ?? 0));
    expect(surplus.map((row) => row.Family)).toEqual([promise.surplus]);
  });

  it("has an overload to find: the bottleneck is over 100 % in a few months, and no other resource is fuller", () => {
    const peak = (resource: string): number => Math.max(...ahead.map((period) => useOf(sample, resource, period)));
    expect(peak(promise.bottleneck)).toBeGreaterThan(1.05);
    expect(peak(promise.bottleneck)).toBeLessThan(1.4);
    const busiest = sample.resources.map((row) => row.Resource).sort((a, b) => peak(b) - peak(a))[0];
    expect(busiest).toBe(promise.bottleneck);
    const over = ahead.filter((period) => useOf(sample, promise.bottleneck, period) > 1);
    expect(over.length).toBeLessThanOrEqual(5);
  });

  it("has a supplier to worry about: one is late at least every third time, the others at most every sixth", () => {
    const suppliers = [...new Set(sample.supply.map((row) => row.Supplier))];
    const lateShare = (supplier: string): number => {
      const received = sample.supply.filter((row) => row.Supplier === supplier && row["Received date"] !== null);
      return received.filter((row) => (row["Received date"] ?? 0) > (row["Promised date"] ?? 0)).length / received.length;
    };
    expect(lateShare(promise.late)).toBeGreaterThan(1 / 3);
    expect(suppliers.filter((supplier) => supplier !== promise.late && lateShare(supplier) > 1 / 6)).toEqual([]);
    const rejected = sum(sample.supply.map((row) => row.Rejected ?? 0));
    expect(rejected).toBeGreaterThan(0);
    expect(sample.supply.filter((row) => (row.Rejected ?? 0) > (row.Received ?? 0))).toEqual([]);
  });

  it("has a forecast that drifts: its consensus misses on one side, beyond four mean errors", () => {
    const drifting = sample.families.map((row) => row.Family).filter((family) => Math.abs(trackingSignal(sample, family, "consensus")) > 4);
    expect(drifting).toEqual(promise.drifting);
  });

  it("has contributors who differ: sales forecast too much, and the consensus misses less than each of them", () => {
    const sources = [...new Set(sample.forecasts.map((row) => row.Source))].filter((source) => source !== "consensus");
    expect(sources.length).toBe(3);
    expect(biasOf(sample, "sales")).toBeGreaterThan(0.04);
    expect(Math.abs(biasOf(sample, "consensus"))).toBeLessThan(0.03);
    for (const source of sources) expect(missOf(sample, source)).toBeGreaterThan(missOf(sample, "consensus"));
  });

  it("knows nothing of what comes after its last day, except orders and plans", () => {
    for (const rows of [sample.deliveries.map((row) => row["Delivered date"]), sample.supply.map((row) => row["Received date"])])
      expect(rows.filter((day) => day !== null && day > lastDay)).toEqual([]);
    expect(sample.supply.filter((row) => row["Received date"] === null).length).toBeGreaterThan(0);
    expect(sample.stock.filter((row) => row.Period > lastMonth)).toEqual([]);
    // statistical forecasts of coming months are formulas, not rows
    expect(sample.forecasts.filter((row) => row.Source === "statistical" && row.Period > lastMonth)).toEqual([]);
  });

  it("has a cycle that is done and one that begins, with an owner and a working day for each step", () => {
    expect([...new Set(sample.cycles.map((row) => row.Cycle))]).toEqual([lastMonth, addMonths(lastMonth, 1)]);
    const current = sample.cycles.filter((row) => row.Cycle === ahead[0]);
    expect(current.map((row) => row.Step)).toEqual(["collect", "analyse", "coordinate", "validate", "evaluate"]);
    expect(current.map((row) => row.Status)).toEqual(["in progress", "to do", "to do", "to do", "to do"]);
    // serial 2 was a Monday: the remainder by 7 is 0 on Saturdays and 1 on Sundays
    expect(sample.cycles.filter((row) => (row.Due ?? 0) % 7 < 2 || (row.Start ?? 0) % 7 < 2)).toEqual([]);
    expect(sample.cycles.filter((row) => (row.Due ?? 0) < (row.Start ?? 0))).toEqual([]);
  });

  it("says which kind of data who owes, and settings that can be read", () => {
    const tables = storyTables(sample).map(({ table }) => table.name as string);
    expect(sample.inputs.filter((row) => !tables.includes(row.Kind) || !row.Owner)).toEqual([]);
    for (const row of sample.settings) {
      const declaration = Object.values(settings).find(({ key }) => key === row.Key);
      expect(declaration && readSetting(declaration, row.Value)).toEqual({ ok: true, value: row.Value });
    }
  });
});
