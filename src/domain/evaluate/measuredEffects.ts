/** What came of decisions: the figure that proves each, worked out from what was delivered, sold, stocked and paid. */
import { fillRate } from "../../calc/service/fillRate";
import { leadTime } from "../../calc/service/leadTime";
import { onTimeRate } from "../../calc/service/onTimeRate";
import { CalcError } from "../../calc/calcError";
import { total } from "../../calc/totals";
import { bucketOfPeriod, calendarOf, type Bucket } from "../../calendar/periods";
import { distinctNames, isSameName, nameKey } from "../../language/sameName";
import type { DeliveryRow } from "../collect/sopDeliveries";
import type { LogisticsRow } from "../collect/sopLogistics";
import type { SalesRow } from "../collect/sopSales";
import type { StockRow } from "../collect/sopStock";
import type { FeedbackRow } from "../feedback/sopFeedback";
import { isByMonth } from "./effectWords";
import { effectBounds, effectOf, type Effect } from "./effects";
import { namesNotIn, type MeasuredTable, type WhyNot } from "./notInYet";
import type { EffectMeasure, EffectRow } from "./sopEffects";

/** Rows that figures are measured from; a table that is not there has none. */
export interface MeasuredFrom {
  deliveries: readonly DeliveryRow[];
  stock: readonly StockRow[];
  sales: readonly SalesRow[];
  logistics: readonly LogisticsRow[];
  feedback: readonly FeedbackRow[];
  /** Tables with rows that cannot be read: any of these rows could be the one that counts. */
  unreadable?: readonly MeasuredTable[];
}

/** What each figure is measured from. */
const tablesOf: Readonly<Record<EffectMeasure, readonly MeasuredTable[]>> = {
  "on-time delivery": ["SopDeliveries"],
  service: ["SopDeliveries"],
  "units late": ["SopDeliveries"],
  "delivery time": ["SopDeliveries"],
  "stock value": ["SopStock"],
  "logistics costs on sales": ["SopLogistics", "SopSales"],
  revenue: ["SopSales"],
  disputes: ["SopDeliveries", "SopFeedback"],
  other: [],
};

/** The first and last day of what is looked at, and the periods that they belong to. */
interface Days {
  first: number;
  last: number;
  /** The day on which the last period begins. */
  lastBegins: number;
  bucket: Bucket;
  /** What the company plans by, and keeps its stock by. */
  planned: Bucket;
}

/** A figure, or why there is none. */
type Figure = number | WhyNot;

const within = (day: number | null, { first, last }: Days): boolean => day !== null && day >= first && day <= last;

/** A figure of the functions, where the data has an answer. */
function answer(work: () => number): Figure {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof CalcError) return { kind: "noAnswer" };
    throw failure;
  }
}

/** A sum, where every part of it is known. */
const known = (values: readonly (number | null)[], blank: WhyNot): Figure =>
  values.some((value) => value === null) ? blank : total(values.map((value) => value ?? 0));

/**
 * What the order lines of the days say, by one of their dates. A month without any line is not in yet, and what came in the others is not
 * the whole. Of weeks only the last one is asked: with a few lines a week, one may well have none.
 */
function ofLines(
  { deliveries }: MeasuredFrom,
  column: "Promised date" | "Delivered date",
  days: Days,
  figure: (lines: readonly DeliveryRow[]) => Figure,
): Figure {
  const { range, periodOf } = calendarOf(days.bucket);
  const lines = deliveries.filter((row) => within(row[column], days));
  const there = new Set(lines.map((row) => periodOf(row[column] ?? 0)));
  const asked = days.bucket === "month" ? range(days.first, days.lastBegins) : [days.lastBegins];
  const period = asked.find((one) => !there.has(one));
  return period === undefined ? figure(lines) : { kind: "none", table: "SopDeliveries", period, bucket: days.bucket };
}

type MonthlyRow = Pick<SalesRow, "Period" | "Amount" | "Family"> & { Category?: string | null };

/**
 * The sum of what is kept by month. Figures of months say nothing of a part of one. A month without any row is not in yet, and neither is
 * one without a family or category that had rows before; an amount without a month may belong there.
 */
