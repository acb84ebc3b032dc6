import { dynamicTest } from "../../host/tables/dynamicFilter";
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
const planOf = (context: Excel.RequestContext) => context.workbook.tables.getItem("Plan");
const read = (address: string, property: "values" | "formulas" = "values") =>
  session.run(async (context) => {
    const range = sheetOf(context).getRange(address).load(property);
    await context.sync();
    return range[property] as unknown[][];
  });
const addressOf = () =>
  session.run(async (context) => {
    const range = planOf(context).getRange().load("address");
    await context.sync();
    return range.address;
  });
const change = (work: (table: Excel.Table, sheet: Excel.Worksheet) => unknown) =>
  session.run(async (context) => {
    work(planOf(context), sheetOf(context));
    await context.sync();
  });

describe("a table Plan in A1:B3", () => {
  beforeEach(() =>
    session.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1:B3").values = [
        ["Month", "Load"],
        ["Jan", 10],
        ["Feb", 20],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Plan";
      await context.sync();
    }),
  );

  it("says what it is", async () => {
    const found = await session.run(async (context) => {
      const table = planOf(context).load("name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      const head = table.getHeaderRowRange().load("values");
      const body = table.getDataBodyRange().load("address");
      const rows = table.rows.load("count");
      const columns = table.columns.load("items/name,items/index,items/id,count");
      await context.sync();
      return [
        table.style,
        table.showHeaders,
        table.showTotals,
        table.showBandedRows,
        head.values,
        body.address,
        rows.count,
        columns.count,
        columns.items.map(({ name, index }) => [name, index]),
      ];
    });
    expect(found).toEqual([
      "TableStyleMedium2",
      true,
      false,
      true,
      [["Month", "Load"]],
      "Sheet1!A2:B3",
      2,
      2,
      [
        ["Month", 0],
        ["Load", 1],
      ],
    ]);
  });

  it("takes rows at the end and between", async () => {
    await change((table) => {
      table.rows.add(undefined, [["Mar", 30]]);
      table.rows.add(0, [["Dec", 5]]);
    });
    expect(await addressOf()).toBe("Sheet1!A1:B5");
    expect(await read("A1:B5")).toEqual([
      ["Month", "Load"],
      ["Dec", 5],
      ["Jan", 10],
      ["Feb", 20],
      ["Mar", 30],
    ]);
  });

  it("pushes down what stands below it", async () => {
    await session.run(async (context) => {
      sheetOf(context).getRange("A4:C4").values = [["below", "too", "beside"]];
      planOf(context).rows.add(undefined, [["Mar", 30]]);
      await context.sync();
    });
    expect(await read("A3:C5")).toEqual([
      ["Feb", 20, ""],
      ["Mar", 30, "beside"],
      ["below", "too", ""],
    ]);
  });

  it("fills calculated columns down when a row leaves them out", async () => {
    await change((_table, sheet) => void (sheet.getRange("C1:C3").values = [["Double"], ["=B2*2"], ["=B3*2"]]));
    await change((table) => table.resize("A1:C3"));
    await change((table) => table.rows.add(undefined, [["Mar", 30, null as never]]));
    expect(await read("C2:C4")).toEqual([[20], [40], [60]]);
  });

  it("loses rows by index, and keeps one empty row", async () => {
    await change((table) => table.rows.getItemAt(0).delete());
    expect(await read("A1:B2")).toEqual([
      ["Month", "Load"],
      ["Feb", 20],
    ]);
    await change((table) => table.rows.deleteRowsAt(0, 1));
    expect(await addressOf()).toBe("Sheet1!A1:B2");
    expect(await read("A1:B2")).toEqual([
      ["Month", "Load"],
      ["", ""],
    ]);
  });

  it("becomes longer and shorter as cells from one side of it to the other are inserted and deleted", async () => {
    await change((_table, sheet) => void sheet.getRange("A3:B4").insert("Down"));
    expect(await addressOf()).toBe("Sheet1!A1:B5");
    expect(await read("A1:A5")).toEqual([["Month"], ["Jan"], [""], [""], ["Feb"]]);
    await change((_table, sheet) => void (sheet.getRange("A7").values = [["below"]]));
    await change((_table, sheet) => sheet.getRange("A2:C4").delete("Up"));
    expect(await addressOf()).toBe("Sheet1!A1:B2");
    expect(await read("A1:A4")).toEqual([["Month"], ["Feb"], [""], ["below"]]);
    // One row stays, blank.
    await change((_table, sheet) => sheet.getRange("A2:B2").delete("Up"));
    expect(await addressOf()).toBe("Sheet1!A1:B2");
    expect(await read("A1:A2")).toEqual([["Month"], [""]]);
  });

  it("takes columns with and without a name, renames and loses them", async () => {
    await change((table) => {
      table.columns.add(undefined, [["Cost"], [1], [2]] as never);
      table.columns.add(1, [[7], [8]] as never, "Family");
      table.columns.getItem("Load").name = "Hours";
    });
    expect(await read("A1:D3")).toEqual([
      ["Month", "Family", "Hours", "Cost"],
      ["Jan", 7, 10, 1],
      ["Feb", 8, 20, 2],
    ]);
    await change((table) => table.columns.getItem("family").delete());
    expect(await addressOf()).toBe("Sheet1!A1:C3");
    expect(await read("A1:C1")).toEqual([["Month", "Hours", "Cost"]]);
  });

  it("a column keeps its id when another is inserted before it", async () => {
    const found = await session.run(async (context) => {
      const column = planOf(context).columns.getItem("Load").load("id,index");
      await context.sync();
      const { id, index } = column;
      planOf(context).columns.add(0, undefined as never, "First");
      const again = planOf(context).columns.getItem(id).load("name,index");
      await context.sync();
      return [index, again.name, again.index];
    });
    expect(found).toEqual([1, "Load", 2]);
  });

  it("shows totals: Total and a sum, and formulas see data only", async () => {
    await change((table, sheet) => {
      table.showTotals = true;
      sheet.getRange("D1").formulas = [["=SUM(Plan[Load])"]];
    });
    expect(await read("A4:B4")).toEqual([["Total", 30]]);
    expect(await read("D1")).toEqual([[30]]);
    await change((table) => table.rows.add(undefined, [["Mar", 30]]));
    expect(await read("A4:B5")).toEqual([
      ["Mar", 30],
      ["Total", 60],
    ]);
    await change((table) => void (table.showTotals = false));
    expect(await addressOf()).toBe("Sheet1!A1:B4");
  });

  it("hides and shows its headers", async () => {
    await change((table) => void (table.showHeaders = false));
    expect(await read("A1:B2")).toEqual([
      ["", ""],
      ["Jan", 10],
    ]);
    await change((table) => void (table.showHeaders = true));
    expect(await read("A1:B1")).toEqual([["Month", "Load"]]);
  });

  it("sorts by columns and filters by values and comparisons", async () => {
    await change((table) => {
      table.rows.add(undefined, [["Mar", 15]]);
      table.sort.apply(session.local([{ key: 1, ascending: false }]));
    });
    expect(await read("A2:B4")).toEqual([
      ["Feb", 20],
      ["Mar", 15],
      ["Jan", 10],
    ]);
    const hiddenRows = () =>
      session.run(async (context) => {
        const rows = ["A2", "A3", "A4"].map((address) => sheetOf(context).getRange(address).load("rowHidden"));
        await context.sync();
        return rows.map((row) => row.rowHidden);
      });
    await change((table) => table.columns.getItem("Month").filter.applyValuesFilter(["Jan"]));
    expect(await hiddenRows()).toEqual([true, true, false]);
    await change((table) => {
      table.clearFilters();
      table.columns.getItem("Load").filter.applyCustomFilter(">12");
    });
    expect(await hiddenRows()).toEqual([false, false, true]);
    await change((table) => table.clearFilters());
    expect(await hiddenRows()).toEqual([false, false, false]);
  });

  it("becomes a plain range with its values", async () => {
    const found = await session.run(async (context) => {
      const range = planOf(context).convertToRange().load("address");
      await context.sync();
      const gone = context.workbook.tables.getItemOrNullObject("Plan");
      gone.load("name");
      await context.sync();
      return [range.address, gone.isNullObject];
    });
    expect(found).toEqual(["Sheet1!A1:B3", true]);
    expect(await read("A2:B2")).toEqual([["Jan", 10]]);
  });

  it("is deleted with its cells", async () => {
    await change((table) => table.delete());
    expect(await read("A1:B3")).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
    ]);
  });

  it("keeps style and flags, and is renamed in formulas", async () => {
    const found = await session.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("D1").formulas = [["=SUM(Plan[Load])"]];
      const table = planOf(context);
      table.style = "TableStyleLight9";
      table.showBandedColumns = true;
      table.showFilterButton = false;
      table.name = "Capacity";
      await context.sync();
      table.load("name,style,showBandedColumns,showFilterButton");
      const formula = sheet.getRange("D1").load("formulas,values");
      await context.sync();
      return [table.name, table.style, table.showBandedColumns, table.showFilterButton, formula.formulas, formula.values];
    });
    expect(found).toEqual(["Capacity", "TableStyleLight9", true, false, [["=SUM(Capacity[Load])"]], [[30]]]);
  });

  it.each([
    ["another table over it", (sheet: Excel.Worksheet): unknown => sheet.tables.add("B3:C5", true), "InvalidArgument"],
    [
      "a row of the wrong width",
      (_sheet: Excel.Worksheet, table: Excel.Table): unknown => table.rows.add(undefined, [[1]]),
      "InvalidArgument",
    ],
    ["a row beyond its end", (_sheet: Excel.Worksheet, table: Excel.Table): unknown => table.rows.add(9, [[1, 2]]), "InvalidArgument"],
    ["a name like a cell", (_sheet: Excel.Worksheet, table: Excel.Table): unknown => void (table.name = "T1"), "InvalidArgument"],
    ["a name with a blank", (_sheet: Excel.Worksheet, table: Excel.Table): unknown => void (table.name = "My plan"), "InvalidArgument"],
    ["a style that is none", (_sheet: Excel.Worksheet, table: Excel.Table): unknown => void (table.style = "Nice"), "InvalidArgument"],
    ["a size that moves the header", (_sheet: Excel.Worksheet, table: Excel.Table): unknown => table.resize("A2:B6"), "InvalidArgument"],
    [
      "a column name that is taken",
      (_sheet: Excel.Worksheet, table: Excel.Table): unknown => void (table.columns.getItem("Load").name = "MONTH"),
      "InvalidArgument",
    ],
    [
      "cells inserted through a part of it",
      (sheet: Excel.Worksheet): unknown => sheet.getRange("A2").insert("Down"),
      "InsertDeleteConflict",
    ],
    [
      "a missing column",
      (_sheet: Excel.Worksheet, table: Excel.Table): unknown => table.columns.getItem("Nope").load("name"),
      "ItemNotFound",
    ],
    [
      "its totals when it has none",
      (_sheet: Excel.Worksheet, table: Excel.Table): unknown => table.getTotalRowRange().load("address"),
      "ItemNotFound",
    ],
  ] as const)("refuses %s", async (_what, work, code) => {
    expect(await session.codeOf((context) => work(sheetOf(context), planOf(context)))).toBe(code);
  });
});

