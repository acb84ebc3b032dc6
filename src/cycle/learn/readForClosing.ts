/** Everything that closing a cycle rests on: its steps, what is still open, what the dashboard says, and which cycle comes next. */
import { largestOf } from "../../calc/extremes";
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod, calendarOf, type Bucket } from "../../calendar/periods";
import { waiting } from "../../domain/feedback/feedbackRules";
import type { MeasuredEffect } from "../../domain/evaluate/measuredEffects";
import { unmeasuredInWords } from "../../domain/evaluate/whyUnmeasured";
import type { ClosePoint } from "../../domain/learn/closeMessages";
import { carriedRows, familiesWithoutActuals, openItems, unmeasured, type OpenItem } from "../../domain/learn/closing";
import type { CarriedRow } from "../../domain/learn/sopCarried";
import { debriefOf, isComplete } from "../../domain/learn/debriefRules";
import type { ResultKpi, ResultRow } from "../../domain/learn/sopResults";
import { steps } from "../../domain/steps/cycleDates";
import type { CycleRow } from "../../domain/steps/sopCycles";
import { stepTitles } from "../../domain/steps/stepTitles";
import { inLanguage, type Language } from "../../language/text";
import { kpis as kpisOfDashboard, type KpiId } from "../../sheets/dashboard/kpis";
import { readForCollect, type CollectReading } from "../collect/readForCollect";
import { readOverview, type KpiReading } from "../reviews/readOverview";
import { nextCycle } from "../steps/proposeCycle";
import { readEffects } from "./readEffects";
import { readLearningRows, type LearningRows } from "./readLearningRows";

export interface ClosingReading extends LearningRows {
  collect: CollectReading;
  cadence: Bucket;
  /** The last step of the cycle; undefined where it is not there. */
  last: CycleRow | undefined;
  /** The cycle that closing opens; null where a later one is open already. */
  next: number | null;
  nextCadence: Bucket;
  points: ClosePoint[];
  open: OpenItem[];
  /** What is open as it is carried into the next cycle, in the same order. */
  goesAlong: CarriedRow[];
  /** The figures of the dashboard as rows of this cycle. */
  results: ResultRow[];
  /** What was kept before, of every cycle. */
  keptResults: ResultRow[];
  kpis: KpiReading[];
  /** What was expected of decisions, and what came of them. */
  effects: MeasuredEffect[];
}

/** Reads it in the person's language; writes nothing. Fails with `unreadableRow`. */
export async function readForClosing(cycle: number, language: Language, today: number): Promise<ClosingReading> {
  const collect = await readForCollect();
  const learning = await readLearningRows();
  const { effects } = await readEffects(today);
  const { kpis, bucket } = await readOverview();
  const { cycles, settings } = collect;
  const cadence = bucketOfPeriod(cycle, settings.cadence);
  const later = laterThan(kpis, cycle);
  const keptBefore = learning.results.filter((row) => row.Cycle === cycle);
  const results = [
    ...kpis.filter((kpi) => !later.ids.has(kpi.id)).flatMap((kpi) => resultOf(kpi, cycle, bucket, language) ?? []),
    // What an earlier close kept of these was of the cycle, and stays.
    ...keptBefore.filter(({ KPI: name }) => [...later.ids].some((id) => kpiNames[id] === name)),
  ];
  const open = openItems(learning, today);
  const closed = cycles.filter((row) => row.Step === "evaluate" && row.Status === "done").map((row) => row.Cycle);
  const isLatest = !cycles.some((row) => row.Cycle > cycle);
  return {
    ...learning,
    collect,
    cadence,
    last: cycles.find((row) => row.Cycle === cycle && row.Step === "evaluate"),
    next: isLatest ? nextCycle(cycle, settings, today) : null,
    nextCadence: settings.cadence,
    effects,
    points: pointsOf(learning, {
      effects,
      cycle,
      cycles,
      bucket: settings.bucket,
      today,
      language,
      results: results.length,
      hasKept: keptBefore.length > 0,
      later,
    }),
    open,
    goesAlong: carriedRows(open, learning.carried, { cycle, cycles: cycles.map((row) => row.Cycle), closed, today }),
    results,
    keptResults: learning.results,
    kpis,
  };
}

