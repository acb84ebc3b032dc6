/** How the axes of a chart count: units, logarithms, ticks, where they cross; values and refusals as Excel's documentation describes them. */
import { readXlsx } from "../../xlsx/readXlsx";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = session.local([
      ["", "Units"],
      ["Jan", 1000],
      ["Feb", 20_000],
    ]);
    sheet.charts.add("Line", sheet.getRange("A1:B3")).name = "Units";
    await context.sync();
  });
});
afterAll(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});
const axesOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").charts.getItem("Units").axes;

it("begins as Excel's does", async () => {
  const axis = await session.run(async (context) => {
    const { valueAxis } = axesOf(context);
    valueAxis.load("displayUnit,showDisplayUnitLabel,scaleType,logBase,isBetweenCategories,position,positionAt,customDisplayUnit");
    valueAxis.minorGridlines.load("visible");
    await context.sync();
    return { ...valueAxis.toJSON(), minor: valueAxis.minorGridlines.visible };
  });
  expect(axis).toMatchObject({
    displayUnit: "None",
    customDisplayUnit: 1,
    showDisplayUnitLabel: false,
    scaleType: "Linear",
    logBase: 10,
    isBetweenCategories: true,
    position: "Automatic",
    positionAt: 0,
    minor: false,
  });
});

it("keeps units, logarithm, ticks, place and minor gridlines, in the file too", async () => {
  await session.run(async (context) => {
    const { valueAxis, categoryAxis } = axesOf(context);
    valueAxis.displayUnit = "Thousands";
    valueAxis.scaleType = "Logarithmic";
    valueAxis.logBase = 2;
    valueAxis.majorTickMark = "Cross";
    valueAxis.minorTickMark = "Inside";
    valueAxis.minorGridlines.visible = true;
    valueAxis.minorGridlines.format.line.color = "#FF0000";
    valueAxis.setPositionAt(500);
    categoryAxis.isBetweenCategories = false;
    categoryAxis.tickMarkSpacing = 2;
    await context.sync();
  });
  const { model } = await readXlsx(await writeXlsx(await session.host.document.capture()), "axes.xlsx");
  await session.host.document.load(model);
  const read = await session.run(async (context) => {
    const { valueAxis, categoryAxis } = axesOf(context);
    valueAxis.load("displayUnit,showDisplayUnitLabel,scaleType,logBase,majorTickMark,minorTickMark,position,positionAt");
    valueAxis.minorGridlines.load("visible");
    categoryAxis.load("isBetweenCategories,tickMarkSpacing");
    await context.sync();
    return [
      [valueAxis.displayUnit, valueAxis.showDisplayUnitLabel, valueAxis.scaleType, valueAxis.logBase],
      [valueAxis.majorTickMark, valueAxis.minorTickMark, valueAxis.position, valueAxis.positionAt],
      [valueAxis.minorGridlines.visible],
      [categoryAxis.isBetweenCategories, categoryAxis.tickMarkSpacing],
    ];
  });
  expect(read).toEqual([["Thousands", true, "Logarithmic", 2], ["Cross", "Inside", "Custom", 500], [true], [false, 2]]);
});

it("takes a unit of one's own, and refuses what an axis does not have", async () => {
  const unit = await session.run(async (context) => {
    const { valueAxis } = axesOf(context);
    valueAxis.setCustomDisplayUnit(12);
    valueAxis.load("displayUnit,customDisplayUnit");
    await context.sync();
    return [valueAxis.displayUnit, valueAxis.customDisplayUnit];
  });
  expect(unit).toEqual(["Custom", 12]);
  const codeOf = (work: (axes: Excel.ChartAxes) => void) => session.codeOf((context) => work(axesOf(context)));
  expect(await codeOf(({ categoryAxis }) => void (categoryAxis.scaleType = "Logarithmic"))).toBe("InvalidArgument");
  expect(await codeOf(({ valueAxis }) => void (valueAxis.logBase = 1))).toBe("InvalidArgument");
  expect(await codeOf(({ valueAxis }) => void (valueAxis.position = "Custom"))).toBe("InvalidArgument");
  expect(await codeOf(({ valueAxis }) => valueAxis.setCustomDisplayUnit(0))).toBe("InvalidArgument");
});
