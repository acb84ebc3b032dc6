/** Starts the engine with a list of its plugins; the same in a page and in Node. */
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import type { ILocales, Plugin, PluginCtor } from "@univerjs/core";
import type { Language } from "../../language/text";

/** A plugin, or a plugin with its configuration. Presets overlap: the first configuration of a plugin wins. */
export type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown?];

export function startUniver(entries: PluginEntry[], language: Language, words: Record<Language, object>, dark: boolean): Univer {
  const locale = language === "fr" ? LocaleType.FR_FR : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: { [locale]: words[language] } as ILocales,
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
