/** What somebody types between an interruption and its end: it is named before finishing or putting back would take it away, or it stays. */
import { filledIn } from "../../src/language/text";
import type { WorkbookModel } from "../../src/workbench/model";
import { differences, linesOf } from "../cycle/bookState";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let base: WorkbookModel;
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const standing = [row("A", 1), row("B", 2), row("C", 3)];
const coming = [row("A", 10), row("D", 4)];
const state = async () => linesOf(await excel.host.document.capture());
const rows = async () => (await excel.addin.readTable(excel.addin.contracts.sopDemand)).rows;

beforeAll(async () => {
  excel = await startExcel();
  const { writeTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, standing, { mode: "replace", language: "en", intention: "start" });
  base = await excel.host.document.capture();
}, 120_000);
afterAll(() => excel.close());
beforeEach(() => excel.host.document.load(base));

/** Types into a cell of the sheet Demand; the first row of the table is row 5. */
const type = (address: string, value: string | number) =>
  excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").getRange(address).values = excel.local([[value]]);
    await context.sync();
  });

/** The pane dies at a writing request: the 2nd is the first after the journal's row, the 3rd the one after the rows. Gives the id. */
async function dyingAt(write: number, work: () => Promise<unknown>): Promise<string> {
  const first = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({
    when: ({ writingSync, index }) => writingSync >= first + write && index === 0,
    code: "GeneralException",
  });
  await expect(work()).rejects.toBeDefined();
  stop();
  const [pending] = await excel.addin.pendingWrites();
  if (pending === undefined) throw new Error("A write is pending.");
  return pending.id;
}
const append = () =>
  excel.addin.writeTable(excel.addin.contracts.sopDemand, coming, { mode: "append", language: "en", intention: "import" });

const ends = [
  ["put back", 2, "restore", standing],
  ["put back", 6, "restore", standing],
  ["finished", 2, "finish", [row("A", 10), row("B", 2), row("C", 3), row("D", 4)]],
  ["finished", 6, "finish", [row("A", 10), row("B", 2), row("C", 3), row("D", 4)]],
] as const;

it.each(ends)(
  "%s after dying at request %d: a cell of the write that somebody typed over is named first",
  async (_how, at, end, wanted) => {
    const id = await dyingAt(at, append);
    await type("C5", 77);
    const before = await state();
    const reached = end === "finish" || at === 6;
    const lost = await excel.addin[end](id);
    if (!reached) {
      // Nothing but the journal was written: putting back takes nothing away.
      expect(lost).toEqual([]);
      expect(await rows()).toEqual([row("A", 77), row("B", 2), row("C", 3)]);
      return;
    }
    expect(lost).toEqual([{ kind: "row", table: "SopDemand", sheet: "Demand", row: 5, values: row("A", 77) }]);
    expect(differences(before, await state())).toEqual([]);
    expect(await excel.addin.pendingWrites()).toHaveLength(1);
    expect(await excel.addin[end](id, true)).toEqual([]);
    expect(await rows()).toEqual(wanted);
    expect(await excel.addin.pendingWrites()).toEqual([]);
  },
);

it.each(ends)(
  "%s after dying at request %d: a cell that the write does not touch is kept, without a question",
  async (_how, at, end, wanted) => {
    const id = await dyingAt(at, append);
    await type("C6", 55);
    expect(await excel.addin[end](id)).toEqual([]);
    expect(await rows()).toEqual(wanted.map((one) => (one.Family === "B" ? row("B", 55) : one)));
  },
);

it("a row that came is put back only with what somebody typed into it named", async () => {
  const id = await dyingAt(6, append);
  await type("A8", "E");
  expect(await excel.addin.restore(id)).toMatchObject([{ kind: "row", row: 8, values: { Family: "E" } }]);
  await type("A8", "D");
  expect(await excel.addin.restore(id)).toEqual([]);
  expect(await rows()).toEqual(standing);
});

