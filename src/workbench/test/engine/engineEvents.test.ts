import { open } from "./open";

test("changes say what, where and who", async () => {
  const { engine, area, put, events } = open();
  const seen = events();
  put("A1", [
    [1, 2],
    [3, 4],
  ]);
  engine.flush();
  put("D4", [[1]], "user");
  engine.flush();
  engine.insert({ ...area("A2"), lastColumn: 16383 }, "Down");
  engine.remove({ ...area("A1"), lastRow: 1048575 }, "Left");
  const changes = seen
    .filter((event) => event.type === "changed")
    .map((event) =>
      event.type === "changed"
        ? [event.kind, event.area.row, event.area.column, event.area.lastRow, event.area.lastColumn, event.origin]
        : [],
    );
  expect(changes[0]).toEqual(["RangeEdited", 0, 0, 1, 1, "addin"]);
  expect(changes[1]).toEqual(["RangeEdited", 3, 3, 3, 3, "user"]);
  expect(changes.slice(2).map(([kind, row, column]) => [kind, row, column])).toEqual([
    ["RowInserted", 1, 0],
    ["ColumnDeleted", 0, 0],
  ]);
});

test("a format is not an edit, a result of a formula is neither", async () => {
  const { engine, area, put, events } = open();
  put("A1", [[1, "=A1*2"]]);
  await engine.calculation.settle();
  const seen = events();
  engine.setStyle(area("A1"), { bold: true });
  put("A1", [[5]]);
  await engine.calculation.settle();
  expect(seen.map(({ type }) => type)).toEqual(["formatChanged", "changed", "calculated"]);
  expect(engine.styleAt(engine.activeSheet(), 0, 0)).toEqual({ bold: true });
});

test("sheets tell of their coming, going, names, order and activation", () => {
  const { engine, events } = open();
  const first = engine.activeSheet();
  const seen = events();
  const id = engine.addSheet("Two");
  engine.renameSheet(id, "Deux");
  engine.moveSheet(id, 0);
  engine.activateSheet(id);
  engine.changeSheet(first, { visibility: "hidden" });
  engine.changeSheet(first, { visibility: "visible" });
  engine.removeSheet(id);
  expect(seen).toEqual([
    { type: "sheetAdded", sheetId: id, origin: "addin" },
    { type: "sheetRenamed", sheetId: id, before: "Two", after: "Deux", origin: "addin" },
    { type: "sheetMoved", sheetId: id, before: 1, after: 0, origin: "addin" },
    { type: "sheetDeactivated", sheetId: first, origin: "addin" },
    { type: "sheetActivated", sheetId: id, origin: "addin" },
    { type: "sheetVisibility", sheetId: first, before: "visible", after: "hidden" },
    { type: "sheetVisibility", sheetId: first, before: "hidden", after: "visible" },
    { type: "sheetDeactivated", sheetId: id, origin: "addin" },
    { type: "sheetActivated", sheetId: first, origin: "addin" },
    { type: "sheetDeleted", sheetId: id, origin: "addin" },
  ]);
});

test("tables and selections are told, and a listener can leave", async () => {
  const { engine, area, put, events } = open();
  const seen = events();
  put("A1", [["Load"], [1]]);
  const id = await engine.addTable(area("A1:A2"), "Plan", "TableStyleMedium2");
  engine.select(area("B2:C3"));
  expect(engine.selection()).toEqual(area("B2:C3"));
  await engine.removeTable(id);
  expect(seen.filter(({ type }) => type.startsWith("table") || type.startsWith("selection"))).toEqual([
    { type: "tableAdded", tableId: id, sheetId: engine.activeSheet(), name: "Plan", origin: "addin" },
    { type: "selectionChanged", area: area("B2:C3") },
    { type: "tableDeleted", tableId: id, sheetId: engine.activeSheet(), name: "Plan", origin: "addin" },
  ]);
  let calls = 0;
  const leave = engine.on(() => calls++);
  leave();
  put("A9", [[1]]);
  engine.flush();
  expect(calls).toBe(0);
});
