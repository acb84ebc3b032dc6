/**
 * The meetings of a cycle in a workbook: planned on the company's days, their agendas filled by value, held with who came and what came
 * of each point, and the texts that are sent before and after. Figures by hand: 5,800 units at 11.20 are 64,960.
 */
import { serialOf } from "../../src/calendar/days";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { bringIn, utf8 } from "./dirtyFiles";

let excel: ExcelSession;
let opened: WorkbookModel;
const today = serialOf(2027, 4, 1);
const options = { language: "en" as const, today };
const cycle = serialOf(2027, 4);

beforeAll(async () => {
  excel = await startExcel();
  const families = "Family,Price,Unit cost\nSticks,11.2,6.7\nTubs,14.5,9.1\n";
  await bringIn(excel, utf8(families), "families.csv", { kind: "families" });
  const said = (source: string, quantities: readonly number[]) =>
    quantities.map((quantity, index) => `Sticks,2027-0${4 + index},${quantity},${source}`);
  const forecasts = ["Family,Month,Quantity,Source", ...said("consensus", [17000, 16500, 13000]), ...said("sales", [19000, 18300, 15000])];
  await bringIn(excel, utf8(forecasts.join("\n")), "forecasts.csv", { kind: "forecasts" });
  await excel.addin.run("openCycle", { cycle }, options);
  opened = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(opened));
afterAll(() => excel.close());

const rowsOf = async (table: "sopMeetings" | "sopAgenda" | "sopAttendance" | "sopPeople" | "sopDecisions") =>
  (await excel.addin.readTable(excel.addin.contracts[table])).rows;
const prepare = () => excel.addin.run("prepareMeetings", { cycle }, options);
const add = (person: string, role: string, email = "") => excel.addin.run("addPerson", { person, role, email, deputy: "" }, options);
const meetings = async () => (await excel.addin.readMeetings("en")).meetings;
const meeting = async (kind: string) => {
  const found = (await meetings()).find((item) => item.kind === kind);
  if (found === undefined) throw new Error(`No ${kind}.`);
  return found;
};

it("plans the four meetings of a cycle on their working days, with those whose role is needed, once", async () => {
  await add("Agathe", "sales", "agathe@example.com");
  await add("Benoît", "production");
  await prepare();
  expect(await rowsOf("sopMeetings")).toMatchObject([
    { Kind: "demand review", Meeting: "Demand review · Apr 2027", Date: serialOf(2027, 4, 8), Minutes: 60, Status: "planned" },
    { Kind: "supply review", Date: serialOf(2027, 4, 14) },
    { Kind: "pre-S&OP", Date: serialOf(2027, 4, 19) },
    { Kind: "executive S&OP", Date: serialOf(2027, 4, 21) },
  ]);
  expect((await rowsOf("sopAttendance")).map((row) => [row["Meeting"], row["Person"]])).toEqual([
    ["Demand review · Apr 2027", "Agathe"],
    ["Supply review · Apr 2027", "Benoît"],
    ["Pre-S&OP · Apr 2027", "Agathe"],
    ["Pre-S&OP · Apr 2027", "Benoît"],
    ["Executive S&OP · Apr 2027", "Agathe"],
    ["Executive S&OP · Apr 2027", "Benoît"],
  ]);
  await expect(prepare()).rejects.toMatchObject({ code: "meetingsThere" });
  await expect(excel.addin.run("prepareMeetings", { cycle: serialOf(2027, 6) }, options)).rejects.toMatchObject({ code: "noCycle" });
});

it("takes hour, length and place over from the cycle before", async () => {
  await prepare();
  const { sopMeetings } = excel.addin.contracts;
  const { rows } = await excel.addin.readTable(sopMeetings);
  const moved = rows.map((row) => ({ ...row, Start: 14 / 24, Minutes: 45, Place: "Room 2", Chair: "Solène" }));
  await excel.addin.writeTable(sopMeetings, moved, { mode: "replace", language: "en", intention: "test" });
  await excel.addin.run("openCycle", { cycle: serialOf(2027, 5) }, options);
  await excel.addin.run("prepareMeetings", { cycle: serialOf(2027, 5) }, options);
  const may = (await rowsOf("sopMeetings")).filter((row) => row["Cycle"] === serialOf(2027, 5));
  // Over Ascension and Whit Monday.
  expect(may.map((row) => row["Date"])).toEqual([11, 18, 21, 25].map((day) => serialOf(2027, 5, day)));
  for (const row of may) expect(row).toMatchObject({ Start: 14 / 24, Minutes: 45, Place: "Room 2", Chair: "Solène", Status: "planned" });
});

it("fills each agenda with its own subjects, keeps a person's point and what was noted, and says when it is no longer the one", async () => {
  await prepare();
  await excel.addin.run("askQuestion", { question: "Packaging down in May?", answers: "Overtime\nSubcontract" }, options);
  await excel.addin.run("askQuestion", { question: "A second shift?", answers: "" }, options);
  const demand = await meeting("demand review");
  expect(demand).toMatchObject({ toSettle: 1, outdated: true, agenda: [] });
  await excel.addin.run("buildAgenda", { meeting: demand.name }, options);
  const built = await meeting("demand review");
  expect(built.outdated).toBe(false);
  expect(built.agenda.map(({ time, kind, minutes, money }) => [time, kind, minutes, money])).toEqual([
    ["9:00", "actions", 5, null],
    ["9:05", "results", 5, null],
    ["9:10", "divergence", 10, "64,960\u00a0EUR"],
    ["9:20", "close", 5, null],
  ]);
  expect(built.agenda[2]?.subject).toBe("Sticks, Apr 2027 to Jun 2027: sales expects 5,800 more than the consensus");
  // The executive meeting only chooses between answers that are prepared.
  expect((await meeting("executive S&OP")).toSettle).toBe(1);
  expect((await meeting("pre-S&OP")).toSettle).toBe(3);
  expect((await meeting("supply review")).toSettle).toBe(0);

  const { sopAgenda } = excel.addin.contracts;
  const { rows } = await excel.addin.readTable(sopAgenda);
  const noted = rows.map((row) => (row["Kind"] === "divergence" ? { ...row, Notes: "Agathe asks the customer" } : row));
  const mine = { ...rows[0], Item: 9, Subject: "The new warehouse", Kind: "free", Minutes: 20 };
  await excel.addin.writeTable(sopAgenda, [...noted, mine], { mode: "replace", language: "en", intention: "test" });
  await excel.addin.run("buildAgenda", { meeting: demand.name }, options);
  expect((await meeting("demand review")).agenda.map(({ subject, notes }) => [subject.slice(0, 17), notes])).toEqual([
    ["Actions: what was", null],
    ["Results that need", null],
    ["The new warehouse", null],
    ["Sticks, Apr 2027 ", "Agathe asks the customer"],
    ["Close: decisions ", null],
  ]);
  // A question that comes up afterwards is not on the agenda that is written.
  const pre = (await meeting("pre-S&OP")).name;
  await excel.addin.run("buildAgenda", { meeting: pre }, options);
  expect((await meeting("pre-S&OP")).outdated).toBe(false);
  await excel.addin.run("askQuestion", { question: "Close in August?", answers: "Yes\nNo" }, options);
  expect((await meeting("pre-S&OP")).outdated).toBe(true);
});

it("puts a divergence to a decision with its value and its two figures, once, and speaks of it as that decision", async () => {
  await prepare();
  const demand = await meeting("demand review");
  await excel.addin.run("buildAgenda", { meeting: demand.name }, options);
  const [point] = (await meeting("demand review")).agenda.filter(({ canAsk }) => canAsk);
  expect(point).toMatchObject({ kind: "divergence", money: "64,960\u00a0EUR" });
  const ask = () => excel.addin.run("askDivergence", { reference: point?.reference ?? "" }, options);
  expect(await ask()).toEqual({ name: "D1" });
  expect(await rowsOf("sopDecisions")).toMatchObject([
    {
      Decision: "D1",
      Question: "Sticks, Apr 2027 to Jun 2027: sales expects 5,800 more than the consensus. Which figure does the plan go by?",
      Options: "sales: 52,300\nconsensus: 46,500",
      "Expected effect": "64,960\u00a0EUR at stake",
      Chosen: null,
    },
  ]);
  await expect(ask()).rejects.toMatchObject({ code: "missingDivergence" });
  await expect(excel.addin.run("askDivergence", { reference: "budget" }, options)).rejects.toMatchObject({ code: "missingDivergence" });
  expect(await meeting("demand review")).toMatchObject({ outdated: true, toSettle: 0 });
  const pre = await meeting("pre-S&OP");
  await excel.addin.run("buildAgenda", { meeting: pre.name }, options);
  expect(
    (await meeting("pre-S&OP")).agenda.flatMap(({ kind, reference, money }) => (reference === null ? [] : [[kind, reference, money]])),
  ).toEqual([["decision", "D1", "64,960\u00a0EUR"]]);
  // Withdrawn, it is a divergence again; taken, it is settled in this cycle.
  await excel.addin.run("withdrawDecision", { decision: "D1", by: "Ann", reason: "Too early" }, options);
  expect((await meeting("demand review")).toSettle).toBe(1);
  await ask();
  await excel.addin.run("decide", { decision: "D2", chosen: "sales: 52,300", by: "Ann", why: "Orders", actions: [] }, options);
  expect((await meeting("demand review")).toSettle).toBe(0);
});

it("speaks of a plan that is far from the budget, with what makes the gap, and says which figure is missing for it", async () => {
  await prepare();
  // Plan: 17,000 sticks at 11.20 against 20,000 at 11.00: 190,400 - 220,000. Volume -3,000 x 11, price 17,000 x 0.20.
  await bringIn(excel, utf8("Family,Month,Volume,Revenue,Margin\nSticks,2027-04,20000,220000,88000\n"), "budget.csv", { kind: "budget" });
  const pre = await meeting("pre-S&OP");
  await excel.addin.run("buildAgenda", { meeting: pre.name }, options);
  expect((await meeting("pre-S&OP")).agenda.filter(({ reference }) => reference === "budget")).toMatchObject([
    {
      kind: "divergence",
      subject: "The plan of Apr 2027 is 29,600\u00a0EUR below budget: fewer units −33,000, better mix 0, price +3,400.",
      money: "29,600\u00a0EUR",
    },
  ]);
  expect((await excel.addin.readMeetings("en")).gapUnknown).toEqual([]);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopFamilies").columns.getItem("Price").getDataBodyRange().getCell(0, 0).values = excel.local([[""]]);
    await context.sync();
  });
  expect((await excel.addin.readMeetings("en")).gapUnknown).toEqual(["Sticks"]);
});

