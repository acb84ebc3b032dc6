/** The roadmap by department: decided actions with their reason on the page of their department, nothing where nothing is decided. */
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

it("has a page for each department, with what is decided and why, and keeps its notes", async () => {
  const action = (what: string, owner: string, due: number, department: "production" | "sales") => ({ what, owner, department, due });
  await excel.addin.run("askQuestion", { question: "Packaging down?", answers: "Overtime\nSubcontract" }, options);
  const actions = [action("Plan 57 h", "Benoît", today - 1, "production"), action("Tell the customers", "Agathe", today + 9, "sales")];
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
  const note = rowsOfPage + 41;
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(`A${note}`).values = excel.local([["Ask Ann"]]);
    await context.sync();
  });
  await excel.addin.run("draftDepartments", {}, { language: "en", today: today + 30 });
  expect((await linesOf(1))[40]).toBe("Ask Ann");
});
