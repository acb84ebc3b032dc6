/** @jest-environment jsdom */
import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { CommentBoard, CommentItem } from "../../src/cycle/comments/readComments";
import { commentMeasures, commentTexts } from "../../src/taskpane/texts/commentTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const item = (changes: Partial<CommentItem> = {}): CommentItem => ({
  name: "C1",
  figure: "Sticks, Jun 2027, stock",
  text: "The freezer is full above 27,000",
  author: "Benoît",
  day: "12 Apr 2027",
  answers: [],
  by: null,
  ...changes,
});
const board = (changes: Partial<CommentBoard> = {}): CommentBoard => ({
  open: [item(), item({ name: "C2", answers: ["Rent one"], by: "Agathe" })],
  closed: [item({ name: "C0", answers: ["Done"], by: "Benoît" })],
  people: ["Agathe"],
  bucket: "month",
  sheet: "Comments",
  ...changes,
});
const figure = { subject: "Sticks", period: serialOf(2027, 6), measure: "stock" as const };
const bookOf = (comments: CommentBoard) => Object.assign(paperWorkbook(), { comments, figure });
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...commentTexts, ...commentMeasures }))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("marks the commented figures on Home, and leads to what was said; nothing where nothing is open", async () => {
  const book = bookOf(board());
  book.tables.set("demand", [{ Family: "Sticks", Period: 46_000, Quantity: 1 }]);
  const { user } = await openPane({ book });
  const marked = await screen.findByRole("list", { name: "Figures with a comment" });
  expect(within(marked).getAllByRole("listitem")[0]?.textContent).toBe("◆ Sticks, Jun 2027, stock (2)");
  await noFaults();
  await user.click(button("Comments on figures (2)"));
  expectShown(await screen.findByRole("list", { name: "Open (2)" }));
  await user.click(button("Home"));
  book.comments = board({ open: [] });
  await user.click(button("Cycle"));
  await user.click(button("Home"));
  expect(screen.queryByRole("list", { name: "Figures with a comment" })).toBeNull();
});

it("comments on the figure that is selected", async () => {
  const { user, book } = await openPane({ place: "meetings", language: "fr", book: bookOf(board({ open: [], closed: [] })) });
  await user.click(await screen.findByRole("button", { name: "Commentaires (0 en attente)" }));
  expectShown(await screen.findByText("Aucun commentaire en attente."));
  await user.click(button("Commenter le chiffre sélectionné"));
  await user.click(button("Commenter"));
  expect(screen.getAllByText("À compléter.")).toHaveLength(2);
  await user.type(screen.getByLabelText(/Que faut-il savoir/), "La surgélation est pleine");
  await user.type(screen.getByLabelText(/Votre nom/), "Benoît");
  await noFaults();
  await user.click(button("Commenter"));
  expect(book.commentActs).toEqual([{ ...figure, text: "La surgélation est pleine", author: "Benoît" }]);
});

it("keeps a remark that was begun for its own figure, and puts it under no other", async () => {
  const book = bookOf(board());
  book.tables.set("demand", [{ Family: "Sticks", Period: 46_000, Quantity: 1 }]);
  const { user } = await openPane({ place: "comments", book });
  const begin = async () => {
    await user.click(await screen.findByRole("button", { name: "Comment on the selected figure" }));
    return screen.findByLabelText<HTMLTextAreaElement>(/What has to be known/);
  };
  await user.type(await begin(), "Full");
  for (const [subject, text] of [
    ["Tubs", ""],
    ["Sticks", "Full"],
  ] as const) {
    await user.click(button("Home"));
    book.figure = { ...figure, subject };
    await user.click(await screen.findByRole("button", { name: "Comments on figures (2)" }));
    expect((await begin()).value).toBe(text);
  }
});

it("shows who said what of which figure, answers, and closes what was answered", async () => {
  const { user, book } = await openPane({ place: "comments", book: bookOf(board()) });
  const lines = within(await screen.findByRole("list", { name: "Open (2)" })).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    "C1 · Sticks, Jun 2027, stockBenoît, 12 Apr 2027: The freezer is full above 27,000Answer C1",
    "C2 · Sticks, Jun 2027, stockBenoît, 12 Apr 2027: The freezer is full above 27,000Agathe: Rent oneAnswer C2",
  ]);
  expectShown(screen.getByRole("list", { name: "Closed" }));
  await user.click(button("Answer C1"));
  await user.click(button("Answer and close"));
  expect(screen.getAllByText("Please fill in.")).toHaveLength(2);
  await user.type(screen.getByLabelText("Answer"), "Rent a second one");
  await user.type(screen.getByLabelText(/Your name/), "Agathe");
  await noFaults();
  await user.click(button("Answer"));
  // Who they are is asked once, and can be changed.
  await user.click(button("Answer C2"));
  expectShown(screen.getByText("Your name: Agathe"));
  expect(screen.queryByLabelText(/Your name/)).toBeNull();
  await user.click(button("I am somebody else"));
  await user.clear(screen.getByLabelText(/Your name/));
  await user.type(screen.getByLabelText(/Your name/), "Benoît");
  await noFaults();
  await user.click(button("Close"));
  expect(book.commentActs).toEqual([
    { comment: "C1", answer: "Rent a second one", by: "Agathe", closes: false },
    { comment: "C2", answer: "", by: "Benoît", closes: true },
  ]);
});
