import { createHeadlessEngine } from "../../engine/headless";
import type { WorkbookModel } from "../../model";
import { emptySheet } from "../xlsx/richModel";
import { open } from "./open";

/** A workbook that uses everything the engine keeps. */
const model: WorkbookModel = {
  version: 1,
  name: "Plan 2026",
  activeSheet: "s2",
  sheets: [
    {
      id: "s1",
      name: "Data & more",
      visibility: "visible",
      tabColor: "#107C41",
      frozenRows: 1,
      frozenColumns: 2,
      showGridlines: false,
      rows: {
        0: { 0: { v: "Line", s: 0 }, 1: { v: "Load", s: 0 }, 2: { v: "Net cap" }, 3: { v: "Gap" } },
        1: { 0: { v: "SMT" }, 1: { v: 90, s: 1 }, 2: { v: 100 }, 3: { v: 10, f: "=[@[Net cap]]-[@Load]" } },
        2: { 0: { v: "007" }, 1: { v: 70.5, s: 1 }, 2: { v: 60 }, 3: { v: -10.5, f: "=[@[Net cap]]-[@Load]" } },
        3: { 0: { v: "Total" }, 1: { v: 160.5, f: "=SUBTOTAL(109,Plan_A[Load])" } },
        9: { 5: { v: true }, 6: { e: "#N/A" }, 7: { s: 2 }, 8: { v: 0.5, s: 3 } },
      },
      columnWidths: { 1: 90 },
      rowHeights: { 0: 30 },
      hiddenColumns: [4],
      hiddenRows: [7],
      merges: [{ row: 12, column: 0, lastRow: 13, lastColumn: 1 }],
      tables: [
        {
          id: "{t1}",
          name: "Plan_A",
          range: { row: 0, column: 0, lastRow: 3, lastColumn: 3 },
          columns: [
            { name: "Line", totalsLabel: "Total" },
            { name: "Load", totalsFormula: "=SUBTOTAL(109,Plan_A[Load])" },
            { name: "Net cap" },
            { name: "Gap" },
          ],
          hasHeaders: true,
          hasTotals: true,
          style: "TableStyleLight9",
          bandedRows: false,
          bandedColumns: true,
          firstColumn: true,
          lastColumn: false,
          filterButton: false,
        },
      ],
      conditionalFormats: [
        {
          id: "c1",
          ranges: [{ row: 1, column: 1, lastRow: 2, lastColumn: 1 }],
          stopIfTrue: true,
          rule: { type: "cellValue", operator: "greaterThan", formula1: "=$C$2", style: { fill: "#FFC7CE", fontColor: "#9C0006" } },
        },
        {
          id: "c2",
          ranges: [{ row: 1, column: 2, lastRow: 2, lastColumn: 2 }],
          stopIfTrue: false,
          rule: {
            type: "colorScale",
            points: [
              { kind: "min", color: "#FFFFFF" },
              { kind: "max", color: "#FF0000" },
            ],
          },
        },
      ],
      validations: [
        {
          id: "v1",
          ranges: [{ row: 1, column: 0, lastRow: 2, lastColumn: 0 }],
          type: "list",
          formula1: "SMT,THT",
          ignoreBlank: true,
          inCellDropDown: true,
          error: { title: "No", message: "Pick one", style: "stop", show: true },
        },
      ],
      charts: [],
      notes: [{ row: 1, column: 1, text: "Hours" }],
      hyperlinks: [{ row: 1, column: 0, target: "https://example.org/", tip: "a tip" }],
      protection: { on: false },
      page: { orientation: "portrait" },
    },
    {
      ...emptySheet("Review"),
      id: "s2",
      rows: {
        0: {
          0: { v: 1, f: "=SEQUENCE(3)", spill: { row: 0, column: 0, lastRow: 2, lastColumn: 0 } },
          2: { v: 6, f: "=SUM(A1#)" },
          3: { v: 90, f: "=First*1" },
        },
        1: { 0: { v: 2 } },
        2: { 0: { v: 3, s: 1 } },
      },
    },
    { ...emptySheet("Secret"), id: "s3", visibility: "veryHidden" },
  ],
  styles: [
    {
      bold: true,
      fill: "#107C41",
      fontColor: "#FFFFFF",
      horizontal: "CenterAcrossSelection",
      bottom: { style: "Double", weight: "Thick", color: "#000000" },
    },
    { numberFormat: "0.0" },
    { italic: true, unlocked: true, indent: 2, wrap: true, vertical: "Top", rotation: 45 },
    { numberFormat: "0%", underline: true, strikethrough: true, fontName: "Arial", fontSize: 14 },
  ],
  names: [
    { name: "First", formula: "='Data & more'!$B$2", visible: true, comment: "the first load" },
    { name: "Loads", formula: "=Plan_A[Load]", visible: false, comment: "" },
  ],
  settings: {},
  customXmlParts: [],
  properties: {},
  customProperties: {},
};

