/** Cells that a formula fills are no notes, wherever they lie in what it fills; what a person typed beside them is one. */
import type { Blueprint, CellContent } from "../../src/sheets/blueprint";
import { cellsFilled } from "../../src/workbook/drawing/drawnCells";
import { keepFilled, markComment, readNotes } from "../../src/workbook/drawing/notes";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const mark = "SopSheetTrial";
const area = { row: 2, column: 1, rows: 60, columns: 100 };
/** A square of texts, most of them empty: each of the others has empty ones to its left and above it. */
const holed = '=IF({0,0,0;0,0,1;0,1,0;1,0,0}=1,"x","")';
const drawn: CellContent[][] = Array.from({ length: area.rows }, (_, row) =>
  Array.from({ length: area.columns }, (__, column) => (row === 1 && column === 1 ? { formula: holed } : row === 0 ? "Title" : null)),
);

beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());
beforeEach(async () => {
  const filled = cellsFilled({ cells: drawn, inputs: [], names: [], links: [] } as unknown as Blueprint);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
    range.getRow(0).values = excel.local([(drawn[0] ?? []).map(String)]);
    range.getCell(1, 1).formulas = excel.local([[holed]]);
    context.workbook.names.getItemOrNullObject(mark).delete();
    context.workbook.names.add(mark, range, markComment("en", filled));
    keepFilled(context, mark, filled);
    await context.sync();
  });
  await excel.engine.calculation.settle();
});

/** Types into cells, by row and column of the drawing. */
const type = async (...typed: [number, number, unknown[][]][]) => {
  await excel.run(async (context) => {
    const range = context.workbook.names.getItem(mark).getRange();
    for (const [row, column, content] of typed)
      range.getCell(row, column).getResizedRange(content.length - 1, (content[0]?.length ?? 1) - 1).formulas = excel.local(content);
    await context.sync();
  });
  await excel.engine.calculation.settle();
};
const read = () =>
  excel.run(async (context) => {
    const item = context.workbook.names.getItem(mark);
    item.load("name,comment");
    const range = item.getRange();
    await context.sync();
    const { notes, formulas, spilled } = await readNotes(context, item, range, area);
    const shown = formulas.flatMap((line, row) => line.flatMap((content, column) => (content === "x" ? [`${row},${column}`] : [])));
    return { notes: notes.map(({ row, column }) => `${row - area.row},${column - area.column}`), shown, spilled: spilled.size };
  });

it("takes nothing for a note that our formula fills beyond cells that it leaves empty", async () => {
  expect(await read()).toEqual({ notes: [], shown: ["2,3", "3,2", "4,1"], spilled: 3 });
});

it("finds what a person typed right beside them, and of a person's own formula the cell that holds it alone", async () => {
  await type([2, 4, [["Ask Ann"]]], [5, 1, [["x"]]], [1, 10, [['={"a","","b"}']]], [1, 13, [[7]]]);
  const { notes, spilled } = await read();
  expect(notes).toEqual(["1,10", "1,13", "2,4", "5,1"]);
  expect(spilled).toBe(4);
});

it("finds thousands of notes that a person pasted, in no more requests than one note takes", async () => {
  const requests = async () => {
    const before = excel.host.dispatcher.syncs;
    const { notes } = await read();
    return { notes: notes.length, requests: excel.host.dispatcher.syncs - before };
  };
  await type([8, 0, [["Ask Ann"]]]);
  const one = await requests();
  await type([8, 0, Array.from({ length: 50 }, (_, row) => Array.from({ length: 100 }, (__, column) => row * 100 + column))]);
  expect(await requests()).toEqual({ ...one, notes: 5000 });
});
