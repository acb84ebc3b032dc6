/**
 * Delivered lines and those in dispute, by month: a line is one where it came late, came incomplete, or where what was invoiced of its
 * order and family is not what was delivered of them. A line without an invoice, or with one whose quantity is no number, counts by its
 * dates and quantities alone, and is counted beside them. Each line is looked up once for all figures.
 */
import type { PlanningData } from "../../domain/analyse/planningData";
import { exactly, where } from "../criteria";
import { formula, type SheetDraft } from "../draft";
import { dataCells } from "./dataCells";
import { complete, day, delivered, ifKnown, isText, onTime, ordered, promised } from "./deliveryLines";
import { repeatedIn } from "./repeatedLines";

/** Months that any figure needs: twelve, and two years before them. */
const monthsBack = 36;

const lines = ["month", "disputed", "all", "uninvoiced", "unread"] as const;
/** How many lines there are. */
export const disputeLines = lines.length;
/** One line of them. */
export const disputeLine = (line: (typeof lines)[number]): string => `INDEX(${dataCells.disputed},${lines.indexOf(line) + 1},0)`;

/** What is added up over some months, which an error in one of them costs its answer. */
export const ofDisputes = (line: Exclude<(typeof lines)[number], "month">, { from, to }: { from: string; to: string }): string =>
  `SUM(IF((${disputeLine("month")}>=${from})*(${disputeLine("month")}<${to}),${disputeLine(line)},0))`;

/** Writes the months and what of their lines is in dispute. */
export function putDisputed(draft: SheetDraft, { row, column }: { row: number; column: number }, data: PlanningData): void {
  const order = exactly("SopDeliveries[Order]", null);
  const family = exactly("SopDeliveries[Family]", data.families);
  const invoices = `${where("SopSales[Order]", order)},${where("SopSales[Family]", family)}`;
  const sent = `SUMIFS(${delivered},${where("SopDeliveries[Order]", order)},${where("SopDeliveries[Family]", family)})`;
  const said = (value: string): string => ifKnown(promised, ifKnown(ordered, ifKnown(delivered, value)));
  const parts = [
    `days,${day}`,
    `last,IFERROR(MAXIFS(${day},${day},"<"&${dataCells.closedBefore}),0)`,
    `months,EDATE(last-DAY(last)+1,SEQUENCE(1,${monthsBack},1-${monthsBack}))`,
    `billed,COUNTIFS(${invoices})`,
    `known,(billed>0)*(billed=COUNTIFS(${invoices},SopSales[Quantity],">-9E+99"))*(SopDeliveries[Order]<>"")*(SopDeliveries[Family]<>"")`,
    `other,IF(known=1,ABS(SUMIFS(SopSales[Quantity],${invoices})-${sent})>0.000000001,FALSE)*1`,
    `some,${said(`--(${onTime}*${complete}*(1-other)=0)`)}`,
    `all,${said("1")}`,
    `without,${said("1-known")}`,
    `texts,${[promised, ordered, delivered].map(isText).join("+")}`,
    `dayless,SUM(IFERROR(${isText("days")},0))`,
    "stacked,HSTACK(IFERROR(some,0),IFERROR(all,0),IFERROR(without,0),IFERROR((texts>0)*1,0),ISERROR(some+all+without)*1)",
    "sums,MMULT(TRANSPOSE(stacked),(days>=months)*(days<EDATE(months,1)))",
  ];
  const unread = `INDEX(sums,4,0)+dayless+${repeatedIn("months", "EDATE(months,1)")}`;
  // A table that holds no line yet has no month.
  const all = `IF(last=0,SEQUENCE(${lines.length},${monthsBack},0,0),VSTACK(months,IF(INDEX(sums,5,0)>0,NA(),TAKE(sums,3)),${unread}))`;
  draft.put(row, column, formula(`=LET(${parts.join(",")},${all})`));
  const area = { row, column, rows: lines.length, columns: monthsBack };
  draft.format({ ...area, rows: 1 }, "mmm yy").name(dataCells.disputed, area);
}
