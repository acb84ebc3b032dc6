import { languageOf, type Language } from "../i18n/text";

/** The language the person reads Excel in; sheet titles and notes are written in it. */
export function displayLanguage(): Language {
  return languageOf(Office.context.displayLanguage);
}
