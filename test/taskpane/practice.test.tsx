/** @jest-environment jsdom */
/** Learning by doing in the pane: choosing a role, doing things one after the other, believing the cells, and undoing all of it. */
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { inLanguage } from "../../src/language/text";
import { serialOf } from "../../src/calendar/days";
import { practices } from "../../src/samples/practice";
import { practiceTaskTexts } from "../../src/taskpane/texts/practiceTaskTexts";
import { begunPractice } from "./paperPractice";
import { paperWorkbook, type PaperWorkbook } from "./paperWorkbook";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

function sampleBook(): PaperWorkbook {
  const book = paperWorkbook();
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  book.reviewsBuilt = true;
  book.practice.offered = true;
  return book;
}

it("lets a person choose a role from the menu of Home, and begins with the cell to type into", async () => {
  const { user, book } = await openPane({ book: sampleBook() });
  await user.click(await screen.findByRole("button", { name: "Menu" }));
  await user.click(screen.getByRole("menuitem", { name: "Practise your role" }));
  expect((await screen.findAllByRole("radio")).length).toBe(5);
  await user.click(screen.getByRole("radio", { name: /^Production/ }));
  await user.click(screen.getByRole("radio", { name: /^Sales/ }));
  await user.click(button("Begin the practice"));
  expect(heading()).toBe("Correct your forecast");
  expect(book.practice.current?.role).toBe("sales");
  expectShown(screen.getByText(/Power boards, Jan 2027: type 1,200 in place of 1,000\.$/));
  await user.click(button("Show me"));
  expect(book.shown).toEqual(["practice"]);
});

it("goes through every thing to do once the cells show it, and undoes all at the end", async () => {
  const book = sampleBook();
  book.practice.current = begunPractice("coordinator");
  const { user } = await openPane({ place: "practice", book });
  for (const [index, task] of practices.coordinator.entries()) {
    expect(heading()).toBe(inLanguage(practiceTaskTexts[task].title, "en"));
    expectShown(screen.getByText(`Coordinator: step ${index + 1} of 6`));
    book.practice.done = false;
    await user.click(button("I've done it"));
    expectShown(await screen.findAllByText(/^The cells do not show it yet/));
    expect(screen.queryByRole("button", { name: /^(Next|End and undo everything)$/ })).toBeNull();
    book.practice.done = true;
    await user.click(button("I've done it"));
    expectShown(await screen.findAllByText("The cells say so: done."));
    await user.click(screen.getByRole("button", { name: /^(Next|End and undo everything)$/ }));
  }
  expectShown(await screen.findByText("Everything is as it was before the practice."));
  expect(book.practice.acts).toEqual([{ role: "coordinator", accepted: undefined }]);
  await user.click(button("Practise another role"));
  expect((await screen.findAllByRole("radio")).length).toBe(5);
});

it("can be left at any time; asks before it takes away what was typed since, and says what stays", async () => {
  const book = sampleBook();
  book.practice.current = begunPractice("finance", "askedQuestion");
  const lost = (values: Record<string, string>) => [{ kind: "row" as const, table: "SopDecisions", sheet: "Decisions", row: 4, values }];
  book.practice.endings = [
    { ended: false, entry: "b", what: "Decided: Yes", lost: lost({ Decision: "D1", Why: "Nobody waits" }) },
    { ended: false, entry: "a", what: "Question: Overtime?", lost: lost({ Decision: "D1", Question: "Overtime?" }) },
    { ended: true, stuck: ["Reviews"], imported: ["Import of demand"], differs: ["Forecasts"] },
  ];
  const { user } = await openPane({ place: "practice", book });
  await user.click(button("Leave and undo everything"));
  expectShown(await screen.findByText(/Since then somebody typed there/));
  expectShown(screen.getByText(/Nobody waits$/, { selector: "li *" }));
  await user.click(button("Undo all the same"));
  // The next thing that would go is asked about again: a yes is one to what was shown.
  expectShown(await screen.findByText(/Overtime\?$/, { selector: "li *" }));
  await user.click(button("Undo all the same"));
  expectShown(await screen.findByText(/^Not undone, .*: Reviews\.$/));
  expectShown(screen.getByText("Kept, since it is data of your own: Import of demand."));
  expectShown(screen.getByText(/^Not as before, .*: Forecasts\.$/));
  expect(screen.queryByText("Everything is as it was before the practice.")).toBeNull();
  expect(book.practice.acts).toEqual([undefined, "b", "a"].map((accepted) => ({ role: "finance", accepted })));
});

it("offers no practice while somebody else has one", async () => {
  const book = sampleBook();
  book.practice.byOthers = true;
  await openPane({ place: "practice", book });
  expectShown(await screen.findByText(/^Somebody else is practising in this workbook/));
  expect(screen.queryByRole("radio")).toBeNull();
});

it("says where the workbook has no cell to type into, and offers to go on", async () => {
  const book = sampleBook();
  book.practice.current = { ...begunPractice("sales"), cell: null };
  const { user } = await openPane({ place: "practice", book });
  expectShown(await screen.findByText("This workbook has no such cell, or no longer. Skip this step."));
  expect(screen.queryByRole("button", { name: /^(Show me|I've done it)$/ })).toBeNull();
  await user.click(button("Skip this step"));
  expect(heading()).toBe("Plan another demand");
});

it("leads to the place of the pane where a thing is done, and is gone on with from Home", async () => {
  const book = sampleBook();
  book.practice.current = begunPractice("sales", "newCustomer");
  const { user, navigation } = await openPane({ place: "practice", book });
  await user.click(button("Show me"));
  expect(navigation.current()).toBe("scenarios");
  await user.click(button("Home"));
  expectShown(await screen.findByText("A practice is going on: step 4 of 5."));
  await user.click(button("Go on with the practice"));
  expect(heading()).toBe("A new customer comes");
});

it("says what to do in a workbook without a sample", async () => {
  await openPane({ place: "practice" });
  expectShown(await screen.findByText(/^Practices go with a sample/));
});

it("speaks French with French figures, and axe finds no fault in it", async () => {
  const book = sampleBook();
  book.practice.current = begunPractice("sales");
  const { container } = await openPane({ place: "practice", language: "fr", book });
  expect(heading()).toBe("Corriger votre prévision");
  expectShown(screen.getByText(/janv. 2027[\u00a0\u202f]: saisissez 1\u202f200 au lieu de 1\u202f000\.$/, asWritten));
  expectOffered(button("C'est fait"));
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
}, 30_000);
