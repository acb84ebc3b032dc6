/**
 * What is written in a formula as it stands: 1.50 is a number, "12%" and "2026-01-31" are texts, and a text in an array constant may hold
 * the signs that part its cells. The engine takes 1.50 for text and "12%" for a number, cuts {"a,b"} in two, and refuses an array
 * constant after `"a"&`.
 */
import { ArrayValueObject, LexerTreeBuilder, OPERATOR_TOKEN_SET, ValueNodeFactory, ValueObjectFactory } from "@univerjs/engine-formula";
import { text, number } from "./repair";
import type { Value } from "./repair";

interface LiteralNode {
  execute(): void;
  getToken(): string;
  setValue(value: Value): void;
}

interface LexerParts {
  _formulaSpellCheck(): boolean;
  _currentLexerNode: { getChildren(): unknown[] };
}

interface ArrayParts {
  _formatValue(raw: unknown): Value[][];
  _rowCount: number;
  _columnCount: number;
}

const isQuoted = (token: string): boolean => token.length > 1 && token.startsWith('"') && token.endsWith('"');
const isNumber = (token: string): boolean => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(token);

function literal(token: string): Value | undefined {
  const trimmed = token.trim();
  if (isQuoted(trimmed)) return text(trimmed.slice(1, -1));
  return isNumber(trimmed) ? number(Number(trimmed)) : undefined;
}

/** `{1,"a,b";2,"c"}` by rows and cells. The lexer has made one of two quotes in a text. */
export function cellsOfConstant(constant: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /\s*("[^]*?"(?=\s*(?:[,;]|$))|[^,;]*)\s*([,;]|$)/gy;
  const inside = constant.trim().slice(1, -1);
  for (let found = cell.exec(inside); found; found = cell.exec(inside)) {
    rows.at(-1)?.push((found[1] ?? "").trim());
    if (found[2] === "") break;
    if (found[2] === ";") rows.push([]);
  }
  return rows;
}

let patched = false;

/** Once per page. */
export function readLiteralsAsExcel(): void {
  if (patched) return;
  patched = true;
  const nodes = Object.getPrototypeOf(new ValueNodeFactory().create("0")) as LiteralNode;
  const { execute } = nodes;
  nodes.execute = function () {
    const value = literal(this.getToken());
    if (value) this.setValue(value);
    else execute.call(this);
  };
  const arrays = ArrayValueObject.prototype as unknown as ArrayParts;
  const lexer = LexerTreeBuilder.prototype as unknown as LexerParts;
  if (!("_formatValue" in arrays) || !("_formulaSpellCheck" in lexer)) throw new Error("The spreadsheet engine's formulas were changed.");
  const { _formatValue } = arrays;
  arrays._formatValue = function (raw) {
    if (typeof raw !== "string") return _formatValue.call(this, raw);
    const rows = cellsOfConstant(raw).map((row) => row.map((cell) => literal(cell) ?? ValueObjectFactory.create(cell)));
    this._rowCount = rows.length;
    this._columnCount = Math.max(...rows.map((row) => row.length));
    return rows;
  };
  const { _formulaSpellCheck } = lexer;
  lexer._formulaSpellCheck = function () {
    const last = this._currentLexerNode.getChildren().at(-1);
    return (typeof last === "string" && OPERATOR_TOKEN_SET.has(last.trim())) || _formulaSpellCheck.call(this);
  };
}
