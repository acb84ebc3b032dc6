/** A workbook put into the other language and back: tables, sheets, a person's own formulas, the steps of before. */
import { sopLogistics } from "../../src/domain/collect/sopLogistics";
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
const logisticsSheet = (language: "en" | "fr"): string => sopLogistics.title[language];

/** Formulas of a person's own over headers and words that become others; the one with SEARCH cannot be told. */
const ownFormulas = [
  "=SUM(SopDemand[Quantity])",
  "=SUM(SopLogistics[Amount])",
  '=SUMIF(SopLogistics[Category],"storage",SopLogistics[Amount])',
  "=SUMIFS(SopLogistics[Amount],SopLogistics[Category],B1)",
  `=COUNTIF('${logisticsSheet("en")}'!B:B,"storage")`,
  '=INDEX(SopSettings[Value],MATCH("currency",SopSettings[Key],0))',
  '=SUMPRODUCT((SopLogistics[Category]="storage")*(SopLogistics[Category]<>B2))',
  '=IF(COUNTIFS(SopLogistics[Category],"<>storage")>0,"x","y")',
  '=COUNT(SEARCH("storage",SopLogistics[Category]))',
  '=COUNTIF(MyCategories,"storage")',
  '=COUNTA(INDIRECT("SopLogistics[Category]"))',
];
const formulaBeside = '=IF([@Category]="storage",1,0)';
const mine = { row: 0, column: 0, rows: 8, columns: 1 };

it("renames headers, words, lists and sheets, and formulas follow", async () => {
  await excel.run(async (context) => {
    const own = context.workbook.worksheets.add("Mine");
    own.getRange("A1:A11").formulas = ownFormulas.map((formula) => [formula]);
    context.workbook.names.add("MyCategories", "=SopLogistics[Category]");
    own.getRange("B1:B2").formulas = [["storage"], ["handling"]];
    context.workbook.tables.getItem("SopLogistics").columns.add(undefined, [["Stored"], [formulaBeside], [formulaBeside]]);
    await context.sync();
    addOwnRules(context, own);
    await context.sync();
  });
  const gap = await excel.named("SopGap");
  const own = await excel.cells("Mine", mine);
  expect(own.slice(2, 8).flat()).toEqual([30, 30, 1, "CHF", 1, "x"]);
  english = linesOf(await excel.host.document.capture());
  const { contracts, applyChanges } = excel.addin;
  const intention = { en: "a cost", fr: "un coût" } as never;
  const rows = excel.local([{ Period: 46054, Category: "handling", Family: null, Amount: 0 }]);
  await applyChanges({ intention, changes: [{ kind: "rows", table: contracts.sopLogistics, rows, mode: "append" }] }, { language: "en" });

  expect(await excel.addin.readOwnWords("fr")).toEqual({
    changed: [
      ...[3, 5, 6, 7, 8, 10].map((row) => `Mine!A${row}`),
      ...[5, 6, 7].map((row) => `${logisticsSheet("en")}!E${row}`),
      "Mine!B1",
      "Mine!B2",
    ],
    unclear: ["Mine!A9", "Mine!A11"],
    rules: [`${logisticsSheet("en")}!B5`, `${logisticsSheet("en")}!D5`, "Mine!D1", "Mine!D2", "Mine!D3"],
  });
  await into("fr");
  expect((await bodyOf("SopDemand"))[0]).toEqual(["Famille", "Période", "Quantité"]);
  expect((await bodyOf("SopLogistics")).map((line) => line[1])).toEqual(["Catégorie", "stockage", "customs", "manutention"]);
  expect(await bodyOf("SopSettings")).toEqual([
    ["Clé", "Valeur"],
    ["devise", "CHF"],
    ["langue", "fr"],
  ]);
  // A cost of 0 for handling has come since.
  expect(await excel.cells("Mine", mine)).toEqual(own);
  expect(await excel.cells("Mine", { row: 0, column: 1, rows: 2, columns: 1 })).toEqual([["stockage"], ["manutention"]]);
  expect((await bodyOf("SopLogistics")).map((line) => line[4])).toEqual(["Stored", ...Array(3).fill('=IF([@Catégorie]="stockage",1,0)')]);
  expect(await excel.named("SopGap")).toEqual(gap);
  expect(await excel.errors()).toEqual([]);
  expect(sheetNames()).toEqual(expect.arrayContaining(["Accueil", "Demande", "Revue des capacités", "Tableau de bord"]));
  expect(await excel.addin.readBookLanguage()).toBe("fr");
  // What a person put in place of our list stays in its place, in French; their other rules stay as they are.
  expect(await listsOf("SopLogistics")).toEqual(["stockage,customs", "stockage,customs", expect.stringMatching(/^approvisionnement,/)]);
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
  // Formulas that stand elsewhere by now are found again.
  await moveMine("1:1", "Down");
  await undoLast();
  await moveMine("1:1", "Up");
  expect(differences(english, linesOf(await excel.host.document.capture()))).toEqual([]);
  expect(await excel.errors()).toEqual([]);
}, 240_000);

