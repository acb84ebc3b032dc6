import { configurationOf } from "../../charts/configuration";
import { readChart } from "../../charts/data";
import { barWidths } from "../../charts/chartDatasets";
import { lightTheme } from "../../charts/palette";
import { textAlternative } from "../../charts/chartPicture";
import type { ChartModel } from "../../chartModel";
import { open } from "../engine/open";

const around = { theme: lightTheme, locale: "en-US", scale: 4 / 3 };
const series = (column: string, more: Partial<ChartModel["series"][number]> = {}) => ({
  name: "",
  nameRef: `Sheet1!$${column}$1`,
  values: `Sheet1!$${column}$2:$${column}$4`,
  categories: "Sheet1!$A$2:$A$4",
  ...more,
});
const chart = (type: ChartModel["type"], list: ChartModel["series"], more: Partial<ChartModel> = {}): ChartModel => ({
  id: "1",
  name: "Chart 1",
  type,
  title: { text: "Title", visible: true },
  legend: { visible: true, position: "bottom" },
  categoryAxis: { visible: true, gridlines: false },
  valueAxis: { visible: true, gridlines: true },
  series: list,
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  ...more,
});

async function draw(model: ChartModel) {
  const { engine, put } = open();
  put("A1:C4", [
    ["Month", "Plan", "Actual"],
    ["Jan", 100, 60],
    ["Feb", 300, null],
    ["Mar", 200, "=NA()"],
  ]);
  engine.setStyle({ sheetId: engine.activeSheet(), row: 1, column: 1, lastRow: 3, lastColumn: 1 }, { numberFormat: '0 "h"' });
  await engine.calculation.settle();
  const data = readChart(engine, model);
  const { options, ...configuration } = configurationOf(model, data, around);
  return {
    ...configuration,
    data: configuration.data,
    read: data,
    scales: options?.scales as Record<string, Record<string, never>>,
    engine,
  };
}

const datasets = async (model: ChartModel) => (await draw(model)).data.datasets;

it("reads names, categories and values from the cells; blanks and errors are gaps", async () => {
  const { read, data } = await draw(chart("line", [series("B"), series("C")]));
  expect(read.categories).toEqual(["Jan", "Feb", "Mar"]);
  expect(data.datasets.map(({ label, data: values }) => [label, values])).toEqual([
    ["Plan", [100, 300, 200]],
    ["Actual", [60, null, null]],
  ]);
});

it("joins points over a gap, or counts a blank as zero, where the chart says so", async () => {
  const [span] = await datasets(chart("line", [series("C")], { blanks: "span" }));
  const [zero] = await datasets(chart("line", [series("C")], { blanks: "zero" }));
  expect(span).toMatchObject({ spanGaps: true });
  expect(zero?.data).toEqual([60, 0, 0]);
});

it("draws straight lines in Excel's colours unless told otherwise", async () => {
  const [first, second] = await datasets(chart("line", [series("B"), series("C", { color: "#107C10", smooth: true })]));
  expect(first).toMatchObject({ borderColor: "#4472C4", tension: 0, pointRadius: 0 });
  expect(second).toMatchObject({ borderColor: "#107C10" });
  expect((second as { tension: number }).tension).toBeGreaterThan(0);
});

it("gives a series of a combination its own type and axis", async () => {
  const { data, scales } = await draw(chart("columnClustered", [series("B"), series("C", { type: "line", secondaryAxis: true })]));
  expect(data.datasets.map(({ type }) => type)).toEqual(["bar", "line"]);
  expect(data.datasets[1]).toMatchObject({ yAxisID: "secondary" });
  expect(scales["secondary"]).toMatchObject({ position: "right" });
});

it("makes stacked shares add up to 100 % of each category", async () => {
  const sets = await datasets(chart("columnStacked100", [series("B"), series("C")]));
  // 100 and 60 of 160.
  expect(sets.map(({ data }) => data[0])).toEqual([0.625, 0.375]);
});

it("writes ticks in the format of the first value, or in the axis' own", async () => {
  const tick = async (model: ChartModel) => {
    const { scales } = await draw(model);
    const { callback } = scales["value"]?.["ticks"] as unknown as { callback: (value: number) => string };
    return callback(50);
  };
  expect(await tick(chart("line", [series("B")]))).toBe("50 h");
  expect(await tick(chart("line", [series("B")], { valueAxis: { visible: true, gridlines: true, numberFormat: "0.0" } }))).toBe("50.0");
});

