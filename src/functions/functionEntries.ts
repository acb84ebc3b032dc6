import { inLanguage, type Language } from "../language/text";
import { catalogue } from "./catalogue";
import { families, type Family, type FunctionDefinition } from "./defineFunction";
import { excelErrorOf, type ExcelError } from "./excelErrors";
import { exampleSheet, type ExampleSheet } from "./exampleSheet";
import { formulaName, helpPath } from "./formulaNames";
import { formulaCall, formatNumber } from "../language/format";
import { units } from "./units";

/** An argument as people read it. */
export interface ArgumentEntry {
  readonly name: string;
  readonly help: string;
  readonly unit: string;
  readonly isRange: boolean;
  readonly optional: boolean;
  /** What an omitted argument means, written in the language. */
  readonly fallback?: string;
  readonly choices: readonly string[];
}

/** A function in one language, as the pane's browser and the help pages show it. */
export interface FunctionEntry {
  readonly id: string;
  /** As typed: `SOP.LOAD`. */
  readonly name: string;
  readonly family: Family;
  readonly familyTitle: string;
  readonly summary: string;
  /** `=SOP.LOAD(volumes,hoursPerUnit,[leadOffsets])`, with the language's list separator. */
  readonly signature: string;
  readonly args: readonly ArgumentEntry[];
  readonly result: { readonly help: string; readonly unit: string; readonly spills: boolean };
  readonly errors: readonly { readonly error: ExcelError; readonly when: string }[];
  readonly examples: readonly ExampleSheet[];
  readonly source: string;
  readonly since: string;
  readonly history: readonly { readonly version: string; readonly text: string }[];
  /** Relative to the add-in's base URL. */
  readonly helpPath: string;
}

/** Every function of the catalogue in a language. */
export function functionEntries(language: Language): FunctionEntry[] {
  return catalogue.map((definition) => functionEntry(definition, language));
}

/** One function in a language. */
export function functionEntry(definition: FunctionDefinition, language: Language): FunctionEntry {
  const args = Object.values(definition.args).map((arg) => ({
    name: inLanguage(arg.name, language),
    help: inLanguage(arg.help, language),
    unit: inLanguage(units[arg.unit], language),
    isRange: arg.dimensionality === "matrix",
    optional: arg.optional,
    ...(arg.fallback === undefined
      ? {}
      : { fallback: typeof arg.fallback === "number" ? formatNumber(arg.fallback, language, { most: 6 }) : arg.fallback }),
    choices: arg.choices?.words ?? [],
  }));
  const { id, family, summary, result, errors, examples, source, since, history } = definition;
  return {
    id,
    name: formulaName(id),
    family,
    familyTitle: inLanguage(families[family], language),
    summary: inLanguage(summary, language),
    signature: formulaCall(
      formulaName(id),
      args.map((arg) => (arg.optional ? `[${arg.name}]` : arg.name)),
      language,
    ),
    args,
    result: {
      help: inLanguage(result.help, language),
      unit: inLanguage(units[result.unit], language),
      spills: result.dimensionality === "matrix",
    },
    errors: errors.map(({ code, when }) => ({ error: excelErrorOf(code), when: inLanguage(when, language) })),
    examples: examples.map((example) => exampleSheet(definition, example, language)),
    source: inLanguage(source, language),
    since,
    history: history.map(({ version, text }) => ({ version, text: inLanguage(text, language) })),
    helpPath: helpPath(id, language),
  };
}

/**
 * The functions that a search finds: every word of it in the name, the summary or the argument names; accents and capitals aside.
 * An empty search finds all.
 */
export function searchFunctions(entries: readonly FunctionEntry[], search: string): FunctionEntry[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries.filter((entry) => {
    const text = plain([entry.name, entry.summary, entry.familyTitle, ...entry.args.map((arg) => arg.name)].join(" "));
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
