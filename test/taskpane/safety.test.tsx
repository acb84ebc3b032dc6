/** @jest-environment jsdom */
import { fill, filledIn, inLanguage } from "../../src/language/text";
import axe from "axe-core";
import { act, render, screen, within } from "@testing-library/react";
import type { ChangePreview } from "../../src/cycle/carryOut";
import type { HistoryEntry } from "../../src/cycle/history/undoEntry";
import { serialOf } from "../../src/calendar/days";
import { sopDemand } from "../../src/domain/collect/sopDemand";
import { ChangePreviewList } from "../../src/taskpane/components/ChangePreviewList";
import { PaneContext, type Pane } from "../../src/taskpane/hooks/pane";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { safetyTexts } from "../../src/taskpane/texts/safetyTexts";
import { paperWorkbook, type PaperWorkbook } from "./paperWorkbook";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

const entry = (id: string, intention: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  time: "2026-11-25T14:05:00.000Z",
  intention,
  targets: [{ kind: "table", name: "SopDemand", created: false }],
  state: "done",
  undoable: false,
  ...more,
});
const filled = () => {
  const book = paperWorkbook();
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  return book;
};

describe("a workbook whose tables another program has taken apart", () => {
  it("is not welcomed as an empty one: the tables are named, and made again with the reviews", async () => {
    const book = filled();
    book.lostTables = [
      { table: "SopDemand", sheet: "Demand", rows: 1250 },
      { table: "SopStock", sheet: "Stock", rows: 1 },
    ];
    const { user } = await openPane({ book });
    expectShown(await screen.findByText(/Another program has saved this file and not kept its tables \(2\)/));
    expectShown(screen.getByText("Demand: 1,250 rows"));
    expect(screen.queryByText(inLanguage(paneTexts.welcome, "en"))).toBeNull();
    expect(
      (await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa"], rules: { "color-contrast": { enabled: false } } })).violations,
    ).toEqual([]);
    await user.click(button("Make tables and reviews again"));
    expectShown(await screen.findByText("Tables made again: 2."));
    expect(book.resolved).toEqual(["tables"]);
    expect(book.reviewsBuilt).toBe(true);
  });

  it("says so in French", async () => {
    const book = filled();
    book.lostTables = [{ table: "SopDemand", sheet: "Demande", rows: 1 }];
    await openPane({ language: "fr", book });
    expectShown(await screen.findByText("Les tables de ce classeur ont été défaites"));
    expectShown(screen.getByText(/^Demande\s: 1 ligne$/));
  });
});

describe("history", () => {
  it("says what to do when nothing was written", async () => {
    await openPane({ place: "history" });
    expectShown(screen.getByText(inLanguage(safetyTexts.empty, "en")));
    expectOffered(button("Import data"));
  });

  it("lists what was written, and undoes what can be undone", async () => {
    const book = filled();
    book.history = [entry("2", "Import of b.csv", { undoable: true }), entry("1", "Import of a.csv")];
    const { user } = await openPane({ place: "history", book });
    expect(screen.getAllByRole("button", { name: /^Undo: / })).toHaveLength(1);
    expect(screen.getAllByText(/Cannot be undone any more/)).toHaveLength(1);
    await user.click(button("Undo: Import of b.csv"));
    expectShown(await screen.findByText(/Undone$/));
    expect(
      (await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa"], rules: { "color-contrast": { enabled: false } } })).violations,
    ).toEqual([]);
  });

  it("names what somebody changed since before it is lost", async () => {
    const book = filled();
    book.history = [entry("2", "Import of b.csv", { undoable: true })];
    book.lostByUndoing = [
      { kind: "row", table: "SopDemand", sheet: "Demand", row: 7, values: { Family: "Boards", Period: serialOf(2026, 1), Quantity: 1250 } },
    ];
    const { user } = await openPane({ place: "history", book });
    await user.click(button("Undo: Import of b.csv"));
    expectShown(await screen.findByText("Demand, row 7: Boards · Jan 2026 · 1,250"));
    await user.click(button("Keep as it is"));
    expect(book.history[0]?.state).toBe("done");
    await user.click(button("Undo: Import of b.csv"));
    await user.click(await screen.findByRole("button", { name: "Undo all the same" }));
    expect(book.history[0]?.state).toBe("undone");
  });

  it("is reached from Home, in French too", async () => {
    const { user } = await openPane({ language: "fr", book: filled() });
    await user.click((await screen.findAllByRole("button", { expanded: false }))[0] as HTMLElement);
    await user.click(await screen.findByRole("menuitem", { name: "Historique" }));
    await screen.findByRole("heading", { level: 1, name: "Historique" });
  });
});

describe("home after an interruption", () => {
  const cut = {
    id: "1",
    time: "2026-11-25T14:05:00.000Z",
    intention: "Import of a.csv",
    targets: [{ kind: "table" as const, name: "SopDemand", created: false }],
    running: false,
    quietSeconds: 0,
    restorable: true,
    finishable: true,
  };
  const barOf = (name: string) => within(screen.getByRole("region", { name }));

  it("offers to finish, to put back or to leave it, even where nothing else is there", async () => {
    const book = paperWorkbook();
    book.pending = [cut];
    const { user } = await openPane({ book });
    expectShown(
      screen.getByText(
        /^“Import of a\.csv” was interrupted at .*2026 .*\. Finish it, put back what stood there before, or leave it as it is\.$/,
      ),
    );
    expectOffered(button("Finish"));
    expectOffered(button("Leave it as it is"));
    await user.click(button("Put back"));
    expect(book.resolved).toEqual(["put back 1"]);
  });

  it("stands on top of Home, and the rest of Home stays", async () => {
    const book = filled();
    book.pending = [cut];
    await openPane({ book });
    const bar = screen.getByRole("region", { name: "Open writes" });
    const next = screen.getByRole("region", { name: inLanguage(paneTexts.next, "en") });
    expect(bar.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
    expect(
      (await axe.run(document.body, { runOnly: ["wcag2a", "wcag2aa"], rules: { "color-contrast": { enabled: false } } })).violations,
    ).toEqual([]);
  });

  it("finishes with its primary button", async () => {
    const book = filled();
    book.pending = [cut];
    const { user } = await openPane({ book });
    await user.click(button("Finish"));
    expect(book.resolved).toEqual(["finished 1"]);
  });

  it("names what somebody typed since, and finishes or puts back only when that may go", async () => {
    const book = filled();
    book.pending = [cut];
    book.lostByRecovery = [{ kind: "input", name: "SopSalt", value: "7" }];
    const { user } = await openPane({ book });
    await user.click(button("Put back"));
    expectShown(within(await screen.findByRole("region", { name: "Changed since" })).getByText("SopSalt: 7"));
    await user.click(button("Keep as it is"));
    expect(book.resolved).toEqual([]);
    await user.click(button("Finish"));
    await user.click(await screen.findByRole("button", { name: "Finish all the same" }));
    expect(book.resolved).toEqual(["finished 1"]);
  });

  it("says so when nothing was kept, names the data to check, and leaves it once that is said again", async () => {
    const book = filled();
    book.pending = [{ ...cut, restorable: false, finishable: false }];
    const { user } = await openPane({ book });
    expectShown(screen.getByText(/Check the data it touched \(Demand\)/));
    await user.click(button("Leave it as it is"));
    expect(book.resolved).toEqual([]);
    expectShown(screen.getByText("Nothing is written. These hold part of it: Demand. It can no longer be finished or put back."));
    await user.click(button("Not yet"));
    await user.click(button("Leave it as it is"));
    await user.click(button("Leave it as it is"));
    expect(book.resolved).toEqual(["left 1"]);
  });

  it("says where rows have moved, and still lets it be left", async () => {
    const book = filled();
    book.pending = [cut];
    book.failNext.finish = Object.assign(new Error("moved"), { code: "rearranged", detail: { table: "SopDemand", sheet: "Demand" } });
    const { user } = await openPane({ book });
    await user.click(button("Finish"));
    expectShown(await screen.findByText(/^Rows of SopDemand were sorted, inserted or deleted since/));
    expectOffered(button("Leave it as it is"));
  });

  it.each([
    ["en", "Open writes", "“Import of a.csv” is being written in this workbook by somebody else.", "“Import of b.csv” was interrupted at"],
    [
      "fr",
      "Écritures en cours",
      "«\u202fImport of a.csv\u202f» est en cours d'écriture dans ce classeur par une autre personne.",
      "«\u202fImport of b.csv\u202f» a été interrompu à",
    ],
  ] as const)(
    "has no buttons while somebody writes, not even for what was interrupted before (%s)",
    async (language, name, running, waits) => {
      const book = filled();
      book.pending = [
        { ...cut, running: true, restorable: false, finishable: false },
        { ...cut, id: "2", intention: "Import of b.csv", restorable: false, finishable: false },
      ];
      await openPane({ book, language });
      expect(
        barOf(name)
          .getAllByText((_, element) => element?.tagName === "SPAN")
          .map((element) => element.textContent),
      ).toEqual([expect.stringContaining(running), expect.stringContaining(waits)]);
      expect(barOf(name).queryAllByRole("button")).toEqual([]);
    },
  );

  it("looks again every 15 s while something is open: it says how long it has stood still, and goes when it is done", async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const book = filled();
      book.pending = [{ ...cut, running: true, quietSeconds: 5 }];
      await openPane({ book });
      const looks = async () => act(async () => void (await jest.advanceTimersByTimeAsync(15_000)));
      book.pending = [{ ...cut, running: true, quietSeconds: 75 }];
      await looks();
      expectShown(screen.getByText("“Import of a.csv” has stood still for 75 s. If it does not go on, you can settle it here."));
      book.pending = [cut];
      await looks();
      expectOffered(button("Finish"));
      book.pending = [];
      await looks();
      expect(screen.queryByRole("region", { name: "Open writes" })).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it("tells in the history what was left as it was, and what somebody else put back", async () => {
    const book = filled();
    book.history = [entry("2", "Import of b.csv", { state: "left" }), entry("1", "Import of a.csv", { state: "putBack" })];
    await openPane({ place: "history", book });
    expectShown(screen.getByText(/Left as it is$/));
    expectShown(screen.getByText(/Put back by somebody else$/));
  });
});

describe("writes of two people that have met", () => {
  const met = {
    key: "1+2",
    one: "Import of a.csv",
    other: "Import of b.csv",
    time: "2026-11-25T14:05:00.000Z",
    targets: ["SopDemand"],
    whole: false,
    differing: [
      {
        kind: "row" as const,
        table: "SopDemand",
        sheet: "Demand",
        row: 7,
        values: { Family: "Boards", Period: serialOf(2026, 1), Quantity: 5 },
      },
    ],
  };

  it("are named on Home with the rows that differ, until somebody says that they know", async () => {
    const book = filled();
    book.collisions = [met];
    const { user } = await openPane({ book });
    expectShown(
      screen.getByText(/^“Import of a\.csv” and “Import of b\.csv” were written at the same time by two people\. .*Compare Demand,/),
    );
    await user.click(button("Show the rows that differ"));
    expectShown(screen.getByText("Demand, row 7: Boards · Jan 2026 · 5"));
    await user.click(button("Understood"));
    expect(book.resolved).toEqual(["understood 1+2"]);
    expect(screen.queryByRole("region", { name: "Written at the same time" })).toBeNull();
  });

  it("are a line in the history alone where all is there", async () => {
    const book = filled();
    book.collisions = [{ ...met, whole: true, differing: [] }];
    await openPane({ book });
    expect(screen.queryByText(/at the same time/)).toBeNull();
    await openPane({ place: "history", book, language: "fr" });
    expectShown(await screen.findByText(/ont été écrits en même temps par deux personnes\. Tout ce que les deux ont écrit est présent\./));
  });
});

describe("what this pane wrote beside others", () => {
  it("is named on Home where the workbook no longer has it, until somebody says that they know", async () => {
    const book = filled();
    const differing = [{ kind: "row", table: "SopDemand", sheet: "Demand", row: 7, values: { Family: "Boards" } }] as const;
    book.gone = [{ id: "1", intention: "Import of a.csv", targets: ["SopDemand"], differing: [...differing] }];
    const { user } = await openPane({ book });
    expectShown(
      await screen.findByText("“Import of a.csv” was written here, but the workbook no longer has it as it was left. Check Demand."),
    );
    expectShown(screen.getByText("Demand, row 7: Boards"));
    await user.click(button("Understood"));
    expect(book.gone).toEqual([]);
    expect(screen.queryByRole("region", { name: "What was written here" })).toBeNull();
  });

  it("is with the others after a save, where Excel does not save by itself", async () => {
    const book = filled();
    book.unsaved = true;
    await openPane({ book, language: "fr" });
    expectShown(await screen.findByText("Les autres verront ce qui a été écrit ici après votre enregistrement."));
  });
});

it.each(["home", "cycle"] as const)("says what failed instead of reading for ever (%s)", async (place) => {
  const book = filled();
  const failure = new Error("no header row");
  book.failNext = { readOverview: failure, proposeCycle: failure, readCollect: failure };
  await openPane({ book, place });
  expectShown(await screen.findByRole("alert"));
  expect(screen.queryByText(inLanguage(paneTexts.readingWorkbook, "en"))).toBeNull();
});

it("says on Home that figures are as of the last calculation, and calculates", async () => {
  const book = filled();
  book.manualCalculation = true;
  const { user } = await openPane({ book });
  expectShown(screen.getByText(inLanguage(safetyTexts.manual, "en")));
  await user.click(button("Calculate now"));
  expect(screen.queryByText(inLanguage(safetyTexts.manual, "en"))).toBeNull();
});

describe("figures on Home", () => {
  const calculate = async (book: PaperWorkbook) =>
    act(async () => {
      book.watchers.forEach((tell) => tell());
      await Promise.resolve();
    });

  it("follow the cells when Excel calculates, and no longer when another screen is shown", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = { overloads: [] };
    const { user } = await openPane({ book });
    expectShown(screen.getByText(inLanguage(paneTexts.noGaps, "en")));
    book.overview = { overloads: [{ resource: "Paint", peak: 1.25, hours: 40, firstPeriod: null, stretch: null }] };
    await calculate(book);
    expect(await screen.findAllByText(/Paint is 125% loaded/)).not.toHaveLength(0);
    expect(screen.queryByText(inLanguage(paneTexts.noGaps, "en"))).toBeNull();
    await user.click(button("Functions"));
    expect(book.watchers.size).toBe(0);
  });

  it("never say that every load fits while a cell of the review has no answer", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    const tables = ["SopCapacity", "SopRouting"].map((name) => ({ name, rows: 2, sheet: name }));
    book.overview = { overloads: null, tables };
    await openPane({ book });
    expectShown(screen.getByText(inLanguage(paneTexts.gapsUnknown, "en")));
    expect(screen.queryByText(inLanguage(paneTexts.noGaps, "en"))).toBeNull();
  });

  it("say that hours are not known where no capacity or no routing came, instead of cells without an answer", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = { overloads: null, tables: [{ name: "SopCapacity", rows: 2, sheet: "Capacity" }] };
    await openPane({ book });
    expectShown(screen.getByText(inLanguage(paneTexts.hoursUnknown, "en")));
  });

  it("say that nobody can tell of shortages where stock is kept and none is known, instead of nothing", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = { shortages: null };
    await openPane({ book });
    expectShown(screen.getByText(inLanguage(paneTexts.shortagesUnknown, "en")));
  });

  it("say of stock that has come since the reviews were built that they have to be built again, not that none is known", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = { shortages: null, outdated: [{ id: "SopStock", title: { en: "Stock", fr: "Stock" } }] };
    await openPane({ book });
    expectShown(screen.getByText(inLanguage(paneTexts.cameSince, "en")));
    expect(screen.queryByText(inLanguage(paneTexts.shortagesUnknown, "en"))).toBeNull();
  });

  it("go on saying that no stock is known where only forecasts came since, and that hours lack an answer where some changed", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    const outdated = (["SopForecasts", "SopCapacity"] as const).map((id) => ({ id, title: { en: id, fr: id } }));
    const tables = ["SopCapacity", "SopRouting"].map((name) => ({ name, rows: 2, sheet: name }));
    book.overview = { overloads: null, shortages: null, tables, outdated };
    await openPane({ book });
    expectShown(screen.getByText(inLanguage(paneTexts.shortagesUnknown, "en")));
    expectShown(screen.getByText(`${inLanguage(paneTexts.gapsUnknown, "en")} ${inLanguage(paneTexts.changedSince, "en")}`));
    expect(screen.queryByText(inLanguage(paneTexts.cameSince, "en"))).toBeNull();
  });

  it("ask first for a new build once settings or tables have changed that the sheets were drawn by, and say which", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = {
      outdated: [
        { id: "horizon", title: { en: "Horizon (months)", fr: "Horizon (mois)" } },
        { id: "SopCycles", title: { en: "Cycles", fr: "Cycles" } },
      ],
    };
    const { user } = await openPane({ book });
    const names = "Horizon (months), Cycles";
    expectShown(screen.getByText(fill(inLanguage(paneTexts.outdated, "en"), { names })));
    expect(screen.getAllByRole("button", { name: "Build reviews again" })).toHaveLength(1);
    await user.click(button("Build reviews again"));
    expect(await screen.findAllByText(inLanguage(paneTexts.reviewsBuilt, "en"))).not.toHaveLength(0);
  });

  it("say that all charts are gone, and draw them again", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = { chartsLost: 13 };
    const { user } = await openPane({ book });
    expectShown(screen.getByText(fill(inLanguage(paneTexts.chartsGone, "en"), { count: 13 })));
    const again = inLanguage(paneTexts.rebuildReviews, "en");
    expect(screen.getAllByRole("button", { name: again })).toHaveLength(1);
    await user.click(button(again));
    expect(await screen.findAllByText(inLanguage(paneTexts.reviewsBuilt, "en"))).not.toHaveLength(0);
  });

  it("stay as they are when reading behind them fails: nobody asked for it", async () => {
    const book = filled();
    book.reviewsBuilt = true;
    book.overview = { overloads: [] };
    await openPane({ book });
    book.failNext.readOverview = new Error("a cell is being edited");
    await calculate(book);
    expectShown(screen.getByText(inLanguage(paneTexts.noGaps, "en")));
    expect(screen.queryByText(/a cell is being edited/)).toBeNull();
  });
});

