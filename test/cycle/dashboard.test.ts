/**
 * Every card of the dashboard on the three stories, beside plain sums over the rows of the story that share no code with
 * the sheet: the last three closed months, the three before and the same a year before, month by month, and what the cards say of them.
 */
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { Language } from "../../src/language/text";
import { sampleIds, samples, type SampleId } from "../../src/samples/all";
import type { Sample } from "../../src/samples/sample";
import { languagesTried } from "../support/campaign";
import { columnPlace } from "../support/columnPlace";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";
import { expectStory } from "../support/storyOnDashboard";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** The stories begin their cycle in January 2027: December 2026 is the last closed month. */
const december = serialOf(2026, 12);
const monthsBack = (back: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => addMonths(december, index - count + 1 - back));
const isIn = (day: number | null | undefined, months: readonly number[]): boolean =>
  months.some((month) => (day ?? 0) >= month && (day ?? 0) < addMonths(month, 1));

type Parts = [numerator: number, denominator: number];

function partsOf(story: Sample) {
  const families = [...new Set(story.families.map((row) => row.Family))];
  const lines = (months: readonly number[]) => story.deliveries.filter((row) => isIn(row["Delivered date"], months));
  const promised = (months: readonly number[]) => lines(months).filter((row) => row["Promised date"] !== null);
  const isOnTime = (row: Sample["deliveries"][number]): boolean => (row["Delivered date"] ?? 0) <= (row["Promised date"] ?? 0);
  const pairs = (months: readonly number[]) =>
    months.flatMap((month) =>
      families.flatMap((family) => {
        const of = (row: { Family: string; Period: number }): boolean => row.Family === family && row.Period === month;
        const demand = story.demand.filter(of);
        const forecasts = story.forecasts.filter((row) => of(row) && row.Source === "consensus");
        if (demand.length === 0 || forecasts.length === 0) return [];
        return [{ demand: sum(demand.map((row) => row.Quantity)), forecast: sum(forecasts.map((row) => row.Quantity)) }];
      }),
    );
  const costs = (months: readonly number[]) => story.logistics.filter((row) => isIn(row.Period, months));
  const byCategory = (months: readonly number[]): [string, number][] =>
    [...new Set(costs(months).map((row) => row.Category))]
      .map((category): [string, number] => [
        category,
        sum(
          costs(months)
            .filter((row) => row.Category === category)
            .map((row) => row.Amount),
        ),
      ])
      .sort(([, one], [, other]) => other - one);
  const largest = byCategory(monthsBack(0, 3))[0]?.[0];
  const due = (months: readonly number[]) => story.deliveries.filter((row) => isIn(row["Delivered date"] ?? row["Promised date"], months));
  return {
    byCategory,
    onTime: (months: readonly number[]): Parts => [promised(months).filter(isOnTime).length, promised(months).length],
    leadTime: (months: readonly number[]): Parts => [
      sum(lines(months).map((row) => (row["Delivered date"] ?? 0) - (row["Ordered date"] ?? 0))),
      lines(months).length,
    ],
    disputes: (months: readonly number[]): Parts => {
      const asked = promised(months).filter((row) => row.Ordered !== null && row.Delivered !== null);
      const total = (rows: readonly { Order: string | null; Family: string | null }[], line: Sample["deliveries"][number], units: string) =>
        sum(
          rows
            .filter((row) => row.Order === line.Order && row.Family === line.Family)
            .map((row) => Number((row as Record<string, unknown>)[units] ?? 0)),
        );
      const isFine = (row: Sample["deliveries"][number]): boolean =>
        isOnTime(row) &&
        (row.Delivered ?? 0) >= (row.Ordered ?? 0) &&
        total(story.sales, row, "Quantity") === total(story.deliveries, row, "Delivered");
      return [asked.filter((row) => !isFine(row)).length, asked.length];
    },
    otif: (months: readonly number[]): Parts => [
      promised(months).filter((row) => isOnTime(row) && (row.Delivered ?? 0) >= (row.Ordered ?? 0)).length,
      promised(months).length,
    ],
    fillRate: (months: readonly number[]): Parts => [
      sum(due(months).map((row) => Math.min(row.Ordered ?? 0, row.Delivered ?? 0))),
      sum(due(months).map((row) => row.Ordered ?? 0)),
    ],
    accuracy: (months: readonly number[]): Parts => [
      sum(pairs(months).map(({ demand, forecast }) => demand - Math.abs(forecast - demand))),
      sum(pairs(months).map(({ demand }) => demand)),
    ],
    bias: (months: readonly number[]): Parts => [
      sum(pairs(months).map(({ demand, forecast }) => forecast - demand)),
      sum(pairs(months).map(({ demand }) => demand)),
    ],
    // What stands at the end of the last of the months.
    adjustedStock: (months: readonly number[]): Parts => {
      const counted = story.stock.filter((row) => row.Period === months[months.length - 1]);
      const limited = story.families.filter(
        (row) => row["Minimum stock"] !== null && row["Maximum stock"] !== null && counted.some(({ Family }) => Family === row.Family),
      );
      const level = (family: string): number => sum(counted.filter((row) => row.Family === family).map((row) => row.Quantity));
      const within = limited.filter(
        (row) => level(row.Family) >= (row["Minimum stock"] ?? 0) && level(row.Family) <= (row["Maximum stock"] ?? 0),
      );
      return [within.length, limited.length];
    },
    costSplit: (months: readonly number[]): Parts => [
      sum(
        costs(months)
          .filter((row) => row.Category === largest)
          .map((row) => row.Amount),
      ),
      sum(costs(months).map((row) => row.Amount)),
    ],
    logisticsRate: (months: readonly number[]): Parts => [
      sum(costs(months).map((row) => row.Amount)),
      sum(story.sales.filter((row) => isIn(row.Period, months)).map((row) => row.Amount)),
    ],
  };
}

