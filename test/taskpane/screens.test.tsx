/** @jest-environment jsdom */
import { everyText } from "./everyText";
import axe from "axe-core";
import { act, screen, within } from "@testing-library/react";
import { isDark, themeFor } from "../../src/taskpane/officeTheme";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { linePoints } from "../../src/taskpane/components/Sparkline";
import { bookCounts, bookTexts } from "../../src/taskpane/texts/bookTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { functionTexts } from "../../src/taskpane/texts/functionTexts";
import { importTexts } from "../../src/taskpane/texts/importTexts";
import { refreshCounts, refreshTexts } from "../../src/taskpane/texts/refreshTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { spreadTexts } from "../../src/taskpane/texts/spreadTexts";
import { serialOf } from "../../src/calendar/days";
import { paperWorkbook } from "./paperWorkbook";
import { asWritten, button, csvFile, expectOffered, expectShown, openPane } from "./renderPane";

const filled = () => {
  const book = paperWorkbook();
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  return book;
};
const built = () => Object.assign(filled(), { reviewsBuilt: true });

describe("home", () => {
  it("offers the sample and the person's own data at first, with one primary button", async () => {
    await openPane();
    expectOffered(button("Try the sample"));
    expectOffered(button("Use my data"));
  });

  it("loads the sample and shows KPIs with value, target, status in words, and trend", async () => {
    const { user } = await openPane();
    await user.click(button("Try the sample"));
    const kpis = await screen.findByRole("list", { name: "KPIs" });
    expect(within(kpis).getAllByRole("listitem")[0]?.textContent).toContain("Adjusted stock50%target 80%▼ act");
    within(kpis).getByRole("img", { name: "On-time delivery, last 5 periods: from 88.0% to 91.2%" });
    expectShown(screen.getAllByText("SMT line is 118% loaded from Apr 2026 to May 2026."));
    expectShown(screen.getByText("−320\u00a0h", asWritten));
  });

  it("leads to the cell of a KPI and to the sheet of the next step", async () => {
    const { user, book } = await openPane({ book: built() });
    await user.click(await screen.findByRole("button", { name: "Forecast accuracy" }));
    await user.click(button("Open the supply review"));
    expect(book.shown).toEqual(["SopKpiaccuracy", "Supply review"]);
  });

  it("asks to build the reviews once there is data, and shows them after", async () => {
    const { user, book } = await openPane({ book: filled() });
    await user.click(await screen.findByRole("button", { name: "Build reviews" }));
    await screen.findByRole("list", { name: "KPIs" });
    expect(book.reviewsBuilt).toBe(true);
  });

  it("says in words what failed, and forgets it once the action succeeds", async () => {
    const book = filled();
    const { user } = await openPane({ book });
    book.failNext.buildReviews = new Error("Sheet Plan is protected.");
    await user.click(await screen.findByRole("button", { name: "Build reviews" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Sheet Plan is protected.");
    await user.click(button("Build reviews"));
    await screen.findByRole("list", { name: "KPIs" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("speaks French with French figures", async () => {
    await openPane({ language: "fr", book: built() });
    const kpis = await screen.findByRole("list", { name: "Indicateurs" });
    expect(kpis.textContent).toContain("91,2\u00a0%cible 95,0\u00a0%● à surveiller");
    expectShown(screen.getAllByText("SMT line\u202f: charge de 118\u00a0% d'avr. 2026 à mai 2026.", asWritten));
    expect(document.documentElement.lang).toBe("fr");
  });
});

describe("the other places", () => {
  it("list the data that are there with their rows, and open them", async () => {
    const { user, book } = await openPane({ book: filled(), place: "collect" });
    await user.click(await screen.findByRole("button", { name: "Open Demand" }));
    expectShown(screen.getByText("1 row · to Jan 2026"));
    expect(book.shown).toEqual(["Demand"]);
  });

  it("lead to the review sheets", async () => {
    const { user, book } = await openPane({ book: built(), place: "reviews" });
    await user.click(await screen.findByRole("button", { name: "Open Stock review" }));
    expect(book.shown).toEqual(["Stock review"]);
  });

  it("find functions by a word of their description, and say when there is none", async () => {
    const { user } = await openPane({ place: "functions" });
    await user.type(screen.getByRole("searchbox", { name: "Search by name, word or family" }), "bottleneck");
    expectShown(await screen.findByText("1 function"));
    expectOffered(button(/SOP\.BOTTLENECK/));
    await user.type(screen.getByRole("searchbox", { name: "Search by name, word or family" }), "zzz");
    expectShown(await screen.findByText("No function matches “bottleneckzzz”. Try another word."));
  });

  it("are reached with the keyboard alone", async () => {
    const { user } = await openPane();
    for (let press = 0; press < 10 && document.activeElement?.textContent !== "Functions"; press++) await user.tab();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name: "Functions" })).toBe(document.activeElement);
    expect(button("Functions").getAttribute("aria-current")).toBe("page");
  });

  it("take no focus from the sheet before the person has moved", async () => {
    await openPane();
    expect(document.activeElement).toBe(document.body);
  });

  it("follow the ribbon", async () => {
    const { navigation } = await openPane();
    act(() => navigation.go("import"));
    screen.getByRole("heading", { level: 1, name: "Where is it?" });
    act(() => navigation.fail(new Error("It did not work.")));
    expect(screen.getByRole("alert").textContent).toContain("It did not work.");
  });
});

describe("every screen", () => {
  const accessible = async () => {
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false } },
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  };
  // Contrast needs a real browser; the browser tests look at it.
  for (const language of ["en", "fr"] as const) {
    for (const place of ["home", "cycle", "collect", "reviews", "functions", "import"] as const) {
      for (const book of [paperWorkbook, built]) {
        it(`has no fault that axe finds: ${place}, ${language}, ${book === built ? "with reviews" : "empty"}`, async () => {
          const { unmount } = await openPane({ language, place, book: book() });
          await accessible();
          unmount();
        });
      }
    }
  }

  it("has no fault that axe finds: each step of the import", async () => {
    const { user } = await openPane({ place: "import", book: filled() });
    await user.click(screen.getByRole("radio", { name: "Excel or CSV files" }));
    await user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), [
      csvFile("demand.csv", 'Family,Month,Quantity,Comment\nA,2026-01,5,x\nA,2026-01,6,y\nB,soon,7,z\nC,2026-01,"1,234",z\n'),
    ]);
    await accessible();
    await user.click(button("Continue"));
    await screen.findByRole("heading", { level: 1, name: "What is it?" });
    await accessible();
    await user.click(button("Continue"));
    await screen.findByText(/will be left out/);
    await accessible();
    await user.click(button("Continue"));
    await screen.findByText("Demand already has 1 row");
    await accessible();
  });
});