function ofMonths(rows: readonly MonthlyRow[], table: "SopSales" | "SopLogistics", days: Days): Figure {
  const calendar = calendarOf("month");
  const { first, last } = days;
  if (calendar.periodOf(first) !== first || calendar.lastDay(calendar.periodOf(last)) !== last) return { kind: "months" };
  if (rows.some((row) => row.Period === null)) return { kind: "blank", table, column: "Period" };
  const there = new Set(rows.map((row) => row.Period));
  const named = (["Category", "Family"] as const).map((column) => ({
    column,
    rows: rows.map((row) => ({ name: row[column] ?? null, period: row.Period })),
  }));
  for (const period of calendar.range(first, calendar.periodOf(last))) {
    if (!there.has(period)) return { kind: "none", table, period, bucket: "month" };
    for (const { column, rows: of } of named) {
      const names = namesNotIn(of, period, calendar);
      if (names.length > 0) return { kind: "names", table, column, names, period, bucket: "month" };
    }
  }
  return known(
    rows.filter((row) => within(row.Period, days)).map((row) => row.Amount),
    { kind: "blank", table, column: "Amount" },
  );
}

/**
 * The value of what stands at the end, of every family that is kept. Where the company has come to plan by the other of months and weeks
 * since, what was kept before is still by that one. Of a month whose stock is kept by week, it is that of its last week.
 */
function stockAtEnd({ stock }: MeasuredFrom, { last, planned }: Days): Figure {
  const keptBy = (bucket: Bucket) => {
    const period = calendarOf(bucket).periodOf(last);
    const rows = stock.filter((row) => bucketOfPeriod(row.Period, planned) === bucket);
    return { bucket, period, rows, standing: rows.filter((row) => row.Period === period) };
  };
  const [now, before] = [keptBy(planned), keptBy(planned === "week" ? "month" : "week")];
  const { bucket, period, rows, standing } = now.standing.length === 0 && before.standing.length > 0 ? before : now;
  const calendar = calendarOf(bucket);
  const lacks = { table: "SopStock", period, bucket } as const;
  if (bucket === "month" && calendar.lastDay(period) !== last) return { kind: "months" };
  if (standing.length === 0) return { kind: "none", ...lacks };
  const names = namesNotIn(
    rows.map((row) => ({ name: row.Family, period: row.Period })),
    period,
    calendar,
  );
  if (names.length > 0) return { kind: "names", column: "Family", names, ...lacks };
  const twice = distinctNames(
    standing.filter((row) => standing.some((one) => one !== row && isSameName(one.Family, row.Family))).map(({ Family }) => Family),
  );
  if (twice.length > 0) return { kind: "twice", column: "Family", names: twice, ...lacks };
  return known(
    standing.map((row) => row.Value),
    { kind: "blank", table: "SopStock", column: "Value" },
  );
}

const blankOrdered: WhyNot = { kind: "blank", table: "SopDeliveries", column: "Ordered" };

const figures: Readonly<Record<EffectMeasure, (from: MeasuredFrom, days: Days) => Figure>> = {
  "on-time delivery": (from, days) =>
    ofLines(from, "Delivered date", days, (lines) => {
      const columns = [lines.map((row) => row["Promised date"]), lines.map((row) => row["Delivered date"])] as const;
      return answer(() => onTimeRate(...columns, 0, null));
    }),
  service: (from, days) =>
    ofLines(from, "Promised date", days, (lines) =>
      answer(() =>
        fillRate(
          lines.map((row) => row.Ordered),
          lines.map((row) => inTime(row) * (row.Delivered ?? 0)),
          "UNIT",
          null,
        ),
      ),
    ),
  "units late": (from, days) =>
    ofLines(from, "Promised date", days, (lines) =>
      known(
        lines.map((row) => (row.Ordered === null ? null : Math.max(0, row.Ordered - inTime(row) * (row.Delivered ?? 0)))),
        blankOrdered,
      ),
    ),
  "delivery time": (from, days) =>
    ofLines(from, "Delivered date", days, (lines) => {
      const columns = [lines.map((row) => row["Ordered date"]), lines.map((row) => row["Delivered date"])] as const;
      return answer(() => leadTime(...columns, "MEAN"));
    }),
  "stock value": stockAtEnd,
  "logistics costs on sales": (from, days) => {
    const [costs, sales] = [ofMonths(from.logistics, "SopLogistics", days), ofMonths(from.sales, "SopSales", days)];
    if (typeof costs !== "number") return costs;
    if (typeof sales !== "number") return sales;
    return sales === 0 ? { kind: "noAnswer" } : costs / sales;
  },
  revenue: ({ sales }, days) => ofMonths(sales, "SopSales", days),
  disputes: (from, days) =>
    ofLines(from, "Delivered date", days, (lines) => {
      const disputes = from.feedback.filter((row) => row.Kind === "dispute" && within(row.Date, days)).length;
      return (100 * disputes) / lines.length;
    }),
  // Nobody but a person knows what it is.
  other: () => ({ kind: "noAnswer" }),
};

