/** @jest-environment jsdom */
import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { DecisionBoard } from "../../src/cycle/decisions/readDecisions";
import { decisionCounts, decisionTexts, departmentWords } from "../../src/taskpane/texts/decisionTexts";
import { everyText } from "./everyText";
import { paperSteps } from "./paperCollect";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const board = (changes: Partial<DecisionBoard> = {}): DecisionBoard => ({
  open: [
    { name: "D7", question: "Packaging down in May?", answers: ["Overtime", "Subcontract"], options: [], effect: "225,900 EUR at stake" },
  ],
  taken: [
    {
      name: "D6",
      question: "Second source?",
      chosen: "Yes",
      by: "Ann",
      day: "Apr 3, 2027",
      why: "One supplier is late",
      toApply: null,
      isApplied: true,
    },
  ],
  withdrawn: [],
  actions: [
    { name: "A3", what: "Sign the contract", owner: "Driss", department: "purchasing", due: "Apr 10, 2027", late: true },
    { name: "A4", what: "Tell the customers", owner: "Agathe", department: null, due: "Apr 30, 2027", late: false },
  ],
  people: ["Agathe", "Ann"],
  finalise: { cycle: serialOf(2027, 4), inTheWay: ["still to decide: D7"] },
  sheets: { decisions: "Decisions", actions: "Actions" },
  ...changes,
});
const bookOf = (decisions: DecisionBoard) => Object.assign(paperWorkbook(), { decisions });

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...decisionTexts, ...decisionCounts, ...departmentWords })) {
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
  }
});

it("shows what waits, what is late by shape and word, and what was decided by whom and why", async () => {
  await openPane({ place: "decisions", book: bookOf(board()) });
  expectShown(await screen.findByText("▼ 1 action is late"));
  const [first, second] = within(screen.getByRole("list", { name: "Actions (2)" })).getAllByRole("listitem");
  expect(first?.textContent).toContain("Driss · by Apr 10, 2027 · ▼ late");
  expect(second?.textContent).not.toContain("late");
  expect(screen.getByRole("list", { name: "Decided" }).textContent).toContain("Yes (Ann, Apr 3, 2027)One supplier is late");
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
});

it("is led to from Home once a question was asked, with how many wait", async () => {
  const book = Object.assign(bookOf(board()), { reviewsBuilt: true, overview: { hasData: true } });
  const { user, unmount } = await openPane({ book });
  await user.click(await screen.findByRole("button", { name: "Decisions (1)" }));
  expectShown(await screen.findByText("▼ 1 action is late"));
  unmount();
  await openPane({ book: Object.assign(paperWorkbook(), { reviewsBuilt: true, overview: { hasData: true } }) });
  expectShown(await screen.findByRole("button", { name: /^Risks/ }));
  expect(screen.queryByRole("button", { name: /^Decisions/ })).toBeNull();
});

it("takes a decision with an action, and names blanks only after a first try", async () => {
  const { user, book } = await openPane({ place: "decisions", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "D7 · Packaging down in May?" }));
  expect(screen.queryByText("Please fill in.")).toBeNull();
  await user.click(button("Add an action"));
  await user.click(button("Decide D7"));
  expect(screen.getAllByText("Please fill in.")).toHaveLength(6);
  expect(book.decisionActs).toEqual([]);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "Overtime" }));
  await user.type(screen.getByLabelText(/Decided by/), "Geneviève");
  await user.type(screen.getByLabelText(/Why this one/), "No customer waits");
  await user.type(screen.getByLabelText(/What has to be done/), "Plan 57 h");
  await user.type(screen.getByLabelText(/By whom/), "Benoît");
  await user.type(screen.getByLabelText(/By which day/), "2027-04-23");
  await user.selectOptions(screen.getByLabelText("Department"), "production");
  await user.click(button("Decide D7"));
  expect(book.decisionActs).toEqual([
    `D7; Overtime; Geneviève; No customer waits; Plan 57 h / Benoît / production / ${serialOf(2027, 4, 23)}`,
  ]);
  expect(await screen.findByText(decisionTexts.nothing.en)).toBeTruthy();
});

