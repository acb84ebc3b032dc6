/** Plans what happens to tables: rows written into one, a new one, one removed, columns added. Writes nothing. */
import { formatOf, type AnyRow, type Column, type TableContract } from "../../../domain/tables/defineTable";
import { sopSettings } from "../../../domain/settings/sopSettings";
import { tables } from "../../../domain/tables/catalogue";
import { planTableWriteInParts, type RowsMode } from "../../../domain/tables/planTableWrite";
import { versionIn } from "../../../domain/tables/upgrade";
import type { Language } from "../../../language/text";
import { WorkbookError } from "../../errors";
import { findMerged, isWithin, overlaps, refuseMerged } from "../../reading/mergedCells";
import { sheetRows } from "../../gridLimits";
import { readTableStates, rowsOf, type TableState } from "../../reading/tableState";
import { inSlices } from "../../slices";
import type { Spoken } from "../../drawing/tableSheet";
import { formatParts, isFilled } from "../cellFormats";
import type { Change } from "../changeSet";
import { contractOf } from "../contractOf";
import { planAddColumns } from "../tableColumns";
import { cutRows, invertPatchInParts, isEmptyPatch, type CellFormat, type TablePatch } from "../tablePatch";
import type { Planned } from "./planned";
import { planRows, rowsIn, says, type RowFigures } from "./planRows";

/** Adds our columns that a table lacks, blank, at its right end. */
export async function planNewColumns(
  context: Excel.RequestContext,
  { table, added }: Extract<Change, { kind: "columns" }>,
  state: TableState | undefined,
): Promise<Planned> {
  if (state === undefined) throw new WorkbookError("missingTable", { table: table.name });
  const columns = added.map((column) => ({ name: column.name, numberFormat: formatOf(column) }));
  return planAddColumns(context, table, columns, state);
}

