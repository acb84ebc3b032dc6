/** What a workbook holds, as texts to compare: cells with formulas, values and formats, tables, names, charts; without the journal. */
import type { SheetModel, WorkbookModel } from "../../src/workbench/model";

const isJournal = ({ name }: { name: string }): boolean => name.startsWith("SOP journal");

/** One line for everything that a person could see or miss. Results of formulas follow from the rest and are left out. */
export function linesOf(model: WorkbookModel): string[] {
  const names = model.names
    .filter(({ formula }) => !formula.includes("#REF!"))
    .map(({ name, formula, comment }) => `name ${name} ${formula} ${comment}`)
    .sort();
  const sheets = model.sheets.filter((sheet) => !isJournal(sheet));
  return [...sheets.flatMap((sheet) => [`sheet ${sheet.name} ${sheet.visibility}`, ...sheetLines(model, sheet)]), ...names];
}

function sheetLines(model: WorkbookModel, sheet: SheetModel): string[] {
  const cells = Object.entries(sheet.rows).flatMap(([row, line]) =>
    Object.entries(line).flatMap(([column, cell]) => {
      const content = cell.f ?? cell.v ?? cell.e;
      const style = cell.s === undefined ? {} : (model.styles[cell.s] ?? {});
      if (content === undefined)
        return Object.keys(style).length > 0 && style.fill !== undefined ? [`${sheet.name} ${row},${column} fill ${style.fill}`] : [];
      return [`${sheet.name} ${row},${column} ${JSON.stringify(content)} ${JSON.stringify(Object.entries(style).sort())}`];
    }),
  );
  const tables = sheet.tables.map(
    ({ name, range, columns }) => `table ${name} ${JSON.stringify([range, columns.map((column) => column.name)])}`,
  );
  const charts = sheet.charts.map(({ id: _id, ...chart }) => `chart ${JSON.stringify(chart)}`).sort();
  return [...cells, ...tables, ...charts];
}

/** Cells of a person's own, wherever the table that they stand in or beside has moved: what no write may change. */
export function cellsOfSheet(model: WorkbookModel, name: string): string[] {
  const sheet = model.sheets.find((found) => found.name === name);
  return sheet === undefined ? [] : sheetLines(model, sheet);
}

/** Lines of one that the other has not, to read when they differ. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !inOther.has(line)).map((line) => `- ${line}`),
    ...other.filter((line) => !inOne.has(line)).map((line) => `+ ${line}`),
  ];
}
