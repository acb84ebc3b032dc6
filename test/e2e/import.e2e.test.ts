/**
 * Files of a company in the browser, in English and in French: one sheet of an .xlsx of several, the same a month later by "Refresh",
 * a sheet with a pivot's labels and totals, a CSV without headers, and a blank template filled in and imported.
 */
import { resolve } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { FrameLocator, Page } from "playwright-core";
import { serialOf } from "../../src/calendar/days";
import { fill, inLanguage, type Text } from "../../src/language/text";
import { bookTexts } from "../../src/taskpane/texts/bookTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { importTexts } from "../../src/taskpane/texts/importTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { refreshTexts } from "../../src/taskpane/texts/refreshTexts";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { walksOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { isReady, typeInto } from "./sheet";

let server: WorkbenchServer;
let launched: LaunchedBrowser;
beforeAll(async () => {
  server = await startWorkbench({ port: 0 });
  launched = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await launched?.close();
  await server?.close();
});

const words = {
  en: {
    headers: ["Family", "Month", "Quantity"],
    notes: "Read me",
    sheet: "Sales",
    title: "Sales by family",
    pivot: "Pivot",
    totals: ["Alpha Total", "Beta Total", "Grand Total"],
    demand: "Demand",
    stock: "Stock",
    stockSheet: "Template Stock",
    inputs: ["Family", "Period", "Quantity"],
  },
  fr: {
    headers: ["Famille", "Mois", "Quantité"],
    notes: "À lire",
    sheet: "Ventes",
    title: "Ventes par famille",
    pivot: "Tableau croisé",
    totals: ["Total Alpha", "Total Beta", "Total général"],
    demand: "Demande",
    stock: "Stock",
    stockSheet: "Modèle Stock",
    inputs: ["Famille", "Période", "Quantité"],
  },
} as const;

const month = (number: number): number => serialOf(2026, number);

/** What a company keeps in its workbook up to a month: a sheet to read, its sales under a title, and a pivot of other families. */
async function companyBook(language: "en" | "fr", upTo: number): Promise<Buffer> {
  const say = words[language];
  const book = new Workbook();
  book.addWorksheet(say.notes).addRow([say.title]);
  const sales = book.addWorksheet(say.sheet);
  sales.addRow([say.title]);
  sales.addRow([]);
  sales.addRow([...say.headers]);
  for (let number = 1; number <= upTo; number++) sales.addRow(["Alpha", month(number), number * 10]).getCell(2).numFmt = "mmm yyyy";
  const pivot = book.addWorksheet(say.pivot);
  const [alpha, beta, all] = say.totals;
  for (const row of [
    say.headers,
    ["Gamma", "2026-01", 5],
    ["", "2026-02", 6],
    [alpha, "", 11],
    ["Delta", "2026-01", 7],
    ["", "2026-02", 8],
  ])
    pivot.addRow([...row]);
  pivot.addRow([beta, "", 15]);
  pivot.addRow([all, "", 26]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The rows of a table as the engine holds them, without its header. */
const rowsOf = (page: Page, table: string): Promise<unknown[][]> =>
  page.evaluate(async (wanted) => {
    const engine = window.workbench?.engine;
    if (!engine) throw new Error("The page has no workbench.");
    await engine.calculation.settle();
    const found = engine.tables().find(({ name }) => name === wanted);
    if (!found) throw new Error(`There is no table ${wanted}.`);
    const { row, column, lastRow, lastColumn } = found.range;
    return engine
      .read({ sheetId: found.sheetId, row: row + 1, column, lastRow, lastColumn })
      .map((cells) => cells.map(({ value }) => value));
  }, table);

describe.each(walksOf(["en", "fr"] as const, (language) => language === "fr"))("files of a company (%s)", (language) => {
  const say = words[language];
  const text = (one: Text): string => inLanguage(one, language);
  const press = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("button", { name, exact: true }).click({ timeout: 60_000 });
  const at = (pane: FrameLocator, title: Text) => pane.getByRole("heading", { level: 1, name: text(title) }).waitFor({ timeout: 60_000 });
  const choose = async (pane: FrameLocator, file: { name: string; mimeType: string; buffer: Buffer }) => {
    await pane.getByRole("radio", { name: text(importTexts.csv) }).check();
    await pane.getByLabel(text(importTexts.chooseFiles)).setInputFiles(file);
    await press(pane, text(importTexts.continue));
    await at(pane, importTexts.whatTitle);
  };
  const write = async (pane: FrameLocator) => {
    await at(pane, importTexts.writeTitle);
    await press(pane, text(importTexts.import));
    await at(pane, importTexts.doneTitle);
  };
  const toWrite = async (pane: FrameLocator) => {
    await press(pane, text(importTexts.continue));
    await at(pane, importTexts.whichTitle);
    await press(pane, text(importTexts.continue));
    await write(pane);
  };
  const xlsx = async (upTo: number) => ({
    name: `company-${upTo}.xlsx`,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: await companyBook(language, upTo),
  });

  it("come in from an .xlsx, again a month later, from a pivot, without headers, and from a template", async () => {
    const { page, outgoing, errors, context } = await launched.newPage();
    await page.goto(`${server.url}?locale=${language === "fr" ? "fr-FR" : "en-US"}`);
    await isReady(page);
    const pane = page.frameLocator("iframe[name=addin-pane]");
    const part = pane.getByRole("combobox", { name: text(bookTexts.part) });

    await press(pane, text(paneTexts.useMyData));
    await choose(pane, await xlsx(2));
    await part.selectOption({ label: say.sheet });
    await pane.getByRole("radio", { name: new RegExp(`^${say.demand}`) }).check();
    await toWrite(pane);
    expect(await rowsOf(page, "SopDemand")).toEqual([
      ["Alpha", month(1), 10],
      ["Alpha", month(2), 20],
    ]);

    // A month later the sheet of last time is read, and the person sees at once what it would write.
    await press(pane, text(importTexts.importMore));
    const refresh = fill(text(refreshTexts.refresh), { title: say.demand });
    await pane.locator(`input[type=file][aria-label="${refresh}"]`).setInputFiles(await xlsx(3));
    await write(pane);
    expect((await rowsOf(page, "SopDemand")).at(-1)).toEqual(["Alpha", month(3), 30]);

    await press(pane, text(importTexts.importMore));
    await choose(pane, await xlsx(3));
    await part.selectOption({ label: say.pivot });
    await pane.getByRole("radio", { name: new RegExp(`^${say.demand}`) }).check();
    await toWrite(pane);
    expect((await rowsOf(page, "SopDemand")).slice(3)).toEqual([
      ["Gamma", month(1), 5],
      ["Gamma", month(2), 6],
      ["Delta", month(1), 7],
      ["Delta", month(2), 8],
    ]);

    await press(pane, text(importTexts.importMore));
    await choose(pane, { name: "nohead.csv", mimeType: "text/csv", buffer: Buffer.from("0711,2026-01,4\n0712,2026-02,5\n") });
    await pane.getByText(text(importTexts.noHeader)).waitFor();
    await pane.getByRole("radio", { name: new RegExp(`^${say.demand}`) }).check();
    await press(pane, text(importTexts.continue));
    await at(pane, importTexts.whichTitle);
    for (const [place, letter] of ["A", "B", "C"].entries())
      await pane.getByRole("combobox", { name: say.inputs[place] ?? "", exact: true }).selectOption({ label: letter });
    await press(pane, text(importTexts.continue));
    await write(pane);
    expect((await rowsOf(page, "SopDemand")).slice(-2)).toEqual([
      ["0711", month(1), 4],
      ["0712", month(2), 5],
    ]);

    await fillTemplate(page, pane);
    expect(await rowsOf(page, "SopStock")).toEqual([["Alpha", month(3), 80, ""]]);
    expect([outgoing, errors]).toEqual([[], []]);
    await context.close();
  });

  /** Opens the blank template of the stock, which is missing, types a row below its examples and imports the sheet. */
  async function fillTemplate(page: Page, pane: FrameLocator): Promise<void> {
    await pane
      .getByRole("navigation")
      .getByRole("button", { name: text(paneTexts.cycle), exact: true })
      .click();
    await press(pane, text(collectTexts.collectData));
    await press(pane, fill(text(collectTexts.templateOf), { name: say.stock }));
    await pane.getByText(text(collectTexts.templateOpen)).first().waitFor({ timeout: 60_000 });
    const sheetId = await page.evaluate(
      (title) => window.workbench?.engine.sheets().find(({ name }) => name === title)?.id ?? "",
      say.stockSheet,
    );
    for (const [column, cell] of ["Alpha", String(month(3)), "80"].entries()) await typeInto(page, { sheetId, row: 6, column }, cell);
    await page.evaluate((id) => {
      window.workbench?.engine.select({ sheetId: id, row: 3, column: 0, lastRow: 3, lastColumn: 0 });
    }, sheetId);
    await press(pane, text(collectTexts.importData));
    await at(pane, importTexts.whereTitle);
    await pane.getByRole("radio", { name: text(importTexts.selection) }).check();
    await press(pane, text(importTexts.continue));
    await at(pane, importTexts.whatTitle);
    await toWrite(pane);
  }
});

it("the lines of a Parquet file come in as sums, made in a worker of the page", async () => {
  const { page, outgoing, errors, context } = await launched.newPage();
  await page.goto(`${server.url}?locale=en-US`);
  await isReady(page);
  const pane = page.frameLocator("iframe[name=addin-pane]");
  const press = (name: string) => pane.getByRole("button", { name, exact: true }).click({ timeout: 60_000 });
  await press("Use my data");
  await pane.getByRole("radio", { name: "Excel or CSV files" }).check();
  await pane.getByLabel("Choose Excel or CSV files").setInputFiles(resolve(__dirname, "../fixtures/lines/data/lines-zstd.parquet"));
  await press("Continue");
  await press("Add up");
  await pane.getByText("2,493 lines are in 84 sums.").waitFor({ timeout: 60_000 });
  for (const step of ["What is it?", "Which column?", "Write"]) {
    await press("Continue");
    await pane.getByRole("heading", { level: 1, name: step }).waitFor({ timeout: 60_000 });
  }
  await press("Import");
  await pane.getByRole("heading", { level: 1, name: "Imported" }).waitFor({ timeout: 60_000 });
  const rows = await rowsOf(page, "SopDemand");
  // By DuckDB, which wrote the file: 84 sums, the first of them "Boards, small" in January.
  expect([rows.length, rows[0]]).toEqual([84, ["Boards, small", serialOf(2026, 1), 150812.85]]);
  expect([outgoing, errors]).toEqual([[], []]);
  await context.close();
});
