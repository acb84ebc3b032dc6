/**
 * Which rows of a table an answer counts, as formulas: those whose names and period can be read and that are about what is shown. A row
 * whose name is blank or an error, or whose period is no date or one within a month or week, may be about anything that is shown: no sum
 * finds it, so that it is counted apart and named. So is a row that stands there twice, and is summed twice.
 */
import type { Say } from "../calendar/periodText";
import type { Bucket } from "../calendar/periods";
import type { TableContract } from "../domain/tables/defineTable";
import type { Text } from "../language/text";
import { quoted } from "./draft";

/** What a row has to say to be counted: a name, a period, or both. */
export interface RowRule {
  table: Pick<TableContract, "name" | "title" | "key" | "periods">;
  /** Column that says what a row is about, in words. */
  owner: string;
  /** Columns with the names that a row goes by: its owner alone without them. */
  names?: readonly NameColumn[];
  /** First and last period that counts, as expressions; all that are dates without them. */
  period?: { from?: string; to?: string };
  /** Whether its periods are months or weeks, where only those count that begin one. */
  bucket?: Bucket;
  /** 1 for the rows that count besides, 0 for others. */
  rows?: string;
}

interface NameColumn {
  column: KeyColumn;
  /** A blank says all names. */
  blankIsAll?: true;
  /** The names that count, as an expression. */
  among?: string;
}

type KeyColumn = keyof typeof ofRow;

/** What a row that is left out lacks, up to the kind of its cell. */
const ofRow = {
  Family: { en: "a row is not counted: its family", fr: "une ligne n'est pas comptée : sa famille" },
  Resource: { en: "a row is not counted: its resource", fr: "une ligne n'est pas comptée : sa ressource" },
  Source: { en: "a row is not counted: its source", fr: "une ligne n'est pas comptée : sa source" },
  Category: { en: "a row is not counted: its category", fr: "une ligne n'est pas comptée : sa catégorie" },
  Period: { en: "a row is not counted: its period", fr: "une ligne n'est pas comptée : sa période" },
} satisfies Record<string, Text>;

const kinds = {
  error: { en: " is an error", fr: " est en erreur" },
  text: { en: " is a text", fr: " est un texte" },
  blank: { en: " is blank", fr: " est vide" },
} satisfies Record<string, Text>;

/** What is wrong with a day that no column of periods bears. */
const within: Readonly<Record<Bucket, Text>> = {
  month: { en: " is not the first day of a month", fr: " n'est pas le premier jour d'un mois" },
  week: { en: " is not a Monday", fr: " n'est pas un lundi" },
};

/** A name as it is compared: no-break spaces, too, are spaces. */
export const plainly = (cells: string): string => `TRIM(SUBSTITUTE(SUBSTITUTE(${cells},UNICHAR(160)," "),UNICHAR(8239)," "))`;

/** 1 where the cells of a column cannot be read as what they have to say. */
const unreadable = (table: string, { column, blankIsAll }: NameColumn): string =>
  blankIsAll ? `ISERROR(${table}[${column}])*1` : `IFERROR((TRIM(${table}[${column}])="")*1,1)`;

/** 1 where a period is no date, or one at which no period begins: serial 2 was a Monday. */
function undated(table: string, bucket: Bucket | undefined): string {
  const dates = `${table}[Period]`;
  if (bucket === undefined) return `(1-ISNUMBER(${dates}))`;
  const begins = bucket === "month" ? `(DAY(${dates})=1)` : `(MOD(${dates}-2,7)=0)`;
  return `IFERROR(1-ISNUMBER(${dates})*${begins}*(INT(${dates})=${dates}),1)`;
}

/** The first day of the period that a date lies in. */
const beginOf = (dates: string, bucket: Bucket | undefined): string =>
  bucket === undefined ? dates : bucket === "month" ? `(INT(${dates})-DAY(${dates})+1)` : `(INT(${dates})-MOD(INT(${dates})-2,7))`;

const namesOf = ({ names, owner }: Pick<RowRule, "names" | "owner">): readonly NameColumn[] => names ?? [{ column: owner as KeyColumn }];

/** Every column that a row goes by, and where it cannot be read. */
const partsOf = ({ table, period, bucket, ...rule }: RowRule): { column: KeyColumn; unread: string }[] => [
  ...namesOf(rule).map((name) => ({ column: name.column, unread: unreadable(table.name, name) })),
  ...(period ? [{ column: "Period" as const, unread: undated(table.name, bucket) }] : []),
];

