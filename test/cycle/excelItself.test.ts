/** What the add-in asks of Excel itself: whether cells have answers from it, and to open the pane with the file. */
import { fill, inLanguage } from "../../src/language/text";
import { functionsMetadata } from "../../src/tooling/functions/metadata";
import { workbookMessages } from "../../src/workbook/messages";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
beforeAll(async () => {
  excel = await startExcel();
  await excel.addin.run("drawDataChecks", {}, { language: "en", today: 46030 });
}, 120_000);
afterAll(() => excel.close());

const at = (sheet: string | undefined, formula: string) =>
  excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const found = sheet === undefined ? worksheets.add("My notes") : worksheets.getItem(sheet);
    found.getRange("P40").formulas = excel.local([[formula]]);
    await context.sync();
  });
const check = () => excel.addin.checkAnswers({ first: 0, second: 0 });

it("says nothing while every cell has its answer, nor of sheets that are not ours", async () => {
  await expect(check()).resolves.toBeUndefined();
  await at(undefined, "=SOP.NOTHING(1)");
  await expect(check()).resolves.toBeUndefined();
});

it("names the first cell of ours that Excel does not know the function of", async () => {
  await at("Data checks", "=SOP.NOTHING(1)");
  await expect(check()).rejects.toMatchObject({ code: "unknownFunctions", detail: { sheet: "Data checks", address: "P40", count: 1 } });
});

it("tells waiting from unknown: a function whose add-in does not answer", async () => {
  await at("Data checks", "=SOP.LOAD({1},{2})");
  await excel.engine.calculation.settle();
  await expect(check()).resolves.toBeUndefined();
  const functions = functionsMetadata("https://localhost", "en").functions as never;
  excel.engine.setFunctions("SOP", functions, () => ({ ok: false, code: "#BUSY!", message: "The add-in is gone." }));
  await at("Data checks", "=SOP.LOAD({1},{3})");
  await excel.engine.calculation.settle();
  await expect(check()).rejects.toMatchObject({ code: "staysBusy", detail: { sheet: "Data checks", address: "P40", count: 1 } });
});

it("says in both languages what helps", () => {
  const detail = { sheet: "Data checks", address: "P40", count: 3 };
  expect(fill(inLanguage(workbookMessages.staysBusy, "en"), detail)).toContain("sheet Data checks, cell P40 shows #BUSY! (cells: 3)");
  expect(fill(inLanguage(workbookMessages.unknownFunctions, "fr"), detail)).toContain("la cellule P40 affiche #NOM?");
});

it("keeps in the file whether Excel opens the pane with it", async () => {
  const { opensWithFile, openWithFile } = excel.addin;
  expect(await opensWithFile()).toBe(false);
  await openWithFile(true);
  expect(await opensWithFile()).toBe(true);
  expect(excel.host.document.settings).toMatchObject({ "Office.AutoShowTaskpaneWithDocument": true });
  await excel.run(async (context) => {
    context.workbook.settings.add("GridSopDemandGrid", "typed since");
    await context.sync();
  });
  await openWithFile(false);
  // Nothing else that the file keeps for the add-in is taken away.
  expect(excel.host.document.settings).toMatchObject({ GridSopDemandGrid: "typed since" });
  expect(Object.keys(excel.host.document.settings)).not.toContain("Office.AutoShowTaskpaneWithDocument");
});
