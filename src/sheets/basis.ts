/**
 * What the answer of a sheet rests on: for every input its cells, those that hold no number, what is missing, the first place of it, and
 * all that in words. Headlines read its last line: complete, not complete, or no answer.
 */
import type { Say } from "../calendar/periodText";
import type { Bucket } from "../calendar/periods";
import type { Text } from "../language/text";
import { type Area, areaRef } from "../language/references";
import type { TableContract } from "../domain/tables/defineTable";
import { formula, quoted, sentenceWithGaps, type SheetDraft } from "./draft";
import { addressOf, countedRows, lostAt, lostRows, lostWords, plainly, sameRows, spacedRows, type RowRule } from "./basisRows";
import { places, putOwners, type BasisLines } from "./basisOwners";
import { periodInWords } from "./periodInWords";
import { headerHeights, putTableHead, tableExtent, type Extent, type Section } from "./sections";
import type { SopName } from "./defineSheet";
import { sheetRef } from "./sheetRef";

/** A column of a table that a sheet calculates with. */
export interface Input extends RowRule {
  label: Text;
  column: string;
  /** The figure as the start of a sentence, with the name as `{owner}`. */
  what: Text;
  /** A blank says 0, and is not faulty. */
  optional?: boolean;
  /** The words that may stand there, where it is a column of words and not of numbers. */
  among?: readonly string[];
  missing?: Missing;
}

/** What should be there and is not. */
export interface Missing {
  /** 1 where a row is missing, 0 elsewhere: by names and periods, or by names alone. */
  cells: string;
  names: string;
  periods?: string;
  /** A sentence with `{owner}` and `{period}`. */
  what: Text;
}

const words = {
  title: { en: "What this rests on", fr: "Sur quoi cela repose" },
  input: { en: "Data", fr: "Données" },
  cells: { en: "Cells", fr: "Cellules" },
  errors: { en: "Errors", fr: "Erreurs" },
  texts: { en: "Texts", fr: "Textes" },
  blanks: { en: "Blank", fr: "Vides" },
  names: { en: "Names", fr: "Noms" },
  twice: { en: "Twice", fr: "En double" },
  row: { en: "Row", fr: "Ligne" },
  left: { en: "Rows left out", fr: "Lignes écartées" },
  absent: { en: "Missing", fr: "Absents" },
  where: { en: "First at", fr: "D'abord en" },
  whose: { en: "Whose", fr: "De qui" },
  on: { en: "On which", fr: "Sur quoi" },
  inWords: { en: "In words", fr: "En clair" },
  state: { en: "0 whole, 1 part, 2 none", fr: "0 tout, 1 partie, 2 rien" },
  error: { en: " is an error", fr: " est en erreur" },
  text: { en: " is a text", fr: " est un texte" },
  notNumber: { en: " is not a number", fr: " n'est pas un nombre" },
  blank: { en: " is blank", fr: " est vide" },
  noWord: { en: " is no word that can be read", fr: " n'est pas un mot connu" },
  name: { en: ": a space around the name", fr: " : une espace autour du nom" },
  same: { en: ": the same row twice, counted twice", fr: " : la même ligne deux fois, comptée deux fois" },
  more: { en: " and {count} more", fr: " et {count} de plus" },
  unknown: { en: "figures that are missing or errors: {count}", fr: "chiffres manquants ou en erreur : {count}" },
  noAnswer: { en: "○ No answer: ", fr: "○ Pas de réponse : " },
  notComplete: { en: "○ Not complete: ", fr: "○ Incomplet : " },
  incomplete: { en: " · not complete: ", fr: " · incomplet : " },
} satisfies Record<string, Text>;

const columns = 16;

/** Room for the block: a line each input, and one for all. */
export const basisExtent = (inputs: number): Extent => tableExtent(inputs + 1, columns);