it("says what does not fit, and how long the meeting would have to be", async () => {
  await prepare();
  for (let count = 1; count <= 4; count++) await excel.addin.run("askQuestion", { question: `Question ${count}?`, answers: "" }, options);
  // 15 for what is fixed, 10 for the divergence, 4 x 15 for questions without answers: 85 minutes; 60 hold two of the four.
  const pre = await meeting("pre-S&OP");
  expect(pre.leftOut.map(({ words }) => words)).toEqual(["D3 · Question 3?", "D4 · Question 4?"]);
  expect(pre.minutesForAll).toBe(90);
  await excel.addin.run("changeMeeting", { meeting: pre.name, to: 90, reason: "Four questions" }, options);
  expect(await meeting("pre-S&OP")).toMatchObject({ minutes: 90, leftOut: [], minutesForAll: null, reason: "Four questions" });
});

it("writes an invitation with the aim, what is to be decided and the agenda by the clock", async () => {
  await prepare();
  await excel.addin.run("askQuestion", { question: "Packaging down in May?", answers: "Overtime\nSubcontract" }, options);
  const { name } = await meeting("executive S&OP");
  await excel.addin.run("buildAgenda", { meeting: name }, options);
  const { subject, body } = (await meeting("executive S&OP")).invitation;
  expect(subject).toBe("Executive S&OP · Apr 2027: 21 Apr 2027, 9:00 to 10:00");
  for (const line of [
    "- Decide, and finalise the plan.",
    "- D1 Packaging down in May?",
    "    Overtime",
    "9:10 D1 · Packaging down in May? (10 min)",
  ])
    expect(body.split("\n")).toContain(line);
  const event = (await meeting("executive S&OP")).event;
  expect(event?.text).toContain("DTSTART:20270421T");
  expect(event?.text.replaceAll("\r\n ", "")).toContain("- D1 Packaging down in May?");
  const french = (await excel.addin.readMeetings("fr")).meetings.find(({ kind }) => kind === "executive S&OP")?.invitation;
  expect(french?.subject).toMatch(/^Executive S&OP · Apr 2027\s: 21\/04\/2027, de 9\sh\s00 à 10\sh\s00$/);
  expect(french?.body).toContain("Ordre du jour");
});

