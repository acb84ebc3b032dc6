import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { open } from "./open";

test("inserted rows and columns move cells, formulas, tables and names", async () => {
  const { engine, area, put, value, formula } = open();
  put("A1", [["Load"], [4], [6]]);
  put("D1", [["=SUM(A2:A3)"]]);
  engine.setName({ name: "First", formula: "=Sheet1!$A$2", visible: true, comment: "" });
  await engine.addTable(area("A1:A3"), "Plan", "TableStyleMedium2");
  engine.insert({ ...area("A1"), lastColumn: 16383 }, "Down");
  engine.insert({ ...area("A1"), lastRow: 1048575 }, "Right");
  expect(await formula("E2")).toBe("=SUM(B3:B4)");
  expect(await value("E2")).toBe(10);
  expect(engine.tables()[0]?.range).toEqual({ row: 1, column: 1, lastRow: 3, lastColumn: 1 });
  expect(engine.names()[0]?.formula).toBe("=Sheet1!$B$3");
  engine.remove({ ...area("A1"), lastColumn: 16383 }, "Up");
  expect(await formula("E1")).toBe("=SUM(B2:B3)");
});

test("removed rows and columns take names of their sheet along, and no other", () => {
  const { engine, area } = open();
  engine.addSheet("My sheet");
  for (const [name, formula] of [
    ["Here", "=Sheet1!$B$2:$D$9"],
    ["There", "='My sheet'!$B$2:$D$9"],
    ["Below", "='My sheet'!$B$12"],
  ] as const)
    engine.setName({ name, formula, visible: true, comment: "" });
  const names = () => Object.fromEntries(engine.names().map(({ name, formula }) => [name, formula.replaceAll("'", "")]));
  engine.remove({ ...area("My sheet!A5"), lastRow: 5, lastColumn: 16383 }, "Up");
  expect(names()).toEqual({ Here: "=Sheet1!$B$2:$D$9", There: "=My sheet!$B$2:$D$7", Below: "=My sheet!$B$10" });
  engine.remove({ ...area("Sheet1!D1"), lastRow: 1048575 }, "Left");
  expect(names()).toEqual({ Here: "=Sheet1!$B$2:$C$9", There: "=My sheet!$B$2:$D$7", Below: "=My sheet!$B$10" });
});

test("a row inserted inside a table belongs to it and its column formulas see it", async () => {
  const { engine, area, put, value } = open();
  put("A1", [["Load"], [4], [6]]);
  await engine.addTable(area("A1:A3"), "Plan", "TableStyleMedium2");
  put("D1", [["=SUM(Plan[Load])"]]);
  engine.insert({ ...area("A3"), lastColumn: 16383 }, "Down");
  put("A3", [[100]]);
  expect(await value("D1")).toBe(110);
});

test("partial inserts shift only their cells, on a sheet that is not active too, and tell one event", async () => {
  const { engine, area, put, values, events, formula } = open();
  engine.addSheet("Other");
  put("Other!A1", [
    [1, 10],
    [2, 20],
  ]);
  put("Other!D1", [["=A2"]]);
  await engine.calculation.settle();
  const seen = events();
  engine.insert(area("Other!A1"), "Down");
  expect(await values("Other!A1:B3")).toEqual([
    ["", 10],
    [1, 20],
    [2, ""],
  ]);
  expect(await formula("Other!D1")).toBe("=A3");
  expect(seen.filter(({ type }) => type === "changed")).toEqual([
    { type: "changed", kind: "CellInserted", area: area("Other!A1"), origin: "addin" },
  ]);
  engine.remove(area("Other!A1"), "Up");
  expect(await values("Other!A1:B2")).toEqual([
    [1, 10],
    [2, 20],
  ]);
  expect(engine.sheets().find(({ id }) => id === engine.activeSheet())?.name).toBe("Sheet1");
});

test("copies move relative references, repeat over the target and may be transposed", async () => {
  const { engine, area, put, values, formula } = open();
  put("A1", [
    [1, 2],
    [3, 4],
  ]);
  put("D1", [["=A1*$B$1"]]);
  await engine.copy(area("D1"), area("D1:D2"), "All", false, false);
  expect(await formula("D2")).toBe("=A2*$B$1");
  expect(await values("D1:D2")).toEqual([[2], [6]]);
  await engine.copy(area("A1:B2"), area("F1"), "Values", false, true);
  expect(await values("F1:G2")).toEqual([
    [1, 3],
    [2, 4],
  ]);
});

test("merging keeps the top left value", async () => {
  const { engine, area, put, values } = open();
  put("A1", [["a", "b"]]);
  engine.merge(area("A1:B1"), false);
  expect(engine.merges(engine.activeSheet())).toEqual([{ row: 0, column: 0, lastRow: 0, lastColumn: 1 }]);
  expect(await values("A1:B1")).toEqual([["a", ""]]);
  engine.unmerge(area("A1"));
  expect(engine.merges(engine.activeSheet())).toEqual([]);
});

