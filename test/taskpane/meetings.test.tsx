/** @jest-environment jsdom */
import axe from "axe-core";
import { act, cleanup, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { DecisionBoard } from "../../src/cycle/decisions/readDecisions";
import type { AgendaPoint, MeetingBoard, MeetingItem } from "../../src/cycle/meetings/readMeetings";
import { meetingCounts, meetingTexts, outcomeWords, presenceWords, roleWords } from "../../src/taskpane/texts/meetingTexts";
import { everyText } from "./everyText";
import { paperSteps } from "./paperCollect";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectOffered, expectShown, openPane } from "./renderPane";

const cycle = serialOf(2027, 4);
const point = (item: number, subject: string, changes: Partial<AgendaPoint> = {}): AgendaPoint => ({
  item,
  time: `9:0${item}`,
  subject,
  kind: "results",
  reference: null,
  money: null,
  minutes: 5,
  outcome: null,
  canAsk: false,
  notes: null,
  ...changes,
});
const meeting = (changes: Partial<MeetingItem> = {}): MeetingItem => ({
  name: "Pre-S&OP · Apr 2027",
  kind: "pre-S&OP",
  status: "planned",
  date: "19 Apr 2027",
  minutes: 60,
  chair: null,
  objectives: ["Settle what can be settled"],
  summary: null,
  reason: null,
  lastTime: [],
  agenda: [point(1, "Results"), point(2, "D7 · Packaging down?", { kind: "decision", reference: "D7", money: "225,900 EUR", minutes: 10 })],
  toSettle: 1,
  leftOut: [],
  minutesForAll: null,
  outdated: false,
  people: [
    { person: "Agathe", invited: "required", attended: null, email: "agathe@example.com" },
    { person: "Benoît", invited: "required", attended: null, email: null },
  ],
  invitation: { subject: "Pre-S&OP", body: "Hello,\nAgenda" },
  record: null,
  unread: 0,
  gapUnknown: false,
  event: { name: "20270419-pre-S-OP.ics", text: "BEGIN:VCALENDAR" },
  ...changes,
});
const board = (meetings: MeetingItem[], changes: Partial<MeetingBoard> = {}): MeetingBoard => ({
  cycle,
  cycleName: "Apr 2027",
  meetings,
  missing: false,
  people: [{ person: "Agathe", role: "sales" }],
  openPolls: 0,
  openComments: 0,
  gapUnknown: [],
  planUnknown: [],
  notCompared: null,
  unread: 0,
  sheet: "Meetings",
  ...changes,
});
const decisions: Pick<DecisionBoard, "open" | "people"> = {
  open: [{ name: "D7", question: "Packaging down?", answers: ["Overtime"], options: [], effect: null }],
  people: ["Agathe"],
};
const bookOf = (meetings: MeetingBoard) => {
  const book = paperWorkbook();
  return Object.assign(book, { meetings, decisions: { ...book.decisions, ...decisions } });
};
const open = async (name: string, meetings: MeetingBoard) => {
  const pane = await openPane({ place: "meetings", book: bookOf(meetings) });
  await pane.user.click(await screen.findByRole("button", { name }));
  return pane;
};
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...meetingTexts, ...meetingCounts, ...outcomeWords, ...presenceWords, ...roleWords }))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

