/** Reads what the pane's home shows from the cells: the figures of the dashboard, the biggest gaps and shortages, what is missing. */
import type { MissingData } from "../../sheets/missing";
import { columns, rows as blockRows } from "../../sheets/dashboard/blockPlaces";
import { dashboardData } from "../../sheets/dashboard/dashboardData";
import { decimalsOf, kpis, type Better, type KpiId } from "../../sheets/dashboard/kpis";
import { bucketOfPeriod, bucketShown, calendarOf, type Bucket } from "../../calendar/periods";
import type { KpiUnit } from "../../domain/learn/sopResults";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopStock } from "../../domain/collect/sopStock";
import type { Text } from "../../language/text";
import { reasonIn } from "../reasons";
import { readCollisions, type MetWrites } from "../../workbook/writing/recovery/collisions";
import { readLostCharts } from "../../workbook/writing/recovery/lostCharts";
import { readLostTables, type LostTable } from "../../workbook/writing/recovery/lostTables";
import { pendingWrites, type PendingWrite } from "../../workbook/writing/recovery/recover";
import { stillMissing } from "./stillMissing";
import { calculatesManually } from "../../workbook/showing/recalculate";
import { readNamedCells, type NamedCells } from "../../workbook/reading/readNamed";
import { readTable } from "../../workbook/reading/readTable";
import { listSourceTables } from "../../workbook/reading/readSource";
import { reviews, reviewSources, type ReviewId } from "../../sheets/catalogue";
import { changedSince, type Changed } from "../../sheets/drawnBy";
import { dashboard } from "../../sheets/dashboard/dashboard";
import { titleCell } from "../../sheets/defineSheet";
import { stockReview } from "../../sheets/stockReview/stockReview";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { tables } from "../../domain/tables/catalogue";

export type Status = "good" | "watch" | "act";

export interface KpiReading {
  id: KpiId;
  title: Text;
  /** Null when it cannot be worked out yet; `text` is then a dash. */
  value: number | null;
  text: string;
  target: number | null;
  targetText: string;
  better: Better;
  /** Share of one, days, or so many of a hundred; the decimals on its card; whether it is 100% only where nothing is missing. */
  unit: KpiUnit;
  decimals: number;
  isPart: boolean;
  status: Status | null;
  /** Up to twelve periods, oldest first. */
  trend: { period: number; value: number | null }[];
  /** Defined name of the value's cell, for `activateName`. */
  cell: string;
}

export interface Overload {
  resource: string;
  /** Load over capacity in the worst month; 1 is full. Null where there is load without any hours. */
  peak: number | null;
  /** Hours missing over the horizon. */
  hours: number;
  firstPeriod: number | null;
  /** The overloaded months in a row around the worst one, and the hours missing in them; null where the sheet does not show them. */
  stretch: { first: number; last: number; hours: number } | null;
}

/** Where a step stands: late means that its due date has passed. */
export type StepStanding = "done" | "running" | "late" | "toDo";

/** The latest cycle, as the Home sheet shows it. */
export interface CycleReading {
  /** Month or week in which the cycle is run, and which of the two. */
  period: number;
  cadence: Bucket;
  steps: { name: string; standing: StepStanding; owner: string; due: number | null }[];
}

export interface Overview {
  /** At least one of our tables holds rows. */
  hasData: boolean;
  hasReviews: boolean;
  /** Our tables with their number of rows. */
  tables: { name: string; rows: number; sheet: string }[];
  kpis: KpiReading[];
  /** What the review sheets are drawn by. */
  bucket: Bucket;
  /** One sentence on the load, from the supply review. */
  headline: string;
  /** Overloaded resources, worst first; null where none is known and the supply review cannot say that all fits. */
  overloads: Overload[] | null;
  /** Families that fall below their minimum, the longest first; null where stock is kept and the stock review can show none of it. */
  shortages: { family: string; periods: number; firstPeriod: number | null }[] | null;
  missing: MissingData[];
  /** Why load and stock have no whole answer, in the words of the reviews; empty where they have. */
  reasons: { load: string; stock: string };
  /** Null where no cycle was opened or Home is not drawn. */
  cycle: CycleReading | null;
  /** Names of the review sheets that people look at, as they are in the workbook now, in the order of the tabs; absent where one is not built. */
  sheets: Partial<Record<ReviewId, string>>;
  /** Settings and tables that have changed since, so that the reviews would be drawn otherwise now. */
  outdated: Changed[];
  pending: PendingWrite[];
  /** Writes of two people that have met, and of which nobody has said yet that they know. */
  collisions: MetWrites[];
  /** Tables of ours that another program has taken apart. */
  lost: LostTable[];
  /** How many charts of ours another program has dropped: the workbook has none of them. */
  chartsLost: number;
  /** Excel calculates on demand only: what the cells show is as of the last calculation. */
  manualCalculation: boolean;
}

