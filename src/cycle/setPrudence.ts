/** The prudence-ambition cursor: its effect worked out before anything is written, and the setting written when it is applied. */
import { cursorBasis, type CursorBasis } from "../domain/analyse/cursorBasis";
import { forecastFamilies, type FamilyForecast } from "../domain/analyse/cursorForecast";
import { calendarOf, type Bucket } from "../calendar/periods";
import { filledIn, type Language, type Text } from "../language/text";
import { applyChanges } from "../workbook/writing/changes";
import type { Change, ChangeSet } from "../workbook/writing/changeSet";
import { readNamedCells } from "../workbook/reading/readNamed";
import { planReviews } from "./buildReviews";
import { readDemandTables } from "./readDemand";
import { demandReview } from "../sheets/demandReview/demandReview";
import { supplyReview } from "../sheets/supplyReview/supplyReview";
import { settings } from "../domain/settings/declarations";
import { sopSettings } from "../domain/settings/sopSettings";
import { runInSlices, type Watch } from "./longWork";

/** What the cursor's screen works with: read and forecast once, then every level is a matter of milliseconds. */
export interface CursorReading {
  basis: CursorBasis;
  forecasts: (FamilyForecast | null)[];
  currency: string;
  /** The source that the plan goes by; null when there is no plan for these months. */
  source: string | null;
  /** What the plan is by; a month where it is not said. */
  bucket?: Bucket;
}

/** Reads the tables and forecasts every family, in slices; `onProgress` is told how many families are done. */
export async function readCursor(watch: Watch = {}): Promise<CursorReading> {
  const { rows, data, outlook } = await readDemandTables();
  const { planSource } = supplyReview.cells;
  const chosen = (await readNamedCells([planSource]))[planSource]?.text[0]?.[0] ?? "";
  const source = chosen === "" ? (data.forecastSources[0] ?? null) : chosen;
  const basis = cursorBasis(rows, data, outlook, source ?? undefined);
  const forecasts = await runInSlices(
    forecastFamilies(basis.histories, basis.periods.length, calendarOf(data.settings.bucket).periodsInYear),
    watch,
  );
  return {
    basis,
    forecasts,
    currency: data.settings.currency,
    source: basis.plan === null ? null : source,
    bucket: data.settings.bucket,
  };
}

const words: Text = { en: "Prudence-ambition cursor at {percent}%", fr: "Curseur prudence-ambition à {percent} %" };

/** The setting as a change; the reviews are drawn again where their formulas do not know the table of settings yet. */
export async function planPrudence(level: number, language: Language): Promise<ChangeSet> {
  const percent = Math.round(level * 100);
  const intention = filledIn(words, () => ({ percent }));
  const row: Change = { kind: "rows", table: sopSettings, rows: [{ Key: settings.prudence.key, Value: level }], mode: "append" };
  const { data } = await readDemandTables();
  const built = (await readNamedCells([demandReview.mark]))[demandReview.mark] !== undefined;
  if (data.tables.has("SopSettings") || !built) return { intention, changes: [row] };
  return { intention, changes: (await planReviews(language, [row])).set.changes };
}

/** Writes the level into SopSettings: the baseline of the demand review follows at once, the plan when it is adopted. */
export async function setPrudence(level: number, language: Language): Promise<void> {
  await applyChanges(await planPrudence(level, language), { language });
}
