/** What the screen of the prudence-ambition cursor works with. */
import { calendarOf, type Bucket } from "../../calendar/periods";
import { cursorBasis, type CursorBasis } from "../../domain/analyse/cursorBasis";
import { forecastFamilies, type FamilyForecast } from "../../domain/analyse/cursorForecast";
import { supplyReview } from "../../sheets/supplyReview/supplyReview";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { runInSlices, type Watch } from "../longWork";
import { readDemandTables } from "./readDemand";

/** Read and forecast once: the effect of every level of the cursor is then worked out in milliseconds. */
export interface CursorReading {
  basis: CursorBasis;
  forecasts: (FamilyForecast | null)[];
  currency: string;
  /** The source that the plan goes by; null when there is no plan for these months. */
  source: string | null;
  /** What the plan is by. */
  bucket: Bucket;
}

/** Reads the tables and forecasts every family, in slices; `onProgress` is told how many families are done. */
export async function readCursor(watch: Watch = {}): Promise<CursorReading> {
  const { rows, data, outlook } = await readDemandTables();
  const { planSource } = supplyReview.cells;
  const chosen = (await readNamedCells([planSource]))[planSource]?.text[0]?.[0] ?? "";
  const source = chosen === "" ? (data.forecastSources[0] ?? null) : chosen;
  const basis = cursorBasis(rows, data, outlook, source ?? undefined);
  const { periodsInYear } = calendarOf(data.settings.bucket);
  const methods = basis.families.map(({ method }) => method);
  const forecasts = await runInSlices(forecastFamilies(basis.histories, basis.periods.length, periodsInYear, methods), watch);
  return {
    basis,
    forecasts,
    currency: data.settings.currency,
    source: basis.plan === null ? null : source,
    bucket: data.settings.bucket,
  };
}
