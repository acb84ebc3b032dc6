/** What a risk is: one difficulty that the plan or the data show, how large it is and what is at stake. */
import type { PeriodCalendar } from "../../calendar/periods";
import type { BorrowedRates } from "./familyRates";

export const riskKinds = ["shortage", "surplus", "overload", "supplier", "forecast"] as const;
export type RiskKind = (typeof riskKinds)[number];

/** Periods concerned, as their first days. */
export interface Span {
  first: number;
  last: number;
  count: number;
  /** True when every month from first to last is concerned. */
  unbroken: boolean;
}

/** How a value was worked out, or why there is none; every basis has a sentence in `riskMessages.ts`. */
export type ValueBasis =
  | "margin"
  | "price"
  | "cost"
  | "overtime"
  | "overtimeAndMargin"
  | "overtimeAndHours"
  | "hours"
  | "openOrders"
  | "someOpenOrders"
  | "nothingOnOrder"
  | "unknownPrice"
  | "unknownCost"
  | "unknownOpenCost"
  | "unknownHourCost"
  | "unreadable";

interface RiskBase {
  /** Family, resource or supplier, as its table spells it. */
  subject: string;
  /** First period concerned; null if there is none to name. */
  period: number | null;
  /** In the unit of the kind: units, hours, or days; never negative. */
  size: number;
  /** Money at stake in the currency of the workbook, never negative; null when the prices or costs it takes are not known. */
  value: number | null;
  basis: ValueBasis;
  /** Families whose price or unit cost comes from the budget or the stock; absent if all come from SopFamilies. */
  borrowed?: BorrowedRates;
}

export interface ShortageRisk extends RiskBase {
  kind: "shortage";
  /** Lowest stock that is still enough: the minimum of the family, or 0. */
  least: number;
  limit: "minimum" | "zero";
  /** Lowest projected stock, and its month. */
  lowest: number;
  lowestPeriod: number;
  span: Span;
}

export interface SurplusRisk extends RiskBase {
  kind: "surplus";
  /** Largest stock that still makes sense in the worst month. */
  most: number;
  limit: "maximum" | "cover";
  highest: number;
  highestPeriod: number;
  span: Span;
}

export interface OverloadRisk extends RiskBase {
  kind: "overload";
  /** Load over capacity in the worst month; null if there is load without any capacity. */
  peak: number | null;
  peakPeriod: number;
  span: Span;
}

export interface SupplierRisk extends RiskBase {
  kind: "supplier";
  /** Share of the judged lines that came late or are overdue; 0..1. */
  lateShare: number;
  /** How many lines were judged. */
  lines: number;
  /** Share of the units received that were refused; null when no quantity is known. */
  rejectedShare: number | null;
  /** Overdue lines. */
  overdue: number;
  /** Open lines, overdue or not, and the units still to come. */
  open: number;
  openUnits: number;
  /** Families that wait for late or open lines. */
  families: string[];
}

export interface ForecastRisk extends RiskBase {
  kind: "forecast";
  /** (forecast - actual) / actual over the months compared; positive = the forecast is too high. */
  bias: number;
  signal: number;
  /** Months compared. */
  periods: number;
}

export type Risk = ShortageRisk | SurplusRisk | OverloadRisk | SupplierRisk | ForecastRisk;

/** Differences smaller than this come from rounding binary fractions. */
export const noise = 1e-6;

/** Stable name: its kind and whom it concerns, the same in every language and from one analysis to the next. */
export function riskName({ kind, subject }: Pick<Risk, "kind" | "subject">): string {
  return `${kind} · ${subject}`;
}

/** Highest value first; then those without a value, largest first: sizes of the same kind can be compared. */
export function ranked<R extends Pick<Risk, "value" | "size" | "kind" | "subject">>(risks: readonly R[]): R[] {
  return [...risks].sort(
    (a, b) =>
      Number(a.value === null) - Number(b.value === null) ||
      (b.value ?? 0) - (a.value ?? 0) ||
      b.size - a.size ||
      riskKinds.indexOf(a.kind) - riskKinds.indexOf(b.kind) ||
      (a.subject < b.subject ? -1 : Number(a.subject > b.subject)),
  );
}

/** The span of periods that are in order; undefined if there are none. */
export function spanOf(periods: readonly number[], calendar: PeriodCalendar): Span | undefined {
  const [first, last] = [periods[0], periods[periods.length - 1]];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, count: periods.length, unbroken: calendar.between(first, last) + 1 === periods.length };
}
