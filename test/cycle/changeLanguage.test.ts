/** A workbook put into the other language and back: tables, sheets, a person's own formulas, the steps of before. */
import type { HistoryEntry } from "../../src/workbook/writing/recovery/undo";
import { builtFrom, threeFamilies } from "../support/threeFamilies";
import type { ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await builtFrom({
    ...threeFamilies(),
    SopLogistics: [
      { Period: 46023, Category: "storage", Amount: 30 },
      { Period: 46023, Category: "customs", Amount: 5 },
    ],
    SopSettings: [{ Key: "currency", Value: "CHF" }],
  });
}, 240_000);
afterAll(() => excel.close());

const into = (language: "en" | "fr") => excel.addin.run("changeLanguage", { language }, { language });
const bodyOf = (table: string): Promise<unknown[][]> =>
  excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange();
    range.load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
const sheetNames = (): string[] => excel.engine.sheets().map(({ name }) => name);
const data = async (): Promise<unknown> => {
  const tables = await excel.run(async (context) => {
    const found = context.workbook.tables;
    found.load("items/name");
    await context.sync();
    return found.items.map(({ name }) => name).filter((name) => name !== "SopJournal" && name !== "SopPen");
  });
  return Promise.all(tables.map(async (name) => [name, await bodyOf(name)]));
};

it("renames headers, words, lists and sheets as one step that is undone as one, and formulas follow", async () => {
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.add("Mine");
    own.getRange("A1:A2").formulas = [["=SUM(SopDemand[Quantity])"], ["=SUM(SopLogistics[Amount])"]];
    await context.sync();
  });
  const gap = await excel.named("SopGap");
  const own = await excel.cells("Mine", { row: 0, column: 0, rows: 2, columns: 1 });
  const before = await data();

  await into("fr");
  expect((await bodyOf("SopDemand"))[0]).toEqual(["Famille", "Période", "Quantité"]);
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["Catégorie", "stockage", "customs"]);
  expect(await bodyOf("SopSettings")).toEqual([
    ["Clé", "Valeur"],
    ["devise", "CHF"],
    ["langue", "fr"],
  ]);
  expect(await excel.cells("Mine", { row: 0, column: 0, rows: 2, columns: 1 })).toEqual(own);
  expect(await excel.named("SopGap")).toEqual(gap);
  expect(await excel.errors()).toEqual([]);
  expect(sheetNames()).toEqual(expect.arrayContaining(["Accueil", "Demande", "Revue des capacités", "Tableau de bord"]));
  expect(await excel.addin.readBookLanguage()).toBe("fr");

  const [entry] = await excel.addin.readHistory();
  expect(entry).toMatchObject({ intention: "Le classeur en français", undoable: true });
  expect(await excel.addin.undoEntry(entry as HistoryEntry, "en")).toEqual([]);
  expect(await data()).toEqual(before);
  expect(sheetNames()).toEqual(expect.arrayContaining(["Home", "Demand", "Supply review", "Dashboard"]));
  expect(await excel.named("SopGap")).toEqual(gap);
  expect(await excel.errors()).toEqual([]);
  expect(excel.problems()).toEqual([]);
}, 400_000);

it("comes back cell by cell from the other language, and keeps the steps of before undoable", async () => {
  const { contracts, applyChanges } = excel.addin;
  const intention = { en: "a cost", fr: "un coût" } as never;
  const rows = excel.local([{ Period: 46054, Category: "handling", Family: null, Amount: 7 }]);
  await applyChanges({ intention, changes: [{ kind: "rows", table: contracts.sopLogistics, rows, mode: "append" }] }, { language: "en" });
  await excel.addin.run("saveSettings", { language: "en" }, { language: "en" });
  const english = await data();
  await into("fr");
  await into("en");
  expect(await data()).toEqual(english);
  expect(sheetNames()).toEqual(expect.arrayContaining(["Home", "Demand", "Supply review", "Dashboard"]));
  await into("fr");
  const entry = (await excel.addin.readHistory()).find((one) => one.intention === "a cost");
  expect(entry?.undoable).toBe(true);
  expect(await excel.addin.undoEntry(entry as HistoryEntry, "fr")).toEqual([]);
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["Catégorie", "stockage", "customs"]);
}, 900_000);

it("gives back what somebody had said in a way of their own", async () => {
  await excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopLogistics");
    table.getDataBodyRange().getCell(0, 1).values = [["Stockage"]];
    table.columns.getItem("Montant").getHeaderRowRange().values = [["montant"]];
    await context.sync();
  });
  await into("en");
  expect((await bodyOf("SopLogistics")).slice(0, 2).map((line) => [line[1], line[3]])).toEqual([
    ["Category", "Amount"],
    ["storage", 30],
  ]);
  const [entry] = await excel.addin.readHistory();
  await excel.addin.undoEntry(entry as HistoryEntry, "fr");
  expect((await bodyOf("SopLogistics")).slice(0, 2).map((line) => [line[1], line[3]])).toEqual([
    ["Catégorie", "montant"],
    ["Stockage", 30],
  ]);
}, 400_000);
