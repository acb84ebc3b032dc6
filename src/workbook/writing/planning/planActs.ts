/** From what a person asked for to acts, each with its way back, for the workbook as it is now. Nothing is written. */
import { formatOf, type AnyRow, type TableContract } from "../../../domain/tables/defineTable";
import { tables } from "../../../domain/tables/catalogue";
import { sopJournal } from "../../../domain/journal/sopJournal";
import { planTableWrite, type WriteMode } from "../../../domain/tables/planTableWrite";
import type { Language } from "../../../language/text";
import { isFinal, type Act } from "../acts";
import { formatParts, isFilled } from "../cellFormats";
import { asCellInput } from "../../cellText";
import type { Change } from "../changeSet";
import { WorkbookError } from "../../errors";
import { fitPatch } from "./fitPatch";
import { findMerged, isWithin, overlaps, refuseMerged } from "../../reading/mergedCells";
import { contractOf } from "../performAct";
import { planCell, planInput } from "./planCells";
import type { Planned } from "./planned";
import { figuresOf, planRows, rowsIn, type RowFigures } from "./planRows";
import { sheetsOf, type BlueprintOf } from "../redraw";
import { readDrawing, type Drawing } from "../../drawing/renderSheet";
import { freeSheetName } from "../../sheetNames";
import { planAddColumns, planDropColumns } from "../tableColumns";
import { cutRows, invertPatch, isEmptyPatch, type CellFormat, type TablePatch } from "../tablePatch";
import { readTableStates, rowsOf, sheetRows, type TableState } from "../../reading/tableState";

/** Acts of a set of changes, in the order in which they are carried out. */
export async function planChanges(context: Excel.RequestContext, changes: readonly Change[], language: Language): Promise<Planned[]> {
  const merged = mergeRows(changes);
  const names = merged.flatMap((change) => ("table" in change ? [change.table.name] : []));
  const states = await readTableStates(context, names);
  const there = await whatIsThere(context);
  const { sheets: taken, tables: present } = there;
  const free = (title: string): string => {
    const name = freeSheetName(title, taken);
    taken.push(name);
    return name;
  };
  const planned: Planned[] = [];
  const made = new Set<string>();
  for (const change of merged) {
    if (change.kind === "rows") {
      const state = states.get(change.table.name);
      if (state !== undefined) planned.push(await planPatch(context, change, state));
      else {
        for (const needed of referencedTables(change.table, change.rows))
          if (!present.has(needed.name) && !made.has(needed.name) && needed.name !== change.table.name) {
            made.add(needed.name);
            // Filled by a later change of this set, or left as an empty list.
            const later = merged.find((other) => other.kind === "rows" && other.table.name === needed.name);
            if (later === undefined) planned.push(planTable(needed, [], free(needed.title[language]), language));
          }
        planned.push(planTable(change.table, change.rows, free(change.table.title[language]), language));
      }
    } else if (change.kind === "columns") planned.push(await planNewColumns(context, change, states.get(change.table.name)));
    else if (change.kind === "removeTable") planned.push(...planRemoval(change.table.name, states.get(change.table.name), language));
    else if (change.kind === "sheet") planned.push(await planSheet(context, change, free, language));
    else if (change.kind === "cell") {
      const { sheet, row, column, formula: value, expected } = change;
      planned.push(await planCell(context, { kind: "cell", sheet, row, column, value }, expected));
    } else planned.push(await planInput(context, change.name, asCellInput(change.value)));
  }
  return checked(planned, there);
}

