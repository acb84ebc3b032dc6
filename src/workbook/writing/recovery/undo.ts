/** Undoes intentions: lists the last ten, finds what would be lost, and takes one back, which is an intention like any other. */
import type { AnyRow, TableContract } from "../../../domain/tables/defineTable";
import type { Act, Touched, GoingColumn } from "../acts";
import { WorkbookError } from "../../errors";
import { inExcel } from "../../gateway";
import { runGroup } from "../group";
import { Journal } from "../journal/journal";
import type { GroupHeader } from "../journal/journalRow";
import { oneAfterTheOther } from "../../oneAfterTheOther";
import { contractOf } from "../performAct";
import { planActs } from "../planning/planActs";
import type { SheetSource } from "../redraw";
import { cellsSetBy } from "../planning/planCells";
import { rowsIn } from "../planning/planRows";
import type { Input } from "../../cellText";
import { originsOf, type TablePatch } from "../tablePatch";
import { markLength, readTableStates, rowMarks, type TableState } from "../../reading/tableState";

export interface HistoryEntry {
  id: string;
  /** ISO 8601, UTC. */
  time: string;
  intention: string;
  targets: Touched[];
  state: "done" | "undone";
  /** It can be undone now: its way back was kept, and nothing later that still counts touched the same targets. */
  undoable: boolean;
}

/** Something that somebody has typed since, and that undoing would overwrite. */
export type Lost =
  /** `row` is the sheet row; `values` is what it holds now. */
  { kind: "row"; table: string; sheet: string; row: number; values: AnyRow } | { kind: "input"; name: string; value: string };

const shown = 10;

/** The last ten intentions, newest first. */
export function readHistory(): Promise<HistoryEntry[]> {
  return inExcel(async (context) => {
    const { groups } = await Journal.open(context, { readOnly: true });
    return groups
      .filter(({ state }) => state === "done" || state === "undone")
      .slice(-shown)
      .reverse()
      .map((group) => ({
        id: group.id,
        time: group.time,
        intention: group.intention,
        targets: group.targets,
        state: group.state === "undone" ? "undone" : "done",
        undoable: isUndoable(group, groups),
      }));
  });
}

function isUndoable(group: GroupHeader, groups: readonly GroupHeader[]): boolean {
  const [back, , marks] = group.parts;
  if (group.state !== "done" || back === 0 || marks === 0) return false;
  const names = new Set(group.targets.map(({ name }) => name));
  const stateOf = (id: string | undefined) => groups.find((other) => other.id === id)?.state;
  return !groups.some(
    (later) =>
      later.row > group.row &&
      (later.state === "writing" || (later.state === "done" && stateOf(later.undoes) !== "undone")) &&
      later.targets.some(({ name }) => names.has(name)),
  );
}

/**
 * Undoes an intention. If that would overwrite what somebody typed since, nothing is written and the list of it is returned; call it with
 * `accept` to go ahead. `intention` names the undoing in the journal. Fails with `notUndoable`, `rearranged` and like every write.
 */
export function undo(
  id: string,
  { intention, sheets, accept = false }: { intention: string; sheets: SheetSource; accept?: boolean },
): Promise<Lost[]> {
  return oneAfterTheOther(async () => {
    const { lost, planned } = await inExcel(async (context) => {
      const seen = await readWayBack(context, id);
      if (seen.lost.length > 0 && !accept) return { lost: seen.lost, planned: undefined };
      return { lost: seen.lost, planned: await planActs(context, [...seen.back].reverse(), sheets) };
    });
    if (planned === undefined) return lost;
    await runGroup(planned, { intention, sheets, undoes: id });
    return [];
  });
}

async function readWayBack(context: Excel.RequestContext, id: string): Promise<{ back: Act[]; lost: Lost[] }> {
  const journal = await Journal.open(context, { readOnly: true });
  const group = journal.groups.find((other) => other.id === id);
  if (group === undefined || !isUndoable(group, journal.groups)) throw new WorkbookError("notUndoable", { id });
  const { back, marks } = await journal.texts(group);
  const acts = (back ?? []).filter((act): act is Act => act !== null);
  if (back === undefined || marks === undefined || acts.length < back.length) throw new WorkbookError("notUndoable", { id });
  return { back: acts, lost: await changedSince(context, acts, JSON.parse(marks) as Record<string, string>) };
}