describe("the words", () => {
  it("exist in both languages and differ where they should", () => {
    const same = new Set(["Functions", "S&OP", "Cycle"]);
    for (const [key, text] of [
      ...everyText(paneTexts),
      ...everyText(importTexts),
      ...everyText(functionTexts),
      ...everyText(collectTexts),
      ...everyText(bookTexts),
      ...everyText(refreshTexts),
      ...everyText({ ...bookCounts, ...refreshCounts }),
      ...[spreadTexts.question, spreadTexts.months, spreadTexts.rule, spreadTexts.numbering].flatMap((texts) => everyText(texts)),
      ...everyText({ listed: spreadTexts.listed, weeksQuestion: spreadTexts.weeksQuestion }),
    ]) {
      expect(`${key}: ${text.en}`).not.toBe(`${key}: `);
      expect({ key, placeholders: (text.fr.match(/\{\w+\}/g) ?? []).sort() }).toEqual({
        key,
        placeholders: (text.en.match(/\{\w+\}/g) ?? []).sort(),
      });
      if (text.en === text.fr) expect(/^[{]\w+[}]$|^\{name\}|^\{family\}|^Arguments$/.test(text.en) || same.has(text.en)).toBe(true);
    }
  });
});

describe("the look", () => {
  it("follows Excel's theme where it is known, else the system", () => {
    expect(isDark("#1F1F1F")).toBe(true);
    expect(isDark("#F5F5F5")).toBe(false);
    expect(isDark("white")).toBe(false);
    expect(themeFor("#1F1F1F", false)).toBe(webDarkTheme);
    expect(themeFor(undefined, true)).toBe(webDarkTheme);
    expect(themeFor("#FFFFFF", true)).toBe(webLightTheme);
  });

  it("draws a trend from low at the bottom to high at the top, and a flat one in the middle", () => {
    expect(linePoints([1, 3])).toBe("2.0,18.0 70.0,2.0");
    expect(linePoints([5, 5])).toBe("2.0,10.0 70.0,10.0");
  });
});
