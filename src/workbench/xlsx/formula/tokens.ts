/**
 * Cuts formula text (English, as Excel shows or stores it, with or without the leading `=`) into tokens. Joining the texts of all
 * tokens gives the formula back, character for character, so a rewriter touches only what it means to change; text in quotes is one
 * token and is therefore never touched. Never throws: what it does not understand is an operator of one character.
 */
export type TokenKind =
  | "text" // "a ""quoted"" text"
  | "sheet" // 'My sheet'! or Data! or Jan:Mar!
  | "reference" // A1, $B$2, A:C, 3:7
  | "name" // defined name, table name, TRUE, a LET variable
  | "function" // a name directly followed by an opening bracket
  | "bracket" // [..], nested, of a structured reference or another workbook
  | "number"
  | "error" // #N/A
  | "open"
  | "close"
  | "separator" // , between arguments
  | "operator"
  | "space";

export interface Token {
  kind: TokenKind;
  text: string;
}

const patterns: [TokenKind, RegExp][] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'!/y],
  ["error", /#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)/iy],
  ["reference", /\$?\d+:\$?\d+(?![\w.])/y],
  ["reference", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.$(!])/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["sheet", /[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?!/uy],
  ["function", /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()/uy],
  ["reference", /\$?[A-Za-z]{1,3}\$?[1-9]\d*(?![\p{L}\p{N}_.\\])/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["open", /\(/y],
  ["close", /\)/y],
  ["separator", /,/y],
  ["operator", /<>|<=|>=|[\s\S]/uy],
];

export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = formula[at] === "[" ? { kind: "bracket" as const, text: bracketAt(formula, at) } : tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

export const joined = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join("");

function tokenAt(formula: string, at: number): Token {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null && match[0] !== "") return { kind, text: match[0] };
  }
  return { kind: "operator", text: formula.charAt(at) };
}

/** From `[` to its partner; inside, an apostrophe makes the next character an ordinary one. */
function bracketAt(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && --depth === 0) return formula.slice(start, at + 1);
  }
  return formula.slice(start);
}

/** A call in a formula: token positions of its name, its brackets and each argument (`from` inclusive, `to` exclusive). */
export interface Call {
  name: number;
  open: number;
  close: number;
  arguments: { from: number; to: number }[];
}

/** Every call of a formula, outer before inner. Unclosed calls end with the formula. Array constants `{1,2}` are not arguments. */
export function callsOf(tokens: readonly Token[]): Call[] {
  const calls: Call[] = [];
  const stack: { call: Call | null; from: number; braces: number }[] = [];
  tokens.forEach((token, index) => {
    const top = stack[stack.length - 1];
    if (token.kind === "open") {
      const named = tokens[index - 1]?.kind === "function";
      const call = named ? { name: index - 1, open: index, close: tokens.length, arguments: [] } : null;
      if (call !== null) calls.push(call);
      stack.push({ call, from: index + 1, braces: 0 });
    } else if (top !== undefined && token.text === "{") top.braces += 1;
    else if (top !== undefined && token.text === "}") top.braces -= 1;
    else if (top !== undefined && token.kind === "separator" && top.braces === 0) {
      top.call?.arguments.push({ from: top.from, to: index });
      top.from = index + 1;
    } else if (token.kind === "close" && top !== undefined) {
      stack.pop();
      if (top.call !== null) {
        top.call.close = index;
        top.call.arguments.push({ from: top.from, to: index });
      }
    }
  });
  for (const { call, from } of stack) call?.arguments.push({ from, to: tokens.length });
  return calls;
}

/** The only token of an argument, spaces aside; undefined when there are more or none. */
export function onlyToken(tokens: readonly Token[], range: { from: number; to: number }): { index: number; token: Token } | undefined {
  let found: { index: number; token: Token } | undefined;
  for (let index = range.from; index < range.to; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === "space") continue;
    if (found !== undefined) return undefined;
    found = { index, token };
  }
  return found;
}
