import { cellRef } from "../../language/references";
import { inExcel } from "../gateway";

/** The first of the cells that got no answer, and how many there are. */
export interface Unanswered {
  /** `waiting`: Excel waits for the add-in (`#BUSY!`). `unknown`: it does not know the functions (`#NAME?`). */
  kind: "waiting" | "unknown";
  sheet: string;
  address: string;
  count: number;
}

const kinds: Readonly<Record<string, Unanswered["kind"]>> = { "#BUSY!": "waiting", "#NAME?": "unknown" };

/**
 * Looks for cells that got no answer from the add-in, on the sheets that defined names mark; undefined where all have one. Names that are
 * not in the workbook are left out.
 */
export function unansweredCells(marks: readonly string[]): Promise<Unanswered | undefined> {
  return inExcel(async (context) => {
    const items = marks.map((mark) => context.workbook.names.getItemOrNullObject(mark));
    for (const item of items) item.load("name");
    await context.sync();
    const found = items
      .filter((item) => !item.isNullObject)
      .map((item) => {
        const sheet = item.getRange().worksheet;
        sheet.load("name");
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("values,rowIndex,columnIndex");
        return { sheet, used };
      });
    await context.sync();
    return firstOf(
      found
        .filter(({ used }) => !used.isNullObject)
        .map(({ sheet, used }) => ({
          sheet: sheet.name,
          row: used.rowIndex,
          column: used.columnIndex,
          values: used.values as unknown[][],
        })),
    );
  });
}

interface Block {
  sheet: string;
  row: number;
  column: number;
  values: unknown[][];
}

function firstOf(blocks: readonly Block[]): Unanswered | undefined {
  let first: Unanswered | undefined;
  let count = 0;
  for (const { sheet, row, column, values } of blocks)
    values.forEach((line, r) =>
      line.forEach((value, c) => {
        const kind = typeof value === "string" ? kinds[value] : undefined;
        if (kind === undefined) return;
        count++;
        first ??= { kind, sheet, address: cellRef(row + r, column + c).replaceAll("$", ""), count };
      }),
    );
  return first && { ...first, count };
}
