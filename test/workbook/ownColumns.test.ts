/** Tables to which a person has added columns of their own: rows are cut out whole and come back whole, whatever Excel fills by itself. */
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let base: WorkbookModel;
const month = 46023;
const hours = (Resource: string, days: number) => ({ Resource, Period: month, "Working days": days, Hours: null, Note: null });
const write = (rows: ReturnType<typeof hours>[], mode: "append" | "replace") =>
  excel.addin.writeTable(excel.addin.contracts.sopCapacity, rows, { mode, language: "en", intention: "import" });
/** Resources, days and the person's column, with the address of the table. */
const shown = () =>
  excel.run(async (context) => {
    const range = context.workbook.tables.getItem("SopCapacity").getRange();
    range.load("address,formulas");
    await context.sync();
    const rows = (range.formulas as unknown[][]).slice(1).map((line) => `${String(line[0])} ${String(line[2])} ${String(line[5])}`);
    return [range.address, ...rows] as string[];
  });
const typeInto = (cells: unknown[][]) =>
  excel.run(async (context) => {
    context.workbook.tables.getItem("SopCapacity").columns.add(undefined, excel.local(cells) as never);
    await context.sync();
  });

beforeAll(async () => {
  excel = await startExcel();
  await write([hours("A", 20), hours("B", 21), hours("C", 22)], "replace");
  base = await excel.host.document.capture();
}, 120_000);
afterAll(() => excel.close());
beforeEach(() => excel.host.document.load(base));

it("a row that an import cuts out leaves no blank row, and comes back with a person's own cells when it is undone", async () => {
  await typeInto([["Mine"], ["a"], ["b"], ["c"]]);
  const before = await shown();
  expect(before).toEqual(["Capacity!A4:F7", "A 20 a", "B 21 b", "C 22 c"]);
  await write([hours("A", 20), hours("C", 22)], "replace");
  expect(await shown()).toEqual(["Capacity!A4:F6", "A 20 a", "C 22 c"]);
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  expect(await excel.addin.undoEntry(entry, "en")).toEqual([]);
  expect(await shown()).toEqual(before);
});

it.each(["restore", "finish"] as const)(
  "%s takes a formula that Excel itself filled into new rows for nobody's: nothing is asked",
  async (act) => {
    await typeInto([["Mine"], ["=1+1"], ["=1+1"], ["=1+1"]]);
    const before = await shown();
    const first = excel.host.dispatcher.writingSyncs;
    const stop = excel.host.dispatcher.failAt({ when: ({ writingSync }) => writingSync >= first + 7, code: "GeneralException" });
    await write([hours("D", 5)], "append").catch(() => undefined);
    stop();
    expect(await shown()).toEqual(["Capacity!A4:F8", ...before.slice(1), "D 5 =1+1"]);
    const [open] = await excel.addin.pendingWrites();
    expect(await excel.addin[act](open?.id ?? "")).toEqual([]);
    expect(await shown()).toEqual(act === "restore" ? before : ["Capacity!A4:F8", ...before.slice(1), "D 5 =1+1"]);
    expect(await excel.addin.pendingWrites()).toEqual([]);
  },
);
