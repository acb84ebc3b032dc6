import { chosenLanguage } from "../cycle/settings/readSettings";
import type { Language } from "../language/text";

/** The language that pane and new sheets speak: Excel's, unless the company's settings choose another. */
export interface PaneLanguage {
  current(): Language;
  /** Reads the choice in the workbook and speaks it from now on. */
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
        // A table of settings that cannot be read leaves Excel's language; the screens that need it say what is wrong with it.
      }
      const next = chosenLanguage(choice, displayLanguage);
      if (next === language) return;
      language = next;
      changed(next);
    },
  };
}
