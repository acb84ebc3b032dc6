/**
 * Delivered lines and those in dispute, by month: a line is one where it came late, came incomplete, or where what was invoiced of its
 * order and family is not what was delivered of them. Where nobody can tell (no invoice, a quantity or a day that is none on either side,
 * lines not invoiced yet, or invoiced ahead, or rows that may belong to any order) it counts by its dates and quantities alone, and is
 * counted beside them. Lines and invoices are put in order once, so that those of one order and family are neighbours.
 */
import { formula, type SheetDraft } from "../draft";
import { dataCells } from "./dataCells";
import { complete, day, delivered, ifKnown, isText, onTime, ordered, promised } from "./deliveryLines";
import { repeatedIn } from "./repeatedLines";

/** Months that any figure needs: twelve, and two years before them. */
const monthsBack = 36;

const lines = ["month", "disputed", "all", "unmatched", "unread", "dayless"] as const;
/** One line of them. */
const disputeLine = (line: (typeof lines)[number]): string => `INDEX(${dataCells.disputed},${lines.indexOf(line) + 1},0)`;

interface Months {
  from: string;
  to: string;
}

/** What is added up over some months, which an error in one of them costs its answer. */
export const ofDisputes = (line: "disputed" | "all" | "unmatched", { from, to }: Months): string => overMonths("SUM", line, { from, to });
/** Lines left out over some months; one whose day is a text could be of any of them, and is one all the same. */
export const unreadDisputes = (months: Months): string => `${overMonths("SUM", "unread", months)}+${overMonths("MAX", "dayless", months)}`;

const overMonths = (how: "SUM" | "MAX", line: (typeof lines)[number], { from, to }: Months): string =>
  `${how}(IF((${disputeLine("month")}>=${from})*(${disputeLine("month")}<${to}),${disputeLine(line)},0))`;

/** Order and family of each row, "" where one of them is missing or an error: the row is of no order. */
const keysOf = (table: string): string =>
  `IFERROR(IF((${table}[Order]<>"")*(${table}[Family]<>""),${table}[Order]&CHAR(9)&${table}[Family],""),"")`;
/** How many rows have an order but no family, or an error in one of them: any order may be theirs. */
const lostOf = (table: string): string => `SUM(IFERROR((${table}[Order]<>"")*(${table}[Family]=""),1))`;

/** A column over lines and invoices, added up over the rows of one order and family; the same in each of them. */
const perKey = (column: string): string =>
  `LET(run,SCAN(0,SORTBY(${column},keys),LAMBDA(total,value,total+value)),stops,FILTER(run,ends=1),each,stops-IFERROR(VSTACK(0,DROP(stops,-1)),0),INDEX(each,group,1))`;

/** Quantities of two systems are alike where they differ by no more than sums of decimals do. */
const alike = "0.00001";

/** Writes the months and what of their lines is in dispute. */
export function putDisputed(draft: SheetDraft, { row, column }: { row: number; column: number }): void {
  const said = (value: string): string => ifKnown(promised, ifKnown(ordered, ifKnown(delivered, value)));
  const parts = [
    `days,${day}`,
    `last,IFERROR(MAXIFS(${day},${day},"<"&${dataCells.closedBefore}),0)`,
    `months,EDATE(last-DAY(last)+1,SEQUENCE(1,${monthsBack},1-${monthsBack}))`,
    `sent,${keysOf("SopDeliveries")}`,
    `billed,${keysOf("SopSales")}`,
    `lost,${lostOf("SopDeliveries")}+${lostOf("SopSales")}`,
    "keys,VSTACK(sent,billed)",
    "sorted,SORT(keys)",
    "begins,VSTACK(1,(DROP(sorted,1)<>DROP(sorted,-1))*1)",
    "ends,VSTACK(DROP(begins,1),1)",
    "group,SCAN(0,begins,LAMBDA(total,value,total+value))",
    // An open line has delivered nothing; one whose day is no day, nobody knows what.
    "came,ISNUMBER(days)*1",
    "open,ISBLANK(days)*1",
    `quantities,VSTACK(IF(open=1,0,IF(came=1,${delivered},"")),SopSales[Quantity])`,
    "bills,VSTACK(0*LEN(sent),1+0*LEN(billed))",
    `more,${perKey("IF(ISNUMBER(quantities),quantities,0)*(1-2*bills)")}`,
    `untold,${perKey("1-ISNUMBER(quantities)")}`,
    `invoices,${perKey("bills")}`,
    `partners,${perKey("VSTACK(came,0*LEN(billed))")}`,
    `ahead,${perKey("VSTACK(open,0*LEN(billed))")}`,
    `early,(more>${alike})*(invoices<partners)+(more<-${alike})*(ahead>0)`,
    `known,(sorted<>"")*(invoices>0)*(untold=0)*(early=0)*((lost=0)+(ABS(more)<=${alike})>0)`,
    "place,SORTBY(SEQUENCE(ROWS(keys)),keys)",
    `told,TAKE(SORTBY(HSTACK(known,known*(ABS(more)>${alike})),place),ROWS(sent))`,
    `some,${said(`--(${onTime}*${complete}*(1-INDEX(told,0,2))=0)`)}`,
    `all,${said("1")}`,
    `without,${said("1-INDEX(told,0,1)")}`,
    `texts,${[promised, ordered, delivered].map(isText).join("+")}`,
    `dayless,SUM(IFERROR(${isText("days")},0))`,
    "stacked,HSTACK(IFERROR(some,0),IFERROR(all,0),IFERROR(without,0),IFERROR((texts>0)*1,0),ISERROR(some+all+without)*1)",
    "sums,MMULT(TRANSPOSE(stacked),(days>=months)*(days<EDATE(months,1)))",
  ];
  const unread = `INDEX(sums,4,0)+${repeatedIn("months", "EDATE(months,1)")}`;
  // A table that holds no line yet has no month.
  const none = `SEQUENCE(${lines.length},${monthsBack},0,0)`;
  const all = `IF(last=0,${none},VSTACK(months,IF(INDEX(sums,5,0)>0,NA(),TAKE(sums,3)),${unread},dayless+0*months))`;
  draft.put(row, column, formula(`=LET(${parts.join(",")},${all})`));
  const area = { row, column, rows: lines.length, columns: monthsBack };
  draft.format({ ...area, rows: 1 }, "mmm yy").name(dataCells.disputed, area);
}
