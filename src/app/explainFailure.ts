import { fill, inLanguage, type Language } from "../language/text";
import { workbookMessages } from "../workbook/messages";
import { paneTexts } from "../taskpane/texts/paneTexts";
import { WorkbookError } from "../workbook/errors";

/** The sentence of any failure: what happened, where, what to do. A failure nobody foresaw says what it knows. */
export function explainFailure(failure: unknown, language: Language): string {
  if (failure instanceof WorkbookError) return fill(inLanguage(workbookMessages[failure.code], language), failure.detail);
  return fill(inLanguage(paneTexts.unexpected, language), { message: failure instanceof Error ? failure.message : String(failure) });
}
