/** @jest-environment jsdom */
import axe from "axe-core";
import { Button } from "@fluentui/react-components";
import { render, screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import { planUpgrade } from "../../src/domain/tables/upgrade";
import { paperSteps } from "./paperCollect";
import { paperWorkbook, type PaperWorkbook } from "./paperWorkbook";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

const march = serialOf(2027, 3);
const closed = serialOf(2027, 2);

/** Two families sold, one of them without routing: the load of the other is understated. */
function withData(): PaperWorkbook {
  const book = paperWorkbook();
  const both = ["Board A", "Board B"];
  book.tables.set(
    "demand",
    both.map((Family) => ({ Family, Period: closed, Quantity: 5 })),
  );
  book.tables.set("routing", [{ Family: "Board A", Resource: "Paint", "Hours per unit": 1 }]);
  return book;
}
const withCycle = (book = withData(), changes: Parameters<typeof paperSteps>[1] = {}): PaperWorkbook => {
  book.cycle.month = march;
  book.cycle.steps = paperSteps(march, changes);
  return book;
};
/** Buttons drawn as primary ones: they bear a class that Fluent gives to such buttons only. */
function primary(): Element[] {
  const classesOf = (appearance: "primary" | "secondary"): string[] => {
    const { container, unmount } = render(<Button appearance={appearance}>x</Button>);
    const classes = [...(container.querySelector("button")?.classList ?? [])];
    unmount();
    return classes;
  };
  const usual = new Set(classesOf("secondary"));
  const [mark = ""] = classesOf("primary").filter((name) => /^f/.test(name) && !usual.has(name));
  expect(mark).not.toBe("");
  return [...document.querySelectorAll(`.${mark}`)];
}

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id).filter((id) => id !== "region")).toEqual([]);
}

describe("what is missing", () => {
  it("has a blank template one click away, and says how it is filled and imported", async () => {
    const { user, book } = await openPane({ place: "collect", book: withData() });
    await user.click(await screen.findByRole("button", { name: "Template for Stock" }));
    expect(book.shown).toEqual(["Template SopStock"]);
    expectShown((await screen.findAllByText(/Fill it in below the examples/))[0] as HTMLElement);
  });
});

