/**
 * What the sheets are drawn by that no formula of theirs follows: some settings, the language, and which tables there were. It is written
 * in one row when they are drawn, so that the pane and Home can tell when drawing them again would change them.
 */
import { settingFormula } from "../domain/settings/settingFormula";
import { settings, type SettingId, type Settings } from "../domain/settings/declarations";
import { sopSettings } from "../domain/settings/sopSettings";
import { wordFormula } from "../domain/tables/wordFormula";
import { columnNamed, idOfWord, wordIn } from "../domain/tables/words";
import { isSameName } from "../language/sameName";
import type { AnyRow, CellValue } from "../domain/tables/defineTable";
import { tables, type TableName } from "../domain/tables/catalogue";
import { inLanguage, type Language, type Text } from "../language/text";
import { areaRef, cellRef } from "../language/references";
import { formula, quoted, type SheetDraft } from "./draft";
import type { PlanningData } from "../domain/analyse/planningData";
import type { SopName } from "./defineSheet";

/** Settings that decide how a sheet is drawn; the others are read by formulas, or where they are asked for. */
export const drawnSettings = [
  "language",
  "bucket",
  "horizon",
  "history",
  "currency",
  "country",
  "extraClosedDays",
  "forecastDays",
  "overload",
  "secondCustomerKpi",
  "fiscalStart",
  "fiscalName",
  "fiscalWeeks",
  "fiscalShown",
] as const satisfies readonly SettingId[];
export type DrawnSetting = (typeof drawnSettings)[number];

/** Columns of the row before those of the settings. */
const places = { tables: 0, filled: 1, settings: 2 } as const;
/** Rows: keys, what the sheets are drawn by, what SopSettings said then, and the title of a setting that says something else now. */
const lines = { keys: 0, drawn: 1, said: 2, changed: 3 } as const;

const words = {
  tables: { en: "tables", fr: "tables" },
  filled: { en: "filled", fr: "remplies" },
} as const satisfies Record<string, Text>;

type SettingColumn = "Key" | "Value";

/** What a cell of SopSettings says, as a workbook in this language says it. */
function inWords<Cell extends CellValue>(cell: Cell, column: SettingColumn, language: Language): Cell | string {
  const found = columnNamed(sopSettings, column);
  return typeof cell !== "string" || found === undefined ? cell : wordIn(found, cell, language);
}

/** The id of what a cell of the row says, in whichever language it was written. */
function idOf(cell: CellValue | undefined, column: SettingColumn): string {
  const found = columnNamed(sopSettings, column);
  const text = String(cell ?? "");
  return found === undefined ? text : idOfWord(found, text);
}

/** The cells that bear a name. */
export interface DrawnByCells {
  drawnBy: SopName;
  changed: SopName;
}

/** Writes the row, and below it what has changed since, as far as formulas can tell. */
export function putDrawnBy(
  draft: SheetDraft,
  { row, column }: { row: number; column: number },
  { data, said }: { data: PlanningData; said: readonly AnyRow[] },
  cells: DrawnByCells,
): void {
  const { language } = draft;
  const drawn = drawnSettings.map((id) => (id === "language" ? language : inWords(data.settings[id], "Value", language)));
  const keys = drawnSettings.map((id) => inWords(settings[id].key, "Key", language));
  draft.putRow(row + lines.keys, column, [...[words.tables, words.filled].map((text) => inLanguage(text, language)), ...keys]);
  draft.putRow(row + lines.drawn, column, [[...data.tables].join(" "), [...data.filled].join(" "), ...drawn]);
  draft.putRow(
    row + lines.said,
    column + places.settings,
    drawnSettings.map((id) => inWords(saidOf(said, id), "Value", language)),
  );
  const width = places.settings + drawnSettings.length;
  draft.name(cells.drawnBy, { row, column, rows: lines.said + 1, columns: width });
  const hasSettings = data.tables.has("SopSettings");
  const first = column + places.settings;
  if (hasSettings)
    draft.putRow(
      row + lines.changed,
      first,
      drawnSettings.map((id, index) => formula(`=${titleIfChanged(id, row, first + index, language)}`)),
    );
  const titles = areaRef({ row: row + lines.changed, column: first, rows: 1, columns: drawnSettings.length });
  const changed = draft.put(row + lines.changed, column, hasSettings ? formula(`=TEXTJOIN(", ",TRUE,${titles})`) : "");
  draft.name(cells.changed, changed);
}

/** What the row of a setting holds, its default where it holds nothing. */
function saidOf(rows: readonly AnyRow[], id: SettingId): string | number {
  const value = rows.find((row) => isSameName(row["Key"], settings[id].key))?.["Value"];
  return typeof value === "number" || (typeof value === "string" && value !== "") ? value : settings[id].usual;
}

/** The title of a setting that says neither what the sheets are drawn by nor what it said then. */
function titleIfChanged(id: DrawnSetting, row: number, column: number, language: Language): string {
  const [drawn, then] = [lines.drawn, lines.said].map((line) => `${cellRef(row + line, column)}&""`) as [string, string];
  const now = `LET(set,${settingFormula(id)}&"",${wordFormula("set", { table: sopSettings, column: "Value" }, language)})`;
  return `LET(now,${now},IF(OR(now=${drawn},now=${then}),"",${quoted(inLanguage(settings[id].title, language))}))`;
}

/** What the sheets would be drawn by now: settings, and tables with their rows. */
export interface DrawnNow {
  settings: Settings;
  tables: readonly { name: string; rows: number }[];
}

/** A setting or table that has changed since the sheets were drawn. */
export interface Changed {
  id: DrawnSetting | TableName;
  title: Text;
}

/**
 * Settings and tables by which the sheets would be drawn otherwise now: tables that were not there, or without rows.
 *
 * @param cells the row as it was written; nothing is said where an earlier version drew the sheets, without it
 * @param read names of the tables that the sheets are drawn from
 */
export function changedSince(cells: readonly (readonly CellValue[])[] | undefined, now: DrawnNow, read: readonly string[]): Changed[] {
  if (cells === undefined) return [];
  const [titles = [], drawn = [], said = []] = cells;
  const keys = titles.map((title) => idOf(title, "Key"));
  const named = (place: number): Set<string> => new Set(String(drawn[place] ?? "").split(" "));
  const [existed, filled] = [named(places.tables), named(places.filled)];
  const isNew = (name: TableName): boolean => {
    const table = now.tables.find((one) => one.name === name);
    return table !== undefined && read.includes(name) && (!existed.has(name) || (table.rows > 1 && !filled.has(name)));
  };
  const isOther = (id: DrawnSetting): boolean => {
    const place = keys.indexOf(settings[id].key);
    const [value, then] = [drawn[place], said[place]].map((cell) => idOf(cell, "Value"));
    const current = String(now.settings[id]);
    // The language of Excel stands in for a choice that leaves it open.
    return place >= 0 && current !== value && !(id === "language" && current === then);
  };
  return [
    ...drawnSettings.filter(isOther).map((id) => ({ id, title: settings[id].title })),
    ...tables.flatMap(({ name, title }) => (isNew(name) ? [{ id: name, title }] : [])),
  ];
}
