/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { utils, write } from "@e965/xlsx";
import { serialOf } from "../../src/calendar/days";
import { sheetGrid } from "../import/grids";
import { paperWorkbook } from "./paperWorkbook";
import { asWritten, button, csvFile, expectShown, openPane } from "./renderPane";

const demand = "Family,2026-01,2026-02\nA,5,6\nB,7,x\n";
const orders =
  "Order,Customer,Order date,Required date,Shipped date,Carrier,Freight\n10248,VINET,2026-01-04,2026-02-01,2026-01-16,Federal,32.38\n10249,TOMSP,2026-01-05,2026-02-16,2026-01-10,Speedy,11.61\n";
const lines = "Order,Product,Family,Quantity,Unit price,Discount\n10248,Tofu,Produce,12,14,0\n10249,Chai,Beverages,9,18.6,0.5\n";

const chooseFiles = async (user: Awaited<ReturnType<typeof openPane>>["user"], ...files: File[]) => {
  await user.click(screen.getByRole("radio", { name: "Excel or CSV files" }));
  await user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), files);
};
const enabled = async (name: string) => {
  await waitFor(() => expect(button(name).getAttribute("aria-disabled")).not.toBe("true"));
  return button(name);
};

const at = (heading: string) => screen.findByRole("heading", { level: 1, name: heading });

