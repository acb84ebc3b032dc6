/** What a person may have done to their workbook that stands in the way of a write: nothing is written, and a sentence says why. */
import { fill, filledIn, inLanguage } from "../../src/language/text";
import { workbookMessages } from "../../src/workbook/messages";
import type { WorkbookModel } from "../../src/workbench/model";
import type { WorkbookErrorCode, WorkbookErrorDetail } from "../../src/workbook/errors";
import type { ChangeSet } from "../../src/workbook/writing/changeSet";
import { differences, linesOf } from "../cycle/bookState";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let base: WorkbookModel;
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const set = (): ChangeSet => ({
  intention: filledIn({ en: "import", fr: "import" }),
  changes: [{ kind: "rows", table: excel.addin.contracts.sopDemand, rows: [row("A", 9), row("D", 4)], mode: "append" }],
});
const write = () => excel.addin.applyChanges(set(), { language: "en" });
const state = async () => linesOf(await excel.host.document.capture());
const inWorkbook = (work: (context: Excel.RequestContext) => void) =>
  excel.run(async (context) => {
    work(context);
    await context.sync();
  });
const table = (context: Excel.RequestContext) => context.workbook.tables.getItem("SopDemand");

const merge = (address: string) => inWorkbook((context) => table(context).worksheet.getRange(address).merge());

const inArea = (name: string) =>
  excel.run(async (context) => {
    const range = context.workbook.names.getItem(name).getRange().load("rowCount,columnCount");
    await context.sync();
    return { rows: range.rowCount, columns: range.columnCount };
  });

beforeAll(async () => {
  excel = await startExcel();
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1), row("B", 2), row("C", 3)], { mode: "replace", language: "en", intention: "start" });
  base = await excel.host.document.capture();
}, 120_000);
afterAll(() => excel.close());
beforeEach(() => excel.host.document.load(base));

const refusals: [string, WorkbookErrorCode, () => Promise<unknown>][] = [
  ["a protected sheet", "protected", () => inWorkbook((context) => table(context).worksheet.protection.protect())],
  [
    "a protected journal",
    "journalProtected",
    () => inWorkbook((context) => context.workbook.tables.getItem("SopJournal").worksheet.protection.protect()),
  ],
  [
    "a filtered table",
    "filtered",
    () =>
      inWorkbook((context) =>
        table(context)
          .columns.getItem("Family")
          .filter.applyValuesFilter(excel.local(["B"])),
      ),
  ],
  ["a total row", "totals", () => inWorkbook((context) => void (table(context).showTotals = true))],
  ["merged cells right below the table", "merged", () => merge("B8:C8")],
  ["merged cells that reach into the row below from beside the table", "merged", () => merge("C8:E8")],
  ["a deleted column", "missingColumn", () => inWorkbook((context) => table(context).columns.getItem("Quantity").delete())],
  ["a renamed column", "missingColumn", () => inWorkbook((context) => void (table(context).columns.getItem("Quantity").name = "Pieces"))],
];

it.each(refusals)("%s: %s, and nothing is written", async (_what, code, prepare) => {
  await prepare();
  const before = await state();
  const failure = (await write().catch((error: unknown) => error)) as { code: WorkbookErrorCode; detail: WorkbookErrorDetail };
  expect(failure.code).toBe(code);
  expect(differences(before, await state())).toEqual([]);
  expect(await excel.addin.pendingWrites()).toEqual([]);
  for (const language of ["en", "fr"] as const) {
    const sentence = fill(inLanguage(workbookMessages[code], language), failure.detail);
    expect(sentence).not.toMatch(/\{\w+\}/);
    expect(sentence.length).toBeGreaterThan(40);
  }
});

it("merged cells below the table that a write does not reach stay, and it writes; cells cut out of the sheet would tear others", async () => {
  await merge("B10:E10");
  await write();
  const { contracts, applyChanges } = excel.addin;
  // With a column of a person's own a row that goes is cut out, and what stands below moves up.
  await inWorkbook((context) => void table(context).columns.add(undefined, excel.local([["Mine"], ["a"], ["b"], ["c"], ["d"]])));
  const changes = [{ kind: "rows" as const, table: contracts.sopDemand, rows: [row("A", 9), row("C", 3)], mode: "replace" as const }];
  const before = await state();
  const cut = () => applyChanges({ intention: filledIn({ en: "cut", fr: "cut" }), changes }, { language: "en" });
  await expect(cut()).rejects.toMatchObject({ code: "merged", detail: { sheet: "Demand", address: "B10:E10" } });
  expect(differences(before, await state())).toEqual([]);
  await inWorkbook((context) => table(context).worksheet.getRange("B10:E10").unmerge());
  await cut();
});

