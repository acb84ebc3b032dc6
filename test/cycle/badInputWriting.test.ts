/** An import that Excel refuses: nothing is left half-written without a way back, and every refusal has a sentence. */
import { inLanguage } from "../../src/language/text";
import { workbookMessages } from "../../src/workbook/messages";
import type { WorkbookErrorCode } from "../../src/workbook/errors";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { placesOf } from "../support/campaign";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
let baseline: WorkbookModel;

const before = utf8("Family,Month,Quantity\nA,2026-01,1\nB,2026-01,2\nC,2026-01,3\n");
const after = utf8("Family,Month,Quantity\nB,2026-01,20\nD,2026-01,4\nE,2026-01,5\nF,2026-01,6\nG,2026-01,x\n");
const oldRows = "A 1,B 2,C 3";
const newRows = { replace: "B 20,D 4,E 5,F 6", append: "A 1,B 20,C 3,D 4,E 5,F 6" } as const;

beforeAll(async () => {
  excel = await startExcel();
  await bringIn(excel, before, "before.csv", { kind: "demand" });
  baseline = await excel.engine.capture();
}, 120_000);
afterAll(() => excel.close());
beforeEach(() => excel.engine.load(baseline));

const rowsNow = async (): Promise<string> =>
  (await excel.addin.readTable(excel.addin.contracts.sopDemand)).rows.map(({ Family, Quantity }) => `${Family} ${Quantity}`).join();
const importAfter = (mode: "replace" | "append", language: "en" | "fr" = "en") =>
  bringIn(excel, after, "after.csv", { kind: "demand", mode, language });
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (failure: { code?: string }) => failure.code ?? String(failure),
  );

/**
 * Wholly old, wholly new, or what stood before comes back. Answers which of the three. Where only the notes were cut short, the
 * table is new and the notes are what comes back.
 */
async function stateAfter(mode: "replace" | "append"): Promise<"old" | "new" | "restored" | "lost"> {
  const pending = await excel.addin.pendingWrites();
  for (const write of pending) {
    if (!write.restorable) return "lost";
    await excel.addin.restore(write.id);
  }
  const rows = await rowsNow();
  if (pending.some(({ targets }) => targets.some(({ name }) => name === "SopDemand"))) return rows === oldRows ? "restored" : "lost";
  return rows === oldRows ? "old" : rows === newRows[mode] ? "new" : "lost";
}

/** How many writing requests an import makes, and how many actions each has. */
async function countWrites(mode: "replace" | "append"): Promise<number[]> {
  const actions: number[] = [];
  const first = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({
    when: ({ writingSync, count }) => {
      if (writingSync > first) actions[writingSync - first - 1] ??= count;
      return false;
    },
    code: "GeneralException",
  });
  await importAfter(mode);
  stop();
  await excel.engine.load(baseline);
  return [...actions].map((count) => count ?? 0);
}

