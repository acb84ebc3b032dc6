/** Building the reviews as one step of the history: undone, the workbook is as it was before; done again, the sheets are back. */
import { differences, linesOf } from "./bookState";
import { reviews } from "../../src/sheets/catalogue";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const month = 46023;
const options = { mode: "append", language: "en", intention: "Test data" } as const;
/** The workbook without the bookkeeping of the add-in itself. */
const state = async () => linesOf(await excel.host.document.capture());
const sheets = () => excel.engine.sheets().map(({ name }) => name);

const undoNewest = async (accept = false) => {
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("There is a step to undo.");
  return { entry, lost: await excel.addin.undoEntry(entry, "en", accept) };
};
const edit = (name: string, value: number) =>
  excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = [[value]];
    await context.sync();
  });

beforeAll(async () => {
  excel = await startExcel();
  const rows = ["A", "B"].flatMap((Family) => [0, 31, 59].map((days) => ({ Family, Period: month + days, Quantity: 10 + days })));
  await excel.addin.writeTable(excel.addin.contracts.sopDemand, rows, options);
}, 240_000);
afterAll(() => excel.close());

it("takes every sheet away that it made, changes nothing else, and brings them back", async () => {
  const before = await state();
  const sheetsBefore = sheets();
  const { sheets: built } = await excel.addin.run("buildReviews", {}, { language: "en" });
  expect(built).toHaveLength(reviews.length);
  expect(sheets()).toEqual(expect.arrayContaining(built));
  const { entry, lost } = await undoNewest();
  expect(entry).toMatchObject({ intention: "Reviews built", undoable: true });
  expect(lost).toEqual([]);
  expect(sheets()).toEqual(sheetsBefore);
  expect(differences(before, await state())).toEqual([]);
  await undoNewest();
  expect(sheets()).toEqual(expect.arrayContaining(built));
  expect(await excel.errors()).toEqual([]);
}, 240_000);

it("keeps what a person typed on the sheets when a second building is undone", async () => {
  await edit("SopTargetOnTime", 0.5);
  await excel.addin.run("buildReviews", {}, { language: "fr" });
  expect(await excel.named("SopTargetOnTime")).toEqual([[0.5]]);
  await undoNewest(true);
  expect(await excel.named("SopTargetOnTime")).toEqual([[0.5]]);
  expect((await excel.named("SopDashboard"))[0]?.[0]).toBe("Dashboard");
}, 240_000);
