import { fill, inLanguage, type Language } from "../language/text";
import { workbookMessages } from "../workbook/messages";
import { paneTexts } from "../taskpane/texts/paneTexts";
import { WorkbookError } from "../workbook/errors";

/** Says in a sentence what happened, where, and what to do. A failure that nobody foresaw says what is known of it. */
export function explainFailure(failure: unknown, language: Language): string {
  if (failure instanceof WorkbookError) return fill(inLanguage(workbookMessages[failure.code], language), failure.detail);
  return fill(inLanguage(paneTexts.unexpected, language), { message: failure instanceof Error ? failure.message : String(failure) });
}
