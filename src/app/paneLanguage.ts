import { chosenLanguage } from "../cycle/settings/companySettings";
import type { Language } from "../language/text";

/** The language of the pane and of new sheets: Excel's, unless the company's settings choose another. */
export interface PaneLanguage {
  current(): Language;
  /** Reads the choice in the workbook and uses it from now on. */
  follow(): Promise<void>;
}

/**
 * @param displayLanguage Excel's own language, such as `fr-CA`
 * @param readChoice      what the workbook chooses: auto, en or fr
 * @param changed         told when the language changes
 */
export function createPaneLanguage(
  displayLanguage: string | undefined,
  readChoice: () => Promise<string>,
  changed: (language: Language) => void,
): PaneLanguage {
  let language = chosenLanguage("auto", displayLanguage);
  return {
    current: () => language,
    async follow() {
      let choice = "auto";
      try {
        choice = await readChoice();
      } catch {
        // If the settings cannot be read, Excel's language stays; the screens that need the settings say what is wrong.
      }
      const next = chosenLanguage(choice, displayLanguage);
      if (next === language) return;
      language = next;
      changed(next);
    },
  };
}
