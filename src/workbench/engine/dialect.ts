/**
 * What the engine lacks of Excel's formula language, bridged in two places.
 *
 * - Inside the engine's lexer (`translate`): a cell keeps Excel's text, and only the text the lexer reads is changed. So
 *   nothing has to be translated back, and paste, fill, undo and inserted rows need no help.
 *   `B2#` becomes `ANCHORARRAY(B2)`; every structured reference goes to a hidden name of its table, because the engine knows
 *   no totals row, no `[@Column]`, no escapes, and only exact spelling.
 * - Where text enters a cell (`normalise`): only there is known which table surrounds it, so `[@Load]` becomes `Plan[@Load]`,
 *   and spelling becomes the table's own, as Excel does.
 */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { LexerNode } from "@univerjs/engine-formula";
import type { Injector } from "@univerjs/core";
import { piecesOf, readTableReference, writeTableReference } from "./formulaText";
import type { TableReference } from "./formulaText";
import { copyTree } from "./formulaTree";
import { lexerSeam, type LexerSeam } from "./seams";
import type { NamesOfBook } from "./seams";

/** A table as formulas see it. */
export interface NamedTable {
  name: string;
  /** Hidden name, made of letters only; `<alias>all` is the same with the totals row. */
  alias: string;
  columns: string[];
  hasHeaders: boolean;
  hasTotals: boolean;
}

export interface TableNames {
  table(name: string): NamedTable | undefined;
  /** A built-in or custom function of this name exists. */
  isFunction(name: string): boolean;
  /** The spelling of a defined name. */
  definedName?(name: string): string | undefined;
}

const trailingName = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** Of ASCII, what may stand in a name. */
const inName = /[\w.\\]/;
/** A name at the end of a text; it is looked for from the last sign that no name holds, which is near. */
function nameAtTheEnd(text: string): string | undefined {
  let from = text.length;
  while (from > 0 && (text.charCodeAt(from - 1) > 127 || inName.test(text[from - 1] ?? ""))) from--;
  return trailingName.exec(text.slice(from))?.[0];
}
const spillReference = /(\$?[A-Za-z]{1,3}\$?\d{1,7})#/g;

/** Excel's text to the text the engine's lexer understands. */
export function translate(given: string, names: TableNames): string {
  const formula = /-\s*"/.test(given) ? signedTexts(given) : given;
  if (!/[#[]/.test(formula)) return formula;
  const pieces = piecesOf(formula);
  let out = "";
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === "brackets") {
      const owner = nameAtTheEnd(out);
      const table = owner === undefined ? undefined : names.table(owner);
      const hidden = table && hiddenReference(table, text);
      out = hidden === undefined || owner === undefined ? out + text : out.slice(0, out.length - owner.length) + hidden;
    } else if (kind === "text") {
      out += text.replace(spillReference, (_, cell: string, at: number) => {
        const before = text.slice(0, at);
        const plain = /(?:[\p{L}_][\p{L}\p{N}_.]*)!$/u.exec(before)?.[0];
        if (plain === undefined && before === "!" && pieces[index - 1]?.kind === "sheet") return `\u0001${cell}\u0002`;
        return plain === undefined ? `ANCHORARRAY(${cell})` : `\u0003${cell}\u0002`;
      });
    } else out += text;
  }
  // The sheet's name stands before the cell, so the function has to open in front of it.
  return out
    .replace(/('(?:[^']|'')*')!\u0001([^\u0002]+)\u0002/g, "ANCHORARRAY($1!$2)")
    .replace(/([\p{L}_][\p{L}\p{N}_.]*)!\u0003([^\u0002]+)\u0002/gu, "ANCHORARRAY($1!$2)");
}