/** 1 where a line was delivered by the day that was promised. */
const inTime = (row: Pick<DeliveryRow, "Delivered date" | "Promised date">): number =>
  row["Delivered date"] !== null && row["Promised date"] !== null && row["Delivered date"] <= row["Promised date"] ? 1 : 0;

/** One figure of a decision, with what came of it. */
export interface MeasuredEffect extends Effect {
  row: EffectRow;
  measure: EffectMeasure;
  /** From the data; where they have none, what a person typed. */
  measured: number | null;
  /** Why there is no figure; null where there is one, or while its periods run. */
  why: WhyNot | null;
  isOpen: boolean;
  /** Whether it is measured over months or over weeks. */
  bucket: Bucket;
}

/** What is kept by month is measured over months, also over those that begin on a Monday. */
function bucketOf({ From: from, To: to, Measure: measure }: EffectRow, planned: Bucket): Bucket {
  const { isPeriod } = calendarOf("month");
  return isByMonth(measure as EffectMeasure) && isPeriod(from) && isPeriod(to) ? "month" : bucketOfPeriod(to, planned);
}

/** Every figure with what came of it by a day. A period that is not over is measured later: half of it would not say what was promised. */
export function measuredEffects(
  rows: readonly EffectRow[],
  from: MeasuredFrom,
  { today, bucket: planned }: { today: number; bucket: Bucket },
): MeasuredEffect[] {
  return rows.map((row) => {
    const bucket = bucketOf(row, planned);
    const last = calendarOf(bucket).lastDay(row.To);
    const measure = row.Measure as EffectMeasure;
    const isOpen = last >= today;
    const table = from.unreadable?.find((one) => tablesOf[measure].includes(one));
    const days = { first: row.From, last, lastBegins: row.To, bucket, planned };
    const figure: Figure = table === undefined ? figures[measure](from, days) : { kind: "unreadable", table };
    const measured = isOpen ? null : typeof figure === "number" ? figure : row.Measured;
    const why = isOpen || measured !== null || typeof figure === "number" ? null : figure;
    return { row, measure, measured, why, isOpen, bucket, ...effectOf({ without: row.Without, expected: row.Expected, measured, isOpen }) };
  });
}

/**
 * What a decision did: the best of its figures, since one that moved is an effect; without effect where none of them did. While a figure
 * may still move, those that did not say nothing of the decision.
 */
export function effectsByDecision(effects: readonly MeasuredEffect[]): ({ decision: string } & Effect)[] {
  const decisions = new Map(effects.map(({ row }) => [nameKey(row.Decision), row.Decision]));
  return [...decisions.values()].map((decision) => {
    const own = effects.filter(({ row }) => isSameName(row.Decision, decision));
    const [best] = [...own].sort((a, b) => (b.effect ?? -Infinity) - (a.effect ?? -Infinity));
    const early = own.find(({ isOpen }) => isOpen);
    const told = early !== undefined && (best?.effect ?? 0) < effectBounds.none ? early : best;
    return { decision, effect: told?.effect ?? null, verdict: told?.verdict ?? "cannot be measured" };
  });
}
