/**
 * Polls in a workbook: the example that they were designed on, by hand (overtime 2, sell later 1, subcontract 0; Émilie and Florent
 * silent), what is refused, and the way of a closed poll onto the agendas.
 */
import type { Column } from "../../src/domain/tables/defineTable";
import { serialOf } from "../../src/calendar/days";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
let invited: WorkbookModel;
const [april, closes] = [serialOf(2027, 4, 12), serialOf(2027, 4, 14)];
const choices = "Overtime\nSell later\nSubcontract";
const asked = { question: "Which way out for June?", choices, by: "Solène", closes, meeting: "", invited: "" };

beforeAll(async () => {
  excel = await startExcel();
  const roles = { Agathe: "sales", Benoît: "production", Clémence: "purchasing", Émilie: "logistics", Florent: "finance" } as const;
  const { sopPeople } = excel.addin.contracts;
  const rows = Object.entries(roles).map(([person, role]) => ({ Person: person, Role: role, "E-mail": null, Deputy: null }));
  await excel.addin.writeTable(sopPeople, rows, { mode: "replace", language: "en", intention: "people" });
  invited = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(invited));
afterAll(() => excel.close());

const rowsOf = async (table: "sopPolls" | "sopVotes") => (await excel.addin.readTable(excel.addin.contracts[table])).rows;
/** What the cells of the sheet count by themselves. */
const resultCells = () =>
  excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("SopPolls").columns.getItem("Result").getDataBodyRange();
    cells.load("values");
    await context.sync();
    return cells.values.map(([value]: unknown[]) => value);
  });
const ask = (changes: Partial<typeof asked> = {}, today = april) =>
  excel.addin.run("askPoll", { ...asked, ...changes }, { language: "en", today });
const vote = (person: string, choice: string, today = april, poll = "Q1") =>
  excel.addin.run("votePoll", { poll, person, choice, remark: "" }, { language: "en", today });
const board = (today: number) => excel.addin.readPolls("en", today);

it("counts each person's last vote up to closing, refuses a late one, and names who was silent", async () => {
  await ask();
  await vote("Agathe", "Overtime");
  await vote("Benoît", "Overtime", april + 1);
  await vote("clémence ", "overtime", closes);
  await vote("Agathe", "Sell later", closes);
  await expect(vote("Florent", "Subcontract", closes + 1)).rejects.toMatchObject({
    code: "pollClosed",
    detail: { day: "14 Apr 2027", by: "Solène" },
  });
  expect((await rowsOf("sopVotes")).map((row) => [row["Person"], row["Choice"]])).toEqual([
    ["Agathe", "Overtime"],
    ["Benoît", "Overtime"],
    ["Clémence", "Overtime"],
    ["Agathe", "Sell later"],
  ]);
  const [poll] = (await board(closes)).open;
  expect(poll).toMatchObject({ name: "Q1", voted: 3, invited: 5, silent: ["Émilie", "Florent"], uncounted: 0 });
  expect(poll?.choices).toEqual([
    { choice: "Overtime", people: ["Benoît", "Clémence"] },
    { choice: "Sell later", people: ["Agathe"] },
    { choice: "Subcontract", people: [] },
  ]);
  expect(await resultCells()).toEqual(["Overtime 2, Sell later 1, Subcontract 0"]);
  const after = await board(closes + 1);
  expect(after.open).toEqual([]);
  expect(after.closed).toMatchObject([{ result: "Overtime 2, Sell later 1, Subcontract 0." }]);
});

it("counts in the sheet what it counts in the pane, whatever somebody types there", async () => {
  await ask();
  const rows = [
    ["Agathe", "Overtime", april + 0.4],
    ["Benoît", "Overtime", april + 0.5],
    ["Benoît", "Wait", april + 0.6],
    ["Agathe", "Sell later", closes + 0.99],
    ["Agathe", "Overtime", closes + 1],
    ["Zoé", "subcontract", april + 0.7],
    // Names that criteria take for a pattern, or for the same number, vote apart.
    ["B*", "Overtime", april + 0.45],
    ["1e5", "Overtime", april + 0.3],
    ["100000", "Sell later", april + 0.35],
  ].map(([Person, Choice, At]) => ({ Poll: "Q1", Person, Choice, At, Remark: null }));
  const typed = rows as { Poll: string; Person: string; Choice: string; At: number; Remark: null }[];
  await excel.addin.writeTable(excel.addin.contracts.sopVotes, typed, { mode: "append", language: "en", intention: "typed" });
  // Agathe's last vote in time is to sell later, Benoît's last is no choice.
  expect(await resultCells()).toEqual(["Overtime 2, Sell later 2, Subcontract 1"]);
  expect((await board(closes)).open).toMatchObject([
    { result: "Overtime 2, Sell later 2, Subcontract 1. A tie: Overtime and Sell later.", uncounted: 2 },
  ]);
});

