/** Cut and paste: cells go somewhere else with what they hold and how they look, and formulas that name them follow. */
import type { Area, CellContent } from "../../engine/engine";
import type { CellStyle } from "../../model";
import { columnLetters, contains, COLUMNS, parseLocal, quotedSheet, ROWS } from "../address";
import type { Book, StylePatch } from "../book";
import { invalidArgument } from "../objects";

/** A reference to cells with the sheet it may name; texts in quotes are passed over. */
const reference =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!'\]])((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\p{L}\p{N}_.(])/giu;

interface Move {
  from: Area;
  to: Area;
  /** Names of the sheets they are on. */
  fromSheet: string;
  toSheet: string;
}

const sheetNamed = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");

function shifted(cell: string, down: number, across: number): string {
  const [, fixColumn = "", letters = "", fixRow = "", digits = ""] = /^(\$?)([A-Z]+)(\$?)(\d+)$/i.exec(cell) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `${fixColumn}${columnLetters(column + across)}${fixRow}${Number(digits) + down}`;
}

/** A formula after the move. `at` is the sheet that it stands on afterwards, `was` the one it stood on: a moved formula may change its sheet. */
function followed(formula: string, { from, to, fromSheet, toSheet }: Move, was: string, at: string): string {
  const [down, across] = [to.row - from.row, to.column - from.column];
  return formula.replace(reference, (text: string, prefix: string | undefined, first: string | undefined, last: string | undefined) => {
    if (first === undefined) return text;
    const named = prefix === undefined ? was : sheetNamed(prefix);
    const place = parseLocal((last === undefined ? first : `${first}:${last}`).replaceAll("$", ""));
    if (place === null) return text;
    const isMoved = named.toLowerCase() === fromSheet.toLowerCase() && contains(from, place);
    const sheet = isMoved ? toSheet : named;
    const shown = prefix === undefined && sheet.toLowerCase() === at.toLowerCase() ? "" : `${quotedSheet(sheet)}!`;
    const cells = [first, ...(last === undefined ? [] : [last])].map((cell) => (isMoved ? shifted(cell, down, across) : cell));
    return shown + cells.join(":");
  });
}

/** Every member of a look, so that what was in the target goes. */
const wholeLook = (style: CellStyle): StylePatch => ({
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fontName: null,
  fontSize: null,
  fontColor: null,
  fill: null,
  horizontal: null,
  vertical: null,
  wrap: null,
  indent: null,
  rotation: null,
  numberFormat: null,
  top: null,
  bottom: null,
  left: null,
  right: null,
  unlocked: null,
  formulaHidden: null,
  styleName: null,
  ...style,
});

/** Moves the cells; the target begins with the first cell of `destination` and is as large as the source. */
export function moveCells(book: Book, from: Area, destination: Area): void {
  const { engine } = book;
  const to: Area = {
    ...destination,
    lastRow: destination.row + from.lastRow - from.row,
    lastColumn: destination.column + from.lastColumn - from.column,
  };
  if (to.lastRow >= ROWS || to.lastColumn >= COLUMNS) throw invalidArgument();
  book.assertUnlocked(from);
  book.assertUnlocked(to);
  const nameOf = (id: string): string => engine.sheet(id)?.name ?? "";
  const move: Move = { from, to, fromSheet: nameOf(from.sheetId), toSheet: nameOf(to.sheetId) };
  const contents = engine.read(from);
  const looks = contents.map((line, down) => line.map((_, across) => engine.styleAt(from.sheetId, from.row + down, from.column + across)));
  engine.clear(from, "all");
  followAll(book, move);
  const at = (row: number, column: number): CellContent | undefined => {
    const cell = contents[row - to.row]?.[column - to.column];
    return cell?.formula === undefined ? cell : { ...cell, formula: followed(cell.formula, move, move.fromSheet, move.toSheet) };
  };
  book.enterRaw(to, at);
  engine.setStyle(to, (row, column) => wholeLook(looks[row - to.row]?.[column - to.column] ?? {}));
  book.edited(from);
}

/** Formulas of all sheets and names that name cells of the source name them where they are now. */
function followAll({ engine }: Book, move: Move): void {
  for (const { id, name } of engine.sheets()) {
    const used = engine.usedArea(id, false);
    if (used === null) continue;
    engine.read(used).forEach((line, down) =>
      line.forEach(({ formula }, across) => {
        if (formula === undefined) return;
        const after = followed(formula, move, name, name);
        const [row, column] = [used.row + down, used.column + across];
        if (after !== formula)
          engine.write({ sheetId: id, row, column, lastRow: row, lastColumn: column }, [[{ formula: after }]], "addin");
      }),
    );
  }
  for (const item of engine.names()) {
    const after = followed(item.formula, move, item.sheet ?? "", item.sheet ?? "");
    if (after !== item.formula) engine.setName({ ...item, formula: after });
  }
}
