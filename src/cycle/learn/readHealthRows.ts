/** Reads what the signals of health are told from. */
import { bucketOfPeriod } from "../../calendar/periods";
import { largestOf } from "../../calc/extremes";
import { sopDataVersions } from "../../domain/collect/sopDataVersions";
import { sopDemand } from "../../domain/collect/sopDemand";
import { isSameName } from "../../language/sameName";
import { sopActions } from "../../domain/decisions/sopActions";
import { isTaken } from "../../domain/decisions/decisionRules";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { effectsByDecision } from "../../domain/evaluate/measuredEffects";
import { sopFeedback } from "../../domain/feedback/sopFeedback";
import { changedVersions } from "../../domain/freeze/checkVersions";
import { sopFrozenForecasts } from "../../domain/freeze/sopFrozenForecasts";
import { sopPlans } from "../../domain/freeze/sopPlans";
import { sopVersions } from "../../domain/freeze/sopVersions";
import { healthOf } from "../../domain/health/health";
import { judgingVersions } from "../../domain/health/judges";
import { recentEffects, recentFrom } from "../../domain/health/lately";
import type { Signal } from "../../domain/health/signal";
import { sopHealth, type HealthRow } from "../../domain/health/sopHealth";
import { sopArrivals } from "../../domain/learn/sopArrivals";
import { sopAgenda } from "../../domain/meetings/sopAgenda";
import { sopAttendance } from "../../domain/meetings/sopAttendance";
import { sopMeetings } from "../../domain/meetings/sopMeetings";
import { sopPolls } from "../../domain/polls/sopPolls";
import { sopVotes } from "../../domain/polls/sopVotes";
import { sopPeople } from "../../domain/meetings/sopPeople";
import { sopProcedures } from "../../domain/procedures/sopProcedures";
import { sopProcedureVersions } from "../../domain/procedures/sopProcedureVersions";
import { sopReadings } from "../../domain/procedures/sopReadings";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { holidaysAround } from "../collect/readForCollect";
import { frozenRowsIn } from "../freeze/readFrozen";
import { readRows } from "../readRows";
import { readEffects } from "./readEffects";

/** A row of these that cannot be read could be the one that raises a signal, or keeps it silent. */
const kept = [
  sopMeetings,
  sopAttendance,
  sopAgenda,
  sopPeople,
  sopArrivals,
  sopFeedback,
  sopActions,
  sopDecisions,
  sopProcedures,
  sopProcedureVersions,
  sopReadings,
  sopVersions,
  sopCycles,
  sopHealth,
  sopPolls,
  sopVotes,
] as const;

export interface HealthReading {
  signals: Signal[];
  answers: HealthRow[];
  /** Month or week of the current cycle; null where none is open. */
  cycle: number | null;
  /** Months or weeks in which cycles were run. */
  cycles: number[];
  sheet: string | null;
}

/** Reads and tells. Writes nothing. Fails with `unreadableRow`. */
export async function readHealthRows(today: number): Promise<HealthReading> {
  const { rows, reads } = await readRows([...kept, sopPlans, sopFrozenForecasts, sopDemand, sopDataVersions, sopSettings] as const, {
    kept,
  });
  const settings = settingsOf(rows.SopSettings ?? []);
  const cycles = (rows.SopCycles ?? []).map((row) => row.Cycle);
  const cycle = cycles.length === 0 ? null : largestOf(cycles);
  const feedback = rows.SopFeedback ?? [];
  const cadence = cycle === null ? settings.cadence : bucketOfPeriod(cycle, settings.cadence);
  const taken = (rows.SopDecisions ?? []).filter(isTaken);
  const frozen = {
    versions: rows.SopVersions ?? [],
    plans: rows.SopPlans ?? [],
    forecasts: rows.SopFrozenForecasts ?? [],
    demand: rows.SopDemand ?? [],
  };
  const effects = (await readEffects(today)).effects.filter(({ row }) =>
    taken.some((decision) => isSameName(decision.Decision, row.Decision)),
  );
  // What ended before the last cycles says nothing of how people decide now.
  const lately = recentEffects(effects, recentFrom(cycles, { cadence, today }));
  // Days off since the oldest remark that still counts lie within the year.
  const holidays = new Set([-10, -6, -2, 2].flatMap((months) => [...holidaysAround(settings, today + 30 * months)]));
  return {
    signals: healthOf({
      meetings: rows.SopMeetings ?? [],
      attendance: rows.SopAttendance ?? [],
      agenda: rows.SopAgenda ?? [],
      people: rows.SopPeople ?? [],
      arrivals: rows.SopArrivals ?? [],
      decisions: rows.SopDecisions ?? [],
      dataFrozen: (rows.SopDataVersions ?? []).map((row) => row.Cycle),
      feedback,
      actions: rows.SopActions ?? [],
      effects: effectsByDecision(lately),
      procedures: rows.SopProcedures ?? [],
      archive: rows.SopProcedureVersions ?? [],
      readings: rows.SopReadings ?? [],
      ...frozen,
      polls: rows.SopPolls ?? [],
      votes: rows.SopVotes ?? [],
      unread: [reads.SopPlans, reads.SopFrozenForecasts, reads.SopDemand].reduce((sum, read) => sum + read.unreadable.length, 0),
      changed: changedVersions(judgingVersions({ ...frozen, bucket: settings.bucket, today }), frozenRowsIn(reads)),
      cycles,
      cadence,
      bucket: settings.bucket,
      holidays,
      today,
    }),
    answers: rows.SopHealth ?? [],
    cycle,
    cycles,
    sheet: reads.SopHealth.exists ? reads.SopHealth.sheet : null,
  };
}