/** What the block is drawn with. */
export interface BasisDrawing {
  draft: SheetDraft;
  say: Say;
  bucket: Bucket;
  /** What the plan is by, where the answer is told by another: weeks may be added up by month. */
  plan?: Bucket;
  /** Name of the last line: state and reason. */
  name: SopName;
  /** How many figures of the answer are not there, whatever the reason: asked where no input is known to be faulty or missing. */
  unknown: string;
}

/** Draws the block. The last `aside` inputs are counted and named, but the answer of the sheet does not rest on them. */
export function putBasis(drawing: BasisDrawing, { row, body }: Section, inputs: readonly Input[], aside = 0): void {
  const { draft, say, name, unknown } = drawing;
  const headings = [
    words.input,
    words.cells,
    words.errors,
    words.texts,
    words.blanks,
    words.names,
    words.row,
    words.twice,
    words.row,
    words.left,
    words.row,
    words.absent,
    words.where,
    words.inWords,
    words.whose,
    words.on,
  ].map(say);
  putTableHead(draft, row, { title: say(words.title), headings, height: headerHeights.twoLines });
  const dated = inputs.map((input) => withPeriods(input, drawing));
  dated.forEach((input, index) => {
    draft.put(body.row + index, 0, say(input.label));
    // Which rows stand twice is a question of the table and its periods, and asked once.
    const asked = inputs.findIndex((other) => questionOf(other) === questionOf(input)) === index;
    putCounts(drawing, body.row + index, input, asked);
    putWords(drawing, body.row + index, input);
    putOwners(draft, body.row + index, input);
  });
  const last = body.row + inputs.length;
  const answered = { block: { row, body }, from: 0, count: inputs.length - aside };
  draft.put(last, 0, say(words.state));
  draft.put(last, 1, formula(`=${stateOver(answered, unknown, say)}`));
  const all = { row: last, column: 1, rows: 1, columns: 2 };
  draft.look({ ...all, column: 0, columns: 1 }, "quiet").name(name, all);
}

/** State and reason of what rests on some inputs alone, side by side; `unknown` as in `BasisDrawing`. */
export function stateOver({ block, from, count }: BasisLines, unknown: string, say: Say): string {
  const column = (place: number, columns = 1): string =>
    areaRef({ row: block.body.row + from, column: place, rows: Math.max(1, count), columns } satisfies Area);
  // The first reason stands for all: what is faulty before what is missing.
  const reason = (wanted: string): string => `INDEX(${column(places.said)},XMATCH(TRUE,${wanted}))`;
  const parts = [
    `faulty,MMULT(${column(places.errors, 4)},{1;1;1;1})+${column(places.twice)}`,
    `missing,${column(places.left)}+${column(places.absent)}`,
    `unknown,${unknown}`,
    `state,IF(SUM(faulty)>0,2,IF(SUM(missing)>0,1,IF(unknown>0,2,0)))`,
    `counted,${sentenceWithGaps(say(words.unknown), { count: "unknown" })}`,
    `why,IF(SUM(faulty)>0,${reason("faulty>0")},IF(SUM(missing)>0,${reason("missing>0")},IF(unknown>0,counted,"")))`,
  ];
  return `LET(${parts.join(",")},HSTACK(state,why))`;
}

/** The same with what its periods are: any day counts where only rows of one day are taken, such as those of the last stock. */
function withPeriods(input: Input, { bucket, plan = bucket }: BasisDrawing): Input {
  const { period, table } = input;
  if (period === undefined || (period.from !== undefined && period.from === period.to)) return input;
  return { ...input, bucket: table.periods === "month" ? "month" : plan };
}

/** 1 for the cells that say one of some words. */
const saysOneOf = (cells: string, allowed: readonly string[]): string =>
  `IFERROR((${allowed.map((word) => `(${cells}=${quoted(word)})`).join("+")}>0)*1,0)`;

const questionOf = ({ table, period, rows }: Input): string => JSON.stringify([table.name, period, rows]);

