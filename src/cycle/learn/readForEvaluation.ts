/** Reads what the sheet "Evaluation" is drawn from. */
import { sourceKey } from "../../domain/analyse/forecastSources";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopStock } from "../../domain/collect/sopStock";
import { isOpen } from "../../domain/decisions/decisionRules";
import { sopActions } from "../../domain/decisions/sopActions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { inFreezingOrder, lastBefore, stairFrom } from "../../domain/evaluate/frozenStair";
import { changedVersions } from "../../domain/freeze/checkVersions";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans } from "../../domain/freeze/sopPlans";
import { sopVersions, type VersionRow } from "../../domain/freeze/sopVersions";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { isSameName } from "../../language/sameName";
import type { DecisionLine, FromEvaluation } from "../../sheets/materials";
import { frozenRowsIn } from "../freeze/readFrozen";
import { readRows } from "../readRows";
import { todaySerial } from "../today";
import { readEffects } from "./readEffects";

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
  const sources = [sopVersions, sopPlans, sopFrozenForecasts, sopDemand, sopStock, sopDecisions, sopActions, sopSettings] as const;
  const { rows, reads } = await readRows(sources);
  const { bucket } = settingsOf(rows.SopSettings ?? []);
  const [versions, plans, forecasts] = [rows.SopVersions ?? [], rows.SopPlans ?? [], rows.SopFrozenForecasts ?? []];
  const { effects } = await readEffects(today);
  const stair = stairFrom({ versions, plans, forecasts, demand: rows.SopDemand ?? [], today, bucket });
  const said = new Map<string, string>();
  for (const { Source: source } of forecasts) if (!said.has(sourceKey(source))) said.set(sourceKey(source), source);
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
    steps: [...said].map(([step, word]) => ({ step, said: word })),
    decisions: (rows.SopDecisions ?? [])
      .filter((row) => !isOpen(row))
      .sort((a, b) => (b.Date ?? 0) - (a.Date ?? 0))
      .slice(0, mostListed)
      .flatMap(({ Decision: decision }): DecisionLine[] => {
        const own = effects.filter(({ row }) => isSameName(row.Decision, decision));
        return own.length === 0
          ? [{ decision, effect: null }]
          : own.map(({ measure, measured, isOpen: open }) => ({ decision, effect: { measure, measured, isOpen: open } }));
      }),
    has: { stock: reads.SopStock.exists, actions: reads.SopActions.exists, effects: effects.length > 0 },
  };
}
