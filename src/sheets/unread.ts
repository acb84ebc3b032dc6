/**
 * Rows of a table that a figure leaves out, because one of their cells cannot be read: how many there are, and the first such cell in
 * words. Each column is looked through once, whatever the length of the table.
 */
import type { Say } from "../calendar/periodText";
import type { TableContract } from "../domain/tables/defineTable";
import type { Text } from "../language/text";
import { quoted, sentenceWithGaps } from "./draft";
import { sheetRef } from "./sheetRef";

/** What a cell of the column has to hold. */
export type Readable =
  /** A name, as it is spelt elsewhere: no error, not blank, and without a space around it. */
  | "name"
  /** A number or a day. */
  | "number"
  /** The same, or nothing. */
  | "optional";

/** A table, and the columns by which a figure takes its rows. */
export interface Rows {
  table: Pick<TableContract, "name" | "title">;
  columns: Readonly<Record<string, Readable>>;
  /** 1 for rows that a figure could take, 0 for others, as an expression; every row without it. */
  among?: string;
  /** 1 for rows in which something stands; without it, those with something in one of the columns. */
  filled?: string;
}

const words = {
  error: { en: " is an error", fr: " est en erreur" },
  blank: { en: " is blank", fr: " est vide" },
  space: { en: " has a space around the name", fr: " a une espace autour du nom" },
  notNumber: { en: " is not a number", fr: " n'est pas un nombre" },
  twice: { en: ": the same row twice", fr: " : la même ligne deux fois" },
  more: { en: " and {count} more", fr: " et {count} de plus" },
} satisfies Record<string, Text>;

const cellsOf = ({ table }: Rows, column: string): string => `${table.name}[${column}]`;

/** 1 where a cell cannot be read, 0 elsewhere. */
function wrongIn(cells: string, readable: Readable): string {
  if (readable === "number") return `(1-ISNUMBER(${cells}))`;
  if (readable === "optional") return `IF(ISERROR(${cells}),1,ISTEXT(${cells})*(${cells}<>""))`;
  return `IF(ISERROR(${cells}),1,IF(LEN(TRIM(${cells}))=LEN(${cells}),(${cells}="")*1,1))`;
}

/** Rows in which nothing stands are none. */
const filledRows = (rows: Rows): string => {
  if (rows.filled !== undefined) return rows.filled;
  const blanks = Object.keys(rows.columns).map((column) => `ISBLANK(${cellsOf(rows, column)})`);
  return `(1-${blanks.join("*")})`;
};

/** 1 for each row that is left out, 0 for the others. */
export function leftOut(rows: Rows): string {
  const wrong = Object.entries(rows.columns).map(([column, readable]) => wrongIn(cellsOf(rows, column), readable));
  return `IF(${wrong.join("+")}>0,${filledRows(rows)}${rows.among === undefined ? "" : `*${rows.among}`},0)`;
}

/** For each row what is wrong with its cell, "D9 is blank"; "" where it can be read. */
export function faultsIn(cells: string, readable: Readable, say: Say): string {
  const address = `SUBSTITUTE(ADDRESS(1,MIN(COLUMN(${cells})),4),"1","")&ROW(${cells})`;
  const other = quoted(say(readable === "name" ? words.space : words.notNumber));
  const kind = `IF(ISERROR(${cells}),${quoted(say(words.error))},IF(ISBLANK(${cells}),${quoted(say(words.blank))},${other}))`;
  return `IF(${wrongIn(cells, readable)}=1,${address}&${kind},"")`;
}

/** "Purchases!A71 is an error and 2 more": the first cell of the rows that are left out; "" where none is. */
export function leftOutInWords(rows: Rows, say: Say): string {
  const columns = Object.entries(rows.columns);
  const sheet = quoted(sheetRef(say(rows.table.title)));
  const told = ([column, readable]: (typeof columns)[number]): string => {
    const cell = `INDEX(${cellsOf(rows, column)},place)`;
    const other = readable === "name" ? words.space : words.notNumber;
    const kind = `IF(ISERROR(${cell}),${quoted(say(words.error))},IF(${cell}="",${quoted(say(words.blank))},${quoted(say(other))}))`;
    return `${sheet}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)&${kind}`;
  };
  const last = columns.at(-1);
  if (last === undefined) return '""';
  const first = columns
    .slice(0, -1)
    .reduceRight((next, one) => `IF(INDEX(${wrongIn(cellsOf(rows, one[0]), one[1])},place)=1,${told(one)},${next})`, told(last));
  const more = `IF(count>1,${sentenceWithGaps(say(words.more), { count: "count-1" })},"")`;
  return `LET(out,${leftOut(rows)},count,SUM(out),place,IF(count=0,1,XMATCH(1,out)),IF(count=0,"",${first}&${more}))`;
}

/** A table of what happened, in which the same row may stand twice: what two rows have alike that are one. */
export interface Repeatable {
  table: Pick<TableContract, "name" | "title">;
  /** The first is what a row goes by: without it two rows that are alike may be two. */
  alike: readonly [string, ...string[]];
}

/** What each row is known again by; "" where it does not go by anything, or cannot be read. */
export const rowKeys = ({ table, alike }: Repeatable): string =>
  `IFERROR(IF(${table.name}[${alike[0]}]="","",${alike.map((column) => `${table.name}[${column}]`).join('&"|"&')}),"")`;

/** "Purchases!A71: the same row twice and 2 more"; "" where none does. Sorted, the same rows are neighbours. */
export function twiceInWords(rows: Repeatable, say: Say): string {
  const cell = `INDEX(${rows.table.name}[${rows.alike[0]}],XMATCH(INDEX(sorted,XMATCH(1,pairs)),keys,0,-1))`;
  const parts = [
    `keys,${rowKeys(rows)}`,
    `sorted,SORT(FILTER(keys,keys<>"",""))`,
    `pairs,IF(ROWS(sorted)<2,0,(DROP(sorted,1)=DROP(sorted,-1))*1)`,
    `count,SUM(pairs)`,
  ];
  const more = `IF(count>1,${sentenceWithGaps(say(words.more), { count: "count-1" })},"")`;
  const first = `${quoted(sheetRef(say(rows.table.title)))}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)&${quoted(say(words.twice))}&${more}`;
  return `LET(${parts.join(",")},IF(count=0,"",${first}))`;
}
