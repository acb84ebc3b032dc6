/** What the Collect and Cycle screens show: how complete the data is, what its checks found, what changed since the freeze. */
import { checkData } from "../../domain/collect/checks";
import { completenessOf } from "../../domain/collect/completeness";
import { compareWithFrozen, fingerprintsOf, frozenOn } from "../../domain/collect/freeze";
import type { CollectTable } from "../../domain/collect/collectTables";
import { bucketOfPeriod, calendarOf, type Bucket } from "../../calendar/periods";
import type { UpgradePlan } from "../../domain/tables/upgrade";
import { fingerprint } from "../../workbook/fingerprint";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { dataChecks } from "../../sheets/dataChecks/dataChecks";
import { stepsOfCycle, type CycleStep } from "../steps/stepRows";
import { todaySerial } from "../today";
import { readUpgrade } from "../upgrade/readUpgrade";
import type { Language } from "../../language/text";
import { collectInWords, type CollectWords } from "./collectWords";
import { readForCollect, holidaysAround, type CollectReading } from "./readForCollect";

export interface CollectView extends CollectWords {
  /** The day for which it is worked out. */
  today: number;
  /** Month or week of the current cycle; null when none was ever opened. */
  period: number | null;
  /** What the cycle is run by. */
  cadence: Bucket;
  /** Steps of that cycle. */
  steps: CycleStep[];
  cyclesSheet: string | null;
  /** The sheet of each collected table that exists. */
  sheets: Partial<Record<CollectTable, string>>;
  /** Name of the sheet "Data checks"; null when it was never drawn. */
  checksSheet: string | null;
  /** When the data of the cycle was frozen, and by whom; null when it is not frozen. */
  frozen: { on: number; by: string | null } | null;
  /** How many fingerprints freezing would write now. */
  parts: number;
  upgrade: UpgradePlan;
}

/** Reads the tables and works out what the screens show, in the person's language. Writes nothing. */
export async function readCollect(language: Language, asOf = todaySerial()): Promise<CollectView> {
  const upgrade = await readUpgrade();
  const reading = await readForCollect();
  const drawn = (await readNamedCells([dataChecks.mark]))[dataChecks.mark];
  return { ...viewOf(reading, asOf, language), checksSheet: drawn?.sheet ?? null, upgrade };
}

function viewOf(reading: CollectReading, today: number, language: Language): Omit<CollectView, "checksSheet" | "upgrade"> {
  const { rows, tables, unreadable, cycles, versions, settings, period } = reading;
  const planned = period ?? calendarOf(settings.bucket).periodOf(today);
  const parts = fingerprintsOf(rows, fingerprint);
  const on = period === null ? null : frozenOn(versions, period);
  const found = {
    completeness: completenessOf(rows, { today, cycle: period, holidays: holidaysAround(settings, planned), unreadable }),
    findings: checkData(tables, { today, period: planned, settings }),
    changes: period === null ? [] : compareWithFrozen(versions, period, parts),
  };
  return {
    today,
    period,
    cadence: period === null ? settings.cadence : bucketOfPeriod(period, settings.cadence),
    steps: period === null ? [] : stepsOfCycle(cycles, period),
    cyclesSheet: reading.cyclesSheet,
    ...collectInWords(found, settings.bucket, language),
    sheets: Object.fromEntries(tables.map(({ table, sheet }) => [table, sheet])),
    frozen: on === null ? null : { on, by: versions.find((row) => row.Cycle === period)?.["Frozen by"] ?? null },
    parts: parts.length,
  };
}
