import { type HostSession, startHostInJsdom } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D4").values = [
      ["Month", "Plan", "Actual", "Share"],
      ["Jan", 100, 90, 0.9],
      ["Feb", 120, 130, 1.08],
      ["Mar", 110, 105, 0.95],
    ];
    sheet.getRange("D2:D4").numberFormat = [["0%"], ["0%"], ["0%"]];
    await context.sync();
  });
});
afterAll(() => session.close());

const charts = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").charts;
const models = () => session.host.document.charts.list(session.engine.activeSheet());
const only = () => {
  const [model] = models();
  if (!model) throw new Error("There is no chart.");
  return model;
};

afterEach(async () => {
  await session.run(async (context) => {
    const all = charts(context);
    all.load("items");
    await context.sync();
    for (const chart of all.items) chart.delete();
    await context.sync();
  });
  expect(session.problems()).toEqual([]);
});

describe("charts.add", () => {
  it("makes columns to series, texts to categories and the first row to names", async () => {
    const read = await session.run(async (context) => {
      const chart = charts(context).add("Line", context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4"), "Auto");
      chart.load("name,chartType,width,height,plotBy");
      chart.series.load("items/name,items/chartType,count");
      await context.sync();
      return { chart: chart.toJSON(), names: chart.series.items.map((series) => series.name), count: chart.series.count };
    });
    expect(read).toMatchObject({
      chart: { name: "Chart 1", chartType: "Line", width: 360, height: 216, plotBy: "Columns" },
      names: ["Plan", "Actual"],
      count: 2,
    });
    expect(only().series).toEqual([
      { name: "Plan", nameRef: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" },
      { name: "Actual", nameRef: "Sheet1!$C$1", values: "Sheet1!$C$2:$C$4", categories: "Sheet1!$A$2:$A$4" },
    ]);
  });

  it("makes rows to series when asked to", async () => {
    await session.run(async (context) => {
      charts(context).add("ColumnClustered", context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4"), "Rows");
      await context.sync();
    });
    expect(only().series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["Jan", "Sheet1!$B$2:$C$2", "Sheet1!$B$1:$C$1"],
      ["Feb", "Sheet1!$B$3:$C$3", "Sheet1!$B$1:$C$1"],
      ["Mar", "Sheet1!$B$4:$C$4", "Sheet1!$B$1:$C$1"],
    ]);
  });

  it("names the chart by its only series and shows no legend then", async () => {
    const [text, legend] = await session.run(async (context) => {
      const chart = charts(context).add("ColumnClustered", context.workbook.worksheets.getItem("Sheet1").getRange("A1:B4"));
      chart.title.load("text,visible");
      chart.legend.load("visible");
      await context.sync();
      return [chart.title.text, chart.legend.visible];
    });
    expect([text, legend]).toEqual(["Plan", false]);
  });

  it.each([
    ["Treemap", "NotImplemented"],
    ["Sausage", "InvalidArgument"],
  ])("refuses the type %s with %s", async (type, code) => {
    const add = (context: Excel.RequestContext) =>
      charts(context).add(type as "Line", context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4"));
    expect(await session.codeOf(add)).toBe(code);
  });
});

describe("a chart", () => {
  const made = (context: Excel.RequestContext) =>
    charts(context).add("ColumnClustered", context.workbook.worksheets.getItem("Sheet1").getRange("A1:D4"));

  it("is found by name, by index and by id, and gives a null object for an unknown name", async () => {
    const found = await session.run(async (context) => {
      const chart = made(context);
      chart.name = "Load";
      chart.load("id");
      await context.sync();
      const byName = charts(context).getItem("load").load("id");
      const byIndex = charts(context).getItemAt(0).load("id");
      const byId = charts(context).getItem(chart.id).load("name");
      const none = charts(context).getItemOrNullObject("Nowhere");
      await context.sync();
      return [byName.id === chart.id, byIndex.id === chart.id, byId.name, none.isNullObject];
    });
    expect(found).toEqual([true, true, "Load", true]);
    expect(await session.codeOf((context) => charts(context).getItem("Nowhere").load("name"))).toBe("ItemNotFound");
    expect(await session.codeOf((context) => charts(context).getItemAt(7).load("name"))).toBe("InvalidArgument");
  });

  it("refuses a name that another chart of the sheet has", async () => {
    const code = await session.codeOf(async (context) => {
      made(context).name = "One";
      made(context).name = "one";
    });
    expect(code).toBe("ItemAlreadyExists");
  });

  it("lies where setPosition puts it: from the start cell to the end of the end cell", async () => {
    const box = await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = made(context);
      chart.setPosition("B3", "E10");
      const cells = sheet.getRange("B3:E10").load("left,top,width,height");
      chart.load("left,top,width,height");
      await context.sync();
      return [
        [chart.left, chart.top, chart.width, chart.height],
        [cells.left, cells.top, cells.width, cells.height],
      ];
    });
    expect(box[0]).toEqual(box[1]);
    expect(box[0]?.every((side) => side > 0)).toBe(true);
  });

  it("becomes a combination with a secondary axis", async () => {
    const read = await session.run(async (context) => {
      const chart = made(context);
      const share = chart.series.getItemAt(2);
      share.chartType = "Line";
      share.axisGroup = "Secondary";
      const axis = chart.axes.getItem("Value", "Secondary");
      axis.title.text = "Share of plan";
      axis.maximum = 1.5;
      axis.load("numberFormat,maximum,axisGroup,type");
      share.load("chartType,axisGroup,name");
      chart.load("chartType");
      await context.sync();
      return { axis: axis.toJSON(), share: share.toJSON(), type: chart.chartType };
    });
    expect(read).toMatchObject({
      axis: { numberFormat: "0%", maximum: 1.5, axisGroup: "Secondary", type: "Value" },
      share: { chartType: "Line", axisGroup: "Secondary", name: "Share" },
      type: "ColumnClustered",
    });
    expect(only()).toMatchObject({
      secondaryAxis: { title: "Share of plan", maximum: 1.5 },
      series: [{}, {}, { type: "line", secondaryAxis: true }],
    });
  });

  it("has no secondary axis before a series uses it, and a pie no axes at all", async () => {
    expect(await session.codeOf((context) => made(context).axes.getItem("Value", "Secondary").load("visible"))).toBe("ItemNotFound");
    const pie = (context: Excel.RequestContext) =>
      charts(context).add("Pie", context.workbook.worksheets.getItem("Sheet1").getRange("A1:B4"));
    expect(await session.codeOf((context) => pie(context).axes.valueAxis.load("visible"))).toBe("ItemNotFound");
  });

  it("takes a series by hand: values, categories, name, colour, labels, markers, line", async () => {
    await session.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const chart = charts(context).add("Line", sheet.getRange("A1:B4"));
      const series = chart.series.add("Actual");
      series.setValues(sheet.getRange("C2:C4"));
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.format.line.color = "orange";
      series.format.line.weight = 1.5;
      series.format.line.lineStyle = "Dash";
      series.markerStyle = "Diamond";
      series.markerSize = 8;
      series.smooth = true;
      series.hasDataLabels = true;
      series.dataLabels.numberFormat = "#,##0";
      series.dataLabels.position = "Top";
      await context.sync();
    });
    expect(only().series[1]).toEqual({
      name: "Actual",
      values: "Sheet1!$C$2:$C$4",
      categories: "Sheet1!$A$2:$A$4",
      color: "#FFA500",
      lineWeight: 1.5,
      lineStyle: "Dash",
      markers: true,
      markerStyle: "Diamond",
      markerSize: 8,
      smooth: true,
      dataLabels: true,
      labels: { value: true, numberFormat: "#,##0", position: "top" },
    });
    const wide = (context: Excel.RequestContext) =>
      charts(context).getItemAt(0).series.getItemAt(0).setValues(context.workbook.worksheets.getItem("Sheet1").getRange("B2:C4"));
    expect(await session.codeOf(wide)).toBe("InvalidArgument");
  });

  it("turns and spaces the labels of its axes, lays them low, and has no frame", async () => {
    const set = await session.run(async (context) => {
      const chart = made(context);
      const { categoryAxis, valueAxis } = chart.axes;
      const { border } = chart.format;
      for (const part of [categoryAxis, valueAxis]) part.load("textOrientation,tickLabelSpacing,tickLabelPosition,reversePlotOrder");
      border.load("lineStyle");
      await context.sync();
      const before = [categoryAxis.textOrientation, categoryAxis.tickLabelSpacing, border.lineStyle];
      categoryAxis.textOrientation = -90;
      categoryAxis.tickLabelSpacing = 1;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.reversePlotOrder = true;
      border.lineStyle = "Dash";
      categoryAxis.load("textOrientation,tickLabelSpacing,tickLabelPosition,reversePlotOrder");
      border.load("lineStyle");
      await context.sync();
      const after = { ...categoryAxis.toJSON(), frame: border.lineStyle };
      border.clear();
      categoryAxis.tickLabelSpacing = "";
      border.load("lineStyle");
      await context.sync();
      return { before, after, cleared: border.lineStyle };
    });
    expect(set.before).toEqual([0, 1, "Continuous"]);
    expect(set.after).toMatchObject({
      textOrientation: -90,
      tickLabelSpacing: 1,
      tickLabelPosition: "Low",
      reversePlotOrder: true,
      frame: "Dash",
    });
    expect(set.cleared).toBe("None");
    expect(only()).toMatchObject({ borderStyle: "None", categoryAxis: { textOrientation: -90, tickLabels: "low", reversed: true } });
    expect(only().categoryAxis.tickLabelSpacing).toBeUndefined();
    const axes = (context: Excel.RequestContext) => charts(context).getItemAt(0).axes;
    expect(await session.codeOf((context) => void (axes(context).categoryAxis.textOrientation = 91))).toBe("InvalidArgument");
    expect(await session.codeOf((context) => void (axes(context).categoryAxis.textOrientation = 180))).toBe("NotImplemented");
    expect(await session.codeOf((context) => void (axes(context).categoryAxis.tickLabelSpacing = 0))).toBe("InvalidArgument");
    expect(await session.codeOf((context) => void (axes(context).valueAxis.tickLabelSpacing = 1))).toBe("InvalidArgument");
    expect(await session.codeOf((context) => void (charts(context).getItemAt(0).format.border.lineStyle = "Grey50"))).toBe(
      "InvalidArgument",
    );
  });

  it("keeps title, legend, axis titles, scale and gridlines", async () => {
    await session.run(async (context) => {
      const chart = made(context);
      chart.title.text = "Load by month";
      chart.title.format.font.size = 12;
      chart.title.format.font.bold = true;
      chart.legend.position = "Right";
      chart.axes.categoryAxis.title.text = "Month";
      chart.axes.valueAxis.title.text = "Hours";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorUnit = 50;
      chart.axes.valueAxis.numberFormat = '#,##0 "h"';
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.format.fill.setSolidColor("#FFFFF0");
      await context.sync();
    });
    expect(only()).toMatchObject({
      title: { text: "Load by month", visible: true, style: { size: 12, bold: true } },
      legend: { visible: true, position: "right" },
      categoryAxis: { title: "Month" },
      valueAxis: { title: "Hours", minimum: 0, majorUnit: 50, numberFormat: '#,##0 "h"', gridlines: false },
      fill: "#FFFFF0",
    });
    expect(await session.codeOf((context) => void (charts(context).getItemAt(0).axes.valueAxis.majorUnit = -1))).toBe("InvalidArgument");
  });

  it("shows new data and keeps what was set for its series", async () => {
    await session.run(async (context) => {
      const chart = made(context);
      chart.series.getItemAt(0).format.fill.setSolidColor("#107C10");
      chart.setData(context.workbook.worksheets.getItem("Sheet1").getRange("A1:B3"), "Columns");
      await context.sync();
    });
    expect(only().series).toEqual([
      { name: "Plan", nameRef: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$3", categories: "Sheet1!$A$2:$A$3", color: "#107C10" },
    ]);
  });

  it("is gone once deleted", async () => {
    const code = await session.codeOf(async (context) => {
      const chart = made(context);
      chart.delete();
      chart.load("name");
    });
    expect(code).toBe("ItemNotFound");
    expect(models()).toEqual([]);
  });

  it("refuses by name what the workbench does not draw", async () => {
    expect(await session.codeOf((context) => made(context).getImage())).toBe("ApiNotFound");
    session.host.dispatcher.unserved.clear();
  });
});

