/** A write that is cut short is found again, and what stood before comes back. */
import { startExcel, type ExcelSession } from "../support/excelSession";
import type { WriteOptions } from "../../src/workbook/writeTable";

let excel: ExcelSession;
beforeEach(async () => {
  excel = await startExcel();
});
afterEach(() => excel.close());

const replace: WriteOptions = { mode: "replace", language: "en", intention: "import demand" };
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });

/** Makes the journal look as if the add-in had died before the end of its last write. */
async function cutShort(state: { backup?: string } = {}): Promise<void> {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopJournal");
    const last = table.getDataBodyRange().getLastRow();
    last.getCell(0, 6).values = [["writing"]];
    if (state.backup !== undefined) last.getCell(0, 8).values = [[`'${state.backup}`]];
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

it("removes a table that was being made when the write was cut short", async () => {
  const { writeTable, pendingWrites, restore, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await cutShort();
  const [pending] = await pendingWrites();
  expect(pending).toMatchObject({
    intention: "import demand",
    restorable: true,
    targets: [{ kind: "table", name: "SopDemand", created: true }],
  });
  await restore(pending?.id ?? "");
  expect((await readTable(contracts.sopDemand)).exists).toBe(false);
  expect(await pendingWrites()).toEqual([]);
});

it("puts back the rows that stood before, when the engine stops in the middle of a write", async () => {
  const { writeTable, pendingWrites, restore, readTable, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1), row("=B", 2)], replace);
  // The table grows by far; the host refuses the tick at the end, as if the pane had been closed.
  const write = excel.engine.write.bind(excel.engine);
  let refusing = true;
  excel.engine.write = (area, cells, origin) => {
    if (refusing && cells.some((line) => line.some((cell) => cell !== null && "value" in cell && cell.value === "done")))
      throw new Error("cut");
    return write(area, cells, origin);
  };
  await expect(writeTable(contracts.sopDemand, [row("X", 9), row("Y", 8), row("Z", 7)], replace)).rejects.toBeDefined();
  refusing = false;
  const [pending] = await pendingWrites();
  expect(pending?.restorable).toBe(true);
  await restore(pending?.id ?? "");
  expect((await readTable(contracts.sopDemand)).rows).toEqual([row("A", 1), row("=B", 2)]);
  expect(await pendingWrites()).toEqual([]);
});

it("does not put back what was kept only in part", async () => {
  const { writeTable, pendingWrites, restore, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await writeTable(contracts.sopDemand, [row("B", 2)], replace);
  await cutShort({ backup: '{"rows":[["Fam' });
  const [pending] = await pendingWrites();
  expect(pending?.restorable).toBe(false);
  await expect(restore(pending?.id ?? "")).rejects.toMatchObject({ code: "nothingToRestore" });
});

it("counts a write as made up for when the same target was written again to the end", async () => {
  const { writeTable, pendingWrites, contracts } = excel.addin;
  await writeTable(contracts.sopDemand, [row("A", 1)], replace);
  await writeTable(contracts.sopDemand, [row("B", 2)], replace);
  await cutShort();
  expect(await pendingWrites()).toHaveLength(1);
  await writeTable(contracts.sopDemand, [row("C", 3)], replace);
  expect(await pendingWrites()).toEqual([]);
});