/** Formats by value: their order is nobody's business. */
function withStyles({ styles, sheets, ...rest }: WorkbookModel) {
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: Object.fromEntries(
        Object.entries(sheet.rows).map(([row, line]) => [
          row,
          Object.fromEntries(
            Object.entries(line).map(([column, { s, ...cell }]) => [column, { ...cell, ...(s === undefined ? {} : { style: styles[s] }) }]),
          ),
        ]),
      ),
    })),
  };
}

test("what was loaded is captured again", async () => {
  const { engine } = open();
  await engine.load(model);
  expect(withStyles(await engine.capture())).toEqual(withStyles(model));
});

test("a capture loads into another engine and gives the same capture", async () => {
  const [first, second] = [open(), open()];
  await first.engine.load(model);
  const captured = await first.engine.capture();
  await second.engine.load(captured);
  expect(await second.engine.capture()).toEqual(captured);
});

test("a loaded workbook lives: it recalculates, spills further and drops what was open before", async () => {
  const { engine, put, values } = open();
  put("A1", [["gone"]]);
  await engine.load(model);
  expect(engine.sheets().map(({ name, visibility }) => [name, visibility])).toEqual([
    ["Data & more", "visible"],
    ["Review", "visible"],
    ["Secret", "veryHidden"],
  ]);
  expect(engine.sheets().find(({ id }) => id === engine.activeSheet())?.name).toBe("Review");
  put("Review!A1", [["=SEQUENCE(4)"]]);
  put("Data & more!B2", [[80]]);
  expect(await values("Review!A1:D4")).toEqual([
    [1, "", 10, 80],
    [2, "", "", ""],
    [3, "", "", ""],
    [4, "", "", ""],
  ]);
  expect(await values("Data & more!D2:D2")).toEqual([[20]]);
});

test("functions registered before or after the load are called", async () => {
  const { engine, put, value } = open();
  engine.setFunctions("SOP", [{ id: "ONE", name: "ONE", description: "", parameters: [], result: {} }], () => ({ ok: true, value: 1 }));
  put("A1", [["=SOP.ONE()+1"]]);
  const captured = await engine.capture();
  const other = open();
  await other.engine.load(captured);
  // As in Excel, what stands in the file stands.
  expect(await other.value("A1")).toBe(2);
  other.engine.setFunctions("SOP", [{ id: "ONE", name: "ONE", description: "", parameters: [], result: {} }], () => ({
    ok: true,
    value: 5,
  }));
  expect(await other.value("A1")).toBe(6);
  expect(await value("A1")).toBe(2);
});

test("a copied sheet has its own table, rules and notes", async () => {
  const { engine, values } = open();
  await engine.load(model);
  const id = engine.copySheet("s1", "Copy", 1);
  expect(engine.sheets().map(({ name }) => name)).toEqual(["Data & more", "Copy", "Review", "Secret"]);
  expect(engine.tables().map(({ name, sheetId }) => [name, sheetId])).toEqual([
    ["Plan_A", "s1"],
    ["Plan_A2", id],
  ]);
  expect([
    engine.conditionalFormats(id).length,
    engine.validations(id).length,
    engine.notes(id).length,
    engine.hyperlinks(id).length,
  ]).toEqual([2, 1, 1, 1]);
  expect(await values("Copy!B2")).toEqual([[90]]);
});

it("keeps what arrays fill when a workbook is opened over one with arrays in the same places, as often as it is", async () => {
  const engine = createHeadlessEngine({});
  const area = { sheetId: engine.activeSheet(), row: 0, column: 0, lastRow: 2, lastColumn: 1 };
  engine.write(area, [
    [{ value: 1 }, { formula: "=A1:A3*10" }],
    [{ value: 2 }, null],
    [{ value: 3 }, null],
  ]);
  const model = await engine.capture();
  for (let time = 0; time < 3; time++) {
    await engine.load(model);
    expect(engine.read(area).map(([, cell]) => cell?.value)).toEqual([10, 20, 30]);
  }
  engine.dispose();
});

it("takes the values that stand in a workbook when it opens, 0, FALSE and empty text among them", async () => {
  const { engine, put, values } = open();
  put("A1", [["=1-1", '=""', "=FALSE()", '=IF(SEQUENCE(2)=1,0,"")', "=Z9"]]);
  await engine.calculation.settle();
  const kept = JSON.stringify(await engine.capture());
  const runs = engine.calculation.runs;
  // Other formulas under the same values: whatever is calculated again would show.
  await engine.load(
    JSON.parse(
      kept.replace("=1-1", "=1+1").replace('=\\"\\"', '=\\"x\\"').replace("=FALSE", "=TRUE").replace("=Z9", "=9"),
    ) as WorkbookModel,
  );
  expect(await values("A1:E2")).toEqual([
    [0, "", false, 0, 0],
    ["", "", "", "", ""],
  ]);
  expect(engine.calculation.runs).toBe(runs);
});