/** Counts and first places of one input: cells that are faulty, rows that stand twice, rows that are left out, and what is missing. */
function putCounts({ draft }: BasisDrawing, row: number, input: Input, asksTwice: boolean): void {
  const { column, optional, missing, among } = input;
  const cells = `${input.table.name}[${column}]`;
  const said = among === undefined ? `ISNUMBER(${cells})` : saysOneOf(cells, among);
  const fine = `${said}${optional ? `+ISBLANK(${cells})>0` : ""}`;
  const parts = [
    `counts,${countedRows(input)}`,
    `spaced,${spacedRows(input, cells)}`,
    `wrong,IF(${fine},0,counts)`,
    `errors,SUM(wrong*ISERROR(${cells}))`,
    `texts,SUM(wrong*ISTEXT(${cells}))`,
  ];
  const put = (place: number, text: string): void => void draft.put(row, place, formula(`=${text}`));
  put(
    places.cells,
    `LET(${parts.join(",")},HSTACK(SUM(counts),errors,texts,SUM(wrong)-errors-texts,SUM(spaced),IFERROR(XMATCH(1,wrong+spaced),0)))`,
  );
  put(places.twice, (asksTwice ? sameRows(input) : undefined) ?? "HSTACK(0,0)");
  put(places.left, `LET(lost,${lostRows(input, cells)},HSTACK(SUM(lost),IFERROR(XMATCH(1,lost),0)))`);
  put(places.absent, missing ? `SUM(${missing.cells})` : "0");
}

/** The first place of what is wrong with one input, and what it is, in words. */
function putWords({ draft, say, bucket }: BasisDrawing, row: number, input: Input): void {
  const { column, owner, what, table, missing, among } = input;
  const cells = `${table.name}[${column}]`;
  const ref = (place: number, columns = 1): string => areaRef({ row, column: place, rows: 1, columns });
  const [twice, left, absent, at] = [places.twice, places.left, places.absent, places.at].map((place) => ref(place)) as [
    string,
    string,
    string,
    string,
  ];
  const wrong = `SUM(${ref(places.errors, 4)})`;
  const more = (count: string): string => `IF(${count}>1,${sentenceWithGaps(say(words.more), { count: `${count}-1` })},"")`;
  const found = (count: string): string => `" ("&${at}&${more(count)}&")"`;
  const about = (place: string): string => sentenceWithGaps(say(what), { owner: plainly(`INDEX(${table.name}[${owner}]&"",${place})`) });
  const [text, number] = among === undefined ? [words.text, words.name] : [words.noWord, words.noWord];
  const kinds = [words.error, text, number, words.blank].map((kind) => quoted(say(kind)));
  const ofCells = `IF(ISERROR(${cells}),1,IF(ISTEXT(${cells}),2,IF(ISNUMBER(${cells}),3,4)))`;
  const kind = `CHOOSE(INDEX(${ofCells},${ref(places.wrongRow)}),${kinds.join()})`;
  const sheet = quoted(sheetRef(say(table.title)));
  const first = (faulty: string, doubled: string, lost: string, otherwise: string): string =>
    `IF(${wrong}>0,${faulty},IF(${twice}>0,${doubled},IF(${left}>0,${lost},${otherwise})))`;
  const [wrongRow, twiceRow, leftRow] = [places.wrongRow, places.twiceRow, places.leftRow].map((place) => ref(place)) as [
    string,
    string,
    string,
  ];
  const addresses = [addressOf(cells, wrongRow), addressOf(cells, twiceRow), lostAt(input, leftRow)].map(
    (address) => `${sheet}&${address}`,
  );
  draft.put(row, places.at, formula(`=${first(addresses[0] ?? "", addresses[1] ?? "", addresses[2] ?? "", '""')}`));
  const gone = missing ? `IF(${absent}>0,${missingWords(missing, say, bucket, more(absent))},"")` : '""';
  const said = first(
    `${about(wrongRow)}&${kind}&${found(wrong)}`,
    `${about(twiceRow)}&${quoted(say(words.same))}&${found(twice)}`,
    `${lostWords(input, leftRow, say)}&${found(left)}`,
    gone,
  );
  draft.put(row, places.said, formula(`=${said}`));
}

