/** @jest-environment jsdom */
import { everyText } from "./everyText";
import { inLanguage } from "../../src/language/text";
import axe from "axe-core";
import { Button } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import type { RiskFound } from "../../src/cycle/risks/readRisks";
import type { PaperBoard } from "./paperRisks";
import type { MeasureAnswer } from "../../src/calc/optimise/answers";
import { inputOf } from "../../src/domain/production/planShown";
import { formatMoney } from "../../src/language/format";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { riskTexts } from "../../src/taskpane/texts/riskTexts";
import { serialOf } from "../../src/calendar/days";
import { noChanges } from "./paperIntentions";
import { paperWorkbook } from "./paperWorkbook";
import { asWritten, button, expectOffered, expectShown, openPane } from "./renderPane";

const item = (name: string, changes: Partial<RiskFound> = {}): RiskFound => ({
  name: `overload · ${name}`,
  kind: "overload",
  subject: name,
  sentence: `${name} is up to 118% loaded from Apr 2027 to May 2027`,
  how: "Value: overtime that covers the hours.",
  value: 4300,
  owner: null,
  status: "open",
  decisions: [],
  ...changes,
});

const board = (changes: Partial<PaperBoard> = {}): PaperBoard => ({
  state: "ready",
  currency: "EUR",
  sheet: "Risks",
  items: [item("Paint"), item("HDI boards", { kind: "shortage", value: null, owner: "Bruno", status: "owned" })],
  changes: [],
  unanswered: [],
  update: null,
  ...changes,
});

const riskQuestion = {
  question: "Paint lacks 320 h?",
  options: ["Overtime: covers 180 of 320 h, costs 4,300 EUR", "Build ahead: covers 150 of 320 h"],
};
const bookOf = (risks: PaperBoard) => Object.assign(paperWorkbook(), { risks, riskQuestion });

