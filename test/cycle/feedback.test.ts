/** What the field says in a workbook: given with the day of its answer, answered once and for a reason, with the action that follows. */
import { lastSerial, serialOf } from "../../src/calendar/days";
import type { WorkbookModel } from "../../src/workbench/model";
import type { FeedbackAnswer } from "../../src/cycle/feedback/answerFeedback";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let empty: WorkbookModel;
const today = serialOf(2027, 4, 1);
const options = { language: "en" as const, today };
const given = {
  department: "production",
  author: " Ann ",
  kind: "problem",
  severity: "normal",
  text: "The label falls off",
  family: "",
  order: "B-17",
};
const action = { what: "Try another glue", owner: "Ben", department: "production", due: serialOf(2027, 4, 9) };

beforeAll(async () => {
  excel = await startExcel();
  empty = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(empty));
afterAll(() => excel.close());

const rowsOf = async (table: "sopFeedback" | "sopActions") => (await excel.addin.readTable(excel.addin.contracts[table])).rows;
const give = (changes: Partial<typeof given> = {}) => excel.addin.run("giveFeedback", { ...given, ...changes }, options);
const answer = (said: FeedbackAnswer, on = today) => excel.addin.run("answerFeedback", said, { language: "en", today: on });
const said = { feedback: "F1", reason: "The glue is too old", by: "Solène" };

it("gets a number and the day of its answer; a company's closed days are no working days", async () => {
  await give();
  await give({ severity: "severe" });
  // Thursday 1 April; Good Friday is a working day in France, Easter Monday was in March.
  expect(await rowsOf("sopFeedback")).toMatchObject([
    { Feedback: "F1", Author: "Ann", Order: "B-17", Family: null, Date: today, Due: serialOf(2027, 4, 15), Disposition: null },
    { Feedback: "F2", Severity: "severe", Due: serialOf(2027, 4, 6) },
  ]);
  const board = await excel.addin.readFeedback("en", serialOf(2027, 4, 7));
  expect(board.waiting.map(({ name, overdue, about }) => [name, overdue, about])).toEqual([
    ["F2", true, "B-17"],
    ["F1", false, "B-17"],
  ]);
  await expect(give({ text: " " })).rejects.toMatchObject({ code: "missingWords" });
  await expect(give({ author: "" })).rejects.toMatchObject({ code: "missingWords" });
});

it("is accepted with an action that has an owner and a day, in one step that is undone as one", async () => {
  await give();
  await answer({ ...said, disposition: "accepted", action });
  expect(await rowsOf("sopFeedback")).toMatchObject([
    { Disposition: "accepted", Reason: "The glue is too old", "Decided by": "Solène", "Decided on": today, Action: "A1" },
  ]);
  expect(await rowsOf("sopActions")).toMatchObject([
    { Action: "A1", Decision: null, What: "Try another glue", Owner: "Ben", Status: "open" },
  ]);
  expect((await excel.addin.readDecisions("en", today)).actions).toMatchObject([{ name: "A1", owner: "Ben" }]);
  const [entry] = await excel.addin.readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await excel.addin.undoEntry(entry, "en", true);
  expect(await rowsOf("sopFeedback")).toMatchObject([{ Disposition: null, Action: null }]);
  expect(await rowsOf("sopActions")).toEqual([]);
});

it("is answered once, with a reason and by name", async () => {
  await give();
  for (const blank of [{ reason: " " }, { by: "" }])
    await expect(answer({ ...said, ...blank, disposition: "rejected" })).rejects.toMatchObject({ code: "missingWords" });
  await expect(answer({ ...said, disposition: "accepted", action: { ...action, owner: " " } })).rejects.toMatchObject({
    code: "missingWords",
  });
  await expect(answer({ ...said, feedback: "F9", disposition: "rejected" })).rejects.toMatchObject({ code: "missingFeedback" });
  await answer({ ...said, disposition: "rejected" });
  await expect(answer({ ...said, disposition: "rejected" })).rejects.toMatchObject({ code: "feedbackAnswered", detail: { by: "Solène" } });
});

it("that is put off comes back on its day and is answered then", async () => {
  await give();
  const until = serialOf(2027, 5, 3);
  await answer({ ...said, disposition: "deferred", until });
  expect((await excel.addin.readFeedback("en", serialOf(2027, 4, 20))).waiting).toEqual([]);
  // Given on 1 April it was first due on the 15th; what counts from now on is the day that it was put off to.
  expect((await excel.addin.readFeedback("en", until)).waiting).toMatchObject([{ name: "F1", due: "3 May 2027", overdue: false }]);
  expect((await excel.addin.readFeedback("en", until + 1)).waiting).toMatchObject([{ name: "F1", due: "3 May 2027", overdue: true }]);
  await answer({ ...said, disposition: "rejected" }, until);
  expect(await rowsOf("sopFeedback")).toMatchObject([{ Disposition: "rejected", "Decided on": until, "First answer": today }]);
});

it.each([today - 1, Number.NaN, today + 0.5, lastSerial + 1])(
  "is not put off until a day that has passed or is none: %d",
  async (until) => {
    await give();
    await expect(answer({ ...said, disposition: "deferred", until })).rejects.toMatchObject({
      code: "putOffTillNoDay",
      detail: { name: "F1" },
    });
    expect(await rowsOf("sopFeedback")).toMatchObject([{ Disposition: null, Until: null }]);
    await answer({ ...said, disposition: "deferred", until: today });
    expect(await rowsOf("sopFeedback")).toMatchObject([{ Disposition: "deferred", Until: today }]);
  },
);

it("is answered in a workbook of an earlier version, too, and brings the place for the day of the first answer along", async () => {
  await give();
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopFeedback").columns.getItem("First answer").delete();
    await context.sync();
  });
  await answer({ ...said, disposition: "rejected" });
  expect(await rowsOf("sopFeedback")).toMatchObject([{ Disposition: "rejected", "Decided on": today, "First answer": today }]);
});

