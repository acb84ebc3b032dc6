/** @jest-environment jsdom */
import axe from "axe-core";
import { cleanup, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { ProcedureItem } from "../../src/cycle/procedures/readProcedures";
import { procedureCounts, procedureTexts } from "../../src/taskpane/texts/procedureTexts";
import { everyText } from "./everyText";
import { paperSteps } from "./paperCollect";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const step = (number: number, text: string) => ({
  Step: number,
  Role: "sales",
  When: "working day 3",
  Text: text,
  Input: "figures",
  Output: "plan",
});
const procedure = (changes: Partial<ProcedureItem> = {}): ProcedureItem => ({
  name: "P1",
  title: "Collect the data",
  aim: "Everyone plans on the same figures.",
  step: "collect",
  owner: null,
  version: "1.0",
  status: "approved",
  review: "21 Apr 2028",
  reviewDue: false,
  steps: [step(1, "Give your forecast.")],
  next: "1.1",
  language: "en",
  ease: 84,
  hard: [{ sentence: "A long one.", words: 31 }],
  versions: [
    {
      version: "1.0",
      by: "Solène",
      day: "21 Apr 2027",
      reason: "First version",
      changes: [
        { kind: "changed", step: 1, before: step(1, "Give it."), after: step(1, "Give your forecast.") },
        { kind: "dropped", step: 2, before: step(2, "Wait."), after: null },
        { kind: "added", step: 3, before: null, after: step(3, "Check.") },
      ],
      readers: ["Benoît"],
    },
  ],
  gone: [],
  readers: [],
  reviewed: null,
  comments: [
    { name: "C1", text: "Too late", author: "Driss", day: "22 Apr 2027", answer: null, answeredBy: null },
    { name: "C2", text: "Too soon", author: "Ann", day: "23 Apr 2027", answer: "No", answeredBy: "Solène" },
  ],
  ...changes,
});
const bookOf = (...procedures: ProcedureItem[]) =>
  Object.assign(paperWorkbook(), { procedures: { procedures, sheets: { steps: "Procedure steps", archive: "Archive of procedures" } } });
const open = async (item = procedure()) => {
  const pane = await openPane({ place: "procedures", book: bookOf(item) });
  await pane.user.click(await screen.findByRole("button", { name: "P1 · Collect the data" }));
  return pane;
};
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...procedureTexts, ...procedureCounts }))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("offers the first procedures to a company that has none, in French too", async () => {
  const { user, book } = await openPane({ place: "procedures", language: "fr" });
  await user.click(await screen.findByRole("button", { name: "Écrire les premières procédures" }));
  expect(book.procedureActs).toEqual([["start", {}]]);
});

it("stands behind its step of the cycle, and says where a step has none", async () => {
  const book = Object.assign(bookOf(procedure()), {
    cycle: { ...paperWorkbook().cycle, month: serialOf(2027, 3), steps: paperSteps(serialOf(2027, 3)) },
  });
  const { user, navigation } = await openPane({ place: "cycle", book });
  await user.click(await screen.findByRole("button", { name: "Procedure of “Collect”" }));
  await screen.findByRole("heading", { level: 1, name: "P1 · Collect the data" });
  expectShown(screen.getByText("Give your forecast."));
  await user.click(button("Back to the cycle"));
  await user.click(await screen.findByRole("button", { name: "Procedure of “Coordinate”" }));
  expectShown(await screen.findByText("No procedure is written down for this step yet."));
  await noFaults();
  await user.click(button("Procedures"));
  expect(navigation.current()).toBe("procedures");
});

