/** What a formula is made of, as far as it has to be told what its texts are compared with: calls, references, texts and comparisons. */

export type FormulaNode =
  /** A text in quotes; `place` counts the texts of the formula from 0, which stays whatever else of it Excel spells anew. */
  | { kind: "text"; place: number; text: string }
  /** Columns of a table, as they are headed; none for the table as a whole. Without a table, that in which the formula stands. */
  | { kind: "columns"; table: string | undefined; headers: string[] }
  /** Cells by their address; without a sheet, that on which the formula stands. */
  | { kind: "cells"; sheet: string | undefined; address: string }
  /** `=` and `<>`; any other sign between two values. */
  | { kind: "compares" }
  | { kind: "sign" }
  /** A function with its arguments, or values in brackets, which have no name. */
  | { kind: "call"; name: string; parts: FormulaNode[][] };

const name = "[\\p{L}_\\\\][\\p{L}\\p{N}_.]*";
const address = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Za-z]{1,3}\\$?\\d{1,7})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";
const brackets = "\\[(?:'[\\s\\S]|[^[\\]']|\\[(?:'[\\s\\S]|[^[\\]'])*\\])*\\]";

/** One thing after the other, in the order in which they are tried. */
const things = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    // A sheet of another file is none of this workbook.
    `(?<foreign>(?:'\\[(?:[^']|'')*'|\\[[^\\[\\]]*\\]${name})!(?:${address}|${name})?)`,
    `(?:(?:'(?<quoted>(?:[^']|'')*)'|(?<sheet>${name}))!)(?<there>${address})`,
    `(?<call>${name})\\(`,
    `(?<here>${address})(?![\\p{L}\\p{N}_.(\\[!])`,
    `(?<table>${name})?(?<columns>${brackets})`,
    `(?<word>${name}|\\d[\\d.]*)`,
    "(?<open>[({])",
    "(?<close>[)}])",
    "(?<next>[,;])",
    "(?<compares><>|(?<![<>])=)",
    "(?<sign>[-+*/^&<>%@#=]+)",
  ].join("|"),
  "gu",
);

const unquoted = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

/** The headers that brackets name: `[Status]`, `[@Status]`, `[[#All],[From]:[To]]`. */
function headersIn(content: string): string[] {
  const body = content.slice(1, -1);
  const plain = (header: string): string => header.replace(/'([\s\S])/g, "$1");
  if (body === "" || body === "@" || body.startsWith("#")) return [];
  if (!/^@?\[/.test(body)) return [plain(body.startsWith("@") ? body.slice(1) : body)];
  return [...body.matchAll(/\[((?:'[\s\S]|[^[\]'])*)\]/g)].flatMap(([, inner = ""]) => (inner.startsWith("#") ? [] : [plain(inner)]));
}

/** Reads a formula; `known` tells the names of tables, which a formula may name without brackets. */
export function formulaTree(formula: string, known: (table: string) => boolean): FormulaNode[] {
  const whole: Extract<FormulaNode, { kind: "call" }> = { kind: "call", name: "", parts: [[]] };
  const stack = [whole];
  let texts = 0;
  const put = (node: FormulaNode): void => void (stack.at(-1) ?? whole).parts.at(-1)?.push(node);
  for (const { groups = {} } of formula.slice(1).matchAll(things)) {
    const { text, quoted, sheet, there, call, here, table, columns, word, open, close, next, compares, sign } = groups;
    if (text !== undefined) put({ kind: "text", place: texts++, text: unquoted(text) });
    else if (there !== undefined) put({ kind: "cells", sheet: quoted?.replaceAll("''", "'") ?? sheet, address: there });
    else if (call !== undefined || open !== undefined) {
      const node: (typeof stack)[number] = {
        kind: "call",
        name: (call ?? "").replace(/^(?:_xl[a-z]+\.)+/i, "").toUpperCase(),
        parts: [[]],
      };
      put(node);
      stack.push(node);
    } else if (close !== undefined) {
      if (stack.length > 1) stack.pop();
    } else if (next !== undefined) (stack.at(-1) ?? whole).parts.push([]);
    else if (here !== undefined) put({ kind: "cells", sheet: undefined, address: here });
    else if (columns !== undefined) put({ kind: "columns", table, headers: headersIn(columns) });
    else if (word !== undefined && known(word)) put({ kind: "columns", table: word, headers: [] });
    else if (compares !== undefined) put({ kind: "compares" });
    else if (sign !== undefined) put({ kind: "sign" });
  }
  return whole.parts[0] ?? [];
}

const textParts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'[\s\S]|[^[\]']|\[(?:'[\s\S]|[^[\]'])*\])*\]/g;

/** A formula with some of its texts said otherwise, by their places; one that is not `from` any more stays. */
export function withTexts(formula: string, changes: readonly (readonly [place: number, from: string, to: string])[]): string {
  let place = -1;
  return formula.replace(textParts, (part) => {
    if (!part.startsWith('"')) return part;
    place++;
    const found = changes.find(([at, from]) => at === place && from === unquoted(part));
    return found === undefined ? part : `"${found[2].replaceAll('"', '""')}"`;
  });
}