describe.each(["replace", "append"] as const)("an import (%s)", (mode) => {
  it("leaves the table whole when a cell is being edited at any of its writing requests, and is completed by trying again", async () => {
    const writes = await countWrites(mode);
    expect(writes.length).toBeGreaterThan(1);
    const states: string[] = [];
    for (let write = 1; write <= writes.length; write++) {
      await excel.engine.load(baseline);
      const first = excel.host.dispatcher.writingSyncs;
      excel.host.dispatcher.failAt({
        when: ({ writingSync, index }) => writingSync === first + write && index === 0,
        code: "InvalidOperationInCellEditMode",
        times: 1,
      });
      const code = await codeOf(importAfter(mode));
      const state = await stateAfter(mode);
      // The last requests put the tabs in order: everything is written by then, and nobody is told that it is not.
      expect(["cellEdit", "notesUnwritten", "new"]).toContain(code === "none" ? state : code);
      states.push(state);
      await importAfter(mode);
      expect(await rowsNow()).toBe(newRows[mode]);
      expect(await excel.addin.pendingWrites()).toEqual([]);
    }
    expect(states.filter((state) => state === "lost")).toEqual([]);
    expect(states[0]).toBe("old");
  }, 240_000);

  it("can be undone when Excel stops at any single action of it", async () => {
    const writes = await countWrites(mode);
    const lost: string[] = [];
    let tried = 0;
    for (let write = 1; write <= writes.length; write++) {
      const actions = writes[write - 1] ?? 0;
      for (const action of placesOf(actions, 8)) {
        await excel.engine.load(baseline);
        const first = excel.host.dispatcher.writingSyncs;
        const stop = excel.host.dispatcher.failAt({
          when: ({ writingSync, index }) => writingSync === first + write && index === action,
          code: "GeneralException",
          times: 1,
        });
        const code = await codeOf(importAfter(mode));
        stop();
        tried++;
        const state = await stateAfter(mode);
        // Once the journal says that it is done, only the answer was lost: the person is told that it is written.
        if (state === "lost" || (code === "none" && state !== "new"))
          lost.push(`request ${write}, action ${action}: ${code}, ${state}, ${await rowsNow()}`);
      }
    }
    expect(tried).toBeGreaterThan(20);
    expect(lost).toEqual([]);
  }, 300_000);
});

describe("a workbook that a person changed", () => {
  const table = async (work: (found: Excel.Table) => void): Promise<void> =>
    excel.run(async (context) => {
      work(context.workbook.tables.getItem("SopDemand"));
      await context.sync();
    });

  it("is refused with a sentence while the sheet is protected, and nothing is written", async () => {
    await table(({ worksheet }) => worksheet.protection.protect());
    expect(await codeOf(importAfter("replace"))).toBe("protected");
    expect(await rowsNow()).toBe(oldRows);
    expect(await excel.addin.pendingWrites()).toEqual([]);
    await table(({ worksheet }) => worksheet.protection.unprotect());
  });

  it("is refused with a sentence when a column is missing, and nothing is written", async () => {
    await table((found) => found.columns.getItem("Quantity").delete());
    await expect(importAfter("replace")).rejects.toMatchObject({
      code: "missingColumn",
      detail: { column: "Quantity", table: "SopDemand" },
    });
    expect(await excel.addin.pendingWrites()).toEqual([]);
  });

  it("takes an import when the sheet has another name", async () => {
    await table(({ worksheet }) => (worksheet.name = "Ma demande"));
    expect((await importAfter("replace")).sheet).toBe("Ma demande");
    expect(await rowsNow()).toBe(newRows.replace);
  });

  it("keeps a table under another name as it is and makes a new one", async () => {
    await table((found) => (found.name = "MyDemand"));
    const { sheet } = await importAfter("replace");
    expect(sheet).toBe("Demand (2)");
    expect(await rowsNow()).toBe(newRows.replace);
    const mine = await excel.cells("Demand", { row: 4, column: 0, rows: 3, columns: 1 });
    expect(mine.flat()).toEqual(["A", "B", "C"]);
  });

  it.each(["replace", "append"] as const)("writes every row or refuses with a sentence under a filter (%s)", async (mode) => {
    await table((found) => found.columns.getItem("Family").filter.applyValuesFilter(excel.local(["B"])));
    const code = await codeOf(importAfter(mode));
    expect(["none", "filtered"]).toContain(code);
    expect(await rowsNow()).toBe(code === "none" ? newRows[mode] : oldRows);
    expect(await excel.addin.pendingWrites()).toEqual([]);
  });

  it("has a sentence in both languages for each of these refusals", () => {
    const codes: WorkbookErrorCode[] = ["cellEdit", "protected", "missingColumn", "filtered", "halfWritten"];
    for (const code of codes) {
      expect(inLanguage(workbookMessages[code], "en").length).toBeGreaterThan(30);
      expect(inLanguage(workbookMessages[code], "fr")).not.toBe(inLanguage(workbookMessages[code], "en"));
    }
  });
});
