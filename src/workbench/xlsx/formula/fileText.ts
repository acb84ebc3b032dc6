/**
 * Formula text as Excel shows it <-> as a file holds it. Both without regard to where the formula sits (cell, name, rule), except
 * that a row reference without a table name belongs to the table around the cell.
 *
 *   SOP.CAPACITYGAP(A1)   <->  _xldudf_SOP_CAPACITYGAP(A1)      custom function; dots become underscores
 *   XLOOKUP(..)           <->  _xlfn.XLOOKUP(..)                younger than the format ([MS-XLSX] 2.2.2)
 *   LET(x,1,x+1)          <->  _xlfn.LET(_xlpm.x,1,_xlpm.x+1)   names declared by LET and LAMBDA
 *   B2#                   <->  _xlfn.ANCHORARRAY(B2)            spill reference
 *   @B2:B9                <->  _xlfn.SINGLE(B2:B9)              implicit intersection
 *   Plan[@Load]           <->  Plan[[#This Row],[Load]]
 */
import { callsOf, joined, onlyToken, tokensOf, type Call, type Token } from "./tokens";
import { helpers, helperTaking, prefixOf } from "./newerFunctions";

/** Namespaces of custom functions, upper case, as the add-in's manifest declares them. */
const customNamespaces = ["SOP"];
const customPrefix = "_xldudf_";

export interface FormulaPlace {
  /** Name of the table whose data or totals rows hold the formula. */
  table?: string;
}

/** `=..` as Excel shows it -> text of an `<f>` element, without `=`. */
export function toFileFormula(formula: string, place: FormulaPlace = {}): string {
  const tokens = tokensOf(withoutEquals(formula));
  const calls = callsOf(tokens);
  const texts = tokens.map(({ text }) => text);
  const variables = variablesOf(tokens, calls);
  const helperNames = helperNamesOf(tokens, calls);
  tokens.forEach((token, index) => {
    if (variables.has(index)) texts[index] = variables.get(index) + token.text.replace(/^\[|\]$/g, "");
    else if (helperNames.has(index)) texts[index] = `_xleta.${token.text.toUpperCase()}`;
    else if (token.kind === "function") texts[index] = functionInFile(token.text);
    else if (token.kind === "bracket") texts[index] = bracketInFile(tokens, index, place.table);
  });
  storeSpillReferences(tokens, texts);
  storeIntersections(tokens, calls, texts);
  return texts.join("");
}

/** Text of an `<f>` element -> `=..` as Excel shows it. Prefixes are recognised in any case: LibreOffice writes them in lower case. */
export function fromFileFormula(text: string, place: FormulaPlace = {}): string {
  const tokens = withoutForeignPrefix(tokensOf(withoutEquals(text)));
  const calls = callsOf(tokens);
  const texts = tokens.map((token, index) => {
    if (token.kind === "function") return functionShown(token.text);
    if (token.kind === "name") return nameShown(token.text);
    return token.kind === "bracket" ? bracketShown(tokens, index) : token.text;
  });
  showOwnRows(tokens, texts, place.table);
  for (const call of [...calls].reverse()) showMarkers(call, tokens, texts);
  return `=${texts.join("")}`;
}

/** True when a stored formula reads another workbook (`[1]Sheet1!A1`), which this reader cannot follow. */
export function readsAnotherWorkbook(text: string): boolean {
  const tokens = withoutForeignPrefix(tokensOf(withoutEquals(text)));
  return tokens.some((token, index) => {
    if (token.kind === "sheet") return /^'?[^!]*\[[^\]]+\]/.test(token.text);
    const next = tokens[index + 1];
    return token.kind === "bracket" && (next?.kind === "sheet" || next?.text === "!");
  });
}

const withoutEquals = (formula: string) => (formula.startsWith("=") ? formula.slice(1) : formula);

// --- functions

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  const custom = customNamespaces.some((namespace) => upper.startsWith(`${namespace}.`));
  return custom ? customPrefix + upper.replaceAll(".", "_") : prefixOf(name) + (prefixOf(name) === "" ? name : upper);
}

function functionShown(name: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith(customPrefix)) return name.slice(customPrefix.length).replaceAll("_", ".").toUpperCase();
  const bare = name
    .replace(/^_xlfn\./i, "")
    .replace(/^_xlws\./i, "")
    .replace(/^_xludf\./i, "");
  if (/^_xlpm\./i.test(bare)) return bare.slice("_xlpm.".length);
  return bare === name ? name : bare.toUpperCase();
}

function nameShown(name: string): string {
  if (/^_xlop\./i.test(name)) return `[${name.slice("_xlop.".length)}]`;
  return name
    .replace(/^_xlpm\./i, "")
    .replace(/^_xleta\./i, "")
    .replace(/^_xlfn\./i, "");
}

/** `[2]!_xldudf_X`: some versions of Excel put the number of a workbook link before a custom function. */
function withoutForeignPrefix(tokens: Token[]): Token[] {
  return tokens.filter((token, index) => {
    const custom = (at: number) => tokens[at]?.text.toLowerCase().startsWith(customPrefix) === true;
    const link = (at: number) => tokens[at]?.kind === "bracket" && tokens[at + 1]?.text === "!" && custom(at + 2);
    return !(link(index) || (token.text === "!" && link(index - 1)));
  });
}

// --- names declared by LET and LAMBDA

