import { ChartStore } from "../../host/charts/store";
import type { ChartModel } from "../../chartModel";
import { open } from "../engine/open";

const chart = (id: string, more: Partial<ChartModel> = {}): ChartModel => ({
  id,
  name: id,
  type: "line",
  title: { text: "", visible: false },
  legend: { visible: false, position: "bottom" },
  categoryAxis: { visible: true, gridlines: false },
  valueAxis: { visible: true, gridlines: true },
  series: [{ name: "Plan", nameRef: "Sheet1!$B$1", values: "Sheet1!$B$2:$B$4", categories: "Sheet1!$A$2:$A$4" }],
  left: 200,
  top: 100,
  width: 300,
  height: 150,
  ...more,
});

function follow(more: Partial<ChartModel> = {}) {
  const opened = open();
  const store = new ChartStore();
  const sheet = opened.engine.activeSheet();
  store.follow(opened.engine);
  opened.put("A1", [
    ["Month", "Plan"],
    ["Jan", 1],
    ["Feb", 2],
    ["Mar", 3],
  ]);
  store.add(sheet, chart("one", more));
  const rows = (first: number, last = first) => ({ sheetId: sheet, row: first, column: 0, lastRow: last, lastColumn: 16383 });
  return { ...opened, store, sheet, rows, now: () => store.list(sheet)[0] };
}

describe("the charts of a workbook", () => {
  it("follow a renamed sheet", () => {
    const { engine, sheet, now } = follow();
    engine.renameSheet(sheet, "My plan");
    expect(now()?.series[0]).toMatchObject({ nameRef: "'My plan'!$B$1", values: "'My plan'!$B$2:$B$4", categories: "'My plan'!$A$2:$A$4" });
  });

  it("grow with rows put in, shrink with rows taken out, and say #REF! when nothing is left", () => {
    const { engine, rows, now } = follow();
    engine.insert(rows(2), "Down");
    expect(now()?.series[0]?.values).toBe("Sheet1!$B$2:$B$5");
    engine.remove(rows(1, 2), "Up");
    expect(now()?.series[0]?.values).toBe("Sheet1!$B$2:$B$3");
    engine.remove(rows(1, 2), "Up");
    expect(now()?.series[0]).toMatchObject({ values: "#REF!", categories: "#REF!", nameRef: "Sheet1!$B$1" });
  });

  it("are pushed down by rows put in above them and stretched by rows put in under them", () => {
    const { engine, sheet, rows, now } = follow();
    const high = engine.rowHeight(sheet, 0);
    engine.insert(rows(0), "Down");
    expect(now()).toMatchObject({ left: 200, top: 100 + engine.rowHeight(sheet, 0), width: 300 });
    expect(now()?.height).toBeCloseTo(150, 6);
    const under = Math.floor(now()?.top ?? 0) / high + 3;
    engine.insert(rows(Math.floor(under)), "Down");
    expect(now()?.height).toBeCloseTo(150 + high, 6);
  });

  it("move when a column before them becomes wider", () => {
    const { engine, sheet, now } = follow();
    const before = engine.columnWidth(sheet, 0);
    engine.setColumnWidth(sheet, 0, 0, before + 30);
    expect(now()?.left).toBeCloseTo(230, 0);
    expect(now()?.width).toBeCloseTo(300, 0);
  });

  it("cover all rows of a table that grows", async () => {
    const { engine, sheet, put, now } = follow();
    await engine.addTable({ sheetId: sheet, row: 0, column: 0, lastRow: 3, lastColumn: 1 }, "Plan", "TableStyleMedium2");
    put("A5", [["Apr", 4]]);
    await engine.calculation.settle();
    const [table] = engine.tables();
    if (!table) throw new Error("There is no table.");
    await engine.resizeTable(table.id, { sheetId: sheet, row: 0, column: 0, lastRow: 4, lastColumn: 1 });
    put("B5", [[5]]);
    await engine.calculation.settle();
    expect(now()?.series[0]?.values).toBe("Sheet1!$B$2:$B$5");
  });

  it("go with their sheet, and lose their cells when another sheet goes", () => {
    const { engine, store, sheet, now } = follow();
    const other = engine.addSheet("Other");
    store.add(other, chart("two"));
    store.change(sheet, "one", { series: [{ name: "Plan", values: "Other!$A$1:$A$3" }] });
    engine.removeSheet(other);
    expect(store.list(other)).toEqual([]);
    expect(now()?.series[0]?.values).toBe("#REF!");
  });

  it("of a copied sheet show the copy", () => {
    const { store, sheet } = follow();
    store.copySheet({ id: sheet, name: "Sheet1" }, { id: "copy", name: "Sheet1 (2)" });
    expect(store.list("copy")[0]?.series[0]?.values).toBe("'Sheet1 (2)'!$B$2:$B$4");
    expect(store.list("copy")[0]?.id).not.toBe("one");
  });

  it("come back as they were captured", () => {
    const { store, sheet } = follow();
    const before = store.capture();
    store.remove(sheet, "one");
    store.load(before);
    expect(store.capture()).toEqual(before);
    expect(store.list(sheet)[0]).toEqual(chart("one"));
  });
});
