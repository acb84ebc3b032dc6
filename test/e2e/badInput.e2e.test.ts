/** A French planner brings in a dirty export: what is on the screen before anything is written, and what the sheets hold after. */
import type { FrameLocator, Page } from "playwright-core";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { isReady } from "./sheet";

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

/** As Excel writes "CSV (séparateur : point-virgule)": Windows-1252, no-break spaces in numbers, days, months in letters. */
const dirty = [
  "Famille;Mois;Quantité",
  "Éclairage;31/12/2026;1\u00a0234,56",
  "Éclairage;févr. 2026;abc",
  "Panneaux;nov. 2026;12,5",
  "Panneaux;S05 2026;3",
  "=HYPERLINK(1);31/12/2026;7",
  "Total;31/12/2026;1254,06",
  "Panneaux;31/12/2026;8",
  "Panneaux;31/12/2026;9",
  "Cartes;sept. 2026;1",
  "Cartes;31/12/2026;2",
].join("\r\n");
const bytes = Buffer.from(Uint8Array.from([...dirty], (letter) => letter.charCodeAt(0)));

const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("button", { name, exact: true });

interface TableCells {
  sheet: string;
  rows: string[][];
  formulas: string[];
}

const tableCells = (page: Page, name: string): Promise<TableCells> =>
  page.evaluate(async (wanted) => {
    const engine = window.workbench?.engine;
    if (!engine) throw new Error("The page has no workbench.");
    await engine.calculation.settle();
    const table = engine.tables().find((one) => one.name === wanted);
    if (!table) throw new Error(`There is no table ${wanted}.`);
    const area = { sheetId: table.sheetId, ...table.range, row: table.range.row + 1 };
    const cells = engine.read(area);
    return {
      sheet: engine.sheets().find(({ id }) => id === table.sheetId)?.name ?? "",
      rows: cells.map((line) => line.map(({ value }) => String(value ?? ""))),
      formulas: cells.flatMap((line) => line.flatMap(({ formula }) => (formula === undefined ? [] : [formula]))),
    };
  }, name);

it("shows a French planner every problem of a dirty file before writing, and lists each row left out on a sheet", async () => {
  const { page, outgoing, errors, context } = await launched.newPage();
  await page.goto(`${server.url}?locale=fr-FR`);
  await isReady(page);
  const pane = page.frameLocator("iframe[name=addin-pane]");
  await button(pane, "Utiliser mes données").click();
  await pane.getByRole("radio", { name: "Des fichiers Excel ou CSV" }).check();
  const file = { name: "demande brute.csv", mimeType: "text/csv", buffer: bytes };
  await pane.getByLabel("Choisir des fichiers Excel ou CSV").setInputFiles([file]);
  await button(pane, "Continuer").click();
  await button(pane, "Continuer").click();

  // The preview: figures as read, every reason, every remark; nothing is written yet.
  await pane.getByText("«\u202fabc\u202f» n'est pas un nombre").waitFor();
  const preview = (await pane.locator("body").innerText()).replace(/[\u00a0\u202f]/g, " ");
  for (const words of [
    "1 234,56",
    "déc. 2026",
    "Éclairage",
    "demande brute.csv, ligne 3",
    "demande brute.csv, ligne 5",
    "« S05 2026 » est une semaine, ni une date ni un mois",
    "« Total » est un total, pas une ligne de données",
  ])
    expect(preview).toContain(words);
  await button(pane, /^Bon à savoir/).click();
  await pane.getByText(/^Cartes.+aucun chiffre pour 2 mois.+oct\. 2026, nov\. 2026/).waitFor();
  await pane.getByText(/=HYPERLINK\(1\).+écrit en texte/).waitFor();
  expect(await page.evaluate(() => window.workbench?.engine.tables().length)).toBe(0);

  await button(pane, "Continuer").click();
  await button(pane, "Importer").click();
  await pane
    .getByText(/lignes? écartée|n'ont pas été|Notes d'import/)
    .first()
    .waitFor();

  const demand = await tableCells(page, "SopDemand");
  const notes = await tableCells(page, "SopImportNotes");
  expect(notes.sheet).toBe("Notes d'import");
  expect([...demand.formulas, ...notes.formulas]).toEqual([]);
  const filled = demand.rows.filter(([family]) => family !== "");
  expect(filled.map(([family, , quantity]) => [family, quantity])).toEqual([
    ["Éclairage", "1234.56"],
    ["Panneaux", "12.5"],
    ["=HYPERLINK(1)", "7"],
    ["Panneaux", "8"],
    ["Cartes", "1"],
    ["Cartes", "2"],
  ]);
  expect(notes.rows.map(([source, row, , reason]) => [source, row, reason])).toEqual([
    ["demande brute.csv > SopDemand", "3", "«\u202fabc\u202f» n'est pas un nombre"],
    ["demande brute.csv > SopDemand", "5", "«\u202fS05 2026\u202f» est une semaine, ni une date ni un mois"],
    ["demande brute.csv > SopDemand", "7", "«\u202fTotal\u202f» est un total, pas une ligne de données"],
    ["demande brute.csv > SopDemand", "9", "même clé que la ligne 8"],
  ]);
  expect(notes.rows.every(([, , , , fix]) => fix !== "")).toBe(true);
  expect(filled.length + notes.rows.length).toBe(10);
  expect(outgoing).toEqual([]);
  expect(errors).toEqual([]);
  await context.close();
}, 240_000);
