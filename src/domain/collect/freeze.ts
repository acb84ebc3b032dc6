/**
 * The data version of a cycle: a fingerprint of every part of every collected table (the rows of one family, resource, supplier or
 * category), so that a later change can be found and named. The order of rows, a person's own columns and the language of the workbook
 * make no difference: words of ours count by their ids.
 *
 * What is kept of a part is the fingerprint of all its rows and, up to `countedRows` rows, a short mark of each row: from these
 * follows how many rows have changed.
 */
import { largestOf } from "../../calc/extremes";
import { nameKey } from "../../language/sameName";
import type { AnyRow, Column } from "../tables/defineTable";
import type { TableRows } from "../tables/catalogue";
import { idOfWord } from "../tables/words";
import type { DataVersionRow } from "./sopDataVersions";
import { collectTableNames, collectTables, type CollectTable } from "./collectTables";

/** Turns a long text into a short one, always the same for the same text. */
export type Hash = (text: string) => string;

/** One part of a table as it is now. */
export interface Part {
  table: CollectTable;
  /** Name of the family, resource, supplier or category; empty for rows without one. */
  part: string;
  rows: number;
  hash: string;
  /** What earlier versions kept, where it differs: the fingerprint of the words as they are said. */
  said?: string;
}

/** Characters in the mark of a row: with 16 million possible marks, two rows of a part hardly ever share one. */
const markLength = 6;
/** Parts with more rows keep no marks: a cell holds at most 32,767 characters. */
const countedRows = 2_000;

/** The rows of a table by part, each row as a text with its columns in their declared order. */
function partsOf(table: CollectTable, rows: readonly AnyRow[]): Map<string, { name: string; texts: string[]; said: string[] }> {
  const columns: readonly Column[] = collectTables[table].columns;
  const parts = new Map<string, { name: string; texts: string[]; said: string[] }>();
  for (const row of rows) {
    const name = String(row[collectTables[table].collected.part] ?? "").trim();
    const key = partKey(table, name);
    const part = parts.get(key) ?? { name, texts: [], said: [] };
    // Of several spellings take the first in the alphabet, so that the order of rows makes no difference.
    if (name < part.name) part.name = name;
    const cells = columns.map(({ name: column }) => plain(row[column]));
    part.texts.push(JSON.stringify(cells.map((cell, place) => inIds(columns[place], cell))));
    part.said.push(JSON.stringify(cells));
    parts.set(key, part);
  }
  return parts;
}

const inIds = (column: Column | undefined, cell: AnyRow[string]): AnyRow[string] =>
  column === undefined || typeof cell !== "string" ? cell : idOfWord(column, cell);

/** A part as it is recognised, in whichever language its word is said. */
function partKey(table: CollectTable, part: string): string {
  const columns: readonly Column[] = collectTables[table].columns;
  return nameKey(
    inIds(
      columns.find(({ name }) => name === collectTables[table].collected.part),
      part,
    ),
  );
}

/** The last digit of a formula may differ from one calculation to the next, so only twelve digits count. */
const plain = (value: AnyRow[string] | undefined): AnyRow[string] =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value === undefined || value === "" ? null : value;

/** Every part of every table, by table and name. */
export function fingerprintsOf(tables: TableRows, hash: Hash): Part[] {
  return collectTableNames.flatMap((table) =>
    [...partsOf(table, tables[table] ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { name, texts, said }]): Part => {
        const ids = hashOf(texts, hash);
        const differs = texts.some((text, row) => text !== said[row]);
        return { table, part: name, rows: texts.length, hash: ids, ...(differs && { said: hashOf(said, hash) }) };
      }),
  );
}

/** The fingerprint of rows, and the marks of each. */
function hashOf(texts: readonly string[], hash: Hash): string {
  const sorted = [...texts].sort();
  const marks = sorted.length > countedRows ? [] : sorted.map((text) => hash(text).slice(-markLength)).sort();
  return [hash(sorted.join("\n")), ...(marks.length > 0 ? [marks.join("")] : [])].join(" ");
}

/** The rows of SopDataVersions that freeze these parts for a cycle. */
export function frozenRows(cycle: number, parts: readonly Part[], on: number, by: string | null): DataVersionRow[] {
  return parts.map(({ table, part, rows, hash }) => ({
    Cycle: cycle,
    Table: table,
    Part: part === "" ? null : part,
    Rows: rows,
    Hash: hash,
    "Frozen on": on,
    "Frozen by": by,
  }));
}

export interface DataChange {
  table: CollectTable;
  part: string;
  kind: "changed" | "came" | "went";
  /** How many rows differ from what was frozen, including those added and removed; null if no marks of rows were kept. */
  rows: number | null;
  frozenOn: number;
}

/** When a cycle's data was frozen; null when it was not. */
export function frozenOn(frozen: readonly DataVersionRow[], cycle: number): number | null {
  const days = frozen.flatMap((row) => (row.Cycle === cycle ? [row["Frozen on"]] : []));
  return days.length === 0 ? null : largestOf(days);
}

/** What was changed, added or removed since the data of a cycle was frozen; nothing if it was not. */
export function compareWithFrozen(frozen: readonly DataVersionRow[], cycle: number, now: readonly Part[]): DataChange[] {
  const own = frozen.filter((row) => row.Cycle === cycle);
  const day = frozenOn(own, cycle);
  if (day === null) return [];
  const keyOf = (table: string, part: string): string =>
    `${table}\n${table in collectTables ? partKey(table as CollectTable, part) : nameKey(part)}`;
  const before = new Map(own.map((row) => [keyOf(row.Table, row.Part ?? ""), row]));
  const present = new Set(now.map(({ table, part }) => keyOf(table, part)));
  const changes = now.flatMap((part): DataChange[] => {
    const was = before.get(keyOf(part.table, part.part));
    const { table, part: name } = part;
    if (was === undefined) return [{ table, part: name, kind: "came", rows: part.rows, frozenOn: day }];
    if (was.Hash === part.hash || was.Hash === part.said) return [];
    return [{ table, part: name, kind: "changed", rows: changedRowsOf(was.Hash, part), frozenOn: day }];
  });
  const gone = own
    .filter((row) => row.Table in collectTables && !present.has(keyOf(row.Table, row.Part ?? "")))
    .map((row): DataChange => ({ table: row.Table as CollectTable, part: row.Part ?? "", kind: "went", rows: row.Rows, frozenOn: day }));
  const place = ({ table }: DataChange): number => collectTableNames.indexOf(table);
  return [...changes, ...gone].sort((a, b) => place(a) - place(b));
}

/** How many rows differ, by their ids or by their words: the freeze was made by one of them. */
function changedRowsOf(before: string, { hash, said = hash }: Part): number | null {
  const [ids, words] = [changedRows(before, hash), changedRows(before, said)];
  return ids === null || words === null ? ids : Math.min(ids, words);
}

/** How many rows differ. A changed row counts as one row gone and one added, so the larger of the two numbers is the answer. */
function changedRows(before: string, now: string): number | null {
  const [old, fresh] = [marksIn(before), marksIn(now)];
  if (old === null || fresh === null) return null;
  const counts = new Map<string, number>();
  for (const mark of old) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  let came = 0;
  for (const mark of fresh) {
    const left = counts.get(mark) ?? 0;
    if (left > 0) counts.set(mark, left - 1);
    else came += 1;
  }
  const went = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return Math.max(came, went);
}

function marksIn(hash: string): string[] | null {
  const marks = hash.split(" ")[1];
  return marks === undefined ? null : (marks.match(new RegExp(`.{${markLength}}`, "g")) ?? []);
}
