/**
 * A write that was interrupted, and what people do to the workbook before they settle it: whatever they do, there is a way out, and
 * nothing is guessed. Undo refuses what recovery refuses.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let base: WorkbookModel;
let half: WorkbookModel;
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const append = (rows: ReturnType<typeof row>[]) =>
  excel.addin.writeTable(excel.addin.contracts.sopDemand, rows, { mode: "append", language: "en", intention: "import" });
const table = (work: (found: Excel.Table, context: Excel.RequestContext) => void) =>
  excel.run(async (context) => {
    work(context.workbook.tables.getItem("SopDemand"), context);
    await context.sync();
  });
const pending = async () => {
  const [open] = await excel.addin.pendingWrites();
  if (open === undefined) throw new Error("A write is open.");
  return open;
};

beforeAll(async () => {
  excel = await startExcel();
  await append([row("A", 1), row("B", 2), row("C", 3)]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").getRange("A10:B10").values = excel.local([["below", 1]]);
    await context.sync();
  });
  base = await excel.host.document.capture();
  const first = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({
    when: ({ writingSync, index }) => writingSync >= first + 6 && index === 0,
    code: "GeneralException",
  });
  await append([row("A", 10), row("D", 4)]).catch(() => undefined);
  stop();
  half = await excel.host.document.capture();
}, 120_000);
afterAll(() => excel.close());

const people: Record<string, (found: Excel.Table, context: Excel.RequestContext) => void> = {
  "deletes the sheet": (found) => found.worksheet.delete(),
  "turns the table into cells": (found) => void found.convertToRange(),
  "renames the table": (found) => void (found.name = "Mine"),
  "adds a row": (found) => void found.rows.add(undefined, excel.local([["Z", 46023, 9]])),
  "deletes a row": (found) => found.rows.getItemAt(1).delete(),
  "switches the total row on": (found) => void (found.showTotals = true),
  "switches the header row off": (found) => void (found.showHeaders = false),
  "renames a column": (found) => void (found.columns.getItem("Quantity").name = "Pieces"),
  "deletes a column": (found) => found.columns.getItem("Quantity").delete(),
  sorts: (found) => found.sort.apply(excel.local([{ key: 2, ascending: false }])),
  filters: (found) => found.columns.getItem("Family").filter.applyValuesFilter(excel.local(["A"])),
  "protects the sheet": (found) => found.worksheet.protection.protect(),
};

it.each(Object.entries(people))(
  "somebody %s: finishing and putting back refuse, leaving it is possible, and then everybody can write again",
  async (_, does) => {
    await excel.host.document.load(half);
    const { id } = await pending();
    await table(does);
    const before = JSON.stringify((await excel.host.document.capture()).sheets.filter(({ name }) => name !== "SOP journal"));
    for (const act of ["finish", "restore"] as const) await expect(excel.addin[act](id, true)).rejects.toHaveProperty("code");
    expect(JSON.stringify((await excel.host.document.capture()).sheets.filter(({ name }) => name !== "SOP journal"))).toBe(before);
    await excel.addin.leaveAsIs(id);
    expect(await excel.addin.pendingWrites()).toEqual([]);
    await excel.addin.run("saveSettings", { horizon: 6 }, { language: "en" });
  },
);

it("says that a write is half there when nothing can be read any more, not even the journal", async () => {
  await excel.host.document.load(base);
  const first = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({ when: ({ writingSync }) => writingSync >= first + 6, code: "GeneralException" });
  await expect(append([row("A", 10), row("D", 4)])).rejects.toMatchObject({ code: "halfWritten", detail: { intention: "import" } });
  stop();
  expect(await pending()).toMatchObject({ restorable: true, finishable: true });
});

it("undoing refuses when a column was renamed: its figures would stay", async () => {
  await excel.host.document.load(base);
  await append([row("A", 10)]);
  await table(people["renames a column"] as never);
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await expect(excel.addin.undoEntry(entry, "en", true)).rejects.toMatchObject({ code: "missingColumn", detail: { column: "Quantity" } });
  expect((await excel.addin.readHistory())[0]).toMatchObject({ state: "done", undoable: true });
});

it("nothing is undone, finished, put back or left in a workbook of a newer version", async () => {
  await excel.host.document.load(half);
  const { id } = await pending();
  const { writeTable, contracts } = excel.addin;
  const version = { Key: "schema version", Value: "99", Note: null } as never;
  await writeTable(contracts.sopSettings, [version], { mode: "append", language: "en", intention: "a later version" });
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  const refusal = { code: "newerVersion", detail: { from: 99 } };
  await expect(excel.addin.undoEntry(entry, "en", true)).rejects.toMatchObject(refusal);
  for (const act of ["finish", "restore", "leaveAsIs"] as const) await expect(excel.addin[act](id)).rejects.toMatchObject(refusal);
});

it("an act that a later version has written down is not said to be put back", async () => {
  await excel.host.document.load(half);
  const { id } = await pending();
  // As a later version would spell an act of its own, with its fingerprint in front.
  const back = JSON.stringify([{ kind: "paint", table: "SopDemand" }]);
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
    body.load("values");
    await context.sync();
    const open = body.values.findIndex(([, , , , , , state]) => state === "writing");
    body.getCell(open, 10).values = [[`'${excel.addin.fingerprint(id + back)}${back}`]];
    await context.sync();
  });
  expect(await pending()).toMatchObject({ restorable: false, finishable: false });
  for (const act of ["finish", "restore"] as const)
    await expect(excel.addin[act](id, true)).rejects.toMatchObject({ code: "laterAct", detail: { intention: "import" } });
  await excel.addin.leaveAsIs(id);
  expect(await excel.addin.pendingWrites()).toEqual([]);
});
