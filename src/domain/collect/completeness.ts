/**
 * How complete the data of a cycle is. The score of a table is what is there over what is expected, 0 to 1:
 *
 * Months below are months or weeks, whichever the company plans by, except for what is closed by month.
 *
 * - demand: living families x periods from their first sale to the last closed month (`expectDemand`);
 * - stock: living families x last twelve closed months; deliveries, supply, logistics, sales: the last twelve closed months;
 * - forecasts: living families x months of the horizon; capacity: resources x months of the horizon;
 * - budget: living families x months of the cycle's calendar year; events: one that touches the horizon;
 * - resources: every resource that is used; routing: every living family and every resource; families: every family's row, price,
 *   cost and stock limit.
 *
 * The score of a kind, and of all, is the mean over its tables. A table is stale when its latest month ended more than
 * `settings.staleDays` ago, and late when its due day has passed without the month it owes: the last closed month for history, the
 * month of the cycle for what lies ahead, any row at all for lists.
 */
import { smallestOf } from "../../calc/extremes";
import { distinctNames, nameKey } from "../../language/sameName";
import type { AnyRow } from "../tables/defineTable";
import { dueDay, usualDueDay } from "./dueDays";
import type { Holidays } from "../../calendar/workingDays";
import type { TableRows } from "../tables/catalogue";
import { addMonths, monthOf } from "../../calendar/months";
import { bucketOfPeriod, calendarOf } from "../../calendar/periods";
import { periodsOfTable } from "../tables/periodsOfTable";
import { settingsOf } from "../settings/readSettings";
import { expectBudget, expectCapacity, expectEvents, expectForecasts } from "./expectAhead";
import { livingFamilies, rowsOf, type Found, type Situation } from "./expected";
import { expectDeliveries, expectDemand, expectLogistics, expectSales, expectStock, expectSupply } from "./expectHistory";
import { expectFamilies, expectResources, expectRouting } from "./expectMaster";
import { gap, ranked, type Gap } from "./gaps";
import { collectKinds, type CollectKindId } from "./kinds";
import { collectTableNames, collectTables, tablesOfKind, type CollectTable } from "./collectTables";
import { namesIn } from "./namesInColumns";

/** From best to worst. */
export const dataStates = ["complete", "gaps", "stale", "late", "missing"] as const;
export type DataState = (typeof dataStates)[number];

export interface TableCompleteness {
  table: CollectTable;
  /** 0 to 1. */
  score: number;
  state: DataState;
  rows: number;
  /** Latest month with data; null for lists and empty tables. */
  latest: number | null;
  /** Month or week that it still has to reach where it is late; null otherwise. */
  awaited: number | null;
  owner: string | null;
  /** Day by which it is owed; null while no cycle is open. */
  due: number | null;
  gaps: Gap[];
}

export interface KindCompleteness {
  kind: CollectKindId;
  score: number;
  state: DataState;
  owners: string[];
  due: number | null;
  tables: TableCompleteness[];
}

export interface Completeness {
  score: number;
  kinds: KindCompleteness[];
  /** All gaps, critical ones first. */
  gaps: Gap[];
  /** The cycle that the data is for, or the period of the day where none is open. */
  period: number;
}

export interface CompletenessOptions {
  /** The day as of which completeness is judged. */
  today: number;
  /** Month or week of the open cycle; null if none is open: then the period of `today` counts. */
  cycle: number | null;
  holidays: Holidays;
  /** Rows that could not be read, by table. */
  unreadable?: Partial<Record<CollectTable, number>>;
}

const expectations: Readonly<Record<CollectTable, (situation: Situation) => Found>> = {
  SopDemand: expectDemand,
  SopStock: expectStock,
  SopDeliveries: expectDeliveries,
  SopForecasts: expectForecasts,
  SopResources: expectResources,
  SopCapacity: expectCapacity,
  SopRouting: expectRouting,
  SopSupply: expectSupply,
  SopEvents: expectEvents,
  SopBudget: expectBudget,
  SopLogistics: expectLogistics,
  SopSales: expectSales,
  SopFamilies: expectFamilies,
};

