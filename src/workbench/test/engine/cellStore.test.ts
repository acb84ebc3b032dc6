import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { triggerSeam } from "../../engine/seams";
import { open } from "./open";

test("the engine's paid edition is not installed", () => {
  expect(existsSync(resolve(__dirname, "../../../../node_modules/@univerjs-pro"))).toBe(false);
});

test("an upgrade that moves a private member stops with its name", () => {
  expect(() => triggerSeam({ _waitingCommandQueue: [] })).toThrow(/TriggerCalculationController no longer has _executingDirtyData/);
});

test("sheets grow when written to", async () => {
  const { engine, value, put } = open();
  put("AZ5000", [[7]]);
  expect(await value("AZ5000")).toBe(7);
  expect(engine.usedArea(engine.activeSheet(), true)).toMatchObject({ row: 4999, column: 51, lastRow: 4999, lastColumn: 51 });
});

test("a null in a written grid leaves its cell alone", async () => {
  const { engine, area, put, values } = open();
  put("A1", [[1, 2]]);
  engine.write(area("A1:B1"), [[null, { value: 3 }]]);
  expect(await values("A1:B1")).toEqual([[1, 3]]);
});

test("styles merge, reset with null and keep what the grid cannot draw", () => {
  const { engine, area } = open();
  const sheet = engine.activeSheet();
  engine.setStyle(area("A1:B2"), {
    bold: true,
    fill: "#FF0000",
    horizontal: "Fill",
    top: { style: "Dash", weight: "Medium", color: "#00FF00" },
  });
  engine.setStyle(area("A1"), { bold: null, numberFormat: "0.00", unlocked: true });
  expect(engine.styleAt(sheet, 0, 0)).toEqual({
    fill: "#FF0000",
    horizontal: "Fill",
    numberFormat: "0.00",
    unlocked: true,
    top: { style: "Dash", weight: "Medium", color: "#00FF00" },
  });
  engine.setStyle(area("A1:B2"), (row, column) => ({ fontSize: 10 + row + column }));
  expect(engine.styleAt(sheet, 1, 1).fontSize).toBe(12);
  engine.clear(area("A1:B2"), "formats");
  expect(engine.styleAt(sheet, 0, 0)).toEqual({});
});

test("a whole column's format counts for cells that come later", () => {
  const { engine, area } = open();
  engine.setStyle({ ...area("C1"), lastRow: 1048575 }, { numberFormat: "0%" });
  expect(engine.styleAt(engine.activeSheet(), 150, 2)).toEqual({ numberFormat: "0%" });
});

test("displayed texts follow the number format", () => {
  const { engine, area, put } = open();
  put("A1", [[1234.5, 0.256, 46023, true, "text"]]);
  engine.setStyle(area("A1:C1"), (_, column) => ({ numberFormat: ["#,##0.00", "0.0%", "yyyy-mm-dd"][column] ?? "General" }));
  expect(engine.text(area("A1:F1"))).toEqual([["1,234.50", "25.6%", "2026-01-01", "TRUE", "text", ""]]);
});

test("notes and links move with their rows and go when cleared", async () => {
  const { engine, area, put } = open();
  const sheet = engine.activeSheet();
  put("A2", [["x"]]);
  engine.setNote(sheet, 1, 0, "a note");
  engine.setHyperlink(sheet, 1, 0, { target: "#Sheet1!A1", tip: "up" });
  engine.insert({ ...area("A1"), lastColumn: 16383 }, "Down");
  expect(engine.notes(sheet)).toEqual([{ row: 2, column: 0, text: "a note" }]);
  expect(engine.hyperlinks(sheet)).toEqual([{ row: 2, column: 0, target: "#Sheet1!A1", tip: "up" }]);
  engine.clear(area("A3"), "hyperlinks");
  engine.setNote(sheet, 2, 0, null);
  expect([engine.notes(sheet), engine.hyperlinks(sheet)]).toEqual([[], []]);
});

test("100,000 cells are written, read, captured and loaded", async () => {
  const { engine, area } = open();
  const rows = Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (_, column) => ({ value: row * column + 0.5 })));
  engine.write(area("A1:T5000"), rows);
  await engine.calculation.settle();
  const last = { value: 4999 * 19 + 0.5 };
  expect(engine.read(area("A1:T5000"))[4999]?.[19]).toEqual(last);
  const other = open();
  await other.engine.load(await engine.capture());
  expect(other.engine.read(other.area("A1:T5000"))[4999]?.[19]).toEqual(last);
});