it("offers a choice behind a step that has several procedures, of those that are not retired", async () => {
  const others = [procedure({ name: "P6", title: "Chase late data" }), procedure({ name: "P7", title: "Old", status: "retired" })];
  const book = Object.assign(bookOf(procedure(), ...others), {
    cycle: { ...paperWorkbook().cycle, month: serialOf(2027, 3), steps: paperSteps(serialOf(2027, 3)) },
  });
  const { user } = await openPane({ place: "cycle", book });
  await user.click(await screen.findByRole("button", { name: "Procedure of “Collect”" }));
  const list = within(await screen.findByRole("list", { name: "Procedures" })).getAllByRole("button");
  expect(list.map((item) => item.textContent)).toEqual(["P1 · Collect the data", "P6 · Chase late data"]);
  await user.click(button("P6 · Chase late data"));
  await screen.findByRole("heading", { level: 1, name: "P6 · Chase late data" });
  await user.click(button("Back to the procedures"));
  await user.click(button("Back to the cycle"));
  expectShown(await screen.findByRole("button", { name: "Procedure of “Collect”" }));
});

it("lists where each stands: version, what changed, a review that is due, comments that wait", async () => {
  await openPane({
    place: "procedures",
    book: bookOf(procedure({ reviewDue: true }), procedure({ name: "P2", status: "draft", comments: [] })),
  });
  const lines = within(await screen.findByRole("list", { name: "Procedures" })).getAllByRole("listitem");
  expect(lines[0]?.textContent).toBe(
    "P1 · Collect the dataVersion 1.0, approved, changed since▼ review due since 21 Apr 20281 comment waits for an answer",
  );
  expect(lines[1]?.textContent).toBe("P2 · Collect the dataVersion 1.0, draftnext review 21 Apr 2028");
  await noFaults();
});

it("shows its steps, how plain they are, its versions and its comments", async () => {
  await open();
  expect(screen.getByRole("list", { name: "Steps" }).textContent).toBe("sales · working day 3Give your forecast.figures → plan");
  expectShown(screen.getByText("Reading ease 84 of 100 (60 and more is plain)"));
  expectShown(screen.getByText("A long one. (31 words)"));
  expect(screen.queryByText(/as English/)).toBeNull();
  expectShown(screen.getByText("1.0 · Solène, 21 Apr 2027: First version"));
  expectShown(screen.getByText("Solène: No"));
  await noFaults();
});