/** Says how complete the data is, what is missing, and what that does to the results. */
export function completenessOf(rows: TableRows, options: CompletenessOptions): Completeness {
  const settings = settingsOf(rows.SopSettings ?? []);
  const calendar = calendarOf(settings.bucket);
  const begins = options.cycle ?? options.today;
  const first = calendar.periodOf(begins);
  const firstMonth = monthOf(begins);
  const period = options.cycle ?? first;
  const closed = calendar.add(first, -1);
  const situation: Situation = {
    rows,
    settings,
    calendar,
    closed,
    first,
    closedMonth: addMonths(firstMonth, -1),
    firstMonth,
    horizon: calendar.from(first, calendar.periodsInMonths(settings.horizon)),
    families: livingFamilies(rows, closed, calendar),
    resources: distinctNames([
      ...namesIn(rows.SopResources, "Resource"),
      ...namesIn(rows.SopCapacity, "Resource"),
      ...namesIn(rows.SopRouting, "Resource"),
    ]),
  };
  const found = new Map(collectTableNames.map((table) => [table, tableCompleteness(table, situation, options)]));
  const kinds = collectKinds.map(({ id }): KindCompleteness => {
    const parts = tablesOfKind(id).flatMap((table) => found.get(table) ?? []);
    const dues = parts.flatMap(({ due, state }) => (due === null || state === "complete" ? [] : [due]));
    return {
      kind: id,
      score: mean(parts.map(({ score }) => score)),
      state: worst(parts.map(({ state }) => state)),
      owners: distinctNames(parts.flatMap(({ owner }) => owner ?? [])),
      due: dues.length === 0 ? null : smallestOf(dues),
      tables: parts,
    };
  });
  return {
    score: mean([...found.values()].map(({ score }) => score)),
    kinds,
    gaps: ranked([...found.values()].flatMap(({ gaps }) => gaps)),
    period,
  };
}

function tableCompleteness(table: CollectTable, situation: Situation, options: CompletenessOptions): TableCompleteness {
  const { periods, collected } = collectTables[table];
  // Periods that may be months or weeks are judged by what the company plans by.
  const own = periods === "either" ? situation.calendar : periodsOfTable(table, situation.settings.bucket);
  const [first, closed] =
    own.bucket === situation.calendar.bucket ? [situation.first, situation.closed] : [situation.firstMonth, situation.closedMonth];
  const found = expectations[table](situation);
  const rows = rowsOf(situation, table).length;
  const unreadable = options.unreadable?.[table] ?? 0;
  if (unreadable > 0) found.gaps.push(gap("unreadable", table, true, { count: unreadable }));
  const owed = (situation.rows.SopInputs ?? []).find((row) => nameKey(row["Kind"]) === nameKey(table));
  const cadence = options.cycle === null ? "month" : bucketOfPeriod(options.cycle, situation.settings.cadence);
  const due =
    options.cycle === null ? null : dueDay(options.cycle, saidDay(owed) ?? usualDueDay(table, cadence), options.holidays, cadence);
  const isLate = due !== null && options.today > due;
  const share = found.expected === 0 ? 1 : found.there / found.expected;
  const awaited = collected.about === "future" ? first : closed;
  const score = unreadable === 0 ? share : (share * rows) / (rows + unreadable);
  const state = stateOf();
  return {
    table,
    score,
    state,
    rows,
    latest: found.latest,
    awaited: state === "late" ? awaited : null,
    owner: owed?.["Owner"] == null ? null : String(owed["Owner"]),
    due,
    gaps: found.gaps,
  };

  function stateOf(): DataState {
    if (rows === 0) return "missing";
    if (isLate && !isBrought()) return "late";
    if (collected.about !== "always" && (found.latest === null || options.today - own.lastDay(found.latest) > situation.settings.staleDays))
      return "stale";
    return score < 1 || found.gaps.length > 0 ? "gaps" : "complete";
  }

  function isBrought(): boolean {
    if (collected.about === "always") return true;
    return found.latest !== null && found.latest >= awaited;
  }
}

/** The due day in SopInputs, if it is a whole number of at least 1. */
function saidDay(owed: AnyRow | undefined): number | undefined {
  const said = owed?.["Due working day"];
  return typeof said === "number" && Number.isInteger(said) && said >= 1 ? said : undefined;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const worst = (states: readonly DataState[]): DataState =>
  states.reduce<DataState>((found, state) => (dataStates.indexOf(state) > dataStates.indexOf(found) ? state : found), "complete");