it("takes an answer in a person's own words, and removes the action that was meant", async () => {
  const { user, book } = await openPane({ place: "decisions", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "D7 · Packaging down in May?" }));
  await user.click(screen.getByRole("radio", { name: "Another answer" }));
  await user.type(screen.getByLabelText(/In your own words/), "Rent a machine");
  await user.type(screen.getByLabelText(/Decided by/), "Ann");
  await user.type(screen.getByLabelText(/Why this one/), "Cheapest");
  for (let count = 0; count < 2; count++) await user.click(button("Add an action"));
  const [one, two] = screen.getAllByRole("group");
  for (const [group, what] of [
    [one, "wrong"],
    [two, "Call them"],
  ] as const) {
    await user.type(within(group as HTMLElement).getByLabelText(/What has to be done/), what);
    await user.type(within(group as HTMLElement).getByLabelText(/By whom/), "Ben");
    await user.type(within(group as HTMLElement).getByLabelText(/By which day/), "2027-04-23");
  }
  await user.click(button("Remove action 1"));
  await user.click(button("Decide D7"));
  expect(book.decisionActs).toEqual([`D7; Rent a machine; Ann; Cheapest; Call them / Ben / null / ${serialOf(2027, 4, 23)}`]);
});

it("asks a question of a person's own, in French too", async () => {
  const { user, book } = await openPane({ place: "decisions", language: "fr", book: bookOf(board({ open: [] })) });
  await user.click(await screen.findByRole("button", { name: "Poser une question" }));
  await user.click(button("Ajouter aux décisions"));
  expectShown(screen.getByText("À compléter."));
  await user.type(screen.getByLabelText(/Que faut-il trancher/), "Quel client attend ?");
  await user.type(screen.getByLabelText(/Réponses possibles/), "A{Enter}B");
  await user.click(button("Ajouter aux décisions"));
  expect(book.decisionActs).toEqual(["asked: Quel client attend ? A\nB"]);
});

it("draws what was decided onto a sheet, once something was", async () => {
  const { user, book, unmount } = await openPane({ place: "decisions", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "Draw the decisions taken" }));
  expect(book.decisionActs).toEqual(["drawn"]);
  unmount();
  await openPane({ place: "decisions", book: bookOf(board({ taken: [] })) });
  await screen.findByText("▼ 1 action is late");
  expect(screen.queryByRole("button", { name: "Draw the decisions taken" })).toBeNull();
});

it("closes an action, and drops one only with a reason", async () => {
  const { user, book } = await openPane({ place: "decisions", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "Close A3" }));
  await user.click(button("Drop it"));
  expectShown(screen.getByText("Say why it is dropped."));
  await user.type(screen.getByLabelText("What came of it?"), "Another supplier");
  await user.click(button("Drop it"));
  await user.click(await screen.findByRole("button", { name: "Close A4" }));
  await user.click(button("Done"));
  expect(book.decisionActs).toEqual(["A3 dropped: Another supplier", "A4 done: "]);
});

it("lists every decision that was taken where asked, so that an old one can be withdrawn, too", async () => {
  const [last] = board().taken;
  const taken = Array.from({ length: 7 }, (_, index) => ({ ...last!, name: `T${7 - index}` }));
  const { user } = await openPane({ place: "decisions", book: bookOf(board({ taken })) });
  expectShown(await screen.findByRole("button", { name: "Withdraw T3" }));
  expect(screen.queryByRole("button", { name: "Withdraw T1" })).toBeNull();
  await user.click(button("Show all 7"));
  expectShown(screen.getByRole("button", { name: "Withdraw T1" }));
});

it("withdraws a decision for a reason, says what stays in force and leads to where it is undone", async () => {
  const { user, book } = await openPane({ place: "decisions", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "Withdraw D7" }));
  expect(screen.queryByText(decisionTexts.staysInForce.en)).toBeNull();
  await user.type(screen.getByLabelText(/Why is it withdrawn/), "x{Escape}");
  expectShown(await screen.findByRole("button", { name: "Withdraw D7" }));
  await user.click(button("Withdraw D6"));
  expectShown(screen.getByText(decisionTexts.staysInForce.en));
  await user.click(button("Withdraw D6"));
  expect(screen.getAllByText("Please fill in.")).toHaveLength(2);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await user.type(screen.getByLabelText(/Who withdraws it/), "Ann");
  await user.type(screen.getByLabelText(/Why is it withdrawn/), "The supplier caught up");
  await user.click(button("Withdraw D6"));
  expect(book.decisionActs).toEqual(["D6 withdrawn: Ann, The supplier caught up"]);
  expect((await screen.findByRole("list", { name: "Withdrawn" })).textContent).toContain(
    "Second source?Withdrawn by Ann: The supplier caught up",
  );
  expect(screen.queryByRole("list", { name: "Decided" })).toBeNull();
  await user.click(button("Look at the history"));
  expectShown(await screen.findByRole("heading", { name: "History" }));
});