async function changedSince(context: Excel.RequestContext, back: readonly Act[], marks: Readonly<Record<string, string>>): Promise<Lost[]> {
  const names = back.flatMap((act) =>
    act.kind === "patch" ? [act.patch.table] : "columns" in act || act.kind === "dropTable" ? [act.table] : [],
  );
  const states = await readTableStates(context, names, { readOnly: true });
  const cells = cellsSetBy(context, back);
  for (const { cell } of cells) cell.load("formulas");
  if (cells.length > 0) await context.sync();
  const rows = back.flatMap((act): Lost[] => {
    if (act.kind === "patch") return lostRows(act.patch, states.get(act.patch.table), marks[act.patch.table]);
    if (act.kind === "dropColumns") return lostCells(act.columns, states.get(act.table));
    return act.kind === "dropTable" ? lostTable(states.get(act.table), marks[act.table]) : [];
  });
  const typed = cells.flatMap(({ name, cell }): Lost[] => {
    const value = String(cell.formulas[0]?.[0] ?? "");
    return value === marks[name] ? [] : [{ kind: "input", name, value }];
  });
  return [...rows, ...typed];
}

const marksIn = (text = ""): string[] =>
  Array.from({ length: text.length / markLength }, (_, row) => text.slice(row * markLength, (row + 1) * markLength));

function marksNow(contract: TableContract, state: TableState): string[] {
  const columns = contract.columns.map(({ name }) => name).filter((name) => state.headers.includes(name));
  return rowMarks(state, columns);
}

/** Rows that the patch would overwrite or remove although somebody has changed them since. */
function lostRows(patch: TablePatch, state: TableState | undefined, kept: string | undefined): Lost[] {
  if (state === undefined) throw new WorkbookError("missingTable", { table: patch.table });
  const contract = contractOf(patch.table);
  const then = marksIn(kept);
  const now = marksNow(contract, state);
  const changed = now.flatMap((mark, row) => (mark === then[row] ? [] : [row]));
  const before = new Set(changed.map((row) => then[row]));
  const moved = changed.some((row) => before.has(now[row]));
  if (now.length !== then.length || moved) throw new WorkbookError("rearranged", { table: patch.table, sheet: state.sheet });

  const origins = originsOf(patch);
  const stays = new Set(origins);
  const touched = new Set(now.flatMap((_, row) => (stays.has(row) ? [] : [row])));
  const theirs = [...touched].filter((row) => hasOwnNotes(contract, state, row));
  for (const { row, cells } of patch.writes) cells.forEach((_, index) => touched.add(origins[row + index] ?? -1));
  const lost = new Set([...changed.filter((row) => touched.has(row)), ...theirs]);
  return [...lost].sort((a, b) => a - b).map((row) => lostRow(contract, state, row));
}

/** Rows that somebody has added or changed in a table that is to be removed. */
function lostTable(state: TableState | undefined, kept: string | undefined): Lost[] {
  if (state === undefined) return [];
  const contract = contractOf(state.table);
  const then = new Set(marksIn(kept));
  return marksNow(contract, state).flatMap((mark, row) =>
    then.has(mark) && !hasOwnNotes(contract, state, row) ? [] : [lostRow(contract, state, row)],
  );
}

/** Rows in which somebody has filled the columns to be removed: they were added blank. */
function lostCells(columns: readonly GoingColumn[], state: TableState | undefined): Lost[] {
  if (state === undefined) return [];
  const contract = contractOf(state.table);
  const places = columns.map(({ name }) => state.headers.indexOf(name)).filter((place) => place >= 0);
  const filled = (line: readonly Input[]): boolean => places.some((place) => (line[place] ?? "") !== "");
  return state.inputs.flatMap((line, row) => (filled(line) ? [lostRow(contract, state, row)] : []));
}

/** In this row, a person has typed into a column of their own. */
const hasOwnNotes = (contract: TableContract, state: TableState, row: number): boolean =>
  state.headers.some((name, column) => {
    const input = state.inputs[row]?.[column] ?? "";
    const ours = contract.columns.some((own) => own.name === name);
    return !ours && input !== "" && !(typeof input === "string" && input.startsWith("="));
  });

/** A row as it is shown to the person who would lose it. */
export const lostRow = (contract: TableContract, state: TableState, row: number): Lost => ({
  kind: "row",
  table: contract.name,
  sheet: state.sheet,
  row: state.firstRow + row,
  values: rowsIn(contract, state)[row] ?? {},
});