describe("the cycle", () => {
  it("is opened by one intention: what is written is said before, for the month that is chosen", async () => {
    const { user, book } = await openPane({ place: "cycle" });
    expectShown(await screen.findByText("Collect: due 3 Mar 2027"));
    expectShown(screen.getByText("Evaluate and adjust: due 23 Mar 2027"));
    expectShown(screen.getByText(/13 kinds of data/));
    await user.selectOptions(screen.getByRole("combobox", { name: "Month" }), "Apr 2027");
    // 1 April 2027 is a Thursday: the third working day is Monday the 5th.
    expectShown(await screen.findByText("Collect: due 5 Apr 2027"));
    await user.click(button("Open the cycle of Apr 2027"));
    await screen.findByRole("heading", { level: 1, name: "Cycle of Apr 2027" });
    expect(book.cycle.month).toBe(serialOf(2027, 4));
  });

  it("says before it is opened how many due days are past", async () => {
    const book = paperWorkbook();
    book.cycle.today = serialOf(2027, 3, 10);
    await openPane({ place: "cycle", book });
    expectShown(await screen.findByText(/^2 due days are past already/));
  });

  it("shows the five steps with status in words and shape, owner, due day, and what is missing", async () => {
    const book = withCycle(withData(), { collect: { owner: "Amina" } });
    book.cycle.today = serialOf(2027, 3, 4);
    await openPane({ place: "cycle", book });
    const items = within(await screen.findByRole("list", { name: "Steps" })).getAllByRole("listitem");
    expect(items.map((item) => item.textContent?.slice(0, 40))).toHaveLength(5);
    expect(items[0]?.textContent).toContain("◐ in progress");
    expect(items[0]?.textContent).toContain("Amina · late, was due 3 Mar 2027");
    expect(items[0]?.textContent).toMatch(/\d gaps make results wrong/);
    expect(items[1]?.textContent).toContain("○ to do");
    expect(items[1]?.textContent).toContain("no owner · due 8 Mar 2027");
    for (const step of [1, 2, 3, 4]) expect(items[step]?.textContent).toContain("Open “");
    for (const step of [0, 1, 2, 3, 4]) expect(items[step]?.textContent).not.toContain("later version");
  });

  it("leads to the next thing: first collecting, then analysing, then the end of a step without screens", async () => {
    const { user, navigation, book, unmount } = await openPane({ place: "cycle", book: withCycle() });
    await user.click(await screen.findByRole("button", { name: "Collect the data" }));
    expect(navigation.current()).toBe("collect");
    await user.click(button("Cycle"));
    await user.click(await screen.findByRole("button", { name: "Set “Collect” done" }));
    expect(book.cycle.acts).toEqual(["collect done"]);
    await user.click(await screen.findByRole("button", { name: "Analyse and anticipate" }));
    expect(navigation.current()).toBe("analyse");
    unmount();
    const later = withCycle(withData(), { collect: { status: "done" }, analyse: { status: "done" } });
    const second = await openPane({ place: "cycle", book: later });
    await second.user.click(await screen.findByRole("button", { name: "Set “Coordinate” done" }));
    expect(later.cycle.acts).toEqual(["coordinate done"]);
  });

  it("opens a step again only with a reason", async () => {
    const { user, book } = await openPane({ place: "cycle", book: withCycle(withData(), { collect: { status: "done", done: march } }) });
    await user.click(await screen.findByRole("button", { name: "Reopen “Collect”" }));
    await user.click(button("Reopen “Collect”"));
    expectShown(screen.getByText("Say why, in a few words."));
    expect(book.cycle.acts).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: /Reason/ }), "A customer left");
    await user.click(button("Reopen “Collect”"));
    expectShown(await screen.findByText("reopened"));
    expect(book.cycle.acts).toEqual(["collect reopened: A customer left"]);
  });

  it("says what a workbook of an earlier version gets before it gets it, and that one of a newer version stays as it is", async () => {
    const book = withCycle();
    book.cycle.upgrade = planUpgrade([{ name: "SopDemand", headers: ["Family", "Period", "Quantity"] }], 1);
    const { user, unmount } = await openPane({ place: "cycle", book });
    expect((await screen.findByText(/new tables:/)).textContent).toContain("Market events");
    await user.click(button("Bring up to date"));
    expect(book.cycle.acts).toEqual(["upgraded"]);
    unmount();
    const newer = withCycle();
    newer.cycle.upgrade = planUpgrade([], 99);
    await openPane({ place: "cycle", book: newer });
    expectShown(await screen.findByText(/nothing is written, so that nothing is lost/));
  });

  it("speaks French", async () => {
    await openPane({ place: "cycle", language: "fr", book: withCycle() });
    const steps = await screen.findByRole("list", { name: "Étapes" });
    expect(steps.textContent).toContain("Collecter◐ en cours");
    expect(steps.textContent).toContain("sans responsable · échéance 03/03/2027");
    expectShown(screen.getByText(/manques faussent des résultats/));
  });
});

