/** Writing and reading the product's tables on a real office.js: what changes, what stays, what is refused. */
import { filledIn } from "../../src/language/text";
import { startExcel, type ExcelSession } from "../support/excelSession";
import type { WriteOptions } from "../support/writeTable";

let excel: ExcelSession;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const replace: WriteOptions = { mode: "replace", language: "en", intention: "test" };
const append: WriteOptions = { ...replace, mode: "append" };
const row = (Family: string, Period: number, Quantity: number) => ({ Family, Period, Quantity });
const january = 46023;
const february = 46054;

it("makes a table on a sheet of its own, and reads back what it wrote", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  const result = await writeTable(contracts.sopDemand, [row("Boards", january, 10), row("Boards", february, 12.5)], {
    ...replace,
    language: "fr",
  });
  expect(result).toMatchObject({ sheet: "Demande", created: true, added: 2, total: 2 });
  expect(await excel.cells("Demande", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["Demande"]]);
  expect(await excel.cells("Demande", { row: 3, column: 0, rows: 3, columns: 3 })).toEqual([
    ["Famille", "Période", "Quantité"],
    ["Boards", january, 10],
    ["Boards", february, 12.5],
  ]);
  expect(await readTable(contracts.sopDemand)).toMatchObject({
    exists: true,
    rows: [row("Boards", january, 10), row("Boards", february, 12.5)],
    unreadable: [],
  });
  expect(excel.problems()).toEqual([]);
});

it("takes another sheet name when a person's sheet bears the wanted one", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.add("Demand").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const result = await excel.addin.writeTable(excel.addin.contracts.sopDemand, [row("Boards", january, 10)], replace);
  expect(result.sheet).toBe("Demand (2)");
  expect(await excel.cells("Demand", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([["mine"]]);
});

it("gives the rows it appends the formats of the table: a code keeps its zeros, a month is shown as one, a person's own format goes on", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("Boards", january, 10)], replace);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDemand").getDataBodyRange().getCell(0, 2).numberFormat = [["0.0"]];
    await context.sync();
  });
  await writeTable(contracts.sopDemand, [row("0711", january, 4), row("0712", february, 5)], append);
  expect((await readTable(contracts.sopDemand)).rows.map(({ Family }) => Family)).toEqual(["Boards", "0711", "0712"]);
  const text = await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopDemand").getDataBodyRange();
    body.load("text");
    await context.sync();
    return body.text;
  });
  expect(text.slice(1)).toEqual([
    ["0711", "Jan 2026", "4.0"],
    ["0712", "Feb 2026", "5.0"],
  ]);
});

it("is no larger after the same rows were written twice", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  const rows = [row("Boards", january, 10), row("Panels", january, 20)];
  await writeTable(contracts.sopDemand, rows, replace);
  expect(await writeTable(contracts.sopDemand, rows, append)).toMatchObject({ added: 0, updated: 0, total: 2 });
  expect(await writeTable(contracts.sopDemand, rows, replace)).toMatchObject({ added: 0, updated: 0, removed: 0, total: 2 });
  const costs = [1, 2].map(() => ({ Period: january, Category: "transport", Family: null, Amount: 5 }));
  await writeTable(contracts.sopLogistics, costs, append);
  expect(await writeTable(contracts.sopLogistics, costs, append)).toMatchObject({ added: 0, total: 2 });
  expect((await readTable(contracts.sopLogistics)).rows).toHaveLength(2);
});

it("updates known rows and adds the others when appending, and leaves exactly the new rows when replacing", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("Boards", january, 10), row("Panels", january, 20)], replace);
  expect(await writeTable(contracts.sopDemand, [row("panels", january, 25), row("Flex", january, 7)], append)).toMatchObject({
    added: 1,
    updated: 1,
    total: 3,
  });
  expect((await readTable(contracts.sopDemand)).rows.map(({ Quantity }) => Quantity)).toEqual([10, 25, 7]);
  await writeTable(contracts.sopDemand, [row("Flex", february, 1)], replace);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([row("Flex", february, 1)]);
  await writeTable(contracts.sopDemand, [], replace);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([]);
});

it("keeps a person's own columns beside their rows, and the cells below the table", async () => {
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", january, 1), row("B", january, 2), row("C", january, 3)], replace);
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopDemand");
    table.columns.add(undefined, [["Mine"], ["a"], ["=1+1"], ["c"]]);
    table.worksheet.getRange("A12").values = [["below"]];
    await context.sync();
  });
  await writeTable(
    contracts.sopDemand,
    [row("C", january, 30), row("B", january, 2), row("D", january, 4), ...[5, 6, 7, 8, 9].map((n) => row(`N${n}`, january, n))],
    replace,
  );
  const cells = await excel.cells("Demand", { row: 4, column: 0, rows: 3, columns: 4 });
  expect(cells).toEqual([
    ["B", january, 2, 2],
    ["C", january, 30, "c"],
    ["D", january, 4, ""],
  ]);
  const column = (await excel.cells("Demand", { row: 0, column: 0, rows: 20, columns: 1 })).map(([value]) => value);
  expect(column.filter((value) => value === "below")).toHaveLength(1);
});