it("a table without headers gets a row of them above its cells", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add("B2:C3", false).load("name");
    const range = table.getRange().load("address,values");
    await context.sync();
    return [table.name, range.address, range.values];
  });
  expect(found).toEqual([
    "Table1",
    "Sheet1!B2:C4",
    [
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ],
  ]);
});

it("a large table is written in one call", async () => {
  const count = await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:C1").values = [["Family", "Period", "Quantity"]];
    const table = sheet.tables.add("A1:C1", true);
    const rows = Array.from({ length: 5000 }, (_, i) => [`F${i % 50}`, 46054 + i, i]);
    table.rows.add(undefined, rows);
    table.rows.load("count");
    await context.sync();
    return table.rows.count;
  });
  expect(count).toBe(5000); // the empty row of a table made of a header alone is the first of them
});

it("the first rows of a table without data take the place of its blank row, as in Excel", async () => {
  await session.run(async (context) => {
    const sheet = sheetOf(context);
    sheet.getRange("A1:B1").values = [["Month", "Load"]];
    sheet.getRange("A3").values = [["a note below"]];
    const table = sheet.tables.add("A1:B1", true);
    table.name = "Plan";
    table.rows.add(undefined, [
      ["Jan", 10],
      ["Feb", 20],
    ]);
    table.rows.add(undefined, [["Mar", 30]]);
    await context.sync();
  });
  expect(await addressOf()).toBe("Sheet1!A1:B4");
  expect(await read("A1:B5")).toEqual([
    ["Month", "Load"],
    ["Jan", 10],
    ["Feb", 20],
    ["Mar", 30],
    ["a note below", ""],
  ]);
});