it("says in which language it is scored where that is not the one of the pane", async () => {
  const { user } = await openPane({ place: "procedures", book: bookOf(procedure({ language: "en" })), language: "fr" });
  await user.click(await screen.findByRole("button", { name: "P1 · Collect the data" }));
  expectShown(screen.getByText(/^Lisibilité 84 sur 100 en anglais \(60 et plus/));
});

it("is approved by name and for a reason", async () => {
  const { user, book } = await open();
  await user.click(button("Approve as version 1.1"));
  await user.click(button("Approve as version 1.1"));
  expect(screen.getAllByText("Please fill in.")).toHaveLength(2);
  await noFaults();
  await user.type(screen.getByLabelText(/What changed/), "The day");
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.click(button("Approve as version 1.1"));
  expect(book.procedureActs).toEqual([["approve", { procedure: "P1", by: "Solène", reason: "The day" }]]);
});

it("is not to be approved where it says what its version says", async () => {
  await open(procedure({ next: null }));
  expect(screen.queryByRole("button", { name: /^Approve/ })).toBeNull();
});

it("is read only as it was approved: a draft and a changed text say when, and whose reading was of an earlier version", async () => {
  const offered = () => screen.queryByRole("button", { name: "I have read it" });
  await open(procedure({ next: null }));
  expectShown(screen.getByText(procedureTexts.nobodyRead.en));
  expect(offered()).not.toBeNull();
  expect(screen.queryByText(procedureTexts.readOnceApproved.en)).toBeNull();
  cleanup();
  await open(procedure({ next: "1.1", readers: ["Agathe"] }));
  expect(offered()).toBeNull();
  expectShown(screen.getByText("It is confirmed as read once this text is approved."));
  expectShown(screen.getByText("Version 1.0 was read by Agathe"));
  await noFaults();
  cleanup();
  await open(procedure({ status: "draft", next: "1.0", versions: [] }));
  expect(offered()).toBeNull();
  expect(screen.queryByText(procedureTexts.nobodyRead.en)).toBeNull();
  cleanup();
  await open(procedure({ status: "retired", next: null }));
  expect(offered()).toBeNull();
  expect(screen.queryByText(procedureTexts.readOnceApproved.en)).toBeNull();
});

it("is read, commented and answered by name", async () => {
  const { user, book } = await open(procedure({ next: null }));
  await user.click(button("I have read it"));
  await user.type(screen.getByLabelText(/Your name/), "Benoît");
  await user.click(button("I have read it"));
  await user.click(await screen.findByRole("button", { name: "Comment on it" }));
  await user.type(screen.getByLabelText(/What is wrong/), "Too long");
  // Whoever was named last is known to every form.
  expectShown(screen.getByText("Your name: Benoît"));
  await user.click(button("I am somebody else"));
  await user.clear(screen.getByLabelText(/Your name/));
  await user.type(screen.getByLabelText(/Your name/), "Ann");
  await user.click(button("Comment on it"));
  await user.click(await screen.findByRole("button", { name: "Answer C1" }));
  await user.type(screen.getByLabelText(/Your answer/), "Day 2");
  await user.click(button("I am somebody else"));
  await user.clear(screen.getByLabelText(/Your name/));
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.click(button("Answer C1"));
  expect(book.procedureActs).toEqual([
    ["read", { procedure: "P1", version: "1.0", by: "Benoît" }],
    ["comment", { procedure: "P1", text: "Too long", author: "Ann" }],
    ["answer", { comment: "C1", answer: "Day 2", by: "Solène" }],
  ]);
});

it("is found still right at its review: with a name the first time, by one press afterwards; not while its text has changed", async () => {
  const due = { reviewDue: true, review: "21 Apr 2028" };
  const { user, book } = await open(procedure({ ...due, next: null }));
  expectShown(screen.getByText("▼ review due since 21 Apr 2028"));
  await user.click(button("Still right as it is"));
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.click(button("Still right as it is"));
  await user.click(await screen.findByRole("button", { name: "Still right as it is" }));
  const said = ["review", { procedure: "P1", version: "1.0", by: "Solène" }];
  expect(book.procedureActs).toEqual([said, said]);
  cleanup();
  await open(procedure(due));
  expect(screen.queryByRole("button", { name: "Still right as it is" })).toBeNull();
});

it("is compared with a version, and that is taken up again", async () => {
  const { user, book } = await open();
  await user.click(button("Compare with 1.0"));
  const list = screen.getByRole("list", { name: "Since version 1.0" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((line) => line.textContent),
  ).toEqual([
    "Step 1 was: sales · working day 3 · Give it. · figures · planStep 1 is: sales · working day 3 · Give your forecast. · figures · plan",
    "Step 2 is gone: sales · working day 3 · Wait. · figures · plan",
    "Step 3 is new: sales · working day 3 · Check. · figures · plan",
  ]);
  expectShown(screen.getByText("Read by Benoît"));
  await noFaults();
  await user.click(button("Take version 1.0 up again"));
  expect(book.procedureActs).toEqual([["restore", { procedure: "P1", version: "1.0" }]]);
});

it("are led to from the cycle", async () => {
  const book = bookOf(procedure());
  book.cycle.month = serialOf(2027, 4);
  book.cycle.steps = paperSteps(serialOf(2027, 4));
  const { user } = await openPane({ place: "cycle", book });
  await user.click(await screen.findByRole("button", { name: "Procedures" }));
  expectShown(await screen.findByRole("list", { name: "Procedures" }));
});

it("says of a version that is gone from the archive that it is, and not that the text was changed", async () => {
  const { user } = await openPane({ place: "procedures", book: bookOf(procedure({ gone: ["1.0"], versions: [] })) });
  expectShown(await screen.findByText("Version 1.0, approved, not in the archive"));
  await user.click(screen.getByRole("button", { name: "P1 · Collect the data" }));
  expectShown(screen.getByText("▼ Version 1.0 was approved and is not in the archive: its text and who read it cannot be shown."));
});
