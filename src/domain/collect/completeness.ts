/**
 * How complete the data of a cycle is. The score of a table is what is there over what is expected, 0 to 1:
 *
 * - demand: living families x months from their first sale to the last closed month (`expectDemand`);
 * - stock: living families x last twelve closed months; deliveries, supply, logistics, sales: the last twelve closed months;
 * - forecasts: living families x months of the horizon; capacity: resources x months of the horizon;
 * - budget: living families x months of the cycle's calendar year; events: one that touches the horizon;
 * - resources: every resource that is used; routing: every living family and every resource; families: every family's row, price,
 *   cost and stock limit.
 *
 * The score of a kind, and of all, is the mean over its tables. A table is stale when its latest month ended more than
 * `settings.staleDays` before the day given, and late when its due day is over and it says nothing of the month it owes: the last
 * closed one for history, the cycle's own for what lies ahead, any row for lists.
 */
import type { AnyRow } from "../contract";
import { dueWorkingDays } from "../calendar/cycleDates";
import { endOfMonth, workingDay, type Holidays } from "../calendar/workingDays";
import type { TableRows } from "../facts";
import { addMonths, periodOf, periodRange } from "../periods";
import { settingsOf } from "../settings";
import { expectBudget, expectCapacity, expectEvents, expectForecasts } from "./expectAhead";
import { livingFamilies, rowsOf, type Found, type Situation } from "./expected";
import { expectDeliveries, expectDemand, expectLogistics, expectSales, expectStock, expectSupply } from "./expectHistory";
import { expectFamilies, expectResources, expectRouting } from "./expectMaster";
import { gap, ranked, type Gap } from "./gaps";
import { collectKinds, collectTableNames, type CollectKindId, type CollectTable } from "./kinds";
import { joinNames, nameKey, namesIn } from "./names";

/** From best to worst. */
export const dataStates = ["complete", "gaps", "stale", "late", "missing"] as const;
export type DataState = (typeof dataStates)[number];

export interface TableCompleteness {
  table: CollectTable;
  /** 0 to 1. */
  score: number;
  state: DataState;
  rows: number;
  /** Latest month with something, null for lists and empty tables. */
  latest: number | null;
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
  /** The month the data is for, and whether a cycle of it is open. */
  month: number;
}

export interface CompletenessOptions {
  /** The day on which the question is asked. */
  today: number;
  /** Month of the open cycle; null when none is open, and the month of `today` is taken. */
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

/** Tables whose latest month lies ahead, and lists without months; all others record the past. */
const ahead: ReadonlySet<CollectTable> = new Set(["SopForecasts", "SopCapacity", "SopEvents", "SopBudget"]);
const lists: ReadonlySet<CollectTable> = new Set(["SopResources", "SopRouting", "SopFamilies"]);

/** What is there, what is missing and what that does, as of a day. */
export function completenessOf(rows: TableRows, options: CompletenessOptions): Completeness {
  const month = options.cycle ?? periodOf(options.today);
  const settings = settingsOf(rows.SopSettings ?? []);
  const closed = addMonths(month, -1);
  const situation: Situation = {
    rows,
    settings,
    closed,
    first: month,
    horizon: periodRange(month, addMonths(month, settings.horizon - 1)),
    families: livingFamilies(rows, closed),
    resources: joinNames(
      namesIn(rows.SopResources, "Resource"),
      namesIn(rows.SopCapacity, "Resource"),
      namesIn(rows.SopRouting, "Resource"),
    ),
  };
  const found = new Map(collectTableNames.map((table) => [table, tableCompleteness(table, situation, options)]));
  const kinds = collectKinds.map(({ id, tables }): KindCompleteness => {
    const parts = tables.flatMap((table) => found.get(table) ?? []);
    const dues = parts.flatMap(({ due, state }) => (due === null || state === "complete" ? [] : [due]));
    return {
      kind: id,
      score: mean(parts.map(({ score }) => score)),
      state: worst(parts.map(({ state }) => state)),
      owners: joinNames(parts.flatMap(({ owner }) => owner ?? [])),
      due: dues.length === 0 ? null : Math.min(...dues),
      tables: parts,
    };
  });
  return {
    score: mean([...found.values()].map(({ score }) => score)),
    kinds,
    gaps: ranked([...found.values()].flatMap(({ gaps }) => gaps)),
    month,
  };
}

function tableCompleteness(table: CollectTable, situation: Situation, options: CompletenessOptions): TableCompleteness {
  const found = expectations[table](situation);
  const rows = rowsOf(situation, table).length;
  const unreadable = options.unreadable?.[table] ?? 0;
  if (unreadable > 0) found.gaps.push(gap("unreadable", table, true, { count: unreadable }));
  const owed = (situation.rows.SopInputs ?? []).find((row) => nameKey(row["Kind"]) === nameKey(table));
  const due = options.cycle === null ? null : workingDay(options.cycle, dueDay(owed, table), options.holidays);
  const share = found.expected === 0 ? 1 : found.there / found.expected;
  const score = unreadable === 0 ? share : (share * rows) / (rows + unreadable);
  return {
    table,
    score,
    state: stateOf(),
    rows,
    latest: found.latest,
    owner: owed?.["Owner"] == null ? null : String(owed["Owner"]),
    due,
    gaps: found.gaps,
  };

  function stateOf(): DataState {
    if (rows === 0) return "missing";
    if (due !== null && options.today > due && !isBrought()) return "late";
    if (!lists.has(table) && (found.latest === null || options.today - endOfMonth(found.latest) > situation.settings.staleDays))
      return "stale";
    return score < 1 || found.gaps.length > 0 ? "gaps" : "complete";
  }

  function isBrought(): boolean {
    if (lists.has(table)) return true;
    return found.latest !== null && found.latest >= (ahead.has(table) ? situation.first : situation.closed);
  }
}

/** The working day that SopInputs says, where it says a whole number of at least 1; else the usual one. */
function dueDay(owed: AnyRow | undefined, table: CollectTable): number {
  const said = owed?.["Due working day"];
  return typeof said === "number" && Number.isInteger(said) && said >= 1 ? said : dueWorkingDays[table];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const worst = (states: readonly DataState[]): DataState =>
  states.reduce<DataState>((found, state) => (dataStates.indexOf(state) > dataStates.indexOf(found) ? state : found), "complete");
