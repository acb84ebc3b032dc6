/** The plan of today as it would be frozen: its version, its rows and the hash that people sign. */
import { bucketOfPeriod } from "../../calendar/periods";
import { latestVersion } from "../../domain/freeze/checkVersions";
import { hashOfVersion, lineOf, noHash, numberedRows } from "../../domain/freeze/frozenLines";
import { forecastRows, planRows, unplanned } from "../../domain/freeze/rowsToFreeze";
import type { VersionRow } from "../../domain/freeze/sopVersions";
import { nextVersion } from "../../domain/freeze/versionNames";
import type { AnyRow } from "../../domain/tables/defineTable";
import { readForCollect, type CollectReading } from "../collect/readForCollect";
import { readProduction, type ProductionRead } from "../production/readProduction";
import type { ForecastRow } from "../../domain/collect/sopForecasts";

/** A version that is not frozen yet. */
export interface DraftVersion {
  version: string;
  previous: string;
  hash: string;
  /** Names of versions whose row is gone. */
  lost: readonly string[];
  plan: AnyRow[];
  forecasts: AnyRow[];
  /** Families whose demand or production is not known in every period. */
  unplanned: string[];
  /** Families whose stock, revenue or margin is not known in every period: these stay blank. */
  partly: string[];
}

/** Reads what a plan is frozen from; the plan is null while its sheet is not built or shows none. */
export async function readPlanNow(): Promise<{ collect: CollectReading; production: ProductionRead | null }> {
  return { collect: await readForCollect(), production: await readProduction() };
}

/** The next version of a cycle, from the plan as the sheet shows it; `lost` are names of versions whose row is gone. */
export function draftVersion(
  cycle: number,
  { collect, production }: { collect: CollectReading; production: ProductionRead },
  versions: readonly VersionRow[],
  lost: readonly string[],
): DraftVersion {
  const { shown } = production;
  const names = [...versions.map(({ Version: name }) => name), ...lost];
  const version = nextVersion(cycle, bucketOfPeriod(cycle, collect.settings.cadence), names);
  const previous = latestVersion(versions)?.Hash ?? noHash;
  const forecasts = forecastRows((collect.rows.SopForecasts ?? []) as ForecastRow[], shown.periods);
  const rows = numberedRows(planRows(shown, production.rows), forecasts);
  const lines = [...rows.plan.map((row) => lineOf("SopPlans", row)), ...rows.forecasts.map((row) => lineOf("SopFrozenForecasts", row))];
  const named = (all: readonly AnyRow[]): AnyRow[] => all.map((row) => ({ Version: version, ...row }));
  const blank = rows.plan.filter((row) => row["Stock"] === null || row["Revenue"] === null || row["Margin"] === null);
  return {
    ...{ version, previous, lost, hash: hashOfVersion({ version, cycle, previous }, lines) },
    ...{ plan: named(rows.plan), forecasts: named(rows.forecasts) },
    unplanned: unplanned(shown),
    partly: [...new Set(blank.map((row) => String(row["Family"])))],
  };
}
