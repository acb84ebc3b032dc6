/** @jest-environment jsdom */
import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { PollBoard, PollItem } from "../../src/cycle/polls/readPolls";
import { pollCounts, pollTexts } from "../../src/taskpane/texts/pollTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const poll = (changes: Partial<PollItem> = {}): PollItem => ({
  name: "Q3",
  question: "Which way out for June?",
  by: "Solène",
  closes: "14 Apr 2027",
  choices: [
    { choice: "Overtime", people: ["Benoît"] },
    { choice: "Sell later", people: [] },
  ],
  voted: 1,
  invited: 3,
  silent: ["Agathe", "Florent"],
  uncounted: 0,
  result: "Overtime 1, Sell later 0.",
  ...changes,
});
const board = (changes: Partial<PollBoard> = {}): PollBoard => ({
  open: [poll()],
  closed: [poll({ name: "Q2", voted: 0, choices: [], result: "No result: nobody voted.", uncounted: 1 })],
  people: ["Agathe", "Benoît", "Florent"],
  meetings: ["Pre-S&OP · Apr 2027"],
  sheet: "Polls",
  ...changes,
});
const bookOf = (polls: PollBoard) => Object.assign(paperWorkbook(), { polls });
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...pollTexts, ...pollCounts }))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("says before the first vote that votes carry names, who has not voted, and what closed polls came to", async () => {
  const { user } = await openPane({ place: "meetings", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "Polls (0 open)" }));
  expectShown(await screen.findByText(/Votes carry names/));
  const open = within(screen.getByRole("list", { name: "Polls" })).getByRole("listitem");
  expect(open.textContent).toContain("1 of 3 have voted");
  expect(open.textContent).toContain("No vote yet from Agathe and Florent");
  expect(open.textContent).toContain("Overtime: Benoît");
  const closed = within(screen.getByRole("list", { name: "Closed" })).getByRole("listitem");
  expect(closed.textContent).toContain("No result: nobody voted.");
  expect(closed.textContent).toContain("▼ 1 vote does not count");
  await noFaults();
});

it("says of a poll that names nobody that it is not known whom it asked, and blames nobody", async () => {
  const { user } = await openPane({
    place: "meetings",
    book: bookOf(board({ open: [], closed: [poll({ invited: null, silent: null })] })),
  });
  await user.click(await screen.findByRole("button", { name: "Polls (0 open)" }));
  const closed = within(await screen.findByRole("list", { name: "Closed" })).getByRole("listitem");
  expect(closed.textContent).toContain("Votes: 1. It is not known whom this poll asked.");
  expect(closed.textContent).not.toContain("No vote from");
});

it("votes with a name and a choice, and not without", async () => {
  const { user, book } = await openPane({ place: "polls", language: "fr", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: /^Voter\s: Q3$/ }));
  await user.click(button("Voter"));
  expectShown(screen.getByText("À choisir."));
  expectShown(screen.getByText("À compléter."));
  expect(book.pollActs).toEqual([]);
  await user.click(screen.getByRole("radio", { name: "Sell later" }));
  await user.type(screen.getByLabelText(/Votre nom/), "Agathe");
  await noFaults();
  await user.click(button("Voter"));
  expect(book.pollActs).toEqual([{ poll: "Q3", person: "Agathe", choice: "Sell later", remark: "" }]);
});

it("opens a poll with its choices and its last day", async () => {
  const { user, book } = await openPane({ place: "polls", book: bookOf(board({ open: [], closed: [] })) });
  expectShown(await screen.findByText("No poll is open."));
  await user.click(button("Open a poll"));
  await user.click(button("Open a poll"));
  expect(screen.getAllByText("Please fill in.")).toHaveLength(4);
  await user.type(screen.getByLabelText(/What do you ask/), "Which way out?");
  await user.type(screen.getByLabelText(/Choices, one a line/), "Overtime\nSell later");
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.type(screen.getByLabelText(/Last day to vote/), "2027-04-14");
  await user.selectOptions(screen.getByLabelText("Meeting that speaks of it"), "Pre-S&OP · Apr 2027");
  await noFaults();
  await user.click(button("Open a poll"));
  expect(book.pollActs).toEqual([
    {
      question: "Which way out?",
      choices: "Overtime\nSell later",
      by: "Solène",
      closes: serialOf(2027, 4, 14),
      meeting: "Pre-S&OP · Apr 2027",
      invited: "",
    },
  ]);
});
