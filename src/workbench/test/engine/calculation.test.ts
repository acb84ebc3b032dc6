import { open } from "./open";

test("manual calculation waits until it is asked for", async () => {
  const { engine, put, values } = open();
  put("A1", [[1, "=A1*2"]]);
  await engine.calculation.settle();
  engine.calculation.mode = "Manual";
  put("A1", [[5]]);
  await engine.calculation.settle();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await values("A1:B1")).toEqual([[5, 2]]);
  expect(engine.calculation.dirty).toBe(true);
  await engine.calculation.calculate("Recalculate");
  expect(await values("A1:B1")).toEqual([[5, 10]]);
  put("A1", [[6]]);
  engine.flush();
  engine.calculation.mode = "Automatic";
  expect(await values("A1:B1")).toEqual([[6, 12]]);
});

test("with manual calculation a formula is calculated once, when it is entered", async () => {
  const { engine, put, values } = open();
  put("A1", [[1, "=A1*2", "=B1+A1"]]);
  await engine.calculation.settle();
  engine.calculation.mode = "Manual";
  put("A1", [[5]]);
  put("B1", [["=A1*3"]]);
  // B1 is new and sees A1 of now; C1, which depends on both, waits.
  expect(await values("A1:C1")).toEqual([[5, 15, 3]]);
  put("E1", [["=SEQUENCE(2)"]], "user");
  engine.flush();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(engine.read({ sheetId: engine.activeSheet(), row: 0, column: 4, lastRow: 1, lastColumn: 4 }).flat()).toEqual([
    { value: 1, formula: "=SEQUENCE(2)" },
    { value: 2 },
  ]);
  put("A1", [[7]]);
  expect(await values("A1:C1")).toEqual([[7, 15, 3]]);
  await engine.calculation.calculate("Recalculate");
  expect(await values("A1:C1")).toEqual([[7, 21, 28]]);
});

test("what a person types is calculated at once, though nobody asks for it; what the add-in writes waits for more of it", async () => {
  const { engine, put } = open();
  put("A1", [[1, "=A1*2"]]);
  await engine.calculation.settle();
  const before = engine.calculation.runs;
  const macrotask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  put("A1", [[5]]);
  engine.flush();
  for (let turn = 0; turn < 5; turn++) await macrotask();
  expect(engine.calculation.runs).toBe(before);
  put("A1", [[6]], "user");
  engine.flush();
  for (let turn = 0; turn < 5; turn++) await macrotask();
  expect(engine.calculation.runs).toBe(before + 1);
  await engine.calculation.settle();
  expect(engine.read({ sheetId: engine.activeSheet(), row: 0, column: 1, lastRow: 0, lastColumn: 1 })[0]?.[0]?.value).toBe(12);
  expect(engine.calculation.runs).toBe(before + 1);
});

test("settling is free when nothing changed, and many writes cost one calculation", async () => {
  const { engine, put, values } = open();
  put("A1", [[1, "=A1+1", "=B1+1"]]);
  await engine.calculation.settle();
  const before = engine.calculation.runs;
  await engine.calculation.settle();
  expect(engine.calculation.runs).toBe(before);
  for (let row = 1; row <= 20; row++) put(`A${row}`, [[row]]);
  expect(await values("C1")).toEqual([[3]]);
  expect(engine.calculation.runs).toBe(before + 1);
});

test("a full calculation calls every function again", async () => {
  const { engine, put, value } = open();
  let calls = 0;
  engine.setFunctions("SOP", [{ id: "COUNT", name: "COUNT", description: "", parameters: [], result: {} }], () => ({
    ok: true,
    value: ++calls,
  }));
  put("A1", [["=SOP.COUNT()"]]);
  expect(await value("A1")).toBe(1);
  await engine.calculation.calculate("Recalculate");
  expect(await value("A1")).toBe(1);
  await engine.calculation.calculate("Full");
  expect(await value("A1")).toBe(2);
});

test("a chain of 200 cells over two sheets is right after every edit, also when edits come while it calculates", async () => {
  const { engine, put, value } = open();
  engine.addSheet("Other");
  put("Sheet1!A1", [[1]]);
  put(
    "Other!A1",
    Array.from({ length: 100 }, (_, index) => [`=Sheet1!A${index + 1}+1`]),
  );
  put(
    "Sheet1!A2",
    Array.from({ length: 100 }, (_, index) => [`=Other!A${index + 1}+1`]),
  );
  expect(await value("Sheet1!A101")).toBe(201);
  for (let round = 0; round < 10; round++) {
    put("Sheet1!A1", [[round * 10]]);
    const settled = engine.calculation.settle();
    put("Sheet1!A1", [[round]], "user");
    engine.flush();
    await settled;
    expect(await value("Sheet1!A101")).toBe(200 + round);
  }
});
