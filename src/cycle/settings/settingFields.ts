/** The settings as a person fills them in: a list of fields, each with its declaration and what its cell holds. */
import { settings, type SettingDeclaration, type SettingId } from "../../domain/settings/declarations";
import { readSetting } from "../../domain/settings/readSettings";
import { settingIds } from "../../domain/settings/settingsFile";
import type { Language } from "../../language/text";
import { readSettings, type SettingsReading } from "./companySettings";

export interface SettingField {
  id: SettingId;
  declaration: SettingDeclaration;
  /** What counts: the value in the table, or the default. */
  value: string | number;
  /** What the cell holds, where that cannot be used. */
  unusable?: string;
}

/** Reads the fields of the settings, in their order. */
export const readSettingFields = async (): Promise<SettingField[]> => settingFields(await readSettings());

export const settingFields = ({ values, unusable }: SettingsReading): SettingField[] =>
  settingIds.map((id) => {
    const cell = unusable.find((one) => one.id === id);
    return { id, declaration: settings[id], value: values[id], ...(cell && { unusable: cell.text }) };
  });

/** A value as it stands in its field: a share in per cent without the sign, which stands beside the field. */
export function typedText({ kind }: SettingDeclaration, value: string | number, language: Language): string {
  if (typeof value === "string") return value;
  const number = kind === "share" ? Number((value * 100).toPrecision(12)) : value;
  return String(number).replace(".", language === "fr" ? "," : ".");
}

/** Reads what a person typed. A decimal point or comma is understood in either language; a share may carry its sign. */
export function readTyped(declaration: SettingDeclaration, typed: string): ReturnType<typeof readSetting> {
  const text = typed.trim();
  if (declaration.kind === "text" || declaration.kind === "choice" || declaration.kind === "dates" || text === "")
    return readSetting(declaration, text);
  const plain = text.replace(/\s/g, "").replace(declaration.kind === "share" ? /%$/ : /$^/, "");
  if (!/^[-\u2212]?\d+([.,]\d+)?$/.test(plain)) return { ok: false, why: "notNumber" };
  const number = Number(plain.replace("\u2212", "-").replace(",", "."));
  // Decimal digits are kept as typed: 7 % is 0.07, not 0.07 and a trillionth.
  return readSetting(declaration, declaration.kind === "share" ? Number((number / 100).toPrecision(12)) : number);
}
