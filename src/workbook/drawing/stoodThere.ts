/**
 * What stands where a drawing is put or taken away, read in the very batch that does it: between the look before and that batch somebody
 * may have typed.
 */
import { asCellInput, type Input } from "../cellText";
import { isOtherFormula } from "../formulaShape";
import type { CellValue } from "../../domain/tables/defineTable";

/** What somebody has put into a cell; row and column of the sheet, from 0. */
export interface TypedCell {
  row: number;
  column: number;
  input: Input;
}

/** Cells that were typed on a sheet at the very moment at which they were written over. */
export interface TypedOnSheet {
  sheet: string;
  cells: TypedCell[];
}

/** What a cell held at the look before; undefined where that may change by itself, as where a formula fills it from beside. */
export type HeldBefore = (row: number, column: number) => unknown;

const isFormula = (content: unknown): boolean => typeof content === "string" && content.startsWith("=");

/** Queues the read of an area; once the batch is answered, tells which cells hold something that they did not hold before. */
export function readTyped(range: Excel.Range, before: HeldBefore): () => TypedCell[] {
  range.load("formulas,rowIndex,columnIndex");
  return () => {
    if (range.isNullObject) return [];
    return (range.formulas as CellValue[][]).flatMap((line, down) =>
      line.flatMap((content, right): TypedCell[] => {
        const [row, column] = [range.rowIndex + down, range.columnIndex + right];
        const then = before(row, column);
        if (content === null || content === "" || then === undefined || then === content) return [];
        if (isFormula(then) && isFormula(content) && !isOtherFormula(String(then), String(content))) return [];
        return [{ row, column, input: isFormula(content) ? (content as Input) : asCellInput(content) }];
      }),
    );
  };
}

/** Writes such cells again, on a new sheet of that name where theirs is gone; the caller syncs. */
export async function writeTyped(context: Excel.RequestContext, { sheet: name, cells }: TypedOnSheet): Promise<void> {
  const { worksheets } = context.workbook;
  const there = worksheets.getItemOrNullObject(name);
  there.load("name");
  await context.sync();
  const sheet = there.isNullObject ? worksheets.add(name) : there;
  for (const { row, column, input } of cells) sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[input]];
}