/** Votes as somebody types them, in the order of their rows. */
const typeVotes = async (votes: readonly (readonly [person: string, choice: string, at: number])[]) => {
  const rows = votes.map(([Person, Choice, At]) => ({ Poll: "Q1", Person, Choice, At, Remark: null }));
  await excel.addin.writeTable(excel.addin.contracts.sopVotes, rows, { mode: "append", language: "en", intention: "typed" });
};

it("counts the lower row of two votes at the same moment, in the sheet as in the pane", async () => {
  await ask();
  // Agathe's lower row is to sell later; Benoît's latest vote stands above an earlier one; Clémence's last of three is to subcontract.
  await typeVotes([
    ["Agathe", "Overtime", april + 0.5],
    ["Agathe", "Sell later", april + 0.5],
    ["Benoît", "Overtime", april + 0.6],
    ["Benoît", "Subcontract", april + 0.5],
    ["Clémence", "Overtime", april + 0.5],
    ["Clémence", "Overtime", april + 0.5],
    ["Clémence", "Subcontract", april + 0.5],
  ]);
  expect(await resultCells()).toEqual(["Overtime 1, Sell later 1, Subcontract 1"]);
  expect((await board(closes)).open).toMatchObject([
    { voted: 3, choices: [{ people: ["Benoît"] }, { people: ["Agathe"] }, { people: ["Clémence"] }] },
  ]);
});

it("counts so, too, in a workbook of an earlier version that is brought up to date", async () => {
  await ask();
  await typeVotes([
    ["Agathe", "Overtime", april + 0.5],
    ["Agathe", "Sell later", april + 0.5],
  ]);
  const { sopPolls, sopSettings } = excel.addin.contracts;
  const { before } = sopPolls.columns.find(({ name }: { name: string }) => name === "Result") as Column;
  await excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("SopPolls").columns.getItem("Result").getDataBodyRange();
    cells.formulas = excel.local([[before?.formulas[0]]]);
    await context.sync();
  });
  // The formula of version 7 took neither for later than the other.
  expect(await resultCells()).toEqual(["Overtime 1, Sell later 1, Subcontract 0"]);
  const said = [{ Key: "schema version", Value: "7" }];
  await excel.addin.writeTable(sopSettings, said, { mode: "append", language: "en", intention: "as before" });
  await excel.addin.run("upgradeWorkbook", {}, { language: "en", today: april });
  expect(await resultCells()).toEqual(["Overtime 0, Sell later 1, Subcontract 0"]);
});

it("has no result without a vote, and says a tie is one", async () => {
  await ask({ invited: "Agathe\nBenoît" });
  expect((await board(closes + 1)).closed).toMatchObject([{ result: "No result: nobody voted.", voted: 0, silent: ["Agathe", "Benoît"] }]);
  expect(await resultCells()).toEqual([""]);
  await vote("Agathe", "Overtime");
  await vote("Florent", "Subcontract");
  expect(await resultCells()).toEqual(["Overtime 1, Sell later 0, Subcontract 1"]);
  expect((await board(closes + 1)).closed).toMatchObject([
    { result: "Overtime 1, Sell later 0, Subcontract 1. A tie: Overtime and Subcontract.", voted: 2, silent: ["Benoît"] },
  ]);
});

it("asks everybody of the day where nobody is named, and nobody who comes later", async () => {
  await ask();
  expect((await rowsOf("sopPolls")).map((row) => row["Invited"])).toEqual(["Agathe\nBenoît\nClémence\nÉmilie\nFlorent"]);
  await excel.addin.run("addPerson", { person: "Zoé", role: "sales", email: "", deputy: "" }, { language: "en", today: april + 1 });
  await vote("Agathe", "Overtime");
  const silent = ["Benoît", "Clémence", "Émilie", "Florent"];
  expect((await board(closes + 1)).closed).toMatchObject([{ voted: 1, invited: 5, silent }]);
  // Whom a poll of an earlier version asked, which names nobody, cannot be known any more.
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopPolls").columns.getItem("Invited").getDataBodyRange().values = excel.local([[""]]);
    await context.sync();
  });
  expect((await board(closes + 1)).closed).toMatchObject([{ voted: 1, invited: null, silent: null }]);
});