describe("the list", () => {
  it("leads to the cycle where none is open, and plans the meetings of one that is", async () => {
    const { user, unmount } = await openPane({ place: "meetings", book: bookOf(board([], { cycle: null, cycleName: null, people: [] })) });
    expectShown(await screen.findByText(meetingTexts.nobody.en));
    await user.click(button("Go to the cycle"));
    expect(screen.queryByText(meetingTexts.nobody.en)).toBeNull();
    unmount();
    const book = bookOf(board([], { missing: true }));
    const second = await openPane({ place: "meetings", book });
    await second.user.click(await screen.findByRole("button", { name: "Plan the meetings" }));
    expect(book.meetingActs).toEqual([`planned; ${cycle}`]);
  });

  it("says by shape and word where each stands, what there is to settle and what does not fit", async () => {
    const leftOut = [{ words: "D8 · More?", minutes: 15, money: null }];
    const meetings = [
      meeting({ name: "Demand review", status: "held", record: { subject: "s", body: "b" } }),
      meeting({ name: "Supply review", toSettle: 0 }),
      meeting({ leftOut, minutesForAll: 75, toSettle: 2 }),
      meeting({ name: "Executive", status: "cancelled" }),
    ];
    await openPane({ place: "meetings", book: bookOf(board(meetings)) });
    const lines = within(await screen.findByRole("list", { name: "Meetings of Apr 2027" })).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent)).toEqual([
      "Demand review● held19 Apr 2027 · 60 min",
      "Supply review○ planned19 Apr 2027 · 60 minNothing to settle yet",
      "Pre-S&OP · Apr 2027○ planned19 Apr 2027 · 60 min2 to settle · ▼ 1 does not fit",
      "Executive– cancelled19 Apr 2027 · 60 min",
    ]);
    await noFaults();
  });

  it("says that there may be more to settle where forecasts cannot be read", async () => {
    const { unmount } = await openPane({ place: "meetings", book: bookOf(board([meeting({ toSettle: 0 })], { unread: 2 })) });
    expectShown(await screen.findByText(/^▼ 2 rows of forecasts, families, the budget or the plan cannot be read/));
    unmount();
    await openPane({ place: "meetings", book: bookOf(board([meeting({ toSettle: 0 })])) });
    expectShown(await screen.findByText(meetingTexts.nothingToSettle.en));
    expect(screen.queryByText(/cannot be read/)).toBeNull();
  });

  it("adds somebody who takes part", async () => {
    const book = bookOf(board([]));
    const { user } = await openPane({ place: "meetings", language: "fr", book });
    await user.click(await screen.findByRole("button", { name: "Ajouter quelqu'un" }));
    await user.click(button("Ajouter quelqu'un"));
    expectShown(screen.getByText("À compléter."));
    await user.type(screen.getByLabelText(/^Nom/), "Émilie");
    await user.selectOptions(screen.getByLabelText(/^Rôle/), "finance");
    await user.type(screen.getByLabelText(/Courriel/), "emilie@example.com");
    await user.selectOptions(screen.getByLabelText(/Signe le plan/), "yes");
    await noFaults();
    await user.click(button("Ajouter quelqu'un"));
    expect(book.meetingActs).toEqual(["Émilie; finance; emilie@example.com; ; yes"]);
  });

  it("is where the cycle leads to when teams are to be coordinated", async () => {
    const book = bookOf(board([meeting()]));
    book.cycle.month = cycle;
    book.cycle.steps = paperSteps(cycle, {
      collect: { status: "done" },
      analyse: { status: "done" },
      coordinate: { status: "in progress" },
    });
    const { user } = await openPane({ place: "cycle", book });
    await user.click(await screen.findByRole("button", { name: "Go to the meetings" }));
    expectShown(await screen.findByRole("list", { name: "Meetings of Apr 2027" }));
  });
});