it.each(["=1+1", "+33 1 23 45", "-5 units", "@home", "\tindented", "'quoted", '=HYPERLINK("http://x","y")'])(
  "writes %j as a text that never comes alive",
  async (text) => {
    const { writeTable, readTable, contracts } = excel.addin;
    const rows = [{ Family: text, Period: january, Quantity: 1 }];
    await writeTable(contracts.sopDemand, rows, replace);
    await writeTable(contracts.sopDemand, [row("B", january, 2)], append);
    expect((await readTable(contracts.sopDemand)).rows[0]?.Family).toBe(text);
    const formulas = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Demand").getRange("A5");
      range.load("values,valueTypes");
      await context.sync();
      return range.valueTypes[0]?.[0];
    });
    expect(formulas).toBe("String");
  },
);

it("keeps an order number that looks like a number as the text it is", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  const delivery = {
    Order: "00123",
    Line: null,
    Customer: null,
    Family: null,
    "Ordered date": january,
    "Promised date": null,
    "Delivered date": null,
    Ordered: null,
    Delivered: null,
  };
  await writeTable(contracts.sopDeliveries, [delivery], replace);
  expect((await readTable(contracts.sopDeliveries)).rows).toEqual([delivery]);
});

it("works out the hours of a capacity row by formula, and lets a typed figure stand", async () => {
  const { writeTable, contracts } = excel.addin;
  const press = {
    Resource: "Press",
    "Hours per day": 8,
    Count: 2,
    Utilization: 0.9,
    Efficiency: null,
    "Hour cost": null,
    "Overtime limit": null,
    "Overtime cost": null,
  };
  await writeTable(contracts.sopResources, [press], replace);
  const days = { Resource: "Press", Note: null, "Working days": 20, Hours: null };
  await writeTable(
    contracts.sopCapacity,
    [
      { ...days, Period: january },
      { ...days, Period: february, Hours: 100 },
      { ...days, Resource: "Unknown", Period: february },
    ],
    replace,
  );
  // 20 days x 8 h x 2 machines x 90 %; nobody knows what an unlisted resource offers
  expect((await excel.cells("Capacity", { row: 4, column: 3, rows: 3, columns: 1 })).map(([hours]) => hours)).toEqual([288, 100, "#N/A"]);
});

it("keeps the hours a formula when an import changes the working days of a row", async () => {
  const { writeTable, contracts } = excel.addin;
  const capacity = (days: number) => [{ Resource: "Press", Period: january, "Working days": days, Hours: null, Note: null }];
  const press = { Resource: "Press", "Hours per day": 8, Count: 2, Utilization: 0.9 };
  const blank = { Efficiency: null, "Hour cost": null, "Overtime limit": null, "Overtime cost": null };
  await writeTable(contracts.sopResources, [{ ...press, ...blank }], replace);
  await writeTable(contracts.sopCapacity, capacity(20), replace);
  await writeTable(contracts.sopCapacity, capacity(10), append);
  // 10 days x 8 h x 2 machines x 90 %
  expect(await excel.cells("Capacity", { row: 4, column: 2, rows: 1, columns: 2 })).toEqual([[10, 144]]);
});

it("makes an empty list of resources before a capacity formula that reads it", async () => {
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopCapacity, [{ Resource: "Press", Period: january, "Working days": 20, Hours: null, Note: null }], replace);
  expect(await excel.cells("Capacity", { row: 4, column: 3, rows: 1, columns: 1 })).toEqual([["#N/A"]]);
});

it("lists what a person's edit made unreadable instead of guessing", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", january, 1), row("B", january, 2)], replace);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").getRange("C5").values = [["many"]];
    await context.sync();
  });
  const read = await readTable(contracts.sopDemand);
  expect(read.rows).toEqual([row("B", january, 2)]);
  expect(read.unreadable).toEqual([{ row: 5, column: "Quantity", text: "many" }]);
});

it("refuses a table whose needed column is gone, naming it, and writes nothing", async () => {
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", january, 1)], replace);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").getRange("C4").values = [["Pieces"]];
    await context.sync();
  });
  await expect(writeTable(contracts.sopDemand, [row("A", january, 9)], replace)).rejects.toMatchObject({
    code: "missingColumn",
    detail: { column: "Quantity" },
  });
  expect(await excel.cells("Demand", { row: 4, column: 2, rows: 1, columns: 1 })).toEqual([[1]]);
});

it("refuses a protected sheet, naming it, and writes nothing", async () => {
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", january, 1)], replace);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").protection.protect();
    await context.sync();
  });
  await expect(writeTable(contracts.sopDemand, [row("A", january, 9)], replace)).rejects.toMatchObject({ code: "protected" });
  expect(await excel.cells("Demand", { row: 4, column: 2, rows: 1, columns: 1 })).toEqual([[1]]);
});

it("lists the rows left out, and forgets those of an earlier import of the same source", async () => {
  const { applyChanges, planImportNotes, readTable, contracts } = excel.addin;
  const writeNotes = async (source: string, notes: unknown[]): Promise<void> => {
    const changes = await planImportNotes(source, notes as never);
    await applyChanges({ intention: filledIn({ en: "notes", fr: "notes" }), changes }, { language: "en" });
  };
  const note = (Row: number) => ({ Row, Column: "Quantity", Reason: "not a number", Fix: null, Text: "=SUM(A1)" });
  await writeNotes("a.csv", [note(3), note(4)]);
  await writeNotes("b.csv", [note(9)]);
  await writeNotes("a.csv", [note(5)]);
  const { rows } = await readTable(contracts.sopImportNotes);
  expect(rows.map(({ Source, Row, Text }) => [Source, Row, Text])).toEqual([
    ["b.csv", 9, "=SUM(A1)"],
    ["a.csv", 5, "=SUM(A1)"],
  ]);
});
