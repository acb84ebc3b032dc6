import { settings } from "../../domain/settings/declarations";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { AnyRow } from "../../domain/tables/defineTable";
import { inLanguage, type Language } from "../../language/text";
import { sampleIds, samples, storyTables, type SampleId } from "../../samples/all";
import { listSourceTables } from "../../workbook/reading/readSource";
import { readTable } from "../../workbook/reading/readTable";
import type { Change } from "../../workbook/writing/changeSet";
import { defineIntention } from "../defineIntention";
import { showHome, type ReviewsBuilt } from "../reviews/buildReviews";
import { planReviews } from "../reviews/readForReviews";
import { offerTour } from "./tour";

export interface SampleRequest {
  /** Which story; by default that of the circuit-board plant. */
  sample?: SampleId;
  /** The data of the workbook may be replaced. */
  replace?: boolean;
}

export type SampleLoaded =
  | { loaded: true; reviews: ReviewsBuilt }
  /** Nothing was written, because these tables hold the person's own data. */
  | { loaded: false; occupied: string[] };

/**
 * Fills a workbook with a sample story and builds the reviews, so that a newcomer sees the whole product at once. A workbook that already
 * holds data in the same tables is left as it is, unless the request says that the data may be replaced. Tables and sheets are written
 * as one: an interrupted sample is put back whole.
 */
export const loadSample = defineIntention({
  id: "loadSample",
  words: { en: "Sample: {title}", fr: "Exemple : {title}" },
  async plan({ sample = "circuitBoards", replace = false }: SampleRequest, { language }) {
    const details = (said: Language) => ({ title: inLanguage(samples[sample].title, said) });
    const occupied = replace ? [] : await occupiedTables(sample, language);
    if (occupied.length > 0) return { changes: [], details, found: { loaded: false as const, occupied } };
    const { changes, ...found } = await planReviews(language, sampleChanges(sample, language, await planningByMonth()));
    return { changes, details, found: { loaded: true as const, sample, ...found } };
  },
  async done(found, { sheets }): Promise<SampleLoaded> {
    if (!found.loaded) return found;
    const { sample, missing, unreadable } = found;
    await showHome(sheets);
    await offerTour(sample);
    return { loaded: true, reviews: { sheets, missing, unreadable } };
  },
});

/** The stories to choose from: what each is called and tells. */
export const offeredSamples = sampleIds.map((id) => ({ id, title: samples[id].title, line: samples[id].line }));

/** The rows of a story, with `more` rows of settings. Settings of the company that the story does not mention stay. */
export function sampleChanges(sample: SampleId, language: Language, more: readonly AnyRow[] = []): Change[] {
  return storyTables(samples[sample].rows(language)).map(({ table, rows }): Change => {
    const isSettings = table.name === sopSettings.name;
    return { kind: "rows", table, rows: isSettings ? [...rows, ...more] : rows, mode: isSettings ? "append" : "replace" };
  });
}

/** Tables of the story that already hold more than a row; settings do not count. */
async function occupiedTables(sample: SampleId, language: Language): Promise<string[]> {
  const story = storyTables(samples[sample].rows(language)).map(({ table }) => table.name);
  return (await listSourceTables())
    .filter(({ own, rows, name }) => own && rows > 1 && name !== sopSettings.name && story.some((table) => table === name))
    .map(({ name }) => name);
}

/** The stories are told by month: rows of settings that make a workbook planned by week go by month again. */
async function planningByMonth(): Promise<AnyRow[]> {
  const chosen = settingsOf((await readTable(sopSettings)).rows);
  return [settings.bucket, settings.cadence]
    .filter((_, index) => [chosen.bucket, chosen.cadence][index] !== "month")
    .map(({ key, usual }) => ({ Key: key, Value: usual }));
}