/** `-"12"` to `-("12")`: the engine takes a text with a sign before it for a name. */
function signedTexts(formula: string): string {
  let out = "";
  for (const { kind, text } of piecesOf(formula))
    out += kind === "string" && /(?:^=?|[-+*\/^&<>=(,;])\s*-\s*$/.test(out) ? `(${text})` : text;
  return out;
}

function hiddenReference(table: NamedTable, brackets: string): string | undefined {
  const reference = readTableReference(brackets);
  if (!reference) return undefined;
  const indexes = reference.columns.map((column) => columnIndex(table, column));
  const of = new Set(reference.sections);
  if (
    indexes.includes(-1) ||
    (of.has("#Totals") && !table.hasTotals && of.size === 1) ||
    (of.has("#Headers") && !table.hasHeaders && of.size === 1)
  )
    return "#REF!";
  const first = indexes[0] ?? 0;
  const last = indexes[1] ?? indexes[0] ?? table.columns.length - 1;
  const [low, high] = [Math.min(first, last), Math.max(first, last)];
  const span = low === high ? `[c${low}]` : `[c${low}]:[c${high}]`;
  const whole = `${table.alias}all`;
  if (of.has("#This Row")) return `${table.alias}[[#This Row],${span}]`;
  if (of.has("#All")) return `${whole}[[#${table.hasHeaders ? "All" : "Data"}],${span}]`;
  if (of.has("#Totals")) return of.has("#Data") ? `${whole}[[#Data],${span}]` : `${whole}[[#Totals],${span}]`;
  if (of.has("#Headers")) return of.has("#Data") ? `${table.alias}[[#All],${span}]` : `${table.alias}[[#Headers],${span}]`;
  return `${table.alias}[[#Data],${span}]`;
}

function columnIndex(table: NamedTable, column: string): number {
  const wanted = column.toLowerCase();
  return table.columns.findIndex((name) => name.toLowerCase() === wanted);
}

/** Text that enters a cell: the surrounding table is named, tables, columns, functions and cells get their own spelling. */
export function normalise(formula: string, names: TableNames, here: NamedTable | undefined): string {
  const pieces = piecesOf(formula);
  let out = "";
  for (const { kind, text } of pieces) {
    if (kind === "text") {
      out += text
        .replace(/(?<![\p{L}\p{N}_.\\$!])([\p{L}_][\p{L}\p{N}_.]*)(?=\()/gu, (name) =>
          names.isFunction(name.toUpperCase()) ? name.toUpperCase() : name,
        )
        .replace(/(?<![\p{L}\p{N}_.\\$])\$?[a-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])/gu, (cell) => cell.toUpperCase())
        .replace(
          /(?<![\p{L}\p{N}_.\\$])[\p{L}_\\][\p{L}\p{N}_.\\]*(?![\p{L}\p{N}_.\\(!])/gu,
          (name) => names.definedName?.(name) ?? names.table(name)?.name ?? name,
        );
      continue;
    }
    if (kind !== "brackets") {
      out += text;
      continue;
    }
    const owner = nameAtTheEnd(out);
    const table = owner === undefined ? here : names.table(owner);
    const reference = table && readTableReference(text);
    if (!table || !reference || (owner === undefined && reference.columns.length === 0 && reference.sections.length === 0)) {
      out += text;
      continue;
    }
    const known: TableReference = {
      sections: reference.sections,
      columns: reference.columns.map((column) => table.columns[columnIndex(table, column)] ?? column) as TableReference["columns"],
    };
    out = (owner === undefined ? out : out.slice(0, out.length - owner.length)) + table.name + writeTableReference(known);
  }
  return out;
}

/** Text as Excel shows it in a cell of a table: the table's own row is `[@Load]` there. */
export function shown(formula: string, here: NamedTable | undefined): string {
  if (!here || !formula.includes("[@")) return formula;
  let out = "";
  for (const { kind, text } of piecesOf(formula)) {
    const owner = kind === "brackets" && text.startsWith("[@") ? nameAtTheEnd(out) : undefined;
    if (owner !== undefined && owner.toLowerCase() === here.name.toLowerCase()) out = out.slice(0, out.length - owner.length);
    out += text;
  }
  return out;
}

/** Renames a table or columns of it, by what they were called in small letters, in a formula's text; unchanged text comes back as it is. */
export function renamed(formula: string, table: string, change: { table?: string; columns?: ReadonlyMap<string, string> }): string {
  if (!formula.toLowerCase().includes(table.toLowerCase())) return formula;
  let out = "";
  for (const { kind, text } of piecesOf(formula)) {
    const owner = kind === "brackets" ? nameAtTheEnd(out) : undefined;
    if (owner === undefined || owner.toLowerCase() !== table.toLowerCase()) {
      out += kind === "text" && change.table !== undefined ? bareName(text, table, change.table) : text;
      continue;
    }
    const reference = change.columns && readTableReference(text);
    const columns = reference?.columns.map((column) => change.columns?.get(column.toLowerCase()) ?? column) as
      TableReference["columns"] | undefined;
    const body =
      reference && columns?.some((column, index) => column !== reference.columns[index])
        ? writeTableReference({ sections: reference.sections, columns })
        : text;
    out = out.slice(0, out.length - owner.length) + (change.table ?? owner) + body;
  }
  return out;
}

function bareName(text: string, before: string, after: string): string {
  const escapedName = before.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_.\\\\!$])${escapedName}(?![\\p{L}\\p{N}_.\\\\(!])`, "giu"), after);
}

/** Which engine a lexer belongs to: the patch below is on a shared prototype. */
const namesOfLexer = new WeakMap<object, TableNames>();
let patched = false;

/** Makes this engine's lexer read Excel's text. The prototype is patched once per page. */
export function teachLexer(injector: Injector, names: TableNames): void {
  namesOfLexer.set(injector.get(LexerTreeBuilder), names);
  const lexer = lexerSeam();
  if (patched) return;
  patched = true;
  const { treeBuilder, _resetTemp } = lexer;
  // The lexer forgets to close square brackets: a half-typed `=SUM(Plan[` leaves it inside them, and from then on no operator
  // is recognised in any formula of the page.
  lexer._resetTemp = function (this: typeof lexer) {
    _resetTemp.call(this);
    this._squareBracketState = 0;
  };
  lexer.treeBuilder = function (this: typeof lexer, formula, withSuffixes = true, book) {
    const known = namesOfLexer.get(this);
    const text = known ? translate(formula, known) : formula;
    const read = (from: typeof book) => treeBuilder.call(this, text, withSuffixes, from);
    return copyTree(withSuffixes && book?.unitId ? readOnce(text, book, read) : read(book));
  };
  // The engine would go through all names that changed, for each word.
  lexer._checkDefinedNameDirty = (name, { unitId, getDirtyDefinedNameMap }) => {
    const changed = getDirtyDefinedNameMap()[unitId];
    return changed !== undefined && Object.hasOwn(changed, name);
  };
  partOnce(lexer);
}

/**
 * The parts of a text, in their order. When rows are inserted, or a sheet gets another name, the engine takes every formula of the workbook
 * apart to see which of them change. It remembers 2,000 texts, none of which is left when it begins anew in a workbook that has more, and
 * forgets them all when a name means something else, which parts do not depend on.
 */
function partOnce(lexer: LexerSeam): void {
  const { sequenceNodesBuilder } = lexer;
  const known = new Map<string, ReturnType<typeof sequenceNodesBuilder>>();
  lexer.sequenceNodesBuilder = function (this: LexerSeam, text) {
    let parts = known.get(text);
    if (!parts) {
      if (known.size >= mostParted) known.clear();
      known.set(text, (parts = sequenceNodesBuilder.call(this as never, text)));
    }
    // The engine writes what changes into the list, and into its parts.
    return parts?.map((part) => (typeof part === "string" ? part : { ...part }));
  };
}

/** The trees of texts, each with the names that were asked for while it was read, and what they meant. */
const readBefore = new Map<string, { tree: LexerNode; asked: ReadonlyMap<string, string> }>();
const mostTexts = 8000;
const mostParted = 20_000;

/**
 * Whenever a name means something else the engine reads all texts anew, and in another workbook, too. Here a text is read again only
 * when a name that it asks for means something else.
 */
function readOnce(text: string, book: NamesOfBook, read: (book: NamesOfBook) => string | LexerNode): string | LexerNode {
  const before = readBefore.get(text);
  if (before && [...before.asked].every(([name, meaning]) => meaningIn(book, name) === meaning)) return before.tree;
  const asked = new Map<string, string>();
  const tree = read({
    ...book,
    getValueByName: (unitId, name) => {
      asked.set(name, meaningIn(book, name));
      return book.getValueByName(unitId, name);
    },
  });
  if (readBefore.size >= mostTexts) readBefore.clear();
  if (typeof tree !== "string") readBefore.set(text, { tree, asked });
  return tree;
}

/** What a name means, as far as reading a text asks; of a name that is none, whether it was one until now. */
function meaningIn({ unitId, getValueByName, getSheetName, getDirtyDefinedNameMap }: NamesOfBook, name: string): string {
  const found = getValueByName(unitId, name);
  if (!found) return Object.hasOwn(getDirtyDefinedNameMap()[unitId] ?? {}, name) ? "gone" : "none";
  const { formulaOrRefString, localSheetId = "" } = found;
  return `${localSheetId} ${localSheetId && getSheetName(unitId, localSheetId)} ${formulaOrRefString}`;
}