describe("collecting", () => {
  it("names the result that each gap makes wrong, the gravest first, and how complete each kind is", async () => {
    await openPane({ place: "collect", book: withCycle() });
    expectShown(await screen.findByText("Without routing hours for Board B, the load of Board B is understated."));
    const share = screen.getByRole("meter", { name: "What is there, of what results need" });
    expect(Number(share.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
    const kinds = screen.getByText("Production capacity").closest("li");
    // Routing has one family and the one resource of three; resources and capacity are missing: 2/3 over three tables.
    expect(kinds?.textContent).toContain("22%");
    expect(kinds?.textContent).toContain("○ missing");
  });

  it("offers what the first kind of data adds where there is none, and leads to the import", async () => {
    const { user, navigation } = await openPane({ place: "collect" });
    expectShown(await screen.findByText(/it is enough for a first forecast/));
    await user.click(button("Import data"));
    expect(navigation.current()).toBe("import");
  });

  it("takes the focus when its form opens, closes with Escape and gives the focus back", async () => {
    const { user } = await openPane({ place: "collect", book: withCycle() });
    await user.click(await screen.findByRole("button", { name: "Freeze the data" }));
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(document.activeElement).toBe(button("Freeze the data"));
  });

  it("freezes the data with a name, and again only with a reason; says what changed since", async () => {
    const book = withCycle();
    const { user, unmount } = await openPane({ place: "collect", book });
    await user.click(await screen.findByRole("button", { name: "Freeze the data" }));
    // Two families of demand and one of routing.
    expectShown(screen.getByText(/noted in “Frozen data” \(3 rows\)/));
    await user.type(screen.getByRole("textbox", { name: "Your name (optional)" }), "Amina");
    await user.click(button("Freeze the data"));
    expectShown(await screen.findByText("Frozen 2 Mar 2027 by Amina"));
    expectShown(screen.getByText("Nothing changed since."));
    unmount();
    book.cycle.changes = [{ table: "SopDemand", part: "Board A", kind: "changed", rows: 2, frozenOn: serialOf(2027, 3, 2) }];
    const again = await openPane({ place: "collect", book });
    expectShown(await screen.findByText("Demand of Board A changed since the freeze of 2 Mar 2027: 2 rows."));
    await again.user.click(button("Freeze again"));
    await again.user.click(button("Freeze again"));
    expectShown(screen.getByText("Say why, in a few words."));
    await again.user.type(screen.getByRole("textbox", { name: /Reason/ }), "late figures");
    await again.user.click(button("Freeze again"));
    await screen.findByText("Nothing changed since.");
    expect(book.cycle.acts).toEqual(["frozen by Amina", "frozen by Amina because late figures"]);
  });

  it("shows five findings at most and opens the sheet that has them all", async () => {
    const book = withCycle();
    const rows = book.tables.get("demand") ?? [];
    book.tables.set("demand", [
      ...rows,
      ...[1, 2, 3, 4, 5, 6].flatMap((month) => [1, 2].map(() => ({ Family: "Board A", Period: serialOf(2026, month), Quantity: month }))),
    ]);
    const { user } = await openPane({ place: "collect", book });
    const heading = await screen.findByRole("heading", { level: 2, name: "Data checks (6)" });
    const section = heading.closest("section");
    if (section === null) throw new Error("no section");
    expect(within(section).getAllByText(/is there 2 times/)).toHaveLength(5);
    expectShown(within(section).getByText("and 1 more"));
    await user.click(within(section).getByRole("button", { name: "Open in sheet" }));
    expect(book.shown).toEqual(["Data checks"]);
  });

  it("says in words what failed", async () => {
    const book = withCycle();
    book.failNext.freezeData = new Error("Sheet Cycles is protected.");
    const { user } = await openPane({ place: "collect", book });
    await user.click(await screen.findByRole("button", { name: "Freeze the data" }));
    await user.click(button("Freeze the data"));
    expect((await screen.findByRole("alert")).textContent).toContain("Sheet Cycles is protected.");
  });

  it("speaks French with French typography", async () => {
    await openPane({ place: "collect", language: "fr", book: withCycle() });
    expectShown(await screen.findByText("Sans gamme pour Board B, la charge de Board B est sous-estimée."));
    expectShown(screen.getByText(/^Complétude\u202f: \d+\u00a0%$/, asWritten));
  });
});

describe("both screens", () => {
  it("have no fault that axe finds and one primary button, with a cycle and while asking", async () => {
    for (const place of ["cycle", "collect"] as const) {
      const { user, unmount } = await openPane({
        place,
        book: withCycle(withData(), { collect: { status: "done", done: march, note: "Reopened" } }),
      });
      expectOffered(await screen.findByRole("button", { name: place === "cycle" ? "Reopen “Collect”" : "Freeze the data" }));
      await expectAccessible();
      expect(primary()).toHaveLength(1);
      await user.click(button(place === "cycle" ? "Reopen “Collect”" : "Freeze the data"));
      await expectAccessible();
      expect(primary()).toHaveLength(1);
      unmount();
    }
  });
});
