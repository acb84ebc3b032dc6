/** What the comparison of frozen versions is drawn from. */
import { largestOf } from "../../calc/extremes";
import { bucketShown, type Bucket } from "../../calendar/periods";
import type { CellValue } from "../../domain/tables/defineTable";
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
  const decisions = await readTable(sopDecisions);
  const families = new Map(plans.map(({ cells }) => [nameKey(cells["Family"]), String(cells["Family"] ?? "")]));
  const own = [...rowsByVersion(plans).values()].map((mine) => [...new Set(mine.map(({ cells }) => cells["Period"]))]);
  const periods = own.map(({ length }) => length);
  const kinds = new Set(own.map(bucketIn).filter((kind) => kind !== undefined));
  const bucket = kinds.has("week") ? "week" : kinds.has("month") ? "month" : (await readSettings()).values.bucket;
  return {
    bucket,
    ...(kinds.size > 1 && { isMixed: true }),
    versions: inFreezingOrder(versions).map(({ Version: name }) => name),
    families: [...families.values()].filter((name) => name !== "").sort((a, b) => a.localeCompare(b)),
    periods: largestOf(periods, 1),
    hasDecisions: decisions.exists,
    ...(decisions.columns["Withdrawn"] !== undefined && { saysWithdrawn: true }),
  };
}

/** What the periods of a version are; undefined where it has one alone. */
function bucketIn(periods: readonly (CellValue | undefined)[]): Bucket | undefined {
  const days = periods.filter((period) => typeof period === "number").sort((a, b) => a - b);
  return bucketShown(days);
}
