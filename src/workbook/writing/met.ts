/**
 * What the batches of an act found where they wrote. They read it themselves, before they write: between a look and the write that
 * follows it, somebody may have typed.
 */
import type { Input } from "../cellText";
import { isOtherFormula } from "../formulaShape";
import type { TypedOnSheet } from "../drawing/stoodThere";
import type { TableState } from "../reading/tableState";
import { cellName, type Act } from "./acts";

/** What an act is known to write over, from a look before. What is not known is not compared. */
export interface Known {
  table?: TableState | undefined;
  value?: Input | undefined;
}

/** Known once the last batch of the act was answered. */
export interface Met {
  /** Nobody has typed there since the look. */
  asKnown: boolean;
  /** The act that puts back exactly what was found; absent where that of the plan does. */
  back?: Act;
  /** What has to be written again on a sheet, after everything else was put back. */
  typed?: TypedOnSheet;
  /** Where it was found, and what it is, to tell the person if it cannot be given back. */
  found?: FoundCells;
}

/** Cells in which somebody had typed. */
export interface FoundCells {
  sheet: string;
  cells: { row: number; column: number; input: Input }[];
}

/** Most cells that are named to a person. */
const cellsNamed = 5;

/** Such cells as a person finds them: "Demand!C5: 77; Demand!C6: 12". */
export function foundInWords({ sheet, cells }: FoundCells): string {
  const named = cells.slice(0, cellsNamed).map(({ row, column, input }) => `${cellName({ sheet, row, column })}: ${plain(input)}`);
  return [...named, ...(cells.length > cellsNamed ? ["…"] : [])].join("; ");
}

const plain = (input: Input): string => String(input).replace(/^'/, "");

export const asKnown: Met = { asKnown: true };

const isFormula = (input: Input | undefined): input is string => typeof input === "string" && input.startsWith("=");

/** The same content: a formula that names other cells counts as the same, since Excel respells formulas when rows move. */
export const isUntouched = (known: Input | undefined, found: Input): boolean =>
  known === found || (isFormula(known) && isFormula(found) && !isOtherFormula(known, found));