test("widths and heights are in points, 48 and 15 at first; autofit follows the text", () => {
  const { engine, put } = open();
  const sheet = engine.activeSheet();
  expect([engine.columnWidth(sheet, 0), engine.rowHeight(sheet, 0)]).toEqual([48, 15]);
  engine.setColumnWidth(sheet, 1, 2, 90);
  engine.setRowHeight(sheet, 3, 3, 30);
  expect([engine.columnWidth(sheet, 2), engine.rowHeight(sheet, 3)]).toEqual([90, 30]);
  put("A1", [["a rather long text in a narrow column"]]);
  engine.autofitColumns(sheet, 0, 0);
  expect(engine.columnWidth(sheet, 0)).toBeGreaterThan(150);
});

test("a table's filter hides rows, also from SUBTOTAL", async () => {
  const { engine, area, put, value } = open();
  put("A1", [
    ["Line", "Load"],
    ["a", 1],
    ["b", 2],
    ["a", 4],
  ]);
  const id = await engine.addTable(area("A1:B4"), "Plan", "TableStyleMedium2");
  put("D1", [["=SUBTOTAL(109,Plan[Load])"]]);
  expect(await value("D1")).toBe(7);
  await engine.filterTable(id, 0, ["a"]);
  expect(engine.isHidden(engine.activeSheet(), "row", 2)).toBe(true);
  expect(engine.tableFilters(id)).toEqual({ 0: ["a"] });
  expect(await value("D1")).toBe(5);
  await engine.filterTable(id, 0, null);
  expect(engine.isHidden(engine.activeSheet(), "row", 2)).toBe(false);
  expect(await value("D1")).toBe(7);
});

test("names the engine's own check refuses work whatever their case, also for a formula with a table or a spill", async () => {
  const { engine, area, put, values } = open();
  put("A1", [["Load"], [4], [6]]);
  put("C1", [["=SEQUENCE(3)"]]);
  await engine.addTable(area("A1:A3"), "Plan", "TableStyleMedium2");
  engine.setName({ name: "Rate", formula: "=Sheet1!$A$2", visible: true, comment: "a rate" });
  engine.setName({ name: "Loads", formula: "=Plan[Load]", visible: true, comment: "" });
  engine.setName({ name: "Three", formula: "=Sheet1!$C$1#", visible: true, comment: "" });
  put("E1", [["=rate*2", "=SUM(loads)", "=SUM(Three)"]]);
  expect(await values("E1:G1")).toEqual([[8, 10, 6]]);
  expect(engine.names().map(({ name, formula }) => [name, formula])).toEqual([
    ["Rate", "=Sheet1!$A$2"],
    ["Loads", "=Plan[Load]"],
    ["Three", "=Sheet1!$C$1#"],
  ]);
  engine.removeName("RATE");
  expect(await values("E1")).toEqual([["#NAME?"]]);
});

test("a renamed sheet is renamed in formulas, a removed one leaves #REF!", async () => {
  const { engine, put, formula, value } = open();
  const other = engine.addSheet("Other");
  put("Other!A1", [[5]]);
  put("Sheet1!A1", [["=Other!A1+1"]]);
  engine.renameSheet(other, "New name");
  expect(await formula("Sheet1!A1")).toBe("='New name'!A1+1");
  engine.removeSheet(other);
  expect(await value("Sheet1!A1")).toBe("#REF!");
});

test("what names a sheet, in its text or through a name, reads the sheet that comes by that name, and follows its cells", async () => {
  const { engine, put, values } = open();
  engine.setName({ name: "Far", formula: "=Later!$A$1", visible: true, comment: "" });
  const nothing = Array.from({ length: 5 }, () => expect.stringMatching(/^#/) as unknown);
  put("A1", [[1], [2], [3]]);
  put("B1", [["=Later!A1+1"], ["=Far+1"], ["=SUM(Later!A1:Later!A2)"], ["=SUM(Later!A1:A2)"], ["=SUM('Later'!A:A)"], ["=SUM(A1:A3)"]]);
  expect((await values("B1:B6")).flat()).toEqual([...nothing, 6]);
  engine.addSheet("Early");
  put("Early!A1", [[10], [20]]);
  expect((await values("B1:B6")).flat()).toEqual([...nothing, 6]);
  engine.addSheet("Later");
  put("Later!A1", [[10], [30]]);
  expect((await values("B1:B6")).flat()).toEqual([11, 11, 40, 40, 40, 6]);
  put("Later!A1", [[11]]);
  expect((await values("B1:B6")).flat()).toEqual([12, 12, 41, 41, 41, 6]);
});

test("each formula is taken apart once, however often a sheet gets another name", async () => {
  const { engine, put, formula, values } = open();
  const other = engine.addSheet("Other");
  put("Other!A1", [[5]]);
  // More texts than the spreadsheet engine remembers of itself.
  const count = 2500;
  put("Sheet1!A1", [...Array.from({ length: count }, (_, row) => [`=B${row + 1}+${row}.5`]), ["=Other!A1"]]);
  await values(`Sheet1!A${count + 1}`);
  engine.renameSheet(other, "First");
  const took = jest.spyOn(LexerTreeBuilder.prototype as unknown as { _getSequenceArray(text: string): unknown }, "_getSequenceArray");
  engine.renameSheet(other, "Second");
  engine.setName({ name: "Any", formula: "=Sheet1!$A$1", visible: true, comment: "" });
  engine.renameSheet(other, "Third");
  const texts = took.mock.calls.length;
  took.mockRestore();
  expect(await formula(`Sheet1!A${count + 1}`)).toBe("=Third!A1");
  expect(texts).toBeLessThan(20);
});
