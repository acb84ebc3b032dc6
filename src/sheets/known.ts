/**
 * Formulas that keep what is missing apart from 0, and an error apart from both. A cell of a review holds a number where everything it
 * rests on is there, "–" where something is missing, and an error where a cell that it rests on holds one, a text or nothing: so that one
 * bad cell costs its own name and period, and not the whole area.
 */

import { where, type Criterion } from "./criteria";

/** What a cell shows that has no figure, because something is missing. */
export const nothing = '"–"';

/** A quantity of a table: the column that is summed, and the columns that have to hold what an expression gives. */
export interface Sum {
  table: string;
  column: string;
  where: readonly (readonly [column: string, value: Criterion])[];
}

/** Criteria of SUMIFS and COUNTIFS. */
export const criteriaOf = ({ table, where: pairs }: Pick<Sum, "table" | "where">): string =>
  pairs.map(([column, value]) => where(`${table}[${column}]`, value)).join(",");

/** The rows of a table that a sum is taken from, counted. */
export const rowsOf = (sum: Sum): string => `COUNTIFS(${criteriaOf(sum)})`;

/**
 * Sums of a table by names and periods. SUMIFS leaves out texts and blanks, so that rows are counted beside the numbers in them.
 *
 * @param absent what stands where no row is
 * @param faulty what stands where a row holds no number
 */
export function knownSum(sum: Sum, absent: string, faulty = "NA()"): string {
  const { table, column } = sum;
  const criteria = criteriaOf(sum);
  const numbers = `COUNTIFS(${criteria},${table}[${column}],">=-9E+307")`;
  return `LET(rows,${rowsOf(sum)},numbers,${numbers},IF(rows=0,${absent},IF(numbers<rows,${faulty},SUMIFS(${table}[${column}],${criteria}))))`;
}

/** The same for a column that may be left blank: only texts and errors are faulty, and a blank counts as 0. */
export function optionalSum(sum: Sum): string {
  const { table, column } = sum;
  const criteria = criteriaOf(sum);
  return `IF(COUNTIFS(${criteria},${table}[${column}],"?*")>0,NA(),SUMIFS(${table}[${column}],${criteria}))`;
}

/** The same by names and periods for a column that may be left blank: `absent` where no row holds a number. */
export function optionalKnown(sum: Sum, absent: string): string {
  const { table, column } = sum;
  const criteria = criteriaOf(sum);
  const numbers = `COUNTIFS(${criteria},${table}[${column}],">=-9E+307")`;
  return `LET(sum,${optionalSum(sum)},IF(ISERROR(sum),sum,IF(${numbers}=0,${absent},sum)))`;
}

/** Figures of an area, 0 where there is none: only for what is counted beside `isWrong` or `isMissing`. */
export const orZero = (cells: string): string => `IF(ISNUMBER(${cells}),${cells},0)`;

/** 1 where a cell holds an error. */
export const isWrong = (cells: string): string => `ISERROR(${cells})*1`;

/** 1 where a cell holds neither a figure nor an error. */
export const isMissing = (cells: string): string => `(ISNUMBER(${cells})+ISERROR(${cells})=0)*1`;

/** Names as texts: a code of digits may stand in a cell as a number. */
export const texts = (cells: string): string => `${cells}&""`;

/** How many cells of an area hold no figure. */
export const unknownIn = (cells: string): string => `SUM(--NOT(ISNUMBER(${cells})))`;

/**
 * A calculation that takes whole areas, with errors only where it rests on some: it is done once over the figures, with 0 in place of
 * errors, and once over a mask of the errors. Where that comes out above 0, the answer is an error.
 */
export const isolated = (figures: string, mask: string): string => `IF(${mask}>0,NA(),${figures})`;

/**
 * What a list says of each name: the number in its first row, "" where that is blank or there is none, an error where it is an error or a
 * text. Only the first row of a name counts, in every sheet.
 */
export function listed(names: string, table: string, key: string, column: string): string {
  const [keys, cells] = [texts(`${table}[${key}]`), `${table}[${column}]`];
  const wrong = `XLOOKUP(${names},${keys},IF(ISERROR(${cells}),1,IF(ISTEXT(${cells}),(${cells}<>"")*1,0)),0)`;
  return `IF(${wrong}=1,NA(),XLOOKUP(${names},${keys},IF(ISNUMBER(${cells}),${cells},""),""))`;
}
