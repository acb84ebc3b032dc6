/** Undoes intentions: lists the last ten, finds what would be lost, and takes one back, which is an intention like any other. */
import type { TableContract } from "../../../domain/tables/defineTable";
import { nameKey } from "../../../language/sameName";
import { touchedBy, type Act, type Touched, type GoingColumn } from "../acts";
import { WorkbookError } from "../../errors";
import { inExcel } from "../../gateway";
import { runGroup } from "../group";
import { Journal } from "../journal/journal";
import { isUndone, type GroupHeader } from "../journal/journalRow";
import { oneAfterTheOther } from "../../oneAfterTheOther";
import { contractOf } from "../contractOf";
import { planActs } from "../planning/planActs";
import type { Planned } from "../planning/planned";
import type { SheetSource } from "../redraw";
import { cellsSetBy } from "../planning/planCells";
import type { Input } from "../../cellText";
import { refuseNewer } from "../../reading/newerVersion";
import { headerOf, loadHeaders, spellingByIds, spelt } from "../../reading/tableWords";
import { marksIn, ownMarks } from "../rowMarks";
import { originsOf, type TablePatch } from "../tablePatch";
import { readTableStates, type TableState } from "../../reading/tableState";
import { refuseLostColumns } from "./look";
import { lostRow, type Lost } from "./lost";

export interface HistoryEntry {
  id: string;
  /** ISO 8601, UTC. */
  time: string;
  intention: string;
  targets: Touched[];
  /** Id of what it undid. */
  undoes?: string;
  /** `left`: it was interrupted, and somebody left it as it was. `putBack`: somebody else put it back. */
  state: "done" | "undone" | "left" | "putBack";
  /** It can be undone now: its way back was kept, and nothing later that still counts touched the same targets. */
  undoable: boolean;
}

const shown = 10;

/** The last intentions, ten unless more are asked for, newest first. */
export function readHistory(most = shown): Promise<HistoryEntry[]> {
  return inExcel(async (context) => {
    const journal = await Journal.open(context, { readOnly: true });
    const { groups } = journal;
    return groups
      .flatMap((group): HistoryEntry[] => {
        const state = stateShown(group, journal);
        const { id, time, intention, targets, undoes } = group;
        if (state === undefined) return [];
        return [{ id, time, intention, targets, ...(undoes !== undefined && { undoes }), state, undoable: isUndoable(group, groups) }];
      })
      .slice(-most)
      .reverse();
  });
}

/** What the history says of a group; nothing of one that is open, or that was put back by the pane that wrote it. */
function stateShown(group: GroupHeader, journal: Journal): HistoryEntry["state"] | undefined {
  if (group.state === "left") return "left";
  if (group.state === "restored") return journal.isTakenOver(group) ? "putBack" : undefined;
  if (group.state !== "done" && group.state !== "undone") return undefined;
  return isUndone(group, journal.groups) ? "undone" : "done";
}

function isUndoable(group: GroupHeader, groups: readonly GroupHeader[]): boolean {
  const [back, , marks] = group.parts;
  if ((group.state !== "done" && group.state !== "undone") || isUndone(group, groups) || back === 0 || marks === 0) return false;
  const names = new Set(group.targets.flatMap(({ name, spoken }) => (spoken === true ? [] : [name])));
  const counts = (later: GroupHeader): boolean => {
    if (later.state === "writing" || later.state === "left") return true;
    const undone = groups.find(({ id }) => id === later.undoes);
    return later.state === "done" && !isUndone(later, groups) && (undone === undefined || !isUndone(undone, groups));
  };
  return !groups
    .slice(groups.indexOf(group) + 1)
    .some((later) => counts(later) && later.targets.some(({ name, spoken }) => spoken !== true && names.has(name)));
}

/**
 * Undoes an intention. If that would overwrite what somebody typed since, nothing is written and the list of it is returned; call it with
 * `accept` to go ahead. `intention` names the undoing in the journal. Fails with `notUndoable`, `rearranged`, `missingColumn` and like
 * every write.
 */
export function undo(
  id: string,
  { intention, sheets, accept = false }: { intention: string; sheets: SheetSource; accept?: boolean },
): Promise<Lost[]> {
  return oneAfterTheOther(async () => {
    await refuseNewer();
    let lost: Lost[] = [];
    const plan = async (context: Excel.RequestContext): Promise<readonly Planned[]> => {
      const seen = await readWayBack(context, id);
      lost = accept ? [] : seen.lost;
      if (lost.length > 0) return [];
      const planned = await planActs(context, [...seen.back].reverse(), sheets);
      refuseChangedSince(planned, seen.stood);
      return planned;
    };
    await runGroup(plan, { intention, sheets, undoes: id });
    return lost;
  });
}

/** What tables and cells held when it was looked at what would be lost, by name. */
type Stood = ReadonlyMap<string, string>;

