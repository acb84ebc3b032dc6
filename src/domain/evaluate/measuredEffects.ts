/** What came of decisions: the figure that proves each, worked out from what was delivered, sold, stocked and paid. */
import { largestOf } from "../../calc/extremes";
import { fillRate } from "../../calc/service/fillRate";
import { leadTime } from "../../calc/service/leadTime";
import { onTimeRate } from "../../calc/service/onTimeRate";
import { CalcError } from "../../calc/calcError";
import { total } from "../../calc/totals";
import { bucketOfPeriod, calendarOf, type Bucket } from "../../calendar/periods";
import { isSameName, nameKey } from "../../language/sameName";
import type { DeliveryRow } from "../collect/sopDeliveries";
import type { LogisticsRow } from "../collect/sopLogistics";
import type { SalesRow } from "../collect/sopSales";
import type { StockRow } from "../collect/sopStock";
import type { FeedbackRow } from "../feedback/sopFeedback";
import { effectBounds, effectOf, type Effect } from "./effects";
import type { EffectMeasure, EffectRow } from "./sopEffects";

/** Rows that figures are measured from; a table that is not there has none. */
export interface MeasuredFrom {
  deliveries: readonly DeliveryRow[];
  stock: readonly StockRow[];
  sales: readonly SalesRow[];
  logistics: readonly LogisticsRow[];
  feedback: readonly FeedbackRow[];
}

/** The first and last day of what is looked at, and the day on which its last period begins. */
interface Days {
  first: number;
  last: number;
  lastBegins: number;
}

const within = (day: number | null, { first, last }: Days): boolean => day !== null && day >= first && day <= last;

/** A figure of the functions; null where the data has no answer. */
function answer(work: () => number): number | null {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof CalcError) return null;
    throw failure;
  }
}

/** A sum; null where nothing is there, or where a part of it is not known. */
const known = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.some((value) => value === null) ? null : total(values.map((value) => value ?? 0));

/** Order lines of the days by one of their dates. Those of the last period are not in yet where none is: what came before is not the whole. */
function linesOf({ deliveries }: MeasuredFrom, column: "Promised date" | "Delivered date", days: Days): DeliveryRow[] {
  const lines = deliveries.filter((row) => within(row[column], days));
  return lines.some((row) => within(row[column], { ...days, first: days.lastBegins })) ? lines : [];
}

/** Figures of months say nothing of a part of one, and a month without any row is not in yet. */
function hasEveryMonth(rows: readonly { Period: number | null }[], { first, last }: Days): boolean {
  const { periodOf, lastDay, add } = calendarOf("month");
  if (periodOf(first) !== first || lastDay(periodOf(last)) !== last) return false;
  const there = new Set(rows.map((row) => row.Period));
  for (let month = first; month <= last; month = add(month, 1)) if (!there.has(month)) return false;
  return true;
}

const figures: Readonly<Record<EffectMeasure, (from: MeasuredFrom, days: Days) => number | null>> = {
  "on-time delivery": (from, days) => {
    const lines = linesOf(from, "Delivered date", days);
    const columns = [lines.map((row) => row["Promised date"]), lines.map((row) => row["Delivered date"])] as const;
    return answer(() => onTimeRate(...columns, 0, null));
  },
  service: (from, days) => {
    const lines = linesOf(from, "Promised date", days);
    return answer(() =>
      fillRate(
        lines.map((row) => row.Ordered),
        lines.map((row) => inTime(row) * (row.Delivered ?? 0)),
        "UNIT",
        null,
      ),
    );
  },
  "units late": (from, days) => {
    const lines = linesOf(from, "Promised date", days);
    return known(lines.map((row) => (row.Ordered === null ? null : Math.max(0, row.Ordered - inTime(row) * (row.Delivered ?? 0)))));
  },
  "delivery time": (from, days) => {
    const lines = linesOf(from, "Delivered date", days);
    const columns = [lines.map((row) => row["Ordered date"]), lines.map((row) => row["Delivered date"])] as const;
    return answer(() => leadTime(...columns, "MEAN"));
  },
  "stock value": ({ stock }, days) => {
    // What stands at the end; where weeks are counted in a month, that of its last week.
    const last = largestOf(
      stock.filter((row) => within(row.Period, { ...days, first: days.lastBegins })).map((row) => row.Period),
      0,
    );
    return known(stock.filter((row) => row.Period === last).map((row) => row.Value));
  },
  "logistics costs on sales": (from, days) => {
    const [costs, sales] = [known(amounts(from.logistics, days)), known(amounts(from.sales, days))];
    return costs === null || sales === null || sales === 0 ? null : costs / sales;
  },
  revenue: ({ sales }, days) => known(amounts(sales, days)),
  disputes: (from, days) => {
    const lines = linesOf(from, "Delivered date", days).length;
    const disputes = from.feedback.filter((row) => row.Kind === "dispute" && within(row.Date, days)).length;
    return lines === 0 ? null : (100 * disputes) / lines;
  },
  // Nobody but a person knows what it is.
  other: () => null,
};

/** 1 where a line was delivered by the day that was promised. */
const inTime = (row: Pick<DeliveryRow, "Delivered date" | "Promised date">): number =>
  row["Delivered date"] !== null && row["Promised date"] !== null && row["Delivered date"] <= row["Promised date"] ? 1 : 0;

/** An amount without a period may belong there, and a month without an amount is not in yet: then the sum is not known. */
const amounts = (rows: readonly { Period: number | null; Amount: number | null }[], days: Days): (number | null)[] =>
  hasEveryMonth(rows, days)
    ? rows.filter((row) => row.Period === null || within(row.Period, days)).map((row) => (row.Period === null ? null : row.Amount))
    : [];

/** One figure of a decision, with what came of it. */
export interface MeasuredEffect extends Effect {
  row: EffectRow;
  measure: EffectMeasure;
  /** From the data; where they have none, what a person typed. */
  measured: number | null;
  isOpen: boolean;
}

/** Every figure with what came of it by a day. A period that is not over is measured later: half of it would not say what was promised. */
export function measuredEffects(
  rows: readonly EffectRow[],
  from: MeasuredFrom,
  { today, bucket }: { today: number; bucket: Bucket },
): MeasuredEffect[] {
  return rows.map((row) => {
    const last = calendarOf(bucketOfPeriod(row.To, bucket)).lastDay(row.To);
    const measure = row.Measure as EffectMeasure;
    const isOpen = last >= today;
    const measured = isOpen ? null : (figures[measure](from, { first: row.From, last, lastBegins: row.To }) ?? row.Measured);
    return { row, measure, measured, isOpen, ...effectOf({ without: row.Without, expected: row.Expected, measured, isOpen }) };
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
