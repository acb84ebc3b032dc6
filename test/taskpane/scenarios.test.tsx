/** @jest-environment jsdom */
import axe from "axe-core";
import { serialOf } from "../../src/calendar/days";
import { forecastItem } from "../../src/calc/forecast/forecast";
import { act, fireEvent, screen, within } from "@testing-library/react";
import {
  amountTexts,
  answerTexts,
  partTexts,
  scenarioTexts,
  templateTexts,
  totalTexts,
  whatTexts,
} from "../../src/taskpane/texts/scenarioTexts";
import { everyText } from "./everyText";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectShown, openPane } from "./renderPane";

const rowsOf = (name: string): string[] =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .map((row) => row.textContent ?? "");

const january = serialOf(2027, 1);

/** Two fifths of the 130 hours of February are lost; by hand 78 of 130 units are made then, and 72 of 150 are late. */
async function machineDown(answer?: string, book = paperWorkbook()) {
  const opened = await openPane({ place: "scenarios", book });
  await opened.user.click(await screen.findByRole("button", { name: "Machine down" }));
  if (answer !== undefined) await opened.user.selectOptions(screen.getByLabelText("How production answers"), answer);
  await opened.user.click(button("Compare"));
  await screen.findByRole("table", { name: "Plan and scenario side by side" });
  return opened;
}

