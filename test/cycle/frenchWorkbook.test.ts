/** A French workbook is French throughout, in every cell and text; put into English and back, it holds the same data cell by cell. */
import type { SampleId } from "../../src/samples/all";
import type { WorkbookModel } from "../../src/workbench/model";
import { differences, linesOf } from "./bookState";
import { englishIn } from "../support/englishWords";
import { casesOf } from "../support/campaign";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

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

const english = (model: WorkbookModel): string[] =>
  model.sheets
    .filter(({ name }) => !isOther(name))
    .flatMap((sheet) => textsIn(sheet, sheet.name))
    .flatMap(({ at, text }) => englishIn(text).map((word) => `${at}: ${word} in "${text.slice(0, 120)}"`));

/** What of a sheet is not drawn alike: the language that was said when the sample was loaded, none, which the round trip says. */
const saysLanguage = /^[-+] (name SopDashboardData |Chiffres du tableau de bord \d+,\d+ "(auto|fr)" )/;

/** Every run reads the first, a campaign all of them. */
const samples: readonly SampleId[] = ["agriFood", "circuitBoards", "medicalDevices"];

it.each(samples.slice(0, casesOf(samples.length, 1)))(
  "%s holds no English word, and put into English and back holds the same cell by cell",
  async (sample) => {
    await openSample(excel, sample, "fr");
    await excel.addin.run("saveSettings", { language: "fr" }, { language: "fr" });
    const before = await excel.host.document.capture();
    expect(english(before)).toEqual([]);
    expect(await excel.errors()).toEqual([]);
    await excel.addin.run("changeLanguage", { language: "en" }, { language: "en" });
    expect(linesOf(await excel.host.document.capture()).filter((line) => line.startsWith("table SopDemand "))).toEqual([
      expect.stringContaining('["Family","Period","Quantity"]') as unknown,
    ]);
    expect(await excel.errors()).toEqual([]);
    await excel.addin.run("changeLanguage", { language: "fr" }, { language: "fr" });
    const now = linesOf(await excel.host.document.capture());
    expect(differences(linesOf(before), now).filter((line) => !saysLanguage.test(line))).toEqual([]);
  },
  900_000,
);