/** Somebody typed between that look and the plan: they have to be asked first. Fails with `changedMeanwhile`. */
function refuseChangedSince(planned: readonly Planned[], stood: Stood): void {
  const changed = planned.find(({ forward, seen }) => (stood.get(touchedBy(forward).name) ?? seen) !== seen);
  if (changed === undefined) return;
  const { summary } = changed;
  const table = "table" in summary ? summary.table : touchedBy(changed.forward).name;
  throw new WorkbookError("changedMeanwhile", { table, sheet: "sheet" in summary ? summary.sheet : table });
}

async function readWayBack(context: Excel.RequestContext, id: string): Promise<{ back: Act[]; lost: Lost[]; stood: Stood }> {
  const journal = await Journal.open(context, { readOnly: true });
  const group = journal.groups.find((other) => other.id === id);
  if (group === undefined || !isUndoable(group, journal.groups)) throw new WorkbookError("notUndoable", { id });
  const { back, marks, strange } = await journal.texts(group);
  if (strange) throw new WorkbookError("laterAct", { intention: group.intention });
  const acts = (back ?? []).filter((act): act is Act => act !== null);
  if (back === undefined || marks === undefined || acts.length < back.length) throw new WorkbookError("notUndoable", { id });
  return { back: acts, ...(await changedSince(context, acts, JSON.parse(marks) as Record<string, string>)) };
}

/** What somebody has changed since a group was done, of that which going back would overwrite. Fails like undoing does. */
export async function changedSince(
  context: Excel.RequestContext,
  back: readonly Act[],
  marks: Readonly<Record<string, string>>,
): Promise<{ lost: Lost[]; stood: Stood }> {
  const names = back.flatMap((act) =>
    act.kind === "patch" ? [act.patch.table] : "columns" in act || act.kind === "dropTable" ? [act.table] : [],
  );
  const states = await readTableStates(context, names, { readOnly: true });
  const cells = cellsSetBy(context, back);
  for (const { cell } of cells) cell.load("formulas");
  const headers = loadHeaders(context);
  if (cells.length > 0) await context.sync();
  const byIds = spellingByIds(cells.length > 0 ? headers() : new Map());
  const rows = back.flatMap((act): Lost[] => {
    if (act.kind === "patch") return lostRows(act.patch, states.get(act.patch.table), marks[act.patch.table]);
    if (act.kind === "dropColumns") return lostCells(act.columns, states.get(act.table), marks[act.table]);
    return act.kind === "dropTable" ? lostTable(states.get(act.table), marks[act.table]) : [];
  });
  const typed = cells.flatMap(({ name, cell }): Lost[] => {
    const value = String(cell.formulas[0]?.[0] ?? "");
    return spelt(value, byIds) === marks[name] ? [] : [{ kind: "input", name, value }];
  });
  const stood = [
    ...[...states].map(([name, { seen }]) => [name, seen] as const),
    ...cells.map(({ name, cell }) => [name, String(cell.formulas[0]?.[0] ?? "")] as const),
  ];
  return { lost: [...rows, ...typed], stood: new Map(stood) };
}

/** Rows that the patch would overwrite or remove although somebody has changed them since. */
function lostRows(patch: TablePatch, state: TableState | undefined, kept: string | undefined): Lost[] {
  if (state === undefined) throw new WorkbookError("missingTable", { table: patch.table });
  refuseLostColumns(patch, state);
  const contract = contractOf(patch.table);
  const then = marksIn(kept);
  const now = ownMarks(state);
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
  return ownMarks(state).flatMap((mark, row) =>
    then.has(mark) && !hasOwnNotes(contract, state, row) ? [] : [lostRow(contract, state, row)],
  );
}

/** Rows in which somebody has filled the columns to be removed since they were added. */
function lostCells(columns: readonly GoingColumn[], state: TableState | undefined, kept: string | undefined): Lost[] {
  if (state === undefined) return [];
  const contract = contractOf(state.table);
  const gone = columns.find(({ name }) => !state.headers.some((header) => nameKey(header) === nameKey(name)));
  // It may have another name now: then it would stay, and the person would be told that it is gone.
  if (gone !== undefined)
    throw new WorkbookError("missingColumn", {
      table: state.table,
      column: headerOf(state.table, gone.name, state.language),
      sheet: state.sheet,
    });
  const places = columns.map(({ name }) => state.headers.findIndex((header) => nameKey(header) === nameKey(name)));
  const filled = (line: readonly Input[]): boolean => places.some((place) => (line[place] ?? "") !== "");
  const [then, now] = [marksIn(kept), ownMarks(state)];
  return state.inputs.flatMap((line, row) => (filled(line) && now[row] !== then[row] ? [lostRow(contract, state, row)] : []));
}

/** In this row, a person has typed into a column of their own. */
const hasOwnNotes = (contract: TableContract, state: TableState, row: number): boolean =>
  state.headers.some((name, column) => {
    const input = state.inputs[row]?.[column] ?? "";
    const ours = contract.columns.some((own) => own.name === name);
    return !ours && input !== "" && !(typeof input === "string" && input.startsWith("="));
  });
