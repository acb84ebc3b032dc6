/**
 * "Insert with my selection": a formula for one function whose arguments are the selected ranges. It is shown before it is written, and
 * a cell that holds something is never overwritten without asking.
 */
import { formulaCall } from "../../language/format";
import type { Language } from "../../language/text";
import { readActiveCell, readSelected, type CellArea, type TargetCell } from "../../workbook/reading/readSelected";

export type { CellArea, TargetCell };

/** The function to call: its name as typed (`SOP.LOAD`) and its arguments in order. */
export interface CalledFunction {
  name: string;
  args: readonly { name: string; optional: boolean }[];
}

/** What goes where. `target` is missing while no cell outside of the ranges is selected. */
export interface Insertion {
  ranges: readonly CellArea[];
  target?: TargetCell;
}

/** What would be written, and what stands in the way. */
export interface InsertionPreview {
  /** As the person would type it, with the language's list separator. */
  shown: string;
  /** As Excel's `formulas` takes it. */
  formula: string;
  /** Each argument with the range it takes; undefined for an argument left out. */
  args: { name: string; optional: boolean; reference?: string }[];
  /** Names of needed arguments that no range was selected for. */
  missing: string[];
  /** Ranges beyond the last argument, which are not used. */
  unused: number;
  /** `inside`: the formula would stand in the data it reads. `filled`: the cell holds something that would be lost. */
  place: "none" | "inside" | "filled" | "free";
}

/**
 * Reads the selection: an empty single cell selected last is the place for the formula, everything else is data for its
 * arguments, in the order of selecting.
 */
export async function readInsertion(): Promise<Insertion> {
  const { areas, active } = await readSelected();
  const last = areas[areas.length - 1];
  const isPlace = last !== undefined && last.rows === 1 && last.columns === 1 && active.content === "";
  return isPlace ? { ranges: areas.slice(0, -1), target: active } : { ranges: areas };
}

/** The same ranges with the cell that is selected now as the place. */
export async function placeInsertion({ ranges }: Insertion): Promise<Insertion> {
  return { ranges, target: await readActiveCell() };
}

/** What an insertion would write; changes nothing. */
export function previewInsertion({ name, args }: CalledFunction, { ranges, target }: Insertion, language: Language): InsertionPreview {
  const filled = args.map((arg, index) => {
    const range = ranges[index];
    return { ...arg, ...(range && { reference: referenceTo(range, target?.sheet ?? range.sheet) }) };
  });
  const references = filled.flatMap(({ reference }) => (reference === undefined ? [] : [reference]));
  return {
    shown: formulaCall(name, references, language),
    formula: formulaCall(name, references, "en"),
    args: filled,
    missing: filled.filter(({ optional, reference }) => !optional && reference === undefined).map((arg) => arg.name),
    unused: Math.max(0, ranges.length - args.length),
    place: placeOf(ranges.slice(0, args.length), target),
  };
}

function placeOf(ranges: readonly CellArea[], target: TargetCell | undefined): InsertionPreview["place"] {
  if (target === undefined) return "none";
  if (ranges.some((range) => covers(range, target))) return "inside";
  return target.content === "" ? "free" : "filled";
}

const covers = (area: CellArea, { sheet, row, column }: CellArea): boolean =>
  area.sheet === sheet && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

/** `B2:C9` on the formula's own sheet, `'My data'!B2:C9` from another one. */
function referenceTo({ sheet, address }: CellArea, from: string): string {
  return sheet === from ? address : `'${sheet.replaceAll("'", "''")}'!${address}`;
}
