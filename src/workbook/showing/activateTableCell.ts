/** Shows a person one cell of our tables, found by the values of its row and the header of its column. */
import type { AnyRow, TableContract } from "../../domain/tables/defineTable";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";

/** Selects the cell of `column` in the first row that has these values. Fails with `missingSheet` when there is no such cell. */
export function activateTableCell(contract: TableContract, row: AnyRow, column: string): Promise<void> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(contract.name);
    table.load("name");
    await context.sync();
    if (table.isNullObject) throw new WorkbookError("missingSheet", { sheet: contract.name });
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    header.load("values");
    body.load("values");
    await context.sync();
    const headers = (header.values[0] ?? []).map(String);
    // As text, since a name that a person typed as digits is a number in its cell.
    const line = body.values.findIndex((cells) =>
      Object.entries(row).every(([name, value]) => String(cells[headers.indexOf(name)]) === String(value)),
    );
    const place = headers.indexOf(column);
    if (line < 0 || place < 0) throw new WorkbookError("missingSheet", { sheet: contract.name });
    table.worksheet.activate();
    body.getCell(line, place).select();
    await context.sync();
  });
}
