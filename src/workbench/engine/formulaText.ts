/**
 * Formula text cut into the pieces a translation has to tell apart. Joining the pieces gives the text back unchanged.
 *
 * - `text`: operators, numbers, names, references
 * - `string`: a string literal with its quotes
 * - `sheet`: a quoted sheet name with its quotes
 * - `brackets`: a structured reference's part from `[` to the matching `]`; `'` escapes the next character inside
 */
export interface Piece {
  kind: "text" | "string" | "sheet" | "brackets";
  text: string;
}

export function piecesOf(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  const cut = (kind: Piece["kind"], end: number) => {
    if (at > from) pieces.push({ kind: "text", text: formula.slice(from, at) });
    pieces.push({ kind, text: formula.slice(at, end) });
    from = at = end;
  };
  while (at < formula.length) {
    const char = formula[at];
    if (char === '"' || char === "'") cut(char === '"' ? "string" : "sheet", quoted(formula, at));
    else if (char === "[") cut("brackets", bracketed(formula, at));
    else at++;
  }
  if (at > from) pieces.push({ kind: "text", text: formula.slice(from) });
  return pieces;
}

function quoted(formula: string, start: number): number {
  const quote = formula[start];
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function bracketed(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const char = formula[at];
    if (char === "'") at++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

export type Section = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** What stands between the brackets of a structured reference. No columns = all of them. */
export interface TableReference {
  sections: Section[];
  columns: [string] | [string, string] | [];
}

const sections: Record<string, Section> = {
  "#all": "#All",
  "#data": "#Data",
  "#headers": "#Headers",
  "#totals": "#Totals",
  "#this row": "#This Row",
};

/** Reads `[Load]`, `[@Load]`, `[@[Net cap]]`, `[#All]`, `[[#Headers],[Load]:[Cap]]`, `[]`. Undefined where it is none of these. */
export function readTableReference(brackets: string): TableReference | undefined {
  if (!brackets.startsWith("[") || !brackets.endsWith("]")) return undefined;
  let body = brackets.slice(1, -1).trim();
  const found: Section[] = [];
  if (body.startsWith("@")) {
    found.push("#This Row");
    body = body.slice(1).trim();
  }
  if (body === "") return { sections: found, columns: [] };
  if (body.startsWith("#")) {
    const section = sections[body.toLowerCase().replace(/\s+/g, " ")];
    return section ? { sections: [section], columns: [] } : undefined;
  }
  if (!body.startsWith("[")) return { sections: found, columns: [unescaped(body)] };
  const columns: string[] = [];
  let range = false;
  for (const piece of piecesOf(body)) {
    if (piece.kind !== "brackets") {
      const glue = piece.text.trim();
      if (glue === ":") range = true;
      else if (glue !== ",") return undefined;
      continue;
    }
    const inner = piece.text.slice(1, -1).trim();
    const section = inner.startsWith("#") ? sections[inner.toLowerCase().replace(/\s+/g, " ")] : undefined;
    if (section) found.push(section);
    else columns.push(unescaped(inner));
  }
  const [first, last] = columns;
  if (columns.length > 2 || (columns.length === 2 && !range)) return undefined;
  return { sections: found, columns: first === undefined ? [] : last === undefined ? [first] : [first, last] };
}

/** The text of a structured reference after the table's name, as Excel writes it. */
export function writeTableReference({ sections: of, columns }: TableReference): string {
  const [only] = of;
  if (of.length === 1 && only === "#This Row") {
    const [first, last] = columns;
    if (first === undefined) return "[@]";
    if (last === undefined) return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(first) ? `[@${first}]` : `[@[${escaped(first)}]]`;
    return `[@[${escaped(first)}]:[${escaped(last)}]]`;
  }
  if (columns.length === 0)
    return of.length === 0
      ? ""
      : only !== undefined && of.length === 1
        ? `[${only}]`
        : `[${of.map((section) => `[${section}]`).join(",")}]`;
  const span = columns.map((column) => `[${escaped(column)}]`).join(":");
  if (of.length === 0) return columns.length === 1 ? span : `[${span}]`;
  return `[${of.map((section) => `[${section}],`).join("")}${span}]`;
}

const unescaped = (name: string) => name.trim().replace(/'([\s\S])/g, "$1");
const escaped = (name: string) => name.replace(/['#[\]@]/g, "'$&");

/** Whatever stands between the signs that no name may hold. */
const words = /[^\s+\-*/^&=<>(),;:!'"[\]{}@#%$]+/gu;

/** All that could be names in a text, in small letters. */
export const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(words) ?? [];