/** What the table calls the figures of the dashboard. */
export const kpiNames: Readonly<Record<KpiId, ResultKpi>> = {
  onTime: "on-time delivery",
  adjustedStock: "adjusted stock",
  accuracy: "forecast accuracy",
  costSplit: "split of logistics costs",
  leadTime: "delivery time",
  disputes: "disputes",
  peakLoad: "peak load",
  bias: "forecast bias",
  logisticsRate: "logistics costs on sales",
  otif: "OTIF",
  fillRate: "fill rate",
  capacityUse: "use of capacity",
};

/** Figures that know more than the cycle, and the last month that one of them knows. */
interface LaterFigures {
  ids: ReadonlySet<KpiId>;
  last: number;
}

const looksAhead = ({ id }: KpiReading): boolean => kpisOfDashboard.find((one) => one.id === id)?.over === "plan";

const lastKnown = ({ trend }: KpiReading): number | undefined => trend.filter(({ value }) => value !== null).at(-1)?.period;

/**
 * The dashboard shows today. Where a cycle is closed long after its month, or once more, figures that know a later month are none of its
 * results, and neither is what the plan of today says.
 */
function laterThan(kpis: readonly KpiReading[], cycle: number): LaterFigures {
  const month = calendarOf("month").periodOf(cycle);
  const known = kpis.filter((kpi) => kpi.value !== null);
  const past = known.filter((kpi) => !looksAhead(kpi) && (lastKnown(kpi) ?? 0) > month);
  return {
    ids: new Set(past.length === 0 ? [] : [...past, ...known.filter(looksAhead)].map(({ id }) => id)),
    last: largestOf(
      past.map((kpi) => lastKnown(kpi) ?? 0),
      0,
    ),
  };
}

/** A figure as it is kept; undefined where the dashboard has none. */
function resultOf(kpi: KpiReading, cycle: number, bucket: Bucket, language: Language): ResultRow | undefined {
  if (kpi.value === null) return undefined;
  const last = lastKnown(kpi);
  return {
    Cycle: cycle,
    KPI: kpiNames[kpi.id],
    Value: kpi.value,
    Target: kpi.target,
    Status: kpi.status,
    // What looks back is shown by month, also where the company plans by week.
    "Rests on": last === undefined ? null : formatPeriod(last, language, looksAhead(kpi) ? bucket : "month"),
  };
}

interface Situation {
  cycle: number;
  cycles: readonly CycleRow[];
  bucket: Bucket;
  today: number;
  language: Language;
  results: number;
  /** The cycle was closed before, and what its dashboard said then is kept. */
  hasKept: boolean;
  later: LaterFigures;
  effects: readonly MeasuredEffect[];
}

/** What is looked at before a cycle is closed, each point settled or open; none of them blocks. */
function pointsOf(
  rows: LearningRows,
  { cycle, cycles, bucket, today, language, results, hasKept, later, effects }: Situation,
): ClosePoint[] {
  const unfinished = steps
    .filter((step) => step !== "evaluate" && !cycles.some((row) => row.Cycle === cycle && row.Step === step && row.Status === "done"))
    .map((step) => inLanguage(stepTitles[step], language));
  const families = familiesWithoutActuals(rows.demand, calendarOf(bucket).periodOf(cycle), bucket);
  const unanswered = waiting(rows.feedback, today).length;
  const decisions = unmeasured(rows.decisions, cycle, effects).map((row) => unmeasuredInWords(row.Decision, effects, language));
  const point = (kind: ClosePoint["kind"], count: number, names: readonly string[] = []): ClosePoint => ({
    kind,
    open: count > 0,
    count,
    names,
  });
  return [
    point("steps", unfinished.length, unfinished),
    point("actuals", families === null ? 1 : families.length, families ?? []),
    // A second close with nothing to keep leaves what the first one kept.
    point(hasKept ? "keptResults" : "dashboard", results === 0 ? 1 : 0),
    ...(later.ids.size === 0 ? [] : [point("laterResults", later.ids.size, [formatPeriod(later.last, language, "month")])]),
    point("debrief", isComplete(debriefOf(rows.debrief, cycle)) ? 0 : 1),
    point("feedback", unanswered),
    point("decisions", decisions.length, decisions),
  ];
}
