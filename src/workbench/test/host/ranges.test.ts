import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeEach(async () => {
  session = await startHostInJsdom();
});
afterEach(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const write = (address: string, values: unknown[][]) =>
  session.run(async (context) => {
    sheetOf(context).getRange(address).values = values;
    await context.sync();
  });
const read = (address: string, property: "values" | "formulas" | "text" | "numberFormat" | "valueTypes" = "values") =>
  session.run(async (context) => {
    const range = sheetOf(context).getRange(address).load(property);
    await context.sync();
    return range[property] as unknown[][];
  });
const addressOf = (work: (sheet: Excel.Worksheet) => Excel.Range) =>
  session.run(async (context) => {
    const range = work(sheetOf(context)).load("address");
    await context.sync();
    return range.address;
  });

it("values are read with the formulas' results, also in the batch that wrote them", async () => {
  const values = await session.run(async (context) => {
    const range = sheetOf(context).getRange("A1:B2");
    range.formulas = [
      [2, "=A1*3"],
      ["=SUM(A1:B1)", "=1/0"],
    ];
    range.load("values,formulas,valueTypes");
    await context.sync();
    return [range.values, range.formulas, range.valueTypes];
  });
  expect(values).toEqual([
    [
      [2, 6],
      [8, "#DIV/0!"],
    ],
    [
      [2, "=A1*3"],
      ["=SUM(A1:B1)", "=1/0"],
    ],
    [
      ["Double", "Double"],
      ["Double", "Error"],
    ],
  ]);
});

it("one value fills all cells, null leaves a cell, an empty text clears it", async () => {
  await session.run(async (context) => {
    const range = sheetOf(context).getRange("A1:C1");
    range.values = 7 as never;
    await context.sync();
    range.values = [[null, "", "x"]];
    await context.sync();
  });
  expect(await read("A1:C1")).toEqual([[7, "", "x"]]);
});

it("typed entries bring their number format to General cells only", async () => {
  await session.run(async (context) => {
    sheetOf(context).getRange("C1:D1").numberFormat = [["0.000"]];
    sheetOf(context).getRange("A1:D1").values = [["50%", "2026-02-01", "25%", "'50%"]];
    await context.sync();
  });
  expect(await read("A1:D1")).toEqual([[0.5, 46054, 0.25, "50%"]]);
  expect(await read("A1:D1", "numberFormat")).toEqual([["0%", "m/d/yyyy", "0.000", "0.000"]]);
  expect(await read("A1:C1", "text")).toEqual([["50%", "2/1/2026", "0.250"]]);
});

describe("a write that Excel refuses", () => {
  it.each([
    ["a grid with too few columns", (sheet: Excel.Worksheet) => void (sheet.getRange("A1:B2").values = [[1], [2]])],
    ["a ragged grid", (sheet: Excel.Worksheet) => void (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    ["a flat list", (sheet: Excel.Worksheet) => void (sheet.getRange("A1:B1").values = [1, 2] as never)],
    ["a broken formula", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").formulas = [["=SUM("]])],
    ["a whole column", (sheet: Excel.Worksheet) => void (sheet.getRange("A:A").values = 1 as never)],
    ["a colour that is none", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").format.fill.color = "#12")],
    ["an address that is none", (sheet: Excel.Worksheet) => sheet.getRange("A1:")],
    ["an offset off the sheet", (sheet: Excel.Worksheet) => sheet.getRange("A1").getOffsetRange(-1, 0)],
  ])("%s is InvalidArgument", async (_what, work) => {
    expect(await session.codeOf((context) => work(sheetOf(context)))).toBe("InvalidArgument");
  });
});

it("geometry answers the ranges Excel answers", async () => {
  const cases: [(sheet: Excel.Worksheet) => Excel.Range, string][] = [
    [(sheet) => sheet.getRange("B2:D4").getCell(1, 1), "C3"],
    [(sheet) => sheet.getRange("B2:D4").getCell(5, 5), "G7"],
    [(sheet) => sheet.getRange("B2:D4").getRow(2), "B4:D4"],
    [(sheet) => sheet.getRange("B2:D4").getColumn(0), "B2:B4"],
    [(sheet) => sheet.getRange("B2:D4").getLastCell(), "D4"],
    [(sheet) => sheet.getRange("B2:D4").getLastRow(), "B4:D4"],
    [(sheet) => sheet.getRange("B2:D4").getEntireRow(), "2:4"],
    [(sheet) => sheet.getRange("B2:D4").getEntireColumn(), "B:D"],
    [(sheet) => sheet.getRange("B2:D4").getOffsetRange(1, -1), "A3:C5"],
    [(sheet) => sheet.getRange("B2:D4").getResizedRange(-1, 2), "B2:F3"],
    [(sheet) => sheet.getRange("B2:D4").getAbsoluteResizedRange(1, 1), "B2"],
    [(sheet) => sheet.getRange("B2:D4").getBoundingRect("F9"), "B2:F9"],
    [(sheet) => sheet.getRange("B2:D4").getIntersection("C3:Z99"), "C3:D4"],
    [(sheet) => sheet.getRange("B2:D4").getRowsBelow(2), "B5:D6"],
    [(sheet) => sheet.getRange("B2:D4").getRowsAbove(), "B1:D1"],
    [(sheet) => sheet.getRange("B2:D4").getColumnsAfter(1), "E2:E4"],
    [(sheet) => sheet.getRange("B2:D4").getColumnsBefore(1), "A2:A4"],
    [(sheet) => sheet.getRangeByIndexes(1, 1, 2, 3), "B2:D3"],
    [(sheet) => sheet.getRange("A:C"), "A:C"],
    [(sheet) => sheet.getRange("1:3"), "1:3"],
  ];
  for (const [work, expected] of cases) expect(await addressOf(work)).toBe(`Sheet1!${expected}`);
});

it("ranges that do not meet have a null intersection, or ItemNotFound", async () => {
  const isNull = await session.run(async (context) => {
    const nothing = sheetOf(context).getRange("A1").getIntersectionOrNullObject("C3");
    nothing.load("address");
    await context.sync();
    return nothing.isNullObject;
  });
  expect(isNull).toBe(true);
  expect(await session.codeOf((context) => sheetOf(context).getRange("A1").getIntersection("C3").load("address"))).toBe("ItemNotFound");
});

it("whole columns answer address and count, and null for their cells", async () => {
  const found = await session.run(async (context) => {
    const range = sheetOf(context).getRange("A:B").load("address,cellCount,rowCount,values,isEntireColumn");
    await context.sync();
    return [range.address, range.cellCount, range.rowCount, range.values, range.isEntireColumn];
  });
  expect(found).toEqual(["Sheet1!A:B", 2097152, 1048576, null, true]);
});

it("more than five million cells are RangeExceedsLimit", async () => {
  expect(await session.codeOf((context) => sheetOf(context).getRange("A1:F1000000").load("values"))).toBe("RangeExceedsLimit");
});

it("a large write is one change of the whole range, whatever blocks office.js sends", async () => {
  const seen: string[] = [];
  await session.run(async (context) => {
    sheetOf(context).onChanged.add(async (event) => void seen.push(event.address));
    await context.sync();
    const rows = Array.from({ length: 4000 }, (_, row) => [row, `r${row}`]);
    sheetOf(context).getRange("A1:B4000").values = rows;
    await context.sync();
  });
  await session.events();
  expect(seen).toEqual(["A1:B4000"]);
  expect(await read("A4000:B4000")).toEqual([[3999, "r3999"]]);
});

it("formats are read back, and null where cells differ", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    const { format } = sheet.getRange("A1:B2");
    format.font.bold = true;
    format.font.size = 14;
    format.font.color = "#123456";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    format.indentLevel = 1;
    sheet.getRange("A1").format.fill.color = "#FFCC00";
    const bottom = format.borders.getItem("EdgeBottom");
    bottom.style = "Double";
    bottom.color = "#FF0000";
    await context.sync();
    format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,font/bold,font/size,font/color,fill/color");
    bottom.load("style,color");
    const inner = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style");
    const top = sheet.getRange("A1").format.borders.getItem("EdgeTop").load("style");
    await context.sync();
    return [
      format.horizontalAlignment,
      format.verticalAlignment,
      format.wrapText,
      format.indentLevel,
      format.font.bold,
      format.font.size,
      format.font.color,
      format.fill.color,
      bottom.style,
      bottom.color,
      inner.style,
      top.style,
    ];
  });
  expect(found).toEqual(["Center", "Top", true, 1, true, 14, "#123456", "", "Double", "#FF0000", "Double", "None"]);
});

it("a row is of standard height until somebody sets one, and again when asked for; setting false does nothing", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    const formats = ["A5", "A6", "A5:A6"].map((address) => sheet.getRange(address).format);
    sheet.getRange("6:6").format.rowHeight = 40;
    await context.sync();
    const before = formats.map((format) => format.load("useStandardHeight"));
    await context.sync();
    const standard = before.map((format) => format.useStandardHeight);
    sheet.getRange("A5:A6").format.useStandardHeight = false;
    const still = sheet.getRange("A6").format.load("rowHeight");
    await context.sync();
    const height = still.rowHeight;
    sheet.getRange("A5:A6").format.useStandardHeight = true;
    const after = sheet.getRange("A5:A6").format.load("rowHeight,useStandardHeight");
    await context.sync();
    return [standard, height, after.rowHeight, after.useStandardHeight];
  });
  expect(found).toEqual([[true, false, null], 40, 15, true]);
});

