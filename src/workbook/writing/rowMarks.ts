/** Marks of rows: short fingerprints by which it can be told later which rows have changed, and which have moved. */
import type { CellValue } from "../../domain/tables/defineTable";
import { atOnce, type Parts } from "../../domain/tables/inParts";
import { inOrder } from "../inOrder";
import { inSlices } from "../slices";
import { loadHeaders, spellingByIds, spelt } from "../reading/tableWords";
import { markLength, readTableStates, rowMarks, type TableState } from "../reading/tableState";
import type { Pair } from "./acts";
import { contractOf } from "./contractOf";
import { cellsSetBy } from "./planning/planCells";
import type { Planned } from "./planning/planned";

/** What tables were like before a group wrote into them, by name: their headers, and the marks of their rows, one after the other. */
export type MarksBefore = Readonly<Record<string, { headers: readonly string[]; marks: string }>>;

/** The marks of a text that holds them one after the other. */
export const marksIn = (text = ""): string[] =>
  Array.from({ length: text.length / markLength }, (_, row) => text.slice(row * markLength, (row + 1) * markLength));

/** The mark of each row, made of our own columns: tells whether anything in it was changed. */
export const ownMarks = (state: MarkedState): string[] => atOnce(ownMarksInParts(state));

type MarkedState = Pick<TableState, "table" | "headers" | "inputs" | "formulas">;

function ownMarksInParts(state: MarkedState): Parts<string[]> {
  const columns = contractOf(state.table).columns.map(({ name }) => name);
  return rowMarks(
    state,
    columns.filter((name) => state.headers.includes(name)),
  );
}

/**
 * The mark of each row by what it says: formulas count as the same, since Excel respells them, and so does a text that Excel turns into
 * a number or a truth value. Tells which row is which, also of rows that are to be written.
 */
export const placeMarks = (table: string, headers: readonly string[], lines: readonly (readonly CellValue[])[]): string[] =>
  ownMarks({ table, headers, inputs: [], formulas: lines.map((line) => line.map(asSaid)) });

function asSaid(cell: CellValue): CellValue {
  if (typeof cell !== "string") return typeof cell === "boolean" ? String(cell) : cell;
  if (cell.startsWith("=")) return "=";
  const text = cell.replace(/^'/, "");
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : /^(true|false)$/i.test(text) ? text.toLowerCase() : text;
}

/** The marks of all rows of the tables that a group writes rows into. */
export const marksBefore = (planned: readonly Planned[]): MarksBefore =>
  Object.fromEntries(
    planned.flatMap(({ forward, state }) =>
      forward.kind === "patch" && state !== undefined
        ? [[state.table, { headers: state.headers, marks: placeMarks(state.table, state.headers, state.formulas).join("") }] as const]
        : [],
    ),
  );

/** Fingerprints of the written rows, and the contents of the written cells: from them it can be told later what somebody changed. */
export async function marksAfter(context: Excel.RequestContext, planned: readonly Pair[]): Promise<string> {
  const names = planned.flatMap(({ forward }) =>
    forward.kind === "patch"
      ? [forward.patch.table]
      : forward.kind === "makeTable" || (forward.kind === "addColumns" && forward.columns.some(({ cells }) => cells !== undefined))
        ? [forward.table]
        : [],
  );
  const states = await readTableStates(context, names, { readOnly: true });
  const marks: Record<string, string> = {};
  await inOrder([...states], async ([name, state]) => void (marks[name] = (await inSlices(ownMarksInParts(state))).join("")));
  const cells = cellsSetBy(
    context,
    planned.map(({ forward }) => forward),
  );
  for (const { cell } of cells) cell.load("formulas");
  const headers = loadHeaders(context);
  if (cells.length > 0) await context.sync();
  const byIds = spellingByIds(cells.length > 0 ? headers() : new Map());
  for (const { name, cell } of cells) marks[name] = spelt(String(cell.formulas[0]?.[0] ?? ""), byIds);
  return JSON.stringify(marks);
}
