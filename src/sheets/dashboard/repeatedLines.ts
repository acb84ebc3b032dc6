/** Delivery lines that were entered or imported twice, by month: a rate that counts one of them twice is no other rate than it should be. */
import { sopDeliveries } from "../../domain/collect/sopDeliveries";
import { formula, type SheetDraft } from "../draft";
import { rowKeys, type Repeatable } from "../unread";
import { dataCells } from "./dataCells";

const lines: Repeatable = {
  table: sopDeliveries,
  alike: ["Order", "Line", "Ordered date", "Promised date", "Delivered date", "Ordered", "Delivered"],
};

/** Months that any figure needs: twelve, and two years before them. */
const monthsBack = 36;

/** Writes the months, and below them how many lines stand there once more than once. A long table is sorted once for all figures. */
export function putRepeated(draft: SheetDraft, { row, column }: { row: number; column: number }): void {
  const [day, promised] = ["SopDeliveries[Delivered date]", "SopDeliveries[Promised date]"];
  const last = "MAX(days)";
  const parts = [
    `keys,${rowKeys(lines)}`,
    // An open line belongs to the month of its promise.
    `days,IF(ISNUMBER(${day}),${day},IF(ISNUMBER(${promised}),${promised},0))`,
    `months,EDATE(MIN(${dataCells.closedBefore},EDATE(${last}-DAY(${last})+1,1)),SEQUENCE(1,${monthsBack},-${monthsBack}))`,
    "sorted,SORT(keys)",
    "when,DROP(SORTBY(days,keys),1)",
    `twice,(DROP(sorted,1)=DROP(sorted,-1))*(DROP(sorted,1)<>"")`,
  ];
  // A table of one line has no other.
  const counts = "IFERROR(MMULT(TRANSPOSE(twice),(when>=months)*(when<EDATE(months,1))),0*months)";
  draft.put(row, column, formula(`=LET(${parts.join(",")},VSTACK(months,${counts}))`));
  const area = { row, column, rows: 2, columns: monthsBack };
  draft.format({ ...area, rows: 1 }, "mmm yy").name(dataCells.repeated, area);
}

/** How many of them lie in each of some spans side by side, as an expression: `from` and `to` are rows of days. */
export function repeatedIn(from: string, to: string): string {
  const [months, counts] = [1, 2].map((line) => `INDEX(${dataCells.repeated},${line},0)`);
  return `MMULT(${counts},(TRANSPOSE(${months})>=${from})*(TRANSPOSE(${months})<${to}))`;
}
