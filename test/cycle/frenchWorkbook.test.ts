/**
 * A French workbook is French throughout, in every cell and text, also with everything in it that a cycle brings, and nothing that is read
 * is cut off; put into English and back, it holds the same data cell by cell.
 */
import type { SampleId } from "../../src/samples/all";
import type { WorkbookModel } from "../../src/workbench/model";
import { tables } from "../../src/domain/tables/catalogue";
import { sheets } from "../../src/sheets/catalogue";
import { differences, linesOf } from "./bookState";
import { cutTexts } from "../support/cutTexts";
import { englishIn } from "../support/englishWords";
import { casesOf, isCampaign } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";
import { liveThroughCycle } from "../support/wholeCycle";

let excel: ExcelSession;
beforeEach(async () => {
  excel = await startExcel("fr-FR");
});
afterEach(() => excel.close());

/** The journal's own tables are never translated; the empty sheet was there before. */
const isOther = (name: string): boolean => name.startsWith("SOP journal") || name === "Sheet1";

/** Parts of a sheet that are read, or stand in a list or beside a cell. */
const read: ReadonlySet<string> = new Set(["v", "name", "text", "tip", "message", "title", "formula1"]);
/** Names of charts and tables, which nobody reads. */
const unread = /charts\.\d+\.name$|tables\.\d+\.name$|title\.visible$/;

/** Every text of a part of the model, with where it stands. */
function textsIn(part: unknown, path: string): { at: string; text: string }[] {
  if (typeof part === "string") {
    const key = /\.([^.]*)$/.exec(path)?.[1] ?? "";
    const isFormula = part.startsWith("=");
    return read.has(key) && !unread.test(path) && !isFormula ? [{ at: path, text: part }] : [];
  }
  if (typeof part !== "object" || part === null) return [];
  // A chart without a title of its own keeps Excel's, and does not show it.
  if ("visible" in part && part.visible === false) return [];
  return Object.entries(part).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** What machines compare: rows as they were frozen, with their fingerprints. */
const forMachines = /^(Données gelées\.rows\.\d+\.4|Prévisions gelées\.rows\.\d+\.6|Plans gelés\.rows\.\d+\.10)\.v$/;

const english = (model: WorkbookModel): string[] =>
  model.sheets
    .filter(({ name }) => !isOther(name))
    .flatMap((sheet) => textsIn(sheet, sheet.name))
    .filter(({ at }) => !forMachines.test(at))
    .flatMap(({ at, text }) => englishIn(text).map((word) => `${at}: ${word} in "${text.slice(0, 120)}"`));

/** What of a sheet is not drawn alike: the language that was said when the sample was loaded, none, which the round trip says. */
const saysLanguage = /^[-+] (name SopDashboardData(?:Kept\d)? |Chiffres du tableau de bord \d+,\d+ "(auto|fr)" )/;

/** Tables and sheets of ours that a workbook has not. */
const missing = (model: WorkbookModel): string[] => {
  const there = new Set([...model.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)), ...model.names.map(({ name }) => name)]);
  return [...tables.map(({ name }) => name), ...Object.values(sheets).map(({ mark }) => mark)].filter((name) => !there.has(name));
};
/** Every run reads the first, a campaign all of them. */
const samples: readonly [SampleId, ...SampleId[]] = ["agriFood", "circuitBoards", "medicalDevices"];

it("with everything of a cycle in it holds no English word and cuts no text", async () => {
  await openSample(excel, samples[0], "fr");
  await excel.addin.run("saveSettings", { language: "fr" }, { language: "fr" });
  await liveThroughCycle(excel);
  const lived = await excel.host.document.capture();
  expect(missing(lived)).toEqual([]);
  // Those tables hold what can be said, not a heading alone.
  const saidIn = async (table: "sopOptions" | "sopHealth" | "sopImportNotes", column: string) =>
    new Set(
      (await excel.addin.readTable(excel.addin.contracts[table])).rows.map((row) => (row as Readonly<Record<string, unknown>>)[column]),
    );
  expect((await saidIn("sopImportNotes", "Reason")).size).toBeGreaterThanOrEqual(10);
  expect((await saidIn("sopOptions", "Option")).size).toBeGreaterThanOrEqual(2);
  expect((await saidIn("sopHealth", "Signal")).size).toBeGreaterThanOrEqual(2);
  expect(english(lived)).toEqual([]);
  expect(cutTexts(lived)).toEqual([]);
}, 900_000);

it.each(samples.slice(0, casesOf(samples.length, 1)))(
  "%s holds no English word, cuts no text in either language, and put into English and back holds the same cell by cell",
  async (sample) => {
    await openSample(excel, sample, "fr");
    await excel.addin.run("saveSettings", { language: "fr" }, { language: "fr" });
    const before = await excel.host.document.capture();
    expect(english(before)).toEqual([]);
    expect(cutTexts(before)).toEqual([]);
    expect(await excel.errors()).toEqual([]);
    await excel.addin.run("changeLanguage", { language: "en" }, { language: "en" });
    const inEnglish = await excel.host.document.capture();
    expect(cutTexts(inEnglish)).toEqual([]);
    expect(linesOf(inEnglish).filter((line) => line.startsWith("table SopDemand "))).toEqual([
      expect.stringContaining('["Family","Period","Quantity"]') as unknown,
    ]);
    expect(await excel.errors()).toEqual([]);
    // Every run puts a smaller workbook into the other language and back, see `changeLanguage`.
    if (!isCampaign) return;
    await excel.addin.run("changeLanguage", { language: "fr" }, { language: "fr" });
    const now = linesOf(await excel.host.document.capture());
    expect(differences(linesOf(before), now).filter((line) => !saysLanguage.test(line))).toEqual([]);
  },
  900_000,
);