it("leaves out no label of a scale whose step somebody chose, and of categories whose spacing they chose", async () => {
  const scale = { visible: true, gridlines: true, minimum: 0, maximum: 300, majorUnit: 150 };
  const axis = { visible: true, gridlines: false };
  const ticks = async (categoryAxis: ChartModel["categoryAxis"], valueAxis: ChartModel["valueAxis"]) => {
    const { scales } = await draw(chart("line", [series("B")], { categoryAxis, valueAxis }));
    return { categories: scales["categories"]?.["ticks"], value: scales["value"]?.["ticks"] };
  };
  expect(await ticks(axis, axis)).toMatchObject({ categories: { autoSkip: true, maxRotation: 45 }, value: { autoSkip: true } });
  const chosen = await ticks({ ...axis, textOrientation: 0, tickLabelSpacing: 1 }, scale);
  expect(chosen).toMatchObject({
    categories: { autoSkip: false, minRotation: 0, maxRotation: 0 },
    value: { autoSkip: false, stepSize: 150 },
  });
  const { categories } = await ticks({ ...axis, tickLabelSpacing: 2 }, scale);
  const { callback } = categories as unknown as { callback: (value: number, place: number) => string };
  expect([0, 1, 2].map((place) => callback(place, place))).toEqual(["Jan", "", "Mar"]);
});

it("lays months where the values are zero, or below all of them where the labels are told to be low", async () => {
  const side = async (tickLabels?: "low" | "high") => {
    const { engine, put } = open();
    put("A1:B3", [
      ["Month", "Bias"],
      ["Jan", -0.1],
      ["Feb", 0.05],
    ]);
    await engine.calculation.settle();
    const one = { ...series("B"), values: "Sheet1!$B$2:$B$3", categories: "Sheet1!$A$2:$A$3" };
    const model = chart("line", [one], { categoryAxis: { visible: true, gridlines: false, ...(tickLabels && { tickLabels }) } });
    const scales = configurationOf(model, readChart(engine, model), around).options?.scales as Record<string, { position?: unknown }>;
    return scales["categories"]?.position;
  };
  expect([await side(), await side("low"), await side("high")]).toEqual([{ value: 0 }, "bottom", "top"]);
});

it("draws no frame where its line was taken away, and dashes where it has some", async () => {
  const framed = async (more: Partial<ChartModel>) => {
    const drawn: unknown[] = [];
    const { plugins } = await draw(chart("line", [series("B")], more));
    const ctx = new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...given: unknown[]) =>
            drawn.push([name, ...given]),
        set: () => true,
      },
    );
    const paper = plugins?.find(({ id }) => id === "background") as unknown as { beforeDraw(chart: object): void };
    paper.beforeDraw({ ctx, width: 100, height: 50, chartArea: {} });
    return drawn.filter((call) => /strokeRect|setLineDash|fillRect/.test(String((call as unknown[])[0])));
  };
  expect(await framed({ fill: "none", borderStyle: "None" })).toEqual([]);
  expect(await framed({ fill: "none", borderStyle: "Dot" })).toEqual([
    ["setLineDash", [1, 1]],
    ["strokeRect", 0.5, 0.5, 99, 49],
  ]);
});

it("does not plot rows that are hidden, nor series that are left out", async () => {
  const { engine } = await draw(chart("line", [series("B")]));
  const sheet = engine.activeSheet();
  engine.setHidden(sheet, "row", 2, 2, true);
  const data = readChart(engine, chart("line", [series("B"), series("C", { filtered: true })]));
  expect(data.categories).toEqual(["Jan", "Mar"]);
  expect(data.series.map(({ values }) => values)).toEqual([[100, 200]]);
});

it("sets bars apart as Excel does", () => {
  // One bar with a gap of 100 % of its width: half of the category. Two that touch with the same gap: two thirds.
  expect(barWidths(1, 100, 0, false)).toEqual({ categoryPercentage: 0.5, barPercentage: 1 });
  const { categoryPercentage, barPercentage } = barWidths(2, 100, 0, false);
  expect(categoryPercentage).toBeCloseTo(2 / 3, 12);
  expect(barPercentage).toBe(1);
});

it("tells a screen reader title, alternative text and series", async () => {
  const model = chart("line", [series("B"), series("C")], { altText: "Actual stays below plan" });
  const { read } = await draw(model);
  expect(textAlternative(model, read)).toBe("Title. Actual stays below plan. Plan, Actual");
});

it("gives names beside bars the room that they need, up to most of the chart", async () => {
  const { scales } = await draw(chart("barClustered", [series("B")]));
  const { afterFit } = scales["categories"] as unknown as { afterFit(scale: unknown): void };
  const widthFor = (letter: number): number => {
    const ctx = {
      save: () => undefined,
      restore: () => undefined,
      font: "",
      measureText: (name: string) => ({ width: name.length * letter }),
    };
    const scale = { width: 20, chart: { width: 240, ctx } };
    afterFit(scale);
    return Math.round(scale.width);
  };
  // Names of three letters with the air beside them; names that need more than the chart has.
  expect([widthFor(1), widthFor(40), widthFor(100)]).toEqual([20, 131, 149]);
  expect((await draw(chart("columnClustered", [series("B")]))).scales["categories"]).not.toHaveProperty("afterFit");
});
