/** Columns of tables as formulas name them: `SopDemand[Quantity]`, `[@Hours]`, `[[#This Row],[From]:[To]]`. */

/** How the columns of a formula are spelt anew. */
export interface Spelling {
  /** The header to name a column by; undefined leaves it as it is. */
  header(table: string, header: string): string | undefined;
}

/** A piece of a formula: what stands in brackets behind a table, or anything else. */
type Piece = { kind: "brackets" | "other"; content: string };

/** Texts, names of sheets in apostrophes, and brackets, in which an apostrophe takes the next sign as it is. */
const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'[\s\S]|[^[\]']|\[(?:'[\s\S]|[^[\]'])*\])*\]/g;

function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of formula.matchAll(parts)) {
    const [content] = match;
    pieces.push({ kind: "other", content: formula.slice(end, match.index) });
    pieces.push({ kind: content.startsWith("[") ? "brackets" : "other", content });
    end = match.index + content.length;
  }
  return [...pieces, { kind: "other", content: formula.slice(end) }];
}

const unescaped = (header: string): string => header.replace(/'([\s\S])/g, "$1");
const escaped = (header: string): string => header.replace(/['#[\]@]/g, "'$&");

/** The name that a formula may give a column after `@` without brackets of its own. */
const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Calls `told` with every column that a bracket names, and writes what it answers. */
function respelt(brackets: string, told: (header: string) => string): string {
  const body = brackets.slice(1, -1);
  if (body === "" || body.startsWith("#")) return brackets;
  if (body.startsWith("@") && !body.startsWith("@[") && body.length > 1) {
    const header = told(unescaped(body.slice(1)));
    return plain.test(header) ? `[@${header}]` : `[@[${escaped(header)}]]`;
  }
  if (!/^@?\[/.test(body)) return body === "@" ? brackets : `[${escaped(told(unescaped(body)))}]`;
  return `[${body.replace(/\[((?:'[\s\S]|[^[\]'])*)\]/g, (all, inner: string) => (inner.startsWith("#") ? all : `[${escaped(told(unescaped(inner)))}]`))}]`;
}

/**
 * Spells the columns of a formula anew; its texts stay.
 *
 * @param here the table in which the formula stands, by which `[@Hours]` is meant
 */
export function respell(formula: string, spelling: Spelling, here?: string): string {
  if (!formula.includes("[")) return formula;
  const pieces = piecesOf(formula);
  return pieces
    .map(({ kind, content }, index) => {
      const table = kind === "brackets" ? (/[\p{L}_][\p{L}\p{N}_.]*$/u.exec(pieces[index - 1]?.content ?? "")?.[0] ?? here) : undefined;
      return table === undefined ? content : respelt(content, (header) => spelling.header(table, header) ?? header);
    })
    .join("");
}