/** Rules of a person's own over words of ours, and one that concerns none of them. */
function addOwnRules(context: Excel.RequestContext, own: Excel.Worksheet): void {
  const { columns } = context.workbook.tables.getItem("SopLogistics");
  const category = columns.getItem("Category").getDataBodyRange();
  const amount = columns.getItem("Amount").getDataBodyRange();
  category.conditionalFormats.add("CellValue" as Excel.ConditionalFormatType).cellValue.rule = {
    ...{ formula1: '="storage"', operator: "EqualTo" as Excel.ConditionalCellValueOperator },
  };
  amount.conditionalFormats.add("Custom" as Excel.ConditionalFormatType).custom.rule.formula = '=$B5="storage"';
  amount.conditionalFormats.add("CellValue" as Excel.ConditionalFormatType).cellValue.rule = {
    ...{ formula1: "=20", operator: "GreaterThan" as Excel.ConditionalCellValueOperator },
  };
  const list = (range: Excel.Range, source: string): void => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  };
  list(category, "storage,customs");
  list(own.getRange("D1"), "storage,customs");
  list(own.getRange("D2"), '=INDIRECT("SopLogistics[Category]")');
  own.getRange("D3").dataValidation.rule = { custom: { formula: '=COUNTIFS(MyCategories,"storage")>0' } };
  list(own.getRange("D4"), "Nord,Sud");
  list(own.getRange("D5"), "=$B$1:$B$2");
}

/** What can be chosen in each row of the second column of a table. */
const listsOf = (table: string): Promise<unknown[]> =>
  excel.run(async (context) => {
    const column = context.workbook.tables.getItem(table).getDataBodyRange().getColumn(1);
    const cells = [0, 1, 2].map((row) => column.getCell(row, 0).load("dataValidation/rule"));
    await context.sync();
    return cells.map(({ dataValidation }) => dataValidation.rule.list?.source);
  });

/** Spells a word and a header of the French costs, as a person may. */
const saySomething = (word: string, header: string): Promise<void> =>
  excel.run(async (context) => {
    const table = context.workbook.tables.getItem("SopLogistics");
    table.getDataBodyRange().getCell(0, 1).values = [[word]];
    table.getHeaderRowRange().getCell(0, 3).values = [[header]];
    await context.sync();
  });

/** Inserts or deletes a row of the person's own sheet. */
const moveMine = (rows: string, shift: "Down" | "Up"): Promise<void> =>
  excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Mine").getRange(rows);
    if (shift === "Down") range.insert("Down" as Excel.InsertShiftDirection);
    else range.delete("Up" as Excel.DeleteShiftDirection);
    await context.sync();
  });

async function undoLast(): Promise<void> {
  const entry = (await excel.addin.readHistory()).find(
    ({ undoable, intention }) => undoable && /^(Le classeur en|The workbook in)/.test(intention),
  );
  expect(await excel.addin.undoEntry(entry as HistoryEntry, "fr")).toEqual([]);
}
