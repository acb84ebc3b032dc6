/** @jest-environment jsdom */
import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import type { TodayBoard } from "../../src/cycle/home/readToday";
import { homeCounts, homeTexts } from "../../src/taskpane/texts/homeTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const board = (changes: Partial<TodayBoard> = {}): TodayBoard => ({
  ...{ book: "paper", role: null, next: null, owed: null, strays: [], happened: [], unread: [] },
  ...changes,
});
const home = (today: (person: string) => TodayBoard, language: "en" | "fr" = "en", changes: object = {}) => {
  const book = Object.assign(paperWorkbook(), { reviewsBuilt: true, today, ...changes });
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  // The name that this machine remembers stays.
  return openPane({ language, book, reloaded: true });
};
const own = board({ role: "production", next: { kind: "action", words: "A3, due 8 Apr 2027: Order film", step: null } });
const noFaults = async () =>
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

it("says everything in both languages", () => {
  for (const [key, { en, fr }] of everyText({ ...homeTexts, ...homeCounts }))
    expect({ key, blank: en.trim() === "" || fr.trim() === "" }).toEqual({ key, blank: false });
});

it("shows the one next thing of the person whose name this machine remembers, and leads there", async () => {
  localStorage.setItem("sop.ownName", "Benoît");
  const { user, navigation } = await home((person) => (person === "Benoît" ? own : board()));
  const next = within(await screen.findByRole("region", { name: "Next" }));
  expectShown(next.getByText("A3, due 8 Apr 2027: Order film"));
  expect(next.getAllByRole("button").map((found) => found.textContent)).toEqual(["Open the action"]);
  await noFaults();
  await user.click(button("Open the action"));
  expect(navigation.current()).toBe("decisions");
});

it("names what belongs to somebody who is not among the people", async () => {
  const strays = ["A3 (Order film) belongs to Paul, who is not among the people.", ...["A4", "A5", "A6"]];
  await home(() => board({ role: "coordinator", strays }));
  const list = within(await screen.findByRole("list", { name: "Belongs to nobody here" }));
  // Three of them, and how many more there are.
  expect(list.getAllByRole("listitem").map((found) => found.textContent)).toEqual(strays.slice(0, 3));
  expectShown(screen.getByText("1 more"));
  await noFaults();
});

it("leads whoever owns a procedure to its review", async () => {
  localStorage.setItem("sop.ownName", "Benoît");
  const { user, navigation } = await home(() => board({ next: { kind: "review", words: "Look at it again.", step: null } }));
  await user.click(await screen.findByRole("button", { name: "Open the procedures" }));
  expect(navigation.current()).toBe("procedures");
});

it("shows everybody's next thing to nobody in particular, and to whom nothing is asked of, who hears so", async () => {
  const { unmount } = await home(() => board());
  expectShown(await screen.findByRole("button", { name: "Open the supply review" }));
  unmount();
  localStorage.setItem("sop.ownName", "Solène");
  await home(() => board({ next: { kind: "nothing", words: "Nothing for you today.", step: null } }));
  expectShown(await screen.findByText("Nothing for you today."));
  expectShown(button("Open the supply review"));
});

it("lets nothing come before an interrupted write for who coordinates", async () => {
  localStorage.setItem("sop.ownName", "Agathe");
  const interrupted = [{ id: "g1", intention: "Import", time: "2027-04-05T08:00:00Z", targets: [], standing: "interrupted", marked: true }];
  const agathe = board({ role: "coordinator", next: { kind: "step", words: "Collect is yours.", step: "collect" } });
  const { unmount } = await home(() => agathe, "en", { pending: interrupted });
  const next = within(await screen.findByRole("region", { name: "Next" }));
  expectShown(next.getByText("First settle what stands above: others work with these figures."));
  unmount();
  await home(() => ({ ...agathe, role: "sales" }), "en", { pending: interrupted });
  expectShown(await screen.findByText("Collect is yours."));
});

it.each(["currentTour", "readToday"] as const)("shows what is next although %s has failed, and says that it has", async (service) => {
  localStorage.setItem("sop.ownName", "Benoît");
  await home(() => own, "en", { failNext: { [service]: new Error("cut off") } });
  expectShown(await screen.findByRole("region", { name: "Next" }));
  expectShown(screen.getByRole("alert"));
});

