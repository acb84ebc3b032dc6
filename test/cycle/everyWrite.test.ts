/**
 * Every intention that writes, with Excel failing at each of its requests in turn: afterwards the workbook is wholly old or wholly
 * new, and what a person put there themselves is as it was, to the byte.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { cellsOfSheet, differences, linesOf } from "./bookState";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
const bases: Record<string, WorkbookModel> = {};

interface Intention {
  name: string;
  /** The workbook it starts from. */
  from: "tables" | "reviews" | "empty" | "imported" | "made";
  run(): Promise<unknown>;
}

const file = (lines: string) => utf8(`Family,Month,Quantity\n${lines}`);
const before = file("A,2026-01,1\nB,2026-01,2\nC,2026-01,3\n");
const after = file("B,2026-01,20\nD,2026-01,4\nE,2026-01,5\nF,2026-01,6\nG,2026-01,x\n");
const undoNewest = async () => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  return excel.addin.undoEntry(entry, "en", true);
};

/** One line for each intention of the cycle that writes. */
const intentions: Intention[] = [
  { name: "import, replacing", from: "tables", run: () => bringIn(excel, after, "after.csv", { kind: "demand", mode: "replace" }) },
  { name: "import, appending", from: "tables", run: () => bringIn(excel, after, "after.csv", { kind: "demand", mode: "append" }) },
  { name: "import into a new table", from: "empty", run: () => bringIn(excel, after, "after.csv", { kind: "demand" }) },
  { name: "building the reviews", from: "tables", run: () => excel.addin.buildReviews("en") },
  { name: "building the reviews again in French", from: "reviews", run: () => excel.addin.buildReviews("fr") },
  { name: "undoing an import", from: "imported", run: undoNewest },
  { name: "undoing an import that made its table", from: "made", run: undoNewest },
];

/** A person's own things: a column in our table with formats, cells beside and below it, a sheet that reads the table. */
async function addOwnThings(): Promise<void> {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopDemand");
    table.columns.add(undefined, excel.local([["Mine"], ["'=not a formula"], ["=1+1"], ["c"]]));
    const body = table.getDataBodyRange();
    body.getCell(0, 3).format.fill.color = "#FFCC00";
    body.getCell(2, 3).format.font.bold = true;
    body.getCell(2, 3).numberFormat = excel.local([["0.000"]]);
    table.worksheet.getRange("A9").values = excel.local([["below"]]);
    table.worksheet.getRange("H6").formulas = excel.local([["=SUM(SopDemand[Quantity])"]]);
    const own = context.workbook.worksheets.add("My sheet");
    own.getRange("A1:B2").formulas = excel.local([
      ["'=text", "=SUM(SopDemand[Quantity])"],
      [46023, "=A2+1"],
    ]);
    own.getRange("A2").numberFormat = excel.local([["yyyy-mm-dd"]]);
    own.getRange("B1").format.fill.color = "#00CC00";
    await context.sync();
  });
}

const keep = async (name: string): Promise<void> => void (bases[name] = await excel.host.document.capture());

beforeAll(async () => {
  excel = await startExcel();
  await keep("empty");
  await bringIn(excel, before, "before.csv", { kind: "demand" });
  await keep("made");
  await addOwnThings();
  await keep("tables");
  await bringIn(excel, after, "after.csv", { kind: "demand", mode: "replace" });
  await keep("imported");
  await excel.host.document.load(bases["tables"] as WorkbookModel);
  await excel.addin.buildReviews("en");
  await keep("reviews");
}, 240_000);
afterAll(() => excel.close());

const state = async (): Promise<string[]> => linesOf(await excel.host.document.capture());

/** Runs an intention with Excel failing from the n-th request after its first write on, for so many requests. */
async function failing(run: () => Promise<unknown>, request: number, times?: number): Promise<boolean> {
  const { dispatcher } = excel.host;
  const writes = dispatcher.writingSyncs;
  let firstSync: number | undefined;
  const stop = dispatcher.failAt({
    when: ({ sync, writingSync, index }) => {
      if (writingSync > writes) firstSync ??= sync;
      return (
        index === 0 && firstSync !== undefined && sync >= firstSync + request && (times === undefined || sync < firstSync + request + times)
      );
    },
    code: times === undefined ? "GeneralException" : "InvalidOperationInCellEditMode",
  });
  const failed = await run().then(
    () => false,
    () => true,
  );
  stop();
  return failed;
}

/** Number of requests from the first write of an intention on. */
async function requestsOf(run: () => Promise<unknown>): Promise<number> {
  let first = 0;
  let last = 0;
  const writes = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({
    when: ({ sync, writingSync }) => {
      if (writingSync > writes) first ||= sync;
      last = sync;
      return false;
    },
    code: "GeneralException",
  });
  await run();
  stop();
  return last - first + 1;
}

it.each(intentions)(
  "$name: wholly old or wholly new",
  async ({ name, from, run }) => {
    const base = bases[from] as WorkbookModel;
    const old = linesOf(base);
    await excel.host.document.load(base);
    const requests = await requestsOf(run);
    const fresh = await state();
    expect(differences(old, fresh)).not.toEqual([]);
    const mine = cellsOfSheet(base, "My sheet");
    const lost: string[] = [];
    let tried = 0;
    for (let request = 0; request < requests; request++) {
      for (const kind of ["refused", "dead, put back", "dead, finished"] as const) {
        await excel.host.document.load(base);
        const failed = await failing(run, request, kind === "refused" ? 1 : undefined);
        const pending = await excel.addin.pendingWrites();
        for (const { id, restorable, finishable } of pending) {
          if (kind === "dead, finished" && finishable) await excel.addin.finish(id);
          else if (restorable) await excel.addin.restore(id);
        }
        tried++;
        const now = await excel.host.document.capture();
        const lines = linesOf(now);
        const [toOld, toNew] = [differences(old, lines), differences(fresh, lines)];
        const whole = toOld.length === 0 || toNew.length === 0;
        const open = (await excel.addin.pendingWrites()).length;
        if (
          !whole ||
          open > 0 ||
          (kind === "refused" && failed && toOld.length > 0) ||
          differences(mine, cellsOfSheet(now, "My sheet")).length > 0
        )
          lost.push(
            `${name}, request ${request} of ${requests}, ${kind}, ${open} open: ${(toOld.length < toNew.length ? toOld : toNew).slice(0, 6).join(" | ")}`,
          );
      }
    }
    console.info(`${name}: tried ${tried}, lost ${lost.length}`);
    expect(lost).toEqual([]);
  },
  600_000,
);
