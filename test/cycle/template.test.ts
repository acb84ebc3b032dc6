/** A template made in the workbook, filled in, imported from where it stands, kept when it is asked for again, and undone. */
import { proposePlan } from "../../src/import/propose";
import { understand } from "../../src/import/understand";
import type { HistoryEntry } from "../../src/workbook/writing/recovery/undo";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel("fr-FR");
}, 120_000);
afterAll(() => excel.close());

const make = () => excel.addin.run("makeTemplate", { table: "SopDemand" }, { language: "fr" });
const typed = (row: number, cells: unknown[]) =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Modèle Demande");
    sheet.getRangeByIndexes(row, 0, 1, cells.length).values = excel.local([cells]);
    sheet.getRange("A4").select();
    await context.sync();
  });

it("is filled in and imported without its examples", async () => {
  await make();
  await typed(6, ["Alpha", 46054, 12]);
  await typed(7, ["Alpha", 46082, 14]);
  const context = await excel.addin.readImportContext();
  const grid = await excel.addin.readSelection();
  expect(grid.cells).toHaveLength(5);
  const plan = proposePlan(understand(grid, "month"), "demand", context);
  const result = await excel.addin.previewImport(grid, plan, context);
  expect([result.imported, result.rejected.map(({ reason }) => reason.code)]).toEqual([2, ["exampleRow", "exampleRow"]]);
  await excel.addin.run("importDataset", { grid, result, mode: "append" }, { language: "fr" });
  const demand = await excel.addin.readTable(excel.addin.contracts.sopDemand);
  // 46054 and 46082 are 1 February and 1 March 2026.
  expect(demand.rows).toEqual([
    { Family: "Alpha", Period: 46054, Quantity: 12 },
    { Family: "Alpha", Period: 46082, Quantity: 14 },
  ]);
});

it("is left as it is when it is asked for again, and offers the words of its columns", async () => {
  await make();
  const filled = await excel.cells("Modèle Demande", { row: 6, column: 0, rows: 2, columns: 3 });
  expect(filled).toEqual([
    ["Alpha", 46054, 12],
    ["Alpha", 46082, 14],
  ]);
  await excel.addin.run("makeTemplate", { table: "SopFamilies" }, { language: "fr" });
  const list = await excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Modèle Familles de produits").getRange("E7");
    dataValidation.load("rule");
    await context.sync();
    return dataValidation.rule.list?.source;
  });
  expect(list).toBe("stock,commande");
});

it("can be undone and done again", async () => {
  const [entry] = await excel.addin.readHistory();
  expect(entry?.intention).toBe("Modèle\u202f: Familles de produits");
  const sheets = () => excel.engine.sheets().map(({ name }) => name);
  await excel.addin.undoEntry(entry as HistoryEntry, "fr");
  expect(sheets()).not.toContain("Modèle Familles de produits");
  const [undone] = await excel.addin.readHistory();
  await excel.addin.undoEntry(undone as HistoryEntry, "fr");
  expect(sheets()).toContain("Modèle Familles de produits");
  const head = await excel.cells("Modèle Familles de produits", { row: 3, column: 0, rows: 1, columns: 1 });
  expect(head).toEqual([["Famille"]]);
  expect(excel.problems()).toEqual([]);
});
