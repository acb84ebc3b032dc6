import type { Context } from "../../engine/context";
import type { FunctionMetadata } from "../../engine/engine";
import { open } from "./open";

const parameter = (name: string, matrix = true, more = {}) => ({
  name,
  description: `the ${name}`,
  type: "any",
  dimensionality: matrix ? ("matrix" as const) : ("scalar" as const),
  ...more,
});
const metadata = (id: string, parameters: FunctionMetadata["parameters"], options?: Record<string, boolean>): FunctionMetadata => ({
  id,
  name: id,
  description: `about ${id}`,
  parameters,
  result: { dimensionality: "matrix" },
  ...(options ? { options } : {}),
});

function withFunctions(call: (id: string, args: unknown[]) => unknown, functions: FunctionMetadata[]) {
  const book = open();
  const calls: { id: string; args: unknown[] }[] = [];
  book.engine.setFunctions("SOP", functions, (id, args) => {
    calls.push({ id, args });
    const value = call(id, args);
    return value instanceof Error ? { ok: false, code: "#N/A", message: value.message } : { ok: true, value };
  });
  return { ...book, calls };
}

test("arguments arrive as Office hands them over: blanks and omitted ones null, shape by parameter", async () => {
  const { put, value, calls } = withFunctions(
    () => 1,
    [metadata("SEE", [parameter("table"), parameter("one", false, { optional: true }), parameter("last", false, { optional: true })])],
  );
  put("A1", [
    [1, null],
    ["x", true],
  ]);
  put("D1", [["=SOP.SEE(A1:B2,,A1)"], ["=sop.see(A1,A2)"]]);
  expect(await value("D1")).toBe(1);
  expect(calls.map(({ args }) => args)).toEqual([
    [
      [
        [1, null],
        ["x", true],
      ],
      null,
      1,
    ],
    [[[1]], "x", null],
  ]);
});

test("only dependents of a changed cell are called again", async () => {
  const { put, value, calls } = withFunctions((_, [table]) => (table as number[][])[0]?.[0], [metadata("ECHO", [parameter("table")])]);
  put("A1", [[1, 2]]);
  put("D1", [["=SOP.ECHO(A1)", "=SOP.ECHO(B1)", "=SOP.ECHO(D1)"]]);
  expect(await value("F1")).toBe(1);
  expect(calls).toHaveLength(3);
  put("B1", [[5]]);
  expect(await value("E1")).toBe(5);
  expect(calls).toHaveLength(4);
  put("A1", [[7]]);
  expect(await value("F1")).toBe(7);
  expect(calls).toHaveLength(6);
  put("H9", [[1]]);
  await value("H9");
  expect(calls).toHaveLength(6);
});

test("a result may spill, hold errors and text that looks like a number", async () => {
  const { put, values } = withFunctions(
    () => [
      [1, "12"],
      [{ code: "#N/A", message: "no" }, Infinity],
      [null, true],
    ],
    [metadata("GRID", [])],
  );
  put("A1", [["=SOP.GRID()"]]);
  expect(await values("A1:B3")).toEqual([
    [1, "12"],
    ["#N/A", "#NUM!"],
    [0, true],
  ]);
});

test("the message of an error is kept with its cell until the formula goes or succeeds", async () => {
  const { engine, area, put, value } = withFunctions(
    (_, [table]) => ((table as number[][])[0]?.[0] === 0 ? new Error("Row 1 is zero") : 1),
    [metadata("CHECK", [parameter("table")])],
  );
  const sheet = engine.activeSheet();
  put("A1", [[0]]);
  put("C3", [["=SOP.CHECK(A1)"]]);
  expect(await value("C3")).toBe("#N/A");
  expect(engine.messageAt(sheet, 2, 2)).toBe("Row 1 is zero");
  put("A1", [[1]]);
  expect(await value("C3")).toBe(1);
  expect(engine.messageAt(sheet, 2, 2)).toBeUndefined();
  put("A1", [[0]]);
  await value("C3");
  engine.clear(area("C3"), "contents");
  await value("C3");
  expect(engine.messageAt(sheet, 2, 2)).toBeUndefined();
});

