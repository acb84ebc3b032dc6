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
const change = (work: (context: Excel.RequestContext) => unknown) =>
  session.run(async (context) => {
    work(context);
    await context.sync();
  });
/** What a person does at the grid. */
const type = (address: string, value: number | string) => {
  const { area } = session.host.book.resolveRange(address);
  session.engine.write(area, [[{ value }]], "user");
  session.engine.flush();
};

it("a change is told to the sheet's, the collection's and the table's handlers, with source and trigger", async () => {
  const seen: unknown[][] = [];
  await change((context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B2").values = [
      ["K", "V"],
      ["a", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "Plan";
  });
  await session.events();
  await change((context) => {
    sheetOf(context).onChanged.add(
      async (event) => void seen.push(["sheet", event.address, event.changeType, event.source, event.triggerSource]),
    );
    context.workbook.worksheets.onChanged.add(async (event) => void seen.push(["sheets", event.address]));
    const table = context.workbook.tables.getItem("Plan");
    table.onChanged.add(async (event) => void seen.push(["table", event.address, event.changeType]));
    context.workbook.tables.onChanged.add(async (event) => void seen.push(["tables", event.address]));
  });
  await change((context) => void (sheetOf(context).getRange("B2:C2").values = [[5, 6]]));
  await session.events();
  expect(seen.sort()).toEqual([
    ["sheet", "B2:C2", "RangeEdited", "Local", "ThisLocalAddin"],
    ["sheets", "B2:C2"],
    ["table", "B2", "RangeEdited"],
    ["tables", "B2"],
  ]);
  seen.length = 0;
  type("D9", 1);
  await session.events();
  expect(seen.sort()).toEqual([
    ["sheet", "D9", "RangeEdited", "Local", "Unknown"],
    ["sheets", "D9"],
  ]);
});

it("a single cell's event has the values before and after", async () => {
  const seen: unknown[] = [];
  await change((context) => {
    sheetOf(context).getRange("A1").values = [[1]];
    sheetOf(context).onChanged.add(async (event) => void seen.push(event.details));
  });
  await session.events();
  seen.length = 0;
  await change((context) => void (sheetOf(context).getRange("A1").values = [["x"]]));
  await session.events();
  expect(seen).toEqual([{ valueBefore: 1, valueAfter: "x", valueTypeBefore: "Double", valueTypeAfter: "String" }]);
});

it("inserted and deleted lines and cells have their own kinds of change", async () => {
  const seen: unknown[][] = [];
  await change(
    (context) =>
      void sheetOf(context).onChanged.add(async (event) => void seen.push([event.changeType, event.address, event.changeDirectionState])),
  );
  await change((context) => {
    const sheet = sheetOf(context);
    sheet.getRange("2:3").insert("Down");
    sheet.getRange("B:B").delete("Left");
    sheet.getRange("A1:A2").insert("Right");
  });
  await session.events();
  expect(seen.map(([kind, address]) => [kind, address])).toEqual([
    ["RowInserted", "2:3"],
    ["ColumnDeleted", "B:B"],
    ["CellInserted", "A1:A2"],
  ]);
  expect(seen[2]?.[2]).toEqual({ insertShiftDirection: "Right", deleteShiftDirection: undefined });
});

it("sheets tell of being added, activated and deleted, in that order", async () => {
  const seen: string[] = [];
  await change(({ workbook: { worksheets } }) => {
    worksheets.onAdded.add(async () => void seen.push("added"));
    worksheets.onDeleted.add(async () => void seen.push("deleted"));
    worksheets.onActivated.add(async () => void seen.push("activated"));
    worksheets.onDeactivated.add(async () => void seen.push("deactivated"));
  });
  await change((context) => context.workbook.worksheets.add("Data").activate());
  await session.events();
  expect(seen).toEqual(["added", "deactivated", "activated"]);
  seen.length = 0;
  await change((context) => context.workbook.worksheets.getItem("Data").delete());
  await session.events();
  expect(seen).toEqual(["deactivated", "activated", "deleted"]);
});

it("sheets tell of a new name, place and visibility", async () => {
  const seen: unknown[][] = [];
  await change(({ workbook: { worksheets } }) => {
    worksheets.add("Data");
    worksheets.onNameChanged.add(async (event) => void seen.push(["name", event.nameBefore, event.nameAfter]));
    worksheets.onMoved.add(async (event) => void seen.push(["place", event.positionBefore, event.positionAfter]));
    worksheets.onVisibilityChanged.add(async (event) => void seen.push(["visibility", event.visibilityBefore, event.visibilityAfter]));
  });
  await session.events();
  seen.length = 0;
  await change((context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.name = "Demand";
    sheet.position = 0;
    sheet.visibility = "Hidden";
  });
  await session.events();
  expect(seen).toEqual([
    ["name", "Data", "Demand"],
    ["place", 1, 0],
    ["visibility", "Visible", "Hidden"],
  ]);
});

it("calculation is told once the results stand", async () => {
  const seen: string[] = [];
  await change((context) => {
    sheetOf(context).getRange("A1:B1").formulas = [[1, "=A1*2"]];
    sheetOf(context).onCalculated.add(async (event) => void seen.push(event.worksheetId));
  });
  await session.events();
  seen.length = 0;
  type("A1", 4);
  await session.events();
  expect(seen).toEqual([session.engine.activeSheet()]);
});

it("the selection is told to sheet, workbook and table, and leaving a table too", async () => {
  const seen: unknown[][] = [];
  await change((context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B2").values = [
      ["K", "V"],
      ["a", 1],
    ];
    const table = sheet.tables.add("A1:B2", true);
    sheet.onSelectionChanged.add(async (event) => void seen.push(["sheet", event.address]));
    context.workbook.onSelectionChanged.add(async () => void seen.push(["workbook"]));
    table.onSelectionChanged.add(async (event) => void seen.push(["table", event.address, event.isInsideTable]));
  });
  await session.events();
  seen.length = 0;
  await change((context) => sheetOf(context).getRange("B2").select());
  await session.events();
  await change((context) => sheetOf(context).getRange("F9").select());
  await session.events();
  expect(seen.filter(([who]) => who === "sheet")).toEqual([
    ["sheet", "B2"],
    ["sheet", "F9"],
  ]);
  expect(seen.filter(([who]) => who === "workbook").length).toBeGreaterThanOrEqual(2);
  expect(seen.filter(([who]) => who === "table")).toEqual([
    ["table", "B2", true],
    ["table", "", false],
  ]);
});

