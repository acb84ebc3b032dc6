/** Texts made to make a reader hang: every regular expression that the import reaches, and every reader, on 100,000 hostile characters. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { isBlank, isErrorText, meaningOf } from "../../src/import/cellMeaning";
import { isDateFormat } from "../../src/xlsx/numberFormats";
import { plainSpaces } from "../../src/language/plainSpaces";
import { detectDelimiter } from "../../src/import/csv";
import { dateReadings, serialText } from "../../src/import/dateText";
import { longerOrShorterPeriod } from "../../src/import/otherPeriods";
import { undoubled } from "../../src/import/doubleEncoding";
import { FamilyNames } from "../../src/domain/collect/familyNames";
import { choiceFor, contributorIn, figureIn, headerScore, isKnownHeader, nameEvidence, plainHeader } from "../../src/import/headerWords";
import { monthNamed } from "../../src/import/monthNames";
import { numberReadings } from "../../src/language/numberText";

const length = 100_000;
/** For expressions, of which there are hundreds: one that grows with the square takes a second for so many, too. */
const lengthForExpressions = length / 4;
const noticeableMilliseconds = 50;
const source = resolve(__dirname, "../../src");
const room = join(source, "import");

interface Found {
  place: string;
  pattern: RegExp;
  source: string;
}

/** The files of the room and all that they import, in whatever room. */
function reachedFrom(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const reached = new Set(files.map((name) => join(folder, name)));
  for (const path of reached)
    for (const { fileName } of ts.preProcessFile(readFileSync(path, "utf8")).importedFiles)
      if (fileName.startsWith(".")) reached.add(`${resolve(dirname(path), fileName)}.ts`);
  return [...reached].sort();
}