test("an error in an argument is the result, unless the function takes errors", async () => {
  const { put, values, calls } = withFunctions(
    () => 1,
    [metadata("STRICT", [parameter("table")]), metadata("OPEN", [parameter("table")], { allowErrorForDataTypeAny: true })],
  );
  put("A1", [["=1/0", 2]]);
  put("D1", [["=SOP.STRICT(A1:B1)", "=SOP.OPEN(A1:B1)"]]);
  expect(await values("D1:E1")).toEqual([["#DIV/0!", 1]]);
  expect(calls.map(({ id }) => id)).toEqual(["OPEN"]);
});

test("registering again recalculates; before the first registration a formula says #NAME?", async () => {
  const { engine, put, value } = open();
  put("A1", [["=SOP.LATE()"], ["=IFERROR(SOP.LATE(),0)"]]);
  expect(await value("A1")).toBe("#NAME?");
  engine.setFunctions("SOP", [metadata("LATE", [])], () => ({ ok: true, value: 1 }));
  expect(await value("A1")).toBe(1);
  engine.setFunctions("SOP", [metadata("LATE", [])], () => ({ ok: true, value: 2 }));
  expect(await value("A1")).toBe(2);
  expect(await value("A2")).toBe(2);
});

test("nested in other formulas and over a growing spill", async () => {
  const { put, value } = withFunctions(
    (_, [table]) => (table as number[][]).map(([number = 0]) => [number * 2]),
    [metadata("TWICE", [parameter("table")])],
  );
  put("A1", [[2]]);
  put("C1", [["=SEQUENCE(A1)", "=SOP.TWICE(C1#)", "=SUM(SOP.TWICE(D1#))+1"]]);
  expect(await value("E1")).toBe(13);
  put("A1", [[3]]);
  expect(await value("E1")).toBe(25);
});

test("a repeating parameter arrives as one array", async () => {
  const { put, value, calls } = withFunctions(
    () => 1,
    [metadata("MANY", [parameter("first", false), parameter("rest", false, { repeating: true })])],
  );
  put("A1", [["=SOP.MANY(1,2,3)"]]);
  expect(await value("A1")).toBe(1);
  expect(calls[0]?.args).toEqual([1, [2, 3]]);
});

test("a format that comes with a number is shown where the cell has none and the formula is that one call; the cell holds the number", async () => {
  const results: Record<string, unknown> = { WHOLE: 1, ROWS: [[0.5], [0.25]] };
  const formatted = (basicValue: number) => ({ type: "Double", basicValue, numberFormat: "0.0%" });
  const { engine, area, put, value, calls } = withFunctions(
    (id) => (id === "SHARE" ? formatted(0.8574) : id === "FULL" ? formatted(1) : results[id]),
    ["SHARE", "FULL", "WHOLE", "ROWS"].map((id) => metadata(id, [parameter("of", true, { optional: true })])),
  );
  put("A1", [
    ["=SOP.SHARE()", "=SOP.SHARE()*2", "=sop.FULL( A1 )", "=SOP.WHOLE()", '=SOP.SHARE()&""', "=SOP.SHARE(A1)+SOP.SHARE(A1)", "=A1"],
  ]);
  put("A2", [["=SOP.SHARE()", 0.5]]);
  engine.setStyle(area("A2"), { numberFormat: "0.00" });
  expect(await value("A1")).toBe(0.8574);
  expect(calls.find(({ id }) => id === "FULL")?.args).toEqual([[[0.8574]]]);
  expect(engine.text(area("A1:G1"))).toEqual([["85.7%", "1.7148", "100.0%", "1", "0.8574", "1.7148", "0.8574"]]);
  expect(engine.text(area("A2:B2"))).toEqual([["0.86", "0.5"]]);
  // What the grid draws.
  const { context } = engine as unknown as { context: Context };
  const drawn = [0, 1, 2, 3].map((column) => context.sheet(engine.activeSheet()).getCell(0, column)?.v);
  expect(drawn).toEqual(["85.7%", "1.7148", "100.0%", 1]);
  expect(engine.styleAt(engine.activeSheet(), 0, 0).numberFormat ?? "General").toBe("General");
});