/** Acts to carry out again or to take back, with their own way back from the workbook as it is now. */
export async function planActs(context: Excel.RequestContext, acts: readonly Act[]): Promise<Planned[]> {
  const names = acts.flatMap((act) =>
    act.kind === "patch" ? [act.patch.table] : "columns" in act || act.kind === "dropTable" ? [act.table] : [],
  );
  const states = await readTableStates(context, names);
  const there = await whatIsThere(context);
  const { sheets: taken } = there;
  const blueprintOf = sheetsOf(acts);
  const planned: Planned[] = [];
  for (const act of acts) {
    if (act.kind === "patch") {
      const state = states.get(act.patch.table);
      if (state === undefined) throw new WorkbookError("missingTable", { table: act.patch.table });
      planned.push(await withWayBack(context, contractOf(act.patch.table), state, fitPatch(act.patch, state)));
    } else if (act.kind === "addColumns" || act.kind === "dropColumns") {
      const state = states.get(act.table);
      if (state === undefined) throw new WorkbookError("missingTable", { table: act.table });
      const contract = contractOf(act.table);
      const adds = act.kind === "addColumns";
      planned.push(adds ? await planAddColumns(context, contract, act.columns, state) : planDropColumns(act, contract, state));
    } else if (act.kind === "dropTable") planned.push(...planRemoval(act.table, states.get(act.table), "en"));
    else if (act.kind === "makeTable") {
      const contract = contractOf(act.table);
      const sheet = freeSheetName(act.sheet, taken);
      taken.push(sheet);
      planned.push(planTable(contract, act.rows, sheet, act.language));
    } else if (act.kind === "input") planned.push(await planInput(context, act.name, act.value));
    else if (act.kind === "cell") planned.push(await planCell(context, act));
    else planned.push(...(await planDrawnAgain(context, act, blueprintOf)));
  }
  return checked(planned, there);
}

/**
 * Rows of tables first, since a patch knows its table by the columns it had; then columns, then what has no way back, then sheets that
 * are worked out from the tables.
 */
function inWritingOrder(planned: readonly Planned[]): Planned[] {
  const rank = ({ forward }: Planned): number => (forward.kind === "redraw" ? 3 : isFinal(forward) ? 2 : "columns" in forward ? 1 : 0);
  return [...planned].sort((a, b) => rank(a) - rank(b));
}

async function planNewColumns(
  context: Excel.RequestContext,
  { table, added }: Extract<Change, { kind: "columns" }>,
  state: TableState | undefined,
): Promise<Planned> {
  if (state === undefined) throw new WorkbookError("missingTable", { table: table.name });
  const columns = added.map((column) => ({ name: column.name, numberFormat: formatOf(column) }));
  return planAddColumns(context, table, columns, state);
}

/** Several changes of the rows of one table count as one. */
function mergeRows(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const index = merged.findIndex((other) => other.kind === "rows" && change.kind === "rows" && other.table.name === change.table.name);
    const earlier = merged[index];
    if (change.kind !== "rows" || earlier?.kind !== "rows") merged.push(change);
    else if (change.mode === "replace") merged[index] = change;
    else merged[index] = { ...earlier, rows: planTableWrite(change.table, earlier.rows, change.rows, "append", false).rows };
  }
  return merged;
}