it("formats, protection, rows hidden and tables are told", async () => {
  const seen: unknown[][] = [];
  await change((context) => {
    const sheet = sheetOf(context);
    sheet.onFormatChanged.add(async (event) => void seen.push(["format", event.address]));
    sheet.onProtectionChanged.add(async (event) => void seen.push(["protection", event.isProtected]));
    sheet.onRowHiddenChanged.add(async (event) => void seen.push(["rows", event.address, event.changeType]));
    context.workbook.tables.onAdded.add(async () => void seen.push(["table added"]));
    context.workbook.tables.onDeleted.add(async (event) => void seen.push(["table deleted", event.tableName]));
  });
  await change((context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B2").format.font.bold = true;
    sheet.getRange("5:6").rowHidden = true;
    sheet.tables.add("A1:B2", true).name = "Plan";
  });
  await change((context) => context.workbook.tables.getItem("Plan").delete());
  await change((context) => sheetOf(context).protection.protect());
  await session.events();
  expect(seen).toEqual(
    expect.arrayContaining([
      ["format", "A1:B2"],
      ["rows", "5:6", "Hidden"],
      ["table added"],
      ["table deleted", "Plan"],
      ["protection", true],
    ]),
  );
});

it("events arrive after the answer of the batch that caused them", async () => {
  const order: string[] = [];
  await change((context) => void sheetOf(context).onChanged.add(async () => void order.push("event")));
  await session.run(async (context) => {
    sheetOf(context).getRange("A1").values = [[1]];
    await context.sync();
    order.push("answer");
  });
  await session.events();
  expect(order).toEqual(["answer", "event"]);
});
