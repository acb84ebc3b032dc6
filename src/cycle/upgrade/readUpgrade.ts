/** What a workbook of an earlier version lacks. */
import { sopSettings } from "../../domain/settings/sopSettings";
import { planUpgrade, versionIn, type UpgradePlan } from "../../domain/tables/upgrade";
import { readHeaders } from "../../workbook/reading/readHeaders";
import { readTable } from "../../workbook/reading/readTable";

/** Compares the tables of the workbook with those of this version. Writes nothing. */
export async function readUpgrade(): Promise<UpgradePlan> {
  const present = await readHeaders();
  const settings = present.some(({ name }) => name === sopSettings.name) ? (await readTable(sopSettings)).rows : [];
  return planUpgrade(present, versionIn(settings));
}
