/** What a step would take away although somebody typed it, as it is named to the person who is asked. */
import type { AnyRow, TableContract } from "../../../domain/tables/defineTable";
import { rowsIn } from "../planning/planRows";
import type { TableState } from "../../reading/tableState";

/** Something that somebody has typed since, and that a step would overwrite. */
export type Lost =
  /** `row` is the sheet row; `values` is what it holds now. */
  { kind: "row"; table: string; sheet: string; row: number; values: AnyRow } | { kind: "input"; name: string; value: string };

/** A row as it is shown to the person who would lose it. */
export const lostRow = (contract: TableContract, state: TableState, row: number): Lost => ({
  kind: "row",
  table: contract.name,
  sheet: state.sheet,
  row: state.firstRow + row,
  values: rowsIn(contract, state)[row] ?? {},
});
