/**
 * Says words of our tables otherwise in formulas of a person's own that compare with them, and in the cells in which such formulas find
 * them. What is kept is only which text of which cell becomes which: a cell that holds another one by then is left alone, so nothing is
 * ever written over that somebody has typed, and doing it again changes nothing.
 */
import type { TextChange } from "../../domain/tables/comparedWords";
import type { CellValue } from "../../domain/tables/defineTable";
import { withTexts } from "../../language/formulaTree";
import type { Language } from "../../language/text";
import { fingerprint } from "../fingerprint";
import { inExcel, withoutInterim } from "../gateway";
import type { OurPlace } from "../reading/ownFormulas";
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
}

/** Which cells of a person's will follow when the workbook is put into a language, and which they have to look at. Writes nothing. */
export async function readOwnWords(language: Language): Promise<OwnWords> {
  const { cells, unclear } = await inExcel((context) => wordsUsed(context, language));
  return { changed: cells.map(cellName), unclear: unclear.map(cellName) };
}

/** Plans to say words otherwise in formulas of people; nothing where none compares with them. */
export async function planOwnWords(context: Excel.RequestContext, language: Language): Promise<Planned[]> {
  const used = await wordsUsed(context, language);
  return used.cells.length === 0 ? [] : [planReword({ kind: "reword", cells: inRuns(used) })];
}

/** An act that was kept, with its way back. */
export function planReword(act: Reword): Planned {
  const turned = ([place, from, to]: TextChange): TextChange => [place, to, from];
  const back = act.cells.map((cell) => ({ ...cell, changes: cell.changes.map(turned) }));
  return {
    forward: act,
    back: { kind: "reword", cells: back },
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

/** Says them; the caller syncs. Tells afterwards what somebody had typed at the very moment. */
export async function reword(context: Excel.RequestContext, { cells }: Reword): Promise<() => Met> {
  const sheets = await sheetsOf(context, cells);
  const found = cells.flatMap((cell, index) => {
    const sheet = sheets[index];
    return sheet === undefined ? [] : [{ cell, range: sheet.getRangeByIndexes(cell.row, cell.column, cell.rows, 1) }];
  });
  for (const { range } of found) range.load("formulas");
  await context.sync();
  const said = found.flatMap(({ cell, range }) =>
    (range.formulas as CellValue[][]).flatMap(([stood = ""], down) => {
      const now = saidBy(String(stood), cell.changes);
      return now === stood ? [] : [{ stood, now, row: cell.row + down, cell, one: range.getCell(down, 0) }];
    }),
  );
  withoutInterim(context);
  for (const { one, now } of said) {
    one.load("formulas,worksheet/name");
    one.formulas = [[now]];
  }
  return () => {
    const typed = said.flatMap(({ one, stood, row, cell: { column } }) => {
      const [[input = ""] = []] = one.formulas as CellValue[][];
      return input === stood || input === null ? [] : [{ sheet: one.worksheet.name, row, column, input }];
    });
    const [first] = typed;
    if (first === undefined) return asKnown;
    const here = typed.filter(({ sheet }) => sheet === first.sheet).map(({ row, column, input }) => ({ row, column, input }));
    return { asKnown: false, typed: { sheet: first.sheet, cells: here }, found: { sheet: first.sheet, cells: here } };
  };
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
