/**
 * Texts of formulas turned into what can be calculated, each text once. That is the slow part of opening a workbook, so what was
 * understood stays: also over the opening of a workbook whose tables and names are the same as those of one before.
 */
import type { Injector } from "@univerjs/core";
import { AstTreeBuilder, ERROR_TYPE_SET, ErrorType, Lexer } from "@univerjs/engine-formula";
import type { LexerNode } from "@univerjs/engine-formula";
import { wordsOf } from "../formulaText";
import type { FormulaTree, Understood } from "./formula";

/** `nodeType` of the engine's trees, exact to version 0.25.1. */
const REFERENCE = 1;
const FUNCTION = 4;
const ROOT = 9;
const RANGE_OPERATOR = 10;

/** Functions whose result is an area that only calculating them tells. */
const pointing: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT", "ANCHORARRAY"]);
/** What Excel calculates with every calculation. */
const volatile: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);

const volatileCall = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${[...volatile].join("|")})\\(`, "iu");

/** Whether a text calls a volatile function, or seems to: nothing is understood for that. */
export const looksVolatile = (text: string): boolean => volatileCall.test(text);

/** Workbooks whose formulas are kept after they were closed. */
const keptBooks = 4;

type Texts = Map<string, Understood>;

export class Understanding {
  #texts: Texts = new Map();
  /** By what the texts rest on: tables, names, functions. */
  readonly #kept = new Map<string, Texts>();
  #opening = false;
  #functions = 0;
  /** Rises whenever something was forgotten. */
  version = 0;
  /** Names that mean something else since the last text was asked for. */
  readonly #stale = new Set<string>();
  /** Names of the open workbook, each with its formula. Set once names are there. */
  names: () => Iterable<readonly [name: string, formula: string]> = () => [];
  readonly #lexer: Lexer;
  readonly #parser: AstTreeBuilder;

  constructor(injector: Injector) {
    this.#lexer = injector.get(Lexer);
    this.#parser = injector.get(AstTreeBuilder);
  }

  of(text: string): Understood {
    this.#dropStale();
    const known = this.#texts.get(text);
    if (known) return known;
    const found = understand(this.#read(text));
    this.#texts.set(text, found);
    return found;
  }

  #read(text: string): FormulaTree | ErrorType {
    const lexed = this.#lexer.treeBuilder(text) as LexerNode | ErrorType;
    return ERROR_TYPE_SET.has(lexed as ErrorType) ? (lexed as ErrorType) : (this.#parser.parse(lexed as LexerNode) ?? ErrorType.NAME);
  }

  /**
   * Texts that say this name mean something else now, and so do those that say a name which rests on it; without a name all texts do.
   * Many names are often written one after the other, so the texts are gone through once, when one is asked for.
   */
  forget(name?: string): void {
    if (this.#opening) return;
    this.version++;
    if (name === undefined) this.#begin(new Map());
    else this.#stale.add(name.toLowerCase());
  }

  #begin(texts: Texts): void {
    this.#texts = texts;
    this.#stale.clear();
  }

  #dropStale(): void {
    if (this.#stale.size === 0) return;
    const stale = new Set(this.#stale);
    const names = [...this.names()].map(([name, formula]) => [name.toLowerCase(), wordsOf(formula)] as const);
    const grow = () => {
      const before = stale.size;
      for (const [name, words] of names) if (says(words, stale)) stale.add(name);
      return stale.size > before;
    };
    while (grow());
    // A new map: what other workbooks rest on did not change. A text that could not be read may say what could not be read either.
    const kept: Texts = new Map();
    for (const [text, understood] of this.#texts)
      if (typeof understood.tree !== "string" && !says((understood.words ??= wordsOf(text)), stale)) kept.set(text, understood);
    this.#begin(kept);
  }

  /** Other functions are there: nothing that was understood before holds. */
  forgetFunctions(): void {
    this.#functions++;
    this.#kept.clear();
    this.forget();
  }

  /**
   * Opens another workbook. `restsOn` says all of its tables, names and sheets: texts understood in a workbook that said the same
   * stay understood.
   */
  async opening(restsOn: string, open: () => Promise<void>): Promise<void> {
    const key = `${this.#functions} ${restsOn}`;
    this.#opening = true;
    this.#begin(new Map(this.#kept.get(key)));
    this.version++;
    try {
      await open();
    } finally {
      this.#opening = false;
      this.#kept.delete(key);
      this.#kept.set(key, this.#texts);
      for (const [oldest] of this.#kept) if (this.#kept.size > keptBooks) this.#kept.delete(oldest);
    }
  }
}

const says = (words: readonly string[], names: ReadonlySet<string>): boolean => words.some((word) => names.has(word));

function understand(tree: FormulaTree | ErrorType): Understood {
  const found = { tree, references: [] as FormulaTree[], pointers: [] as FormulaTree[], volatile: false, waits: false, saysSheet: false };
  if (typeof tree === "string") return found;
  const visit = (node: FormulaTree) => {
    for (const child of node.getChildren()) {
      const token = child.getToken().toUpperCase();
      if (child.isAsync()) found.waits = true;
      if (child.nodeType === FUNCTION && volatile.has(token)) found.volatile = true;
      if (child.nodeType === FUNCTION && pointing.has(token)) found.pointers.push(child);
      if (child.nodeType === REFERENCE && token.includes("!")) found.saysSheet = true;
      if (child.nodeType === REFERENCE) found.references.push(child);
      else if (child.nodeType === RANGE_OPERATOR && isPlain(child)) found.references.push(child);
      else if (child.nodeType === RANGE_OPERATOR) found.pointers.push(child);
      // The ends of a plain range may say a sheet, too.
      if (child.nodeType !== RANGE_OPERATOR || !isPlain(child)) visit(child);
      else if (saysSheetIn(child)) found.saysSheet = true;
    }
  };
  visit(tree);
  return found;
}

const saysSheetIn = (node: FormulaTree): boolean =>
  node.getChildren().some((child) => child.getToken().includes("!") || saysSheetIn(child));

/** A range whose ends are written out. */
const isPlain = (range: FormulaTree): boolean => range.getChildren().every((end) => end.nodeType === REFERENCE || isPlainEnd(end));
const isPlainEnd = (end: FormulaTree): boolean => [ROOT, RANGE_OPERATOR].includes(end.nodeType) && isPlain(end);