it("widths, heights and hidden lines are kept in points", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("3:3").rowHidden = true;
    await context.sync();
    const one = sheet.getRange("A1:B1").format.load("columnWidth,rowHeight");
    const mixed = sheet.getRange("A1:C2").format.load("columnWidth");
    const hidden = sheet.getRange("A3").load("rowHidden,columnHidden,hidden");
    const part = sheet.getRange("A2:A3").load("rowHidden");
    const place = sheet.getRange("C3").load("left,top");
    await context.sync();
    return [
      one.columnWidth,
      mixed.columnWidth,
      hidden.rowHidden,
      hidden.hidden,
      hidden.columnHidden,
      part.rowHidden,
      place.left,
      place.top,
    ];
  });
  // Row 1 has Excel's standard 15 points, row 2 has 30.
  expect(found).toEqual([90, null, true, true, false, null, 180, 45]);
});

it("clear takes away contents or formats alone", async () => {
  await session.run(async (context) => {
    const range = sheetOf(context).getRange("A1:A2");
    range.values = [[1], [2]];
    range.format.font.bold = true;
    sheetOf(context).getRange("A1").clear("Contents");
    sheetOf(context).getRange("A2").clear("Formats");
    await context.sync();
  });
  expect(await read("A1:A2")).toEqual([[""], [2]]);
  const bold = await session.run(async (context) => {
    const fonts = ["A1", "A2"].map((address) => sheetOf(context).getRange(address).format.font.load("bold"));
    await context.sync();
    return fonts.map((font) => font.bold);
  });
  expect(bold).toEqual([true, false]);
});

