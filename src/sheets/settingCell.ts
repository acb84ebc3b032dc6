/** A choice of the company as cells see it: a formula over SopSettings where the workbook has that table, else the default. */
import type { Facts } from "../domain/facts";
import { settingFormula, settings, type SettingId } from "../domain/settings";
import type { CellContent } from "./blueprint";

export function settingContent(id: SettingId, facts: Facts): CellContent {
  return facts.tables.has("SopSettings") ? { formula: `=${settingFormula(id)}` } : settings[id].usual;
}
