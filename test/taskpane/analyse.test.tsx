/** @jest-environment jsdom */
import { everyText } from "./everyText";
import axe from "axe-core";
import { fireEvent, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { paperWorkbook } from "./paperWorkbook";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

describe("analysing", () => {
  it("shows the order of work with the state of each part and what the sheets say", async () => {
    await openPane({ place: "analyse" });
    const steps = within(await screen.findByRole("list", { name: "Order of work" })).getAllByRole("listitem");
    expect(steps.map((step) => step.textContent)).toEqual([
      expect.stringMatching(/^Baseline and consensus○ to doDemand of the next 12 months: 1,200 units\.No consensus is adopted/),
      expect.stringMatching(/^Prudence ⟷ Ambition◐ to look atThe cursor stands at 50%\./),
      expect.stringMatching(/^Load and stock◐ to look atEverything fits\.Below minimum: Boards/),
      expect.stringMatching(/^Production plan○ to doStock and coming demand would show/),
      expect.stringMatching(/^Risks○ to doNobody has looked for risks yet\./),
      expect.stringMatching(/^Draft roadmap○ to doNot drafted yet\./),
    ]);
  });

  it("leads on, one thing after the other", async () => {
    const book = paperWorkbook();
    const { user, navigation } = await openPane({ place: "analyse", book });
    await user.click(await screen.findByRole("button", { name: "Adopt a forecast" }));
    await user.click(await screen.findByRole("button", { name: "Adopt as the plan" }));
    expect(book.analysis.adopted).toEqual([{ kind: "consensus" }]);
    expect(navigation.current()).toBe("analyse");
    expectShown(await screen.findByText("The plan goes by the consensus."));
    await user.click(button("Look at the risks"));
    expect(navigation.current()).toBe("risks");
  });

  it("says the first step where there is no data, and where the reviews are not built", async () => {
    const book = paperWorkbook();
    book.analysis.state = { ...book.analysis.state, hasData: false };
    const { user, navigation } = await openPane({ place: "analyse", book });
    await user.click(await screen.findByRole("button", { name: "Import data" }));
    expect(navigation.current()).toBe("import");
    const unbuilt = paperWorkbook();
    unbuilt.analysis.state = {
      ...unbuilt.analysis.state,
      hasConsensus: false,
      sheets: {},
      headlines: { demand: "", supply: "", stock: "", production: "" },
    };
    const other = await openPane({ place: "analyse", book: unbuilt });
    await other.user.click((await screen.findAllByRole("button", { name: "Build the reviews" }))[0]!);
    expect(unbuilt.reviewsBuilt).toBe(true);
  });
});

describe("demand that was typed into the grid", () => {
  it("is named in the order of work, and recorded with its reason", async () => {
    const book = paperWorkbook();
    const open = [{ family: "Boards", period: serialOf(2027, 1), typed: 140, before: 110 }];
    book.analysis.state = { ...book.analysis.state, typedDemand: 1 };
    book.analysis.typed = { sheet: "Demand review", typed: 1, open, reasons: [{ id: "promotion", name: "promotion" }] };
    const { user, navigation } = await openPane({ place: "analyse", book });
    expectShown(await screen.findByText("1 figure of demand is typed and not recorded yet."));
    await user.click(button("Record typed demand"));
    expect(navigation.current()).toBe("forecast");
    expectShown(await screen.findByText("Boards · Jan 2027: 110 → 140"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Why?" }), "promotion");
    await user.type(screen.getByRole("textbox", { name: "Note (optional)" }), "Spring offer");
    await user.click(button("Record"));
    expect(book.analysis.recorded).toEqual([{ reason: "promotion", note: "Spring offer" }]);
    expect(screen.queryByText("Boards · Jan 2027: 110 → 140")).toBeNull();
  });
});

describe("adopting a forecast", () => {
  it("says what will be written, before, for each choice", async () => {
    const { user, book } = await openPane({ place: "forecast" });
    expectShown(await screen.findByText("330 units from Jan 2027 to Mar 2027, 1 family."));
    expectShown(screen.getByText("The consensus there now says 300 units (+10%)."));
    await user.click(screen.getByRole("radio", { name: "Forecast of Sales" }));
    expectShown(await screen.findByText("1 months of families have no such forecast: the plan there stays as it is."));
    expect(book.analysis.adopted).toEqual([]);
    await user.click(button("Adopt as the plan"));
    expect(book.analysis.adopted).toEqual([{ kind: "contributor", source: "Sales" }]);
  });

  it("names a contributor in French where the table offers the word", async () => {
    await openPane({ place: "forecast", language: "fr" });
    await screen.findByRole("radio", { name: "Prévision de ventes" });
  });
});

describe("the cursor", () => {
  const figures = (): string[][] =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole("cell")
          .map((cell) => cell.textContent ?? ""),
      );
  const number = (text: string | undefined): number => Number((text ?? "").replace(/[^\d.]/g, ""));

  it("compares a level with the plan before anything is written, in steps of 5", async () => {
    const { user, book } = await openPane({ place: "cursor" });
    const slider = await screen.findByRole("slider");
    expect(slider.getAttribute("aria-valuetext")).toBe("50%");
    expect([slider.getAttribute("min"), slider.getAttribute("max"), slider.getAttribute("step")]).toEqual(["20", "80", "5"]);
    screen.getByRole("columnheader", { name: "Plan in force: consensus" });
    const middle = figures();
    // The plan of 110 a month: 330 units of 10, 110 of 105 hours at the peak, 15 hours beyond.
    expect(middle.map((row) => row[1]).slice(0, 4)).toEqual(["330", "3,300", "105%Press, Jan 2027", "15"]);
    fireEvent.change(slider, { target: { value: "80" } });
    expect(screen.getByText(/^Ambition: plan for more/).textContent).toContain("below this in 80% of months");
    const high = figures();
    expect(number(high[0]?.[0])).toBeGreaterThan(number(middle[0]?.[0]));
    expect(high.map((row) => row[1])).toEqual(middle.map((row) => row[1]));
    fireEvent.change(slider, { target: { value: "20" } });
    expect(screen.getByText(/^Prudence: plan for less/).textContent).toContain("above this in 80% of months");
    expect(number(figures()[0]?.[0])).toBeLessThan(number(middle[0]?.[0]));
    expect(book.analysis.state.prudence).toBe(0.5);
    await user.click(button("Set the cursor to 20%"));
    expect(book.analysis.state.prudence).toBe(0.2);
    expect(screen.getAllByText(/^The cursor stands at 20%: the baseline follows/).length).toBeGreaterThan(0);
  });

  it("says why it cannot be applied, and keeps the level", async () => {
    const book = paperWorkbook();
    book.failNext.setPrudence = new Error("Sheet Settings is protected.");
    const { user } = await openPane({ place: "cursor", book });
    fireEvent.change(await screen.findByRole("slider"), { target: { value: "60" } });
    await user.click(button("Set the cursor to 60%"));
    expect((await screen.findByRole("alert")).textContent).toContain("Sheet Settings is protected.");
    expectOffered(button("Set the cursor to 60%"));
  });

  it("asks for demand where no family can be forecast", async () => {
    const book = paperWorkbook();
    book.analysis.basis = { ...book.analysis.basis, histories: [[null, 5]] };
    await openPane({ place: "cursor", book });
    expectShown(await screen.findByText(/needs at least two months of demand/));
  });

  it("compares with the level in the settings where there is no plan, in French", async () => {
    const book = paperWorkbook();
    book.analysis.basis = { ...book.analysis.basis, plan: null };
    await openPane({ place: "cursor", book, language: "fr" });
    await screen.findByRole("columnheader", { name: /^Actuel, à 50.%$/ });
    expectShown(screen.getByText(/probabilité\u202f: 50/, asWritten));
  });
});

it.each(["analyse", "forecast", "cursor"] as const)("is accessible: %s", async (place) => {
  await openPane({ place });
  await screen.findByRole("button", { name: /Adopt|Back/ }).catch(() => screen.findAllByRole("button"));
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false } },
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});

it("has French words of its own, with narrow spaces before double punctuation", () => {
  for (const [id, { en, fr }] of everyText(analyseTexts)) {
    if (!["cursor", "consensus", "prudence", "ambition"].includes(id)) expect(fr).not.toBe(en);
    expect(fr).not.toMatch(/[^\u202f][;:!?](\s|$)/);
    expect([...en.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...fr.matchAll(/\{\w+\}/g)].map(String).sort());
  }
});
