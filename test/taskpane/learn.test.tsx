/** @jest-environment jsdom */
import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { EvaluationBoard } from "../../src/cycle/learn/readEvaluation";
import { effectTexts } from "../../src/taskpane/texts/effectTexts";
import { carriedKindWords, debriefKindWords, learnCounts, learnTexts } from "../../src/taskpane/texts/learnTexts";
import { everyText } from "./everyText";
import { paperEvaluation } from "./paperLearn";
import { paperKpis, paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const cycle = serialOf(2027, 4);
const line = { cycle: serialOf(2027, 3), line: 1, author: "Solène", place: null, status: null, done: null };
const board = (changes: Partial<EvaluationBoard> = {}): EvaluationBoard =>
  paperEvaluation({
    cycle,
    cycleName: "Apr 2027",
    nextName: "May 2027",
    points: [
      { open: false, words: "Actuals in" },
      { open: true, words: "2 remarks without an answer" },
    ],
    carried: [
      { kind: "decision", item: "D1", words: "A second shift?", cycles: 3 },
      { kind: "feedback", item: "F2", words: "The label falls off", cycles: 1 },
      { kind: "risk", item: "overload · Line 1", words: "", cycles: null },
      { kind: "risk", item: "surplus · Boards", words: "Boards: up to 90 units above maximum", cycles: 1 },
    ],
    kpis: paperKpis,
    lastDebrief: [
      { ...line, kind: "worked", text: "The pack came early" },
      { ...line, line: 2, kind: "to change", text: "Ask on day 2", place: "Collect the data · 5", status: "open" },
    ],
    procedures: [{ name: "P1", title: "Collect the data", steps: [{ step: 5, text: "Import receipts." }] }],
    people: ["Solène"],
    unanswered: 2,
    sheet: "Debrief",
    ...changes,
  });
const open = (evaluation = board(), language: "en" | "fr" = "en", bucket: "month" | "week" = "month") =>
  openPane({ place: "evaluate", language, bucket, book: Object.assign(paperWorkbook(), { evaluation }) });
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

it("says everything in both languages", () => {
  const texts = { ...learnTexts, ...learnCounts, ...effectTexts, ...carriedKindWords, ...debriefKindWords };
  for (const [key, { en, fr }] of everyText(texts))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("closes a cycle with a name and a reason where something is open, and shows what goes along with its age", async () => {
  const { user, book } = await open();
  await screen.findByRole("heading", { level: 1, name: "Evaluate · Apr 2027" });
  expect(button("Cycle").getAttribute("aria-current")).toBe("page");
  const along = within(screen.getByRole("list", { name: "Goes along into the next cycle" })).getAllByRole("listitem");
  expect(along.map((item) => item.textContent)).toEqual([
    "Decision D1: A second shift? · its cycle no. 3",
    "Feedback F2: The label falls off · its first cycle",
    "Risk overload · Line 1 · age not known",
    "Risk: Boards: up to 90 units above maximum · its first cycle",
  ]);
  expectShown(screen.getByText("2 remarks without an answer"));
  await user.click(button("Close Apr 2027 and open May 2027"));
  await user.click(button("Close all the same"));
  expect(book.learnActs).toEqual([]);
  expect(screen.getAllByText("Please fill in.")).toHaveLength(2);
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.type(screen.getByLabelText(/Why/), "The month begins");
  await noFaults();
  await user.click(button("Close all the same"));
  expect(book.learnActs).toEqual([["close", { cycle, overriding: { by: "Solène", reason: "The month begins" } }]]);
});

it("leads from a change of the debrief before to the procedures", async () => {
  const { user } = await open();
  await user.click(await screen.findByRole("button", { name: "Changes: Collect the data · 5" }));
  expectShown(await screen.findByRole("heading", { level: 1, name: "Procedures" }));
});

it("closes at once where nothing is open, and says so of one that is closed, in French too", async () => {
  const { user, book, unmount } = await open(board({ points: [{ open: false, words: "Réalisé reçu" }], carried: [] }), "fr");
  await user.click(await screen.findByRole("button", { name: "Clore Apr 2027 et ouvrir May 2027" }));
  expect(book.learnActs).toEqual([["close", { cycle }]]);
  unmount();
  const late = await open(board({ nextName: null }));
  expectShown(await screen.findByText(/a later cycle is open already/));
  expect(screen.queryByText(/opens the next cycle/)).toBeNull();
  late.unmount();
  await open(board({ isClosed: true, closedOn: "23 Apr 2027", nextName: null }));
  expectShown(await screen.findByText(/Apr 2027 was closed on 23 Apr 2027/));
  expect(screen.queryByRole("button", { name: /^Close/ })).toBeNull();
});

it("asks whether old typed figures are still true, and takes them back with one press; in French too", async () => {
  const oldFigures = ["Demand (Sticks, Jul 2027): 12,345 instead of 8,000 · Ann, 26 Jan 2027"];
  const { user, book, unmount } = await open(board({ oldFigures }));
  expectShown(await screen.findByText("1 figure was typed three or more cycles ago:"));
  expect(within(screen.getByRole("list", { name: "Still true?" })).getAllByRole("listitem")).toHaveLength(1);
  await user.click(button("Take them back"));
  expect(book.learnActs).toEqual([["drop", { cycle }]]);
  await noFaults();
  unmount();
  await open(board({ oldFigures: [...oldFigures, "b"] }), "fr");
  expectShown(await screen.findByText(/^2 chiffres saisis il y a trois cycles ou plus/));
});

it("keeps a debrief only with something of each kind, or a name behind nothing to say, and each change with its place", async () => {
  const { user, book } = await open();
  await user.click(await screen.findByRole("button", { name: "Write the debrief" }));
  await user.type(screen.getByLabelText(/What worked/), "Short meetings{enter}The pack");
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.click(button("Keep the debrief"));
  expectShown(screen.getByText(/One thing of each kind is needed/));
  await user.type(screen.getByLabelText(/What did not work/), "Late receipts");
  await user.type(screen.getByLabelText("What do we change?"), "Ask on day 2");
  await user.click(button("Keep the debrief"));
  expect(book.learnActs).toEqual([]);
  await user.selectOptions(screen.getByLabelText("In which step of which procedure?"), "5 · Import receipts.");
  await noFaults();
  await user.click(button("Keep the debrief"));
  expect(book.learnActs).toEqual([
    [
      "debrief",
      {
        cycle,
        author: "Solène",
        lines: [
          { kind: "worked", text: "Short meetings" },
          { kind: "worked", text: "The pack" },
          { kind: "did not work", text: "Late receipts" },
          { kind: "to change", text: "Ask on day 2", procedure: "P1", step: 5 },
        ],
      },
    ],
  ]);
});

it("takes a name for nothing to say, and a change of last time as done", async () => {
  const { user, book } = await open();
  await user.click(await screen.findByRole("button", { name: "It is changed" }));
  await user.click(button("Write the debrief"));
  await user.click(button("There is nothing to say"));
  await user.type(screen.getByLabelText(/Your name/), "Ann");
  await user.click(button("There is nothing to say"));
  expect(book.learnActs).toEqual([
    ["change", { cycle: serialOf(2027, 3), line: 2 }],
    ["debrief", { cycle, author: "Ann", lines: [] }],
  ]);
});

it("says what became of the plan and who helped, and draws the sheet with all of it", async () => {
  const outcome = { state: "known" as const, lines: ["98.4% made"], advice: ["sales: stop changing Tubs."] };
  const { user, book, unmount } = await open(board({ outcome }));
  expectShown(await screen.findByText("sales: stop changing Tubs."));
  await user.click(button("Draw the evaluation"));
  await user.click(await screen.findByRole("button", { name: "What these figures are made of" }));
  expect(book.learnActs).toEqual([["draw"], ["behind"]]);
  unmount();
  await open(board({ outcome: { state: "unreadable", lines: [], advice: [] } }));
  expectShown(await screen.findByText(/cannot be read: nothing is judged/));
});

it("leads to the cycle where none is open", async () => {
  const { user, navigation } = await open(paperEvaluation());
  await user.click(await screen.findByRole("button", { name: "Go to the cycle" }));
  expect(navigation.current()).toBe("cycle");
});

it("keeps what is half typed of a decision with that decision, whatever stands first by then", async () => {
  const periods = [5, 6, 7].map((month) => serialOf(2027, month));
  const [d7, d8] = ["D7", "D8"].map((name) => ({ name, words: name, periods, months: periods }));
  const measures = [{ measure: "other" as const, words: "other", isShare: false, isByMonth: false }];
  const boardOf = (decisions: EvaluationBoard["effects"]["decisions"]) => board({ effects: { lines: [], decisions, measures } });
  const without = () => (screen.getByLabelText(/^What it would be without/) as HTMLInputElement).value;
  if (d7 === undefined || d8 === undefined) throw new Error("No decision");
  const { user, book, navigation } = await open(boardOf([d7]));
  await user.click(await screen.findByRole("button", { name: "Say what is expected of a decision" }));
  await user.type(screen.getByLabelText(/^What it would be without/), "12");
  // Another decision stands first now, and nobody chose.
  book.evaluation = boardOf([d8, d7]);
  act(() => navigation.go("home"));
  act(() => navigation.go("evaluate"));
  await user.click(await screen.findByRole("button", { name: "Say what is expected of a decision" }));
  expect([(screen.getByLabelText("Decision") as HTMLSelectElement).value, without()]).toEqual(["D7", "12"]);
  await user.selectOptions(screen.getByLabelText("Decision"), "D8");
  expect(without()).toBe("");
  await user.selectOptions(screen.getByLabelText("Decision"), "D7");
  expect(without()).toBe("12");
  await user.click(button("Cancel"));
  await user.click(button("Say what is expected of a decision"));
  expect([(screen.getByLabelText("Decision") as HTMLSelectElement).value, without()]).toEqual(["D8", ""]);
  await user.selectOptions(screen.getByLabelText("Decision"), "D7");
  expect(without()).toBe("");
});

it("says what decisions did, and keeps what is expected of one as a figure with its periods", async () => {
  localStorage.clear();
  const periodsFrom = (first: number) => {
    const periods = Array.from({ length: 4 }, (_, place) => serialOf(2027, first + place));
    return { periods, months: periods };
  };
  const effects: EvaluationBoard["effects"] = {
    lines: ["D7, units late: as expected, 90% (12,800 without it, 0 expected, 1,300 measured)"],
    decisions: [
      { name: "D7", words: "D7 · Overtime", ...periodsFrom(5) },
      { name: "D8", words: "D8 · Buy", ...periodsFrom(6) },
    ],
    measures: [
      { measure: "service", words: "service", isShare: true, isByMonth: false },
      { measure: "other", words: "other", isShare: false, isByMonth: false },
    ],
  };
  const { user, book } = await open(board({ effects }));
  expectShown(await screen.findByText(/^D7, units late: as expected, 90%/));
  await user.click(button("Say what is expected of a decision"));
  await user.selectOptions(screen.getByLabelText("Decision"), "D8");
  await user.click(button("Keep it"));
  expect(book.learnActs).toEqual([]);
  // A word is not kept as if nothing had been typed, and what was typed of another figure is not kept of this one.
  const measure = screen.getByLabelText("Which figure proves it?");
  await user.selectOptions(measure, "other");
  for (const label of [/^What it would be without/, /^What is expected/]) await user.type(screen.getByLabelText(label), "1");
  await user.type(screen.getByLabelText("What it was, once it is known"), "soon");
  await user.type(screen.getByLabelText(/^Your name/), "Ann");
  await user.click(button("Keep it"));
  expectShown(screen.getByText("Type a number."));
  expect(book.learnActs).toEqual([]);
  await user.clear(screen.getByLabelText("What it was, once it is known"));
  await user.type(screen.getByLabelText("What it was, once it is known"), "97");
  await user.selectOptions(measure, "service");
  for (const label of [/^What it would be without/, /^What is expected/]) await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(/^What it would be without the decision, in %/), "82");
  await user.type(screen.getByLabelText(/^What is expected, in %/), "95.5");
  await noFaults();
  await user.click(button("Keep it"));
  expect(book.learnActs).toEqual([
    [
      "effect",
      {
        ...{ decision: "D8", measure: "service", without: 0.82, expected: 0.955, measured: null },
        ...{ from: serialOf(2027, 6), to: serialOf(2027, 8), by: "Ann" },
      },
    ],
  ]);
  localStorage.clear();
});

it("asks for months, and not for weeks, where a figure is kept by month", async () => {
  localStorage.clear();
  // Mondays 18 and 25 January 2027; February and March, which begin on Mondays too.
  const [periods, months] = [
    [serialOf(2027, 1, 18), serialOf(2027, 1, 25)],
    [serialOf(2027, 2), serialOf(2027, 3)],
  ];
  const effects: EvaluationBoard["effects"] = {
    lines: [],
    decisions: [{ name: "D7", words: "D7 · Overtime", periods, months }],
    measures: [
      { measure: "service", words: "service", isShare: true, isByMonth: false },
      { measure: "revenue", words: "revenue", isShare: false, isByMonth: true },
    ],
  };
  const { user, book } = await open(board({ effects }), "en", "week");
  await user.click(await screen.findByRole("button", { name: "Say what is expected of a decision" }));
  const shown = () => [...(screen.getByLabelText("Measured from") as HTMLSelectElement).options].map(({ text }) => text);
  expect(shown()).toEqual(["W03 2027", "W04 2027"]);
  await user.selectOptions(screen.getByLabelText("Which figure proves it?"), "revenue");
  expect(shown()).toEqual(["Feb 2027", "Mar 2027"]);
  for (const label of [/^What it would be without/, /^What is expected/]) await user.type(screen.getByLabelText(label), "1");
  await user.type(screen.getByLabelText(/^Your name/), "Ann");
  await user.click(button("Keep it"));
  expect(book.learnActs).toEqual([["effect", expect.objectContaining({ measure: "revenue", from: months[0], to: months[0] })]]);
  localStorage.clear();
});
