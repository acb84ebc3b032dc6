/** Comments on figures in a workbook: known from the selection, on the agenda of the meeting that owns the measure, closed by its author. */
import { serialOf } from "../../src/calendar/days";
import type { FigureComment } from "../../src/cycle/comments/commentFigure";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
let start: WorkbookModel;
const today = serialOf(2027, 4, 12);
const options = { language: "en" as const, today };
const june = serialOf(2027, 6);
const said: FigureComment = { subject: "Sticks", period: june + 9, measure: "stock", text: "The freezer is full", author: "Benoît" };

beforeAll(async () => {
  excel = await startExcel();
  await bringIn(excel, utf8("Family,Price,Unit cost\nSticks,11.2,6.7\nTubs,14.5,9.1\n"), "families.csv", { kind: "families" });
  await excel.addin.run("addPerson", { person: "Solène", role: "coordinator", email: "", deputy: "" }, options);
  start = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(start));
afterAll(() => excel.close());

const comment = (changes: Partial<FigureComment> = {}) => excel.addin.run("commentFigure", { ...said, ...changes }, options);
const answer = (text: string, by: string, closes = false, of = "C1") =>
  excel.addin.run("answerFigure", { comment: of, answer: text, by, closes }, options);
const rows = async () => (await excel.addin.readTable(excel.addin.contracts.sopComments)).rows;

it("are answered by anybody and closed by their author or the coordinator", async () => {
  await comment();
  await comment({ subject: "Tubs", period: null, measure: "demand", author: "Agathe" });
  expect(await rows()).toMatchObject([
    { Comment: "C1", Place: "figure", Family: "Sticks", Period: june, Measure: "stock", Date: today, Closed: null },
    { Comment: "C2", Period: null, Measure: "demand" },
  ]);
  await expect(answer(" ", "Agathe")).rejects.toMatchObject({ code: "missingWords" });
  await answer("Rent a second one", "Agathe");
  await expect(answer("", "Agathe", true)).rejects.toMatchObject({ code: "notToClose", detail: { author: "Benoît" } });
  await answer("Done", "benoît ", true);
  await answer("Agreed", "Solène", true, "C2");
  const board = await excel.addin.readComments("fr");
  expect(board.open).toEqual([]);
  expect(board.closed).toMatchObject([
    { name: "C1", figure: "Sticks, juin 2027, stock", answers: ["Rent a second one", "Done"], by: "benoît" },
    { name: "C2", figure: "Tubs, demande", answers: ["Agreed"] },
  ]);
  await expect(answer("Late", "Solène")).rejects.toMatchObject({ code: "missingComment" });
  await expect(comment({ text: " " })).rejects.toMatchObject({ code: "missingWords" });
});

it("stand on the agenda of the meeting that owns the measure, and not beside those on procedures", async () => {
  const cycle = serialOf(2027, 4);
  await excel.addin.run("openCycle", { cycle }, options);
  await excel.addin.run("prepareMeetings", { cycle }, options);
  await excel.addin.run("startProcedures", {}, options);
  await excel.addin.run("commentProcedure", { procedure: "P1", text: "Too late", author: "Driss" }, options);
  await comment();
  await comment({ measure: "demand", text: "Ask the customer" });
  await comment({ measure: "money", text: "The price falls" });
  const { meetings, openComments } = await excel.addin.readMeetings("en", today);
  expect(openComments).toBe(3);
  for (const { name } of meetings) await excel.addin.run("buildAgenda", { meeting: name }, options);
  const built = (await excel.addin.readMeetings("en", today)).meetings;
  expect(built.map(({ kind, agenda }) => [kind, agenda.filter((point) => point.kind === "comment").map(({ subject }) => subject)])).toEqual(
    [
      ["demand review", ["C3 · Sticks, Jun 2027, demand: Ask the customer"]],
      ["supply review", ["C2 · Sticks, Jun 2027, stock: The freezer is full"]],
      ["pre-S&OP", ["C4 · Sticks, Jun 2027, money: The price falls"]],
      ["executive S&OP", []],
    ],
  );
  expect((await excel.addin.readComments("en")).open.map(({ name }) => name)).toEqual(["C2", "C3", "C4"]);
  expect((await excel.addin.readProcedures("en")).procedures[0]?.comments).toMatchObject([{ name: "C1" }]);
});

it("know family, period and measure from the cell that is selected", async () => {
  const select = (sheet: string, address: string) =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(address).select();
      await context.sync();
    });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:C3").values = excel.local([
      ["Family", june, serialOf(2027, 4, 30)],
      ["sticks", 27_000, 500],
      ["Nobody", 3, 4],
    ]);
    sheet.getRange("B1:C1").numberFormat = excel.local([["mmm yy", "mmm yy"]]);
    await context.sync();
  });
  await select("Mine", "B2");
  expect(await excel.addin.readFigureAtHand()).toEqual({ subject: "Sticks", period: june, measure: "demand" });
  // A Friday, and no first day of a month.
  await select("Mine", "C3");
  expect(await excel.addin.readFigureAtHand()).toEqual({ subject: "", period: null, measure: "demand" });
  await excel.run(async (context) => {
    context.workbook.names.add("SopStockReviewTitle", context.workbook.worksheets.getItem("Mine").getRange("A1"));
    await context.sync();
  });
  await select("Mine", "B2");
  expect(await excel.addin.readFigureAtHand()).toMatchObject({ measure: "stock" });
  await select("Mine", "A1");
  expect(await excel.addin.readFigureAtHand()).toMatchObject({ subject: "", period: null });
});

it("name the month where they are about money, also in a company that plans by week", async () => {
  const { sopSettings } = excel.addin.contracts;
  await excel.addin.writeTable(sopSettings, [{ Key: "bucket", Value: "week" }], { mode: "append", language: "en", intention: "by week" });
  // 1 March 2027 is a Monday: the month begins with the week W09. 20 March lies in the week of 15 March, W11.
  await comment({ measure: "money", period: serialOf(2027, 3, 20) });
  await comment({ measure: "stock", period: serialOf(2027, 3, 20) });
  expect((await rows()).map((row) => row["Period"])).toEqual([serialOf(2027, 3), serialOf(2027, 3, 15)]);
  expect((await excel.addin.readComments("fr")).open.map(({ figure }) => figure)).toEqual([
    "Sticks, mars 2027, argent",
    "Sticks, S11 2027, stock",
  ]);
});
