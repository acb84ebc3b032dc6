/** Starts the engine with a list of its plugins; the same in a page and in Node. */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import type { ILocales, Plugin, PluginCtor } from "@univerjs/core";
import type { Language } from "../../language/text";

/** A plugin, or a plugin with its configuration. Presets overlap: the first configuration of a plugin wins. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown?];

/** What the engine says while it calculates; its own languages have no words for it, and their keys would be shown. */
const progressWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    analyzing: "Looking at the formulas",
    calculating: "Calculating",
    "array-analysis": "Looking at arrays",
    "array-calculation": "Calculating arrays",
    done: "Done",
  },
  fr: {
    analyzing: "Analyse des formules",
    calculating: "Calcul en cours",
    "array-analysis": "Analyse des matrices",
    "array-calculation": "Calcul des matrices",
    done: "Terminé",
  },
};

/** The words of the engine with those that it lacks. */
function allWords(words: Readonly<Record<string, unknown>>, language: Language): object {
  const ofFormulas = words["sheets-formula"] as object | undefined;
  return { ...words, "sheets-formula": { ...ofFormulas, progress: progressWords[language] } };
}

export function startUniver(entries: PluginEntry[], language: Language, words: Record<Language, object>, dark: boolean): Univer {
  const locale = language === "fr" ? LocaleType.FR_FR : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [locale]: allWords(words[language] as Readonly<Record<string, unknown>>, language) } as ILocales,
    logLevel: LogLevel.ERROR,
    darkMode: dark,
  });
  const seen = new Set<string>();
  for (const entry of entries) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry];
    if (seen.has(plugin.pluginName)) continue;
    seen.add(plugin.pluginName);
    univer.registerPlugin(plugin, options as never);
  }
  return univer;
}
