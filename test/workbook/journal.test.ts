/** An intention that is cut short is found again, and finished or put back. */
import { startExcel, type ExcelSession } from "../support/excelSession";
import type { WorkbookModel } from "../../src/workbench/model";
import type { WriteOptions } from "../support/writeTable";

let excel: ExcelSession;
let empty: WorkbookModel;
beforeAll(async () => {
  excel = await startExcel();
  empty = await excel.engine.capture();
});
afterAll(() => excel.close());
beforeEach(() => excel.engine.load(empty));

const replace: WriteOptions = { mode: "replace", language: "en", intention: "import demand" };
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });

/** The pane dies at a writing request of the work: it and every later one fails. */
async function dyingAt(write: number, work: () => Promise<unknown>): Promise<void> {
  const first = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({
    when: ({ writingSync, index }) => writingSync >= first + write && index === 0,
    code: "GeneralException",
  });
  await expect(work()).rejects.toBeDefined();
  stop();
}

/** Spoils the text kept beside the row of the journal that is being written. */
async function spoilBackup(): Promise<void> {
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
    body.load("values");
    await context.sync();
    const open = body.values.findIndex((cells) => cells[6] === "writing");
    body.getCell(open, 10).values = [['\'{"rows":[["Fam']];
    await context.sync();
  });
}

it("notes every write and leaves nothing open behind it", async () => {
  const { writeTable, pendingWrites, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await writeTable(contracts.sopDemand, [row("A", 2)], replace);
  const { rows } = await readTable(contracts.sopJournal);
  expect(rows.map(({ Intention, State }) => [Intention, State])).toEqual([
    ["import demand", "done"],
    ["import demand", "done"],
  ]);
  expect(await pendingWrites()).toEqual([]);
  const visibility = excel.engine.sheets().find(({ name }) => name === "SOP journal")?.visibility;
  expect(visibility).toBe("hidden");
});

it("notes nothing when nothing would change", async () => {
  const { writeTable, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await writeTable(contracts.sopDemand, [row("A", 1)], { ...replace, mode: "append" });
  expect((await readTable(contracts.sopJournal)).rows).toHaveLength(1);
});

it("removes a table that was being made when the pane died", async () => {
  const { writeTable, pendingWrites, restore, readTable, contracts } = excel.addin;
  await dyingAt(4, () => writeTable(contracts.sopDemand, [row("A", 1)], replace));
  const [pending] = await pendingWrites();
  expect(pending).toMatchObject({
    intention: "import demand",
    restorable: true,
    finishable: true,
    targets: [{ kind: "table", name: "SopDemand", created: true }],
  });
  expect((await readTable(contracts.sopDemand)).exists).toBe(true);
  await restore(pending?.id ?? "");
  expect((await readTable(contracts.sopDemand)).exists).toBe(false);
  expect(await pendingWrites()).toEqual([]);
});

it("puts back the rows that stood before, or finishes, when the pane died before the tick", async () => {
  const { writeTable, pendingWrites, restore, finish, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1), row("=B", 2)], replace);
  const start = await excel.engine.capture();
  const later = [row("X", 9), row("Y", 8), row("Z", 7)];
  for (const [act, wanted] of [
    [restore, [row("A", 1), row("=B", 2)]],
    [finish, later],
  ] as const) {
    await excel.engine.load(start);
    await dyingAt(6, () => writeTable(contracts.sopDemand, later, replace));
    const [pending] = await pendingWrites();
    expect(pending).toMatchObject({ restorable: true, finishable: true });
    await act(pending?.id ?? "");
    expect((await readTable(contracts.sopDemand)).rows).toEqual(wanted);
    expect(await pendingWrites()).toEqual([]);
  }
});

it("does not put back what was kept only in part", async () => {
  const { writeTable, pendingWrites, restore, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await dyingAt(6, () => writeTable(contracts.sopDemand, [row("B", 2)], replace));
  await spoilBackup();
  const [pending] = await pendingWrites();
  expect(pending).toMatchObject({ restorable: false, finishable: false });
  await expect(restore(pending?.id ?? "")).rejects.toMatchObject({ code: "nothingToRestore" });
});

it("writes nothing onto an interrupted intention until that is finished, put back or left as it is", async () => {
  const { writeTable, pendingWrites, leaveAsIs, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await dyingAt(6, () => writeTable(contracts.sopDemand, [row("B", 2)], replace));
  await expect(writeTable(contracts.sopDemand, [row("C", 3)], replace)).rejects.toMatchObject({ code: "unfinished" });
  await writeTable(contracts.sopForecasts, [{ ...row("A", 1), Source: "sales", Author: null, Note: null }], replace);
  await leaveAsIs((await pendingWrites())[0]?.id ?? "");
  await writeTable(contracts.sopDemand, [row("C", 3)], replace);
  expect((await readTable(contracts.sopDemand)).rows).toEqual([row("C", 3)]);
  expect(await pendingWrites()).toEqual([]);
});

it("keeps three hundred rows and the backups of the last ten, in a table that never changes its size", async () => {
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 0)], replace);
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
    body.load("values");
    await context.sync();
    const line = ["x", "2026", "old", "[]", "", "", "done"];
    const lines = body.values.map((cells, index) => (cells[0] !== "" ? cells : index < 320 ? line : cells));
    body.values = excel.local(lines);
    await context.sync();
  });
  for (let count = 1; count <= 12; count++) await writeTable(contracts.sopDemand, [row("A", count)], replace);
  const [rows, filled, kept] = await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
    const texts = body.getColumnsAfter(4).getLastColumn();
    body.load("values");
    texts.load("values");
    await context.sync();
    const count = (cells: unknown[][]) => cells.filter(([text]) => text !== "").length;
    return [body.values.length, count(body.values), count(texts.values)];
  });
  expect([rows, filled, kept]).toEqual([1000, 300, 10]);
});

it("makes the journal of an older version longer, keeps what it says in order, and gives it a pen", async () => {
  const { writeTable, readHistory, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 0)], replace);
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopJournal");
    context.workbook.tables.getItem("SopPen").delete();
    await context.sync();
    const body = table.getDataBodyRange();
    body.getResizedRange(0, 60).clear("Contents");
    const line = (id: string, state: string) => [id, `2026-01-0${id}T00:00:00.000Z`, `old ${id}`, '{"targets":[]}', "", "", state];
    body.getCell(0, 0).getResizedRange(1, 6).values = excel.local([line("1", "done"), line("2", "undone")]);
    table.resize(table.getHeaderRowRange().getResizedRange(2, 0));
    await context.sync();
  });
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  expect((await readHistory()).map(({ intention, state }) => [intention, state])).toEqual([
    ["import demand", "done"],
    ["old 2", "undone"],
    ["old 1", "done"],
  ]);
  const [rows, pen] = await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
    const header = context.workbook.tables.getItem("SopPen").getHeaderRowRange();
    body.load("rowCount");
    header.load("values");
    await context.sync();
    return [body.rowCount, String(header.values[0]?.[0])];
  });
  expect(rows).toBe(1000);
  expect(pen).toMatch(/^p[a-z]{8}\.\d+$/);
});