it("keeps who came and what came of each point, and writes the minutes out of it", async () => {
  await add("Geneviève", "general management");
  await add("Benoît", "production");
  await prepare();
  await excel.addin.run("askQuestion", { question: "Packaging down in May?", answers: "Overtime\nSubcontract" }, options);
  const { name } = await meeting("executive S&OP");
  await excel.addin.run("buildAgenda", { meeting: name }, options);
  const action = { what: "Plan 57 h", owner: "Benoît", department: "production", due: serialOf(2027, 4, 23) };
  await excel.addin.run(
    "decide",
    { decision: "D1", chosen: "Overtime", by: "Geneviève", why: "No customer waits", actions: [action] },
    options,
  );
  // Built again, it keeps what was decided, which the minutes tell.
  await excel.addin.run("buildAgenda", { meeting: name }, options);
  expect((await meeting("executive S&OP")).agenda.map(({ kind }) => kind)).toEqual(["actions", "results", "decision", "close"]);
  expect((await meeting("executive S&OP")).outdated).toBe(false);
  const held = {
    meeting: name,
    attended: [
      { person: "Geneviève", as: "yes" },
      { person: "Benoît", as: "excused" },
      { person: "A guest", as: "yes" },
    ],
    points: [
      { kind: "decision", reference: "D1", subject: "", outcome: "decided", notes: "Short and clear" },
      // Somebody took it off the agenda meanwhile.
      { kind: "risk", reference: "R9", subject: "Laminor is late", outcome: "postponed", notes: "Ask them" },
      { kind: "risk", reference: "R8", subject: "Nothing was said of it", outcome: null, notes: " " },
    ],
    summary: "One decision",
  };
  await excel.addin.run("holdMeeting", held, options);
  expect(await rowsOf("sopMeetings")).toMatchObject([{}, {}, {}, { Status: "held", Summary: "One decision" }]);
  expect((await rowsOf("sopAttendance")).filter((row) => row["Attended"] !== null)).toMatchObject([
    { Person: "Geneviève", Invited: "required", Attended: "yes" },
    { Person: "Benoît", Invited: "required", Attended: "excused" },
    { Person: "A guest", Invited: "optional", Attended: "yes" },
  ]);
  const record = (await meeting("executive S&OP")).record;
  expect(record?.subject).toBe("Minutes: Executive S&OP · Apr 2027, 21 Apr 2027");
  for (const line of [
    "Present: Geneviève, A guest",
    "Excused: Benoît",
    "One decision",
    "- D1 · Packaging down in May?: decided",
    "    Short and clear",
    "- Laminor is late: postponed",
    "    Ask them",
    "- D1 Packaging down in May? Overtime (Geneviève). Why: No customer waits",
    "    Not chosen: Subcontract",
    "- A1 Plan 57 h: Benoît, by 23 Apr 2027",
  ])
    expect(record?.body.split("\n")).toContain(line);
  expect(record?.body).not.toContain("Nothing was said of it");
  await expect(excel.addin.run("holdMeeting", held, options)).rejects.toMatchObject({ code: "meetingOver" });
  await expect(excel.addin.run("buildAgenda", { meeting: name }, options)).rejects.toMatchObject({ code: "meetingOver" });
  await expect(excel.addin.run("changeMeeting", { meeting: name, to: "cancelled", reason: "x" }, options)).rejects.toMatchObject({
    code: "meetingOver",
  });
});