/** Tables that the formula columns of these rows read: they must exist before the formula is written. */
export function referencedTables(contract: TableContract, rows: readonly AnyRow[]): TableContract[] {
  const formulas = contract.columns.flatMap(({ name, formula }) =>
    formula !== undefined && rows.some((row) => row[name] == null) ? [formula] : [],
  );
  const names = new Set(formulas.flatMap((formula) => formula.match(/Sop\w+(?=\[)/g) ?? []));
  return tables.filter(({ name }) => names.has(name));
}

/** Writes rows into an existing table, and adds the columns that a later version brought and that they say something in. */
export async function planPatch(
  context: Excel.RequestContext,
  change: { table: TableContract; rows: readonly AnyRow[]; mode: RowsMode },
  state: TableState,
): Promise<Planned[]> {
  const { table, rows } = change;
  const { patch, figures, coming } = await inSlices(planRows(table, state, change, await laterColumns(context, table, rows, state)));
  const planned = await withWayBack(context, table, state, patch, figures);
  return coming.length === 0 ? [planned] : [planned, await planAddColumns(context, table, coming, state, patch.after)];
}

/** Columns that these rows need and that the version of the workbook does not have yet; one that it had is a person's to repair. */
async function laterColumns(
  context: Excel.RequestContext,
  { columns }: TableContract,
  rows: readonly AnyRow[],
  { headers }: TableState,
): Promise<Column[]> {
  const lacking = columns.filter((column) => (column.since ?? 1) > 1 && !headers.includes(column.name) && says(rows, column));
  if (lacking.length === 0) return [];
  const settings = (await readTableStates(context, [sopSettings.name], { readOnly: true })).get(sopSettings.name);
  const version = (settings && versionIn(rowsIn(sopSettings, settings))) ?? 1;
  return lacking.filter(({ since = 1 }) => since > version);
}

/** A patch of a table together with the patch that takes it back, which keeps what the cells hold now. */
export async function withWayBack(
  context: Excel.RequestContext,
  contract: TableContract,
  state: TableState,
  patch: TablePatch,
  figures?: RowFigures,
): Promise<Planned> {
  await refuseMergedBelow(context, patch, state);
  const back = await inSlices(invertPatchInParts(patch, state, await formatsOf(context, patch, state)));
  return {
    forward: { kind: "patch", patch },
    back: { kind: "patch", patch: back },
    summary: {
      kind: "table",
      table: contract.name,
      title: contract.title,
      sheet: state.sheet,
      created: false,
      columns: contract.columns.map(({ name }) => name),
      ...(figures ?? plainFigures(patch)),
    },
    seen: state.seen,
    idle: isEmptyPatch(patch),
    state,
  };
}

/**
 * Refuses merged cells below the table that Excel could not handle: cells cannot move if they are merged with cells that stay, and a
 * table cannot grow over merged cells.
 */
async function refuseMergedBelow(context: Excel.RequestContext, patch: TablePatch, state: TableState): Promise<void> {
  if (patch.steps.length === 0) return;
  const { area, sheet } = state;
  const below = { ...area, row: area.row + area.rows, rows: sheetRows - area.row - area.rows };
  const merged = findMerged(context.workbook.worksheets.getItem(sheet), below);
  await context.sync();
  const moves = patch.steps.some(({ op }) => op !== "resize");
  const taken = { ...below, rows: Math.max(0, patch.after - patch.before) };
  refuseMerged(sheet, merged, (found) => overlaps(found, moves && !isWithin(found, below) ? below : taken));
}

const plainFigures = (patch: TablePatch): RowFigures => ({
  added: Math.max(0, patch.after - patch.before),
  updated: patch.writes.reduce((rows, { cells }) => rows + cells.length, 0),
  removed: Math.max(0, patch.before - patch.after),
  total: patch.after,
  samples: [],
});

/** Formats of the rows that will be cut out of the sheet, to be able to give them back. */
async function formatsOf(context: Excel.RequestContext, patch: TablePatch, state: TableState): Promise<TablePatch["formats"]> {
  const cut = cutRows(patch);
  if (cut.length === 0) return [];
  const table = context.workbook.tables.getItem(patch.table);
  const reads = cut.map((row) => {
    const range = rowsOf(table, row, 0, 1, state.headers.length);
    range.load("numberFormat");
    return { row, range, properties: range.getCellProperties(formatParts) };
  });
  await context.sync();
  return reads.map(({ row, range, properties }) => ({
    row,
    columns: state.headers,
    cells: properties.value.map((line) =>
      line.map((cell, column): CellFormat => {
        const { fill, ...rest } = cell.format ?? {};
        const filled = isFilled({ ...(fill && { fill }) });
        return { numberFormat: String(range.numberFormat[0]?.[column] ?? "General"), format: { ...rest, ...(filled && fill && { fill }) } };
      }),
    ),
  }));
}

/** Makes a table on a new sheet, with headers and words in one language and its title in another, where they differ. */
export async function planTable(
  contract: TableContract,
  incoming: readonly AnyRow[],
  sheet: string,
  { language, words }: Required<Spoken>,
): Promise<Planned> {
  const { rows } = await inSlices(planTableWriteInParts(contract, [], incoming, "append", false));
  return {
    forward: { kind: "makeTable", table: contract.name, sheet, language, words, rows },
    back: { kind: "dropTable", table: contract.name, sheet },
    summary: {
      kind: "table",
      table: contract.name,
      title: contract.title,
      sheet,
      created: true,
      columns: contract.columns.map(({ name }) => name),
      added: rows.length,
      updated: 0,
      removed: 0,
      total: rows.length,
      samples: rows.slice(0, 5).map((after) => ({ kind: "added", after })),
    },
    seen: "",
    idle: false,
  };
}

/** Removes a table with its sheet; nothing to do when the workbook has no such table. */
export function planRemoval(name: string, state: TableState | undefined, language: Language): Planned[] {
  if (state === undefined) return [];
  const contract = contractOf(name);
  // Excel keeps one blank row in an empty table. It must not be kept as a row: made anew, its formula columns would be filled.
  const empty = state.inputs.every((line) => line.every((input) => input === ""));
  const rows = empty ? [] : rowsIn(contract, state);
  const ours = state.headers.every((header) => contract.columns.some((column) => column.name === header));
  return [
    {
      forward: { kind: "dropTable", table: name, sheet: state.sheet },
      // A person's own columns would not come back with the table.
      back: ours ? { kind: "makeTable", table: name, sheet: state.sheet, language, words: state.language, rows } : null,
      summary: { kind: "tableRemoved", table: name, title: contract.title, sheet: state.sheet, rows: rows.length },
      seen: state.seen,
      idle: false,
      state,
    },
  ];
}
