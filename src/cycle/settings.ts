/** The company's settings: read with what cannot be taken, saved as one intention. */
import type { AnyRow } from "../domain/tables/defineTable";
import { readSaid, settingsOf } from "../domain/settings/readSettings";
import { settings, type SettingId, type Settings } from "../domain/settings/declarations";
import { settingIds, type SettingValues } from "../domain/settings/settingsFile";
import { sopSettings } from "../domain/settings/sopSettings";
import { filledIn, inLanguage, type Language, languageOf, type Text } from "../language/text";
import { applyChanges } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { readTable } from "../workbook/reading/readTable";

export interface SettingsReading {
  /** What counts: the value in the table, or the default where the table says nothing or something that cannot be taken. */
  values: Settings;
  /** Settings whose cell holds something that cannot be taken; the default counts in its place. */
  unusable: { id: SettingId; text: string }[];
}

const keyOf = (row: AnyRow): string => String(row["Key"]).trim().toLowerCase();

/** The settings of the workbook; defaults in one without. */
export async function readSettings(): Promise<SettingsReading> {
  const { rows } = await readTable(sopSettings);
  const values = settingsOf(rows);
  const unusable = settingIds.flatMap((id) => {
    const text = rows.find((row) => keyOf(row) === settings[id].key.toLowerCase())?.Value ?? "";
    return readSaid(settings[id], text).ok ? [] : [{ id, text }];
  });
  return { values, unusable };
}

const words: Text = { en: "Settings: {titles}", fr: "Paramètres : {titles}" };

/**
 * New values as rows of SopSettings. `rows` are those of the table now: a blank says nothing new to a table that is added to, so
 * that emptying a setting writes the whole table again, with whatever else it holds.
 */
export function planSettings(values: SettingValues, rows: readonly AnyRow[]): ChangeSet {
  const ids = settingIds.filter((id) => values[id] !== undefined);
  const titles = (language: Language): string => ids.map((id) => inLanguage(settings[id].title, language)).join(", ");
  const news = new Map(ids.map((id) => [settings[id].key.toLowerCase(), values[id] === "" ? null : (values[id] ?? null)]));
  const changed: AnyRow[] = ids.map((id) => ({ Key: settings[id].key, Value: news.get(settings[id].key.toLowerCase()) ?? null }));
  const intention = filledIn(words, (language) => ({ titles: titles(language) }));
  if (!changed.some(({ Value: value }) => value === null))
    return { intention, changes: [{ kind: "rows", table: sopSettings, rows: changed, mode: "append" }] };
  const known = new Set(rows.map(keyOf));
  const all = [
    ...rows.map((row) => (news.has(keyOf(row)) ? { ...row, Value: news.get(keyOf(row)) ?? null } : row)),
    ...changed.filter((row) => !known.has(keyOf(row)) && row["Value"] !== null),
  ];
  return { intention, changes: [{ kind: "rows", table: sopSettings, rows: all, mode: "replace" }] };
}

/** Saves new values, all of them as one intention. */
export async function saveSettings(values: SettingValues, language: Language): Promise<void> {
  const { rows } = await readTable(sopSettings);
  await applyChanges(planSettings(values, rows), { language });
}

/** The language of the pane: the company's choice, or Excel's own (a tag such as `fr-CA`). */
export function chosenLanguage(choice: string, displayLanguage: string | undefined): Language {
  return choice === "en" || choice === "fr" ? choice : languageOf(displayLanguage);
}
