/** What the pane's home shows, read from the cells: the figures of the dashboard, the biggest gaps and shortages, what is missing. */
import { missingOf, type MissingData } from "../sheets/missing";
import { kpis, type KpiId } from "../sheets/dashboard/kpis";
import { bucketOfPeriod, bucketShown, periodsBy, type Bucket } from "../calendar/periods";
import { settingsOf } from "../domain/settings/readSettings";
import { sopSettings } from "../domain/settings/sopSettings";
import type { Text } from "../language/text";
import { pendingWrites, type PendingWrite } from "../workbook/writing/recovery/recover";
import { calculatesManually } from "../workbook/showing/recalculate";
import { readNamedCells, type NamedCells } from "../workbook/reading/readNamed";
import { readTable } from "../workbook/reading/readTable";
import { listSourceTables } from "../workbook/reading/readSource";

export type Status = "good" | "watch" | "act";

export interface KpiReading {
  id: KpiId;
  title: Text;
  /** Null when it cannot be worked out yet; `text` is then a dash. */
  value: number | null;
  text: string;
  target: number | null;
  targetText: string;
  better: "HIGHER" | "LOWER";
  /** Format of the figure: share of one, or days. */
  unit: "share" | "days";
  status: Status | null;
  /** Up to twelve periods, oldest first. */
  trend: { period: number; value: number | null }[];
  /** Defined name of the value's cell, for `activateName`. */
  cell: string;
}

export interface Overload {
  resource: string;
  /** Load over capacity in the worst month; 1 is full. */
  peak: number;
  /** Hours missing over the horizon. */
  hours: number;
  firstPeriod: number | null;
  /** The overloaded months in a row around the worst one; null where the sheet does not show them. */
  stretch: { first: number; last: number } | null;
}

/** Where a step stands: late means that its due date has passed. */
export type StepStanding = "done" | "running" | "late" | "toDo";

/** The latest cycle, as the Home sheet shows it. */
export interface CycleReading {
  /** Month or week in which the cycle is run, and which of the two; a month where it is not said. */
  month: number;
  cadence?: Bucket;
  steps: { name: string; standing: StepStanding; owner: string; due: number | null }[];
}

export interface Overview {
  /** At least one table of ours holds rows. */
  hasData: boolean;
  hasReviews: boolean;
  /** Tables of ours with their number of rows. */
  tables: { name: string; rows: number; sheet: string }[];
  kpis: KpiReading[];
  /** What the review sheets are drawn by; a month where it is not said. */
  bucket?: Bucket;
  /** One sentence on the load, from the supply review. */
  headline: string;
  /** Overloaded resources, worst first; null while a cell of the supply review has no answer, so that nobody can say that all fits. */
  overloads: Overload[] | null;
  /** Families that fall below their minimum, the longest first. */
  shortages: { family: string; months: number; firstPeriod: number | null }[];
  missing: MissingData[];
  /** Null where no cycle was opened or Home is not drawn. */
  cycle: CycleReading | null;
  /** Names of the review sheets as they are in the workbook now, in the order of the tabs; absent where a sheet is not built. */
  sheets: { home?: string; demand?: string; supply?: string; stock?: string; financial?: string; dashboard?: string };
  pending: PendingWrite[];
  /** Excel calculates on demand only: what the cells show is as of the last calculation. */
  manualCalculation: boolean;
}

const statusOf = (text: string): Status | null =>
  ({ "▲": "good" as const, "●": "watch" as const, "▼": "act" as const })[text.charAt(0)] ?? null;

const numberIn = (cells: NamedCells | undefined, row = 0, column = 0): number | null => {
  const value = cells?.values[row]?.[column];
  return typeof value === "number" ? value : null;
};

/** Reads the overview in a few round trips; a workbook without tables or reviews gives an empty one. */
export async function readOverview(): Promise<Overview> {
  const tables = (await listSourceTables())
    .filter(({ own, name }) => own && !["SopJournal", "SopImportNotes"].includes(name))
    .map(({ name, rows, sheet }) => ({ name, rows, sheet }));
  const suffix = (name: string): string => name.slice("SopKpi".length);
  const wanted = kpis.flatMap(({ valueName, targetName }) => [
    valueName,
    targetName,
    `SopStatus${suffix(valueName)}`,
    `SopTrend${suffix(valueName)}`,
  ]);
  const cells = await readNamedCells([
    ...wanted,
    ...Object.values(titles),
    "SopBottlenecks",
    "SopOverloadFrom",
    "SopCycleNow",
    "SopSteps",
    "SopFirstMonth",
    "SopReviewPeriods",
    "SopUse",
    "SopSupplyHeadline",
    "SopShortages",
    "SopFamilyNames",
    "SopMissing",
  ]);
  const readings = kpis.map((kpi): KpiReading => {
    const value = cells[kpi.valueName];
    const target = cells[kpi.targetName];
    const trend = cells[`SopTrend${suffix(kpi.valueName)}`];
    return {
      id: kpi.id,
      title: kpi.title,
      value: numberIn(value),
      text: value?.text[0]?.[0] ?? "–",
      target: numberIn(target),
      targetText: target?.text[0]?.[0] ?? "",
      better: kpi.better,
      unit: kpi.id === "leadTime" ? "days" : "share",
      status: statusOf(cells[`SopStatus${suffix(kpi.valueName)}`]?.text[0]?.[0] ?? ""),
      trend: (trend?.values[0] ?? []).flatMap((period, place) =>
        typeof period === "number" ? [{ period, value: numberIn(trend, 1, place) }] : [],
      ),
      cell: kpi.valueName,
    };
  });
  return {
    hasData: tables.some(({ rows }) => rows > 1),
    hasReviews: cells["SopKpiOnTime"] !== undefined,
    tables,
    kpis: cells["SopKpiOnTime"] === undefined ? [] : readings,
    bucket: drawnBy(cells),
    headline: String(cells["SopSupplyHeadline"]?.text[0]?.[0] ?? ""),
    overloads: overloadsIn(cells),
    shortages: shortagesIn(cells),
    missing: (cells["SopMissing"]?.text ?? []).flatMap((line) => missingOf(line[0] ?? "") ?? []),
    cycle: cycleIn(cells, await cadenceSaid()),
    sheets: sheetsIn(cells),
    pending: await pendingWrites(),
    manualCalculation: await calculatesManually(),
  };
}

