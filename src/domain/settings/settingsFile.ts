/**
 * Settings carried from one workbook to another as a small JSON file. A file that comes in may be anybody's: it is read strictly,
 * nothing in it is trusted, and people see what it would change before anything is saved.
 */
import { readSetting, type SettingRefusal } from "./readSettings";
import { settings, type SettingDeclaration, type SettingId } from "./declarations";

/** New values for some of the settings. */
export type SettingValues = { readonly [Id in SettingId]?: string | number };

/** The longest file that is read, in characters; all settings together take about two thousand. */
const longestFile = 100_000;
const mark = "sop-cycle-settings";
const version = 1;
/** Names that would reach into JavaScript's own objects. */
const forbidden = ["__proto__", "constructor", "prototype"];

export type FileRefusal = "tooLong" | "notJson" | "notSettings" | "otherVersion" | "forbiddenName";

export interface SettingsRead {
  values: SettingValues;
  /** Settings that this version does not know; they are ignored. */
  unknown: string[];
  /** Settings whose value is refused; they are ignored. */
  refused: { id: SettingId; value: unknown; why: SettingRefusal }[];
}

export const settingIds = Object.keys(settings) as SettingId[];

/** The text of a JSON file with every setting; the same settings always give the same text. */
export function writeSettingsFile(values: SettingValues): string {
  const said = Object.fromEntries(settingIds.map((id) => [settings[id].key, values[id]]));
  return `${JSON.stringify({ kind: mark, version, settings: said }, null, 2)}\n`;
}

/** Reads such a file, or says why it is not one. */
export function readSettingsFile(text: string): { ok: true; read: SettingsRead } | { ok: false; why: FileRefusal } {
  if (text.length > longestFile) return { ok: false, why: "tooLong" };
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { ok: false, why: "notJson" };
  }
  if (hasForbiddenName(content)) return { ok: false, why: "forbiddenName" };
  if (!isObject(content) || content["kind"] !== mark || !isObject(content["settings"])) return { ok: false, why: "notSettings" };
  if (content["version"] !== version) return { ok: false, why: "otherVersion" };
  return { ok: true, read: readValues(content["settings"]) };
}

function readValues(given: Record<string, unknown>): SettingsRead {
  const known = new Map<string, SettingId>(settingIds.map((id) => [settings[id].key, id]));
  const values: Partial<Record<SettingId, string | number>> = {};
  const read: SettingsRead = { values, unknown: [], refused: [] };
  for (const [name, value] of Object.entries(given)) {
    const id = known.get(name);
    if (id === undefined) {
      read.unknown.push(name);
      continue;
    }
    const { kind } = settings[id];
    const isText = kind === "text" || kind === "choice" || kind === "dates";
    // An export never writes a number in quotes, a list or nothing at all; an object may not even have a text.
    if (typeof value !== (isText ? "string" : "number")) {
      read.refused.push({ id, value, why: otherKind(kind) });
      continue;
    }
    const taken = readSetting(settings[id], value);
    if (taken.ok) values[id] = taken.value;
    else read.refused.push({ id, value, why: taken.why });
  }
  return read;
}

/** Why a value of another kind than the setting's is refused. */
function otherKind(kind: SettingDeclaration["kind"]): SettingRefusal {
  if (kind === "choice") return "notChoice";
  return kind === "text" || kind === "dates" ? "notText" : "notNumber";
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Looks at every level: JSON.parse accepts such names as ordinary properties, so they have to be found before anything is copied. */
function hasForbiddenName(content: unknown): boolean {
  const waiting = [content];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next) && Object.keys(next).some((name) => forbidden.includes(name))) return true;
    for (const inside of Object.values(next)) waiting.push(inside);
  }
  return false;
}
