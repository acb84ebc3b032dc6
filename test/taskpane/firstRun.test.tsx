/** @jest-environment jsdom */
import { inLanguage } from "../../src/language/text";
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { samples, sampleIds } from "../../src/samples/all";
import { offeredTour, tourSteps, type Tour } from "../../src/samples/guidedTour";
import { serialOf } from "../../src/calendar/days";
import { paperWorkbook, type PaperWorkbook } from "./paperWorkbook";
import { tourStepTexts } from "../../src/taskpane/texts/tourTexts";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

const withTour = (change: Partial<Tour> = {}): PaperWorkbook => {
  const book = paperWorkbook();
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  book.reviewsBuilt = true;
  book.tour = {
    ...offeredTour("circuitBoards"),
    state: "underway",
    point: { resource: "SMT line", period: serialOf(2027, 5) },
    before: book.tourCells,
    ...change,
  };
  return book;
};

describe("the first run", () => {
  it.each(["en", "fr"] as const)("offers the three stories with one line each (%s)", async (language) => {
    await openPane({ language });
    expect(screen.getAllByRole("radio").length).toBe(3);
    for (const id of sampleIds) {
      expectShown(screen.getByText(inLanguage(samples[id].title, language), asWritten));
      expectShown(screen.getByText(inLanguage(samples[id].line, language), asWritten));
    }
    expect(document.querySelectorAll("button[class*=primary]").length).toBeLessThanOrEqual(1);
  });

  it("loads the story that was chosen and then offers the guided first run, without starting it", async () => {
    const { user, book } = await openPane();
    await user.click(screen.getByRole("radio", { name: /Ice-cream maker/ }));
    await user.click(button("Try the sample"));
    expectShown(await screen.findByText("New here? A whole cycle in 13 short steps, about fifteen minutes."));
    expect(book.tour).toEqual(offeredTour("agriFood"));
    await user.click(button("Not now"));
    await screen.findByRole("list", { name: "KPIs" });
    expect(screen.queryByRole("region", { name: "Guided first run" })).toBeNull();
    expect(book.tour?.state).toBe("left");
  });

  it("has a menu on Home that leads to the settings and to the guided first run", async () => {
    const { user, navigation } = await openPane({ book: withTour({ state: "left" }) });
    await user.click(await screen.findByRole("button", { name: "Menu" }));
    await user.click(screen.getByRole("menuitem", { name: "Settings" }));
    expect(navigation.current()).toBe("settings");
  });
});

describe("the guided first run", () => {
  it("goes through its thirteen steps in order, forward and back, and ends on Home", async () => {
    const { user, book, navigation } = await openPane({ place: "tour", book: withTour() });
    for (const step of tourSteps) {
      expect(heading()).toBe(inLanguage(tourStepTexts[step].title, "en"));
      expectShown(screen.getByText(`Step ${tourSteps.indexOf(step) + 1} of 13`));
      expect(book.tour?.step).toBe(step);
      if (step === "gap") {
        await user.click(button("Back"));
        expect(heading()).toBe(inLanguage(tourStepTexts.capacity.title, "en"));
        await user.click(button("Skip this step"));
      }
      await user.click(screen.queryByRole("button", { name: "Skip this step" }) ?? screen.getByRole("button", { name: /^(Next|Finish)$/ }));
    }
    expect(book.tour?.state).toBe("finished");
    expect(navigation.current()).toBe("home");
    expect(screen.queryByRole("region", { name: "Guided first run" })).toBeNull();
  });

  it("shows the cell, and believes the cells: not done before the hours have changed, done after", async () => {
    const { user, book } = await openPane({ place: "tour", book: withTour({ step: "capacity" }) });
    expect(screen.getByText(/^SMT line has 500 h in May 2027/).textContent).toContain("Type 600 over the formula");
    await user.click(button("Show me"));
    expect(book.shown).toEqual(["capacity"]);
    await user.click(button("I've done it"));
    expectShown(await screen.findAllByText("The cell still says 500 h. Type another figure there, then come back."));
    book.tourCells = { ...book.tourCells, hours: 600, gap: 11.6 };
    await user.click(button("I've done it"));
    expectShown(await screen.findAllByText("Done: the cell now says 600 h."));
    await user.click(button("Next"));
    expect(heading()).toBe("See the gap move");
    await user.click(button("I've done it"));
    expectShown(await screen.findAllByText("Done: the gap is now 12 h."));
  });

  it("leads to the place of the pane where a step happens, and is continued from Home where it was left", async () => {
    const { user, navigation } = await openPane({ place: "tour", book: withTour({ step: "cursor" }) });
    await user.click(button("Show me"));
    expect(navigation.current()).toBe("cursor");
    await user.click(button("Home"));
    expectShown(await screen.findByText("You left the guided first run at step 6 of 13."));
    await user.click(button("Continue the guided first run"));
    expect(heading()).toBe("Move the cursor");
  });

  it("can be left, and begins anew from the menu with the cells as they are then", async () => {
    const { user, book, navigation } = await openPane({ place: "tour", book: withTour({ step: "gap" }) });
    await user.click(button("Leave"));
    expect(navigation.current()).toBe("home");
    expect(book.tour?.state).toBe("left");
    book.tourCells = { ...book.tourCells, hours: 800 };
    await user.click(await screen.findByRole("button", { name: "Menu" }));
    await user.click(screen.getByRole("menuitem", { name: "Guided first run" }));
    await user.click(await screen.findByRole("button", { name: "Start the guided first run" }));
    expect(heading()).toBe("Read the headline");
    expect(book.tour?.before?.hours).toBe(800);
  });

  it("says what to do in a workbook without a sample", async () => {
    await openPane({ place: "tour" });
    expectShown(await screen.findByText(/goes with a sample/));
  });

  it("speaks French with French figures, and axe finds no fault in it", async () => {
    const book = withTour({ step: "capacity" });
    book.tour = { ...book.tour, before: { ...book.tourCells, hours: 1504.5 } } as Tour;
    const { container } = await openPane({ place: "tour", language: "fr", book });
    expect(heading()).toBe("Modifier une capacité");
    expectShown(screen.getByText(/^SMT line dispose de 1\u202f505 h en mai 2027/, asWritten));
    expectOffered(button("C'est fait"));
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  }, 30_000);

  it.each(tourSteps)("has words in both languages for the step %s, with the same figures in each", (step) => {
    for (const text of [
      tourStepTexts[step].title,
      tourStepTexts[step].why,
      tourStepTexts[step].task,
      tourStepTexts[step].done,
      tourStepTexts[step].open,
    ]) {
      if (text === undefined) continue;
      expect(inLanguage(text, "fr")).not.toBe(inLanguage(text, "en"));
      const figures = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
      expect(figures(inLanguage(text, "fr"))).toEqual(figures(inLanguage(text, "en")));
    }
  });
});