/** The first of what is missing, by name and period. */
function missingWords({ cells, names, periods, what }: Missing, say: Say, bucket: Bucket, more: string): string {
  const many = periods === undefined ? "1" : `COLUMNS(${periods})`;
  const period = periods === undefined ? '""' : periodInWords(`INDEX(${periods},MOD(place-1,${many})+1)`, say, bucket);
  const told = sentenceWithGaps(say(what), { owner: `INDEX(${names},INT((place-1)/${many})+1)`, period });
  return `LET(gaps,${cells},place,MIN(IF(gaps=1,SEQUENCE(ROWS(gaps),COLUMNS(gaps)),9E+9)),${told}&${more})`;
}

/** A column in which a fault is looked for: an error, or in a column of numbers whatever is none. */
export interface Suspect {
  table: Pick<TableContract, "name" | "title">;
  column: string;
  numbers?: boolean;
}

/**
 * The first cell among columns that keeps a figure from having an answer: "Stock!C28 is an error". Errors come before what is only no number.
 *
 * @param otherwise an expression for where none is found
 */
export function firstFault(suspects: readonly Suspect[], say: Say, otherwise: string): string {
  // One IF in the other and no names: the stand-in takes minutes to read names that stand within one another.
  const told = ({ table, column }: Suspect, wrong: string, kind: Text, next: string): string => {
    const cell = `INDEX(${table.name}[${column}],XMATCH(1,${wrong}))`;
    return `IF(SUM(${wrong})=0,${next},${quoted(sheetRef(say(table.title)))}&ADDRESS(ROW(${cell}),COLUMN(${cell}),4)&${quoted(say(kind))})`;
  };
  const numbers = suspects.filter((suspect) => suspect.numbers === true);
  const cells = ({ table, column }: Suspect): string => `${table.name}[${column}]`;
  const last = numbers.reduceRight((next, one) => told(one, `1-ISNUMBER(${cells(one)})`, words.notNumber, next), otherwise);
  return suspects.reduceRight((next, one) => told(one, `ISERROR(${cells(one)})*1`, words.error, next), last);
}

/** " · not complete: …": what follows trouble that is known, where more may be; nothing where the answer is complete. */
export function notComplete(name: SopName, say: Say): string {
  return `IF(IFERROR(INDEX(${name},1,1),2)=0,"",${quoted(say(words.incomplete))}&IFERROR(INDEX(${name},1,2),""))`;
}

/** "○ Not complete: …" for some inputs, by the first of them that is not whole; nothing where all are. */
export function lackIn({ block, from, count }: BasisLines, say: Say): string {
  if (count <= 0) return '""';
  const said = areaRef({ row: block.body.row + from, column: places.said, rows: count, columns: 1 });
  return `IFERROR(${quoted(say(words.notComplete))}&INDEX(${said},XMATCH(TRUE,${said}<>"")),"")`;
}

/** "○ Not complete: …" on a line of its own; nothing where the answer is complete. */
export function lackOf(name: SopName, say: Say): string {
  return `IF(IFERROR(INDEX(${name},1,1),2)=0,"",${quoted(say(words.notComplete))}&IFERROR(INDEX(${name},1,2),""))`;
}

/**
 * A headline: trouble that is known is always told; good words only where everything is there they rest on.
 *
 * @param trouble an expression, "" where there is none
 * @param good an expression
 */
export function answerOn(name: SopName, trouble: string, good: string, say: Say): string {
  const parts = [`trouble,${trouble}`, `state,IFERROR(INDEX(${name},1,1),2)`, `why,IFERROR(INDEX(${name},1,2),"")`];
  const without = `IF(state=0,${good},IF(state=1,${quoted(say(words.notComplete))},${quoted(say(words.noAnswer))})&why)`;
  return `LET(${parts.join(",")},IF(trouble="",${without},trouble&IF(state=0,"",${quoted(say(words.incomplete))}&why)))`;
}