it("that is severe stands on the agendas until it is answered", async () => {
  await excel.addin.run("openCycle", { cycle: today }, options);
  await excel.addin.run("prepareMeetings", { cycle: today }, options);
  await give({ text: "A pallet fell", severity: "severe" });
  await give({ text: "The light is poor" });
  const [demand] = (await excel.addin.readMeetings("en")).meetings;
  const build = async () => {
    await excel.addin.run("buildAgenda", { meeting: demand?.name ?? "" }, options);
    return (await excel.addin.readMeetings("en")).meetings[0]?.agenda
      .filter(({ kind }) => kind === "feedback")
      .map(({ subject }) => subject);
  };
  expect(await build()).toEqual(["F1 · A pallet fell"]);
  await answer({ ...said, disposition: "rejected" });
  expect(await build()).toEqual([]);
});

describe("what is selected", () => {
  /** Writes rows of a table in the language of the workbook. */
  const write = (table: "sopFamilies" | "sopDeliveries", rows: readonly object[], language: "en" | "fr" = "en") => {
    const contract = excel.addin.contracts[table];
    const whole = rows.map((row) => ({
      ...Object.fromEntries(contract.columns.map(({ name }: { name: string }) => [name, null])),
      ...row,
    }));
    return excel.addin.writeTable(contract, excel.local(whole) as never, { mode: "replace", language, intention: "rows" });
  };
  /** Selects a cell of a table, rows and columns counted from its header. */
  const selectIn = (table: string, row: number, column: number) =>
    excel.run(async (context) => {
      const cell = context.workbook.tables.getItem(table).getRange().getCell(row, column);
      cell.worksheet.activate();
      cell.select();
      await context.sync();
    });
  const selectOn = (sheet: string, address: string) =>
    excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(sheet).activate();
      worksheets.getItem(sheet).getRange(address).select();
      await context.sync();
    });
  const atHand = () => excel.addin.readFieldAtHand();
  const nothing = { family: "", order: "" };

  it.each(["en", "fr"] as const)(
    "is a family and an order in the row of an order, whatever its cell, in a workbook in %s",
    async (language) => {
      await write("sopFamilies", [{ Family: "Sticks" }, { Family: "Tubs" }], language);
      const orders = [
        { Order: "B-17", Family: "sticks", Ordered: 5 },
        { Order: 4711, Family: "Nobody's", Ordered: 5 },
      ];
      await write("sopDeliveries", orders, language);
      await selectIn("SopDeliveries", 1, 5);
      expect(await atHand()).toEqual({ family: "Sticks", order: "B-17" });
      await selectIn("SopDeliveries", 2, 0);
      expect(await atHand()).toEqual({ family: "", order: "4711" });
      await selectIn("SopDeliveries", 0, 0);
      expect(await atHand()).toEqual(nothing);
      await selectIn("SopFamilies", 2, 1);
      expect(await atHand()).toEqual({ family: "Tubs", order: "" });
    },
  );

  it("is a family beside a figure of a review, and nothing on a sheet of somebody's own", async () => {
    await write("sopFamilies", [{ Family: "Sticks" }]);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mine");
      sheet.getRange("A1:B2").values = excel.local([
        ["Family", "Units"],
        ["sticks", 27_000],
      ]);
      await context.sync();
    });
    await selectOn("Mine", "B2");
    expect(await atHand()).toEqual(nothing);
    await excel.run(async (context) => {
      // The mark of a review makes it one.
      context.workbook.names.add("SopStockReviewTitle", context.workbook.worksheets.getItem("Mine").getRange("A1"));
      await context.sync();
    });
    await selectOn("Mine", "B2");
    expect(await atHand()).toEqual({ family: "Sticks", order: "" });
    await selectOn("Mine", "B1");
    expect(await atHand()).toEqual(nothing);
  });
});
