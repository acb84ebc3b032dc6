/** A choice of the company as cells see it: a formula over SopSettings where the workbook has that table, else the default. */
import type { PlanningData } from "../domain/analyse/planningData";
import { settingFormula } from "../domain/settings/settingFormula";
import { settings, type SettingId } from "../domain/settings/declarations";
import type { CellContent } from "./blueprint";

/** What a cell holds that shows a setting. */
export function settingContent(id: SettingId, data: PlanningData): CellContent {
  return data.tables.has("SopSettings") ? { formula: `=${settingFormula(id)}` } : settings[id].usual;
}