it("cancels a meeting for a reason, and refuses one that is gone or a blank reason", async () => {
  await prepare();
  const { name } = await meeting("supply review");
  const cancel = (reason: string, of = name) => excel.addin.run("changeMeeting", { meeting: of, to: "cancelled", reason }, options);
  await expect(cancel(" ")).rejects.toMatchObject({ code: "missingWords" });
  await expect(cancel("x", "Nothing")).rejects.toMatchObject({ code: "missingMeeting" });
  await cancel("Nothing to decide");
  expect(await meeting("supply review")).toMatchObject({ status: "cancelled", reason: "Nothing to decide" });
});

it("says which row of what it speaks of cannot be read, instead of an agenda without it", async () => {
  await prepare();
  await excel.addin.run("askQuestion", { question: "Who waits?", answers: "" }, options);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopDecisions").columns.getItem("Date").getDataBodyRange().values = excel.local([["soon"]]);
    await context.sync();
  });
  await expect(meetings()).rejects.toMatchObject({ code: "unreadableRow", detail: { table: "SopDecisions", text: "soon" } });
});

it("counts forecasts that cannot be read, since a disagreement may be among them", async () => {
  await prepare();
  expect((await excel.addin.readMeetings("en")).unread).toBe(0);
  await excel.run(async (context) => {
    const cells = context.workbook.tables.getItem("SopForecasts").columns.getItem("Quantity").getDataBodyRange();
    cells.getCell(0, 0).values = excel.local([["many"]]);
    await context.sync();
  });
  const { unread, meetings: all } = await excel.addin.readMeetings("en");
  expect(unread).toBe(1);
  // Those who look at capacity, and those who only choose, settle no disagreement.
  expect(all.map((item) => [item.kind, item.unread])).toEqual([
    ["demand review", 1],
    ["supply review", 0],
    ["pre-S&OP", 1],
    ["executive S&OP", 0],
  ]);
});