it("says who owes what by when, late first, at most five and then how many more", async () => {
  const kinds = ["Supply history", "Forecasts", "Stock", "Capacity", "Budget", "Sales", "Events"];
  const awaited = kinds.map((title, place) => ({
    title,
    owner: place === 1 ? "" : "Driss",
    due: place === 3 ? null : "3 May 2027",
    late: place === 0,
  }));
  await home(() => board({ owed: { awaited, of: 13 } }));
  const list = await screen.findByRole("list", { name: "Who owes what · 7 of 13 awaited" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual([
    "▼ Supply historyDriss · late, due 3 May 2027",
    "Forecastsnobody named · by 3 May 2027",
    "StockDriss · by 3 May 2027",
    "CapacityDriss",
    "BudgetDriss · by 3 May 2027",
  ]);
  expectShown(screen.getByText("2 more"));
  await noFaults();
});

it("says in French that all data is in, and which rows cannot be read", async () => {
  await home(() => board({ owed: { awaited: [], of: 13 }, unread: [{ sheet: "Actions", rows: 2 }] }), "fr");
  expectShown(await screen.findByText("▲ Toutes les données sont arrivées."));
  expectShown(screen.getByText(/^2 lignes de « Actions » sont illisibles/));
});

describe("what changed since the last look", () => {
  const all = { owed: { awaited: [], of: 13 } };
  /** What Home says to the person has been read. */
  const read = () => screen.findByText("▲ All data is in.");
  const happened = (...keys: string[]) => keys.map((key) => ({ key, words: `${key} decided` }));
  const news = () => screen.queryByRole("list", { name: "Since you last looked" });
  const items = () =>
    within(news() as HTMLElement)
      .getAllByRole("listitem")
      .map((item) => item.textContent);

  it("is nothing on the first look; afterwards it is what is new, three lines and a count, until it is said to be seen", async () => {
    localStorage.setItem("sop.ownName", "Solène");
    const { unmount } = await home(() => board({ ...all, happened: happened("D1") }));
    await read();
    expect(news()).toBeNull();
    unmount();
    const five = happened("D5", "D4", "D3", "D2", "D1");
    const second = await home(() => board({ ...all, happened: five }));
    expect(await screen.findByRole("list", { name: "Since you last looked" })).toBeTruthy();
    expect(items()).toEqual(["D5 decided", "D4 decided", "D3 decided"]);
    expectShown(screen.getByText("1 more"));
    // The list stays while the pane is open, wherever the person has been meanwhile.
    act(() => second.navigation.go("cycle"));
    act(() => second.navigation.go("home"));
    expect(await screen.findByRole("list", { name: "Since you last looked" })).toBeTruthy();
    await second.user.click(button("I have seen this"));
    expect(news()).toBeNull();
    second.unmount();
    await home(() => board({ ...all, happened: five }));
    await read();
    expect(news()).toBeNull();
  });

  it("is another list for another person and for another workbook", async () => {
    localStorage.setItem("sop.look.paper.solène", JSON.stringify(["D1"]));
    localStorage.setItem("sop.ownName", "Benoît");
    const { unmount } = await home(() => board({ ...all, happened: happened("D2", "D1") }));
    await read();
    expect(news()).toBeNull();
    unmount();
    localStorage.setItem("sop.ownName", "Solène");
    const second = await home(() => board({ ...all, book: "another", happened: happened("D2", "D1") }));
    await read();
    expect(news()).toBeNull();
    second.unmount();
    await home(() => board({ ...all, happened: happened("D2", "D1") }));
    expect(await screen.findByRole("list", { name: "Since you last looked" })).toBeTruthy();
    expect(items()).toEqual(["D2 decided"]);
  });

  it("takes what was kept and is no list for never kept", async () => {
    localStorage.setItem("sop.look.paper.", "{broken");
    await home(() => board({ ...all, happened: happened("D1") }));
    await read();
    expect(news()).toBeNull();
    expect(localStorage.getItem("sop.look.paper.")).toBe('["D1"]');
  });

  it("is no matter of life and death: Home shows where the machine's storage is full", async () => {
    const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    try {
      await home(() => board({ ...all, happened: happened("D1") }));
      expectShown(await read());
    } finally {
      full.mockRestore();
    }
  });
});
