/** @jest-environment jsdom */
import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { FeedbackBoard, FeedbackItem } from "../../src/cycle/feedback/readFeedback";
import { forgetDraftsOfOthers } from "../../src/taskpane/hooks/useDraft";
import {
  dispositionWords,
  feedbackCounts,
  feedbackDepartmentWords,
  feedbackTexts,
  kindWords,
  severityWords,
} from "../../src/taskpane/texts/feedbackTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const item = (changes: Partial<FeedbackItem> = {}): FeedbackItem => ({
  name: "F1",
  department: "production",
  author: "Ann",
  kind: "problem",
  severity: "normal",
  text: "The label falls off",
  about: "Sticks · B-17",
  due: "15 Apr 2027",
  overdue: false,
  ...changes,
});
const board = (changes: Partial<FeedbackBoard> = {}): FeedbackBoard => ({
  waiting: [item(), item({ name: "F2", severity: "severe", overdue: true })],
  answered: [{ ...item({ name: "F0" }), disposition: "deferred", reason: "After the summer", by: "Solène", until: "3 May 2027" }],
  counts: [{ department: "production", young: 1, older: 0, oldest: 1 }],
  people: ["Ann"],
  sheet: "Field feedback",
  ...changes,
});
const bookOf = (feedback: FeedbackBoard) => Object.assign(paperWorkbook(), { feedback });
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

