/**
 * The smallest things the add-in does to a workbook, as plain data. Each has an act that takes it back. An intention is carried out as
 * a group of acts; the journal keeps both directions, so that an interrupted group can be finished or put back.
 */
import { areaRef } from "../../language/references";
import type { Blueprint } from "../../sheets/blueprint";
import type { TextChange } from "../../domain/tables/comparedWords";
import type { AnyRow } from "../../domain/tables/defineTable";
import type { Language } from "../../language/text";
import type { Input } from "../cellText";
import type { TypedInputs } from "../drawing/readDrawing";
import type { TablePatch } from "./tablePatch";

/** A column to add; blank unless cells are given. */
export interface ComingColumn {
  name: string;
  numberFormat: string;
  cells?: readonly Input[];
}

/** A column to remove. `numberFormats` are those its cells had before it was added, header first; absent when all were "General". */
export interface GoingColumn {
  name: string;
  numberFormats?: readonly string[];
  /** What somebody had typed where the column came, header first. */
  inputs?: readonly Input[];
}

/** What was not said as we would say it, to be given back exactly. */
export interface Kept {
  /** Headers by the ids of their columns. */
  headers: Readonly<Record<string, string>>;
  /** Words by column: the row, what stands there once the table speaks the other language, and what stood there before. */
  words: readonly { column: string; cells: readonly (readonly [row: number, now: string, before: string])[] }[];
}

/** Cells below each other on one sheet in which texts are said otherwise; row and column count from 0. */
export interface RewordedCell {
  sheet: string;
  /** Our table or drawing on that sheet, by which it is found whatever it is called by then. */
  at?: { kind: "table" | "mark"; name: string };
  row: number;
  column: number;
  rows: number;
  changes: readonly TextChange[];
}

export type Act =
  | { kind: "patch"; patch: TablePatch }
  /** Makes one of our tables, on a sheet of its own. `words` is the language of its headers and words: English in what earlier versions wrote down. */
  | { kind: "makeTable"; table: string; sheet: string; language: Language; words?: Language; rows: readonly AnyRow[] }
  /** Removes one of our tables, with its sheet unless a person put other things on it. */
  | { kind: "dropTable"; table: string; sheet: string }
  /** Adds our columns at the right end of an existing table. */
  | { kind: "addColumns"; table: string; columns: readonly ComingColumn[] }
  | { kind: "dropColumns"; table: string; columns: readonly GoingColumn[] }
  /** Puts headers and words of a table into a language. `kept` is what is given back as it stood, in a way of its own. */
  | { kind: "speak"; table: string; language: Language; kept?: Kept }
  /** Says texts of cells otherwise, where they still hold them, as the language has it. */
  | { kind: "reword"; cells: readonly RewordedCell[]; language: Language }
  /** Draws a sheet from a given blueprint; `sheet` is the name of a new one. */
  | { kind: "draw"; blueprint: Blueprint; position: number; sheet: string; language: Language; inputs?: TypedInputs; titled?: string }
  /**
   * Draws a sheet from the tables as they are then: its content depends on nothing but them and what a person typed into its inputs.
   * `drop` lists the names that the drawing to be replaced had added. Without `inputs`, those typed into the sheet now are kept. A sheet
   * whose name is still `titled`, its title in the other language, gets that of its blueprint.
   */
  | { kind: "redraw"; mark: string; position: number; language: Language; inputs?: TypedInputs; drop: readonly string[]; titled?: string }
  | { kind: "dropSheet"; mark: string; sheet: string; title: string; names: readonly string[] }
  /** Sets one named cell. */
  | { kind: "input"; name: string; value: Input }
  /** Sets one cell that a person chose; row and column count from 0. */
  | { kind: "cell"; sheet: string; row: number; column: number; value: Input };

const kinds: Readonly<Record<Act["kind"], true>> = {
  patch: true,
  makeTable: true,
  dropTable: true,
  addColumns: true,
  dropColumns: true,
  speak: true,
  reword: true,
  draw: true,
  redraw: true,
  dropSheet: true,
  input: true,
  cell: true,
};

/** False for an act that a later version of the add-in has written down. */
export const isKnownAct = ({ kind }: { kind: string }): boolean => Object.hasOwn(kinds, kind);

/** The cell as a person would write it: `Demand!K9`. */
export const cellName = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}!${areaRef({ row, column, rows: 1, columns: 1 }).replaceAll("$", "")}`;

/** What an act touches, as the journal keeps it and a person reads it. */
export interface Touched {
  kind: "table" | "sheet" | "input";
  /** Name of the table, the defined name that marks the sheet, or the name of the cell. */
  name: string;
  /** It is new. */
  created: boolean;
  /** Only headers and words are said otherwise: what was done before finds them by their ids, and can still be undone. */
  spoken?: true;
}

/** The table, sheet or cell that an act changes. */
export function touchedBy(act: Act): Touched {
  switch (act.kind) {
    case "patch":
      return { kind: "table", name: act.patch.table, created: false };
    case "makeTable":
    case "dropTable":
    case "addColumns":
    case "dropColumns":
      return { kind: "table", name: act.table, created: act.kind === "makeTable" };
    case "speak":
      return { kind: "table", name: act.table, created: false, spoken: true };
    case "reword": {
      const [first = { sheet: "", row: 0, column: 0 }] = act.cells;
      return { kind: "input", name: cellName(first), created: false, spoken: true };
    }
    case "draw":
      return { kind: "sheet", name: act.blueprint.mark, created: act.sheet !== "" };
    case "redraw":
    case "dropSheet":
      return { kind: "sheet", name: act.mark, created: false };
    case "input":
      return { kind: "input", name: act.name, created: false };
    case "cell":
      return { kind: "input", name: cellName(act), created: false };
  }
}

/** Acts that cannot be taken back exactly once they are done: they come last in a group. */
export const isFinal = (act: Act): boolean => act.kind === "dropTable" || act.kind === "dropSheet";

/** One act of a group and the act that takes it back; null when there is none. */
export interface Pair {
  forward: Act;
  back: Act | null;
}
