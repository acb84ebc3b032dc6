import { formatPeriod } from "../../calendar/format";
import { withNote } from "../../domain/collect/changeMessages";
import { sopEffects } from "../../domain/evaluate/sopEffects";
import { closePointWords } from "../../domain/learn/closeMessages";
import { nextSteps } from "../../domain/learn/closing";
import { sopCarried } from "../../domain/learn/sopCarried";
import { sopResults } from "../../domain/learn/sopResults";
import type { CycleRow } from "../../domain/steps/sopCycles";
import { WorkbookError } from "../../workbook/errors";
import type { Change } from "../../workbook/writing/changeSet";
import { holidaysAround } from "../collect/readForCollect";
import { defineIntention } from "../defineIntention";
import { plannedMeetings } from "../meetings/prepareMeetings";
import { readMeetingRows } from "../meetings/readMeetingRows";
import { neededWords } from "../risks/riskAtHand";
import { opening } from "../steps/openCycle";
import { cycleRows } from "../steps/stepRows";
import { readForClosing, type ClosingReading } from "./readForClosing";

export interface Closing {
  cycle: number;
  /** Who closes although something is open, and why. */
  overriding?: { by: string; reason: string };
}

/**
 * The results of a cycle; those of an earlier close go, so that no status or figure is left of it that the dashboard no longer says. Where
 * the dashboard shows no figure at all, nothing is written and they stay: the list of what is open says so.
 */
function resultRows({ results, keptResults }: ClosingReading, cycle: number): Change {
  const others = keptResults.filter((row) => row.Cycle !== cycle);
  return others.length === keptResults.length
    ? { kind: "rows", table: sopResults, rows: results, mode: "append" }
    : { kind: "rows", table: sopResults, rows: [...others, ...results], mode: "replace" };
}

/**
 * What was measured of decisions by now; what says the same already is not written again. Where a figure stands there twice, all of its
 * rows are named: the n-th of a name is found as the n-th, and the second alone would be written over the first.
 */
export function measuredRows({ effects }: Pick<ClosingReading, "effects">): Change[] {
  const rows = effects.map(({ row, measured }) => ({ ...row, Measured: measured ?? row.Measured }));
  const isNews = rows.some((row, place) => row.Measured !== effects[place]?.row.Measured);
  return isNews ? [{ kind: "rows", table: sopEffects, rows, mode: "append" }] : [];
}

/**
 * Closes a cycle in one step: keeps the results of the dashboard and what was measured of decisions, ends its last step, notes what is still open with the cycle since which
 * it is, and opens the next cycle with the same owners on the same working days and its meetings as last time. A cycle that is closed late
 * opens none where a later one is open already. Nothing that is open keeps a cycle from being closed, but then somebody says so and why.
 * Fails with `noCycle`, with `cycleClosed`, with `openPoints`, and with `missingWords` where the name or the reason is blank.
 */
export const closeCycle = defineIntention({
  id: "closeCycle",
  words: { en: "{month} closed", fr: "Clôture : {month}" },
  async plan({ cycle, overriding }: Closing, { today, language, isPreview }) {
    const reading = await readForClosing(cycle, language, today);
    const { last, points, goesAlong, carried, results, cadence } = reading;
    if (last === undefined) throw new WorkbookError("noCycle", { month: cycle });
    if (last.Status === "done") throw new WorkbookError("cycleClosed");
    const what = points.filter((point) => point.open).map((point) => closePointWords(point, language));
    const said = what.join(language === "fr" ? " ; " : "; ");
    if (what.length > 0 && overriding === undefined) throw new WorkbookError("openPoints", { what: said });
    if (what.length > 0 && overriding !== undefined) neededWords([overriding.by, overriding.reason], isPreview);
    const note =
      what.length === 0 || overriding === undefined
        ? last.Note
        : withNote(last.Note, "closedOpen", today, `${overriding.by.trim()}, ${overriding.reason.trim()} (${said})`, language);
    const done: CycleRow = { ...last, Status: "done", Done: today, Note: note };
    return {
      changes: [
        ...(results.length === 0 ? [] : [resultRows(reading, cycle)]),
        ...measuredRows(reading),
        ...(goesAlong.length === 0 && carried.length === 0
          ? []
          : [{ kind: "rows" as const, table: sopCarried, rows: goesAlong, mode: "replace" as const }]),
        ...(await opened(reading, cycle, done)),
      ],
      details: (language) => ({ month: formatPeriod(cycle, language, cadence) }),
    };

    /** The end of this cycle, and the beginning of the next where none is open yet. */
    async function opened({ collect, next, nextCadence }: ClosingReading, closed: number, end: CycleRow): Promise<Change[]> {
      if (next === null) return [cycleRows([end])];
      const { cycles, settings } = collect;
      const holidays = new Set([...holidaysAround(settings, closed), ...holidaysAround(settings, next)]);
      const steps = nextSteps(cycles, closed, { cycle: next, was: cadence, is: nextCadence, holidays });
      const meetings = await readMeetingRows();
      const hadMeetings = meetings.meetings.some((row) => row.Cycle === closed);
      return [...opening(collect, [end, ...steps]), ...(hadMeetings ? plannedMeetings(meetings, next, language) : [])];
    }
  },
});