const names = {
  onTime: "OnTime",
  leadTime: "LeadTime",
  disputes: "Disputes",
  otif: "Otif",
  fillRate: "FillRate",
  accuracy: "ForecastAccuracy",
  bias: "ForecastBias",
  adjustedStock: "AdjustedStock",
  costSplit: "CostSplit",
  logisticsRate: "LogisticsRate",
} as const;
const kpiIds = Object.keys(names) as (keyof typeof names)[];

/** A figure that has no denominator is no figure: the hidden sheet shows a gap. */
function expectRatio(shown: unknown, [numerator, denominator]: Parts, least = -Infinity, times = 1): void {
  if (denominator === 0) expect(shown).toBe("#N/A");
  else expect(shown).toBeCloseTo(Math.max(least, (times * numerator) / denominator), 9);
}

let excel: ExcelSession;
afterEach(() => excel.close());

const cases = sampleIds.flatMap((sample) =>
  languagesTried(sample === "circuitBoards" ? "en" : "fr").map((language) => [sample, language] as const),
);

it.each(cases)(
  "shows the last three closed months, those before and a year before, and each month: %s, %s",
  async (sample: SampleId, language: Language) => {
    excel = await startExcel();
    await openSample(excel, sample, language);
    const story = samples[sample].rows(language);
    const parts = partsOf(story);
    // Disputes are there where the company has chosen them.
    for (const id of kpiIds.filter((one) => one !== "disputes" || sample === "medicalDevices")) {
      const block = await excel.named(`SopData${names[id]}`);
      const of = parts[id];
      const least = id === "accuracy" ? 0 : undefined;
      const times = id === "disputes" ? 100 : 1;
      const stands = [monthsBack(0, 3), monthsBack(3, 3), monthsBack(12, 3)];
      stands.forEach((months, place) => {
        const wanted = of(months);
        expect([id, block[3]?.[1 + place], block[4]?.[1 + place]]).toEqual([
          id,
          expect.closeTo(wanted[0], 6),
          expect.closeTo(wanted[1], 6),
        ]);
        expectRatio(block[2]?.[1 + place], wanted, least, times);
      });
      monthsBack(0, 13).forEach((month, place) => expectRatio(block[2]?.[5 + place], of([month]), least, times));
      // The axis of its chart holds every figure that it draws, and no more than it needs.
      const [from, to] = [block[10]?.[1], block[10]?.[2]];
      if (typeof from === "number" && typeof to === "number") {
        const drawn = (block[2] ?? []).slice(5).filter((figure): figure is number => typeof figure === "number");
        expect({ id, least: Math.min(...drawn) >= from - 1e-9, most: Math.max(...drawn) <= to + 1e-9 }).toEqual({
          id,
          least: true,
          most: true,
        });
        expect(to - from).toBeLessThan(id === "leadTime" || id === "disputes" ? 200 : 5);
      } else expect(["costSplit", "otif", "fillRate", "leadTime"]).toContain(id);
      // The card shows the figure of the hidden sheet, and a dash where it has none.
      const [[card]] = (await excel.named(`SopKpi${names[id]}`)) as [[unknown]];
      expect(card).toEqual(block[2]?.[1] === "#N/A" ? "–" : block[2]?.[1]);
    }
    const bars = (await excel.named("SopCostBars")) as [string, number][];
    const wanted = parts.byCategory(monthsBack(0, 3));
    const all = sum(wanted.map(([, amount]) => amount));
    bars.slice(0, 4).forEach(([name, share], place) => {
      expect(name).toBe(wanted[place]?.[0]);
      expect(share).toBeCloseTo((wanted[place]?.[1] ?? NaN) / all, 9);
    });
    expect(sum(bars.map(([, share]) => share))).toBeCloseTo(1, 9);
    await expectStory[sample](excel);
    expect(await excel.errors()).toEqual([]);
    expect(excel.problems()).toEqual([]);
    if (sample === "medicalDevices") await expectUnmatched(story, language === "fr" ? "Tableau de bord" : "Dashboard");
  },
  240_000,
);