it("refuses what is no choice, who takes no part, and a poll nobody could answer", async () => {
  for (const changes of [{ choices: "Only one\nonly one" }, { choices: "1\n2\n3\n4\n5\n6" }])
    await expect(ask(changes)).rejects.toMatchObject({ code: "pollChoices" });
  await expect(ask({ closes: april - 1 })).rejects.toMatchObject({ code: "pollOver" });
  await expect(ask({ question: " " })).rejects.toMatchObject({ code: "missingWords" });
  await expect(vote("Agathe", "Overtime")).rejects.toMatchObject({ code: "missingPoll" });
  await ask();
  await expect(vote("Agathe", "Wait")).rejects.toMatchObject({ code: "notAChoice", detail: { choice: "Wait" } });
  await expect(vote("Zoé", "Overtime")).rejects.toMatchObject({ code: "notInPeople", detail: { name: "Zoé" } });
  expect(await rowsOf("sopVotes")).toEqual([]);
});

it("stands on the agendas once it is closed, until a meeting has spoken of it", async () => {
  const cycle = serialOf(2027, 4);
  const options = (today: number) => ({ language: "en" as const, today });
  await excel.addin.run("openCycle", { cycle }, options(april));
  await excel.addin.run("prepareMeetings", { cycle }, options(april));
  await ask();
  await ask({ question: "Who opens the day?", meeting: "Executive S&OP · Apr 2027" });
  await vote("Agathe", "Overtime");
  const onAgenda = async (kind: string, today: number) => {
    const meeting = (await excel.addin.readMeetings("en", today)).meetings.find((found) => found.kind === kind);
    await excel.addin.run("buildAgenda", { meeting: meeting?.name ?? "" }, options(today));
    const built = (await excel.addin.readMeetings("en", today)).meetings.find((found) => found.kind === kind);
    return { name: built?.name ?? "", items: built?.agenda.filter((point) => point.kind === "poll") ?? [] };
  };
  expect((await excel.addin.readMeetings("en", closes)).openPolls).toBe(2);
  expect((await onAgenda("pre-S&OP", closes)).items).toEqual([]);
  const pre = await onAgenda("pre-S&OP", closes + 1);
  expect(pre.items).toMatchObject([{ subject: "Q1 · Which way out for June? Overtime 1, Sell later 0, Subcontract 0.", minutes: 5 }]);
  expect((await onAgenda("executive S&OP", closes + 1)).items).toMatchObject([
    { subject: "Q2 · Who opens the day? No result: nobody voted." },
  ]);
  await excel.addin.run("holdMeeting", { meeting: pre.name, attended: [], points: [], summary: "" }, options(closes + 2));
  expect((await onAgenda("supply review", closes + 2)).items).toEqual([]);
});

it("loses no vote to an edit without a word", async () => {
  await ask();
  await vote("Agathe", "Overtime");
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopVotes").columns.getItem("At").getDataBodyRange().values = excel.local([["noon"]]);
    await context.sync();
  });
  await expect(board(april)).rejects.toMatchObject({ code: "unreadableRow", detail: { table: "SopVotes", text: "noon" } });
});

it("gives the number of a poll that was undone to no other: its votes would count for another question", async () => {
  await ask();
  await ask({ question: "Who opens the day?" });
  await vote("Agathe", "Overtime", april, "Q2");
  await vote("Benoît", "Overtime", april, "Q2");
  const entry = (await excel.addin.readHistory()).find(({ intention }) => intention.includes("Poll Q2"));
  if (entry === undefined) throw new Error("The poll is not in the history.");
  await excel.addin.undoEntry(entry, "en", true);
  await ask({ question: "Where do we meet?" });
  expect((await board(april)).open).toMatchObject([
    { name: "Q1", voted: 0 },
    { name: "Q3", question: "Where do we meet?", voted: 0 },
  ]);
});
