import { type HostSession, startHostInJsdom } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
});
afterAll(() => session.close());

const range = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem("Sheet1").getRange(address);
const kept = () => session.engine.conditionalFormats(session.engine.activeSheet());

afterEach(async () => {
  await session.run(async (context) => {
    range(context, "A1:Z100").conditionalFormats.clearAll();
    await context.sync();
  });
  expect(kept()).toEqual([]);
  expect(session.problems()).toEqual([]);
});

describe("range.conditionalFormats", () => {
  it("compares cell values with criteria and gives them a look", async () => {
    const read = await session.run(async (context) => {
      const format = range(context, "B2:B9").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
      format.cellValue.format.fill.color = "#FDE7E9";
      format.cellValue.format.font.color = "red";
      format.cellValue.format.font.bold = true;
      format.stopIfTrue = true;
      format.load("type,priority,stopIfTrue,id");
      format.cellValue.load("rule");
      format.cellValue.format.font.load("color,bold,italic");
      const place = format.getRange().load("address");
      await context.sync();
      return { ...format.toJSON(), rule: format.cellValue.rule, font: format.cellValue.format.font.toJSON(), address: place.address };
    });
    expect(read).toMatchObject({
      type: "CellValue",
      priority: 0,
      stopIfTrue: true,
      rule: { formula1: "=1", formula2: "=5", operator: "Between" },
      font: { color: "#FF0000", bold: true, italic: false },
      address: "Sheet1!B2:B9",
    });
    expect(kept()[0]?.rule).toEqual({
      type: "cellValue",
      operator: "between",
      formula1: "=1",
      formula2: "=5",
      style: { fill: "#FDE7E9", fontColor: "#FF0000", bold: true },
    });
  });

  it("colours by two or three points", async () => {
    const read = await session.run(async (context) => {
      const format = range(context, "C2:F9").conditionalFormats.add("ColorScale");
      format.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Number", formula: "1", color: "yellow" },
        maximum: { type: "Percentile", formula: "95", color: "#C50F1F" },
      };
      format.colorScale.load("criteria,threeColorScale");
      await context.sync();
      return format.colorScale.toJSON();
    });
    expect(read).toMatchObject({
      threeColorScale: true,
      criteria: {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Number", formula: "1", color: "#FFFF00" },
        maximum: { type: "Percentile", formula: "95", color: "#C50F1F" },
      },
    });
    expect(kept()[0]?.rule).toEqual({
      type: "colorScale",
      points: [
        { kind: "min", color: "#FFFFFF" },
        { kind: "number", value: 1, color: "#FFFF00" },
        { kind: "percentile", value: 95, color: "#C50F1F" },
      ],
    });
  });

  it("draws data bars from automatic ends until told otherwise", async () => {
    const read = await session.run(async (context) => {
      const format = range(context, "D2:D9").conditionalFormats.add("DataBar");
      format.dataBar.load("lowerBoundRule,upperBoundRule,showDataBarOnly");
      await context.sync();
      const before = format.dataBar.toJSON();
      format.dataBar.upperBoundRule = { type: "Number", formula: "1" };
      format.dataBar.showDataBarOnly = true;
      format.dataBar.positiveFormat.fillColor = "#107C10";
      format.dataBar.positiveFormat.gradientFill = false;
      await context.sync();
      return before;
    });
    expect(read).toMatchObject({ lowerBoundRule: { type: "Automatic" }, upperBoundRule: { type: "Automatic" }, showDataBarOnly: false });
    expect(kept()[0]?.rule).toEqual({
      type: "dataBar",
      min: { kind: "automatic" },
      max: { kind: "number", value: 1 },
      color: "#107C10",
      negativeColor: "#FF0000",
      gradient: false,
      showValue: false,
    });
  });

  it("shows icons by thresholds, with as many as the set has", async () => {
    await session.run(async (context) => {
      const { iconSet } = range(context, "E2:E9").conditionalFormats.add("IconSet");
      iconSet.style = "FourArrows";
      iconSet.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "0.8" },
        { type: "Number", operator: "GreaterThan", formula: "0.9" },
        { type: "Number", operator: "GreaterThanOrEqual", formula: "1" },
      ];
      iconSet.reverseIconOrder = true;
      await context.sync();
    });
    expect(kept()[0]?.rule).toEqual({
      type: "iconSet",
      set: "FourArrows",
      reverse: true,
      showValue: true,
      points: [
        { kind: "percent", value: 0, orEqual: true },
        { kind: "number", value: 0.8, orEqual: true },
        { kind: "number", value: 0.9, orEqual: false },
        { kind: "number", value: 1, orEqual: true },
      ],
    });
    const tooFew = (context: Excel.RequestContext) =>
      void (range(context, "E2").conditionalFormats.getItemAt(0).iconSet.criteria = [{} as Excel.ConditionalIconCriterion]);
    expect(await session.codeOf(tooFew)).toBe("InvalidArgument");
  });

  it("takes an own formula", async () => {
    await session.run(async (context) => {
      const format = range(context, "A2:D9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$D2>1";
      format.custom.format.fill.color = "#FFF4CE";
      await context.sync();
    });
    expect(kept()[0]?.rule).toEqual({ type: "custom", formula: "=$D2>1", style: { fill: "#FFF4CE" } });
  });

  it("puts a new format before the others and moves one by its priority", async () => {
    const types = await session.run(async (context) => {
      const formats = range(context, "B2:B9").conditionalFormats;
      formats.add("DataBar");
      formats.add("ColorScale");
      const last = formats.add("IconSet");
      await context.sync();
      formats.load("items/type");
      await context.sync();
      const before = formats.items.map((format) => format.type);
      last.priority = -1;
      formats.load("items/type");
      const count = formats.getCount();
      await context.sync();
      return [before, formats.items.map((format) => format.type), count.value];
    });
    expect(types).toEqual([["IconSet", "ColorScale", "DataBar"], ["ColorScale", "DataBar", "IconSet"], 3]);
  });

  it("clears a part of a format's range and leaves the rest", async () => {
    await session.run(async (context) => {
      range(context, "B2:D4").conditionalFormats.add("DataBar");
      range(context, "C3").conditionalFormats.clearAll();
      await context.sync();
    });
    const ranges = kept()[0]?.ranges ?? [];
    const cells = ranges.reduce((sum, { row, lastRow, column, lastColumn }) => sum + (lastRow - row + 1) * (lastColumn - column + 1), 0);
    expect(cells).toBe(8);
    expect(ranges.some(({ row, lastRow, column, lastColumn }) => row <= 2 && 2 <= lastRow && column <= 2 && 2 <= lastColumn)).toBe(false);
    expect(await session.codeOf((context) => range(context, "B2").conditionalFormats.getItemAt(0).getRange().load("address"))).toBe(
      "InvalidOperation",
    );
  });

  it.each([
    [
      "an unknown id",
      "ItemNotFound",
      (context: Excel.RequestContext) => range(context, "A1").conditionalFormats.getItem("nobody").load("type"),
    ],
    [
      "a rule of another type",
      "ItemNotFound",
      (context: Excel.RequestContext) => range(context, "A1").conditionalFormats.add("DataBar").colorScale.load("criteria"),
    ],
    [
      "a type that is none",
      "InvalidArgument",
      (context: Excel.RequestContext) => range(context, "A1").conditionalFormats.add("Sausage" as never),
    ],
    [
      "a colour that is none",
      "InvalidArgument",
      (context: Excel.RequestContext) =>
        void (range(context, "A1").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "sausage"),
    ],
    [
      "a comparison without second value",
      "InvalidArgument",
      (context: Excel.RequestContext) =>
        void (range(context, "A1").conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=1", operator: "Between" }),
    ],
    [
      "stopIfTrue of a data bar",
      "InvalidOperation",
      (context: Excel.RequestContext) => void (range(context, "A1").conditionalFormats.add("DataBar").stopIfTrue = true),
    ],
  ])("answers %s with %s", async (_, code, work) => {
    expect(await session.codeOf(work)).toBe(code);
  });

  it("gives a null object for the part of another type", async () => {
    const none = await session.run(async (context) => {
      const part = range(context, "A1").conditionalFormats.add("DataBar").colorScaleOrNullObject.load("criteria");
      await context.sync();
      return part.isNullObject;
    });
    expect(none).toBe(true);
  });
});
