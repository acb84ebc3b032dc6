/**
 * Settings carried from one workbook to another as a small JSON file. What comes back in is a stranger's text: it is read strictly,
 * nothing in it is trusted, and what it would change is said before anything is saved.
 */
import { readSetting, type SettingRefusal } from "./readSettings";
import { settings, type SettingId, type Settings } from "./declarations";

/** New values of some settings. */
export type SettingValues = { readonly [Id in SettingId]?: string | number };

/** Longest text that is read, in characters; all settings take about two thousand. */
const longestFile = 100_000;
const mark = "sop-cycle-settings";
const version = 1;
/** Names that reach into JavaScript's own objects instead of naming a setting. */
const forbidden = ["__proto__", "constructor", "prototype"];

export type FileRefusal = "tooLong" | "notJson" | "notSettings" | "otherVersion" | "forbiddenName";

export interface SettingsRead {
  values: SettingValues;
  /** Names that are no settings of this version; left out. */
  unknown: string[];
  /** Settings whose value cannot be taken; left out. */
  refused: { id: SettingId; value: unknown; why: SettingRefusal }[];
}

export const settingIds = Object.keys(settings) as SettingId[];

/** Every setting with its value, as text of a JSON file; the same settings give the same text. */
export function writeSettingsFile(values: Settings): string {
  const said = Object.fromEntries(settingIds.map((id) => [settings[id].key, values[id]]));
  return `${JSON.stringify({ kind: mark, version, settings: said }, null, 2)}\n`;
}

/** Reads such a text; the reason when it is none. */
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
    const taken = readSetting(settings[id], value);
    // A number in quotes, a list or nothing at all was not written by an export.
    if (typeof value !== (isText ? "string" : "number"))
      read.refused.push({ id, value, why: isText ? (kind === "choice" ? "notChoice" : "notText") : "notNumber" });
    else if (taken.ok) values[id] = taken.value;
    else read.refused.push({ id, value, why: taken.why });
  }
  return read;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Looks at every depth; JSON.parse makes own properties of such names, which are seen here before anything is copied. */
function hasForbiddenName(content: unknown): boolean {
  const waiting = [content];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next) && Object.keys(next).some((name) => forbidden.includes(name))) return true;
    waiting.push(...Object.values(next));
  }
  return false;
}

/** The values that differ from those of the workbook: what saving would change. */
export function changedValues(now: Settings, values: SettingValues): SettingValues {
  return Object.fromEntries(settingIds.filter((id) => values[id] !== undefined && values[id] !== now[id]).map((id) => [id, values[id]]));
}
