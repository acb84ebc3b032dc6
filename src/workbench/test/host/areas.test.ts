/** Several ranges as one object, cells chosen one by one, the fill of a legend, options of a page: values and errors as Excel gives them. */
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
  await session.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:C4").formulas = [
      ["Paint", 1, "=B1*2"],
      ["Press", 2, "=B2*2"],
      ["", "", "=1/0"],
      ["paint shop", 3, true],
    ];
    await context.sync();
  });
});
afterAll(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const addressOf = (work: (sheet: Excel.Worksheet) => Excel.RangeAreas) =>
  session.run(async (context) => {
    const areas = work(sheetOf(context)).load("address,areaCount,cellCount,isNullObject");
    await context.sync();
    return areas.isNullObject ? null : [areas.address, areas.areaCount, areas.cellCount];
  });

it("getRanges takes addresses with commas between, and moves and widens all of them", async () => {
  expect(await addressOf((sheet) => sheet.getRanges("A1, C2:C4"))).toEqual(["Sheet1!A1,Sheet1!C2:C4", 2, 4]);
  expect(await addressOf((sheet) => sheet.getRanges("A1,C2").getOffsetRangeAreas(1, 1))).toEqual(["Sheet1!B2,Sheet1!D3", 2, 2]);
  expect(await addressOf((sheet) => sheet.getRanges("A1,C2").getEntireRow())).toEqual(["Sheet1!1:1,Sheet1!2:2", 2, 2 * 16_384]);
  expect(await addressOf((sheet) => sheet.getRanges("A1:B9,D1:E2").getIntersection("B2:D5"))).toEqual(["Sheet1!B2:B5,Sheet1!D2", 2, 5]);
  expect(await addressOf((sheet) => sheet.getRanges("A1,B1").getIntersectionOrNullObject("C9"))).toBeNull();
  expect(await addressOf((sheet) => sheet.getRanges("A1:A99,E1:F9").getUsedRangeAreasOrNullObject())).toEqual(["Sheet1!A1:A4", 1, 4]);
  await expect(addressOf((sheet) => sheet.getRanges("A1,nowhere"))).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("one format stands for all areas, and is null where they differ", async () => {
  const read = async (areas: string) =>
    session.run(async (context) => {
      const { format } = sheetOf(context).getRanges(areas);
      format.fill.load("color");
      format.font.load("bold");
      format.load("horizontalAlignment");
      await context.sync();
      return [format.fill.color, format.font.bold, format.horizontalAlignment];
    });
  await session.run(async (context) => {
    const { format } = sheetOf(context).getRanges("A1,C2:C4");
    format.fill.color = "#FFC000";
    format.font.bold = true;
    format.horizontalAlignment = "Center";
    await context.sync();
  });
  expect(await read("A1,C2:C4")).toEqual(["#FFC000", true, "Center"]);
  expect(await read("B1,B2")).toEqual(["#FFFFFF", false, "General"]);
  expect(await read("A1,B1")).toEqual([null, null, null]);
});

it("findAll finds every cell that holds a text, and says where there is none", async () => {
  expect(await addressOf((sheet) => sheet.findAll("paint", {}))).toEqual(["Sheet1!A1,Sheet1!A4", 2, 2]);
  expect(await addressOf((sheet) => sheet.findAll("paint", { completeMatch: true }))).toEqual(["Sheet1!A1", 1, 1]);
  expect(await addressOf((sheet) => sheet.findAllOrNullObject("paint", { completeMatch: true, matchCase: true }))).toBeNull();
  await expect(addressOf((sheet) => sheet.findAll("glue", {}))).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("getSpecialCells tells blanks, constants and formulas apart, and the kinds of their values", async () => {
  const special = (type: "Blanks" | "Constants" | "Formulas" | "Visible", values?: "Numbers" | "Text" | "Errors" | "LogicalNumbers") =>
    addressOf((sheet) => sheet.getRange("A1:C4").getSpecialCellsOrNullObject(type, values));
  expect(await special("Blanks")).toEqual(["Sheet1!A3:B3", 1, 2]);
  expect(await special("Constants")).toEqual(["Sheet1!A1:B2,Sheet1!A4:C4", 2, 7]);
  expect(await special("Constants", "Text")).toEqual(["Sheet1!A1:A2,Sheet1!A4", 2, 3]);
  expect(await special("Constants", "LogicalNumbers")).toEqual(["Sheet1!B1:B2,Sheet1!B4:C4", 2, 4]);
  expect(await special("Formulas")).toEqual(["Sheet1!C1:C3", 1, 3]);
  expect(await special("Formulas", "Errors")).toEqual(["Sheet1!C3", 1, 1]);
  expect(await special("Formulas", "Text")).toBeNull();
  await session.run(async (context) => {
    sheetOf(context).getRange("E2:E3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    await context.sync();
  });
  expect(await addressOf((sheet) => sheet.getRange().getSpecialCellsOrNullObject("DataValidations"))).toEqual(["Sheet1!E2:E3", 1, 2]);
  expect(await addressOf((sheet) => sheet.getRange("A:C").getSpecialCellsOrNullObject("DataValidations"))).toBeNull();
  await expect(special("Visible")).rejects.toMatchObject({ code: "UnsupportedOperation" });
  await expect(addressOf((sheet) => sheet.getRange("B1:B2").getSpecialCells("Blanks"))).rejects.toMatchObject({ code: "ItemNotFound" });
});

it("a legend gets a fill, which the chart keeps, and loses it again", async () => {
  const legendOf = () => Object.values(session.host.document.charts.capture()).flat()[0]?.legend;
  const chart = await session.run(async (context) => {
    const made = sheetOf(context).charts.add("ColumnClustered", sheetOf(context).getRange("A1:B2"));
    made.legend.format.fill.setSolidColor("#DDEBF7");
    made.load("id");
    await context.sync();
    return made.id;
  });
  expect(chart).not.toBe("");
  expect(legendOf()).toMatchObject({ fill: "#DDEBF7" });
  await session.run(async (context) => {
    sheetOf(context).charts.getItemAt(0).legend.format.fill.clear();
    await context.sync();
  });
  expect(legendOf()).toMatchObject({ fill: "none" });
});

it("a page is printed with grid lines, headings or as a draft where an add-in says so", async () => {
  const flags = ["centerVertically", "printGridlines", "printHeadings", "blackAndWhite", "draftMode"] as const;
  const read = () =>
    session.run(async (context) => {
      const page = sheetOf(context).pageLayout.load(flags.join(","));
      await context.sync();
      return flags.map((flag) => page[flag]);
    });
  const put = (value: boolean) =>
    session.run(async (context) => {
      const { pageLayout } = sheetOf(context);
      for (const flag of flags) pageLayout[flag] = value;
      await context.sync();
    });
  expect(await read()).toEqual([false, false, false, false, false]);
  await put(true);
  expect(await read()).toEqual([true, true, true, true, true]);
  await put(false);
  expect(await read()).toEqual([false, false, false, false, false]);
});
