import { fill, type Language } from "../i18n/text";
import { workbookMessages } from "../i18n/workbookMessages";
import { paneTexts } from "../taskpane/texts/paneTexts";
import { WorkbookError } from "../workbook/errors";

/** The sentence of any failure: what happened, where, what to do. A failure nobody foresaw says what it knows. */
export function explainFailure(failure: unknown, language: Language): string {
  if (failure instanceof WorkbookError) return fill(workbookMessages[failure.code][language], failure.detail);
  return fill(paneTexts.unexpected[language], { message: failure instanceof Error ? failure.message : String(failure) });
}