/** Buttons drawn as primary ones: they bear a class that Fluent gives to such buttons only. */
function primaries(): Element[] {
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

describe("the list of risks", () => {
  it("says what raises risks where there is no data, and leads to the import", async () => {
    const { user } = await openPane({ place: "risks" });
    expectShown(await screen.findByText(inLanguage(riskTexts.raises, "en")));
    await user.click(button("Import data"));
    expect(screen.queryByText(inLanguage(riskTexts.raises, "en"))).toBeNull();
  });

  it("shows kind as shape and word, sentence, value in the currency, owner and status", async () => {
    await openPane({ place: "risks", book: bookOf(board()) });
    const valued = within(await screen.findByRole("list", { name: "Risks (1)" })).getAllByRole("listitem");
    expect(valued.map(({ textContent }) => textContent)).toEqual([
      "■ Overload4,300\u00a0EURPaint is up to 118% loaded from Apr 2027 to May 2027open",
    ]);
    const without = within(screen.getByRole("list", { name: "Deliveries stop, no value known (1)" })).getAllByRole("listitem");
    expect(without.map(({ textContent }) => textContent)).toEqual([
      "▼ Shortageno valueHDI boards is up to 118% loaded from Apr 2027 to May 2027Bruno, owned",
    ]);
  });

  it("has those without a value first where they stop deliveries, and last where they do not", async () => {
    const items = [item("Paint"), item("Tin", { kind: "surplus", value: null }), item("Boards", { kind: "overload", value: null })];
    await openPane({ place: "risks", book: bookOf(board({ items })) });
    await screen.findByRole("list", { name: "Risks (1)" });
    expect(screen.getAllByRole("list").map((list) => list.getAttribute("aria-label"))).toEqual([
      "Deliveries stop, no value known (1)",
      "Risks (1)",
      "Others without a value (1)",
    ]);
  });

  it("speaks French with French figures", async () => {
    await openPane({ place: "risks", language: "fr", book: bookOf(board()) });
    const lines = (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
    expect(lines[0]).toContain("▼ Rupturesans valeur");
    expect(lines[0]).toContain("Bruno, pris en charge");
    expect(lines[1]).toContain("■ Surcharge4\u202f300\u00a0€");
    expectShown(screen.getByText("Ce que le plan annonce de difficile, par valeur.", asWritten));
  });

  it("shows five at first, all when asked, each of which can be opened, and leads to the sheet", async () => {
    const items = Array.from({ length: 7 }, (_, index) => item(`Line ${index}`));
    const { user, book } = await openPane({ place: "risks", book: bookOf(board({ items })) });
    const lines = () => within(screen.getByRole("list", { name: "Risks (7)" })).getAllByRole("listitem");
    await screen.findByRole("list", { name: "Risks (7)" });
    expect(lines()).toHaveLength(5);
    await user.click(button("Show all 7"));
    expect(lines()).toHaveLength(7);
    await user.click(within(lines()[6] as HTMLElement).getByRole("button"));
    await user.click(button("Back to the risks"));
    await user.click(button("Open in sheet"));
    expect(book.shown).toEqual(["Risks"]);
  });

  it("previews what is new, worse and gone before the list is written again", async () => {
    const changes: PaperBoard["changes"] = [
      { name: "a", kind: "surplus", what: "new", sentence: "Power boards: up to 77 units above maximum" },
      { name: "b", kind: "overload", what: "worse", sentence: "Paint is up to 130% loaded" },
      { name: "c", kind: "supplier", what: "gone", sentence: "Laminor: 39% of 46 lines late" },
    ];
    const update = noChanges("as shown", { state: "ready" as const, changes: [] });
    const book = Object.assign(bookOf(board({ changes, update })), { risksAfterLook: board() });
    const { user } = await openPane({ place: "risks", book });
    const preview = within(await screen.findByRole("list", { name: "Since the list was written" })).getAllByRole("listitem");
    expect(preview.map(({ textContent }) => textContent)).toEqual([
      "▲ SurplusnewPower boards: up to 77 units above maximum",
      "■ OverloadworsePaint is up to 130% loaded",
      "◆ SuppliergoneLaminor: 39% of 46 lines late",
    ]);
    await user.click(button("Update the list"));
    expect(screen.queryByRole("list", { name: "Since the list was written" })).toBeNull();
    expect(book.risksShown).toEqual([update]);
  });

  it("says that reviews are built first where they are missing or no longer fit", async () => {
    const book = Object.assign(bookOf(board({ state: "stale", items: [], sheet: null })), { risksAfterLook: board() });
    const { user } = await openPane({ place: "risks", book });
    expectShown(await screen.findByText(inLanguage(riskTexts.stale, "en")));
    await user.click(button("Build reviews and look"));
    await screen.findByRole("list", { name: "Risks (1)" });
  });

  it("says so when there is none, and drafts the roadmap", async () => {
    const { user, book } = await openPane({ place: "risks", book: bookOf(board({ items: [] })) });
    expectShown(await screen.findByText("No risk: the plan holds."));
    await user.click(button("Draft the roadmap"));
    expect(book.shown).toEqual(["Roadmap"]);
  });

  it("is reached from Home with the number of risks", async () => {
    const book = bookOf(board());
    book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
    const { user } = await openPane({ book });
    await user.click(await screen.findByRole("button", { name: "Risks (2)" }));
    await screen.findByRole("list", { name: "Risks (1)" });
    expect(button(inLanguage(paneTexts.cycle, "en")).getAttribute("aria-current")).toBe("page");
  });
});

describe("one risk", () => {
  const open = async (language: "en" | "fr" = "en") => {
    const pane = await openPane({ place: "risks", language, book: bookOf(board()) });
    await pane.user.click(await screen.findByRole("button", { name: /^Paint/ }));
    return pane;
  };

  it("tells how its value is worked out, and leads back", async () => {
    const { user } = await open();
    expectShown(screen.getByText("Value: overtime that covers the hours."));
    expectShown(screen.getByText("nobody yet"));
    await user.click(button("Back to the risks"));
    screen.getByRole("list", { name: "Risks (1)" });
  });

  it("shows the decisions that answer it, and leads to each on its sheet", async () => {
    const decisions = [
      { name: "D2", question: "Paint lacks 320 h?", chosen: "Overtime" },
      { name: "D7", question: "And again?", chosen: null },
    ];
    const book = bookOf(board({ items: [item("Paint", { status: "owned", decisions })] }));
    const { user } = await openPane({ place: "risks", book });
    await user.click(await screen.findByRole("button", { name: /^Paint/ }));
    expect(screen.getAllByText("Decision")).toHaveLength(2);
    expectOffered(screen.getByRole("button", { name: "D2: Overtime" }));
    // Until D7 is taken it gets no second one, neither by asking nor by accepting it.
    expect(screen.queryByRole("button", { name: "Accept the risk" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Hand to a decision" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "D7, still to take" }));
    expect(book.shown).toEqual(["decision D7"]);
  });

  it("is taken on under a name, by keyboard alone", async () => {
    const { user, book } = await open();
    button("Take ownership").focus();
    await user.keyboard("{Enter}");
    await user.click(button("Take it on"));
    expect(book.riskChoices).toEqual([]);
    expectShown(screen.getByText("Fill this in."));
    screen.getByRole("textbox", { name: /Who looks after it/ }).focus();
    await user.keyboard("Amina{Enter}");
    expect(book.riskChoices).toEqual([["overload · Paint", { action: "own", owner: "Amina" }]]);
  });

  it("is accepted only with a reason and a name", async () => {
    const { user, book } = await open();
    await user.click(button("Accept the risk"));
    await user.type(screen.getByRole("textbox", { name: /Who accepts it/ }), "Bruno");
    await user.click(button("Record the acceptance"));
    expect(book.riskChoices).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: /Why is it acceptable/ }), "Temps are hired");
    await user.click(button("Record the acceptance"));
    expect(book.riskChoices).toEqual([["overload · Paint", { action: "accept", reason: "Temps are hired", by: "Bruno" }]]);
  });

  it("shows the question and options before they become a decision", async () => {
    const { user, book } = await open();
    await user.click(button("Hand to a decision"));
    expectShown(screen.getByText("Paint lacks 320 h?"));
    expectShown(screen.getByText("Overtime: covers 180 of 320 h, costs 4,300 EUR"));
    await user.click(button("Add to the decisions"));
    expect(book.riskChoices).toEqual([["overload · Paint", { action: "decide" }]]);
    expect(book.choicesShown).toEqual(["overload · Paint"]);
  });

  it("keeps the form when writing fails, and says why", async () => {
    const { user, book } = await open();
    await user.click(button("Hand to a decision"));
    book.failNext.askForDecision = new Error("Sheet Decisions is protected.");
    await user.click(button("Add to the decisions"));
    expect((await screen.findByRole("alert")).textContent).toContain("Sheet Decisions is protected.");
    expectOffered(button("Add to the decisions"));
  });

  it("speaks French", async () => {
    const { user } = await open("fr");
    await user.click(button("Porter en décision"));
    expectShown(screen.getByText("Ajoute cette question et ses options à la liste «\u202fDécisions\u202f»\u202f:", asWritten));
    expectOffered(button("Ajouter aux décisions"));
  });
});

describe("every state of the screen", () => {
  const states: [string, PaperBoard][] = [
    ["no data", board({ state: "noData", items: [], sheet: null })],
    ["no reviews", board({ state: "noReviews", items: [], sheet: null })],
    ["found for the first time", board({ items: [], sheet: null, changes: [{ name: "a", kind: "surplus", what: "new", sentence: "S" }] })],
    ["listed", board()],
  ];
  it.each(states)("has one primary button and no fault for assistive technology: %s", async (_, risks) => {
    const { container } = await openPane({ place: "risks", book: bookOf(risks) });
    await screen.findByRole("heading", { level: 1, name: "Risks" });
    const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(primaries()).toHaveLength(1);
  });

  it("has every text in both languages, with French spaces before high punctuation", () => {
    for (const [key, { en, fr }] of everyText(riskTexts)) {
      expect(en).not.toBe("");
      expect([key, /[^\u202f\u00a0][;:!?]/.test(fr)]).toEqual([key, false]);
    }
  });
});

describe("the answers to a risk", () => {
  it("are worked out while one looks, each with its cost and service, and those that are ticked become options", async () => {
    const book = bookOf(board());
    // By hand: 20 of the 150 units of February are made in January, within the hours.
    book.production.answers = async () => ({ kind: "holds", plan: { made: [[120, 130]], bought: [[0, 0]], gap: 0 } });
    const { user } = await openPane({ place: "risks", book });
    await user.click(await screen.findByRole("button", { name: /^Paint is up to/ }));
    const answer = await screen.findByRole("checkbox", { name: /^Plan again within the hours: \S+\sEUR, service 100%$/ });
    expect(screen.queryByRole("button", { name: "Hand to a decision" })).toBeNull();
    await user.click(answer);
    expect(button("Ask for a decision with these options").hasAttribute("disabled")).toBe(true);
    await user.click(answer);
    expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
    await user.click(button("Ask for a decision with these options"));
    expect(book.scenarios.asked).toEqual([["overload · Paint", "ahead"]]);
  });

  it.each([
    [8, "160 EUR of sales wait"],
    [null, "20 units wait; what they are worth is not known, a price is missing"],
  ])("say what the sales that wait are worth where the price is %s, and never count a missing one as 0", async (price, told) => {
    const book = bookOf(board());
    const { shown } = book.production;
    if (shown === null) throw new Error("There is no plan.");
    book.production.shown = { ...shown, price: [price] };
    // 20 of the 150 units of February are sold later.
    const answer: MeasureAnswer = {
      ...{ measure: "sellLater", amounts: [{ item: 0, period: 1, amount: -20 }], covered: { hours: 0, of: 0 } },
      ...{ input: inputOf(shown, []), plan: { made: [[100, 130]], bought: [[0, 0]], gap: 0 } },
    };
    book.production.answers = async () => ({ kind: "answers", lacks: [], answers: [answer] });
    const { user } = await openPane({ place: "risks", book });
    await user.click(await screen.findByRole("button", { name: /^Paint is up to/ }));
    expectShown(await screen.findByText(told));
    expect(screen.queryAllByText(/\bwaits?\b/)).toHaveLength(1);
  });

  it("of too much stock need no optimiser, ask for the price cut, and say what each earns", async () => {
    const book = bookOf(
      board({ items: [item("Boards", { name: "surplus · Boards", kind: "surplus", sentence: "Boards: too much stock" })] }),
    );
    const [january, february] = book.production.shown?.periods ?? [];
    // By hand: 60 in stock at first and 40 in the end, at most 30; 100 and 130 are made, 100 and 150 asked for.
    if (book.production.shown) book.production.shown = { ...book.production.shown, opening: [60] };
    book.scenarios.surplus = {
      ...{ family: "Boards", cut: 20, orders: [[100, 150]], isTyped: () => false },
      excess: new Map([
        [january ?? 0, 30],
        [february ?? 0, 10],
      ]),
    };
    const { user } = await openPane({ place: "risks", book });
    await user.click(await screen.findByRole("button", { name: /^Boards: too much stock/ }));
    await screen.findByRole("checkbox", { name: /^Make less: contribution \+\d+\sEUR, service 100%$/ });
    expect(screen.getAllByText("takes away 30 units of 30 too many").length).toBe(2);
    // 130 sold at 6.40 in place of 100 at 8, each of materials of 5; storage of 30 units less, for one month and for two.
    const storage = (2 * 30 * 5 * 0.15) / 12;
    const gain = Math.round(130 * 6.4 - 800 - 30 * 5 + storage);
    expectShown(
      screen.getByRole("checkbox", { name: `Sell it 20% cheaper: contribution ${formatMoney(gain, "EUR", "en")}, service 100%` }),
    );
    expectShown(screen.getByRole("checkbox", { name: `Keep the stock: contribution ${formatMoney(0, "EUR", "en")}, service 100%` }));
    // What is ordered for a month is not taken earlier.
    expect(screen.queryByRole("checkbox", { name: /^Sell earlier/ })).toBeNull();
    const cut = screen.getByLabelText("Price cut to sell it (%)");
    await user.clear(cut);
    await user.type(cut, "120");
    expectShown(await screen.findByText("Type a number from 0 to 100."));
    expect(button("Ask for a decision with these options").hasAttribute("disabled")).toBe(true);
    // While the answers at another price are worked out, those on the screen are not asked for at it.
    let carryOn = (): void => undefined;
    book.scenarios.slow = new Promise((go) => (carryOn = go));
    book.scenarios.surplus = { ...book.scenarios.surplus, excess: new Map([[january ?? 0, 1]]) };
    await user.clear(cut);
    await user.type(cut, "30");
    expect(button("Ask for a decision with these options").hasAttribute("disabled")).toBe(true);
    await act(async () => carryOn());
    expect((await screen.findAllByText("takes away 1 unit of 1 too many")).length).toBe(2);
    await waitFor(() => expect(button("Ask for a decision with these options").hasAttribute("disabled")).toBe(false));
    await user.clear(cut);
    await user.type(cut, "20");
    expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
    await user.click(button("Ask for a decision with these options"));
    expect(book.scenarios.asked).toEqual([["surplus · Boards", "makeLess", "sellDown", "keepStock"]]);
  });

  it("of too much stock that is needed later leave out what would bring it below its minimum, and say so", async () => {
    const book = bookOf(
      board({ items: [item("Boards", { name: "surplus · Boards", kind: "surplus", sentence: "Boards: too much stock" })] }),
    );
    const [january] = book.production.shown?.periods ?? [];
    // By hand: 20 in stock at the end of January are all gone at the end of February.
    if (book.production.shown) book.production.shown = { ...book.production.shown, opening: [20] };
    book.scenarios.surplus = { family: "Boards", cut: 20, orders: [[0, 0]], excess: new Map([[january ?? 0, 5]]), isTyped: () => false };
    const { user } = await openPane({ place: "risks", book });
    await user.click(await screen.findByRole("button", { name: /^Boards: too much stock/ }));
    expectShown(await screen.findByText("Making less or selling more would bring a later period below its minimum."));
    expect(screen.queryByLabelText("Price cut to sell it (%)")).toBeNull();
    expectShown(screen.getByRole("checkbox", { name: /^Sell earlier/ }));
  });

  it("are missing where nothing can be computed, and the risk is handed on in words", async () => {
    const { user } = await openPane({ place: "risks", book: bookOf(board()) });
    await user.click(await screen.findByRole("button", { name: /^Paint is up to/ }));
    expectShown(await screen.findByText(inLanguage(riskTexts.noAnswers, "en")));
    expectOffered(button("Hand to a decision"));
  });
});