it("merged cells beside a table, where a column has to come", async () => {
  await merge("D6:D7");
  const { contracts, applyChanges } = excel.addin;
  const both = (text: string) => ({ en: text, fr: text });
  const added = [{ name: "Channel", kind: "text" as const, required: false, title: both("Channel"), help: both("Who sells.") }];
  const changes = [{ kind: "columns" as const, table: contracts.sopDemand, added }];
  const before = await state();
  await expect(applyChanges({ intention: filledIn(both("new")), changes }, { language: "en" })).rejects.toMatchObject({
    code: "merged",
    detail: { sheet: "Demand", address: "D6:D7" },
  });
  expect(differences(before, await state())).toEqual([]);
});

it("a sheet of ours is not drawn again over merged cells that reach into it; those within it go with the old drawing", async () => {
  const { run } = excel.addin;
  const name = await run("drawDataChecks", {}, { language: "en", today: 46030 });
  const drawn = await inArea("SopDataChecks");
  const across = (merged: boolean) =>
    inWorkbook((context) => {
      const edge = context.workbook.worksheets.getItem(name).getRangeByIndexes(drawn.rows - 1, drawn.columns - 1, 1, 2);
      if (merged) edge.merge();
      else edge.unmerge();
    });
  await across(true);
  const before = await state();
  await expect(run("drawDataChecks", {}, { language: "en", today: 46030 })).rejects.toMatchObject({
    code: "merged",
    detail: { sheet: name },
  });
  expect(differences(before, await state())).toEqual([]);
  await across(false);
  await inWorkbook((context) => context.workbook.worksheets.getItem(name).getRange("A1:B1").merge());
  await run("drawDataChecks", {}, { language: "en", today: 46030 });
});

it("a cell being edited: nothing is written at any request, and trying again writes", async () => {
  const before = await state();
  const stop = excel.host.dispatcher.failAt({ when: ({ index }) => index === 0, code: "InvalidOperationInCellEditMode" });
  await expect(write()).rejects.toMatchObject({ code: "cellEdit" });
  stop();
  expect(differences(before, await state())).toEqual([]);
  await write();
  expect((await excel.addin.readTable(excel.addin.contracts.sopDemand)).rows).toHaveLength(4);
});

it("a protected structure: no sheet can be added, so nothing is written; rows of a table that is there can", async () => {
  await inWorkbook((context) => context.workbook.protection.protect());
  await write();
  const before = await state();
  const { contracts, applyChanges } = excel.addin;
  const changes = [{ kind: "rows" as const, table: contracts.sopFamilies, rows: [], mode: "replace" as const }];
  await expect(applyChanges({ intention: filledIn({ en: "new", fr: "new" }), changes }, { language: "en" })).rejects.toMatchObject({
    code: "structureProtected",
  });
  expect(differences(before, await state())).toEqual([]);
});

it("a renamed sheet and a moved table are found by the table's name", async () => {
  await inWorkbook((context) => {
    const { worksheet } = table(context);
    worksheet.name = "Ventes";
    worksheet.getRange("1:2").insert("Down");
    worksheet.getRange("A:A").insert("Right");
  });
  const { tables } = await write();
  expect(tables[0]).toMatchObject({ sheet: "Ventes", added: 1, updated: 1 });
  expect(await excel.cells("Ventes", { row: 6, column: 1, rows: 4, columns: 3 })).toEqual([
    ["A", 46023, 9],
    ["B", 46023, 2],
    ["C", 46023, 3],
    ["D", 46023, 4],
  ]);
});

it("a deleted table is made anew on a sheet of its own", async () => {
  await inWorkbook((context) => table(context).worksheet.delete());
  expect((await write()).tables[0]).toMatchObject({ created: true, total: 2 });
});

it("a colleague's change between preview and write: nothing is written, and the sentence names the table", async () => {
  const preview = await excel.addin.previewChanges(set(), "en");
  await inWorkbook((context) => void (table(context).getDataBodyRange().getCell(1, 2).values = excel.local([[77]])));
  const before = await state();
  await expect(excel.addin.applyChanges(set(), { language: "en", preview })).rejects.toMatchObject({
    code: "changedMeanwhile",
    detail: { table: "SopDemand", sheet: "Demand" },
  });
  expect(differences(before, await state())).toEqual([]);
});

