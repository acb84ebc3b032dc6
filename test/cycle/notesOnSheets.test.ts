/** What a person types into blank cells of our sheets stays where it is, when the sheets are drawn again and when that is undone. */
import type { Language } from "../../src/language/text";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const month = 46023;
const options = { mode: "append", language: "en", intention: "Test data" } as const;
const sheets = () => excel.engine.sheets().map(({ name }) => name);
const build = (language: Language = "en") => excel.addin.run("buildReviews", {}, { language });

async function undoNewest(): Promise<unknown> {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("There is a step to undo.");
  return excel.addin.undoEntry(entry, "en", true);
}
const type = (sheet: string, address: string, content: string | number) =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.formulas = [[content]];
    range.format.font.bold = true;
    await context.sync();
  });
const read = (sheet: string, address: string) =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("formulas");
    range.format.font.load("bold");
    await context.sync();
    return [range.formulas[0]?.[0], range.format.font.bold] as unknown[];
  });
/** A blank cell in the area of the drawing that lies in no row of figures: D of the row. */
const notes: [string, string, string | number][] = [
  ["Supply review", "D3", "Ask Ann"],
  ["Supply review", "E3", "=2+3"],
  ["Dashboard", "E3", 12.5],
];

beforeEach(async () => {
  excel = await startExcel();
  const rows = ["A", "B"].flatMap((Family) => [0, 31, 59].map((days) => ({ Family, Period: month + days, Quantity: 10 + days })));
  await excel.addin.writeTable(excel.addin.contracts.sopDemand, rows, options);
  await build();
}, 240_000);
afterEach(() => excel.close());

const takeNotes = async () => {
  for (const [sheet, address, content] of notes) {
    expect(await read(sheet, address)).toEqual(["", expect.anything()]);
    await type(sheet, address, content);
  }
};
const expectNotes = async () => {
  for (const [sheet, address, content] of notes) expect(await read(sheet, address)).toEqual([content, true]);
};

it("keeps them when the reviews are built again, in the other language too, and when that is undone", async () => {
  await takeNotes();
  await excel.addin.writeTable(excel.addin.contracts.sopDemand, [{ Family: "C", Period: month, Quantity: 7 }], options);
  await build();
  await expectNotes();
  await build("fr");
  await expectNotes();
  await undoNewest();
  await expectNotes();
  await undoNewest();
  await expectNotes();
  expect(await excel.errors()).toEqual([]);
}, 240_000);

it("takes nothing for a person's that it drew or that a formula of it fills", async () => {
  const before = await excel.host.document.capture();
  await build();
  const after = await excel.host.document.capture();
  const cellsOf = ({ sheets: all }: typeof before) =>
    all.filter(({ name }) => !name.startsWith("SOP journal")).map(({ name, rows }) => [name, rows]);
  expect(cellsOf(after)).toEqual(cellsOf(before));
}, 240_000);

it("leaves a sheet with its notes when the first building is undone, and takes the others away", async () => {
  await takeNotes();
  await undoNewest();
  await expectNotes();
  expect(await read("Supply review", "A1")).toEqual(["", false]);
  expect(sheets()).toEqual(expect.arrayContaining(["Demand", "Supply review", "Dashboard"]));
  expect(sheets()).not.toContain("Demand review");
}, 240_000);
