/** What the rows of SopSettings say, read as each setting takes it. */
import { numberReadings } from "../../language/numberText";
import type { AnyRow } from "../tables/defineTable";
import { readClosedDays } from "./closedDays";
import { settings, type SettingDeclaration, type Settings } from "./declarations";

/** Why a value cannot be taken. */
export type SettingRefusal = "notNumber" | "outside" | "notChoice" | "tooLong" | "notWhole" | "notDays" | "notText";

/** A value as the setting takes it, or why it does not. A blank means the default. */
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
    const wanted = String(value).trim().toLowerCase();
    const found = declaration.choices.find((choice) => choice.value.toLowerCase() === wanted);
    return found ? { ok: true, value: found.value } : { ok: false, why: "notChoice" };
  }
  if (typeof value !== "number" || !Number.isFinite(value)) return { ok: false, why: "notNumber" };
  if (value < declaration.least || value > declaration.most) return { ok: false, why: "outside" };
  if (declaration.whole === true && !Number.isInteger(value)) return { ok: false, why: "notWhole" };
  return { ok: true, value };
}

/** The settings that the rows of SopSettings say; a value that cannot be taken counts as the default. */
export function settingsOf(rows: readonly AnyRow[]): Settings {
  const said = new Map(rows.map((row) => [String(row["Key"]).trim().toLowerCase(), row["Value"]]));
  return Object.fromEntries(
    Object.entries(settings).map(([id, declaration]) => {
      const read = readSaid(declaration, said.get(declaration.key.toLowerCase()));
      return [id, read.ok ? read.value : declaration.usual];
    }),
  ) as Settings;
}

/** Spaces that people and programs put into numbers; NUMBERVALUE passes over them wherever they stand, and so does `readSaid`. */
const spaces = /\s/g;
/** A number as people type it into a cell that keeps it as text: both decimal signs, a sign, a percent sign. */
const typedNumber = /^[-+]?[\d.,]+%?$/;

/**
 * What a cell of SopSettings says. Its column holds texts as well as numbers and is read as text, so that a number is one again here,
 * whether it was one or was typed as `60 %` or `0,6`. Where the two decimal signs make two numbers of it, the one that the setting
 * allows is meant: no setting goes as far as a thousand.
 */
export function readSaid(declaration: SettingDeclaration, value: unknown): ReturnType<typeof readSetting> {
  const isText = declaration.kind === "text" || declaration.kind === "choice" || declaration.kind === "dates";
  if (isText || typeof value !== "string") return readSetting(declaration, value);
  const text = value.replace(spaces, "");
  if (text === "" || Number.isFinite(Number(text))) return readSetting(declaration, text === "" ? null : Number(text));
  const { point, comma } = typedNumber.test(text) ? numberReadings(text) : {};
  const [first, second] = [point, comma].filter((number) => number !== undefined).map((number) => readSetting(declaration, number));
  if (first === undefined) return { ok: false, why: "notNumber" };
  return first.ok ? first : (second ?? first);
}