/** 1 where a row is about what is shown, as far as it can be read: what cannot be may be what is asked for. */
function askedRows({ table, period, rows, bucket, ...rule }: RowRule): string {
  const dates = `${table.name}[Period]`;
  const begin = beginOf(dates, bucket);
  const limits = [period?.from && `(${begin}>=${period.from})`, period?.to && `(${begin}<=${period.to})`].filter(Boolean).join("*");
  const inside = [
    ...(rows === undefined ? [] : [`IFERROR(${rows},0)`]),
    ...(limits === "" ? [] : [`IF(ISNUMBER(${dates}),IFERROR(${limits},1),1)`]),
    ...namesOf(rule).flatMap(({ column, among }) => {
      if (among === undefined) return [];
      const cells = `${table.name}[${column}]`;
      return [`IF(${unreadable(table.name, { column })},1,ISNUMBER(XMATCH(${plainly(cells)},${among}))*1)`];
    }),
  ];
  return inside.length === 0 ? "1" : inside.join("*");
}

const unreadRows = (rule: RowRule): string =>
  `(${partsOf(rule)
    .map(({ unread }) => unread)
    .join("+")}>0)`;

/** 1 for the rows that are counted. */
export const countedRows = (rule: RowRule): string => `${askedRows(rule)}*(1-${unreadRows(rule)})`;

const isSpace = (character: string): string => `(${character}=" ")+(${character}=UNICHAR(160))+(${character}=UNICHAR(8239))`;

/** 1 for the rows among `counts` that no sum finds, because of a space around a name. */
export function spacedRows({ table, ...rule }: RowRule, cells: string): string {
  const edges = namesOf(rule)
    .map(({ column }) => `${table.name}[${column}]`)
    .map((name) => `IFERROR(${["LEFT", "RIGHT"].map((end) => isSpace(`${end}(${name})`)).join("+")},0)`);
  return edges.length === 0 ? "counts*0" : `counts*ISNUMBER(${cells})*(${edges.join("+")}>0)`;
}

/** 1 for the rows that may be about what is shown and say too little: nobody can tell. A row without any name needs a figure in it. */
export function lostRows(rule: RowRule, cells: string): string {
  const filled = partsOf(rule)
    .map(({ column }) => `${rule.table.name}[${column}]`)
    .join("&");
  return `${askedRows(rule)}*${unreadRows(rule)}*IF(IFERROR(${filled}<>"",TRUE),IFERROR(${cells}<>"",TRUE),ISNUMBER(${cells}))`;
}

/**
 * How many rows stand there once more than once, and the last row of the first such key. Sorted, the same keys are neighbours: a table of
 * 100,000 rows is not compared with itself. Undefined where a table may repeat rows, or is a list in which the first row of a name is
 * looked up.
 */
export function sameRows(rule: RowRule): string | undefined {
  const { name, key } = rule.table;
  if (key.length < 2) return undefined;
  const keyed = key.map((column) => `TRIM(${name}[${column}])`).join('&"|"&');
  const parts = [
    `keys,IF(${countedRows(rule)}=1,IFERROR(${keyed},""),"")`,
    `sorted,SORT(FILTER(keys,keys<>"",""))`,
    `pairs,IF(ROWS(sorted)<2,0,(DROP(sorted,1)=DROP(sorted,-1))*1)`,
  ];
  return `LET(${parts.join(",")},IF(SUM(pairs)=0,HSTACK(0,0),HSTACK(SUM(pairs),XMATCH(INDEX(sorted,XMATCH(1,pairs)),keys,0,-1))))`;
}

/** Address of the cell of a column in a row of its table. */
export const addressOf = (cells: string, row: string): string => `ADDRESS(ROW(INDEX(${cells},${row})),COLUMN(INDEX(${cells},${row})),4)`;

/** For each column that a row goes by: what stands where it is the one that cannot be read. */
function whereUnread(rule: RowRule, row: string, told: (cell: string, column: KeyColumn) => string): string {
  return partsOf(rule).reduceRight((next, { column, unread }) => {
    const cells = `${rule.table.name}[${column}]`;
    return next === "" ? told(cells, column) : `IF(INDEX(${unread},${row})=1,${told(cells, column)},${next})`;
  }, "");
}

/** Address of the cell that leaves a row out. */
export const lostAt = (rule: RowRule, row: string): string => whereUnread(rule, row, (cells) => addressOf(cells, row));

/** What a row lacks that is left out, in words. */
export function lostWords(rule: RowRule, row: string, say: Say): string {
  const told = [kinds.error, kinds.blank, kinds.text, within[rule.bucket ?? "month"]].map((kind) => quoted(say(kind))).join(",");
  return whereUnread(rule, row, (cells, column) => {
    const kind = `IF(ISERROR(${cells}),1,IF(ISBLANK(${cells})+(IFERROR(TRIM(${cells}),"")="")>0,2,IF(ISNUMBER(${cells}),4,3)))`;
    return `${quoted(say(ofRow[column]))}&CHOOSE(INDEX(${kind},${row}),${told})`;
  });
}