it("ranges held by the add-in follow inserted and deleted cells, in the batch and later", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B5").values = [["here"]];
    const held = sheet.getRange("B5").load("address");
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    held.load("address,values");
    await context.sync();
    const first = [held.address, held.values[0]?.[0]];
    sheet.getRange("A:A").delete("Left");
    held.load("address,values");
    await context.sync();
    return [...first, held.address, held.values[0]?.[0]];
  });
  expect(found).toEqual(["Sheet1!B7", "here", "Sheet1!A7", "here"]);
});

it("a range whose cells were deleted is InvalidReference", async () => {
  const code = await session.codeOf(async (context) => {
    const held = sheetOf(context).getRange("B5").load("address");
    await context.sync();
    sheetOf(context).getRange("5:5").delete("Up");
    await context.sync();
    held.load("address");
    await context.sync();
  });
  expect(code).toBe("InvalidReference");
});

it("insert answers the new blank cells and formulas follow", async () => {
  await write("A1:A3", [[1], [2], ["=SUM(A1:A2)"]]);
  const inserted = await addressOf((sheet) => sheet.getRange("A2").insert("Down"));
  expect(inserted).toBe("Sheet1!A2");
  expect(await read("A1:A4", "formulas")).toEqual([[1], [""], [2], ["=SUM(A1:A3)"]]);
});