/** An invoice whose quantity is no number: its line counts by dates and quantities alone, which the card says, and calls nothing good. */
async function expectUnmatched(story: Sample, sheet: string): Promise<void> {
  const line = story.deliveries.findIndex(
    (row) => isIn(row["Delivered date"], monthsBack(0, 3)) && (row["Delivered date"] ?? 0) <= (row["Promised date"] ?? 0),
  );
  const { Order: order } = story.deliveries[line] ?? {};
  const invoice = story.sales.findIndex((row) => row.Order === order);
  const told = async (): Promise<unknown[]> => {
    await excel.engine.calculation.settle();
    const block = await excel.named("SopDataDisputes");
    return [block[3]?.[1], block[4]?.[1], block[3]?.[4]];
  };
  const put = (table: "SopSales" | "SopDeliveries", column: string, row: number, value: unknown) =>
    excel.run(async (context) => {
      const place = columnPlace(table, column);
      const cell = context.workbook.tables.getItem(table).columns.getItemAt(place).getDataBodyRange().getCell(row, 0);
      // A name is a text, an error is none.
      if (value === "=NA()") cell.numberFormat = excel.local([["General"]]);
      cell.values = excel.local([[value]]);
      await context.sync();
    });
  const [disputed, all] = (await told()) as [number, number];
  await put("SopSales", "Quantity", invoice, "?");
  expect(await told()).toEqual([disputed, all, 1]);
  expect(String((await excel.named("SopStatusDisputes"))[0]?.[0])).toMatch(/^\(▲ /);
  const [[rests]] = (await excel.cells(sheet, { row: 22, column: 0, rows: 1, columns: 1 })) as [[string]];
  expect(rests).toMatch(/5 of 54 lines, 1 not matched$|5 lignes sur 54, 1 sans rapprochement$/);

  // An order that cells hold as a number is found as well.
  const { Family: family, Quantity: invoiced } = story.sales[invoice] ?? {};
  await put("SopSales", "Quantity", invoice, invoiced);
  await put("SopSales", "Order", invoice, 10045);
  await put("SopDeliveries", "Order", line, 10045);
  expect(await told()).toEqual([disputed, all, 0]);
  // A second line of the order, whose invoice is still to come, puts neither in dispute; invoiced with the first, both are fine.
  const other = story.deliveries.findIndex(
    (row, place) =>
      place !== line &&
      row.Family === family &&
      isIn(row["Delivered date"], monthsBack(0, 3)) &&
      (row["Delivered date"] ?? 0) <= (row["Promised date"] ?? 0) &&
      row.Delivered === row.Ordered,
  );
  const otherInvoice = story.sales.findIndex((row) => row.Order === story.deliveries[other]?.Order);
  await put("SopDeliveries", "Order", other, 10045);
  expect(await told()).toEqual([disputed, all, 2]);
  await put("SopSales", "Order", otherInvoice, 10045);
  expect(await told()).toEqual([disputed, all, 0]);
  // A line of which nobody knows how much came says nothing of its neighbour.
  await put("SopDeliveries", "Delivered", other, "");
  expect(await told()).toEqual([disputed, all - 1, 1]);
  await put("SopDeliveries", "Delivered", other, story.deliveries[other]?.Delivered);
  // More invoiced than came is a dispute of both.
  await put("SopSales", "Quantity", invoice, Number(invoiced) + 1);
  expect(await told()).toEqual([disputed + 2, all, 0]);
  await put("SopSales", "Quantity", invoice, invoiced);
  // A day that is a text could be in any month: it is one row left out of three months, not three.
  const leftOut = async (): Promise<number> => Number((await excel.named("SopDataDisputes"))[5]?.[1]);
  const before = await leftOut();
  await put("SopDeliveries", "Delivered date", other, "?");
  await excel.engine.calculation.settle();
  expect(await leftOut()).toBe(before + 1);
  // Nor does it put its neighbour in dispute, whose invoices are those of both.
  expect(await told()).toEqual([disputed, all - 1, 1]);
  // A line that is still open, and invoiced ahead.
  await put("SopDeliveries", "Delivered date", other, "");
  expect(await told()).toEqual([disputed, all - 1, 1]);
  await put("SopDeliveries", "Delivered date", other, story.deliveries[other]?.["Delivered date"]);
  expect(await told()).toEqual([disputed, all, 0]);
  // A line of a family that is an error may be of any order: what is not invoiced as delivered is no dispute for sure.
  await put("SopDeliveries", "Family", other, "=NA()");
  const [, of, unmatched] = (await told()) as [number, number, number];
  expect(of).toBe(all);
  expect(unmatched).toBeGreaterThanOrEqual(2);
}

it("shows the peak of the most loaded resource, with hours, months and the first month of that same resource", async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
  const story = samples.circuitBoards.rows("en");
  const months = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2027, 1), index));
  const volume = (family: string, month: number): number => {
    const of = (rows: readonly { Family: string; Period: number; Quantity: number }[]): number =>
      sum(rows.filter((row) => row.Family === family && row.Period === month).map((row) => row.Quantity));
    return Math.max(of(story.demand), of(story.forecasts.filter((row) => row.Source === "consensus")));
  };
  const loads = story.resources.map((resource) => {
    const { Resource: name, Count, Utilization, Efficiency } = resource;
    const load = months.map((month) =>
      sum(story.routing.filter((row) => row.Resource === name).map((row) => row["Hours per unit"] * volume(row.Family, month))),
    );
    const hours = months.map((month) => {
      const days = story.capacity.find((row) => row.Resource === name && row.Period === month)?.["Working days"] ?? 0;
      return days * (resource["Hours per day"] ?? 0) * (Count ?? 1) * (Utilization ?? 1) * (Efficiency ?? 1);
    });
    return { name, load, hours, peak: Math.max(...load.map((work, place) => work / (hours[place] ?? NaN))) };
  });
  const worst = loads.reduce((most, one) => (one.peak > most.peak ? one : most));
  const over = worst.load.map((work, place) => work - (worst.hours[place] ?? NaN)).map((hours) => (hours >= 1 ? hours : 0));
  const block = await excel.named("SopDataPeakLoad");
  expect(block[2]?.[1]).toBeCloseTo(worst.peak, 9);
  expect(block[3]?.[4]).toBe(worst.name);
  expect(block[4]?.[4]).toBeCloseTo(sum(over), 6);
  expect(block[6]?.[4]).toBe(over.filter((hours) => hours > 0).length);
  expect(block[7]?.[4]).toBe(months[over.findIndex((hours) => hours > 0)]);
  const cells = await excel.cells("Dashboard", { row: 19, column: 3, rows: 6, columns: 2 });
  expect(cells[3]?.[0]).toBe("Jan–Dec 27 · SMT assembly");
  expect(cells[4]?.[0]).toBe("85 h too many in 3 months, from Apr 27");
});