/** Tables that the formula columns of these rows read: they must exist before the formula is written. */
function referencedTables(contract: TableContract, rows: readonly AnyRow[]): TableContract[] {
  const formulas = contract.columns.flatMap(({ name, formula }) =>
    formula !== undefined && rows.some((row) => row[name] == null) ? [formula] : [],
  );
  const names = new Set(formulas.flatMap((formula) => formula.match(/Sop\w+(?=\[)/g) ?? []));
  return tables.filter(({ name }) => names.has(name));
}

async function planPatch(
  context: Excel.RequestContext,
  { table, rows, mode }: { table: TableContract; rows: readonly AnyRow[]; mode: WriteMode },
  state: TableState,
): Promise<Planned> {
  const patch = planRows(table, state, rows, mode);
  return withWayBack(context, table, state, patch, figuresOf(table, rowsIn(table, state), rows, mode));
}

async function withWayBack(
  context: Excel.RequestContext,
  contract: TableContract,
  state: TableState,
  patch: TablePatch,
  figures?: RowFigures,
): Promise<Planned> {
  await refuseMergedBelow(context, patch, state);
  const back = invertPatch(patch, state, await formatsOf(context, patch, state));
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
 * Cells that move with a step cannot be part of a merge that stays, and a table cannot grow over merged cells: merged areas that are
 * partly in the columns of the table, or in the rows that it takes.
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

/** Formats of rows that will be cut out of the sheet. */
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

function planTable(contract: TableContract, incoming: readonly AnyRow[], sheet: string, language: Language): Planned {
  const { rows } = planTableWrite(contract, [], incoming, "append", false);
  return {
    forward: { kind: "makeTable", table: contract.name, sheet, language, rows },
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

function planRemoval(name: string, state: TableState | undefined, language: Language): Planned[] {
  if (state === undefined) return [];
  const contract = contractOf(name);
  // A table without a row keeps a blank one; made again of it, its formula columns would fill it.
  const empty = state.inputs.every((line) => line.every((input) => input === ""));
  const rows = empty ? [] : rowsIn(contract, state);
  const ours = state.headers.every((header) => contract.columns.some((column) => column.name === header));
  return [
    {
      forward: { kind: "dropTable", table: name, sheet: state.sheet },
      // A person's own columns would not come back with the table.
      back: ours ? { kind: "makeTable", table: name, sheet: state.sheet, language, rows } : null,
      summary: { kind: "tableRemoved", table: name, title: contract.title, sheet: state.sheet, rows: rows.length },
      seen: state.seen,
      idle: false,
      state,
    },
  ];
}

async function planSheet(
  context: Excel.RequestContext,
  { blueprint, position }: Extract<Change, { kind: "sheet" }>,
  free: (title: string) => string,
  language: Language,
): Promise<Planned> {
  const drawing = await readDrawing(context, blueprint);
  const sheet = drawing === undefined ? free(blueprint.title) : "";
  return {
    forward: { kind: "draw", blueprint, position, sheet, language },
    back:
      drawing === undefined
        ? { kind: "dropSheet", mark: blueprint.mark, sheet, title: blueprint.title, names: blueprint.names.map(({ name }) => name) }
        : wayBackTo(drawing, blueprint.mark, language),
    summary: { kind: "sheet", mark: blueprint.mark, sheet: drawing?.name ?? sheet, created: drawing === undefined },
    seen: drawing?.seen ?? "",
    idle: false,
  };
}

const wayBackTo = (drawing: Drawing, mark: string, language: Language): Act => ({
  kind: "redraw",
  mark,
  position: drawing.position,
  language: drawing.language ?? language,
  inputs: drawing.inputs,
  drop: drawing.newNames,
});

async function planDrawnAgain(
  context: Excel.RequestContext,
  act: Extract<Act, { kind: "draw" | "redraw" | "dropSheet" }>,
  blueprintOf: BlueprintOf,
): Promise<Planned[]> {
  const mark = act.kind === "draw" ? act.blueprint.mark : act.mark;
  const language = act.kind === "dropSheet" ? "en" : act.language;
  const blueprint = act.kind === "draw" ? act.blueprint : await blueprintOf(mark, language);
  const drawing = blueprint === undefined ? undefined : await readDrawing(context, blueprint);
  const back = drawing === undefined ? null : wayBackTo(drawing, mark, language);
  const sheet = drawing?.name ?? "";
  if (act.kind === "dropSheet")
    return [
      { forward: act, back, summary: { kind: "sheetRemoved", mark, sheet: sheet || act.sheet }, seen: drawing?.seen ?? "", idle: false },
    ];
  // What a person chose since stays: only an interrupted drawing needs the inputs it found.
  const forward: Act = act.kind === "redraw" && drawing !== undefined ? { ...act, inputs: drawing.inputs } : act;
  const gone: Act = {
    kind: "dropSheet",
    mark,
    sheet,
    title: blueprint?.title ?? "",
    names: blueprint?.names.map(({ name }) => name) ?? [],
  };
  return [
    {
      forward,
      back: back ?? gone,
      summary: { kind: "sheet", mark, sheet: sheet || (blueprint?.title ?? ""), created: drawing === undefined },
      seen: drawing?.seen ?? "",
      idle: false,
    },
  ];
}

async function whatIsThere(context: Excel.RequestContext): Promise<{ sheets: string[]; tables: ReadonlySet<string>; locked: boolean }> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  context.workbook.tables.load("items/name");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: new Set(context.workbook.tables.items.map(({ name }) => name)),
    locked: protection.protected,
  };
}

/** Acts that add or remove sheets are refused before anything is written where the structure of the workbook is protected. */
function checked(planned: Planned[], { locked, tables: present }: { locked: boolean; tables: ReadonlySet<string> }): Planned[] {
  const needsSheets = ({ summary }: Planned): boolean =>
    summary.kind === "tableRemoved" ||
    summary.kind === "sheetRemoved" ||
    ((summary.kind === "table" || summary.kind === "sheet") && summary.created);
  const journal = planned.length > 0 && !present.has(sopJournal.name);
  if (locked && (journal || planned.some(needsSheets))) throw new WorkbookError("structureProtected");
  return inWritingOrder(planned);
}