it("rows do not come over cells that somebody typed below the table; rows that somebody added meanwhile are theirs to settle", async () => {
  const id = await dyingAt(2, append);
  await type("B8", "mine");
  await expect(excel.addin.finish(id)).rejects.toMatchObject({ code: "occupied", detail: { sheet: "Demand", address: "A8:C8" } });
  await type("B8", "");
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDemand").rows.add(undefined, excel.local([["Z", 46023, 9]]));
    await context.sync();
  });
  await expect(excel.addin.finish(id)).rejects.toMatchObject({ code: "rearranged" });
  expect((await rows()).map(({ Family }) => Family)).toEqual(["A", "B", "C", "Z"]);
});

it("a table that was being made is named with what somebody added to it", async () => {
  const { writeTable, contracts } = excel.addin;
  const families = [{ Family: "A" }, { Family: "B" }].map((one) => ({
    ...one,
    Unit: null,
    Price: null,
    "Unit cost": null,
    Strategy: null,
    "Service level": null,
    "Target cover": null,
    "Minimum stock": null,
    "Maximum stock": null,
    Owner: null,
  }));
  const make = () => writeTable(contracts.sopFamilies, families as never, { mode: "replace", language: "en", intention: "families" });
  const id = await dyingAt(4, make);
  const price = (value: string | number) =>
    excel.run(async (context) => {
      context.workbook.tables.getItem("SopFamilies").getDataBodyRange().getCell(1, 2).values = excel.local([[value]]);
      await context.sync();
    });
  await price(12);
  for (const end of ["restore", "finish"] as const)
    expect(await excel.addin[end](id)).toMatchObject([{ kind: "row", table: "SopFamilies", values: { Family: "B", Price: 12 } }]);
  await price("");
  expect(await excel.addin.restore(id)).toEqual([]);
  expect((await excel.addin.readTable(contracts.sopFamilies)).exists).toBe(false);
});

it("a cell that a formula was put into is named when it holds something else", async () => {
  const cell = { kind: "cell" as const, sheet: "Demand", row: 8, column: 7, formula: "=SUM(SopDemand[Quantity])", expected: "" };
  const insert = () =>
    excel.addin.applyChanges({ intention: filledIn({ en: "formula", fr: "formule" }), changes: [cell] }, { language: "en" });
  const id = await dyingAt(5, insert);
  expect((await excel.cells("Demand", { row: 8, column: 7, rows: 1, columns: 1 }))[0]).toEqual([6]);
  await type("H9", "theirs");
  expect(await excel.addin.restore(id)).toEqual([{ kind: "input", name: "Demand!H9", value: "theirs" }]);
  expect(await excel.addin.restore(id, true)).toEqual([]);
  expect((await excel.cells("Demand", { row: 8, column: 7, rows: 1, columns: 1 }))[0]).toEqual([""]);
});

it("an input of a sheet of ours that somebody typed anew is named before the sheet is drawn as it was", async () => {
  const { applyChanges, named, plan, restore, run } = { ...excel.addin, named: excel.named };
  await run("buildReviews", {}, { language: "en" });
  const choose = (family: string) =>
    excel.run(async (context) => {
      context.workbook.names.getItem("SopDemandFamily").getRange().values = excel.local([[family]]);
      await context.sync();
    });
  await choose("B");
  const { set } = await plan("buildReviews", {}, { language: "fr" });
  const changes = set.changes.filter(
    (change) => change.kind === "sheet" && change.blueprint.names.some(({ name }) => name === "SopDemandFamily"),
  );
  expect(changes).toHaveLength(1);
  const draw = () => applyChanges({ intention: set.intention, changes }, { language: "fr" });
  const start = await excel.host.document.capture();
  expect(await restore(await dyingAt(6, draw))).toEqual([]);
  expect(await named("SopDemandFamily")).toEqual([["B"]]);
  await excel.host.document.load(start);
  const id = await dyingAt(6, draw);
  await choose("C");
  expect(await restore(id)).toEqual([{ kind: "input", name: "SopDemandFamily", value: "C" }]);
  expect(await named("SopDemandFamily")).toEqual([["C"]]);
  expect(await restore(id, true)).toEqual([]);
  expect(await named("SopDemandFamily")).toEqual([["B"]]);
});
