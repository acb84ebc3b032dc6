/** Reading SopSettings: each value as its setting expects it. */
import { isSameName, nameKey } from "../../language/sameName";
import { numberReadings } from "../../language/numberText";
import type { AnyRow } from "../tables/defineTable";
import { readClosedDays } from "./closedDays";
import { settings, type SettingDeclaration, type Settings } from "./declarations";

/** Why a value is refused. */
export type SettingRefusal = "notNumber" | "outside" | "notChoice" | "tooLong" | "notWhole" | "notDays" | "notText";

/** Accepts a value for a setting, or says why not. A blank means the default. */
export function readSetting(
  declaration: SettingDeclaration,
  value: unknown,
): { ok: true; value: string | number } | { ok: false; why: SettingRefusal } {
  if (value === null || value === undefined || value === "") return { ok: true, value: declaration.usual };
  if (declaration.kind === "text") {
    const text = String(value).trim();
    return text.length <= declaration.longest ? { ok: true, value: text } : { ok: false, why: "tooLong" };
  }
  if (declaration.kind === "dates") {
    const days = readClosedDays(value);
    if (days === undefined) return { ok: false, why: "notDays" };
    return days.text.length <= declaration.longest ? { ok: true, value: days.text } : { ok: false, why: "tooLong" };
  }
  if (declaration.kind === "choice") {
    const found = declaration.choices.find((choice) => isSameName(choice.value, value));
    return found ? { ok: true, value: found.value } : { ok: false, why: "notChoice" };
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return { ok: false, why: "notNumber" };
  if (value < declaration.least || value > declaration.most) return { ok: false, why: "outside" };
  if (declaration.whole === true && !Number.isInteger(value)) return { ok: false, why: "notWhole" };
  return { ok: true, value };
}

/** All settings as the rows of SopSettings have them. A value that is refused counts as the default. */
export function settingsOf(rows: readonly AnyRow[]): Settings {
  const said = new Map(rows.map((row) => [nameKey(row["Key"]), row["Value"]]));
  return Object.fromEntries(
    Object.entries(settings).map(([id, declaration]) => {
      const read = readSettingCell(declaration, said.get(nameKey(declaration.key)));
      return [id, read.ok ? read.value : declaration.usual];
    }),
  ) as Settings;
}

/** Spaces that people and programs put into numbers. NUMBERVALUE ignores them wherever they are, and so does `readSettingCell`. */
const spaces = /\s/g;
/** A number as people type it into a cell that is formatted as text: either decimal sign, plus or minus, percent. */
const typedNumber = /^[-+]?[\d.,]+%?$/;

/**
 * Reads a cell of SopSettings. The column holds texts and numbers and is read as text, so numbers are turned back into numbers here,
 * whether they were numbers or typed as `60 %` or `0,6`. If the decimal sign is unclear, the number that the setting allows is meant:
 * no setting goes up to a thousand.
 */
export function readSettingCell(declaration: SettingDeclaration, value: unknown): ReturnType<typeof readSetting> {
  const isText = declaration.kind === "text" || declaration.kind === "choice" || declaration.kind === "dates";
  if (isText || typeof value !== "string") return readSetting(declaration, value);
  const text = value.replace(spaces, "");
  if (text === "" || Number.isFinite(Number(text))) return readSetting(declaration, text === "" ? null : Number(text));
  const { point, comma } = typedNumber.test(text) ? numberReadings(text) : {};
  const [first, second] = [point, comma].filter((number) => number !== undefined).map((number) => readSetting(declaration, number));
  if (first === undefined) return { ok: false, why: "notNumber" };
  return first.ok ? first : (second ?? first);
}
