import { type Language, languageOf } from "../language/text";

/**
 * The language of error sentences on cells: Office's display language where Office is, else the browser's, else English.
 * Read at each error, because Office learns its language only after this script has started. Results never depend on it.
 */
export function messageLanguage(): Language {
  const office = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined)?.displayLanguage;
  return languageOf(office ?? (typeof navigator === "undefined" ? undefined : navigator.language));
}
