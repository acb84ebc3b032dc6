import { activateTableCell } from "../../workbook/showing/activateTableCell";
import type { FrozenCell } from "./checkFrozen";
import { frozenContracts } from "./readFrozen";

/** Shows a person the cell of a frozen row. Fails with `missingSheet` when there is no such row any more. */
export const openFrozenRow = ({ table, version, number, column }: FrozenCell): Promise<void> =>
  activateTableCell(frozenContracts[table], { Version: version, Row: number }, column);