describe("the preview of changes", () => {
  const row = (Quantity: number) => ({ Family: "Boards", Period: serialOf(2026, 2), Quantity });
  const preview: ChangePreview = {
    intention: filledIn({ en: "Import", fr: "Import" }),
    changes: [
      {
        kind: "table",
        table: "SopDemand",
        title: sopDemand.title,
        sheet: "Demand",
        created: false,
        columns: [],
        added: 1,
        updated: 1,
        removed: 0,
        total: 5,
        samples: [
          { kind: "updated", before: row(10), after: row(12.5) },
          { kind: "added", after: row(1250) },
        ],
      },
      { kind: "sheet", mark: "SopDashboard", sheet: "Dashboard", created: false },
      { kind: "input", name: "SopTargetOnTime", before: "0.95", after: "0.97" },
    ],
    undoable: true,
    safe: true,
    seen: "",
  };
  const show = (language: "en" | "fr", given: ChangePreview) =>
    act(async () => {
      render(
        <PaneContext.Provider value={{ language } as Pane}>
          <ChangePreviewList preview={given} />
        </PaneContext.Provider>,
      );
    });

  it("says for each table, sheet and cell what changes, with rows before and after", async () => {
    await show("en", preview);
    const lines = within(screen.getByRole("list", { name: "What will change" }));
    expectShown(lines.getByText("Demand: 1 added, 1 changed, 0 removed"));
    expectShown(lines.getByText("Changed: Boards · Feb 2026 · 10 → Boards · Feb 2026 · 12.5"));
    expectShown(lines.getByText("Sheet Dashboard is drawn again"));
    expectShown(lines.getByText("SopTargetOnTime: 0.95 → 0.97"));
    expectShown(screen.getByText("Can be undone from History."));
  });

  it("says before writing that it cannot be undone", async () => {
    await show("fr", { ...preview, undoable: false, safe: false });
    expectShown(screen.getByText(/Ne pourra pas être annulé\u202f: .* Enregistrez d'abord une copie\./, asWritten));
  });
});
