/**
 * Says words of our tables otherwise in formulas of a person's own that compare with them, and in the cells in which such formulas find
 * them. What is kept is only which text of which cell becomes which: a cell that holds another one by then is left alone, so nothing is
 * ever written over that somebody has typed, and doing it again changes nothing.
 */
import type { TextChange } from "../../domain/tables/comparedWords";
import type { CellValue } from "../../domain/tables/defineTable";
import { withTexts } from "../../language/formulaTree";
import { languages, type Language } from "../../language/text";
import { splitRows } from "../blocks";
import { fingerprint } from "../fingerprint";
import { inExcel, withoutInterim } from "../gateway";
import { inOrder } from "../inOrder";
import type { OurPlace } from "../reading/ownFormulas";
import { rulesUsed } from "../reading/rulesUsed";
import { wordsUsed, type WordCell, type WordsUsed } from "../reading/wordsUsed";
import { asKnown, type Met } from "./met";
import { cellName, type Act, type RewordedCell } from "./acts";
import type { Planned } from "./planning/planned";

type Reword = Extract<Act, { kind: "reword" }>;

/** Cells of a person's that the language concerns, by their names. */
export interface OwnWords {
  /** Cells that will say words otherwise. */
  changed: string[];
  /** Cells in which it cannot be told what words mean, or that are protected. */
  unclear: string[];
  /** First cells of conditional formats and validations that will find nothing any more. */
  rules: string[];
}

/** Which cells of a person's will follow when the workbook is put into a language, and which they have to look at. Writes nothing. */
export async function readOwnWords(language: Language): Promise<OwnWords> {
  return inExcel(async (context) => {
    const { cells, unclear, rules } = await wordsUsed(context, language);
    const concerned = await rulesUsed(context, rules, language);
    return { changed: cells.map(cellName), unclear: unclear.map(cellName), rules: [...new Set(concerned.map(cellName))] };
  });
}

/** Plans to say words otherwise in formulas of people; nothing where none compares with them. */
export async function planOwnWords(context: Excel.RequestContext, language: Language): Promise<Planned[]> {
  const used = await wordsUsed(context, language);
  return used.cells.length === 0 ? [] : [planned({ kind: "reword", language, cells: inRuns(used) })];
}

/**
 * An act that was kept, with its way back: where rows have come in between, the same texts are looked for where they stand by now, too.
 * Other texts are left, since a table may have spoken this language before.
 */
export async function planReword(context: Excel.RequestContext, act: Reword): Promise<Planned> {
  const used = await wordsUsed(context, act.language);
  const sheets = await sheetsOf(context, act.cells);
  for (const sheet of sheets) sheet?.load("name");
  await context.sync();
  const keyOf = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;
  const kept = new Map(
    act.cells.flatMap(({ row: top, column, rows, changes, ...cell }, index) => {
      const sheet = sheets[index]?.name ?? cell.sheet;
      return Array.from({ length: rows }, (_, down): [string, WordCell] => {
        const row = top + down;
        return [keyOf(sheet, row, column), { sheet, row, column, holds: "", changes }];
      });
    }),
  );
  const textKey = ([, from, to]: TextChange): string => `${from}\n${to}`.toLowerCase();
  const asText = (changes: readonly TextChange[]): string => JSON.stringify(changes).toLowerCase();
  const texts = new Set(act.cells.flatMap(({ changes }) => changes.map(textKey)));
  const moved = used.cells.filter(({ sheet, row, column, changes }) => {
    const known = kept.get(keyOf(sheet, row, column));
    // What was kept knows how a person had spelt it.
    if (known !== undefined && asText(known.changes) === asText(changes)) return false;
    return changes.every((change) => texts.has(textKey(change)));
  });
  if (moved.length === 0) return planned(act);
  for (const { sheet, row, column } of moved) kept.delete(keyOf(sheet, row, column));
  return planned({ ...act, cells: inRuns({ ...used, cells: [...kept.values(), ...moved] }) });
}

function planned(act: Reword): Planned {
  const turned = ([place, from, to]: TextChange): TextChange => [place, to, from];
  const back = act.cells.map((cell) => ({ ...cell, changes: cell.changes.map(turned) }));
  return {
    forward: act,
    back: { kind: "reword", language: languages.find((one) => one !== act.language) ?? act.language, cells: back },
    summary: {
      kind: "ownWords",
      sheet: act.cells[0]?.sheet ?? "",
      cells: act.cells.reduce((sum, { rows }) => sum + rows, 0),
      first: act.cells.slice(0, cellsNamed).map(cellName),
    },
    seen: fingerprint(JSON.stringify(act.cells)),
    idle: act.cells.length === 0,
  };
}

const cellsNamed = 5;

/** Cells below each other with the same changes stand for one. What stands on a sheet of ours is found by our table or drawing there. */
function inRuns({ cells, places }: WordsUsed): RewordedCell[] {
  const runs: RewordedCell[] = [];
  const inOrder = [...cells].sort((a, b) => a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row);
  for (const cell of inOrder) {
    const last = runs.at(-1);
    const follows =
      last?.sheet === cell.sheet &&
      last.column === cell.column &&
      last.row + last.rows === cell.row &&
      JSON.stringify(last.changes) === JSON.stringify(cell.changes);
    if (follows) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push(rewordedOf(cell, places));
  }
  return runs;
}

