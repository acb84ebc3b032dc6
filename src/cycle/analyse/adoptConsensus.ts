import { bucketShown, calendarOf, type Bucket } from "../../calendar/periods";
import { adoptionRows, contributorFigures, type AdoptionChoice } from "../../domain/analyse/demandAdoption";
import { sourceName } from "../../domain/analyse/forecastSources";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import type { Language } from "../../language/text";
import { WorkbookError } from "../../workbook/errors";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { defineIntention } from "../defineIntention";
import { planChangedReviews } from "../reviews/readForReviews";
import { demandFigures, figureCells, readDemandTables } from "./readDemand";

export type { AdoptionChoice };

/** Someone whose forecast could be adopted: the source as SopForecasts has it, and in the person's language. */
export interface Contributor {
  source: string;
  name: string;
}

export const contributor = (source: string, language: Language): Contributor => ({ source, name: sourceName(source, language) });

/** What adopting would write, before anything is written. */
export interface Adoption {
  choice: AdoptionChoice;
  /** Contributors whose forecast could be adopted instead. */
  contributors: Contributor[];
  periods: number[];
  /** What these periods are. */
  bucket: Bucket;
  families: number;
  /** Units of the plan afterwards over these periods. */
  units: number;
  /** Units of the consensus that the plan has now; null when it has none. */
  before: number | null;
  /** Rows of SopForecasts with the source "consensus" and "statistical". */
  consensusRows: number;
  statisticalRows: number;
  /** Periods of families without a figure: what SopForecasts says of them stays. */
  without: number;
}

/**
 * Adopts a forecast as the plan: the consensus of the demand review, its baseline with events, or a contributor's own. The figures become
 * rows of SopForecasts with the source "consensus", by which the supply and the stock review plan. The statistical baseline of the same
 * periods is kept beside them, so that later cycles can measure what everyone added to it. Past forecasts stay as they are, and the
 * reviews are drawn again. Fails with `missingSheet` while the demand review is not built.
 */
export const adoptConsensus = defineIntention({
  id: "adoptConsensus",
  words: { en: "Adopt the consensus", fr: "Adoption du consensus" },
  async plan({ choice }: { choice: AdoptionChoice }, { language }) {
    const [{ rows, data, outlook }, cells] = [await readDemandTables(), await readNamedCells(figureCells)];
    const consensus = demandFigures(cells, "consensus");
    const { bucket } = data.settings;
    const calendar = calendarOf(bucket);
    // A review drawn before the company changed from months to weeks shows periods that no plan may go by any more.
    if (consensus === null || (bucketShown(consensus.periods) ?? bucket) !== bucket || !consensus.periods.every(calendar.isPeriod))
      throw new WorkbookError("missingSheet");
    const baseline = demandFigures(cells, "baseline");
    const forecasts = rows.SopForecasts ?? [];
    let adopted = consensus;
    if (choice.kind === "baseline") adopted = demandFigures(cells, "driven") ?? baseline ?? consensus;
    if (choice.kind === "contributor") adopted = contributorFigures(forecasts, choice.source, consensus, calendar);
    const written = adoptionRows({ adopted, baseline, choice, forecasts }, language, calendar);
    const { changes } = await planChangedReviews(language, [{ kind: "rows", table: sopForecasts, rows: written.rows, mode: "append" }]);
    const { consensusRows, statisticalRows, units, before, without } = written;
    const found: Adoption = {
      choice,
      bucket,
      contributors: outlook.contributors.map((source) => contributor(source, language)),
      periods: consensus.periods,
      families: consensus.families.length,
      units,
      before,
      consensusRows,
      statisticalRows,
      without,
    };
    return { changes, found };
  },
});
