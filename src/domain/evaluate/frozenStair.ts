/** The stair of forecasts that were frozen: each period is judged by the last version frozen before it began. */
import { calendarOf, type Bucket } from "../../calendar/periods";
import { distinctNames, nameKey } from "../../language/sameName";
import { sourceKey } from "../analyse/forecastSources";
import type { DemandRow } from "../collect/sopDemand";
import type { FrozenForecastRow } from "../freeze/sopFrozenForecasts";
import type { PlanRow } from "../freeze/sopPlans";
import type { VersionRow } from "../freeze/sopVersions";
import { happenedIn } from "./happened";
import { naiveStep, planStep, type StairInput } from "./stair";

export interface FrozenFacts {
  versions: readonly VersionRow[];
  plans: readonly PlanRow[];
  forecasts: readonly FrozenForecastRow[];
  demand: readonly DemandRow[];
  today: number;
  bucket: Bucket;
}

/** Versions as they were frozen, the first one first. */
export const inFreezingOrder = (versions: readonly VersionRow[]): VersionRow[] =>
  [...versions].sort((a, b) => a["Frozen on"] - b["Frozen on"] || a.Version.localeCompare(b.Version, "en", { numeric: true }));

/** The last version that was frozen before a day. */
export const lastBefore = (versions: readonly VersionRow[], day: number): VersionRow | undefined =>
  inFreezingOrder(versions.filter((row) => row["Frozen on"] < day)).at(-1);

const keyOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => (typeof part === "number" ? String(part) : nameKey(part))).join("\t");

/** Closed periods with actual demand that a version speaks of beforehand, and what each step said of them one period ahead. */
export function stairFrom({ versions, plans, forecasts, demand, today, bucket }: FrozenFacts): StairInput {
  const calendar = calendarOf(bucket);
  const sold = happenedIn(demand);
  const said = new Map<string, number>();
  const now = calendar.periodOf(today);
  const periods = [...new Set(demand.map((row) => row.Period))].filter((one) => one < now && calendar.isPeriod(one)).sort((a, b) => a - b);
  const judges = new Map(
    periods.flatMap((one) => {
      const judge = lastBefore(versions, one);
      return judge === undefined ? [] : [[one, judge.Version] as const];
    }),
  );
  const isJudged = (row: { Version: string; Period: number }): boolean => judges.get(row.Period) === row.Version;
  const judgedForecasts = forecasts.filter(isJudged);
  const judgedPlans = plans.filter((row) => isJudged(row) && row.Demand !== null);
  for (const row of judgedForecasts) said.set(keyOf(sourceKey(row.Source), row.Family, row.Period), row.Quantity);
  for (const row of judgedPlans) said.set(keyOf(planStep, row.Family, row.Period), row.Demand ?? 0);
  const covered = new Set([...judgedForecasts, ...judgedPlans].map((row) => row.Period));
  return {
    steps: [naiveStep, ...new Set(judgedForecasts.map((row) => sourceKey(row.Source))), ...(judgedPlans.length > 0 ? [planStep] : [])],
    families: distinctNames([...judgedPlans, ...judgedForecasts].map((row) => row.Family)),
    periods: periods.filter((one) => covered.has(one)),
    forecast: (step, family, one) =>
      step === naiveStep ? sold(family, calendar.add(one, -calendar.periodsInYear)) : said.get(keyOf(step, family, one)),
    actual: sold,
  };
}
