/** Adding columns of ours to tables that are there: at the right end, blank, with everything else as it was. */
import { formatOf, type Column, type TableContract } from "../domain/contract";
import { areaRef } from "../domain/blueprints/draft";
import { WorkbookError } from "./errors";
import { inExcel } from "./gateway";
import { setNumberFormat } from "./sheetStyles";

/**
 * Adds the columns behind the last one of each table; a column that is there already is left alone, so that doing it twice does it
 * once. Fails without having added anything with `missingTable`, `protected`, or `occupied` when cells of a person's own stand at
 * the right of a table, where Excel would move them.
 */
export function addColumns(additions: readonly { table: TableContract; added: readonly Column[] }[]): Promise<void> {
  return inExcel(async (context) => {
    const found = additions.map(({ table, added }) => ({
      contract: table,
      added,
      table: context.workbook.tables.getItemOrNullObject(table.name),
    }));
    for (const { table } of found) table.load("name");
    await context.sync();
    const placed = found.map(({ contract, added, table }) => {
      if (table.isNullObject) throw new WorkbookError("missingTable", { table: contract.name });
      const whole = table.getRange();
      const header = table.getHeaderRowRange();
      const sheet = table.worksheet;
      whole.load(["rowIndex", "columnIndex", "rowCount", "columnCount"]);
      header.load("values");
      sheet.load("name");
      sheet.protection.load("protected");
      return { added, table, whole, header, sheet };
    });
    await context.sync();
    const wanted = placed.map(({ added, table, whole, header, sheet }) => {
      if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });
      const headers = new Set((header.values[0] ?? []).map((name: unknown) => String(name).trim().toLowerCase()));
      const missing = added.filter(({ name }) => !headers.has(name.toLowerCase()));
      const area = {
        row: whole.rowIndex,
        column: whole.columnIndex + whole.columnCount,
        rows: whole.rowCount,
        columns: Math.max(1, missing.length),
      };
      const beside = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      beside.load("formulas");
      return { missing, table, sheet, area, beside };
    });
    await context.sync();
    for (const { missing, sheet, area, beside } of wanted)
      if (missing.length > 0 && beside.formulas.some((row: unknown[]) => row.some((cell) => cell !== "")))
        throw new WorkbookError("occupied", { sheet: sheet.name, address: areaRef(area).replaceAll("$", "") });
    for (const { missing, table, sheet, area } of wanted)
      missing.forEach((column, index) => {
        table.columns.add(undefined, undefined, column.name);
        const body = sheet.getRangeByIndexes(area.row + 1, area.column + index, Math.max(1, area.rows - 1), 1);
        setNumberFormat(body, formatOf(column));
      });
    await context.sync();
  });
}