it("says everything in both languages", () => {
  const texts = { ...feedbackTexts, ...feedbackCounts, ...feedbackDepartmentWords, ...kindWords, ...severityWords, ...dispositionWords };
  for (const [key, { en, fr }] of everyText(texts))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("is one press away from anywhere, and sent with the next", async () => {
  const { user, book } = await openPane({ language: "fr", book: bookOf(board({ waiting: [], answered: [] })) });
  await user.click(button("Terrain"));
  expectShown(await screen.findByText("Aucun retour n'attend de réponse."));
  await user.click(button("Envoyer"));
  expect(screen.getAllByText("À compléter.")).toHaveLength(2);
  expect(book.feedbackActs).toEqual([]);
  await user.type(screen.getByLabelText(/Qu'avez-vous vu/), "L'étiquette se décolle");
  await user.type(screen.getByLabelText(/Votre nom/), "Anne");
  await user.selectOptions(screen.getByLabelText("Gravité"), "severe");
  await user.click(button("Envoyer"));
  expect(book.feedbackActs).toEqual([
    {
      text: "L'étiquette se décolle",
      family: "",
      order: "",
      author: "Anne",
      department: "production",
      kind: "problem",
      severity: "severe",
    },
  ]);
  // Name and department stay for the next one.
  expect(screen.getByLabelText<HTMLInputElement>(/Votre nom/).value).toBe("Anne");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Qu'avez-vous vu/).value).toBe("");
});

it("proposes the family and the order of the selected cell, which a person sees, changes or clears", async () => {
  const book = bookOf(board({ waiting: [], answered: [] }));
  book.field = { family: "Sticks", order: "B-17" };
  const { user } = await openPane({ place: "feedback", book });
  const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
  await screen.findByDisplayValue("Sticks");
  expect(field(/^Order/).value).toBe("B-17");
  // What is only proposed is not kept as if it had been typed.
  expect(sessionStorage.getItem("sop drafts")).toBeNull();
  await user.clear(field(/^Order/));
  await user.type(field(/What did you see/), "Wet boxes");
  // Whoever has begun to write about it looks elsewhere: the proposal of then stays.
  book.field = { family: "Tubs", order: "B-18" };
  await user.click(button("Home"));
  await user.click(button("Feedback"));
  await screen.findByDisplayValue("Wet boxes");
  expect([field(/^Family/).value, field(/^Order/).value]).toEqual(["Sticks", ""]);
  await user.type(field(/Your name/), "Ann");
  await user.click(button("Send"));
  expect(book.feedbackActs).toMatchObject([{ text: "Wet boxes", family: "Sticks", order: "" }]);
  // The next one is about what is selected now.
  await screen.findByDisplayValue("Tubs");
  expect([field(/What did you see/).value, field(/^Order/).value]).toEqual(["", "B-18"]);
  await user.clear(field(/^Family/));
  await user.clear(field(/^Order/));
  await user.type(field(/What did you see/), "Late truck");
  await user.click(button("Send"));
  expect(book.feedbackActs[1]).toMatchObject({ text: "Late truck", family: "", order: "" });
});

it("shows what waits, what is late by shape and word, the ages by department, and what was answered", async () => {
  await openPane({ place: "feedback", book: bookOf(board()) });
  expectShown(await screen.findByText("▼ 1 answer is late"));
  const [first, second] = within(screen.getByRole("list", { name: "Waiting for an answer (2)" })).getAllByRole("listitem");
  expect(first?.textContent).toBe("F1 · The label falls offSticks · B-17Ann, Production · answer due 15 Apr 2027Answer F1");
  expect(second?.textContent).toContain("F2 · ▲ Severe · The label falls off");
  expect(second?.textContent).toContain("▼ late");
  expectShown(screen.getByText("Production: 1 up to 5, 0 up to 10, 1 longer"));
  expect(screen.getByRole("list", { name: "Answered" }).textContent).toContain("Deferred (Solène): After the summer · until 3 May 2027");
  await noFaults();
});

it("asks for an action where it is accepted, for a day where it is put off, for a reason always", async () => {
  const { user, book } = await openPane({ place: "feedback", book: bookOf(board()) });
  await user.click(await screen.findByRole("button", { name: "Answer F1" }));
  await user.click(button("Give the answer"));
  // Reason, name, what, owner and day.
  expect(screen.getAllByText("Please fill in.")).toHaveLength(5);
  await noFaults();
  await user.selectOptions(screen.getByLabelText("Answer"), "deferred");
  expect(screen.getAllByText("Please fill in.")).toHaveLength(3);
  await user.type(screen.getByLabelText(/Reason/), "After the summer");
  await user.type(screen.getByLabelText(/Answered by/), "Solène");
  await user.type(screen.getByLabelText(/Until which day/), "2027-05-03");
  await user.click(button("Give the answer"));
  expect(book.feedbackActs).toEqual([
    { feedback: "F1", reason: "After the summer", by: "Solène", disposition: "deferred", until: serialOf(2027, 5, 3) },
  ]);
});

it("keeps what was typed over other places and a page loaded again, until it is sent or given up", async () => {
  const book = bookOf(board());
  const seen = () => screen.findByLabelText<HTMLTextAreaElement>(/What did you see/);
  const first = await openPane({ book, place: "feedback" });
  await first.user.type(await seen(), "Wet boxes");
  await first.user.click(button("Home"));
  await first.user.click(button("Feedback"));
  expect((await seen()).value).toBe("Wet boxes");
  first.unmount();
  const { user } = await openPane({ book, place: "feedback", reloaded: true });
  expect((await seen()).value).toBe("Wet boxes");
  await user.type(screen.getByLabelText(/Your name/), "Ann");
  await user.click(button("Send"));
  expect((await seen()).value).toBe("");
  await user.click(button("Answer F1"));
  await user.type(screen.getByLabelText(/^Reason/), "It is glue");
  await user.click(button("Back to the feedback"));
  await user.click(button("Answer F2"));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Reason/).value).toBe("");
  await user.click(button("Back to the feedback"));
  await user.click(button("Answer F1"));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Reason/).value).toBe("It is glue");
  await user.click(button("Cancel"));
  await user.click(button("Answer F1"));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Reason/).value).toBe("");
  expect(sessionStorage.getItem("sop drafts")).toBeNull();
});

it("forgets what was typed about another workbook that was opened in the same window before", async () => {
  const book = bookOf(board());
  const seen = () => screen.findByLabelText<HTMLTextAreaElement>(/What did you see/);
  const first = await openPane({ book, place: "feedback" });
  forgetDraftsOfOthers("plant.xlsx");
  await first.user.type(await seen(), "Wet boxes");
  first.unmount();
  forgetDraftsOfOthers("plant.xlsx");
  const again = await openPane({ book, place: "feedback", reloaded: true });
  expect((await seen()).value).toBe("Wet boxes");
  again.unmount();
  forgetDraftsOfOthers("other.xlsx");
  await openPane({ book, place: "feedback", reloaded: true });
  expect((await seen()).value).toBe("");
});

it("takes nothing for a draft that has not its form", async () => {
  sessionStorage.setItem("sop drafts", JSON.stringify({ "feedback\nwords": { text: 5 } }));
  await openPane({ book: bookOf(board()), place: "feedback", reloaded: true });
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/What did you see/)).value).toBe("");
});