describe("scenarios", () => {
  it("are reached from the production plan", async () => {
    const { user, navigation } = await openPane({ place: "production" });
    await user.click(await screen.findByRole("button", { name: "Try an event" }));
    expect(navigation.current()).toBe("scenarios");
  });

  // By hand: 130 and 78 units can be made, 208 of 250; 30 are in stock at the end of January, at 5 each.
  it("compare an event with the plan, as it is and planned again, with nothing typed", async () => {
    const { user, book } = await machineDown("Build ahead");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Machine down · Press, Feb 2027");
    const rows = rowsOf("Plan and scenario side by side");
    expect(rows.slice(0, 4)).toEqual([
      "planas isplanned again",
      "Service92%71.2% ▼83.2% ▼",
      "Units late2072 ▼42 ▼",
      "Peak load100%100%100%",
    ]);
    // Stock is below its minimum in no other unit than families times months.
    expect(rows.find((row) => row.startsWith("Below minimum"))).toMatch(/^Below minimum \(family-months\)\d/);
    expect(rows).toContain("Highest stock00150");
    expect(rows).toContain("Revenue1,8401,424 ▼1,664 ▼");
    expect(book.scenarios.lines).toMatchObject([{ What: "hours offered", For: "Press", Change: -40, As: "%" }]);
    expect(rowsOf("Month by month")).toEqual(["Monthplanplanned againdifference", "Jan 202700=", "Feb 20272042+22"]);
    await user.click(button("Side by side on a sheet"));
    expect(book.scenarios.drawn).toBe(1);
    expect(rowsOf("Family by family")).toEqual(["Familyplanplanned againdifference", "Boards2042+22"]);
  });

  // By hand: 30 units in stock at the end of January and 10 at the end of February cost 50 x 15% / 12 each, 25 in all. Of the 130 units of
  // February 78 are left: 42 are late, and 10 fewer are stored, 18.75.
  // Planned again nobody is late, and the 20 units of January that are stored cost 12.5.
  it("praise no lower cost that comes with units late", async () => {
    const book = paperWorkbook();
    Object.assign(book.production.shown ?? {}, { unitCost: [50], inForce: [[130, 130]] });
    await machineDown(undefined, book);
    const rows = rowsOf("Plan and scenario side by side");
    expect(rows).toContain("Units late042 ▼0");
    expect(rows).toContain("Plan cost251913 ▲");
  });

  it("are adopted with a reason, after saying what is written", async () => {
    const { user, book } = await machineDown("Build ahead");
    await user.click(button("Adopt this plan"));
    expectShown(await screen.findByText("2 figures of production change."));
    expectShown(screen.getByText("1 figure of hours changes in Capacity."));
    expectShown(
      screen.getByText(
        "hours paid, Press, Feb 2027: +52 h. The plan goes by the hours in Capacity: its cost and cash will differ from the comparison by these.",
      ),
    );
    expectShown(screen.getByText("overtime limit, Press, Feb 2027: 12%. Type it into Resources, Overtime limit, once it holds."));
    expectShown(
      screen.getByText("price, all of them, Feb 2027 – the end of the plan: −5%. Type it into Product families, Price, once it holds."),
    );
    await user.click(button("Adopt this plan"));
    expectShown(screen.getByText("Say why."));
    expect(book.scenarios.adopted).toEqual([]);
    await user.type(screen.getByLabelText(/^Why/), "The part is late");
    await user.type(screen.getByLabelText("Your name (optional)"), "Benoît");
    await user.click(button("Adopt this plan"));
    expect(book.scenarios.adopted).toEqual([{ name: "Machine down · Press, Feb 2027", reason: "The part is late", author: "Benoît" }]);
    // Nobody types their name twice.
    expect(globalThis.localStorage.getItem("sop.ownName")).toBe("Benoît");
    globalThis.localStorage.clear();
    expectShown(await screen.findByText(/^adopted · service 83.2%/));
    // Its event is in the plan: comparing it once more would count it twice.
    await user.click(button("Machine down · Press, Feb 2027"));
    expectShown(await screen.findByText("Reason: The part is late"));
    for (const gone of ["Compare again", "Adopt this plan"]) expect(screen.queryByRole("button", { name: gone })).toBeNull();
  });

  it("say what is missing in what they rest on, and whose hours cost nothing", async () => {
    const book = paperWorkbook();
    book.production.reason = "the hours per unit of Boards is a text (Routing!C5)";
    if (book.production.shown) book.production.shown = { ...book.production.shown, hourCost: [null] };
    const { user, navigation } = await openPane({ place: "scenarios", book });
    const said = "○ Not complete: the hours per unit of Boards is a text (Routing!C5)";
    expectShown(await screen.findByText(said));
    await user.click(button("Machine down"));
    await user.click(button("Compare"));
    await screen.findByRole("table", { name: "Plan and scenario side by side" });
    expectShown(screen.getByText(said));
    expectShown(screen.getByText("Hours of Press cost nothing here: no hour cost is known."));
    act(() => navigation.go("production"));
    await user.click(await screen.findByRole("button", { name: "Build ahead" }));
    expectShown(await screen.findByText(said));
  });

  it("are dropped and keep their reason", async () => {
    const { user } = await machineDown("Follow demand");
    await user.click(button("Drop, keep for the record"));
    await user.type(screen.getByLabelText(/^Why/), "Repaired");
    await user.click(button("Drop the scenario"));
    await user.click(await screen.findByRole("button", { name: "Machine down · Press, Feb 2027" }));
    expectShown(await screen.findByText("Reason: Repaired"));
    expect(screen.queryByRole("button", { name: "Adopt this plan" })).toBeNull();
  });

  it("have to be compared again once the plan has moved", async () => {
    const { user, book, navigation } = await machineDown("Build ahead");
    book.scenarios.base = "another plan";
    act(() => navigation.refresh());
    expectShown(await screen.findByText("▼ computed on an earlier plan"));
    expect(screen.queryByRole("button", { name: "Adopt this plan" })).toBeNull();
    // A way out of a risk would become another plan under its name.
    const [event] = book.scenarios.scenarios;
    book.scenarios.scenarios = [{ ...event!, Template: "risk" }];
    act(() => navigation.refresh());
    expectShown(await screen.findByText(scenarioTexts.wayOutOutdated.en));
    expect(screen.queryByRole("button", { name: "Compare again" })).toBeNull();
    book.scenarios.scenarios = [event!];
    act(() => navigation.refresh());
    await screen.findByRole("button", { name: "Compare again" });
    await user.click(button("Compare again"));
    await user.click(button("Compare again"));
    expectShown(await screen.findByRole("button", { name: "Adopt this plan" }));
  });

  it("say what the optimiser answered where it finds no plan, or cannot work", async () => {
    const book = paperWorkbook();
    const asked: unknown[] = [];
    const found = { kind: "plan" as const, plan: { made: [[130, 78]], bought: [[0, 0]], gap: 0 }, worths: [], told: [] };
    book.production.optimise = async ({ musts }) => {
      asked.push(musts);
      return musts.noShortage ? { kind: "noPlan" as const, lacks: [], told: [] } : found;
    };
    const { user } = await openPane({ place: "scenarios", book });
    await user.click(await screen.findByRole("button", { name: "Machine down" }));
    await user.click(button("Compare"));
    expectShown(await screen.findByText(/^No plan holds every limit/));
    expect(asked).toMatchObject([{ noShortage: true, noSubcontracting: true, noOvertime: false }, { noShortage: false }]);
    book.production.optimise = async () => ({ kind: "cannotLoad", why: "file" });
    await user.click(button("Compare again"));
    await user.click(button("Compare again"));
    expectShown(await screen.findByText("The optimiser had no answer; the scenario builds ahead."));
  });

  it("can be cancelled until they are written", async () => {
    const book = paperWorkbook();
    let carryOn = (): void => undefined;
    book.scenarios.slow = new Promise((go) => (carryOn = go));
    let answered = (): void => undefined;
    book.production.optimise = () => new Promise((go) => (answered = () => go({ kind: "cannotLoad", why: "file" })));
    const { user } = await openPane({ place: "scenarios", book });
    await user.click(await screen.findByRole("button", { name: "Machine down" }));
    await user.click(button("Compare"));
    expectShown(await screen.findByRole("button", { name: "Cancel" }));
    await act(async () => answered());
    expectShown(screen.getByRole("status"));
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    await act(async () => carryOn());
    await screen.findByRole("table", { name: "Plan and scenario side by side" });
  });

  it("are filled in line by line where no template fits, and say what is wrong with a line", async () => {
    const { user, book } = await openPane({ place: "scenarios" });
    await user.click(await screen.findByRole("button", { name: "Something else" }));
    await user.click(button("Compare"));
    expectShown(await screen.findByText("Add a line: nothing changes yet."));
    await user.click(button("Add a line"));
    const change = screen.getByLabelText(/^Change/);
    await user.clear(change);
    await user.click(button("Compare"));
    expectShown(await screen.findByText("Type a number."));
    await user.type(change, "-10,5");
    await user.selectOptions(screen.getByLabelText("From"), "Feb 2027");
    await user.selectOptions(screen.getByLabelText("To"), "Jan 2027");
    await user.click(button("Compare"));
    expectShown(await screen.findByText("It ends in Jan 2027, before it begins in Feb 2027."));
    await user.selectOptions(screen.getByLabelText("To"), "the end of the plan");
    await user.clear(change);
    await user.type(change, "-10.5");
    await user.selectOptions(screen.getByLabelText("How production answers"), "Build ahead");
    await user.click(button("Compare"));
    await screen.findByRole("table", { name: "Plan and scenario side by side" });
    expect(book.scenarios.lines).toMatchObject([{ What: "demand", For: "Boards", Change: -10.5, As: "%" }]);
  });

  // By hand from the history on paper: noise of 95 to 105 around 100, so that the level lies above its middle and below its highest.
  it("begin from the cursor at its level, and keep what is filled in while one looks elsewhere", async () => {
    const { user, book, navigation } = await openPane({ place: "cursor" });
    fireEvent.change(await screen.findByRole("slider"), { target: { value: "65" } });
    await user.click(button("Try 65% as a scenario"));
    expect(navigation.current()).toBe("scenarios");
    const slider = await screen.findByRole("slider");
    expect(slider.getAttribute("aria-valuetext")).toBe("65%");
    await user.selectOptions(screen.getByLabelText("How production answers"), "Build ahead");
    await user.selectOptions(screen.getByLabelText("To"), "Jan 2027");
    fireEvent.change(slider, { target: { value: "75" } });
    act(() => navigation.go("home"));
    act(() => navigation.go("scenarios"));
    expect((await screen.findByRole("slider")).getAttribute("aria-valuetext")).toBe("75%");
    expect(screen.getByLabelText<HTMLSelectElement>("To").selectedOptions[0]?.textContent).toBe("Jan 2027");
    await user.click(button("Compare"));
    await screen.findByRole("table", { name: "Plan and scenario side by side" });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Cursor at 75%, Jan 2027");
    const history = Array.from({ length: 24 }, (_, index) => 100 + ((index * 7) % 11) - 5);
    const { quantile, points } = forecastItem(history, { horizon: 3, season: 12, method: "AUTO" });
    const level = Math.round(100 * Math.max(points[0] ?? NaN, quantile(0.75)[0] ?? NaN)) / 100;
    expect(level).toBeGreaterThan(100);
    expect(level).toBeLessThan(110);
    expect(book.scenarios.lines).toMatchObject([
      { What: "demand", For: "Boards", Change: level, As: "set to", From: january, To: january },
    ]);
    // Compared again it keeps its demand, which is too much to be shown line by line.
    await user.click(button("Compare again"));
    expectShown(await screen.findByText(scenarioTexts.cursorKept.en));
    act(() => navigation.go("home"));
    act(() => navigation.go("scenarios"));
    expectShown(await screen.findByRole("button", { name: "Cursor at 75%, Jan 2027" }));
  });

  it("say that nothing can be forecast, and what is missing", async () => {
    const book = paperWorkbook();
    book.analysis.basis = { ...book.analysis.basis, histories: [[null, 5]] };
    book.analysis.reasons = ["SopDemand!C5 is an error"];
    const { user } = await openPane({ place: "scenarios", book });
    await user.click(await screen.findByRole("button", { name: "Prudence or ambition" }));
    await user.click(button("Compare"));
    expectShown(await screen.findByText(scenarioTexts.noForecast.en));
    expectShown(screen.getByText("○ Not complete: SopDemand!C5 is an error"));
    expect(book.scenarios.scenarios).toEqual([]);
  });

  it("show the lines that a template fills in, to be changed", async () => {
    const { user } = await openPane({ place: "scenarios" });
    await user.click(await screen.findByRole("button", { name: "More or fewer shifts" }));
    await user.click(button("More: every line of it"));
    expect(
      (await screen.findAllByRole("group")).map((group) => within(group).getByLabelText<HTMLSelectElement>("What changes").value),
    ).toEqual(["hours offered", "hours paid"]);
  });

  it("say what they need where no plan is built", async () => {
    const book = paperWorkbook();
    book.production.shown = null;
    await openPane({ place: "scenarios", book });
    expectShown(await screen.findByText(/^Scenarios are compared with a production plan/));
  });

  it.each(["en", "fr"] as const)("has no fault that axe finds (%s)", async (language) => {
    const { user } = await openPane({ language, place: "scenarios" });
    await user.click(await screen.findByRole("button", { name: language === "fr" ? "Panne" : "Machine down" }));
    expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
    await user.click(button(language === "fr" ? "Comparer" : "Compare"));
    await screen.findByRole("table", { name: language === "fr" ? "Plan et scénario côte à côte" : "Plan and scenario side by side" });
    expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  });

  it("says everything in both languages", () => {
    for (const texts of [scenarioTexts, templateTexts, amountTexts, answerTexts, partTexts, totalTexts, whatTexts])
      for (const [key, { en, fr }] of everyText(texts)) expect([key, en.trim(), fr.trim()]).not.toContain("");
  });
});