describe("the import wizard", () => {
  it("brings a months-across CSV file in with four steps, listing the row it leaves out, and writes only at the last", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("demand.csv", demand));
    await user.click(button("Continue"));
    await screen.findByRole("heading", { level: 1, name: "What is it?" });
    expectShown(screen.getByText("demand.csv: 2 rows, 2 periods across"));
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Demand/ }).checked).toBe(true);

    await user.click(button("Continue"));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Family" }).selectedOptions[0]?.text).toBe("Family");
    expectShown(await screen.findByText("1 row will be left out"));
    expectShown(screen.getByText("demand.csv, row 3"));
    expectShown(screen.getByText("“x” is not a number"));
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(4);
    expect(book.tables.size).toBe(0);

    await user.click(await enabled("Continue"));
    expectShown(screen.getByText("3 rows go to Demand (SopDemand)."));
    expect(book.tables.size).toBe(0);
    await user.click(await enabled("Import"));
    await screen.findByRole("heading", { level: 1, name: "Imported" });
    expect(book.tables.get("demand")).toEqual([
      { Family: "A", Period: serialOf(2026, 1), Quantity: 5 },
      { Family: "A", Period: serialOf(2026, 2), Quantity: 6 },
      { Family: "B", Period: serialOf(2026, 1), Quantity: 7 },
    ]);
  });

  it("takes a batch in the order in which each file finds what it needs, and offers the freight of the orders", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("order-lines.csv", lines), csvFile("orders.csv", orders));
    await user.click(button("Continue"));
    expectShown(await screen.findByText("orders.csv: 2 rows, 7 columns"));
    await user.click(button("Continue"));
    await user.click(await enabled("Continue"));
    await user.click(await enabled("Import"));

    await user.click(await screen.findByRole("button", { name: "Import its logistics costs too" }));
    await user.click(await enabled("Continue"));
    await user.click(await enabled("Import"));
    expect(book.tables.get("logistics")).toEqual([
      { Period: serialOf(2026, 1), Category: "Federal", Family: null, Amount: 32.38 },
      { Period: serialOf(2026, 1), Category: "Speedy", Family: null, Amount: 11.61 },
    ]);

    await user.click(await screen.findByRole("button", { name: "Import order-lines.csv" }));
    await at("What is it?");
    await user.click(button("Continue"));
    await user.click(await enabled("Continue"));
    await user.click(await enabled("Import"));
    await screen.findByRole("heading", { level: 1, name: "Imported" });
    expect(book.tables.get("sales")?.map((row) => row["Period"])).toEqual([serialOf(2026, 1), serialOf(2026, 1)]);
  });

  it("brings the demand of a list of sales too, before the reviews are built", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("sales.csv", "Family,Year,Month,Quantity,Amount (k€)\nA,2026,1,5,50\nA,2026,2,6,60\n"));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    await user.click(await enabled("Continue"));
    await user.click(await enabled("Import"));
    await at("Imported");
    const offered = button("Import its demand too");
    expect(button("Build reviews").compareDocumentPosition(offered) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await user.click(offered);
    await user.click(await enabled("Continue"));
    await user.click(await enabled("Import"));
    await at("Imported");
    expect(book.tables.get("sales")).toHaveLength(2);
    expect(book.tables.get("demand")).toEqual([
      { Family: "A", Period: serialOf(2026, 1), Quantity: 5 },
      { Family: "A", Period: serialOf(2026, 2), Quantity: 6 },
    ]);
    expect(screen.queryByRole("button", { name: /too$/ })).toBeNull();
  });

  it("goes on with another sheet of the same file, and leaves the next file where it is", async () => {
    const { user, book } = await openPane({ place: "import" });
    const workbook = utils.book_new();
    const sheets = { Demand: demand, Stock: "Family,Month,Stock\nA,2026-01,50\n" };
    for (const [name, text] of Object.entries(sheets))
      utils.book_append_sheet(workbook, utils.aoa_to_sheet(text.split("\n").map((line) => line.split(","))), name);
    const bytes = new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    await chooseFiles(user, csvFile("plant.xlsx", bytes), csvFile("later.xlsx", bytes));
    await user.click(button("Continue"));
    const onceImported = async () => {
      await user.click(button("Continue"));
      await user.click(await enabled("Continue"));
      await user.click(await enabled("Import"));
      await at("Imported");
    };
    await screen.findByText(/^plant\.xlsx · Stock/);
    await onceImported();
    // What came into the workbook since the file was opened is known to its next sheet: how families are spelt.
    book.tables.set("families", [{ Family: "a" }]);
    await user.click(button("Import another sheet of plant.xlsx"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Table or sheet of the file" }), "Demand");
    await screen.findByText(/^plant\.xlsx · Demand/);
    await onceImported();
    expect(book.tables.get("stock")).toHaveLength(1);
    expect(book.tables.get("demand")?.map(({ Family: family }) => family)).toEqual(["a", "a", "B"]);
    expectShown(button("Import later.xlsx"));
  });

  it("says in words that a file was saved after it was chosen, and takes the same name in its place", async () => {
    const { user } = await openPane({ place: "import" });
    const stale = csvFile("demand.csv", demand);
    const gone = () => Promise.reject(new DOMException("The requested file could not be read", "NotReadableError"));
    Object.assign(stale, { arrayBuffer: gone, slice: () => ({ arrayBuffer: gone }) });
    await chooseFiles(user, stale);
    await user.click(button("Continue"));
    expectShown(await screen.findByText(/^demand\.csv was saved or moved after it was chosen\. Choose it again\.$/));
    await user.click(button("Close"));
    expect(document.activeElement?.tagName).toBe("H1");
    await user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), [csvFile("demand.csv", demand)]);
    expect(screen.getAllByText("demand.csv")).toHaveLength(1);
    await user.click(button("Continue"));
    expectShown(await screen.findByText("demand.csv: 2 rows, 2 periods across"));
  });

  it("keeps two files of one name from different folders, and takes the same file once", async () => {
    const { user } = await openPane({ place: "import" });
    const [last, now] = [csvFile("sales.csv", demand), csvFile("sales.csv", `${demand}C,8,9\n`)];
    await chooseFiles(user, last);
    const add = (file: File) => user.upload(screen.getByLabelText("Choose Excel or CSV files", { selector: "input" }), [file]);
    await add(now);
    await waitFor(() => expect(screen.getAllByText("sales.csv")).toHaveLength(2));
    await add(now);
    await act(() => new Promise((done) => setTimeout(done)));
    expect(screen.getAllByText("sales.csv")).toHaveLength(2);
  });

  it("never doubles: the same file again is updated where it stands", async () => {
    const book = paperWorkbook();
    for (let time = 0; time < 2; time++) {
      const { user, unmount } = await openPane({ place: "import", book });
      await chooseFiles(user, csvFile("demand.csv", demand));
      await user.click(button("Continue"));
      await at("What is it?");
      await user.click(button("Continue"));
      await user.click(await enabled("Continue"));
      if (time === 1) expectShown(await screen.findByText("Demand already has 3 rows"));
      await user.click(await enabled("Import"));
      await screen.findByRole("heading", { level: 1, name: "Imported" });
      unmount();
    }
    expect(book.tables.get("demand")).toHaveLength(3);
  });

  it("reads the selection first, and asks for a month typed once", async () => {
    const book = paperWorkbook();
    book.selection = sheetGrid(
      [
        ["Product", "Family", "Stock"],
        ["A1", "A", 5],
        ["A2", "A", 6],
        ["B1", "B", 7],
      ],
      "Sheet1!A1:C4",
    );
    const { user } = await openPane({ place: "import", book });
    await user.click(button("Continue"));
    expect(await screen.findByRole("radio", { name: /^Stock/ })).toHaveProperty("checked", true);
    await user.click(button("Continue"));
    expectShown(screen.getByText("Period is needed: choose a column or type it once."));
    expect(button("Continue").getAttribute("aria-disabled")).toBe("true");
    await user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "Type once for all rows");
    const typed = screen.getByRole("textbox", { name: /^Period/ });
    await user.type(typed, "abc");
    expectShown(screen.getByText("Type a month such as 2027-03."));
    await user.clear(typed);
    await user.type(typed, "2026-03");
    await user.click(await enabled("Continue"));
    expectShown(screen.getByText("3 rows become 2 rows in Stock (SopStock)."));
    await user.click(await enabled("Import"));
    await screen.findByRole("heading", { level: 1, name: "Imported" });
    expect(book.tables.get("stock")?.map((row) => [row["Family"], row["Quantity"]])).toEqual([
      ["A", 11],
      ["B", 7],
    ]);
  });

  it("asks which day an ambiguous date is, and lists it as long as nobody answers", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("orders.csv", "Order,Required date\n1,03/02/2026\n2,04/05/2026\n"));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    expectShown(await screen.findByText("2 rows will be left out"));
    await user.click(screen.getByRole("radio", { name: "3 Feb 2026 (day first)" }));
    expectShown(await screen.findByText("Every row can be imported."));
    await user.click(screen.getByRole("radio", { name: "2 Mar 2026 (month first)" }));
    expectShown(await screen.findByText("Every row can be imported."));
  });

  it("keeps the question of the year on the screen, so that a slip of the key can be mended", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("plan.csv", "Family,Nov,Dec,Jan\nA,1,2,3\n"));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    const year = () => screen.getByRole<HTMLInputElement>("textbox", { name: /^Year of the first column/ });
    await user.type(year(), "2062");
    expectShown(await screen.findByText("Jan 2063"));
    await user.clear(year());
    await user.type(year(), "2026");
    expectShown(await screen.findByText("Jan 2027"));
    await user.click(button("Back"));
    await user.click(button("Continue"));
    expect(year().value).toBe("2026");
  });

  it("asks when a fiscal year begins, says where it cannot, and reads its periods as months", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("plan.csv", "Family,FY27 P01,FY27 P12\nA,1,2\n"));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    const first = () =>
      screen.getByRole<HTMLInputElement>("textbox", { name: /^Which month is the first of the fiscal year in “FY27 P01”\?/ });
    await user.type(first(), "2025-04");
    expectShown(screen.getByText("The first month of year 2027 lies in 2026 or 2027."));
    await user.clear(first());
    await user.type(first(), "2026-04");
    expectShown(await screen.findByText("Apr 2026"));
    expectShown(screen.getByText("Mar 2027"));
    await user.click(button("Back"));
    await user.click(button("Continue"));
    expect(first().value).toBe("Apr 2026");
  });

  it("says once what a row has wrong in every month, and how often", async () => {
    const { user } = await openPane({ place: "import" });
    const rows = ["A,Volume,1,2,3", "A,Headcount,4,4,4", "B,Volume,1,x,3", "B,Seats,5,,5"];
    await chooseFiles(user, csvFile("budget.csv", `Family,Measure,Jan 2026,Feb 2026,Mar 2026\n${rows.join("\n")}\n`));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    // By hand: three months of headcount, one text, two months of seats (a blank cell is no record).
    await screen.findByText("6 rows will be left out");
    const problems = screen.getAllByRole("listitem").filter(({ textContent }) => textContent.startsWith("budget.csv, row"));
    expect(problems.map((item) => [/row (\d)/, /\(in (\d) cells\)/].map((part) => part.exec(item.textContent)?.[1]))).toEqual([
      ["3", "3"],
      ["4", undefined],
      ["5", "2"],
    ]);
    expect(screen.queryByText(/more reasons?; all will be on/)).toBeNull();
  });

  it("loses nothing going back or to another place", async () => {
    const { user } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("stock.csv", "Family,Other,Month,Stock\nA,5,2026-01,9\n"));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    await user.selectOptions(screen.getByRole("combobox", { name: "Quantity" }), "Other");
    await user.click(button("Home"));
    await user.click(button("Cycle"));
    await user.click(await screen.findByRole("button", { name: "Collect the data" }));
    await user.click(await screen.findByRole("button", { name: "Import data" }));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Quantity" }).selectedOptions[0]?.text).toBe("Other");
    await user.click(button("Back"));
    await user.click(button("Back"));
    expectShown(screen.getByText("stock.csv"));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Quantity" }).selectedOptions[0]?.text).toBe("Other");
  });

  it.each([
    ["an empty file", "empty.csv", "", "empty.csv is empty. Export it again and check that it holds rows."],
    ["an Excel workbook", "plan.csv", new Uint8Array([0x50, 0x4b, 3, 4]), /plan\.csv is damaged \(zip\)\. Open and repair it in Excel/],
    [
      "a binary file",
      "photo.csv",
      new Uint8Array([65, 10, 0, 1, 2]),
      "photo.csv is not a text file (line 2 holds other data). Export the data as CSV.",
    ],
    ["a file with headers only", "headers.csv", "Family,Month,Quantity\n", "headers.csv holds no rows of data under its headers."],
    ["an open quotation mark", "quote.csv", 'a,b\n"1,2\n', /quote\.csv: a quotation mark opened in row 2 is never closed/],
  ])("refuses %s with a sentence that names it", async (_, name, contents, sentence) => {
    const { user } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile(name, contents));
    await user.click(button("Continue"));
    expectShown(await within(await screen.findByRole("alert")).findByText(sentence));
  });

  it("says what Excel refused and keeps everything, so that the import can be tried again", async () => {
    const { user, book } = await openPane({ place: "import" });
    await chooseFiles(user, csvFile("demand.csv", demand));
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    await user.click(await enabled("Continue"));
    book.failNext.importDataset = new Error("A cell is being edited.");
    await user.click(await enabled("Import"));
    expect((await screen.findByRole("alert")).textContent).toContain("A cell is being edited.");
    await user.click(await enabled("Import"));
    await screen.findByRole("heading", { level: 1, name: "Imported" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("moves the focus to the heading of each step", async () => {
    const { user, navigation } = await openPane();
    act(() => navigation.go("import"));
    expect(await screen.findByRole("heading", { level: 1, name: "Where is it?" })).toBe(document.activeElement);
    await chooseFiles(user, csvFile("demand.csv", demand));
    await user.click(button("Continue"));
    expect(await screen.findByRole("heading", { level: 1, name: "What is it?" })).toBe(document.activeElement);
  });

  it("shows cells as text, whatever they say", async () => {
    const { user, container } = await openPane({ place: "import" });
    await chooseFiles(
      user,
      csvFile(
        "<img src=x onerror=alert(1)>.csv",
        "Family,Month,Quantity\n<script>alert(1)</script>,2026-01,5\n<img src=x onerror=alert(1)>,2026-01,6\n",
      ),
    );
    await user.click(button("Continue"));
    await at("What is it?");
    await user.click(button("Continue"));
    expectShown(await screen.findByText("<script>alert(1)</script>"));
    expect(container.querySelectorAll("img, script, iframe")).toHaveLength(0);
  });
});

describe("l'assistant d'import", () => {
  it("parle français du début à la fin, avec les formats français", async () => {
    const { user, book } = await openPane({ language: "fr", place: "import" });
    await user.click(screen.getByRole("radio", { name: "Des fichiers Excel ou CSV" }));
    await user.upload(screen.getByLabelText("Choisir des fichiers Excel ou CSV", { selector: "input" }), [
      csvFile("stock.csv", "Famille;Mois;Stock disponible\nA;févr. 2026;1 234,5\nB;févr. 2026;abc\n"),
    ]);
    await user.click(button("Continuer"));
    await screen.findByRole("heading", { level: 1, name: "De quoi s'agit-il\u202f?" });
    await user.click(button("Continuer"));
    expectShown(await screen.findByText("1 ligne ne sera pas reprise"));
    expectShown(screen.getByText("«\u202fabc\u202f» n'est pas un nombre", asWritten));
    expectShown(screen.getByText("1\u202f234,5", asWritten));
    await user.click(await enabled("Continuer"));
    expectShown(screen.getByText("1 ligne va dans Stock (SopStock)."));
    await user.click(await enabled("Importer"));
    await screen.findByRole("heading", { level: 1, name: "Importé" });
    expect(book.tables.get("stock")).toEqual([{ Family: "A", Period: serialOf(2026, 2), Quantity: 1234.5, Value: null }]);
  });
});