/** Positions of declared names and of their uses, with the prefix each takes in a file. */
function variablesOf(tokens: readonly Token[], calls: readonly Call[]): Map<number, string> {
  const variables = new Map<number, string>();
  for (const call of calls) {
    const kind = tokens[call.name]?.text.toUpperCase();
    const declaring = call.arguments.slice(0, -1).filter((_, position) => kind === "LAMBDA" || (kind === "LET" && position % 2 === 0));
    for (const range of declaring) {
      const only = onlyToken(tokens, range);
      const optional = only?.token.kind === "bracket";
      if (only === undefined || !(optional || only.token.kind === "name")) continue;
      const name = only.token.text.replace(/^\[|\]$/g, "").toUpperCase();
      for (let index = only.index; index < call.close; index += 1) {
        const token = tokens[index];
        if (token !== undefined && (token.kind === "name" || token.kind === "function") && token.text.toUpperCase() === name)
          variables.set(index, "_xlpm.");
      }
      variables.set(only.index, optional ? "_xlop." : "_xlpm.");
    }
  }
  return variables;
}

/** `BYROW(A1:B2,SUM)`: positions of functions passed by name. */
function helperNamesOf(tokens: readonly Token[], calls: readonly Call[]): Set<number> {
  const positions = calls
    .filter(({ name }) => helperTaking.has(tokens[name]?.text.toUpperCase() ?? ""))
    .flatMap((call) => call.arguments.map((range) => onlyToken(tokens, range)))
    .flatMap((only) => (only?.token.kind === "name" && helpers.has(only.token.text.toUpperCase()) ? [only.index] : []));
  return new Set(positions);
}

// --- structured references

const belongsToTable = (tokens: readonly Token[], index: number) => tokens[index - 1]?.kind === "name";
const namesWorkbook = (tokens: readonly Token[], index: number) => tokens[index + 1]?.kind === "sheet" || tokens[index + 1]?.text === "!";

function bracketInFile(tokens: readonly Token[], index: number, table: string | undefined): string {
  const text = tokens[index]?.text ?? "";
  if (namesWorkbook(tokens, index)) return text;
  const inner = text.slice(1, -1).trim();
  const owner = belongsToTable(tokens, index) ? "" : (table ?? "");
  if (!inner.startsWith("@")) return owner + text;
  const column = inner.slice(1).trim();
  if (column === "") return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

function bracketShown(tokens: readonly Token[], index: number): string {
  const text = tokens[index]?.text ?? "";
  if (!belongsToTable(tokens, index)) return text;
  if (/^\[\s*#This Row\s*\]$/i.test(text)) return "[@]";
  const columns = /^\[\s*\[#This Row\]\s*,\s*(\[[\s\S]*\])\s*\]$/i.exec(text)?.[1];
  if (columns === undefined) return text;
  const simple = /^\[([\p{L}\p{N}_]+)\]$/u.exec(columns)?.[1];
  return `[@${simple ?? columns}]`;
}

/** Excel leaves the table's name out of a row reference within the table itself. */
function showOwnRows(tokens: readonly Token[], texts: string[], table: string | undefined): void {
  if (table === undefined) return;
  tokens.forEach((token, index) => {
    const follows = texts[index + 1]?.startsWith("[@") === true && tokens[index + 1]?.kind === "bracket";
    if (token.kind === "name" && follows && token.text.toUpperCase() === table.toUpperCase()) texts[index] = "";
  });
}

// --- spill references and implicit intersection

/** First token of the reference that ends at `index`: a cell or a name, with its sheet before it. */
const referenceStart = (tokens: readonly Token[], index: number) => (tokens[index - 1]?.kind === "sheet" ? index - 1 : index);

function storeSpillReferences(tokens: readonly Token[], texts: string[]): void {
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (token.text !== "#" || before === undefined || (before.kind !== "reference" && before.kind !== "name")) return;
    const start = referenceStart(tokens, index - 1);
    texts[start] = `_xlfn.ANCHORARRAY(${texts[start]}`;
    texts[index] = ")";
  });
}

function storeIntersections(tokens: readonly Token[], calls: readonly Call[], texts: string[]): void {
  tokens.forEach((token, index) => {
    if (token.text !== "@" || token.kind !== "operator") return;
    const end = operandEnd(tokens, calls, index + 1);
    if (end < 0) return;
    texts[index] = "_xlfn.SINGLE(";
    texts[end] += ")";
  });
}

/** Last token of the operand that starts at `start`; -1 when there is none. */
function operandEnd(tokens: readonly Token[], calls: readonly Call[], start: number): number {
  const first = tokens[start]?.kind === "sheet" ? start + 1 : start;
  const call = calls.find(({ name }) => name === first);
  let end = call === undefined ? first : call.close;
  const kind = tokens[first]?.kind;
  if (kind !== "function" && kind !== "reference" && kind !== "name") return -1;
  while (tokens[end + 1]?.kind === "bracket" || tokens[end + 1]?.text === "#") end += 1;
  if (tokens[end + 1]?.text === ":" && tokens[end + 2]?.kind === "reference") end += 2;
  return end < tokens.length ? end : -1;
}

function showMarkers(call: Call, tokens: readonly Token[], texts: string[]): void {
  const name = tokens[call.name]?.text.replace(/^_xlfn\./i, "").toUpperCase();
  if (call.close >= tokens.length || call.arguments.length !== 1) return;
  if (name === "SINGLE" && operandEnd(tokens, [], call.open + 1) >= 0) {
    texts[call.name] = "@";
    texts[call.open] = "";
    texts[call.close] = "";
  }
  if (name === "ANCHORARRAY" && /^(?:'(?:[^']|'')*'!|[^!'()]+!)?[^!'()]+$/.test(joined(tokens.slice(call.open + 1, call.close)))) {
    texts[call.name] = "";
    texts[call.open] = "";
    texts[call.close] = "#";
  }
}
