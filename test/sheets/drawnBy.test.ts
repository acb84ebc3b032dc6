/**
 * Settings and tables that decide how the sheets are drawn: what a drawing rests on is written beside it, whole and nothing else. A
 * setting belongs there exactly where another value of it draws another sheet.
 */
import { settings, type SettingId } from "../../src/domain/settings/declarations";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { tables, type TableRows } from "../../src/domain/tables/catalogue";
import type { CellValue } from "../../src/domain/tables/defineTable";
import { sampleIds, samples, storyTables } from "../../src/samples/all";
import type { Blueprint } from "../../src/sheets/blueprint";
import { drawReviews, materialOf, reviewSources } from "../../src/sheets/catalogue";
import { dashboardData } from "../../src/sheets/dashboard/dashboardData";
import { changedSince, drawnSettings } from "../../src/sheets/drawnBy";

const { drawnBy } = dashboardData.cells;
const ids = Object.keys(settings) as SettingId[];
const read = reviewSources.map(({ name }) => name);

const stories = sampleIds.map((id): TableRows =>
  Object.fromEntries(storyTables(samples[id].rows("en")).map(({ table, rows }) => [table.name, rows])),
);
const saying = (rows: TableRows, id: SettingId, value: string | number): TableRows => ({
  ...rows,
  SopSettings: [...(rows.SopSettings ?? []).filter((row) => row["Key"] !== settings[id].key), { Key: settings[id].key, Value: value }],
});

/** A story in which the setting can be seen: fiscal periods by week, where it is one of theirs. */
const seenIn = (story: TableRows, id: SettingId): TableRows =>
  id.startsWith("fiscal") ? saying(saying(saying(story, "fiscalShown", "yes"), "fiscalStart", "4"), "bucket", "week") : story;

/** Values of a setting besides the one that counts: the ends of what it allows, its other choices. */
function otherValues(id: SettingId, story: TableRows): (string | number)[] {
  const declaration = settings[id];
  const counts = settingsOf(story.SopSettings ?? [])[id];
  if (declaration.kind === "choice") return declaration.choices.map(({ value }) => value).filter((value) => value !== counts);
  if (declaration.kind === "dates") return ["2026-05-07/2026-05-20, 2027-05-07/2027-05-20"];
  if (declaration.kind === "text") return ["USD"];
  return [declaration.least, declaration.most];
}

/** The row that says what the sheets are drawn by, as it is read from the cells, and everything else that is drawn. */
function drawnFrom(rows: TableRows, language: "en" | "fr" = "en") {
  const blueprints = drawReviews(materialOf(rows), language);
  const area = blueprints.flatMap(({ names }) => names).find(({ name }) => name === drawnBy)?.area;
  if (area === undefined) throw new Error("The row is not drawn.");
  const within = ({ mark }: Blueprint, row: number): boolean =>
    mark === dashboardData.mark && row >= area.row && row < area.row + area.rows;
  const cells = blueprints
    .find(({ mark }) => mark === dashboardData.mark)
    ?.cells.slice(area.row, area.row + area.rows)
    .map((line) => line.slice(area.column, area.column + area.columns).map((content) => (content === "" ? null : (content as CellValue))));
  const rest = blueprints.map((blueprint) => ({ ...blueprint, cells: blueprint.cells.filter((_, row) => !within(blueprint, row)) }));
  return { cells, rest: JSON.stringify(rest) };
}

const now = (rows: TableRows) => ({
  settings: settingsOf(rows.SopSettings ?? []),
  tables: Object.entries(rows).map(([name, all]) => ({ name, rows: Math.max(1, all.length) })),
});
const changedFrom = (before: TableRows, after: TableRows, language: "en" | "fr" = "en") =>
  changedSince(drawnFrom(before, language).cells, now(after), read).map(({ id }) => id);

it.each(ids.filter((id) => id !== "language"))("%s is offered to be drawn again exactly where it draws another sheet", (id) => {
  let draws = false;
  for (const whole of stories) {
    const story = seenIn(whole, id);
    const before = drawnFrom(story);
    expect(changedSince(before.cells, now(story), read)).toEqual([]);
    for (const value of otherValues(id, story)) {
      const after = saying(story, id, value);
      const isOther = drawnFrom(after).rest !== before.rest;
      draws ||= isOther;
      const offered = changedSince(before.cells, now(after), read).map((changed) => changed.id);
      // A limit beyond what the data hold may draw the same: then the offer does no harm.
      expect([id, value, offered]).toEqual([id, value, isOther || (drawnSettings as readonly string[]).includes(id) ? [id] : []]);
    }
  }
  expect([id, draws]).toEqual([id, (drawnSettings as readonly string[]).includes(id)]);
});

it("the language asks for a drawing where it is chosen and another one, and not where Excel's own stands in", () => {
  const [story = {}] = stories;
  const inFrench = saying(story, "language", "fr");
  expect(changedFrom(story, inFrench, "en")).toEqual(["language"]);
  expect(changedFrom(story, inFrench, "fr")).toEqual([]);
  expect(changedFrom(inFrench, inFrench, "fr")).toEqual([]);
  // Left to Excel again: it may be French or not.
  expect(changedFrom(inFrench, story, "fr")).toEqual(["language"]);
});

it.each(reviewSources.map(({ name }) => name))("%s is offered to be drawn in once it is there, and once it has rows", (name) => {
  const [story = {}] = stories;
  const table = tables.find((one) => one.name === name);
  const blank = Object.fromEntries((table?.columns ?? []).map((column) => [column.name, null]));
  const whole: TableRows = { ...story, [name]: story[name] ?? [blank, blank] };
  const without: TableRows = Object.fromEntries(Object.entries(whole).filter(([other]) => other !== name));
  expect(changedFrom(without, whole)).toContain(name);
  expect(changedFrom({ ...whole, [name]: [] }, whole)).toContain(name);
  expect(changedFrom(whole, whole)).toEqual([]);
});

it("says nothing of sheets that an earlier version drew", () => {
  expect(changedSince(undefined, now(stories[0] ?? {}), read)).toEqual([]);
});
