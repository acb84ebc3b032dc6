/** A setting as people read and type it: shares in per cent, choices by their title, days as text. */
import { readSetting, type SettingRefusal } from "../../../domain/settings/readSettings";
import { settings, type SettingDeclaration, type SettingId } from "../../../domain/settings/declarations";
import { formatNumber, formatPercent } from "../../../language/format";
import { fill, inLanguage, type Language } from "../../../language/text";
import { settingRefusals, settingsTexts } from "../../texts/settingsTexts";

/** The value in a sentence, with its unit. */
export function shownValue(id: SettingId, value: string | number, language: Language): string {
  const declaration: SettingDeclaration = settings[id];
  if (declaration.kind === "choice")
    return inLanguage(declaration.choices.find((choice) => choice.value === value)?.title, language) ?? String(value);
  if (typeof value === "string") return value === "" ? inLanguage(settingsTexts.blank, language) : value;
  return declaration.kind === "share" ? formatPercent(value, language, { most: 2 }) : formatNumber(value, language, { most: 4 });
}

/** The value as it stands in its field: a share without its sign, which stands beside the field. */
export function typedValue(id: SettingId, value: string | number, language: Language): string {
  if (typeof value === "string") return value;
  const number = settings[id].kind === "share" ? Number((value * 100).toPrecision(12)) : value;
  return String(number).replace(".", language === "fr" ? "," : ".");
}

/** Reads what a person typed. A decimal point or comma is understood in either language; a share may carry its sign. */
export function readTyped(id: SettingId, typed: string): { ok: true; value: string | number } | { ok: false; why: SettingRefusal } {
  const declaration: SettingDeclaration = settings[id];
  const text = typed.trim();
  if (declaration.kind === "text" || declaration.kind === "choice" || declaration.kind === "dates" || text === "")
    return readSetting(declaration, text);
  const plain = text.replace(/\s/g, "").replace(declaration.kind === "share" ? /%$/ : /$^/, "");
  if (!/^[-\u2212]?\d+([.,]\d+)?$/.test(plain)) return { ok: false, why: "notNumber" };
  const number = Number(plain.replace("\u2212", "-").replace(",", "."));
  // Decimal digits are kept as typed: 7 % is 0.07, not 0.07 and a trillionth.
  return readSetting(declaration, declaration.kind === "share" ? Number((number / 100).toPrecision(12)) : number);
}

/** The sentence under a field whose value is not taken. */
export function refusalSentence(id: SettingId, why: SettingRefusal, language: Language): string {
  const declaration: SettingDeclaration = settings[id];
  const values: Record<string, string> = { example: shownValue(id, declaration.usual, language) };
  if ("longest" in declaration) values["longest"] = formatNumber(declaration.longest, language);
  if ("least" in declaration) {
    values["least"] = shownValue(id, declaration.least, language);
    values["most"] = shownValue(id, declaration.most, language);
  }
  return fill(inLanguage(settingRefusals[why], language), values);
}