describe("a dashboard that people work with", () => {
  const cell = async (row: number, column: number): Promise<unknown> =>
    (await excel.cells("Dashboard", { row: row - 1, column, rows: 1, columns: 1 }))[0]?.[0];
  const put = async (table: string, column: string, row: number, content: unknown): Promise<unknown> => {
    const before = await excel.run(async (context) => {
      const range = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(row, 0);
      range.load("formulas");
      await context.sync();
      range.formulas = excel.local([[content]]);
      await context.sync();
      return range.formulas[0]?.[0] as unknown;
    });
    await excel.engine.calculation.settle();
    return before;
  };

  it("follows the months of Settings, leaves out and names a line that ended before it began, and lets an error cost its card", async () => {
    excel = await startExcel();
    await openSample(excel, "circuitBoards", "en");
    const story = samples.circuitBoards.rows("en");
    await excel.run(async (context) => {
      context.workbook.tables.getItem("SopSettings").rows.add(undefined, [["kpi months", "1"]]);
      await context.sync();
    });
    await excel.engine.calculation.settle();
    // December 2026 alone: eleven lines, all on time.
    expect([await cell(7, 0), await cell(9, 0)]).toEqual([1, "Dec 26 · 11 of 11 lines"]);

    const place = story.deliveries.findIndex((row) => isIn(row["Delivered date"], [december]));
    const line = story.deliveries[place];
    const ordered = await put("SopDeliveries", "Ordered date", place, (line?.["Delivered date"] ?? 0) + 3);
    const others = story.deliveries.filter((row, index) => index !== place && isIn(row["Delivered date"], [december]));
    const days = others.map((row) => (row["Delivered date"] ?? 0) - (row["Ordered date"] ?? 0));
    expect(await cell(21, 0)).toBeCloseTo(sum(days) / days.length, 9);
    expect(await cell(23, 0)).toBe(`Dec 26 · 10 lines, without order ${line?.Order}`);

    // A promise that is an error: the cards that rest on it have no answer, the delivery time does not need it.
    const promised = await put("SopDeliveries", "Promised date", place, "=NA()");
    expect([await cell(7, 0), await cell(7, 1), await cell(9, 0)]).toEqual(["–", "○ no answer", `Deliveries!F${place + 5} is an error`]);
    expect(await cell(21, 0)).toBeCloseTo(sum(days) / days.length, 9);
    expect(String(await cell(3, 0))).toContain("○ 1 without data");
    // Nothing on the dashboard keeps the risks from being read.
    expect((await excel.addin.readRisks("en")).state).not.toBe("noReviews");
    await put("SopDeliveries", "Promised date", place, promised);
    await put("SopDeliveries", "Ordered date", place, ordered);
  }, 240_000);
});