/** Cells that stand on each sheet: one cell tells its name, the whole sheet would be read for nothing. */
const titles = {
  home: "SopHomeTitle",
  demand: "SopDemandReviewTitle",
  supply: "SopSupplyReviewTitle",
  stock: "SopStockReviewTitle",
  financial: "SopFinancialReviewTitle",
  dashboard: "SopDashboardTitle",
} as const satisfies Record<keyof Overview["sheets"], string>;

/** Cells that reviews drawn by an earlier version have, too. */
const olderTitles = { supply: "SopSupplyHeadline", stock: "SopShortages", dashboard: "SopKpiOnTime" } as const;

function sheetsIn(cells: Readonly<Record<string, NamedCells>>): Overview["sheets"] {
  const found = Object.entries(titles).flatMap(([sheet, name]) => {
    const older = sheet in olderTitles ? olderTitles[sheet as keyof typeof olderTitles] : undefined;
    const cell = cells[name] ?? (older === undefined ? undefined : cells[older]);
    return cell === undefined ? [] : [[sheet, cell.sheet] as const];
  });
  return Object.fromEntries(found);
}

async function cadenceSaid(): Promise<Bucket> {
  return settingsOf((await readTable(sopSettings)).rows).cadence;
}

/** The bucket that the sheets show, whatever the settings say by now; sheets that do not name their periods show months. */
const drawnBy = (cells: Readonly<Record<string, NamedCells>>): Bucket =>
  bucketShown((cells["SopReviewPeriods"]?.values[0] ?? []).map(Number)) ?? "month";

function cycleIn(cells: Readonly<Record<string, NamedCells>>, cadence: Bucket): CycleReading | null {
  const month = numberIn(cells["SopCycleNow"]);
  if (month === null) return null;
  const standings: Readonly<Record<string, StepStanding>> = { "●": "done", "◐": "running", "▼": "late" };
  const steps = (cells["SopSteps"]?.values ?? []).map(([name, status, owner, due]) => ({
    name: String(name ?? ""),
    standing: standings[String(status ?? "").charAt(0)] ?? "toDo",
    owner: String(owner ?? ""),
    due: typeof due === "number" ? due : null,
  }));
  return { month, cadence: bucketOfPeriod(month, cadence), steps };
}

function overloadsIn(cells: Readonly<Record<string, NamedCells>>): Overview["overloads"] {
  const firstMonth = numberIn(cells["SopFirstMonth"]);
  const { add } = periodsBy(drawnBy(cells));
  const from = numberIn(cells["SopOverloadFrom"]) ?? 1;
  const rows = cells["SopBottlenecks"]?.values ?? [];
  if (rows.some((row) => row.slice(1).some((value) => typeof value === "string" && /^#[A-Z]/.test(value)))) return null;
  return rows.flatMap(([resource, peak, hours, place]) =>
    typeof peak === "number" && typeof hours === "number" && peak > from
      ? [
          {
            resource: String(resource),
            peak,
            hours,
            firstPeriod: typeof place === "number" && firstMonth !== null ? add(firstMonth, place - 1) : null,
            stretch: stretchAround(peak, from, cells["SopUse"], firstMonth, add),
          },
        ]
      : [],
  );
}

/** The overloaded months next to the month of the highest load, looked up by that load in the sheet's use by resource and month. */
function stretchAround(
  peak: number,
  from: number,
  use: NamedCells | undefined,
  firstMonth: number | null,
  add: (period: number, count: number) => number,
): Overload["stretch"] {
  if (firstMonth === null) return null;
  for (const row of use?.values ?? []) {
    const worst = row.findIndex((share) => typeof share === "number" && Math.abs(share - peak) < 1e-12);
    if (worst < 0) continue;
    const over = (place: number) => Number(row[place] ?? 0) > from;
    let [first, last] = [worst, worst];
    while (first > 0 && over(first - 1)) first--;
    while (last < row.length - 1 && over(last + 1)) last++;
    return { first: add(firstMonth, first), last: add(firstMonth, last) };
  }
  return null;
}

function shortagesIn(cells: Readonly<Record<string, NamedCells>>): Overview["shortages"] {
  const families = cells["SopFamilyNames"]?.values ?? [];
  return (cells["SopShortages"]?.values ?? [])
    .flatMap(([months, first], index) =>
      typeof months === "number" && months > 0
        ? [{ family: String(families[index]?.[0] ?? ""), months, firstPeriod: typeof first === "number" ? first : null }]
        : [],
    )
    .sort((a, b) => b.months - a.months);
}
