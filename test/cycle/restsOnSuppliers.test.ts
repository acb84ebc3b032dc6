/** Suppliers and overtime while a cell of theirs is wrong, and the row that says what the reviews show. Base: the three families. */
import { builtFrom, month, one, putCell, threeFamilies } from "../support/threeFamilies";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  const tables = threeFamilies();
  tables["SopSupply"] = ["Ore", "Wire"].flatMap((Supplier) =>
    [1, 2].map((count) => ({
      ...{ Order: `${Supplier} ${count}`, Supplier, Family: "Alpha", Quantity: 10 },
      ...{ "Ordered date": month(-4), "Promised date": month(-3), "Received date": month(-3) },
    })),
  );
  tables["SopResources"] = (tables["SopResources"] ?? []).map((row) => ({ ...row, "Overtime limit": 0.25 }));
  excel = await builtFrom(tables);
}, 120_000);
afterAll(() => excel.close());

it("says nothing good of a supplier one of whose dates cannot be read, and leaves the others as they are", async () => {
  expect(await excel.errors()).toEqual([]);
  const onTime = (name: string): unknown[] => [name, 2, 0, 0, "▲ on time"];
  expect(await excel.named("SopSuppliers")).toEqual([onTime("Ore"), onTime("Wire")]);
  for (const content of ["=NA()", "'soon"]) {
    const cell = { table: "SopSupply", column: "Received date", where: { Supplier: "Ore" } };
    const before = await putCell(excel, cell, content);
    expect(await excel.named("SopSuppliers")).toEqual([["Ore", 1, "#N/A", "#N/A", ""], onTime("Wire")]);
    await putCell(excel, cell, before);
  }
});

/** A line promised on a day that was never received; an order of the same supplier tells that the export is later than that. */
const waitingFor = (order: string, supplier: string): AnyRow => ({
  ...{ Order: order, Supplier: supplier, Family: "Alpha", Ordered: 10 },
  ...{ "Ordered date": month(-4), "Promised date": month(-3) - 1 },
});

it.each([
  ["en", "▲ on time", "● at times", "waiting: "],
  ["fr", "▲ à l'heure", "● parfois", "en attente\u202f: "],
] as const)(
  "praises no supplier with lines that are past their promised day and never came, and marks it as risks do (%s)",
  async (language, good, some, waiting) => {
    const tables = threeFamilies();
    const received = (order: string, supplier: string, daysLate: number): AnyRow => ({
      ...waitingFor(order, supplier),
      ...{ "Promised date": month(-3), "Received date": month(-3) + daysLate },
    });
    // The last day of the export is the first of October: a line promised for then is not overdue yet, one for the day before is.
    tables["SopSupply"] = [
      ...[received("1", "Prompt", 0), { ...waitingFor("2", "Prompt"), "Promised date": month(-3) }],
      ...[received("3", "Behind", 0), waitingFor("4", "Behind"), waitingFor("5", "Behind")],
      waitingFor("6", "Silent"),
      ...[9, 10].map((count) => waitingFor(String(count), "Quiet")),
      ...[11, 12, 13].map((count) => waitingFor(String(count), "Never")),
      ...Array.from({ length: 20 }, (_, count) => received(`prompt ${count}`, "Large", 0)),
      ...[14, 15, 16].map((count) => waitingFor(String(count), "Large")),
      ...Array.from({ length: 9 }, (_, count) => received(`late ${count}`, "Uneven", 0)),
      { ...received("7", "Uneven", 0), "Promised date": month(-3) - 1 },
      waitingFor("8", "Uneven"),
    ];
    const said = await builtFrom(tables, language);
    try {
      expect((await said.named("SopSuppliers")).map((row) => [row[0], row[4]])).toEqual([
        ["Prompt", good],
        // As the list of risks judges: from three lines that came or are overdue, a fifth of them late. 2 of 3 are, 3 of 3, 3 of 23.
        ["Behind", `▼ ${waiting}2`],
        ["Silent", `○ ${waiting}1`],
        ["Quiet", `○ ${waiting}2`],
        ["Never", `▼ ${waiting}3`],
        ["Large", `● ${waiting}3`],
        ["Uneven", some],
      ]);
    } finally {
      said.close();
    }
  },
  240_000,
);

it("names the line that is left out because its supplier cannot be read, and answers for all others", async () => {
  const [Ore, Wire] = [
    ["Ore", 1, 0, 0, "▲ on time"],
    ["Wire", 2, 0, 0, "▲ on time"],
  ];
  const told = (what: string): string => `○ Not complete: lines that cannot be read are not counted (${what})`;
  expect(await one(excel, "SopSuppliersUnread")).toBe("");
  // In cells of texts a formula would stand as a text.
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopSupply").columns.getItem("Supplier").getDataBodyRange().numberFormat = "General" as never;
    await context.sync();
  });
  for (const [content, words] of [
    ["=NA()", "Supply!B5 is an error"],
    ["", "Supply!B5 is blank"],
    ["'Ore ", "Supply!B5 has a space around the name"],
  ] as const) {
    const cell = { table: "SopSupply", column: "Supplier", where: { Order: "Ore 1" } };
    const before = await putCell(excel, cell, content);
    expect(await excel.named("SopSuppliers")).toEqual([Ore, Wire]);
    expect(await one(excel, "SopSuppliersUnread")).toBe(told(words));
    await putCell(excel, cell, before);
  }
  // A date: the supplier has no answer, and the cell is named.
  const cell = { table: "SopSupply", column: "Promised date", where: { Order: "Wire 2" } };
  const before = await putCell(excel, cell, "'soon");
  expect(await one(excel, "SopSuppliersUnread")).toMatch(/\(Supply![A-Z]+8 is not a number\)$/);
  await putCell(excel, cell, before);
  expect(await one(excel, "SopSuppliersUnread")).toBe("");
});

it("takes an overtime limit that is an error for no answer, and not for no overtime", async () => {
  // Line 1: 0.8 / 1.25, Line 2: 0.75 / 1.25
  const shown = await excel.named("SopOvertime");
  expect(shown.map(([limit]) => limit)).toEqual([0.25, 0.25]);
  expect(shown[0]?.[1]).toBeCloseTo(0.64, 9);
  expect(shown[1]?.[1]).toBeCloseTo(0.6, 9);
  const cell = { table: "SopResources", column: "Overtime limit", where: { Resource: "Line 1" } };
  const before = await putCell(excel, cell, "=NA()");
  expect((await excel.named("SopOvertime"))[0]).toEqual(["#N/A", "#N/A"]);
  await putCell(excel, cell, before);
});

it("says units, periods and whose figures they are behind the question, and follows the first period", async () => {
  const row = async (sheet: string): Promise<unknown> => (await excel.cells(sheet, { row: 1, column: 0, rows: 1, columns: 1 }))[0]?.[0];
  expect(await row("Supply review")).toBe("Does the plan fit the capacity? · hours · from Jan 27 to Dec 27 · plan in force");
  expect(await row("Stock review")).toMatch(/ · units · from Jan 27 to Dec 27 · plan in force$/);
  await excel.run(async (context) => {
    context.workbook.names.getItem("SopFirstMonth").getRange().values = [[month(3)]];
    await context.sync();
  });
  await excel.engine.calculation.settle();
  expect(await row("Supply review")).toBe("Does the plan fit the capacity? · hours · from Apr 27 to Mar 28 · plan in force");
  expect(await one(excel, "SopStockHeadline")).toBeDefined();
});