/** Every regular expression written in a file, as the compiler sees it. */
function expressionsOf(path: string): Found[] {
  const file = relative(source, path);
  const tree = ts.createSourceFile(file, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      const source = node.text.slice(1, end);
      found.push({ place: `${file}:${line + 1}`, source, pattern: new RegExp(source, node.text.slice(end + 1)) });
    }
    if (ts.isNewExpression(node) && node.expression.getText() === "RegExp") throw new Error(`${file} builds an expression at run time.`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Writes numbers of ours and reads no text. */
const writes = join(source, "language/format.ts");

const expressions = reachedFrom(room)
  .filter((path) => path !== writes)
  .flatMap(expressionsOf);
const filled = (unit: string, before = "", after = "", long = length) =>
  before + unit.repeat(Math.ceil(long / unit.length)).slice(0, long) + after;

const units = [
  "0",
  "1",
  "a",
  "é",
  " ",
  "\u00a0",
  "\u202f",
  "\t",
  ".",
  ",",
  "'",
  "’",
  "-",
  "−",
  "(",
  ")",
  "%",
  "€",
  "=",
  "/",
  "#",
  '"',
  "[",
  "\\",
  "\ufffd",
];
const patterns = [
  "1 ",
  " 1",
  "1,",
  "1.",
  "1,111",
  "1.111",
  "1 111",
  "a ",
  "a.",
  "aB",
  "12:30 ",
  " 12:30",
  "T12:30",
  ":30",
  "EUR",
  "W5",
  "1/",
  "1-",
  "Ã©",
  "€ ",
  " €",
  "de ",
  "\r\n",
];
const generalOf = (long: number): string[] =>
  [...units, ...patterns].flatMap((unit) => [
    filled(unit, "", "", long),
    filled(unit, "", "!", long),
    filled(unit, "1", "x", long),
    filled(unit, "a ", "\n", long),
  ]);
const general = generalOf(length);
const generalForExpressions = generalOf(lengthForExpressions);

/** Texts grown from what the expression itself looks for: its own literal pieces, repeated. */
function grownFrom(source: string): string[] {
  const pieces = source.match(/[\p{L}\p{N} :'%€$#\-/.,]{1,12}/gu) ?? [];
  return [...new Set(pieces)]
    .slice(0, 12)
    .flatMap((piece) => [
      filled(piece, "", "", lengthForExpressions),
      filled(piece, "", "\u0000", lengthForExpressions),
      filled(`${piece} `, "", "", lengthForExpressions),
      filled(`${piece}1`, "", "", lengthForExpressions),
    ]);
}

/** Milliseconds of this process on the processor: other work on the machine does not count. */
const timed = (act: () => unknown): number => {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};
/** The quickest of some tries: memory may be tidied up during one of them. */
const quickest = (act: () => unknown): number => Math.min(timed(act), timed(act), timed(act));
/**
 * Whether a text holds a reader up: it takes noticeable time, and four times as much text takes far more than four times as long.
 * The time alone says how busy or how old the machine is; what grows with the square of the length takes sixteen times as long.
 */
function holdsUp(read: (text: string) => unknown, text: string, mostMilliseconds = noticeableMilliseconds): boolean {
  if (timed(() => read(text)) < mostMilliseconds) return false;
  const whole = quickest(() => read(text));
  if (whole < mostMilliseconds) return false;
  const quarter = text.slice(0, text.length / 4) + text.slice(-1);
  return whole > 8 * quickest(() => read(quarter));
}

describe("100,000 hostile characters", () => {
  it("are seen to hold up an expression that goes back over what it has read", () => {
    const backAndForth = /(?:a+)!$/;
    expect(holdsUp((text) => backAndForth.test(text), filled("a", "", "", lengthForExpressions))).toBe(true);
  });

  it("are found in every file of the import", () => {
    expect(expressions.length).toBeGreaterThan(40);
    expect(new Set(expressions.map(({ place }) => place.split(":")[0])).size).toBeGreaterThan(8);
  });

  it.each(expressions.map(({ place, source, pattern }) => [place, source, pattern] as const))(
    "do not hold up %s: %s",
    (_place, source, pattern) => {
      for (const text of [...generalForExpressions, ...grownFrom(source)]) {
        const read = (some: string): unknown => {
          pattern.lastIndex = 0;
          return pattern.global ? some.replace(pattern, "") : pattern.test(some);
        };
        expect({ start: text.slice(0, 24), slow: holdsUp(read, text) }).toEqual({ start: text.slice(0, 24), slow: false });
      }
    },
    60_000,
  );

  const families = new FamilyNames(["Two-layer boards", "a".repeat(90)]);
  it.each<[string, (text: string) => unknown]>([
    ["numbers", numberReadings],
    ["dates", dateReadings],
    ["serials", serialText],
    ["weeks", longerOrShorterPeriod],
    ["months", monthNamed],
    ["blanks", (text) => isBlank({ value: text, text })],
    ["errors", isErrorText],
    ["formats", isDateFormat],
    ["meanings", (text) => meaningOf({ value: text, text })],
    ["spaces", plainSpaces],
    ["headers", plainHeader],
    ["header scores", (text) => headerScore(text, "deliveries", "Promised date")],
    ["known headers", isKnownHeader],
    ["names of files", (text) => nameEvidence(text, "budget")],
    ["figures in titles", (text) => figureIn([text], "budget")],
    ["contributors", (text) => contributorIn(text, ["sales", "marketing"])],
    ["choices", (text) => choiceFor(text, ["transport", "other"])],
    ["doubled encodings", undoubled],
    ["families", (text) => families.spell(text)],
    ["delimiters", detectDelimiter],
  ])(
    "do not hold up the reading of %s",
    (name, read) => {
      // Delimiters are looked for once a file, by four whole readings of its beginning.
      const most = name === "delimiters" ? 1_000 : noticeableMilliseconds;
      for (const text of general)
        expect({ start: text.slice(0, 24), slow: holdsUp(read, text, most) }).toEqual({ start: text.slice(0, 24), slow: false });
    },
    120_000,
  );
});
