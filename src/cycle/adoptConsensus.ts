/**
 * Adopting a forecast as the plan: figures of the demand review become rows of SopForecasts with the source "consensus", by which
 * the supply and the stock review plan. The statistical baseline of the same months is kept beside them, so that later cycles can
 * measure what everyone added to it.
 */
import { adoptionRows, contributorFigures, type AdoptionChoice } from "../domain/analyse/demandAdoption";
import { bucketShown, calendarOf, type Bucket } from "../calendar/periods";
import { filledIn, type Language } from "../language/text";
import { applyChanges, type ChangeOptions } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { WorkbookError } from "../workbook/errors";
import { readNamedCells } from "../workbook/reading/readNamed";
import { planReviews } from "./buildReviews";
import { demandFigures, figureCells, readDemandTables } from "./readDemand";
import { sopForecasts } from "../domain/collect/sopForecasts";

export type { AdoptionChoice };

/** What adopting would write, before anything is written. */
export interface Adoption {
  choice: AdoptionChoice;
  /** Contributors whose forecast could be adopted instead. */
  contributors: string[];
  periods: number[];
  /** What these periods are; months where it is not said. */
  bucket?: Bucket;
  families: number;
  /** Units of the plan afterwards, over these months, and of the consensus that stands there now; null where there is none. */
  units: number;
  before: number | null;
  /** Rows of SopForecasts with the source "consensus" and "statistical". */
  consensusRows: number;
  statisticalRows: number;
  /** Family-months without a figure: what SopForecasts says of them stays. */
  without: number;
  set: ChangeSet;
}

const intention = filledIn({ en: "Adopt the consensus", fr: "Adoption du consensus" });

/**
 * Works out what would be written. `chosen` says which figures become the plan: the consensus of the review, its baseline with
 * events, or a contributor's own. Fails with `missingSheet` while the demand review is not built.
 */
export async function planAdoption(choice: AdoptionChoice, language: Language): Promise<Adoption> {
  const [{ rows, data, outlook }, cells] = [await readDemandTables(), await readNamedCells(figureCells)];
  const consensus = demandFigures(cells, "consensus");
  const { bucket } = data.settings;
  const calendar = calendarOf(bucket);
  // A review that was drawn before the bucket was changed shows periods that no plan may go by any more.
  if (consensus === null || (bucketShown(consensus.periods) ?? bucket) !== bucket || !consensus.periods.every(calendar.isPeriod))
    throw new WorkbookError("missingSheet");
  const baseline = demandFigures(cells, "baseline");
  const forecasts = rows.SopForecasts ?? [];
  const adopted =
    choice.kind === "contributor"
      ? contributorFigures(forecasts, choice.source, consensus, calendar)
      : choice.kind === "baseline"
        ? (demandFigures(cells, "driven") ?? baseline ?? consensus)
        : consensus;
  const written = adoptionRows({ adopted, baseline, choice, forecasts }, language, calendar);
  const plan = await planReviews(language, [{ kind: "rows", table: sopForecasts, rows: written.rows, mode: "append" }]);
  const { consensusRows, statisticalRows, units, before, without } = written;
  return {
    choice,
    bucket,
    contributors: outlook.contributors,
    periods: consensus.periods,
    families: consensus.families.length,
    units,
    before,
    consensusRows,
    statisticalRows,
    without,
    set: { intention, changes: plan.set.changes },
  };
}

/** Writes what a plan announced; past forecasts stay as they are, and the reviews follow. */
export async function adoptConsensus({ set }: Adoption, language: Language, onProgress?: ChangeOptions["onProgress"]): Promise<void> {
  await applyChanges(set, { language, ...(onProgress && { onProgress }) });
}
