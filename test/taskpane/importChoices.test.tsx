/** @jest-environment jsdom */
/** What the wizard asks, remembers from month to month, and keeps when the page is loaded again. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import { wasImporting } from "../../src/taskpane/screens/import/keptWizard";
import { sheetGrid } from "../import/grids";
import { paperWorkbook } from "./paperWorkbook";
import { button, csvFile, expectShown, openPane } from "./renderPane";

type User = Awaited<ReturnType<typeof openPane>>["user"];
const chooseFile = async (user: User, name: string, text: string) => {
  await user.click(screen.getByRole("radio", { name: "Excel or CSV files" }));
  await user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), [csvFile(name, text)]);
};
const at = (heading: string) => screen.findByRole("heading", { level: 1, name: heading });
const enabled = async (name: string) => {
  await waitFor(() => expect(button(name).getAttribute("aria-disabled")).not.toBe("true"));
  return button(name);
};
const toColumns = async (user: User) => {
  await user.click(button("Continue"));
  await at("What is it?");
  await user.click(button("Continue"));
  await at("Which column?");
};
const finish = async (user: User) => {
  await user.click(await enabled("Continue"));
  await at("Write");
  await user.click(await enabled("Import"));
  await at("Imported");
};
const list = (name: string) => screen.getByRole<HTMLSelectElement>("combobox", { name });
const shown = (name: string) => list(name).selectedOptions[0]?.text;

const budget = "Famille,2027-01,2027-02\nA,5,6\n";
const sheet = "Code;Groupe;Jour;Nb\np1;A;03/02/2026;1,234\n";

describe("weeks in a company that plans by month", () => {
  it("are listed, or added up by a rule that is said, and numbered as the person says", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "weeks.csv", "Family,Week,Quantity\nA,2026-W05,50\nA,2026-W14,10\n");
    await toColumns(user);
    expectShown(screen.getByText("The source is by week (“2026-W05”), the table by month"));
    expect(screen.queryByRole("radiogroup", { name: /begin with/ })).toBeNull();
    await user.click(screen.getByRole("radio", { name: "Add up the weeks into months" }));
    expectShown(screen.getByText("A week over two months is split by its days from Monday to Friday."));
    expectShown(await screen.findByText(/^2 figures of weeks/));
    const numbering = screen.getByRole("radiogroup", { name: "Which day does “2026-W05” begin with?" });
    expect(
      within(numbering)
        .getAllByRole<HTMLInputElement>("radio")
        .map(({ checked }) => checked),
    ).toEqual([true, false]);
    await user.click(within(numbering).getByRole("radio", { name: /first Monday/ }));
    await finish(user);
    // Weeks 5 and 14 from the first Monday on are those of 2 February and 6 April.
    expect(book.tables.get("demand")).toEqual([
      { Family: "A", Period: serialOf(2026, 2), Quantity: 50 },
      { Family: "A", Period: serialOf(2026, 4), Quantity: 10 },
    ]);
  });
});

describe("a file that nobody knows", () => {
  it("goes on without headers: a kind and each column are chosen by hand", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "nohead.csv", "0711,4,019,2026,7,100\n0712,4,019,2026,1,500\n");
    await user.click(button("Continue"));
    await at("What is it?");
    expectShown(screen.getByText(/^No header row found/));
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter(({ checked }) => checked)).toEqual([]);
    await user.click(screen.getByRole("radio", { name: /^Demand/ }));
    await user.click(button("Continue"));
    await at("Which column?");
    await user.selectOptions(list("Family"), "A");
    await user.selectOptions(list("Period"), "D + E");
    await user.selectOptions(list("Quantity"), "F");
    await finish(user);
    expect(book.tables.get("demand")).toEqual([
      { Family: "0711", Period: serialOf(2026, 7), Quantity: 100 },
      { Family: "0712", Period: serialOf(2026, 1), Quantity: 500 },
    ]);
  });

  it("may have its headers in another row", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFile(user, "odd.csv", "Report;x;y\nFamily;Month;Quantity\nA;2026-01;5\n");
    await user.click(button("Continue"));
    await at("What is it?");
    await user.selectOptions(list("Headers"), "None: every row is data");
    await screen.findByText(/^No header row found/);
    await user.selectOptions(list("Headers"), "Row 2: Family, Month, Quantity");
    await waitFor(() => expect(screen.queryByText(/^No header row found/)).toBeNull());
  });
});

describe("what only a person knows", () => {
  it("is asked: the version meant, and the unit of times", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "demand.csv", "Family;Month;Version;Quantity\nA;2026-01;Budget;5\nA;2026-01;Actual;6\n");
    await toColumns(user);
    expectShown(screen.getByText("Answer what is marked above to see the rows."));
    const question = screen.getByRole("radiogroup", { name: /^Version tells versions apart/ });
    await user.click(within(question).getByRole("radio", { name: "Actual" }));
    await finish(user);
    expect(book.tables.get("demand")).toEqual([{ Family: "A", Period: serialOf(2026, 1), Quantity: 6 }]);
  });

  it("is shown where it was understood, and may be changed", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "routing.csv", "Family;Resource;Unit time (min)\nA;Press;9\n");
    await toColumns(user);
    const question = screen.getByRole("radiogroup", { name: /^Unit time \(min\): in what/ });
    expect(within(question).getByRole<HTMLInputElement>("radio", { name: /^Minutes/ }).checked).toBe(true);
    await finish(user);
    expect(book.tables.get("routing")).toMatchObject([{ Family: "A", Resource: "Press", "Hours per unit": 0.15 }]);
  });

  it("is said of columns that are not used", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFile(user, "deliveries.csv", "Order;Customer;Promised date;Ordered;Left the dock\n1;Acme;2026-01-05;5;2026-01-06\n");
    await toColumns(user);
    expectShown(screen.getByText("Not used: Left the dock."));
    expectShown(screen.getByText("Without Delivered date, the workbook cannot show on-time delivery, OTIF and delivery times."));
  });
});

describe("the kinds of data", () => {
  it("are grouped, all thirteen, the likely one first with its reason", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFile(user, "suppliers.csv", "PO number,Vendor,Due date,Receipt date\n1,Acme,2027-01-20,2027-01-22\n");
    await user.click(button("Continue"));
    await at("What is it?");
    const radios = screen.getAllByRole<HTMLInputElement>("radio");
    expect(radios).toHaveLength(13);
    expect(radios[0]?.checked).toBe(true);
    expectShown(within(screen.getByRole("group", { name: "Suggested kind" })).getByText(/^Suggested: columns .*Vendor/));
    const named = (group: string) => within(screen.getByRole("group", { name: group })).getAllByRole("radio").length;
    expect(["Demand & market", "Capacity", "Supply & stock", "Deliveries & costs", "Finance"].map(named)).toEqual([4, 3, 1, 2, 2]);
  });

  it("speak French too", async () => {
    const { user } = await openPane({ language: "fr", place: "import" });
    await user.click(screen.getByRole("radio", { name: "Des fichiers Excel ou CSV" }));
    await user.upload(screen.getByLabelText("Choisir des fichiers Excel ou CSV", { selector: "input" }), [csvFile("budget.csv", budget)]);
    await user.click(button("Continuer"));
    await screen.findByRole("heading", { level: 1, name: "De quoi s'agit-il\u202f?" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Budget/ }).checked).toBe(true);
    screen.getByRole("group", { name: "Demande et marché" });
    await user.click(button("Continuer"));
    await screen.findByRole("radiogroup", { name: /Que contiennent les cellules/ });
    screen.getByRole("radio", { name: "Chiffre d'affaires" });
  });
});

describe("reading a source in step 1", () => {
  it("can be cancelled once it takes a while: nothing is read, nothing is said to have failed, and it can be tried again", async () => {
    let carryOn: () => void = () => undefined;
    const book = Object.assign(paperWorkbook(), { slowContext: new Promise<void>((done) => (carryOn = done)) });
    const { user } = await openPane({ place: "import", book });
    await chooseFile(user, "budget.csv", budget);
    await user.click(button("Continue"));
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Cancel" }, { timeout: 5_000 }));
    await act(async () => carryOn());
    await enabled("Continue");
    screen.getByRole("heading", { level: 1, name: "Where is it?" });
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    await user.click(button("Continue"));
    await at("What is it?");
  });
});

describe("what only a person can say", () => {
  it("is which figure of the budget the cells hold", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "budget.csv", budget);
    await toColumns(user);
    expectShown(screen.getByText("Answer what is marked above to see the rows."));
    await user.click(screen.getByRole("radio", { name: "Margin" }));
    await finish(user);
    expect(book.tables.get("budget")).toEqual(
      [1, 2].map((month) => ({ Family: "A", Period: serialOf(2027, month), Volume: null, Revenue: null, Margin: 4 + month })),
    );
  });

  it("is nothing about a budget whose rows say which figure they are; three rows become one", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "export.csv", "Famille,Mesure,2027-01,2027-02\nA,Volume,5,6\nA,CA,50,60\nA,Marge,7,8\nA,Effectif,3,\n");
    await toColumns(user);
    expect(shown("Measure")).toBe("Mesure");
    expect(screen.queryByRole("radiogroup", { name: "What do the cells hold?" })).toBeNull();
    expect(screen.queryByRole("combobox", { name: "Revenue" })).toBeNull();
    expectShown(await screen.findByText(/“Effectif” is not a measure of a budget/));
    await user.click(await enabled("Continue"));
    expectShown(await screen.findByText(/^6 rows become 2 rows in Budget/));
    await user.click(await enabled("Import"));
    await at("Imported");
    expect(book.tables.get("budget")).toEqual([
      { Family: "A", Period: serialOf(2027, 1), Volume: 5, Revenue: 50, Margin: 7 },
      { Family: "A", Period: serialOf(2027, 2), Volume: 6, Revenue: 60, Margin: 8 },
    ]);
  });

  it("is whose forecast a file is, from the usual contributors or in own words", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "forecast.csv", budget);
    await toColumns(user);
    await user.selectOptions(list("Source"), "All rows: marketing");
    await finish(user);
    expect(book.tables.get("forecasts")?.map((row) => row["Source"])).toEqual(["marketing", "marketing"]);
  });
});

describe("the choices of last time", () => {
  it("answer every question of the next file, are shown as such and can be left aside", async () => {
    const book = paperWorkbook();
    const first = await openPane({ place: "import", book });
    await chooseFile(first.user, "demand january.csv", sheet);
    await toColumns(first.user);
    await first.user.selectOptions(list("Family"), "Groupe");
    await first.user.selectOptions(list("Period"), "Jour");
    await first.user.selectOptions(list("Quantity"), "Nb");
    await first.user.click(await screen.findByRole("radio", { name: "3 Feb 2026 (day first)" }));
    await first.user.click(screen.getByRole("radio", { name: "1.234" }));
    await finish(first.user);
    first.unmount();
    expect(book.memories.size).toBe(1);

    const next = await openPane({ place: "import", book });
    await chooseFile(next.user, "whatever.csv", "Code;Groupe;Jour;Nb\np1;A;04/03/2026;2,345\n");
    await next.user.click(button("Continue"));
    await at("What is it?");
    expectShown(screen.getByText("As last time, from the same headers."));
    await next.user.click(button("Continue"));
    expectShown(await screen.findByText(/^Filled in as last time/));
    expect([shown("Family"), shown("Period"), shown("Quantity")]).toEqual(["Groupe", "Jour", "Nb"]);
    expectShown(await screen.findByText("Every row can be imported."));

    await next.user.click(button("Propose afresh"));
    expect(shown("Family")).not.toBe("Groupe");
    await next.user.click(button("As last time"));
    expect(shown("Family")).toBe("Groupe");
    await finish(next.user);
    expect(book.tables.get("demand")).toEqual([
      { Family: "A", Period: serialOf(2026, 2), Quantity: 1.234 },
      { Family: "A", Period: serialOf(2026, 3), Quantity: 2.345 },
    ]);
  });

  it("are not kept when a person does not want it", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFile(user, "demand.csv", budget);
    await toColumns(user);
    await user.click(await enabled("Continue"));
    await user.click(screen.getByRole("checkbox", { name: /^Remember these choices/ }));
    await user.click(await enabled("Import"));
    await at("Imported");
    expect(book.memories.size).toBe(0);
  });
});

describe("a page that is loaded again in the middle of an import", () => {
  it("keeps every choice and asks for the file again", async () => {
    const book = paperWorkbook();
    const before = await openPane({ place: "import", book });
    await chooseFile(before.user, "orders january.csv", sheet);
    await before.user.click(button("Continue"));
    await at("What is it?");
    await before.user.click(screen.getByRole("radio", { name: /^Stock/ }));
    await before.user.click(button("Continue"));
    await before.user.selectOptions(list("Family"), "Groupe");
    await before.user.selectOptions(list("Quantity"), "Nb");
    before.unmount();
    expect(wasImporting()).toBe(true);
    expect(JSON.stringify({ ...sessionStorage })).not.toContain("1,234");

    const { user } = await openPane({ place: "import", book, reloaded: true });
    expectShown(screen.getByText("Your choices were kept. Choose the file again: orders january.csv."));
    await user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), [csvFile("orders january.csv", sheet)]);
    await user.click(button("Continue"));
    await at("Which column?");
    expect([shown("Family"), shown("Quantity")]).toEqual(["Groupe", "Nb"]);
  });

  it("begins afresh with another file", async () => {
    const before = await openPane({ place: "import" });
    await chooseFile(before.user, "orders.csv", sheet);
    await toColumns(before.user);
    before.unmount();
    const { user } = await openPane({ place: "import", reloaded: true });
    await user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), [csvFile("demand.csv", budget)]);
    await user.click(button("Continue"));
    await at("What is it?");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Demand/ }).checked).toBe(true);
  });

  it("reads the selected cells again by itself and goes on where it was; other cells are asked for", async () => {
    const book = paperWorkbook();
    const cells = sheetGrid([
      ["Famille", "Autre", "Mois", "Stock"],
      ["A", 5, "2026-01", 9],
    ]);
    book.selection = cells;
    const before = await openPane({ place: "import", book });
    await toColumns(before.user);
    await before.user.selectOptions(list("Quantity"), "Autre");
    before.unmount();

    const again = await openPane({ place: "import", book, reloaded: true });
    await at("Which column?");
    expect(shown("Quantity")).toBe("Autre");
    again.unmount();

    book.selection = sheetGrid([
      ["Ressource", "Heures par jour"],
      ["SMT", 8],
    ]);
    await openPane({ place: "import", book, reloaded: true });
    await act(async () => undefined);
    expectShown(await screen.findByText("Your choices were kept. Select the same data again, then continue."));
    screen.getByRole("heading", { level: 1, name: "Where is it?" });
  });

  it("forgets an import that is done", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFile(user, "demand.csv", budget);
    await toColumns(user);
    await finish(user);
    expect(wasImporting()).toBe(false);
    expect(sessionStorage).toHaveLength(0);
  });

  it.each([
    "{",
    "null",
    '{"kept":{"fingerprint":"x"},"choice":"csv","kind":"demand","__proto__":{"a":1}}',
    '{"kept":5,"choice":"csv"}',
    '{"isOpen":true,"kept":{"fingerprint":"x","step":"write","files":[1,{}]},"choice":"csv","kind":"demand","chosen":{"Family":{"source":{"from":"column","column":-1}}},"answers":7}',
  ])("survives %s in its storage", async (text) => {
    sessionStorage.setItem("sop import", text);
    await openPane({ place: "import", reloaded: true });
    screen.getByRole("heading", { level: 1, name: "Where is it?" });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
