/**
 * What risks, home and cursor of the pane say while one cell is an error: the rest is told as before, what rests on the cell has no answer and
 * names it, and a risk that was written stays as it was. Figures by hand from the three families; Alpha's stock falls below its minimum.
 */
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, month, putCell, threeFamilies } from "../support/threeFamilies";

let excel: ExcelSession;
beforeAll(async () => {
  const tables = threeFamilies();
  // 120 h asked of Line 1 in July, of 60 h: Alpha makes 500 of 1,000 and ends at 700, Beta 200 of 400 and ends at 400.
  tables["SopCapacity"] = (tables["SopCapacity"] ?? []).map((row) =>
    row["Resource"] === "Line 1" && row["Period"] === month(6) ? { ...row, Hours: 60 } : row,
  );
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) => (row["Family"] === "Gamma" ? row : { ...row, "Minimum stock": 800 }));
  excel = await builtFrom(tables);
  await excel.addin.run("findRisks", {}, { language: "en" });
}, 120_000);
afterAll(() => excel.close());

const names = async (): Promise<string[]> => (await excel.addin.readRisks("en")).items.map(({ name }) => name).sort();
const all = ["overload · Line 1", "shortage · Alpha", "shortage · Beta"];

it("finds what is short and overloaded while everything is there", async () => {
  expect(await names()).toEqual(all);
  expect((await excel.addin.readRisks("en")).unanswered).toEqual([]);
});

it.each([
  ["=NA()", "an error"],
  ["'1 200", "a text"],
])("says which cell leaves a family without an answer (%s), and neither closes its risk nor hides the others", async (content, kind) => {
  const before = await putCell(excel, { table: "SopStock", column: "Quantity", where: { Family: "Alpha", Period: month(-1) } }, content);
  const board = await excel.addin.readRisks("en");
  expect(board.state).toBe("ready");
  expect(board.unanswered.join("\n")).toMatch(
    new RegExp(`No answer on shortages of Alpha: the stock of Alpha is ${kind} \\(Stock!C\\d+\\)`),
  );
  expect(board.changes).toEqual([]);
  expect(board.items.map(({ name }) => name).sort()).toEqual(all);
  expect((await excel.addin.readOverview()).reasons.stock).toMatch(new RegExp(`^the stock of Alpha is ${kind}`));
  expect((await excel.addin.readCursor("en")).reasons.join()).toContain(`the stock of Alpha is ${kind}`);
  await putCell(excel, { table: "SopStock", column: "Quantity", where: { Family: "Alpha", Period: month(-1) } }, before);
  expect((await excel.addin.readRisks("en")).unanswered).toEqual([]);
});

it("gives no value that takes a price which is a text", async () => {
  const cell = { table: "SopFamilies", column: "Price", where: { Family: "Alpha" } };
  const before = await putCell(excel, cell, "'n/a");
  const alpha = (await excel.addin.readRisks("en")).items.find(({ name }) => name === "shortage · Alpha");
  expect([alpha?.value, alpha?.how]).toEqual([null, "No value: a price, a cost or a limit that it takes is an error or a text."]);
  await putCell(excel, cell, before);
});