it("copyFrom moves relative references, or copies values, and fills a multiple of the source", async () => {
  await write("A1:B2", [
    [1, "=A1*2"],
    [5, "=A2*2"],
  ]);
  await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("D1").copyFrom("A1:B2");
    sheet.getRange("G1").copyFrom("A1:B2", "Values");
    sheet.getRange("A5:A8").copyFrom("A1:A2");
    await context.sync();
  });
  expect(await read("D1:E2", "formulas")).toEqual([
    [1, "=D1*2"],
    [5, "=D2*2"],
  ]);
  expect(await read("G1:H2", "formulas")).toEqual([
    [1, 2],
    [5, 10],
  ]);
  expect(await read("A5:A8")).toEqual([[1], [5], [1], [5]]);
});

it("a spill is found from its anchor and from its cells", async () => {
  await write("C1", [["=SEQUENCE(3,2)"]]);
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    const spill = sheet.getRange("C1").getSpillingToRange().load("address,values,hasSpill");
    const parent = sheet.getRange("D2").getSpillParent().load("address");
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    none.load("address");
    await context.sync();
    return [spill.address, spill.values, spill.hasSpill, parent.address, none.isNullObject];
  });
  expect(found).toEqual([
    "Sheet1!C1:D3",
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    true,
    "Sheet1!C1",
    true,
  ]);
});

it("used ranges, regions and edges are found", async () => {
  await write("B2:C4", [
    ["a", "b"],
    [1, 2],
    [3, ""],
  ]);
  await write("F9", [["far"]]);
  expect(await addressOf((sheet) => sheet.getUsedRange(true))).toBe("Sheet1!B2:F9");
  expect(await addressOf((sheet) => sheet.getRange("C3").getSurroundingRegion())).toBe("Sheet1!B2:C4");
  expect(await addressOf((sheet) => sheet.getRange("B2").getRangeEdge("Down"))).toBe("Sheet1!B4");
  expect(await addressOf((sheet) => sheet.getRange("B2").getExtendedRange("Right"))).toBe("Sheet1!B2:C2");
  expect(await addressOf((sheet) => sheet.getRange("A:B").getUsedRange(true))).toBe("Sheet1!B2:B9");
});

it("text is found and replaced as typed", async () => {
  await write("A1:B2", [
    ["North", "Northwest"],
    ["south", 12],
  ]);
  expect(await addressOf((sheet) => sheet.getRange("A1:B2").find("north", session.local({ completeMatch: false })))).toBe("Sheet1!A1");
  expect(await addressOf((sheet) => sheet.getRange("A1:B2").find("NORTHWEST", session.local({ completeMatch: true })))).toBe("Sheet1!B1");
  expect(await session.codeOf((context) => sheetOf(context).getRange("A1:B2").find("east", session.local({})).load("address"))).toBe(
    "ItemNotFound",
  );
  const count = await session.run(async (context) => {
    const replaced = sheetOf(context).getRange("A1:B2").replaceAll("north", "East", session.local({}));
    await context.sync();
    return replaced.value;
  });
  expect(count).toBe(2);
  expect(await read("A1:B1")).toEqual([["East", "Eastwest"]]);
});

