/** The company's settings, with those whose cells cannot be used. */
import { isSameName, nameKey } from "../../language/sameName";
import { readSettingCell, settingsOf } from "../../domain/settings/readSettings";
import { settings, type SettingId, type Settings } from "../../domain/settings/declarations";
import { settingIds } from "../../domain/settings/settingsFile";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { AnyRow } from "../../domain/tables/defineTable";
import { languageOf, type Language } from "../../language/text";
import { readTable } from "../../workbook/reading/readTable";

export interface SettingsReading {
  /** What counts: the value in the table, or the default when it says nothing or something that cannot be used. */
  values: Settings;
  /** Settings whose cell holds something that cannot be used, so that the default counts. */
  unusable: { id: SettingId; text: string }[];
}

/** The key of a row of SopSettings, in the spelling by which keys are compared. */
export const settingKeyOf = (row: AnyRow): string => nameKey(row["Key"]);

/** Reads the settings of the workbook; a workbook without any has the defaults. */
export async function readSettings(): Promise<SettingsReading> {
  const { rows } = await readTable(sopSettings);
  const values = settingsOf(rows);
  const unusable = settingIds.flatMap((id) => {
    const text = rows.find((row) => isSameName(row["Key"], settings[id].key))?.Value ?? "";
    return readSettingCell(settings[id], text).ok ? [] : [{ id, text }];
  });
  return { values, unusable };
}

/** The language of the pane: the company's choice, or Excel's own (a tag such as `fr-CA`). */
export function chosenLanguage(choice: string, displayLanguage: string | undefined): Language {
  return choice === "en" || choice === "fr" ? choice : languageOf(displayLanguage);
}