/** Tables in which the add-in notes its own work: a workbook with nothing else holds no data. */
const bookkeeping: ReadonlySet<string> = new Set(tables.filter((table) => table.bookkeeping === true).map(({ name }) => name));

/** Tables that the reviews are drawn from. */
const sourceNames = reviewSources.map(({ name }) => name);

/** Months of a sparkline. */
const trendLength = 12;

const { cells: supply } = supplyReview;

/** One title for each sheet: it tells the name of the sheet, without reading all of it. */
const cellsRead: readonly string[] = [
  ...kpis.flatMap(({ id }) => [...Object.values(dashboard.cells.kpis[id]), dashboardData.cells.kpis[id]]),
  ...reviews.map(({ sheet }) => titleCell(sheet)),
  supply.bottlenecks,
  supply.overloadFrom,
  dashboardData.cells.drawnBy,
  dashboardData.cells.cycle,
  dashboardData.cells.steps,
  supply.firstPeriod,
  supply.periods,
  supply.use,
  supply.gap,
  supply.basis,
  supply.headline,
  stockReview.cells.basis,
  stockReview.cells.shortages,
  supply.families,
  dashboard.cells.missing,
];

const statusOf = (text: string): Status | null =>
  ({ "▲": "good" as const, "●": "watch" as const, "▼": "act" as const })[text.charAt(0)] ?? null;

const numberIn = (cells: NamedCells | undefined, row = 0, column = 0): number | null => {
  const value = cells?.values[row]?.[column];
  return typeof value === "number" ? value : null;
};

/** Reads the overview in a few round trips; a workbook without tables or reviews gives an empty one. */
export async function readOverview(): Promise<Overview> {
  const lost = await readLostTables();
  const tables = (await listSourceTables())
    .filter(({ own, name }) => own && !bookkeeping.has(name))
    .map(({ name, rows, sheet }) => ({ name, rows, sheet }));
  const cells = await readNamedCells(cellsRead);
  const settings = settingsOf((await readTable(sopSettings)).rows);
  // A figure that the company has not chosen has no cell.
  const drawn = kpis.filter(({ id }) => cells[dashboard.cells.kpis[id].value] !== undefined);
  const readings = drawn.map((kpi): KpiReading => {
    const names = dashboard.cells.kpis[kpi.id];
    const [value, target, block] = [cells[names.value], cells[names.target], cells[dashboardData.cells.kpis[kpi.id]]];
    const months = block?.values[blockRows.months]?.slice(columns.months) ?? [];
    return {
      id: kpi.id,
      title: kpi.title,
      value: numberIn(value),
      text: value?.text[0]?.[0] ?? "–",
      target: numberIn(target),
      targetText: target?.text[0]?.[0] ?? "",
      better: kpi.better,
      unit: kpi.unit,
      decimals: decimalsOf(kpi),
      isPart: kpi.isPart === true,
      status: statusOf(cells[names.status]?.text[0]?.[0] ?? ""),
      trend: months
        .flatMap((period, place) =>
          typeof period === "number" ? [{ period, value: numberIn(block, blockRows.value, columns.months + place) }] : [],
        )
        .slice(-trendLength),
      cell: names.value,
    };
  });
  const hasReviews = cells[dashboard.cells.kpis.onTime.value] !== undefined;
  const outdated = changedSince(cells[dashboardData.cells.drawnBy]?.values, { settings, tables }, sourceNames);
  return {
    hasData: tables.some(({ rows }) => rows > 1),
    hasReviews,
    tables,
    kpis: hasReviews ? readings : [],
    bucket: drawnBy(cells),
    headline: String(cells[supply.headline]?.text[0]?.[0] ?? ""),
    overloads: overloadsIn(cells),
    shortages: shortagesIn(cells, tables),
    reasons: { load: reasonIn(cells[supply.basis]), stock: reasonIn(cells[stockReview.cells.basis]) },
    missing: stillMissing(
      (cells[dashboard.cells.missing]?.text ?? []).flatMap((line) => line[0] ?? []),
      outdated,
    ),
    cycle: cycleIn(cells, settings.cadence),
    sheets: sheetsIn(cells),
    outdated,
    // The journal is a table too.
    pending: lost.length > 0 ? [] : await pendingWrites(),
    collisions: lost.length > 0 ? [] : await readCollisions(),
    lost,
    chartsLost: hasReviews ? await readLostCharts() : 0,
    manualCalculation: await calculatesManually(),
  };
}