it("tells a handler of charts that were added", async () => {
  await session.events(); // what earlier charts had to tell
  const seen: string[] = [];
  await session.run(async (context) => {
    charts(context).onAdded.add(async (event) => void seen.push(event.type));
    await context.sync();
    charts(context).add("Line", context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4"));
    await context.sync();
  });
  await session.events();
  expect(seen).toEqual(["ChartAdded"]);
});

it("series stand in the order that is asked for, counted from 0, and each stays itself", async () => {
  const read = await session.run(async (context) => {
    const { series } = charts(context).add("ColumnClustered", context.workbook.worksheets.getItem("Sheet1").getRange("A1:D4"), "Columns");
    const [plan, share] = [series.getItemAt(0), series.getItemAt(2)];
    share.plotOrder = 0;
    plan.plotOrder = 2;
    plan.name = "Wanted";
    series.load("items/name,items/plotOrder");
    await context.sync();
    return series.items.map(({ name, plotOrder }) => [plotOrder, name]);
  });
  expect(read).toEqual([
    [0, "Share"],
    [1, "Actual"],
    [2, "Wanted"],
  ]);
});

it.each([
  ["XYScatter", undefined, undefined, undefined],
  ["XYScatterSmooth", "Continuous", true, undefined],
  ["XYScatterSmoothNoMarkers", "Continuous", true, false],
  ["XYScatterLines", "Continuous", undefined, undefined],
  ["XYScatterLinesNoMarkers", "Continuous", undefined, false],
] as const)("a %s chart has its lines and points, is called so, and becomes another", async (type, lineStyle, smooth, markers) => {
  const read = await session.run(async (context) => {
    const chart = charts(context).add(type, context.workbook.worksheets.getItem("Sheet1").getRange("B1:C4"), "Columns");
    chart.load("chartType");
    await context.sync();
    const [made] = only().series;
    const first = chart.chartType;
    chart.chartType = "XYScatterLinesNoMarkers";
    chart.load("chartType");
    await context.sync();
    return { first, made, then: chart.chartType };
  });
  expect([read.first, read.then]).toEqual([type, "XYScatterLinesNoMarkers"]);
  expect([read.made?.lineStyle, read.made?.smooth, read.made?.markers]).toEqual([lineStyle, smooth, markers]);
});