it("a colleague's change while the journal is written is seen right before writing", async () => {
  const first = excel.host.dispatcher.writingSyncs;
  let typed = false;
  const stop = excel.host.dispatcher.failAt({
    when: ({ writingSync }) => {
      if (writingSync === first + 1 && !typed) {
        typed = true;
        const sheetId = excel.engine.sheets().find(({ name }) => name === "Demand")?.id ?? "";
        excel.engine.write({ sheetId, row: 5, column: 2, lastRow: 5, lastColumn: 2 }, [[{ value: 77 }]], "user");
      }
      return false;
    },
    code: "GeneralException",
  });
  await expect(write()).rejects.toMatchObject({ code: "changedMeanwhile" });
  stop();
  expect((await excel.addin.readTable(excel.addin.contracts.sopDemand)).rows.map(({ Quantity }) => Quantity)).toEqual([1, 77, 3]);
  expect(await excel.addin.pendingWrites()).toEqual([]);
});

it("tells that Excel calculates manually", async () => {
  expect((await excel.addin.readOverview()).manualCalculation).toBe(false);
  await inWorkbook((context) => void (context.workbook.application.calculationMode = "Manual"));
  expect((await excel.addin.readOverview()).manualCalculation).toBe(true);
  await inWorkbook((context) => void (context.workbook.application.calculationMode = "Automatic"));
});

it("previews exactly what is then written, and writes nothing itself", async () => {
  const before = await state();
  const preview = await excel.addin.previewChanges(set(), "en");
  expect(differences(before, await state())).toEqual([]);
  expect(preview).toMatchObject({ undoable: true, safe: true });
  expect(preview.changes).toMatchObject([
    {
      kind: "table",
      table: "SopDemand",
      added: 1,
      updated: 1,
      removed: 0,
      total: 4,
      samples: [
        { kind: "updated", before: row("A", 1), after: row("A", 9) },
        { kind: "added", after: row("D", 4) },
      ],
    },
  ]);
  const { tables } = await excel.addin.applyChanges(set(), { language: "en", preview });
  expect(tables[0]).toMatchObject({ added: 1, updated: 1, removed: 0, total: 4 });
});

it("undoes and does again, and names what somebody changed since", async () => {
  const { readHistory, undoEntry } = excel.addin;
  const start = await state();
  await write();
  const after = await state();
  const newest = async () => (await readHistory())[0] as Awaited<ReturnType<typeof readHistory>>[number];
  expect(await undoEntry(await newest(), "en")).toEqual([]);
  expect(differences(start, await state())).toEqual([]);
  expect((await readHistory()).map(({ intention, state: now }) => [intention, now])).toEqual([
    ["Undo: import", "done"],
    ["import", "undone"],
    ["start", "done"],
  ]);
  await undoEntry(await newest(), "en");
  expect(differences(after, await state())).toEqual([]);
  expect((await newest()).intention).toBe("Redo: import");
  await inWorkbook((context) => void (table(context).getDataBodyRange().getCell(3, 2).values = excel.local([[5]])));
  expect(await undoEntry(await newest(), "en")).toEqual([
    { kind: "row", table: "SopDemand", sheet: "Demand", row: 8, values: row("D", 5) },
  ]);
  await undoEntry(await newest(), "en", true);
  expect(differences(start, await state())).toEqual([]);
});

it("keeps what somebody changed in rows that the undone step had not touched, and refuses when rows were sorted since", async () => {
  const { readHistory, undoEntry, readTable, contracts } = excel.addin;
  await write();
  const body = (context: Excel.RequestContext) => table(context).getDataBodyRange();
  await inWorkbook((context) => void (body(context).getCell(1, 2).values = excel.local([[20]])));
  const [entry] = await readHistory();
  if (entry === undefined) throw new Error("no history");
  await inWorkbook((context) => table(context).sort.apply(excel.local([{ key: 0, ascending: false }])));
  await expect(undoEntry(entry, "en")).rejects.toMatchObject({ code: "rearranged" });
  await inWorkbook((context) => table(context).sort.apply(excel.local([{ key: 0, ascending: true }])));
  expect(await undoEntry(entry, "en")).toEqual([]);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([row("A", 1), row("B", 20), row("C", 3)]);
});

it("takes a number that another program has saved with 15 digits for the same number, and another number for a change", async () => {
  const { readHistory, undoEntry, writeTable, contracts } = excel.addin;
  const options = { mode: "append", language: "en", intention: "thirds" } as const;
  await writeTable(contracts.sopDemand, [{ Family: "Thirds", Period: 46023, Quantity: 100 / 3 }], options);
  const newest = async () => (await readHistory())[0] as Awaited<ReturnType<typeof readHistory>>[number];
  const put = (value: number) =>
    inWorkbook((context) => {
      const cell = table(context).getDataBodyRange().getLastRow().getCell(0, 2);
      cell.values = excel.local([[value]]);
    });
  await put(33.33);
  expect(await undoEntry(await newest(), "en")).not.toEqual([]);
  // As LibreOffice saves 33.333333333333336.
  await put(33.3333333333333);
  expect(await undoEntry(await newest(), "en")).toEqual([]);
});
