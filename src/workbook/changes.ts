/**
 * What a person asked for, as one: rows of several tables, sheets to draw, named cells to set. It is previewed without writing, then
 * carried out as a whole. Every intention of the cycle writes through here.
 */
import type { Blueprint } from "../domain/blueprints/blueprint";
import type { AnyRow, TableContract } from "../domain/contract";
import type { WriteMode } from "../domain/tableWrite";
import type { Language, Text } from "../i18n/text";
import { renderSheet } from "./renderSheet";
import { writeTable, type WriteResult } from "./writeTable";

export type Change =
  /** Rows of a table of ours; see `WriteMode` for what happens to those that are there. */
  | { kind: "rows"; table: TableContract; rows: readonly AnyRow[]; mode: WriteMode }
  /** A sheet of ours, drawn or drawn again; `position` is its place among the tabs when it is new. */
  | { kind: "sheet"; blueprint: Blueprint; position: number };

export interface ChangeSet {
  /** What the person asked for, as the journal and the list of undoable steps say it: "Import of orders.csv". */
  intention: Text;
  changes: readonly Change[];
}

export interface ChangeResult {
  tables: WriteResult[];
  /** Names of the sheets drawn, in the order of the changes. */
  sheets: string[];
}

export interface ChangeOptions {
  language: Language;
  /** Told before each change: how many are done, of how many, and the title of what comes. */
  onProgress?: (done: number, of: number, what: string) => void;
}

/** Carries out every change in order. */
export async function applyChanges(set: ChangeSet, { language, onProgress }: ChangeOptions): Promise<ChangeResult> {
  const intention = set.intention[language];
  const result: ChangeResult = { tables: [], sheets: [] };
  const next = async (index: number): Promise<void> => {
    const change = set.changes[index];
    if (change === undefined) return;
    onProgress?.(index, set.changes.length, change.kind === "rows" ? change.table.title[language] : change.blueprint.title);
    if (change.kind === "rows") result.tables.push(await writeTable(change.table, change.rows, { mode: change.mode, language, intention }));
    else result.sheets.push(await renderSheet(change.blueprint, { position: change.position, intention }));
    await next(index + 1);
  };
  await next(0);
  return result;
}
