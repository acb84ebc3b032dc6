/** @jest-environment jsdom */
import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import { productionTexts } from "../../src/taskpane/texts/productionTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const rowsOf = (): string[] =>
  within(screen.getByRole("table", { name: /What the plan comes to|Ce que donne le plan/ }))
    .getAllByRole("row")
    .map((row) => row.textContent ?? "");

const typing = (figure: number) => {
  const book = paperWorkbook();
  const { shown } = book.production;
  if (shown) book.production.shown = { ...shown, typed: [[figure, null]], inForce: [[figure, 130]] };
  return book;
};

describe("the production plan", () => {
  it("is reached from the analysis", async () => {
    const { user, navigation } = await openPane({ place: "analyse" });
    await user.click(await screen.findByRole("button", { name: "Shape the production plan" }));
    expect(navigation.current()).toBe("production");
    expectShown(await screen.findByText("No production plan yet. Follow demand is shown."));
  });

  // 20 of 250 units are late, by hand.
  it("says what is in force and what it comes to", async () => {
    const { user, book } = await openPane({ place: "production" });
    expectShown(await screen.findByText("▼ 20 units late"));
    expect(rowsOf()).toEqual([
      "Service92%",
      "Units late20",
      "Peak load100%Press, Feb 2027",
      "Below minimum1family-month",
      "Highest stock (EUR)0",
    ]);
    await user.click(button("Open the grid"));
    expect(book.shown).toEqual(["Production plan"]);
  });

  it("shows a proposal beside it before anything is written, and writes the one that was shown", async () => {
    const { user, book } = await openPane({ place: "production" });
    await user.click(await screen.findByRole("button", { name: "Build ahead" }));
    expectShown(await screen.findByText("1 figure changes. None of them is yours."));
    expect(rowsOf()).toEqual([
      "nowproposed",
      "Service92%100% ▲",
      "Units late200 ▲",
      "Peak load100%Press, Feb 2027100%Press, Feb 2027",
      "Below minimum1family-month0 ▲",
      "Highest stock (EUR)0100",
    ]);
    expect(book.production.used).toEqual([]);
    await user.click(button("Use this plan"));
    expect(book.production.used).toEqual([{ way: "ahead", seen: "as ahead" }]);
    expectShown(await screen.findByText("In force: build ahead · 1 Jan 2027"));
  });

  it("leaves everything as it is when a proposal is cancelled", async () => {
    const { user, book } = await openPane({ place: "production" });
    await user.click(await screen.findByRole("button", { name: "Level" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expectShown(await screen.findByText("No production plan yet. Follow demand is shown."));
    expect(book.production.used).toEqual([]);
  });

  it("records what was typed with its reason, every field reached by keyboard", async () => {
    const { user, book } = await openPane({ place: "production", book: typing(120) });
    expectShown(await screen.findByText("Boards · Jan 2027: 100 → 120"));
    const reach = async (what: HTMLElement): Promise<void> => {
      for (let press = 0; press < 20 && document.activeElement !== what; press++) await user.tab();
      expect(document.activeElement).toBe(what);
    };
    await reach(screen.getByRole("combobox", { name: "Why?" }));
    // How a list is opened is the browser's matter; jsdom has none to press arrows in.
    await user.selectOptions(screen.getByRole("combobox", { name: "Why?" }), "building stock");
    await reach(screen.getByRole("textbox", { name: "Note (optional)" }));
    await user.keyboard("Before the summer");
    await reach(button("Record"));
    await user.keyboard("{Enter}");
    expect(book.production.recorded).toEqual([{ reason: "building stock", note: "Before the summer" }]);
    expect(screen.queryByText("Boards · Jan 2027: 100 → 120")).toBeNull();
    expectShown(await screen.findByText("1 figure of your own"));
  });

  it("keeps what is written of the figures while another place of the pane is looked at, until it is recorded", async () => {
    const { user, navigation } = await openPane({ place: "production", book: typing(120) });
    await user.selectOptions(await screen.findByRole("combobox", { name: "Why?" }), "building stock");
    await user.type(screen.getByRole("textbox", { name: "Note (optional)" }), "Before the summer");
    act(() => navigation.go("analyse"));
    await screen.findByRole("button", { name: "Shape the production plan" });
    act(() => navigation.go("production"));
    expect(await screen.findByRole("combobox", { name: "Why?" })).toHaveProperty("value", "building stock");
    expect(screen.getByRole("textbox", { name: "Note (optional)" })).toHaveProperty("value", "Before the summer");
  });

  it("says what building ahead lacks, and leads to it", async () => {
    const book = paperWorkbook();
    const { shown } = book.production;
    if (shown) book.production.shown = { ...shown, resources: [], hoursPerUnit: [[]], capacity: [] };
    const { user, navigation } = await openPane({ place: "production", book });
    await user.click(await screen.findByRole("button", { name: "Build ahead" }));
    expectShown(await screen.findByText("Building ahead needs hours per unit and capacity: import them."));
    await user.click(button("Import data"));
    expect(navigation.current()).toBe("import");
  });

  it("optimises, says what one more hour is worth, and writes the plan that was found for this one", async () => {
    const { user, book } = await openPane({ place: "production" });
    await user.click(await screen.findByRole("button", { name: "Optimise" }));
    // A sixteenth of a euro for a unit of 5 € that need not wait a month, at 15 % a year.
    expectShown(await screen.findByText("One more hour of Press in Feb 2027 is worth 0.06 EUR."));
    expectShown(screen.getByText("Stock is counted at 15% of its value a year (default: to adapt)."));
    await user.click(button("Use this plan"));
    expect(book.production.used).toEqual([
      { way: "optimise", optimised: { made: [[120, 130]], bought: [[0, 0]], base: "this plan" }, seen: "as optimise" },
    ]);
    expectShown(await screen.findByText("In force: optimise · 1 Jan 2027"));
  });

  it("stops at once when it is cancelled, and offers to build ahead", async () => {
    const book = paperWorkbook();
    book.production.optimise = (_, watch = {}) =>
      new Promise((resolve) => {
        watch.onProgress?.(6, null);
        watch.signal?.addEventListener("abort", () => resolve({ kind: "cancelled", seconds: 6.2, best: null }));
      });
    const { user } = await openPane({ place: "production", book });
    await user.click(await screen.findByRole("button", { name: "Optimise" }));
    expectShown(await screen.findByText("Looking for the cheapest plan… 6 s"));
    await user.click(button("Cancel"));
    expectShown(await screen.findByText("Stopped after 6 s. The plan in force is untouched."));
    await user.click(button("Build ahead"));
    expectShown(await screen.findByRole("button", { name: "Use this plan" }));
    expect(book.production.used).toEqual([]);
  });

  it("offers the best plan in whole lots that was found before it was cancelled, with its distance", async () => {
    const book = paperWorkbook();
    const best = { made: [[120, 120]], bought: [[0, 0]], gap: 0.0206 };
    book.production.optimise = (_, watch = {}) =>
      new Promise((resolve) => {
        watch.onProgress?.(6, null);
        watch.signal?.addEventListener("abort", () => resolve({ kind: "cancelled", seconds: 6.2, best }));
      });
    const { user } = await openPane({ place: "production", book });
    await user.click(await screen.findByRole("button", { name: "Optimise" }));
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Look at the best found, at most 2.1% above the cheapest" }));
    expectShown(await screen.findByText("Best plan so far, in whole lots: at most 2.1% above the cheapest one."));
    await user.click(button("Use this plan"));
    expect(book.production.used).toMatchObject([{ way: "optimise", optimised: { made: [[120, 120]] } }]);
  });

  it("says what lacks where no plan holds, and optimises again with what is allowed", async () => {
    const book = paperWorkbook();
    const found = book.production.optimise;
    const asked: unknown[] = [];
    book.production.optimise = async (request, watch) => {
      asked.push([request.musts.noShortage, request.musts.minimumStock]);
      const lacks = [
        { kind: "hours" as const, amounts: [{ item: 0, period: 1, amount: 57 }] },
        { kind: "minimum" as const, amounts: [{ item: 0, period: 1, amount: 12 }] },
      ];
      return request.musts.minimumStock ? { kind: "noPlan", lacks, told: [] } : found(request, watch);
    };
    const { user } = await openPane({ place: "production", book });
    await user.click(await screen.findByRole("button", { name: "Optimise" }));
    expectShown(await screen.findByText("Press: 57 h lack by Feb 2027."));
    expectShown(screen.getByText("Boards: the stock would go below its minimum, Feb 2027, by 12 units."));
    await user.click(button("Allow stock below its minimum, and optimise again"));
    expectShown(await screen.findByRole("button", { name: "Use this plan" }));
    expect(asked).toEqual([
      [true, true],
      [true, false],
    ]);
  });

  it("may buy from others where a person allows it, and overtime where a resource has some", async () => {
    const book = paperWorkbook();
    const found = { kind: "plan" as const, plan: { made: [[100, 130]], bought: [[0, 20]], gap: 0 }, worths: [], told: [] };
    book.production.optimise = async ({ musts }) => (musts.noSubcontracting ? { kind: "noPlan", lacks: [], told: [] } : found);
    const { user } = await openPane({ place: "production", book });
    await user.click(await screen.findByRole("button", { name: "Optimise" }));
    const buy = await screen.findByRole("button", {
      name: "Allow buying from others (1.25 x unit cost where no cost is known), and optimise again",
    });
    // The press on paper has no limit of overtime, so that there is none to work.
    expect(screen.queryByRole("button", { name: /^Allow overtime/ })).toBeNull();
    await user.click(buy);
    await user.click(await screen.findByRole("button", { name: "Use this plan" }));
    expect(book.production.used).toMatchObject([{ way: "optimise", optimised: { made: [[100, 130]], bought: [[0, 20]] } }]);
  });

  it.each([
    [{ kind: "cannotLoad", why: "policy" }, "The optimiser did not load. The three other proposals need no optimiser."],
    [{ kind: "stopped" }, "No plan was found in 20 seconds. The three other proposals need no optimiser."],
    [{ kind: "needsMoney", noPrice: [0], noUnitCost: [] }, "Optimising needs the price and the unit cost of: Boards"],
    [{ kind: "noHours" }, "Optimising needs hours per unit and capacity: import them."],
    [{ kind: "noPlan", lacks: [], told: [] }, "No plan holds all limits, and no single kind of limit helps when it gives way."],
  ] as const)("says why there is no plan: %j", async (outcome, sentence) => {
    const book = paperWorkbook();
    book.production.optimise = async () => outcome;
    const { user } = await openPane({ place: "production", book });
    await user.click(await screen.findByRole("button", { name: "Optimise" }));
    expectShown(await screen.findByText(sentence));
    await user.click(button("Back to the plan"));
    expectShown(await screen.findByText("No production plan yet. Follow demand is shown."));
  });

  it("says what is missing where there is no plan, and where the sheet is not built", async () => {
    const book = paperWorkbook();
    book.production = { ...book.production, shown: null };
    const lacking = await openPane({ place: "production", book });
    expectShown(await screen.findByText(/^A plan needs a stock to begin with/));
    lacking.unmount();
    const other = paperWorkbook();
    other.production = { ...other.production, shown: null, isBuilt: false };
    const { user } = await openPane({ place: "production", book: other });
    await user.click(await screen.findByRole("button", { name: "Build the reviews" }));
    expect(other.reviewsBuilt).toBe(true);
  });

  for (const language of ["en", "fr"] as const)
    it(`has no fault that axe finds: ${language}`, async () => {
      const { user } = await openPane({ language, place: "production", book: typing(120) });
      await screen.findByRole("table");
      const faults = async () => {
        const { violations } = await axe.run(document.body, {
          rules: { "color-contrast": { enabled: false } },
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      };
      expect(await faults()).toEqual([]);
      await user.click(button(language === "en" ? "Build ahead" : "Produire en avance"));
      await screen.findByRole("button", { name: language === "en" ? "Use this plan" : "Retenir ce plan" });
      expect(await faults()).toEqual([]);
    });

  for (const [key, { en, fr }] of everyText(productionTexts))
    it(`says ${key} in both languages`, () => {
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
      expect(en).not.toBe("");
      expect(places(fr)).toEqual(places(en));
    });
});
