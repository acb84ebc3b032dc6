/** A workbook put into the other language and back: tables, sheets, a person's own formulas, the steps of before. */
import type { HistoryEntry } from "../../src/workbook/writing/recovery/undo";
import { differences, linesOf } from "./bookState";
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
    SopSettings: [
      { Key: "currency", Value: "CHF" },
      { Key: "language", Value: "en" },
    ],
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
let english: string[];

it("renames headers, words, lists and sheets, and formulas follow", async () => {
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.add("Mine");
    own.getRange("A1:A2").formulas = [["=SUM(SopDemand[Quantity])"], ["=SUM(SopLogistics[Amount])"]];
    await context.sync();
  });
  const gap = await excel.named("SopGap");
  const own = await excel.cells("Mine", { row: 0, column: 0, rows: 2, columns: 1 });
  english = linesOf(await excel.host.document.capture());
  const { contracts, applyChanges } = excel.addin;
  const intention = { en: "a cost", fr: "un coût" } as never;
  const rows = excel.local([{ Period: 46054, Category: "handling", Family: null, Amount: 0 }]);
  await applyChanges({ intention, changes: [{ kind: "rows", table: contracts.sopLogistics, rows, mode: "append" }] }, { language: "en" });

  await into("fr");
  expect((await bodyOf("SopDemand"))[0]).toEqual(["Famille", "Période", "Quantité"]);
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["Catégorie", "stockage", "customs", "manutention"]);
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
}, 240_000);

it("keeps the steps of before undoable", async () => {
  const entry = (await excel.addin.readHistory()).find((one) => one.intention === "a cost");
  expect(entry?.undoable).toBe(true);
  expect(await excel.addin.undoEntry(entry as HistoryEntry, "fr")).toEqual([]);
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["Catégorie", "stockage", "customs"]);
}, 60_000);

it("comes back with every cell, format and drawn sheet as it was first, also where somebody had said it otherwise", async () => {
  await saySomething("Stockage", "montant");
  await into("en");
  expect(differences(english, linesOf(await excel.host.document.capture()))).toEqual([]);
  expect(excel.problems()).toEqual([]);
}, 240_000);

it("is undone as one step, which gives back what somebody had said", async () => {
  await undoLast();
  expect((await bodyOf("SopLogistics")).slice(0, 2).map((line) => [line[1], line[3]])).toEqual([
    ["Catégorie", "montant"],
    ["Stockage", 30],
  ]);
  await saySomething("stockage", "Montant");
  await undoLast();
  expect(differences(english, linesOf(await excel.host.document.capture()))).toEqual([]);
  expect(await excel.errors()).toEqual([]);
}, 240_000);

/** Spells a word and a header of the French costs, as a person may. */
const saySomething = (word: string, header: string): Promise<void> =>
  excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopLogistics");
    table.getDataBodyRange().getCell(0, 1).values = [[word]];
    table.getHeaderRowRange().getCell(0, 3).values = [[header]];
    await context.sync();
  });

async function undoLast(): Promise<void> {
  const entry = (await excel.addin.readHistory()).find(
    ({ undoable, intention }) => undoable && /^(Le classeur en|The workbook in)/.test(intention),
  );
  expect(await excel.addin.undoEntry(entry as HistoryEntry, "fr")).toEqual([]);
}
