import type { Recalculation } from "../../engine/recalculation/recalculation";
import { open } from "./open";

/** What the engine complains of at the console while `work` runs. */
async function complaints(work: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const spy = jest.spyOn(console, "error").mockImplementation((...words: unknown[]) => void said.push(words.join(" ")));
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return said;
}

function chain() {
  const session = open();
  session.engine.addSheet("Data");
  session.put("Data!A1", [[1], [2], [3]]);
  session.put("A1", [["=Data!A1*2"], ["=SUM(Data!A1:A3)"], ["=A1+A2"]]);
  return session;
}

/** Number of different areas of the sheet Data that formulas read: cells and larger ones. */
function areasOf({ engine, area }: ReturnType<typeof chain>) {
  const { recalculation } = engine as unknown as { recalculation: Recalculation };
  return () => recalculation.book.readers.areas(area("Data!A1").sheetId);
}

test("rows inserted into a sheet of formulas leave nothing behind in the sheets they read", async () => {
  const session = chain();
  expect(
    await complaints(async () => {
      expect(await session.values("A1:A3")).toEqual([[2], [6], [8]]);
      session.engine.insert({ ...session.area("A1"), lastColumn: 16_383 }, "Down");
      expect(await session.values("A2:A4")).toEqual([[2], [6], [8]]);
      session.put("Data!A1", [[10]]);
      expect(await session.values("A2:A4")).toEqual([[20], [15], [35]]);
      session.put("Data!A2", [[5]]);
      expect(await session.values("A2:A4")).toEqual([[20], [18], [38]]);
    }),
  ).toEqual([]);
});

test("a removed sheet of formulas leaves nothing behind in the sheets they read", async () => {
  const session = chain();
  expect(
    await complaints(async () => {
      session.engine.addSheet("Keep");
      session.put("Keep!A1", [["=SUM(Data!A1:A3)"]]);
      await session.engine.calculation.settle();
      const first = session.engine.sheets()[0]?.id ?? "";
      session.engine.activateSheet(session.area("Keep!A1").sheetId);
      session.engine.removeSheet(first);
      session.put("Data!A3", [[30]]);
      expect(await session.values("Keep!A1")).toEqual([[33]]);
    }),
  ).toEqual([]);
});

test("a formula over whole columns that was replaced is forgotten", async () => {
  const session = open();
  session.put("A1", [[1], [2]]);
  session.put("C1", [["=SUM(A:A)+SUM(A1:B1)"]]);
  expect(
    await complaints(async () => {
      expect(await session.value("C1")).toBe(4);
      session.put("C1", [[7]]);
      await session.engine.calculation.settle();
      session.put("D1", [["=A1"]]);
      session.put("A1", [[5]]);
      expect(await session.value("D1")).toBe(5);
    }),
  ).toEqual([]);
});

test("edits leave the index of who reads what as large as it was", async () => {
  const session = chain();
  const areas = areasOf(session);
  await session.engine.calculation.settle();
  for (let value = 1; value <= 5; value++) {
    session.put("Data!A1", [[value]]);
    expect(await session.value("A2")).toBe(value + 5);
  }
  // Data!A1 and Data!A1:A3.
  expect(areas()).toBe(2);
});

test("an area that several formulas read stands in the index once, and stays for the others when one of them leaves", async () => {
  const session = chain();
  const areas = areasOf(session);
  session.put("B1", [["=MAX(Data!A1:A3)"], ["=MIN(Data!A1:A3)"], ["=COUNT(Data!A1:A2)"]]);
  expect(await session.values("B1:B3")).toEqual([[3], [1], [2]]);
  expect(areas()).toBe(3);
  session.put("A2", [["gone"]]);
  session.put("B1", [["gone"]]);
  session.put("Data!A1", [[0]]);
  expect(await session.values("B2:B3")).toEqual([[0], [2]]);
  expect(areas()).toBe(3);
  session.put("B2", [["gone"]]);
  await session.engine.calculation.settle();
  expect(areas()).toBe(2);
});

test("a formula whose INDEX finds a formula's cell follows it", async () => {
  const session = chain();
  session.put("C1", [["=INDEX(A1:A3,3)+OFFSET(A1,1,0)"]]);
  expect(await session.value("C1")).toBe(14);
  session.put("Data!A2", [[12]]);
  expect(await session.value("C1")).toBe(18 + 16);
});
