/** @jest-environment jsdom */
import axe from "axe-core";
import { screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { HealthBoard, HealthItem } from "../../src/cycle/learn/readHealth";
import { signalAdvice, signalTitles } from "../../src/domain/health/signal";
import { healthCounts, healthTexts } from "../../src/taskpane/texts/healthTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const item = (changes: Partial<HealthItem>): HealthItem => ({
  id: "E1",
  title: "Attendance falls",
  state: "raised",
  evidence: ["supply review: 88 %, 75 %, 63 %"],
  advice: "Ask those who stopped coming.",
  answer: null,
  ...changes,
});
const board = (changes: Partial<HealthBoard> = {}): HealthBoard => ({
  groups: [
    { group: "engagement", signals: [item({}), item({ id: "E5", title: "Talk without decision", answer: { text: "We know", by: null } })] },
    { group: "flexibility", signals: [item({ id: "F4", title: "Procedures are asleep", state: "silent", evidence: [], advice: null })] },
    {
      group: "field",
      signals: [item({ id: "T2", title: "The field is silent", state: "unknown", evidence: ["needs two cycles"], advice: null })],
    },
  ],
  cycle: serialOf(2027, 4),
  sheet: "Health",
  ...changes,
});
const open = (health = board(), language: "en" | "fr" = "en") =>
  openPane({ place: "health", language, book: Object.assign(paperWorkbook(), { health }) });

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...healthTexts, ...healthCounts, ...signalTitles, ...signalAdvice }))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("shows what is raised with evidence and advice, what rests, what is silent, and what is not known yet", async () => {
  await open();
  const of = (name: string) => within(screen.getByRole("list", { name })).getAllByRole("listitem");
  await screen.findByRole("heading", { level: 1, name: "Health of the cycle" });
  expect(of("Engagement").map((line) => line.textContent)).toEqual([
    "▼ E1 Attendance fallssupply review: 88 %, 75 %, 63 %Ask those who stopped coming.Answer E1",
    "▼ E5 Talk without decisionsupply review: 88 %, 75 %, 63 %● rests: We know (somebody)",
  ]);
  expect(of("Flexibility").map((line) => line.textContent)).toEqual(["Silent, not raised: Procedures are asleep"]);
  expect(of("Field").map((line) => line.textContent)).toEqual(["– The field is silent: needs two cycles"]);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
});

it("takes an answer by name", async () => {
  const { user, book } = await open();
  await user.click(await screen.findByRole("button", { name: "Answer E1" }));
  await user.type(screen.getByLabelText(/We know, because/), "The summer break");
  await user.click(button("Answer E1"));
  expectShown(screen.getByText("Please fill in."));
  await user.type(screen.getByLabelText(/Your name/), "Solène");
  await user.click(button("Answer E1"));
  expect(book.learnActs).toEqual([["answer", { signal: "E1", answer: "The summer break", by: "Solène" }]]);
});

it("says in French that nothing is raised, and asks for no answer where no cycle is open", async () => {
  const { unmount } = await open(board({ groups: [] }), "fr");
  expectShown(await screen.findByText(/^Aucun signal n'est levé/));
  unmount();
  await open(board({ cycle: null }));
  await screen.findByText(/Attendance falls/);
  expect(screen.queryByRole("button", { name: "Answer E1" })).toBeNull();
});
