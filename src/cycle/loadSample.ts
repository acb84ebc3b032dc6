/** Filling a new workbook with a sample story, so that a newcomer sees the whole product at once. */
import type { AnyRow } from "../domain/tables/defineTable";
import { samples, storyTables, type SampleId } from "../samples/all";
import { settings } from "../domain/settings/declarations";
import { settingsOf } from "../domain/settings/readSettings";
import { sopSettings } from "../domain/settings/sopSettings";
import { filledIn, inLanguage, type Language } from "../language/text";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { listSourceTables } from "../workbook/reading/readSource";
import { readTable } from "../workbook/reading/readTable";
import { planReviews, writeReviews, type ReviewsBuilt } from "./buildReviews";
import { offerTour } from "./tour";

/** What is being done, for the pane's progress: how many of how many steps, and the table being written. */
export type Progress = (done: number, of: number, what: string) => void;

export interface SampleOptions {
  /** Which story; the circuit-board plant when not said. */
  sample?: SampleId;
  /** Says that the data of the workbook may go. */
  replace?: boolean;
  progress?: Progress;
}

export type SampleLoaded =
  { loaded: true; reviews: ReviewsBuilt } | { loaded: false; /** Tables with data of the person's own. */ occupied: string[] };

const intention = { en: "Sample: {title}", fr: "Exemple : {title}" };

/** The rows of a story as one set of changes, with `more` rows of settings. Settings of the company's own that the story does not speak of stay. */
export function planSample(id: SampleId, language: Language, more: readonly AnyRow[] = []): ChangeSet {
  const story = samples[id];
  return {
    intention: filledIn(intention, (said) => ({ title: inLanguage(story.title, said) })),
    changes: storyTables(story.rows(language)).map(({ table, rows }) => ({
      kind: "rows",
      table,
      rows: table.name === sopSettings.name ? [...rows, ...more] : rows,
      mode: table.name === sopSettings.name ? "append" : "replace",
    })),
  };
}

/**
 * Writes a story into the workbook and builds the reviews. A workbook that already holds data of the same tables is left as it is,
 * unless `replace` says that these data may go.
 */
export async function loadSample(language: Language, options: SampleOptions = {}): Promise<SampleLoaded> {
  const id = options.sample ?? "circuitBoards";
  const story = storyTables(samples[id].rows(language));
  const occupied = (await listSourceTables())
    .filter((table) => table.own && table.rows > 1 && table.name !== sopSettings.name)
    .filter(({ name }) => story.some(({ table }) => table.name === name))
    .map(({ name }) => name);
  if (occupied.length > 0 && options.replace !== true) return { loaded: false, occupied };

  // The stories are told by month: a workbook that planned by week plans by month again.
  const said = settingsOf((await readTable(sopSettings)).rows);
  const byMonth = [settings.bucket, settings.cadence].filter((_, index) => [said.bucket, said.cadence][index] !== "month");
  const sample = planSample(
    id,
    language,
    byMonth.map(({ key, usual }) => ({ Key: key, Value: usual })),
  );
  // Tables and sheets are one: a sample that is cut short is put back whole.
  const plan = await planReviews(language, sample.changes);
  const set = { ...plan.set, intention: sample.intention };
  const reviews = await writeReviews({ ...plan, set }, language, options.progress);
  await offerTour(id);
  return { loaded: true, reviews };
}
