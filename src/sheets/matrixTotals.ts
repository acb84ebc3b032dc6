/** Totals below and beside a matrix of families by periods. */
import { areaRef, type Area } from "../language/references";
import { formula, type SheetDraft } from "./draft";
import { nothing } from "./known";
import { columnOf, rowOf } from "./sections";

/** All families of each period, and all periods of each family. A total of what is partly unknown would be none. */
export function putTotals(draft: SheetDraft, body: Area, { word, numberFormat }: { word: string; numberFormat: string }): void {
  const last = body.row + body.rows;
  const right = body.column + body.columns;
  draft.look(draft.put(body.row - 1, right, word), "header");
  draft.align({ ...body, row: body.row - 1, rows: 1, column: right, columns: 1 }, "Right");
  draft.look(draft.put(last, 0, word), "names");
  const total = (area: Area): string => `=IF(COUNT(${areaRef(area)})=${area.rows * area.columns},SUM(${areaRef(area)}),${nothing})`;
  for (let place = 0; place < body.columns; place += 1) draft.put(last, body.column + place, formula(total(columnOf(body, place))));
  for (let line = 0; line < body.rows; line += 1) draft.put(body.row + line, right, formula(total(rowOf(body, line))));
  draft.put(last, right, formula(total(body)));
  const sums = { ...body, rows: body.rows + 1, columns: body.columns + 1 };
  draft.format(sums, numberFormat).align(sums, "Right");
}
