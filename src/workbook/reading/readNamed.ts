/** Reads what the cells say: the pane shows these figures and keeps none of its own. */
import type { CellValue } from "../../domain/tables/defineTable";
import { asBefore } from "../cellText";
import { inExcel } from "../gateway";

/** The cells behind a defined name: values for arithmetic, texts for show. Blank cells are null. */
export interface NamedCells {
  sheet: string;
  address: string;
  values: CellValue[][];
  text: string[][];
}

/** The cells of several defined names. A name that does not exist, or whose cells were deleted, is left out. */
export function readNamedCells(names: readonly string[]): Promise<Record<string, NamedCells>> {
  return inExcel(async (context) => {
    // The items first: one that does not exist has no range to ask for.
    const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
    for (const { item } of items) item.load("name");
    await context.sync();
    const ranges = items
      .filter(({ item }) => !item.isNullObject)
      .map(({ name, item }) => {
        const range = item.getRangeOrNullObject();
        range.load(["address", "values", "text"]);
        return { name, range };
      });
    await context.sync();
    const found = ranges
      .filter(({ range }) => !range.isNullObject)
      .map(({ name, range }): [string, NamedCells] => {
        const { address, values, text } = range;
        const sheet = address.slice(0, address.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
        return [
          name,
          { sheet, address, values: values.map((row: CellValue[]) => row.map((value) => (value === "" ? null : value))), text },
        ];
      });
    return Object.fromEntries(found);
  });
}

/** The names of the workbook that begin so, whatever they stand for. */
export function namesBeginning<Begin extends string>(begin: Begin): Promise<`${Begin}${string}`[]> {
  return inExcel(async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    return names.items.map(({ name }) => name).filter((name): name is `${Begin}${string}` => name.startsWith(begin));
  });
}

/** Where a named range is, and what was typed into its cells: figures, texts and formulas, as Excel takes them back. */
export interface TypedCells {
  sheet: string;
  row: number;
  column: number;
  inputs: (string | number)[][];
}

/** What was typed into the cells of several defined names; a name that is not there is left out. */
export function readTypedCells(names: readonly string[]): Promise<Record<string, TypedCells>> {
  return inExcel(async (context) => {
    const items = names.map((name) => ({ name, item: context.workbook.names.getItemOrNullObject(name) }));
    for (const { item } of items) item.load("name");
    await context.sync();
    const found = items.filter(({ item }) => !item.isNullObject).map(({ name, item }) => ({ name, range: item.getRangeOrNullObject() }));
    for (const { range } of found) range.load("rowIndex,columnIndex,formulas,values,worksheet/name");
    await context.sync();
    return Object.fromEntries(
      found
        .filter(({ range }) => !range.isNullObject)
        .map(({ name, range }): [string, TypedCells] => {
          const inputs = range.formulas.map((line: CellValue[], row) =>
            line.map((formula, column) => typedInput(formula, range.values[row]?.[column] as CellValue)),
          );
          return [name, { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex, inputs }];
        }),
    );
  });
}

/** One cell, counted from 0: what was typed into it, and what Excel shows of that in the formula bar. */
export function readTypedCell(place: Pick<TypedCells, "sheet" | "row" | "column">): Promise<{ input: string | number; formula: string }> {
  return inExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(place.sheet).getCell(place.row, place.column).load("formulas,values");
    await context.sync();
    const formula = cell.formulas[0]?.[0] as CellValue;
    return { input: typedInput(formula, cell.values[0]?.[0] as CellValue), formula: String(formula ?? "") };
  });
}

function typedInput(formula: CellValue, value: CellValue): string | number {
  const input = asBefore(formula, value);
  return typeof input === "boolean" ? String(input).toUpperCase() : input;
}