describe("the plan", () => {
  const cycle = serialOf(2027, 4);
  const book = (decisions: DecisionBoard) => {
    const paper = bookOf(decisions);
    paper.cycle.month = cycle;
    paper.cycle.steps = paperSteps(cycle);
    return paper;
  };

  it("is signed and frozen on a screen of its own, where frozen versions are found later, too", async () => {
    const { user, navigation, unmount } = await openPane({ place: "decisions", book: book(board()) });
    await user.click(await screen.findByRole("button", { name: "Sign and freeze the plan" }));
    expect(navigation.current()).toBe("freeze");
    unmount();
    await openPane({ place: "decisions", book: bookOf(board({ finalise: null })) });
    await screen.findByText("▼ 1 action is late");
    expect(screen.queryByRole("button", { name: /freeze/ })).toBeNull();
    expectShown(button("Frozen versions"));
  });

  it("is where the cycle leads to when it waits for validation", async () => {
    const paper = book(board());
    paper.cycle.steps = paperSteps(cycle, {
      collect: { status: "done" },
      analyse: { status: "done" },
      coordinate: { status: "done" },
      validate: { status: "in progress" },
    });
    const { user } = await openPane({ place: "cycle", book: paper });
    await user.click(await screen.findByRole("button", { name: "Go to the decisions" }));
    expectShown(await screen.findByText("▼ 1 action is late"));
  });
});

const computed = { late: 0, highestStock: 161_350, cash: 930_917 } as const;
const withOptions = (): DecisionBoard => {
  const overtime = { ...computed, name: "Overtime", scenario: "D7 · Overtime", service: 1, planCost: 118_053.23, contribution: 770_916.77 };
  const subcontract = { ...overtime, name: "Subcontract", scenario: null, planCost: 129_394.1, contribution: null };
  const [first] = board().open;
  return board({ open: first === undefined ? [] : [{ ...first, options: [overtime, subcontract] }] });
};

it("shows computed options side by side, and applies the one that is chosen where it has a scenario", async () => {
  const { user, book } = await openPane({ place: "decisions", book: bookOf(withOptions()) });
  await user.click(await screen.findByRole("button", { name: "D7 · Packaging down in May?" }));
  const rows = within(screen.getByRole("table", { name: "Options side by side" })).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual([
    "ServiceLatePlan costContribution",
    "Overtime",
    "100%0118,053770,917",
    "Subcontract",
    "100%0129,394–",
  ]);
  await user.click(screen.getByRole("radio", { name: "Subcontract" }));
  expect(screen.queryByRole("button", { name: "Decide D7 and apply it" })).toBeNull();
  expect(screen.queryByText("What changes in the plan")).toBeNull();
  await user.click(screen.getByRole("radio", { name: "Overtime" }));
  expectShown(await screen.findByText("May 2027: 9,200 → 13,600 (Overtime)"));
  await user.type(screen.getByLabelText(/^Decided by/), "Geneviève");
  await user.type(screen.getByLabelText(/^Why this one/), "No customer waits");
  await user.click(button("Decide D7 and apply it"));
  expect(book.decisionActs).toEqual(["D7; Overtime; Geneviève; No customer waits; applied"]);
});

it("applies a decision later, as long as its scenario is not the plan", async () => {
  const taken = board().taken.map((decision) => ({ ...decision, toApply: "D6 · Yes" }));
  const { user, book } = await openPane({ place: "decisions", book: bookOf(board({ taken })) });
  await user.click(await screen.findByRole("button", { name: "See what D6 changes" }));
  expectShown(await screen.findByText("May 2027: 9,200 → 13,600"));
  // What stays as it is and what has no place in the workbook, too, as where a scenario is adopted.
  screen.getByText(/^2 figures of demand stay as somebody typed them/);
  screen.getByText("price, Sticks, May 2027 – Jun 2027: −5%. Type it into Product families, Price, once it holds.");
  expect(book.decisionActs).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Apply D6" }));
  expect(book.decisionActs).toEqual(["D6 applied"]);
  // It is not compared with the plan once more, which is its own now.
  await screen.findByRole("button", { name: "See what D6 changes" });
  expect(screen.queryByText(/plan moved since/)).toBeNull();
});

it("puts what each department has to do onto a sheet, and says which", async () => {
  const book = paperWorkbook();
  book.decisions.sheets.actions = "Actions";
  const { user } = await openPane({ place: "decisions", book });
  await user.click(await screen.findByRole("button", { name: "A roadmap for each department" }));
  expect(book.meetingActs).toEqual(["departments"]);
  expect(document.body.textContent).toContain("The roadmaps are on the sheet “Roadmaps”.");
});
