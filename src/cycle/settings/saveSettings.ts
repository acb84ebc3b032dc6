import { nameKey } from "../../language/sameName";
import { settings } from "../../domain/settings/declarations";
import { settingIds, type SettingValues } from "../../domain/settings/settingsFile";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { AnyRow } from "../../domain/tables/defineTable";
import { inLanguage } from "../../language/text";
import { readTable } from "../../workbook/reading/readTable";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { settingKeyOf } from "./companySettings";

/** Saves new values of settings, all of them as one. */
export const saveSettings = defineIntention({
  id: "saveSettings",
  words: { en: "Settings: {titles}", fr: "Paramètres : {titles}" },
  async plan(values: SettingValues) {
    const { rows } = await readTable(sopSettings);
    const ids = settingIds.filter((id) => values[id] !== undefined);
    return {
      changes: [settingsChange(values, rows)],
      details: (language) => ({ titles: ids.map((id) => inLanguage(settings[id].title, language)).join(", ") }),
    };
  },
});

/**
 * New values as rows of SopSettings, whose `rows` are those it has now. A blank value would change nothing in a table that rows are
 * added to: if a setting is emptied, the whole table is written again, with everything else that it holds.
 */
function settingsChange(values: SettingValues, rows: readonly AnyRow[]): Change {
  const ids = settingIds.filter((id) => values[id] !== undefined);
  const news = new Map(ids.map((id) => [nameKey(settings[id].key), values[id] === "" ? null : (values[id] ?? null)]));
  const changed: AnyRow[] = ids.map((id) => ({ Key: settings[id].key, Value: news.get(nameKey(settings[id].key)) ?? null }));
  if (!changed.some(({ Value: value }) => value === null)) return { kind: "rows", table: sopSettings, rows: changed, mode: "append" };
  const known = new Set(rows.map(settingKeyOf));
  const all = [
    ...rows.map((row) => (news.has(settingKeyOf(row)) ? { ...row, Value: news.get(settingKeyOf(row)) ?? null } : row)),
    ...changed.filter((row) => !known.has(settingKeyOf(row)) && row["Value"] !== null),
  ];
  return { kind: "rows", table: sopSettings, rows: all, mode: "replace" };
}