it("gives the number of a question that was undone to no other, since the minutes of a meeting speak of it", async () => {
  await prepare();
  const ask = (question: string) => excel.addin.run("askQuestion", { question, answers: "Yes\nNo" }, options);
  await ask("Who waits?");
  await ask("A second shift?");
  const { name } = await meeting("executive S&OP");
  await excel.addin.run("buildAgenda", { meeting: name }, options);
  const point = { kind: "decision", reference: "D2", subject: "", outcome: "postponed", notes: "" };
  await excel.addin.run("holdMeeting", { meeting: name, attended: [], points: [point], summary: "" }, options);
  const entry = (await excel.addin.readHistory()).find(({ intention }) => intention.includes("D2"));
  if (entry === undefined) throw new Error("The question is not in the history.");
  await excel.addin.undoEntry(entry, "en", true);
  await ask("Rent a machine?");
  expect(await rowsOf("sopDecisions")).toMatchObject([
    { Decision: "D1", Question: "Who waits?" },
    { Decision: "D3", Question: "Rent a machine?" },
  ]);
});

it("tells in the minutes of a meeting nothing that was decided after it had postponed the question", async () => {
  await prepare();
  await excel.addin.run("askQuestion", { question: "Packaging down in May?", answers: "Overtime\nSubcontract" }, options);
  const postponed = { kind: "decision", reference: "D1", subject: "", outcome: "postponed", notes: "" };
  const { name } = await meeting("pre-S&OP");
  await excel.addin.run("buildAgenda", { meeting: name }, options);
  await excel.addin.run("buildAgenda", { meeting: (await meeting("executive S&OP")).name }, options);
  await excel.addin.run("holdMeeting", { meeting: name, attended: [], points: [postponed], summary: "" }, options);
  const action = { what: "Plan 57 h", owner: "Benoît", department: null, due: serialOf(2027, 4, 23) };
  const decision = { decision: "D1", chosen: "Overtime", by: "Geneviève", why: "No customer waits", actions: [action] };
  await excel.addin.run("decide", decision, { ...options, today: serialOf(2027, 4, 21) });
  const executive = await meeting("executive S&OP");
  const decided = { ...postponed, outcome: "decided" };
  await excel.addin.run("holdMeeting", { meeting: executive.name, attended: [], points: [decided], summary: "" }, options);
  const before = (await meeting("pre-S&OP")).record?.body ?? "";
  expect(before).toContain("- D1 · Packaging down in May?: postponed");
  for (const words of ["Decided:", "Overtime", "\nActions:\n", "A1"]) expect(before).not.toContain(words);
  const after = (await meeting("executive S&OP")).record?.body ?? "";
  for (const words of ["Decided:", "Overtime (Geneviève)", "A1 Plan 57 h"]) expect(after).toContain(words);
});

