/**
 * Workbooks of the sample stories with their reviews, for tests that begin where loading a sample ends; `test/cycle/samples` and
 * `test/cycle/sample` load the stories themselves.
 */
import type { Language } from "../../src/language/text";
import type { SampleId } from "../../src/samples/all";
import type { ExcelSession } from "./excelSession";
import { openKept } from "./keptWorkbook";

/** Opens a story with its reviews in a workbook that holds nothing yet, as "Try the sample" leaves it. */
export const openSample = (excel: ExcelSession, sample: SampleId, language: Language): Promise<void> =>
  openKept(excel, { sample, language }, () => excel.addin.run("loadSample", { sample }, { language }));