it("a column is filtered by its mean and by days, and a word that Excel does not know is refused", async () => {
  const shown = (criteria: string, column = "Load") =>
    session.run(async (context) => {
      planOf(context)
        .columns.getItem(column)
        .filter.applyDynamicFilter(criteria as Excel.DynamicFilterCriteria);
      const rows = planOf(context).getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      planOf(context).clearFilters();
      await context.sync();
      return rows.values.map(([, load]) => load as number);
    });
  await session.run(async (context) => {
    const sheet = sheetOf(context);
    // 46,127 is 15 April 2026; mean of the loads: 25.
    sheet.getRange("A1:B5").values = [
      ["Day", "Load"],
      [46_127, 10],
      [46_158, 20],
      [45_762, 25],
      ["none", 45],
    ];
    sheet.tables.add("A1:B5", true).name = "Plan";
    await context.sync();
  });
  expect(await shown("AboveAverage")).toEqual([45]);
  expect(await shown("BelowAverage")).toEqual([10, 20]);
  expect(await shown("AllDatesInPeriodApril", "Day")).toEqual([10, 25]);
  expect(await shown("AllDatesInPeriodQuarter2", "Day")).toEqual([10, 20, 25]);
  expect(
    await session.codeOf((context) =>
      planOf(context)
        .columns.getItem("Load")
        .filter.applyDynamicFilter("Sometimes" as never),
    ),
  ).toBe("InvalidArgument");
});

