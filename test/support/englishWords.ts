/**
 * Words of the English texts of the product that French does not have: where one stands in a French text, something was not translated.
 * They are read from the sources, so that a new English text brings its words by itself.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { tables } from "../../src/domain/tables/catalogue";
import type { TableContract } from "../../src/domain/tables/defineTable";

const root = resolve(__dirname, "../../src");
/** Stories are told in each language with names of people and things; functions cite books and bear names of arguments. */
const elsewhere = ["functions", "samples", "tooling", "workbench"];

/** Words that both languages write alike, and names of things, formats, places and people's methods. */
const both = new Set(
  (
    "absent archive accents acceptable accident action actions ambition an analyse arguments arrive auto budget but cadence canada cases " +
    "base " +
    "cause causes cent chance change chf close code comment comparable compare consensus contrib contribution correct csv ctrl cycle cycles date dates ddd de discussion disposition divergence " +
    "double due en english et eur excel export exports figure final finance fr france français gain horizon import imports intention " +
    "ics " +
    "closes engagement " +
    "international interruption inverse invitation invitations iso journal js libreoffice long lot luxembourg machine machines marketing " +
    "maximum menu met millions min minimum minute minutes mmm note notes objections on opendocument optimiser option options otif page part participant " +
    "parts place plan plans plus point points positive possible production promotion promotions propose prudence pt question questions rare report " +
    "ratio ratios refuse relative second section service signal signature signatures simple six source sources standard stock stocks structure suit surplus table " +
    "cascade mix " +
    "tables test tests theta total transport type télévision usd utc utf version versions volume volumes wape web xls xlsb xlsx yy " +
    "lots verdict vote votes " +
    "mix " +
    "trace " +
    "office windows " +
    "parquet " +
    "études"
  ).split(" "),
);

const contracts: readonly TableContract[] = tables;

/** Choices that are the names of a function's methods, the same in every language. */
const methods = new Set(contracts.flatMap(({ columns }) => columns.flatMap(({ choices = [], french }) => (french ? [] : choices))));

/** Words of a text, without names of functions, their methods and tables, of the product, places to fill in and addresses. */
export const wordsIn = (text: string): string[] =>
  (
    text
      .replace(/[A-Z]{3,}/g, (name) => (methods.has(name) ? " " : name))
      .replace(/\$?\{[^}]*\}|S&OP|SOP\.[A-Z]+|Sop[A-Z]\w+|https?:\S+|\$?[A-Z]{1,3}\$?\d+/g, " ")
      .match(/[A-Za-zÀ-ÿŒœ]{2,}/g) ?? []
  ).map((word) => word.toLowerCase());

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return folder === root && elsewhere.includes(name) ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });

/** Every text that the sources say in a language, with the file it stands in. */
export function textsOf(language: "en" | "fr"): { file: string; text: string }[] {
  const said = new RegExp(String.raw`\b${language}:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\`(?:[^\`\\]|\\.)*\`)`, "g");
  return sourcesBelow(root).flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(said)].map(([, text = ""]) => ({ file: path.slice(root.length + 1), text: text.slice(1, -1) })),
  );
}

/** Headers, words and keys of our tables as ids, and the words of all English texts: those that no French text may have. */
export const englishWords: ReadonlySet<string> = new Set(
  [
    ...textsOf("en").map(({ text }) => text),
    ...contracts.flatMap(({ columns }) => columns.flatMap(({ name, french = {} }) => [name, ...Object.keys(french)])),
  ]
    .flatMap(wordsIn)
    .filter((word) => !both.has(word)),
);

/**
 * Words in capitals are choices of a function, which Excel knows in one language; so are
 * names before a bracket in a formula, and the name of a method that a function answers.
 */
const inCapitals = /\b[A-Z]{2,}\b|Negative binomial|\b[a-z]+(?=\()/g;

/** The English words of a text about functions. */
export const englishInHelp = (text: string): string[] => englishIn(text.replace(inCapitals, " "));

/** The English words of a text. */
export const englishIn = (text: string): string[] => wordsIn(text).filter((word) => englishWords.has(word));