describe("one meeting", () => {
  it("points out an agenda without anything to decide, and shortens it for a reason", async () => {
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting({ toSettle: 0, objectives: [] })]));
    expectShown(screen.getByText(meetingTexts.noDecision.en));
    expectShown(screen.getByText(meetingTexts.noObjective.en));
    await user.click(button("Shorten to 15 minutes"));
    await user.click(button("Make it 15 minutes"));
    expectShown(screen.getByText("Please fill in."));
    await user.type(screen.getByLabelText(/^Why/), "Nothing to decide");
    await user.click(button("Make it 15 minutes"));
    expect(book.meetingActs).toEqual(["Pre-S&OP · Apr 2027; 15; Nothing to decide"]);
  });

  it("does not advise to shorten or cancel while forecasts cannot be read", async () => {
    await open("Pre-S&OP · Apr 2027", board([meeting({ toSettle: 0, unread: 1 })], { unread: 1 }));
    expectShown(screen.getByText(meetingTexts.unsettled.en));
    expectShown(screen.getByText(/^▼ 1 row of forecasts, families, the budget or the plan cannot be read/));
    expect(screen.queryByRole("button", { name: "Shorten to 15 minutes" })).toBeNull();
    expect(screen.queryByText(meetingTexts.noDecision.en)).toBeNull();
  });

  it("says why the plan cannot be compared with the version frozen last", async () => {
    const words = "The plan cannot be compared with V2027-04.1, which was frozen by month: it is by week now.";
    await openPane({ place: "meetings", book: bookOf(board([meeting({ toSettle: 0, gapUnknown: true })], { notCompared: words })) });
    expectShown(await screen.findByText(`▼ ${words}`));
    expectShown(screen.getByText("What there is to settle is not known"));
  });

  it("does not advise to shorten or cancel while the gap to the budget is not known", async () => {
    await open("Pre-S&OP · Apr 2027", board([meeting({ toSettle: 0, gapUnknown: true })], { gapUnknown: ["Tubs"] }));
    expectShown(screen.getByText(meetingTexts.unsettled.en));
    expect(screen.queryByRole("button", { name: "Shorten to 15 minutes" })).toBeNull();
  });

  it("gives its event as a file, and as a text where no file can be saved", async () => {
    URL.createObjectURL = () => "blob:event";
    URL.revokeObjectURL = () => undefined;
    const { user } = await open("Pre-S&OP · Apr 2027", board([meeting()]));
    await user.click(button("For your calendar"));
    expect(screen.getByRole("link", { name: "Save 20270419-pre-S-OP.ics" }).getAttribute("download")).toBe("20270419-pre-S-OP.ics");
    expect(screen.getByLabelText<HTMLTextAreaElement>("Content of the file").value).toBe("BEGIN:VCALENDAR");
    await user.click(button("Copy the content"));
    expect(await navigator.clipboard.readText()).toBe("BEGIN:VCALENDAR");
    await noFaults();
  });

  it("makes its pack and says on which sheet", async () => {
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting()]));
    await user.click(button("Make the pack"));
    expect(book.meetingActs).toEqual(["pack; Pre-S&OP · Apr 2027"]);
    expect(document.body.textContent).toContain("The pack is on the sheet “Pack”.");
  });

  it("shows what does not fit with the length that would hold it, and cancels for a reason", async () => {
    const leftOut = [{ words: "D8 · More?", minutes: 15, money: "15,831 EUR" }];
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting({ leftOut, minutesForAll: 75 })]));
    expect(screen.getByRole("list", { name: "Does not fit" }).textContent).toBe("D8 · More?15 min · 15,831 EUR");
    expectShown(button("Make it 75 minutes"));
    await user.click(button("Cancel the meeting"));
    await user.type(screen.getByLabelText(/^Why/), "Holiday");
    await user.click(button("Cancel the meeting"));
    expect(book.meetingActs).toEqual(["Pre-S&OP · Apr 2027; cancelled; Holiday"]);
  });

  it("puts a divergence to a decision with one press, where it is not one yet", async () => {
    const agenda = [
      point(1, "Results"),
      point(2, "Sticks: sales are high", { kind: "divergence", reference: "sales · Sticks", canAsk: true }),
    ];
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting({ agenda })]));
    expect(screen.getAllByRole("button", { name: /to a decision$/ })).toHaveLength(1);
    await user.click(button("Put point 2 to a decision"));
    expect(book.meetingActs).toEqual(["asked; sales · Sticks"]);
    expect(document.body.textContent).toContain("It is decision D8 now.");
  });

  it("builds its agenda when the subjects have changed", async () => {
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting({ outdated: true })]));
    expectShown(screen.getByText(meetingTexts.changed.en));
    await user.click(button("Build the agenda"));
    expect(book.meetingActs).toEqual(["agenda; Pre-S&OP · Apr 2027"]);
  });

  it("is held with one press where its agenda is not built yet, and leads to the next one and at last to the signatures", async () => {
    const fresh = board([meeting({ outdated: true, agenda: [] })]);
    const { user, book } = await open("Pre-S&OP · Apr 2027", fresh);
    await user.click(button("Build the agenda and hold the meeting"));
    expect(book.meetingActs).toEqual(["agenda; Pre-S&OP · Apr 2027"]);
    expectOffered(await screen.findByRole("button", { name: "Close the meeting" }));
    cleanup();
    const held = meeting({ status: "held", name: "Demand review · Apr 2027" });
    const second = await open("Demand review · Apr 2027", board([held, meeting()]));
    await second.user.click(button("Next: Pre-S&OP · Apr 2027"));
    await second.user.click(await screen.findByRole("button", { name: "Hold the meeting" }));
    cleanup();
    const last = await open("Demand review · Apr 2027", board([held]));
    await last.user.click(button("Sign and freeze the plan"));
    expectShown(await screen.findByRole("heading", { name: "Sign and freeze the plan" }));
  });

  it("offers the invitation to copy and to mail, and says who has no address", async () => {
    const { user } = await open("Pre-S&OP · Apr 2027", board([meeting()]));
    expectShown(screen.getByText("No address for Benoît"));
    expect(screen.getByRole("link", { name: "Open in the mail program" }).getAttribute("href")).toBe(
      "mailto:agathe%40example.com?subject=Pre-S%26OP&body=Hello%2C%0AAgenda",
    );
    await user.click(button("Copy the text"));
    expect(await navigator.clipboard.readText()).toBe("Pre-S&OP\n\nHello,\nAgenda");
    await noFaults();
  });

  it("opens a long invitation cut at a line's end, which a mail program takes, and says where the whole of it is", async () => {
    const lines = Array.from({ length: 60 }, (_, line) => `9 h ${line} Présentation des écarts à régler`);
    await open("Pre-S&OP · Apr 2027", board([meeting({ invitation: { subject: "Pre-S&OP", body: lines.join("\n") } })]));
    const address = screen.getByRole("link", { name: "Open in the mail program" }).getAttribute("href") ?? "";
    expect(address.length).toBeLessThanOrEqual(1800);
    const sent = decodeURIComponent(address.split("&body=")[1] ?? "").split("\n");
    expect(sent.length).toBeGreaterThan(15);
    expect(sent).toEqual([...lines.slice(0, sent.length - 1), "… (full text in the workbook)"]);
  });

  it("is held with who came and what came of each point; a decision taken in between loses nothing", async () => {
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting()]));
    await user.click(button("Hold the meeting"));
    await user.click(button("All are here"));
    await user.selectOptions(screen.getByLabelText("Benoît"), "excused");
    const [first] = screen.getAllByRole("group");
    await user.type(within(first as HTMLElement).getByLabelText("Notes"), "Two KPIs");
    await noFaults();
    // What was typed is there again when they come back from the list.
    await user.click(button("Back to the meeting"));
    await user.click(button("Back to the meetings"));
    await user.click(await screen.findByRole("button", { name: "Pre-S&OP · Apr 2027" }));
    await user.click(button("Hold the meeting"));
    expectShown(screen.getByDisplayValue("Two KPIs"));
    await user.click(button("Decide D7 now"));
    await user.click(screen.getByRole("radio", { name: "Overtime" }));
    await user.type(screen.getByLabelText(/Decided by/), "Agathe");
    await user.type(screen.getByLabelText(/Why this one/), "Cheapest");
    await user.click(button("Decide D7"));
    expect(book.decisionActs).toEqual(["D7; Overtime; Agathe; Cheapest"]);
    expectShown(screen.getByDisplayValue("Two KPIs"));
    expect(screen.queryByRole("button", { name: "Decide D7 now" })).toBeNull();
    await user.type(screen.getByLabelText(/Summary/), "One decision");
    await user.click(button("Close the meeting"));
    expect(book.meetingActs).toEqual([
      "held; Pre-S&OP · Apr 2027; Agathe yes; Benoît excused; results null Two KPIs; D7 decided ; One decision",
    ]);
  });

  it("keeps minutes that are gone back from, forgets cancelled ones, and takes back that somebody came", async () => {
    const { user, book } = await open("Pre-S&OP · Apr 2027", board([meeting()]));
    await user.click(button("Hold the meeting"));
    await user.type(screen.getByLabelText(/Summary/), "Begun");
    await user.click(button("Back to the meeting"));
    await user.click(button("Hold the meeting"));
    expectShown(screen.getByDisplayValue("Begun"));
    await user.click(button("Cancel"));
    await user.click(button("Hold the meeting"));
    expect(screen.queryByDisplayValue("Begun")).toBeNull();
    await user.click(button("All are here"));
    await user.selectOptions(screen.getByLabelText("Benoît"), "");
    await user.click(button("Close the meeting"));
    expect(book.meetingActs).toEqual(["held; Pre-S&OP · Apr 2027; Agathe yes; "]);
  });

  it("shows what was noted of a point that every meeting has in either language, and sends it once", async () => {
    const closing = (words: string) => board([meeting({ people: [], agenda: [point(1, words, { kind: "close" })] })]);
    const { user, book, navigation } = await open("Pre-S&OP · Apr 2027", closing("Close: decisions read back"));
    await user.click(button("Hold the meeting"));
    await user.type(screen.getByLabelText("Notes"), "Next time earlier");
    // Somebody builds the agenda again in French.
    book.meetings = closing("Clôture : relecture des décisions");
    act(() => navigation.go("home"));
    act(() => navigation.go("meetings"));
    await user.click(await screen.findByRole("button", { name: "Pre-S&OP · Apr 2027" }));
    await user.click(button("Hold the meeting"));
    await user.type(screen.getByDisplayValue("Next time earlier"), ", at nine");
    await user.click(button("Close the meeting"));
    expect(book.meetingActs).toEqual(["held; Pre-S&OP · Apr 2027; close null Next time earlier, at nine; "]);
  });

  it("asks why it is cancelled apart from why it is made longer", async () => {
    const leftOut = [{ words: "D8 · More?", minutes: 15, money: null }];
    const { user } = await open("Pre-S&OP · Apr 2027", board([meeting({ leftOut, minutesForAll: 75 })]));
    await user.click(button("Cancel the meeting"));
    await user.type(screen.getByLabelText(/^Why/), "Holiday");
    await user.click(button("Make it 75 minutes"));
    expect((screen.getByLabelText(/^Why/) as HTMLTextAreaElement).value).toBe("");
  });

  it("shows its minutes once it was held", async () => {
    await open(
      "Pre-S&OP · Apr 2027",
      board([meeting({ status: "held", record: { subject: "Minutes: Pre-S&OP", body: "Present: Agathe" } })]),
    );
    expectShown(screen.getByDisplayValue("Minutes: Pre-S&OP"));
    expect(screen.queryByRole("button", { name: "Hold the meeting" })).toBeNull();
  });
});
