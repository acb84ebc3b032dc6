/**
 * What of a formula stays the same however Excel spells it: its functions, operators, numbers and texts in their order. What it names is
 * left out, since references move with rows and columns, and tables, columns and sheets get other names.
 */

/** Stands for whatever is named; several that are joined to one, such as a range or a column of a table, count as one. */
const named = "§";

/**
 * The shape of a formula. It tells a formula that a person has changed from one that Excel spells anew; other cells named are no change.
 * Read sign by sign, in one go: a drawing may have 100,000 formulas.
 */
export function formulaShape(formula: string): string {
  let shape = "";
  let isNamed = false;
  for (let at = 0; at < formula.length;) {
    const end = partEnd(formula, at);
    if (formula[at] === "(" && formula[end] === ")" && isTruth(shape.slice(-5))) {
      // LibreOffice writes TRUE() for TRUE.
      at = end + 1;
      continue;
    }
    const part = partOf(formula, at, end);
    if (part !== "" && !(part === named && isNamed)) shape += part;
    if (part !== "") isNamed = part === named;
    at = end;
  }
  return shape;
}

/** Two formulas differ by more than what they name. */
export const isOtherFormula = (one: string, other: string): boolean => one !== other && formulaShape(one) !== formulaShape(other);

/** Digits of a number by which it is known again. */
const digitsKept = 12;

/** Signs that say nothing apart from what stands beside them: blanks, and those of ranges, sheets, single and spilled cells. */
const silent = " \t\r\n:!@#'";

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
/** A letter, `$`, `_` or a backslash begins a word; digits, dots and question marks go on with it. */
const beginsWord = (code: number): boolean => isLetter(code) || code === 36 || code === 95 || code === 92;
const isInWord = (code: number): boolean => beginsWord(code) || isDigit(code) || code === 46 || code === 63;

/** Where the part that begins at a place ends. */
function partEnd(formula: string, at: number): number {
  const code = formula.charCodeAt(at);
  const sign = formula[at];
  if (sign === '"' || sign === "'") {
    const close = formula.indexOf(sign, at + 1);
    return close < 0 ? formula.length : close + 1;
  }
  if (sign === "[") return bracketsEnd(formula, at);
  if (isDigit(code)) return numberEnd(formula, at);
  if (sign === "#" && isLetter(formula.charCodeAt(at + 1))) return errorEnd(formula, at + 1);
  let end = at + 1;
  if (beginsWord(code)) while (end < formula.length && isInWord(formula.charCodeAt(end))) end += 1;
  return end;
}

/** Names of columns stand in brackets, one in another; an apostrophe there keeps a bracket from being one. */
function bracketsEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}

function numberEnd(formula: string, from: number): number {
  let at = from;
  const pass = (): void => {
    while (isDigit(formula.charCodeAt(at)) || formula[at] === ".") at += 1;
  };
  pass();
  const sign = formula[at + 1] ?? "";
  const isPower = formula[at]?.toUpperCase() === "E" && (isDigit(sign.charCodeAt(0)) || sign === "+" || sign === "-");
  if (isPower) {
    at += 2;
    pass();
  }
  return at;
}

/** The end of an error such as #REF!, #N/A or #DIV/0!. */
function errorEnd(formula: string, from: number): number {
  let at = from;
  while (isLetter(formula.charCodeAt(at)) || formula[at] === "/" || formula[at] === "0") at += 1;
  return formula[at] === "!" || formula[at] === "?" ? at + 1 : at;
}

/** What a part says of the shape; nothing of signs that only join what is named. */
function partOf(formula: string, at: number, end: number): string {
  const sign = formula[at] ?? "";
  const code = formula.charCodeAt(at);
  if (sign === "[" || (sign === "#" && end > at + 1)) return named;
  if (silent.includes(sign)) return "";
  const part = formula.slice(at, end);
  // Other programs write fewer digits.
  if (isDigit(code)) return String(Number(Number(part).toPrecision(digitsKept)));
  if (!beginsWord(code)) return part;
  const isCalled = formula[end] === "(" && !(formula[end + 1] === ")" && isTruth(part));
  return isCalled ? functionName(part) : wordOf(part);
}

/** Newer functions have a prefix where Excel does not know them. */
const functionName = (name: string): string => (name.startsWith("_") ? name.replace(/^(?:_xl[a-z]+\.)+/i, "") : name).toUpperCase();

const isTruth = (word: string): boolean => word.length < 6 && /(?:TRUE|FALSE)$/i.test(word);

const wordOf = (word: string): string => (word.length < 6 && /^(?:TRUE|FALSE)$/i.test(word) ? word.toUpperCase() : named);