/** The sheet of each review, by its title or by a cell that an earlier version drew. */
function sheetsIn(cells: Readonly<Record<string, NamedCells>>): Overview["sheets"] {
  const shown = reviews.filter(({ sheet }) => sheet.hidden !== true);
  const found = shown.flatMap(({ id, sheet }) => {
    const older = sheet.olderCell === undefined ? undefined : cells[sheet.olderCell];
    const cell = cells[titleCell(sheet)] ?? older;
    return cell === undefined ? [] : [[id, cell.sheet] as const];
  });
  return Object.fromEntries(found);
}

/** Months or weeks, by what the sheets show, whatever the settings say now. Sheets that do not name their periods show months. */
const drawnBy = (cells: Readonly<Record<string, NamedCells>>): Bucket =>
  bucketShown((cells[supply.periods]?.values[0] ?? []).map(Number)) ?? "month";

function cycleIn(cells: Readonly<Record<string, NamedCells>>, cadence: Bucket): CycleReading | null {
  const period = numberIn(cells[dashboardData.cells.cycle]);
  if (period === null) return null;
  const standings: Readonly<Record<string, StepStanding>> = { "●": "done", "◐": "running", "▼": "late" };
  const steps = (cells[dashboardData.cells.steps]?.values ?? []).map(([name, status, owner, due]) => ({
    name: String(name ?? ""),
    standing: standings[String(status ?? "").charAt(0)] ?? "toDo",
    owner: String(owner ?? ""),
    due: typeof due === "number" ? due : null,
  }));
  return { period, cadence: bucketOfPeriod(period, cadence), steps };
}

function overloadsIn(cells: Readonly<Record<string, NamedCells>>): Overview["overloads"] {
  const firstPeriod = numberIn(cells[supply.firstPeriod]);
  const { add } = calendarOf(drawnBy(cells));
  const from = numberIn(cells[supply.overloadFrom]) ?? 1;
  const rows = cells[supply.bottlenecks]?.values ?? [];
  const isBare = (peak: unknown): boolean => typeof peak === "string" && peak.startsWith("▲");
  const found = rows.flatMap(([resource, peak, hours, place]): Overload[] =>
    typeof hours === "number" && hours > 0 && ((typeof peak === "number" && peak > from) || isBare(peak))
      ? [
          {
            resource: String(resource),
            peak: typeof peak === "number" ? peak : null,
            hours,
            firstPeriod: typeof place === "number" && firstPeriod !== null ? add(firstPeriod, place - 1) : null,
            stretch: stretchAround(peak, [cells[supply.use], cells[supply.gap]], firstPeriod, add),
          },
        ]
      : [],
  );
  // Sheets of an earlier version have no basis: there, an error among the peaks says that not everything is known.
  const hasError = rows.some((row) => row.slice(1).some((value) => typeof value === "string" && /^#[A-Z]/.test(value)));
  const basis = cells[supply.basis];
  const isKnown = rows.length > 0 && (basis === undefined ? !hasError : numberIn(basis) === 0);
  return found.length === 0 && !isKnown ? null : found;
}

/** The periods in a row with hours missing around that of the highest load, which is looked up in the use by resource and period. */
function stretchAround(
  peak: unknown,
  [use, gaps]: readonly [NamedCells | undefined, NamedCells | undefined],
  firstPeriod: number | null,
  add: (period: number, count: number) => number,
): Overload["stretch"] {
  if (firstPeriod === null) return null;
  const isPeak = (share: unknown): boolean =>
    typeof share === "number" && typeof peak === "number" ? Math.abs(share - peak) < 1e-12 : share === peak;
  for (const [line, row] of (use?.values ?? []).entries()) {
    const worst = row.findIndex(isPeak);
    if (worst < 0) continue;
    const gap = gaps?.values[line] ?? [];
    const over = (place: number): boolean => Number(gap[place] ?? 0) < 0 || place === worst;
    let [first, last] = [worst, worst];
    while (first > 0 && over(first - 1)) first--;
    while (last < row.length - 1 && over(last + 1)) last++;
    const missing = gap.slice(first, last + 1).map((hours) => (typeof hours === "number" && hours < 0 ? -hours : 0));
    return { first: add(firstPeriod, first), last: add(firstPeriod, last), hours: missing.reduce((sum, hours) => sum + hours, 0) };
  }
  return null;
}

function shortagesIn(cells: Readonly<Record<string, NamedCells>>, tables: Overview["tables"]): Overview["shortages"] {
  const isShown = cells[stockReview.cells.basis] !== undefined || cells[stockReview.cells.shortages] !== undefined;
  if (!isShown && tables.some(({ name }) => name === sopStock.name)) return null;
  const families = cells[supply.families]?.values ?? [];
  return (cells[stockReview.cells.shortages]?.values ?? [])
    .flatMap(([periods, first], index) =>
      typeof periods === "number" && periods > 0
        ? [{ family: String(families[index]?.[0] ?? ""), periods, firstPeriod: typeof first === "number" ? first : null }]
        : [],
    )
    .sort((a, b) => b.periods - a.periods);
}