it("rows are sorted: numbers, texts without case, blanks last", async () => {
  await write("A1:B5", [
    ["Key", "Row"],
    ["b", 1],
    [10, 2],
    ["", 3],
    ["A", 4],
  ]);
  await session.run(async (context) => {
    sheetOf(context)
      .getRange("A1:B5")
      .sort.apply(session.local([{ key: 0, ascending: true }]), false, true);
    await context.sync();
  });
  expect(await read("A1:B5")).toEqual([
    ["Key", "Row"],
    [10, 2],
    ["A", 4],
    ["b", 1],
    ["", 3],
  ]);
});

it("duplicates are removed by their key columns", async () => {
  await write("A1:B4", [
    ["Key", "Row"],
    ["x", 1],
    ["X", 2],
    ["y", 3],
  ]);
  const result = await session.run(async (context) => {
    const removed = sheetOf(context).getRange("A1:B4").removeDuplicates([0], true).load("removed,uniqueRemaining");
    await context.sync();
    return [removed.removed, removed.uniqueRemaining];
  });
  expect(result).toEqual([1, 2]);
  expect(await read("A1:B4")).toEqual([
    ["Key", "Row"],
    ["x", 1],
    ["y", 3],
    ["", ""],
  ]);
});

it("cells are merged and links are kept", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:C1").merge();
    const link = sheet.getRange("A3");
    link.hyperlink = session.local({ documentReference: "Sheet1!A1", textToDisplay: "Home", screenTip: "Go" });
    await context.sync();
    link.load("hyperlink,values,format/font/color,format/font/underline");
    await context.sync();
    expect([link.format.font.color, link.format.font.underline]).toEqual(["#0563C1", "Single"]);
    return [link.hyperlink, link.values];
  });
  expect(found).toEqual([{ documentReference: "Sheet1!A1", screenTip: "Go", textToDisplay: "Home" }, [["Home"]]]);
  expect(session.engine.merges(session.engine.activeSheet())).toEqual([{ row: 0, column: 0, lastRow: 0, lastColumn: 2 }]);
});

it("many cells get properties in one call", async () => {
  const found = await session.run(async (context) => {
    const range = sheetOf(context).getRange("A1:B1");
    range.setCellProperties(
      session.local([[{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, { format: { fill: { color: "#00FF00" } } }]]),
    );
    const properties = range.getCellProperties(session.local({ format: { fill: { color: true }, font: { bold: true } } }));
    await context.sync();
    return properties.value;
  });
  expect(found).toEqual([
    [{ format: { fill: { color: "#FF0000" }, font: { bold: true } } }, { format: { fill: { color: "#00FF00" }, font: { bold: false } } }],
  ]);
});

it("the selection is set and read", async () => {
  const found = await session.run(async (context) => {
    sheetOf(context).getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(found).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
});

it("sorted formulas go on naming the cells of their own row", async () => {
  await write("A1:B3", [
    [3, "=A1*10"],
    [1, "=A2*10"],
    [2, "=A3*10"],
  ]);
  await session.run(async (context) => {
    sheetOf(context)
      .getRange("A1:B3")
      .sort.apply(session.local([{ key: 0, ascending: true }]));
    await context.sync();
  });
  expect(await read("A1:B3", "formulas")).toEqual([
    [1, "=A1*10"],
    [2, "=A2*10"],
    [3, "=A3*10"],
  ]);
});

it("a cell formatted as text keeps numbers as text", async () => {
  await session.run(async (context) => {
    const range = sheetOf(context).getRange("A1:A2");
    range.numberFormat = [["@"], ["General"]];
    range.values = [[7], [7]];
    await context.sync();
  });
  expect(await read("A1:A2", "valueTypes")).toEqual([["String"], ["Double"]]);
});