it.each([
  // Wednesday 15 April 2026 is day 46,127; its week began on Sunday, day 46,124.
  ["Today", [46_127, 46_127.9], [46_126.9, 46_128]],
  ["Yesterday", [46_126], [46_127]],
  ["Tomorrow", [46_128], [46_127]],
  ["ThisWeek", [46_124, 46_130], [46_123, 46_131]],
  ["LastWeek", [46_117, 46_123], [46_116, 46_124]],
  ["NextWeek", [46_131, 46_137], [46_130, 46_138]],
  ["ThisMonth", [46_113, 46_142], [46_112, 46_143]],
  ["LastMonth", [46_082, 46_112], [46_081, 46_113]],
  ["NextMonth", [46_143, 46_173], [46_142, 46_174]],
  ["ThisQuarter", [46_113, 46_203], [46_112, 46_204]],
  ["LastQuarter", [46_023, 46_112], [46_022, 46_113]],
  ["LastYear", [45_658, 46_022], [45_657, 46_023]],
  ["YearToDate", [46_023, 46_127], [46_022, 46_128]],
  ["AllDatesInPeriodFebruray", [46_054, 46_081], [46_053, 46_082]],
  ["AllDatesInPeriodDecember", [46_022, 45_992], [46_023, 45_991]],
] as const)("%s is told from the days around it", (criteria, inside, outside) => {
  const passes = dynamicTest(criteria, [], 46_127);
  expect(inside.filter((day) => passes?.(day) !== true)).toEqual([]);
  expect(outside.filter((day) => passes?.(day) !== false)).toEqual([]);
});