describe("after the cadence is changed", () => {
  const changeCadence = async (to: "month" | "week") => {
    const row = { Key: "cycle cadence", Value: to };
    await excel.addin.writeTable(excel.addin.contracts.sopSettings, [row], { mode: "append", language: "en", intention: "test" });
  };

  it("names the month that is open as the month it is, misses none of its four meetings, and so do its packs", async () => {
    await prepare();
    await changeCadence("week");
    // A Thursday, the first of April, begins no week.
    expect(await excel.addin.readMeetings("en")).toMatchObject({ cycleName: "Apr 2027", missing: false });
    await expect(prepare()).rejects.toMatchObject({ code: "meetingsThere" });
    const { name } = await meeting("demand review");
    expect(await excel.addin.run("buildPack", { meeting: name }, options)).toBe("Pack 2027-04 Demand review");
  });

  it("still misses the meetings of a month of which one is planned alone", async () => {
    await prepare();
    const { sopMeetings } = excel.addin.contracts;
    const [first] = (await excel.addin.readTable(sopMeetings)).rows;
    if (first === undefined) throw new Error("No meeting is planned.");
    await excel.addin.writeTable(sopMeetings, [first], { mode: "replace", language: "en", intention: "test" });
    await changeCadence("week");
    expect((await excel.addin.readMeetings("en")).missing).toBe(true);
  });

  it("names the week that is open as the week it is, and misses no meeting of a month", async () => {
    await changeCadence("week");
    // The first Monday of 2027 is 4 January; 13 weeks later, week 14 begins on 5 April.
    const week = serialOf(2027, 4, 5);
    await excel.addin.run("openCycle", { cycle: week }, options);
    await excel.addin.run("prepareMeetings", { cycle: week }, options);
    await changeCadence("month");
    const { cycleName, missing } = await excel.addin.readMeetings("en");
    expect([cycleName, missing]).toEqual(["W14 2027", false]);
    const { name } = await meeting("weekly S&OP");
    expect(await excel.addin.run("buildPack", { meeting: name }, options)).toBe("Pack 2027-W14 Weekly");
  });
});
