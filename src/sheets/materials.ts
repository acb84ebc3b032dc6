/** What sheets are drawn from. A sheet declares which of these it needs; the cycle reads it from the workbook. */
import type { KpiUnit, ResultKpi } from "../domain/learn/sopResults";
import type { EffectMeasure } from "../domain/evaluate/sopEffects";
import type { Bucket } from "../calendar/periods";
import type { PeriodText } from "../calendar/periodText";
import type { PlanningData } from "../domain/analyse/planningData";
import type { Department } from "../domain/analyse/roadmapTasks";
import type { ScenarioParts, ScenarioTotals } from "../domain/scenarios/scenarioTotals";
import type { TableRows } from "../domain/tables/catalogue";
import type { Text } from "../language/text";

/** The materials by name. Each says what the company plans by, so that the words of a sheet fit. */
export interface Materials {
  tables: FromTables;
  checks: FromChecks;
  tasks: FromTasks;
  versions: FromVersions;
  decisions: FromDecisions;
  evaluation: FromEvaluation;
  behind: FromBehind;
  scenarios: FromScenarios;
}
/** The plan in force as scenarios are compared with it, and the scenarios to choose from. */
export interface FromScenarios {
  bucket: Bucket;
  currency: string;
  /** The day on which it was read, as people write it. */
  day: string;
  /** Tells the plan in force from another one. */
  base: string;
  /** The newest first, without those that were dropped. */
  names: readonly string[];
  families: readonly string[];
  periods: readonly number[];
  plan: { totals: ScenarioTotals; parts: ScenarioParts };
}

/** The rows of the tables, and in short what they hold. */
export interface FromTables {
  bucket: Bucket;
  rows: TableRows;
  data: PlanningData;
  /** The other sheets that are drawn from the tables: Home leads to them. */
  others: readonly { mark: `Sop${string}`; title: Text; question: Text | PeriodText }[];
}

/** What the checks of the data found, already in the reader's language. */
export interface FromChecks {
  bucket: Bucket;
  lines: readonly CheckLine[];
  /** The day of the checks, as people write it. */
  day: string;
}

/** One line of the sheet of data checks. */
export interface CheckLine {
  critical: boolean;
  /** Title of the table. */
  data: string;
  /** Where to look: sheet and cell; null where there is no cell to look at. */
  place: { sheet: string; row: number; column: number } | null;
  what: string;
  effect: string;
  fix: string;
}

/** What each department has to do. */
export interface FromTasks {
  bucket: Bucket;
  entries: readonly RoadmapEntry[];
  /** First days of the periods, in order; a period without a task keeps its row, so that nothing looks forgotten. */
  periods: readonly number[];
  /** The workbook has SopDecisions, so that the sheet itself can count what is still open. */
  hasDecisions: boolean;
}

/** What a plan came to is drawn from: frozen versions and the periods that are over. */
export interface FromEvaluation {
  bucket: Bucket;
  /** Frozen versions, the first one first. */
  versions: readonly string[];
  /** Those of them that are not as they were signed. */
  changed: readonly string[];
  /** The one that is looked at first, and since which period: the plan that was in force before the last three closed periods. */
  first: { version: string; from: number } | null;
  families: readonly string[];
  /** Closed periods that a version speaks of beforehand, oldest first. */
  periods: readonly number[];
  /** Periods that any version speaks of. */
  planned: readonly number[];
  /** Who forecast, in their order: the id of the step, and every word that SopFrozenForecasts has for it, one for each language at most. */
  steps: readonly { step: string; said: readonly string[] }[];
  /** Decisions that were taken, the last one first, each with the figures that prove it. */
  decisions: readonly DecisionLine[];
  /** What cycles were closed with: the last thirteen, oldest first, and the KPIs that any of them kept. */
  trends: { cadence: Bucket; cycles: readonly number[]; kpis: readonly TrendKpi[] };
  /** Tables that formulas of the sheet read are there. */
  has: { stock: boolean; actions: boolean };
}

/** A KPI over the cycles, and those that kept its value and its target. */
export interface TrendKpi {
  kpi: ResultKpi;
  title: Text;
  unit: KpiUnit;
  /** Whether it is 100% only where nothing is missing. */
  isPart: boolean;
  known: Readonly<Record<"Value" | "Target", readonly number[]>>;
}

/** A decision on the sheet "Evaluation", by one figure that proves it. */
export interface DecisionLine {
  decision: string;
  /** What came of it by the data as they are, and which row of its decision and measure says so; null where nobody said by what it is proved. */
  effect: { measure: EffectMeasure; row: number; measured: number | null; isOpen: boolean } | null;
}

/** What stands behind the figures of the dashboard is drawn from. */
export interface FromBehind {
  bucket: Bucket;
  /** Families of the reviews; none where no plan is shown. */
  families: readonly string[];
  /** Families whose stock the dashboard counts; none where it has no figure of it. */
  stocked: readonly string[];
  has: {
    deliveries: boolean;
    /** The dashboard has a figure of the stock, and of the costs. */
    stock: boolean;
    costs: boolean;
  };
}

/** A task in words, already in the reader's language. */
export interface RoadmapEntry {
  department: Department;
  /** First day of the month or week. */
  period: number;
  sentence: string;
}

/** Frozen versions to compare. */
export interface FromVersions {
  /** What the frozen plans are by, whatever the company plans by today; weeks where there are versions of either. */
  bucket: Bucket;
  /** There are versions by month and others by week, which have no period in common. */
  isMixed?: true;
  /** Names, in the order of their table. */
  versions: readonly string[];
  /** Families of all versions. */
  families: readonly string[];
  /** Most periods that a version has. */
  periods: number;
  /** The workbook has SopDecisions. */
  hasDecisions: boolean;
  /** SopDecisions has the column of those that were withdrawn. */
  saysWithdrawn?: boolean;
}

/** Decisions that were taken, already in the reader's language. */
export interface FromDecisions {
  bucket: Bucket;
  /** Of which day it is, and what is still to decide. */
  said: string;
  /** The last one first. */
  decisions: readonly TakenInWords[];
}

/** A decision in words, each part in lines; a part that nobody filled in has none. */
export interface TakenInWords {
  name: string;
  question: string;
  /** Every answer with its figures: service, units late, peak load, highest stock, plan cost, contribution, cash. */
  options: readonly { name: string; isChosen: boolean; figures: readonly (number | null)[] }[];
  effect: readonly string[];
  decided: readonly string[];
  why: readonly string[];
  rejected: readonly string[];
  changes: readonly string[];
  actions: readonly string[];
}
