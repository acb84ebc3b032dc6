/** Validations of long columns: a list of a person's own among thousands of rows is found, kept in the language, and never replaced unseen. */
import { filledIn } from "../../src/language/text";
import { mostUneven, rulePartsOf } from "../../src/workbook/reading/evenRules";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.close());

const list = (range: Excel.Range, source: string): void => {
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
};

it("are told part by part, and those that change in every row are said to be unknown", async () => {
  const restlessRows = mostUneven + 20;
  const [long, restless, even] = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    list(sheet.getRange("A1:A3000"), "a,b");
    list(sheet.getRange("A701:A1200"), "b,c");
    list(sheet.getRange("A2000"), "c,d");
    for (let row = 1; row <= restlessRows; row += 2) list(sheet.getRange(`B${row}`), `x,${row}`);
    list(sheet.getRange("C1:C3000"), "e,f");
    await context.sync();
    const column = (letter: string, rows: number) => ({ range: sheet.getRange(`${letter}1:${letter}${rows}`), rows });
    return rulePartsOf(context, [column("A", 3_000), column("B", restlessRows), column("C", 3_000)]);
  });
  expect(long?.map(({ row, rows, rule }) => [row, rows, rule?.list?.source])).toEqual([
    [0, 700, "a,b"],
    [700, 500, "b,c"],
    [1_200, 799, "a,b"],
    [1_999, 1, "c,d"],
    [2_000, 1_000, "a,b"],
  ]);
  expect(restless?.some(({ rule }) => rule === undefined)).toBe(true);
  expect(restless?.reduce((sum, { rows }) => sum + rows, 0)).toBe(restlessRows);
  expect(even).toEqual([{ row: 0, rows: 3_000, rule: expect.objectContaining({ list: expect.objectContaining({ source: "e,f" }) }) }]);
});

it("of a long table keep a person's own lists in its language, and ours around them", async () => {
  const { contracts } = excel.addin;
  const rows = Array.from({ length: 1_200 }, (_, place) => ({ Cycle: 46_023 + place, Step: "collect", Status: "in progress" }));
  const intention = filledIn({ en: "test", fr: "essai" });
  const write = (change: object) => excel.addin.applyChanges({ intention, changes: [change as never] }, { language: "en" });
  await write({ kind: "rows", table: contracts.sopCycles, rows: excel.local(rows as never), mode: "append" });
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopCycles").columns.getItemAt(3).getDataBodyRange();
    list(body.getCell(800, 0).getResizedRange(99, 0), "done,in progress");
    await context.sync();
  });
  await write({ kind: "language", table: contracts.sopCycles, language: "fr" });
  const sources = await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopCycles").columns.getItemAt(3).getDataBodyRange();
    const cells = [0, 799, 800, 899, 900, 1_199].map((row) => body.getCell(row, 0).load("dataValidation/rule"));
    await context.sync();
    return cells.map(({ dataValidation }) => dataValidation.rule.list?.source);
  });
  const [ours, theirs] = ["à faire,en cours,terminée,rouverte", "terminée,en cours"];
  expect(sources).toEqual([ours, ours, theirs, theirs, ours, ours]);
});
