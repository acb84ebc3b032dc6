import { open } from "./open";

async function plan() {
  const book = open();
  book.put("A1", [
    ["Line", "Load", "Net cap"],
    ["SMT", 90, 100],
    ["THT", 70, 60],
  ]);
  const id = await book.engine.addTable(book.area("A1:C3"), "Stock_Plan", "TableStyleMedium2");
  return { ...book, id };
}

test("structured references find tables and columns whatever their case and read back in the table's own spelling", async () => {
  const { put, value, formula } = await plan();
  put("F1", [["=sum(stock_plan[LOAD])"]]);
  expect(await value("F1")).toBe(160);
  expect(await formula("F1")).toBe("=SUM(Stock_Plan[Load])");
});

test("headers, all, a column span and another sheet are understood", async () => {
  const { engine, put, values } = await plan();
  engine.addSheet("Other");
  put("Other!A1", [
    ["=Stock_Plan[[#Headers],[Net cap]]", "=ROWS(Stock_Plan[#All])", "=SUM(Stock_Plan[[Load]:[Net cap]])", "=ROWS(Stock_Plan)"],
  ]);
  expect(await values("Other!A1:D1")).toEqual([["Net cap", 3, 320, 2]]);
});

test("the own row of a table is written with @ and read back without the table's name", async () => {
  const { engine, area, put, values, formula, id } = await plan();
  await engine.resizeTable(id, area("A1:D3"));
  put("D2", [["=[@[Net cap]]-[@Load]"], ["=Stock_Plan[@[Net cap]]-Stock_Plan[@Load]"]]);
  expect(await values("D2:D3")).toEqual([[10], [-10]]);
  expect(await formula("D2")).toBe("=[@[Net cap]]-[@Load]");
  expect(await formula("D3")).toBe("=[@[Net cap]]-[@Load]");
});

test("a totals row is not data and is reached by its own name", async () => {
  const { engine, put, values, id } = await plan();
  await engine.changeTable(id, { hasTotals: true });
  put("B4", [["=SUBTOTAL(109,[Load])"]]);
  put("F1", [["=SUM(Stock_Plan[Load])", "=Stock_Plan[[#Totals],[Load]]", "=ROWS(Stock_Plan[#All])"]]);
  expect(await values("F1:H1")).toEqual([[160, 160, 4]]);
  await engine.changeTable(id, { hasTotals: false });
  expect(await values("F1:H1")).toEqual([[160, "#REF!", 3]]);
});

test("a renamed header renames the column in every formula", async () => {
  const { put, value, formula, engine } = await plan();
  put("F1", [["=SUM(Stock_Plan[Load])"]]);
  put("B1", [["Work"]]);
  expect(await formula("F1")).toBe("=SUM(Stock_Plan[Work])");
  expect(await value("F1")).toBe(160);
  expect(engine.tables()[0]?.columns.map(({ name }) => name)).toEqual(["Line", "Work", "Net cap"]);
});

test("two columns whose headers change places stay two in every formula", async () => {
  const { put, formula } = await plan();
  put("F1", [["=SUM(Stock_Plan[Line])-SUM(Stock_Plan[Load])"]]);
  put("A1", [["Load", "Line"]]);
  expect(await formula("F1")).toBe("=SUM(Stock_Plan[Load])-SUM(Stock_Plan[Line])");
});

test("a renamed table is renamed in every formula", async () => {
  const { put, value, formula, engine, id } = await plan();
  put("F1", [["=SUM(Stock_Plan[Load])+ROWS(Stock_Plan)"]]);
  await engine.renameTable(id, "Plan");
  expect(await formula("F1")).toBe("=SUM(Plan[Load])+ROWS(Plan)");
  expect(await value("F1")).toBe(162);
});

test("a resized table is seen by formulas, also after an unrelated edit and by a new cell with the same formula", async () => {
  const { put, value, engine, id, area } = await plan();
  put("F1", [["=SUM(Stock_Plan[Load])"]]);
  expect(await value("F1")).toBe(160);
  put("A4", [["Coat", 40, 50]]);
  await engine.resizeTable(id, area("A1:C4"));
  expect(await value("F1")).toBe(200);
  put("H9", [[1]]);
  put("F2", [["=SUM(Stock_Plan[Load])"]]);
  expect(await value("F2")).toBe(200);
  put("B4", [[41]]);
  expect(await value("F1")).toBe(201);
  expect(await value("F2")).toBe(201);
});

test("what a person types under a table belongs to it; what the add-in writes there does not", async () => {
  const { put, value, engine } = await plan();
  put("F1", [["=SUM(Stock_Plan[Load])"]]);
  put("A4", [["Coat", 40, 50]]);
  expect(await value("F1")).toBe(160);
  put("B4", [[30]], "user");
  expect(await value("F1")).toBe(190);
  expect(engine.tables()[0]?.range.lastRow).toBe(3);
});

test("a formula typed into an empty column fills it, and rows added later continue it", async () => {
  const { engine, area, put, values, formula, id } = await plan();
  await engine.resizeTable(id, area("A1:D3"));
  put("D2", [["=B2*2"]], "user");
  expect(await values("D2:D3")).toEqual([[180], [140]]);
  put("B4", [[5]], "user");
  expect(await formula("D4")).toBe("=B4*2");
  expect(await values("D4")).toEqual([[10]]);
});

test("blank and repeated headers get Excel's replacements", async () => {
  const { engine, area, put, values } = open();
  put("A1", [
    ["Load", null, "load", 2026],
    [1, 2, 3, 4],
  ]);
  await engine.addTable(area("A1:D2"), "T", "TableStyleLight1");
  expect(engine.tables()[0]?.columns.map(({ name }) => name)).toEqual(["Load", "Column2", "load2", "2026"]);
  expect(await values("A1:D1")).toEqual([["Load", "Column2", "load2", "2026"]]);
});

test("a formula written before its table exists is right once it does, and says #NAME? when it goes", async () => {
  const { engine, area, put, value } = open();
  put("A1", [["Load"], [4], [6]]);
  put("C1", [["=SUM(Later[Load])"]]);
  expect(await value("C1")).toBe("#NAME?");
  const id = await engine.addTable(area("A1:A3"), "Later", "TableStyleMedium2");
  expect(await value("C1")).toBe(10);
  await engine.removeTable(id);
  expect(await value("C1")).toBe("#NAME?");
});

test("the style of a table and its options are kept, and its look is not the cells' own format", async () => {
  const { engine, id } = await plan();
  const sheet = engine.activeSheet();
  expect(engine.tables()[0]?.style).toBe("TableStyleMedium2");
  await engine.changeTable(id, { style: "TableStyleLight9", bandedRows: false });
  expect(engine.tables()[0]).toMatchObject({ style: "TableStyleLight9", bandedRows: false, bandedColumns: false });
  expect(engine.styleAt(sheet, 0, 0)).toEqual({});
});

test("a long formula written again after its table has grown reads the new rows, too", async () => {
  const { engine, put, value, id, area } = await plan();
  const long =
    '=IF(XLOOKUP("AOI",Stock_Plan[Line],Stock_Plan[Load],"")="","not found",XLOOKUP("AOI",Stock_Plan[Line],Stock_Plan[Load],""))';
  put("F1", [[long]]);
  expect(await value("F1")).toBe("not found");
  put("A4", [["AOI", 55, 80]]);
  engine.resizeTable(id, area("A1:C4"));
  expect(await value("F1")).toBe(55);
  engine.clear(area("F1"), "all");
  put("F1", [[long]]);
  put("F2", [[long]]);
  expect(await value("F1")).toBe(55);
  expect(await value("F2")).toBe(55);
});
