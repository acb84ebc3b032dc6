/** Freezing the data of a cycle: fingerprints of every part of every table, from which a later change is found and named. */
import { fingerprintsOf, frozenOn, frozenRows } from "../domain/collect/freeze";
import { sopDataVersions } from "../domain/collect/sopDataVersions";
import type { CycleRow } from "../domain/steps/sopCycles";
import { withNote } from "../domain/collect/changeMessages";
import { bucketOfPeriod } from "../calendar/periods";
import { formatPeriod } from "../calendar/format";
import { filledIn, type Language, type Text } from "../language/text";
import { applyChanges, previewChanges, type ChangePreview } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { fingerprint } from "../workbook/fingerprint";
import { readForCollect } from "./readForCollect";
import { stepChanges } from "./openCycle";
import { todaySerial } from "./today";

export interface FreezeWords {
  /** Who freezes; blank when nobody says. */
  by: string;
  /** Why the data is frozen again; needed only then. */
  reason: string;
}

const intention: Text = { en: "Freeze the data of {period}", fr: "Gel des données de {period}" };

/**
 * What freezing writes: the fingerprints of the current cycle in SopDataVersions, and the step Collect done in SopCycles, with the
 * reason in its note when the data had been frozen before. Fails with `noCycle`, and with `missingWords` for a missing reason.
 */
export async function planFreezeData(words: FreezeWords, language: Language, asOf = todaySerial()): Promise<ChangeSet> {
  const { rows, cycles, versions, period, settings } = await readForCollect();
  if (period === null) throw new WorkbookError("noCycle");
  const cadence = bucketOfPeriod(period, settings.cadence);
  const again = frozenOn(versions, period) !== null;
  const reason = words.reason.trim();
  if (again && reason === "") throw new WorkbookError("missingWords");
  const by = words.by.trim();
  const frozen = frozenRows(period, fingerprintsOf(rows, fingerprint), asOf, by === "" ? null : by);
  const noted = cycles.map((row): CycleRow =>
    again && row.Cycle === period && row.Step === "collect"
      ? { ...row, Note: withNote(row.Note, "frozenAgain", asOf, reason, language) }
      : row,
  );
  return {
    intention: filledIn(intention, (said) => ({ period: formatPeriod(period, said, cadence) })),
    changes: [
      { kind: "rows", table: sopDataVersions, rows: [...versions.filter((row) => row.Cycle !== period), ...frozen], mode: "replace" },
      ...(noted.some((row) => row.Cycle === period && row.Step === "collect")
        ? stepChanges(noted, period, "collect", { action: "done" }, language, asOf)
        : []),
    ],
  };
}

/** What freezing would write, row by row; nothing is written. */
export async function previewFreeze(words: FreezeWords, language: Language, asOf = todaySerial()): Promise<ChangePreview> {
  return previewChanges(await planFreezeData(words, language, asOf), language);
}

/** Freezes the data of the current cycle; not at all when a target is no longer as the `preview` saw it. */
export async function freezeData(words: FreezeWords, language: Language, preview?: ChangePreview, asOf = todaySerial()): Promise<void> {
  await applyChanges(await planFreezeData(words, language, asOf), { language, ...(preview !== undefined && { preview }) });
}