function rewordedOf({ sheet, row, column, changes }: WordCell, places: readonly OurPlace[]): RewordedCell {
  const place = places.find((one) => one.sheet === sheet);
  return { sheet, row, column, rows: 1, changes, ...(place !== undefined && { at: { kind: place.kind, name: place.name } }) };
}

/** Most cells that are read and written at once: a formula is longer than most other contents. */
const cellsAtOnce = 5_000;

interface Piece {
  cell: RewordedCell;
  sheet: Excel.Worksheet;
  row: number;
  rows: number;
}

/** Says them; the caller syncs. Tells afterwards what somebody had typed at the very moment. */
export async function reword(context: Excel.RequestContext, { cells }: Reword): Promise<() => Met> {
  const sheets = await sheetsOf(context, cells);
  const pieces = cells.flatMap((cell, index): Piece[] => {
    const sheet = sheets[index];
    if (sheet === undefined) return [];
    return splitRows(cell.rows, 1, cellsAtOnce).map(({ from, count }) => ({ cell, sheet, row: cell.row + from, rows: count }));
  });
  const said = (await inOrder(inGroups(pieces), (group) => rewordGroup(context, group))).flat();
  return () => {
    const typed = said.flatMap(({ range, stood, row, column }) =>
      (range.formulas as CellValue[][]).flatMap(([input = ""], down) =>
        input === stood[down] || input === null ? [] : [{ sheet: range.worksheet.name, row: row + down, column, input }],
      ),
    );
    const [first] = typed;
    if (first === undefined) return asKnown;
    const here = typed.filter(({ sheet }) => sheet === first.sheet).map(({ row, column, input }) => ({ row, column, input }));
    return { asKnown: false, typed: { sheet: first.sheet, cells: here }, found: { sheet: first.sheet, cells: here } };
  };
}

/** Parts of as many cells as are read and written at once. */
function inGroups(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    size += piece.rows;
    if (size > cellsAtOnce) {
      groups.push([]);
      size = piece.rows;
    }
    groups.at(-1)?.push(piece);
  }
  return groups;
}

interface Said {
  range: Excel.Range;
  row: number;
  column: number;
  stood: CellValue[];
}

/** Reads what the cells say and queues what they are to say, those below each other in one. */
async function rewordGroup(context: Excel.RequestContext, group: readonly Piece[]): Promise<Said[]> {
  const read = group.map(({ cell, sheet, row, rows }) => sheet.getRangeByIndexes(row, cell.column, rows, 1).load("formulas"));
  await context.sync();
  withoutInterim(context);
  const said = group.flatMap(({ cell: { column, changes }, sheet, row }, index) => {
    const stretches: { row: number; stood: CellValue[]; now: string[] }[] = [];
    ((read[index]?.formulas ?? []) as CellValue[][]).forEach(([stood = ""], down) => {
      const now = saidBy(String(stood), changes);
      if (now === stood) return;
      const last = stretches.at(-1);
      if (last !== undefined && last.row + last.now.length === row + down) {
        last.stood.push(stood);
        last.now.push(now);
      } else stretches.push({ row: row + down, stood: [stood], now: [now] });
    });
    return stretches.map((one) => ({ ...one, column, range: sheet.getRangeByIndexes(one.row, column, one.now.length, 1) }));
  });
  for (const { range, now } of said) {
    // Read in the request that writes: somebody may have typed since.
    range.load("formulas,worksheet/name");
    range.formulas = now.map((text) => [text]);
  }
  return said;
}

/** What a cell says afterwards; what it said where it is another one by now. */
function saidBy(stood: string, changes: readonly TextChange[]): string {
  const [[place, from, to] = [0, "", ""]] = changes;
  if (place === -1) return stood === from ? to : stood;
  return stood.startsWith("=") ? withTexts(stood, changes) : stood;
}

/** The sheets on which cells stand; none for one that is gone. */
async function sheetsOf(context: Excel.RequestContext, cells: readonly RewordedCell[]): Promise<(Excel.Worksheet | undefined)[]> {
  const { tables, names, worksheets } = context.workbook;
  const asked = cells.map(({ sheet, at }) => {
    const table = at?.kind === "table" ? tables.getItemOrNullObject(at.name) : undefined;
    const mark = at?.kind === "mark" ? names.getItemOrNullObject(at.name) : undefined;
    const named = worksheets.getItemOrNullObject(sheet);
    for (const item of [table, mark, named]) item?.load("name");
    return { table, mark, named };
  });
  await context.sync();
  return asked.map(({ table, mark, named }) => {
    if (table?.isNullObject === false) return table.worksheet;
    if (mark?.isNullObject === false) return mark.getRange().worksheet;
    return named.isNullObject ? undefined : named;
  });
}
