/**
 * The roadmap by department: decided actions with their reason on the page of their department, nothing where nothing is decided. And a
 * pack where no review is built: its first page says so. Both are drawn again when their last drawing is undone.
 */
import { serialOf } from "../../src/calendar/days";
import { rowsOfPage } from "../../src/sheets/pack/pack";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
const today = serialOf(2027, 4, 12);
const options = { language: "en" as const, today };
beforeAll(async () => {
  excel = await startExcel();
  await bringIn(excel, utf8("Family,Price,Unit cost\nSticks,11.2,6.7\n"), "families.csv", { kind: "families" });
}, 120_000);
afterAll(() => excel.close());

const undoNewest = async () => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
};

it("has a page for each department, with what is decided and why, and keeps its notes", async () => {
  const action = (what: string, owner: string, due: number, department: "production" | "sales" | null) => ({
    what,
    owner,
    department,
    due,
  });
  await excel.addin.run("askQuestion", { question: "Packaging down?", answers: "Overtime\nSubcontract" }, options);
  const actions = [
    action("Plan 57 h", "Benoît", today - 1, "production"),
    action("Tell the customers", "Agathe", today + 9, "sales"),
    action("Call all\nby Friday", "Ann", today + 9, null),
  ];
  await excel.addin.run("decide", { decision: "D1", chosen: "Overtime", by: "Geneviève", why: "No customer waits", actions }, options);
  await excel.addin.run("closeAction", { action: "A2", as: "done", result: "All know" }, options);
  const sheet = await excel.addin.run("draftDepartments", {}, options);
  const linesOf = async (page: number) =>
    (await excel.cells(sheet, { row: page * rowsOfPage, column: 0, rows: rowsOfPage, columns: 1 })).map(([text]) => String(text));
  // Sales, production, purchasing, logistics, finance.
  const [sales, production, purchasing] = [await linesOf(0), await linesOf(1), await linesOf(2)];
  expect(sales).toEqual(expect.arrayContaining(["Sales: what is to do", "Open actions: 0, done: 1", "    Done: All know"]));
  expect(production).toEqual(
    expect.arrayContaining([
      "Open actions: 1, done: 0 · ▼ late: 1",
      "▼ A1 Plan 57 h: Benoît, by 11 Apr 2027",
      "    Why: D1 Packaging down?",
      // Without reviews, nobody knows what the plan asks.
      "What follows from the plan is not known: build the reviews first.",
    ]),
  );
  expect(purchasing).toContain("Nothing decided for Purchasing this cycle.");
  // What is nobody's stands on a page of its own, each of its lines in a row.
  expect(await linesOf(5)).toEqual(
    expect.arrayContaining(["No department: what is to do", "○ A3 Call all", "by Friday: Ann, by 21 Apr 2027"]),
  );
  const note = rowsOfPage + 41;
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`A${note}`).values = excel.local([["Ask Ann"]]);
    await context.sync();
  });
  await excel.addin.run("draftDepartments", {}, { language: "en", today: today + 30 });
  expect((await linesOf(1))[40]).toBe("Ask Ann");
  await undoNewest();
  expect((await linesOf(1))[40]).toBe("Ask Ann");
  expect(await linesOf(1)).toContain("Production: what is to do");
});

it("has nothing to show of reviews that are not built, says so in the pack, and draws it again after an undo", async () => {
  const cycle = serialOf(2027, 4);
  await excel.addin.run("openCycle", { cycle }, options);
  await excel.addin.run("prepareMeetings", { cycle }, options);
  const meeting = (await excel.addin.readMeetings("en", today)).meetings.find(({ kind }) => kind === "supply review")?.name ?? "";
  const sheet = await excel.addin.run("buildPack", { meeting }, options);
  expect(sheet).toBe("Pack 2027-04 Supply review");
  const lines = async () =>
    (await excel.cells(sheet, { row: 0, column: 0, rows: rowsOfPage + 1, columns: 1 })).map(([text]) => String(text));
  const first = await lines();
  for (const line of [
    "The agenda is not built yet.",
    "- Results: the reviews are not built",
    "- Load: the reviews are not built",
    "- Stock: the reviews are not built",
    "- Decisions: none on the agenda",
  ])
    expect(first).toContain(line);
  // One page alone.
  expect(first[rowsOfPage]).toBe("");
  await excel.addin.run("buildAgenda", { meeting }, options);
  await excel.addin.run("buildPack", { meeting }, options);
  expect(await lines()).toContain("Agenda:");
  await undoNewest();
  expect(await lines()).toContain("Agenda:");
  // What was done in a cycle before is told there; what is open goes on.
  const pages = async () => {
    const departments = await excel.addin.run("draftDepartments", {}, options);
    return (await excel.cells(departments, { row: 0, column: 0, rows: 2 * rowsOfPage, columns: 1 })).map(([text]) => String(text));
  };
  expect(await pages()).toContain("Open actions: 0, done: 1");
  await excel.addin.run("openCycle", { cycle: serialOf(2027, 5) }, options);
  const later = await pages();
  expect(later).toContain("Nothing decided for Sales this cycle.");
  expect(later).toContain("Open actions: 1, done: 0 · ▼ late: 1");
});
