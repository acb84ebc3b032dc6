/** A setting in words: its value as people read it, and why another one is not taken. */
import type { SettingDeclaration } from "../../../domain/settings/declarations";
import type { SettingRefusal } from "../../../domain/settings/readSettings";
import { formatNumber, formatPercent } from "../../../language/format";
import { fill, inLanguage, type Language } from "../../../language/text";
import { settingRefusals, settingsTexts } from "../../texts/settingsTexts";

/** The value in a sentence, with its unit. */
export function shownValue(declaration: SettingDeclaration, value: string | number, language: Language): string {
  if (declaration.kind === "choice")
    return inLanguage(declaration.choices.find((choice) => choice.value === value)?.title, language) ?? String(value);
  if (typeof value === "string") return value === "" ? inLanguage(settingsTexts.blank, language) : value;
  return declaration.kind === "share" ? formatPercent(value, language, { most: 2 }) : formatNumber(value, language, { most: 4 });
}

/** The sentence under a field whose value is not taken. */
export function refusalSentence(declaration: SettingDeclaration, why: SettingRefusal, language: Language): string {
  const values: Record<string, string> = { example: shownValue(declaration, declaration.usual, language) };
  if ("longest" in declaration) values["longest"] = formatNumber(declaration.longest, language);
  if ("least" in declaration) {
    values["least"] = shownValue(declaration, declaration.least, language);
    values["most"] = shownValue(declaration, declaration.most, language);
  }
  return fill(inLanguage(settingRefusals[why], language), values);
}
