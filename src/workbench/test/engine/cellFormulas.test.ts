import { open } from "./open";

test("what the engine is asked to know of Excel's newer functions calculates", async () => {
  const { put, values } = open();
  put("A1", [
    ["a", 1],
    ["b", 2],
    ["a", 3],
  ]);
  put("D1", [
    ['=XLOOKUP("b",A1:A3,B1:B3)'],
    ['=SUM(FILTER(B1:B3,A1:A3="a"))'],
    ["=LET(x,SUM(B1:B3),x*2)"],
    ["=LAMBDA(x,x+1)(4)"],
    ['=SUMIFS(B1:B3,A1:A3,"a")'],
    ["=SUM(HSTACK(B1:B3,B1:B3))"],
    ["=SUM(SEQUENCE(4))"],
  ]);
  expect(await values("D1:D7")).toEqual([[2], [4], [12], [5], [4], [12], [10]]);
});

test("a spill reference follows a growing spill, from another sheet too", async () => {
  const { engine, put, value, formula } = open();
  put("A1", [[3]]);
  put("C1", [["=SEQUENCE(A1)"]]);
  engine.addSheet("My data");
  put("E1", [["=SUM(C1#)"]]);
  put("My data!A1", [["=SUM(Sheet1!C1#)+1"], ["=ROWS('Sheet1'!$C$1#)"]]);
  expect(await value("E1")).toBe(6);
  expect(await value("My data!A1")).toBe(7);
  put("A1", [[5]]);
  expect(await value("E1")).toBe(15);
  expect(await value("My data!A1")).toBe(16);
  expect(await value("My data!A2")).toBe(5);
  expect(await formula("My data!A1")).toBe("=SUM(Sheet1!C1#)+1");
});

test("a blocked spill says #SPILL! and spills again when the way is free", async () => {
  const { engine, area, put, values } = open();
  put("A1", [["=SEQUENCE(3)"]]);
  expect(await values("A1:A3")).toEqual([[1], [2], [3]]);
  put("A2", [["in the way"]]);
  expect(await values("A1:A3")).toEqual([["#SPILL!"], ["in the way"], [""]]);
  expect(engine.spillFrom(engine.activeSheet(), 0, 0)).toBeNull();
  engine.clear(area("A2"), "contents");
  expect(await values("A1:A3")).toEqual([[1], [2], [3]]);
  expect(engine.spillFrom(engine.activeSheet(), 0, 0)).toMatchObject({ row: 0, lastRow: 2 });
  expect(engine.spillAnchor(engine.activeSheet(), 2, 0)).toEqual({ row: 0, column: 0 });
});

test("true and false stay truth values, typed, calculated and spilled", async () => {
  const { put, values } = open();
  put("A1", [[true, "=1=2", "=A1:B1"]]);
  expect(await values("A1:D1")).toEqual([[true, false, true, false]]);
});

test("errors carry Excel's code and no formula gives NaN", async () => {
  const { engine, area, put, values } = open();
  put("A1", [["=1/0", "=NA()", "=Nothing", '="a"+1', "=SQRT(-1)"]]);
  engine.write(area("F1:G1"), [[{ error: "#N/A" }, { value: NaN }]]);
  put("A2", [["=ISNA(F1)"]]);
  expect(await values("A1:G1")).toEqual([["#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#N/A", "#NUM!"]]);
  expect(await values("A2")).toEqual([[true]]);
});

test("text is never a formula and keeps being text", async () => {
  const { engine, area, content, put, value } = open();
  engine.write(area("A1:C1"), [[{ value: "=1+1" }, { value: "007" }, { value: "@x" }]]);
  expect(await content("A1:C1")).toEqual([[{ value: "=1+1" }, { value: "007" }, { value: "@x" }]]);
  put("D1", [["=ISTEXT(B1)"]]);
  expect(await value("D1")).toBe(true);
});

test("functions and references read back in capitals, names and text as they are", async () => {
  const { engine, put, formula } = open();
  engine.setName({ name: "Growth", formula: "=Sheet1!$B$9", visible: true, comment: "" });
  put("A1", [['=if(b1>$c$2,"sum(a1)",GROWTH)']]);
  expect(await formula("A1")).toBe('=IF(B1>$C$2,"sum(a1)",Growth)');
});

test("a half-typed structured reference does not spoil later formulas", async () => {
  const { put, value } = open();
  put("A1", [["=SUM(Plan["]]);
  put("B1", [["=1+2*3"]]);
  expect(await value("B1")).toBe(7);
});

test("subtotals leave hidden rows out", async () => {
  const { engine, put, value } = open();
  put("A1", [[1], [2], [4]]);
  put("C1", [["=SUBTOTAL(109,A1:A3)"]]);
  expect(await value("C1")).toBe(7);
  engine.setHidden(engine.activeSheet(), "row", 1, 1, true);
  expect(await value("C1")).toBe(5);
});

test("results keep fifteen digits", async () => {
  const { put, value } = open();
  put("A1", [["=1/3"]]);
  expect(await value("A1")).toBe(1 / 3);
});

test.each([
  ['=MAXIFS(B1:B3,A1:A3,"none")', 0],
  ['=MINIFS(B1:B3,A1:A3,"none")', 0],
  ['=MAXIFS(B1:B3,A1:A3,"none")+1', 1],
  ['=MAXIFS(D1:D3,A1:A3,"x")', 0],
  ['=MINIFS(D1:D3,A1:A3,"x")', 0],
  ['=MAXIFS(B1:B3,A1:A3,"x")', 5],
  ['=MINIFS(B1:B3,A1:A3,"x")', -2],
  ['=SUM(MAXIFS(B1:B3,A1:A3,{"x","none"}))', 5],
  ['=AVERAGEIFS(B1:B3,A1:A3,"none")', "#DIV/0!"],
  ['=AVERAGEIF(A1:A3,"none",B1:B3)', "#DIV/0!"],
  ['=AVERAGEIFS(D1:D3,A1:A3,"x")', "#DIV/0!"],
  ['=SUMIFS(B1:B3,A1:A3,"none")', 0],
  ['=COUNTIFS(A1:A3,"none")', 0],
  ["=MAX(D1:D3)", 0],
  ["=MIN(D1:D3)", 0],
  ["=AVERAGE(D1:D3)", "#DIV/0!"],
])("where nothing meets the conditions %s is what Excel says: %s", async (formula, expected) => {
  const session = open();
  session.put("A1", [
    ["x", 5],
    ["y", 9],
    ["x", -2],
  ]);
  session.put("F1", [[formula]]);
  expect(await session.value("F1")).toBe(expected);
});
