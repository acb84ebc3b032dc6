/**
 * What writing rows into a table means, worked out before anything is written: which rows stay, change, go or come. A row that
 * stays keeps its place, so that columns a person added beside it keep meaning the same row.
 */
import { nameKey } from "../../language/sameName";
import { atOnce, mapInParts, type Parts } from "./inParts";
import type { AnyRow, CellValue, TableContract } from "./defineTable";

/**
 * "replace": afterwards the table holds exactly these rows. "append": rows with a known key are updated (a blank says nothing new),
 * others are added. Either way, the same rows written twice are there once.
 */
export type WriteMode = "replace" | "append";

/**
 * "add": every row is new. Numbers are given by what was read: where somebody else gave the same one meanwhile, the write is refused
 * instead of changing their row, and the intention is planned again. "update": as "append", but a row says all of it, and its blanks
 * clear; rows that are not named stay as they are, also those that somebody adds meanwhile.
 */
export type RowsMode = WriteMode | "add" | "update";

/** How rows are laid beside those that are there. */
export const asWritten = (mode: RowsMode): LaidMode => (mode === "add" ? "append" : mode);

/** The same without "add", which only differs in what it refuses. */
type LaidMode = Exclude<RowsMode, "add">;

export interface TableWritePlan {
  /** Rows of the table afterwards. */
  rows: AnyRow[];
  /** Per row: whether it has to be written. */
  changed: boolean[];
  /** Per row: its place in the table as it was; undefined for a row that is new. */
  origins: (number | undefined)[];
  /** Rows to delete first, by their place in the table as it was, ascending. */
  removed: number[];
  added: number;
  updated: number;
}

const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined || value === "";

/** A name for each row: its key, or its whole content where rows have no key; the n-th of the same name is told apart. */
export function* namesOf(contract: TableContract, rows: readonly AnyRow[]): Parts<string[]> {
  const columns =
    contract.key.length > 0 ? contract.key : contract.columns.filter(({ formula }) => formula === undefined).map(({ name }) => name);
  const seen = new Map<string, number>();
  // The same few names stand in many rows.
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const key = keys.get(text) ?? nameKey(text);
    keys.set(text, key);
    return key;
  };
  return yield* mapInParts(rows, (row) => {
    const name = JSON.stringify(
      columns.map((column) => (isBlank(row[column]) ? "" : typeof row[column] === "string" ? keyOf(row[column]) : row[column])),
    );
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  });
}

/**
 * Plans a write. `existing` are the rows of the table as they stand (blank rows included), `keepPlaces` is true when a person's own
 * columns stand beside ours: then rows are matched and keep their places; otherwise a replacement follows the order of `incoming`.
 */
export const planTableWrite = (...given: Parameters<typeof planTableWriteInParts>): TableWritePlan =>
  atOnce(planTableWriteInParts(...given));

/** The same, with places where it can be interrupted. */
export function* planTableWriteInParts(
  contract: TableContract,
  existing: readonly AnyRow[],
  incoming: readonly AnyRow[],
  mode: LaidMode,
  keepPlaces: boolean,
): Parts<TableWritePlan> {
  const columns = contract.columns.map(({ name }) => name);
  const complete = (row: AnyRow): AnyRow => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]));
  const differs = (before: AnyRow, after: AnyRow): boolean =>
    columns.some((name) => (isBlank(before[name]) ? null : before[name]) !== (isBlank(after[name]) ? null : after[name]));
  const blank = (row: AnyRow): boolean => contract.columns.every(({ name, formula }) => formula !== undefined || isBlank(row[name]));

  if (mode === "replace" && !keepPlaces) {
    const rows = yield* mapInParts(incoming, complete);
    const changed = yield* mapInParts(rows, (row, index) => existing[index] === undefined || differs(existing[index], row));
    yield undefined;
    const removed = existing.map((_, index) => index).slice(rows.length);
    const updated = changed.filter((isChanged, index) => isChanged && index < existing.length).length;
    const origins = rows.map((_, index) => (index < existing.length ? index : undefined));
    return { rows, changed, origins, removed, added: Math.max(0, rows.length - existing.length), updated };
  }

  const placed = yield* mapInParts(existing, (row, index) => ({ row, index, isBlank: blank(row) }));
  const filled = placed.filter((entry) => !entry.isBlank);
  const existingNames = yield* namesOf(
    contract,
    filled.map(({ row }) => row),
  );
  const incomingNames = yield* namesOf(contract, incoming);
  const arriving = new Map<string, number>();
  yield* mapInParts(incomingNames, (name, index) => void arriving.set(name, index));
  const known = new Set<string>();
  yield* mapInParts(existingNames, (name) => void known.add(name));
  const matched = yield* mapInParts(filled, ({ row, index }, at) => ({ row, index, match: arriving.get(existingNames[at] ?? "") }));
  const kept = matched.filter(({ match }) => mode !== "replace" || match !== undefined);
  yield undefined;
  const keptPlaces = new Set(kept.map(({ index }) => index));
  yield undefined;
  const rows: AnyRow[] = [];
  const changed: boolean[] = [];
  yield* mapInParts(kept, ({ row, match }) => {
    const news = match === undefined ? undefined : incoming[match];
    const after = news === undefined ? row : mode === "append" ? mergeNews(row, news, columns) : complete(news);
    rows.push(after);
    changed.push(news !== undefined && differs(row, after));
  });
  const origins: (number | undefined)[] = kept.map(({ index }) => index);
  const updated = changed.filter(Boolean).length;
  yield undefined;
  const added = incoming.filter((_, index) => !known.has(incomingNames[index] ?? ""));
  yield undefined;
  yield* mapInParts(added, (row) => {
    rows.push(complete(row));
    changed.push(true);
    origins.push(undefined);
  });
  yield undefined;
  return {
    rows,
    changed,
    origins,
    removed: existing.map((_, index) => index).filter((index) => !keptPlaces.has(index)),
    added: added.length,
    updated,
  };
}

function mergeNews(before: AnyRow, news: AnyRow, columns: readonly string[]): AnyRow {
  return Object.fromEntries(columns.map((name) => [name, isBlank(news[name]) ? (before[name] ?? null) : (news[name] ?? null)]));
}

/** Runs of neighbouring places, ascending: [2, 3, 7] is two runs. */
export function runsOf(places: readonly number[]): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const place of places) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.count === place) last.count += 1;
    else runs.push({ from: place, count: 1 });
  }
  return runs;
}
