import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { withNote } from "../../domain/collect/changeMessages";
import { completenessOf } from "../../domain/collect/completeness";
import { fingerprintsOf, frozenOn, frozenRows } from "../../domain/collect/freeze";
import { sopDataVersions } from "../../domain/collect/sopDataVersions";
import { arrivalsAtFreeze } from "../../domain/learn/arrivals";
import { sopArrivals } from "../../domain/learn/sopArrivals";
import type { CycleRow } from "../../domain/steps/sopCycles";
import { WorkbookError } from "../../workbook/errors";
import { fingerprint } from "../../workbook/fingerprint";
import { defineIntention } from "../defineIntention";
import { finishedStep } from "../steps/stepRows";
import { holidaysAround, readForCollect } from "./readForCollect";

export interface FreezeWords {
  /** Who freezes; blank when nobody says. */
  by: string;
  /** Why the data is frozen again; needed only then. */
  reason: string;
}

/**
 * Freezes the data of the current cycle: writes a fingerprint of every part of every table into SopDataVersions, by which later changes
 * are found and named, notes which data has come, and finishes the step Collect, with the reason in its note when the data had been frozen before. Fails with
 * `noCycle`, and with `missingWords` for a missing reason.
 */
export const freezeData = defineIntention({
  id: "freezeData",
  words: { en: "Freeze the data of {period}", fr: "Gel des données de {period}" },
  async plan(words: FreezeWords, { language, today }) {
    const { rows, cycles, versions, period: cycle, settings, unreadable, arrivals } = await readForCollect();
    if (cycle === null) throw new WorkbookError("noCycle");
    const again = frozenOn(versions, cycle) !== null;
    const reason = words.reason.trim();
    if (again && reason === "") throw new WorkbookError("missingWords");
    const by = words.by.trim();
    const frozen = frozenRows(cycle, fingerprintsOf(rows, fingerprint), today, by === "" ? null : by);
    const { kinds } = completenessOf(rows, { today, cycle, holidays: holidaysAround(settings, cycle), unreadable });
    const came = arrivalsAtFreeze(
      kinds.flatMap(({ tables }) => tables),
      cycle,
      arrivals,
      today,
    );
    const isCollect = (row: CycleRow): boolean => row.Cycle === cycle && row.Step === "collect";
    const noted = cycles.map((row): CycleRow =>
      again && isCollect(row) ? { ...row, Note: withNote(row.Note, "frozenAgain", today, reason, language) } : row,
    );
    const kept = versions.filter((row) => row.Cycle !== cycle);
    return {
      changes: [
        { kind: "rows", table: sopDataVersions, rows: [...kept, ...frozen], mode: "replace" },
        ...(came.length === 0 ? [] : [{ kind: "rows" as const, table: sopArrivals, rows: came, mode: "append" as const }]),
        ...(noted.some(isCollect) ? [finishedStep(noted, { cycle, step: "collect" }, today)] : []),
      ],
      details: (said) => ({ period: formatPeriod(cycle, said, bucketOfPeriod(cycle, settings.cadence)) }),
    };
  },
});
