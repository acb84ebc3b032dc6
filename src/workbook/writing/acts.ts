/**
 * The smallest things the add-in does to a workbook, each with the act that takes it back. A group of acts is one intention: the
 * journal keeps both directions, so that an interrupted group can go either way. Acts are plain data.
 */
import { areaRef } from "../../sheets/draft";
import type { Blueprint } from "../../sheets/blueprint";
import type { AnyRow } from "../../domain/tables/defineTable";
import type { Language } from "../../language/text";
import type { Input } from "../cellText";
import type { TypedInputs } from "../drawing/renderSheet";
import type { TablePatch } from "./tablePatch";

/** A column to come; blank where no cells are given. */
export interface ComingColumn {
  name: string;
  numberFormat: string;
  cells?: readonly Input[];
}

/** A column to go; `numberFormats` are those that its cells had before it came, header first, where one was not "General". */
export interface GoingColumn {
  name: string;
  numberFormats?: readonly string[];
}

export type Act =
  | { kind: "patch"; patch: TablePatch }
  /** A table of ours that is not there, on a sheet of its own. */
  | { kind: "makeTable"; table: string; sheet: string; language: Language; rows: readonly AnyRow[] }
  /** A table of ours with its sheet, or alone where a person put other things on that sheet. */
  | { kind: "dropTable"; table: string; sheet: string }
  /** Columns of ours at the right end of a table that is there. */
  | { kind: "addColumns"; table: string; columns: readonly ComingColumn[] }
  | { kind: "dropColumns"; table: string; columns: readonly GoingColumn[] }
  /** A sheet drawn by a blueprint that is at hand; `sheet` is its name when it is new. */
  | { kind: "draw"; blueprint: Blueprint; position: number; sheet: string; language: Language; inputs?: TypedInputs }
  /**
   * A sheet drawn from the tables as they are: its content is a function of them and of what a person typed into its inputs.
   * `drop` are names that the drawing before it had brought. A person's inputs of now are kept where none are given.
   */
  | { kind: "redraw"; mark: string; position: number; language: Language; inputs?: TypedInputs; drop: readonly string[] }
  | { kind: "dropSheet"; mark: string; sheet: string; title: string; names: readonly string[] }
  /** One named cell. */
  | { kind: "input"; name: string; value: Input }
  /** One cell that a person chose; row and column count from 0. */
  | { kind: "cell"; sheet: string; row: number; column: number; value: Input };

/** As a person reads it: `Demand!K9`. */
export const cellName = ({ sheet, row, column }: { sheet: string; row: number; column: number }): string =>
  `${sheet}!${areaRef({ row, column, rows: 1, columns: 1 }).replaceAll("$", "")}`;

/** What an act touches, as the journal and the person see it. */
export interface Touched {
  kind: "table" | "sheet" | "input";
  /** Name of the table, the defined name that marks the sheet, or the name of the cell. */
  name: string;
  /** The intention made it. */
  created: boolean;
}

export function touchedBy(act: Act): Touched {
  switch (act.kind) {
    case "patch":
      return { kind: "table", name: act.patch.table, created: false };
    case "makeTable":
    case "dropTable":
    case "addColumns":
    case "dropColumns":
      return { kind: "table", name: act.table, created: act.kind === "makeTable" };
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

/** Acts that leave no way back once they are done: they come last in a group, and a group cut short among them is finished. */
export const isFinal = (act: Act): boolean => act.kind === "dropTable" || act.kind === "dropSheet";

/** One act of a group with its way back; null where there is none. */
export interface Pair {
  forward: Act;
  back: Act | null;
}

/** Number of steps that the journal ticks off for an act. */
export const stepsOf = (act: Act): number => (act.kind === "patch" ? act.patch.steps.length : 0);
