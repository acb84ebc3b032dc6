/** What the comparison of frozen versions is drawn from. */
import { largestOf } from "../../calc/extremes";
import { inFreezingOrder } from "../../domain/evaluate/frozenStair";
import { rowsByVersion } from "../../domain/freeze/checkVersions";
import type { FromVersions } from "../../sheets/materials";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { readTable } from "../../workbook/reading/readTable";
import { nameKey } from "../../language/sameName";
import { readSettings } from "../settings/companySettings";
import { readFrozen } from "./readFrozen";

/** Reads it from the workbook as it is; null before the first freeze. Writes nothing. */
export async function readVersions(): Promise<FromVersions | null> {
  const { versions, rows } = await readFrozen();
  const plans = rows.filter(({ table }) => table === "SopPlans");
  if (versions.length === 0 || plans.length === 0) return null;
  const families = new Map(plans.map(({ cells }) => [nameKey(cells["Family"]), String(cells["Family"] ?? "")]));
  const periods = [...rowsByVersion(plans).values()].map((own) => new Set(own.map(({ cells }) => cells["Period"])).size);
  const { bucket } = (await readSettings()).values;
  return {
    bucket,
    versions: inFreezingOrder(versions).map(({ Version: name }) => name),
    families: [...families.values()].filter((name) => name !== "").sort((a, b) => a.localeCompare(b)),
    periods: largestOf(periods, 1),
    hasDecisions: (await readTable(sopDecisions)).exists,
  };
}
