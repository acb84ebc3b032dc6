/** Shows a person one cell of our tables, found by the values of its row and the id of its column. */
import type { AnyRow, CellValue, TableContract } from "../../domain/tables/defineTable";
import { WorkbookError } from "../errors";
import { inExcel } from "../gateway";
import { bringForth } from "./activate";
import { idsOf, languageOfTable, wordsAsIds } from "../reading/tableWords";

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
    table.worksheet.load("visibility");
    body.load("values");
    await context.sync();
    const [titles = []] = header.values as unknown[][];
    const headers = idsOf(contract.name, titles);
    const language = languageOfTable(contract.name, titles);
    const lines = wordsAsIds(contract.name, headers, body.values as CellValue[][], language);
    const names = Object.keys(row);
    const [wanted = []] = wordsAsIds(contract.name, names, [Object.values(row)], language);
    // As text, since a name that a person typed as digits is a number in its cell.
    const line = lines.findIndex((cells) => names.every((name, index) => String(cells[headers.indexOf(name)]) === String(wanted[index])));
    const place = headers.indexOf(column);
    if (line < 0 || place < 0) throw new WorkbookError("missingSheet", { sheet: contract.name });
    bringForth(table.worksheet);
    body.getCell(line, place).select();
    await context.sync();
  });
}
