/** Reads what the sheet "Evaluation" is drawn from. */
import { sourceKey } from "../../domain/analyse/forecastSources";
import { bucketOfPeriod, type Bucket } from "../../calendar/periods";
import { sopResults, type ResultRow } from "../../domain/learn/sopResults";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopStock } from "../../domain/collect/sopStock";
import { isTaken } from "../../domain/decisions/decisionRules";
import { sopActions } from "../../domain/decisions/sopActions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { inFreezingOrder, lastBefore, stairFrom } from "../../domain/evaluate/frozenStair";
import { changedVersions } from "../../domain/freeze/checkVersions";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans } from "../../domain/freeze/sopPlans";
import { sopVersions, type VersionRow } from "../../domain/freeze/sopVersions";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { distinctNames, isSameName } from "../../language/sameName";
import { kpis as dashboardKpis } from "../../sheets/dashboard/kpis";
import { orderedKpis } from "../../sheets/evaluation/trendsBlock";
import type { DecisionLine, FromEvaluation, TrendKpi } from "../../sheets/materials";
import { frozenRowsIn } from "../freeze/readFrozen";
import { readRows } from "../readRows";
import { todaySerial } from "../today";
import { readEffects } from "./readEffects";
import { kpiNames } from "./readForClosing";

/** Closed periods that the sheet looks at: a year of months. */
const mostPeriods = 12;
/** Versions and decisions that it lists. */
const mostListed = 13;

/** Closed periods that are looked at first. */
const periodsFirst = 3;

/** The version that was in force before the last closed periods. */
function firstShown(versions: readonly VersionRow[], periods: readonly number[]): FromEvaluation["first"] {
  const from = periods.slice(-periodsFirst)[0];
  const version = from === undefined ? undefined : lastBefore(versions, from);
  return from === undefined || version === undefined ? null : { version: version.Version, from };
}

/** Writes nothing. */
export async function readForEvaluation(today = todaySerial()): Promise<FromEvaluation> {
  const sources = [
    sopVersions,
    sopPlans,
    sopFrozenForecasts,
    sopDemand,
    sopStock,
    sopDecisions,
    sopActions,
    sopResults,
    sopSettings,
  ] as const;
  const { rows, reads } = await readRows(sources);
  const settings = settingsOf(rows.SopSettings ?? []);
  const { bucket } = settings;
  const [versions, plans, forecasts] = [rows.SopVersions ?? [], rows.SopPlans ?? [], rows.SopFrozenForecasts ?? []];
  const { effects } = await readEffects(today);
  const stair = stairFrom({ versions, plans, forecasts, demand: rows.SopDemand ?? [], today, bucket });
  const said = new Map<string, string[]>();
  for (const source of distinctNames(forecasts.map((row) => row.Source)))
    said.set(sourceKey(source), [...(said.get(sourceKey(source)) ?? []), source]);
  const periods = stair.periods.slice(-mostPeriods);
  const judges = new Set(periods.map((period) => lastBefore(versions, period)?.Version));
  const listed = inFreezingOrder(versions).slice(-mostListed);
  return {
    bucket,
    versions: listed.map((row) => row.Version),
    changed: changedVersions(
      inFreezingOrder(versions).filter((row) => judges.has(row.Version) || listed.includes(row)),
      frozenRowsIn(reads),
    ),
    first: firstShown(versions, stair.periods),
    families: stair.families,
    periods,
    planned: [...new Set(plans.map((row) => row.Period))].sort((a, b) => a - b),
    steps: [...said].map(([step, spelt]) => ({ step, said: spelt })),
    decisions: (rows.SopDecisions ?? [])
      .filter(isTaken)
      .sort((a, b) => (b.Date ?? 0) - (a.Date ?? 0))
      .slice(0, mostListed)
      .flatMap(({ Decision: decision }): DecisionLine[] => {
        const own = effects.filter(({ row }) => isSameName(row.Decision, decision));
        return own.length === 0
          ? [{ decision, effect: null }]
          : own.map(({ measure, measured, isOpen: open }, place) => {
              // Where a figure stands there twice, each of its rows has its own line.
              const row = own.slice(0, place + 1).filter((one) => one.measure === measure).length;
              return { decision, effect: { measure, row, measured, isOpen: open } };
            });
      }),
    trends: trendsOf(rows.SopResults ?? [], settings.cadence),
    has: { stock: reads.SopStock.exists, actions: reads.SopActions.exists },
  };
}

/** Cycles that are looked at: this one and the one of a year before, with those between them. */
const mostCycles = { month: 13, week: 53 } as const;

/** What the last cycles were closed with, run as the latest of them was. */
function trendsOf(results: readonly ResultRow[], said: Bucket): FromEvaluation["trends"] {
  const all = [...new Set(results.map((row) => row.Cycle))].sort((a, b) => a - b);
  const latest = all.at(-1);
  const cadence = latest === undefined ? said : bucketOfPeriod(latest, said);
  const cycles = all.filter((cycle) => bucketOfPeriod(cycle, cadence) === cadence).slice(-mostCycles[cadence]);
  const kpis = orderedKpis.flatMap((kpi): TrendKpi[] => {
    const own = results.filter((row) => row.KPI === kpi && cycles.includes(row.Cycle));
    const known = (column: "Value" | "Target"): number[] => own.filter((row) => row[column] !== null).map((row) => row.Cycle);
    const shown = dashboardKpis.find(({ id }) => kpiNames[id] === kpi);
    if (shown === undefined || known("Value").length === 0) return [];
    return [
      {
        kpi,
        title: shown.title,
        unit: shown.unit,
        isPart: shown.isPart === true,
        known: { Value: known("Value"), Target: known("Target") },
      },
    ];
  });
  return { cadence, cycles, kpis };
}
